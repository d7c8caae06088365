// SPDX-License-Identifier: Apache-2.0

internal import EDTF

/// Whoever took part in an office held it on that day.
public struct AttendeesHeldOffices: ValidationRule {
  /// `attendees-held-offices`.
  public let id = "attendees-held-offices"
  /// What holds.
  public let summary = "A person who took part in a meeting in an office held that office on the day."
  /// An error.
  public let severity = Finding.Severity.error

  /// An example.
  public let example: RuleExample? = RuleExample(
    breaking: #"""
      "meetings": [{"id": "m", "organ": "org", "date": "2020-12-02"}],
      "attendances": [{"id": "a", "meeting": "m", "person": "ada", "office": "president", "role": "member"}],
      "tenures": [{"id": "t", "office": "president", "person": "ada", "period": "2021/.."}]
      """#,
    keeping: #"""
      "meetings": [{"id": "m", "organ": "org", "date": "2020-12-02"}],
      "attendances": [{"id": "a", "meeting": "m", "person": "ada", "office": "president", "role": "member"}],
      "tenures": [{"id": "t", "office": "president", "person": "ada", "period": "2020/.."}]
      """#)

  /// Makes the rule.
  public init() {}

  /// Reports each attendance in an office that the person did not hold.
  ///
  /// - Complexity: O(n) in the number of attendances and tenures.
  public func check(_ index: Dataset.Index, report: (Finding) -> Void) {
    let tenures = Dictionary(grouping: index.record.tenures) { Held(office: $0.office, holder: $0.holder) }
    for attendance in index.record.attendances {
      guard let office = attendance.office, let meeting = index.record.meetings[attendance.meeting] else { continue }
      let held = (tenures[Held(office: office, holder: attendance.participant)] ?? []).contains { tenure in
        !(tenure.period?.excludes(meeting.date) ?? false)
      }
      if !held {
        report(
          finding(
            .error, at: "attendances/\(attendance.id)/office",
            "Nobody says that the participant held \(office) on \(meeting.date).",
            related: ["offices/\(office)", "meetings/\(meeting.id)"],
            suggestion: "Add the tenure, or take the office out."))
      }
    }
  }
}

private struct Held: Hashable {
  let office: EntityID<Office>
  let holder: PersonOrParty
}
