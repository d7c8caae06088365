// SPDX-License-Identifier: Apache-2.0

/// A videoconference has no venue.
public struct VideoconferencesHaveNoPlace: ValidationRule {
  /// `videoconferences-have-no-place`.
  public let id = "videoconferences-have-no-place"
  /// What holds.
  public let summary = "A meeting by video has no place; where somebody sat stands on the attendance."
  /// A warning.
  public let severity = Finding.Severity.warning

  /// An example.
  public let example: RuleExample? = RuleExample(
    breaking: #"""
      "meetings": [{"id": "m", "organ": "org", "date": "2020-12-02", "place": "Moscow", "mode": "videoconference"}]
      """#,
    keeping: #"""
      "meetings": [{"id": "m", "organ": "org", "date": "2020-12-02", "mode": "videoconference"}]
      """#)

  /// Makes the rule.
  public init() {}

  /// Reports each videoconference with a place.
  ///
  /// - Complexity: O(n) in the number of entities.
  public func check(_ index: Dataset.Index, report: (Finding) -> Void) {
    for meeting in index.record.meetings where meeting.mode == .videoconference && meeting.place != nil {
      report(
        finding(
          .warning, at: "meetings/\(meeting.id)/place", "The meeting was a videoconference, and has a place.",
          suggestion: "Say on the attendance from where somebody took part, or make the meeting hybrid."))
    }
  }
}
