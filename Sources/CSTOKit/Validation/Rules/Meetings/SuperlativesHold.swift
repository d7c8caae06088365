// SPDX-License-Identifier: Apache-2.0

extension RuleID {
  /// Checks that no earlier meeting contradicts a claim to be the first.
  public static let superlativesHold = RuleID("superlatives-hold")
}

struct SuperlativesHold: ValidationRule {
  let id = RuleID.superlativesHold
  let summary = "No earlier event in the record contradicts a claim to be the first of its kind."
  let severity = Finding.Severity.warning
  let example: RuleExample? = RuleExample(
    breaking: #"""
      "meetings": [
        {"id": "a", "organ": "org", "date": "2019", "mode": "videoconference"},
        {"id": "b", "organ": "org", "date": "2020", "mode": "videoconference",
         "superlatives": [{"wording": "first by video", "language": "en", "sharing": ["organ", "mode"]}]}
      ]
      """#,
    keeping: #"""
      "meetings": [
        {"id": "a", "organ": "org", "date": "2019", "mode": "inPerson"},
        {"id": "b", "organ": "org", "date": "2020", "mode": "videoconference",
         "superlatives": [{"wording": "first by video", "language": "en", "sharing": ["organ", "mode"]}]}
      ]
      """#)

  /// Reports each claim that an earlier meeting contradicts.
  ///
  /// - Complexity: O(c × n) in the number of claims and meetings.
  func check(_ index: Dataset.Index, report: (Finding) -> Void) {
    for meeting in index.record.meetings {
      for (place, claim) in meeting.superlatives.enumerated() {
        guard index.record.verdict(on: claim, of: meeting) == .contradicted else { continue }
        report(
          finding(
            .warning, at: "meetings/\(meeting.id)/superlatives/\(place)",
            "An earlier meeting contradicts “\(claim.wording)”."))
      }
    }
  }
}
