// SPDX-License-Identifier: Apache-2.0

internal import EDTF

extension RuleID {
  /// Checks that each member is listed as present or absent at a meeting.
  public static let membersAccountedFor = RuleID("members-accounted-for")
}

struct MembersAccountedFor: ValidationRule {
  let id = RuleID.membersAccountedFor
  let summary = "If a meeting lists participants, every member on that day is listed as present or absent."
  let severity = Finding.Severity.information
  let example: RuleExample? = RuleExample(
    breaking: #"""
      "organizations": [{"id": "org", "existence": "1990/2010"}],
      "memberships": [
        {"id": "a", "member": "one", "host": "org", "capacity": "member", "period": "2000/2010"},
        {"id": "b", "member": "two", "host": "org", "capacity": "member", "period": "2000/2010"}
      ],
      "meetings": [{"id": "m", "organ": "org", "date": "2005-06-01"}],
      "attendances": [{"id": "x", "meeting": "m", "party": "one", "role": "member"}]
      """#,
    keeping: #"""
      "organizations": [{"id": "org", "existence": "1990/2010"}],
      "memberships": [
        {"id": "a", "member": "one", "host": "org", "capacity": "member", "period": "2000/2010"},
        {"id": "b", "member": "two", "host": "org", "capacity": "member", "period": "2000/2010"}
      ],
      "meetings": [{"id": "m", "organ": "org", "date": "2005-06-01", "absent": ["two"]}],
      "attendances": [{"id": "x", "meeting": "m", "party": "one", "role": "member"}]
      """#)

  /// Reports each meeting with members listed as neither present nor absent.
  ///
  /// Only meetings that were held on a known day, with at least one member present, are checked.
  ///
  /// - Complexity: O(n log n) in the number of meetings, plus the number of members on their days.
  func check(_ index: Dataset.Index, report: (Finding) -> Void) {
    var lineages: [PartyID: [PartyID]] = [:]
    for meeting in index.record.meetings where meeting.state == .held {
      let present = index.attendances(at: meeting.id).compactMap { attendance in
        [.chair, .member].contains(attendance.role) ? attendance.represents ?? attendance.participant.party : nil
      }
      guard !present.isEmpty, meeting.date.precision == .day, let day = meeting.date.bounds.earliest.calendarDay else {
        continue
      }
      let host = index.record.organs[meeting.organ.slug]?.parent ?? meeting.organ
      let hosts = lineages[host] ?? index.record.lineage(of: host)
      lineages[host] = hosts
      let members = Set(hosts.flatMap { index.members(of: $0, on: day).map(\.partyID) }).sorted()
      let missing = members.filter { !present.contains($0) && !meeting.absent.contains($0) }
      if !missing.isEmpty, members.contains(where: present.contains) {
        let names = missing.map(\.slug).joined(separator: ", ")
        report(
          finding(
            .information, at: "meetings/\(meeting.id)",
            "These members on that day are listed neither as present nor as absent: \(names)."))
      }
    }
  }
}
