// SPDX-License-Identifier: Apache-2.0

extension RuleID {
  /// Checks that a meeting has one chair, which was not absent.
  public static let chairsTookPart = RuleID("chairs-took-part")
}

struct ChairsTookPart: ValidationRule {
  let id = RuleID.chairsTookPart
  let summary = "A meeting has at most one chair, and the party in the chair was not absent."
  let severity = Finding.Severity.error
  let example: RuleExample? = RuleExample(
    breaking: #"""
      "meetings": [{"id": "m", "organ": "org", "date": "2020-12-02"}],
      "attendances": [
        {"id": "a", "meeting": "m", "party": "one", "role": "chair"},
        {"id": "b", "meeting": "m", "party": "two", "role": "chair"}
      ]
      """#,
    keeping: #"""
      "meetings": [{"id": "m", "organ": "org", "date": "2020-12-02"}],
      "attendances": [
        {"id": "a", "meeting": "m", "party": "one", "role": "chair"},
        {"id": "b", "meeting": "m", "party": "two", "role": "member"}
      ]
      """#)

  /// Reports each additional chair of a meeting, and each chair listed as absent.
  ///
  /// - Complexity: O(n) in the number of meetings and attendances.
  func check(_ index: Dataset.Index, report: (Finding) -> Void) {
    for meeting in index.record.meetings {
      let chairs = index.attendances(at: meeting.id).filter { $0.role == .chair }
      for further in chairs.dropFirst() {
        report(
          finding(
            .error, at: "attendances/\(further.id)/role", "\(chairs[0].id) is also the chair of the meeting.",
            related: ["attendances/\(chairs[0].id)"]))
      }
      let parties = [meeting.chair] + chairs.map { $0.represents ?? $0.participant.party }
      if let absent = parties.compactMap({ $0 }).first(where: meeting.absent.contains) {
        report(
          finding(.error, at: "meetings/\(meeting.id)/absent", "\(absent) was in the chair, but is listed as absent."))
      }
    }
  }
}
