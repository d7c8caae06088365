// SPDX-License-Identifier: Apache-2.0

extension RuleID {
  /// Checks that a videoconference has no place.
  public static let videoconferencesHaveNoPlace = RuleID("videoconferences-have-no-place")
}

struct VideoconferencesHaveNoPlace: ValidationRule {
  let id = RuleID.videoconferencesHaveNoPlace
  let summary = "A videoconference has no place; each attendance can name the place of its participant."
  let severity = Finding.Severity.warning
  let example: RuleExample? = RuleExample(
    breaking: #"""
      "meetings": [{"id": "m", "organ": "org", "date": "2020-12-02", "place": "Moscow", "mode": "videoconference"}]
      """#,
    keeping: #"""
      "meetings": [{"id": "m", "organ": "org", "date": "2020-12-02", "mode": "videoconference"}]
      """#)

  /// Reports each videoconference with a place.
  ///
  /// - Complexity: O(n) in the number of entities.
  func check(_ index: Dataset.Index, report: (Finding) -> Void) {
    for meeting in index.record.meetings where meeting.mode == .videoconference && meeting.place != nil {
      report(
        finding(
          .warning, at: "meetings/\(meeting.id)/place", "The meeting was a videoconference, but has a place.",
          suggestion: "Put the place into the attendance of the participant, or make the meeting hybrid."))
    }
  }
}
