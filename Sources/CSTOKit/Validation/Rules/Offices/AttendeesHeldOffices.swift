// SPDX-License-Identifier: Apache-2.0

internal import EDTF

extension RuleID {
  /// Checks that attendees held the offices in which they took part.
  public static let attendeesHeldOffices = RuleID("attendees-held-offices")
}

struct AttendeesHeldOffices: ValidationRule {
  let id = RuleID.attendeesHeldOffices
  let summary = "A person who attended a meeting as the holder of an office held that office on that day."
  let severity = Finding.Severity.error
  let example: RuleExample? = RuleExample(
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

  /// Reports each attendance in an office that the person did not hold on the day.
  ///
  /// - Complexity: O(n) in the number of attendances and tenures.
  func check(_ index: Dataset.Index, report: (Finding) -> Void) {
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
            "No tenure shows that the participant held \(office) on \(meeting.date).",
            related: ["offices/\(office)", "meetings/\(meeting.id)"],
            suggestion: "Add the tenure, or remove the office."))
      }
    }
  }
}

private struct Held: Hashable {
  let office: EntityID<Office>
  let holder: PersonOrParty
}
