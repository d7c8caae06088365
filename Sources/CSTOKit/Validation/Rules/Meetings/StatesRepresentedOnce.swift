// SPDX-License-Identifier: Apache-2.0

extension RuleID {
  /// Checks that each member has at most one representative at a meeting.
  public static let statesRepresentedOnce = RuleID("states-represented-once")
}

struct StatesRepresentedOnce: ValidationRule {
  let id = RuleID.statesRepresentedOnce
  let summary = "A member has at most one representative at a meeting, in the chair or as a participant."
  let severity = Finding.Severity.warning
  let example: RuleExample? = RuleExample(
    breaking: #"""
      "meetings": [{"id": "m", "organ": "org", "date": "2020-12-02"}],
      "attendances": [
        {"id": "a", "meeting": "m", "person": "ada", "represents": "one", "role": "member"},
        {"id": "b", "meeting": "m", "person": "bob", "represents": "one", "role": "member"}
      ]
      """#,
    keeping: #"""
      "meetings": [{"id": "m", "organ": "org", "date": "2020-12-02"}],
      "attendances": [
        {"id": "a", "meeting": "m", "person": "ada", "represents": "one", "role": "member"},
        {"id": "b", "meeting": "m", "person": "bob", "represents": "one", "role": "guest"}
      ]
      """#)

  /// Reports each additional representative of a member.
  ///
  /// - Complexity: O(n) in the number of attendances.
  func check(_ index: Dataset.Index, report: (Finding) -> Void) {
    for meeting in index.record.meetings {
      var seen: [PartyID: EntityID<Attendance>] = [:]
      for attendance in index.attendances(at: meeting.id) where [.chair, .member].contains(attendance.role) {
        guard let party = attendance.represents ?? attendance.participant.party else { continue }
        if let other = seen[party] {
          report(
            finding(
              .warning, at: "attendances/\(attendance.id)", "\(other) also represents \(party) at the meeting.",
              related: ["attendances/\(other)"]))
        }
        seen[party] = attendance.id
      }
    }
  }
}
