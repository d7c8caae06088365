// SPDX-License-Identifier: Apache-2.0

extension Questions {
  /// The roles in which parties took part in a meeting.
  ///
  /// A party with several roles has the one that comes first in ``Attendance/Role``.
  ///
  /// - Complexity: O(n) in the number of attendances at the meeting.
  package func roles(at meeting: EntityID<Meeting>) -> [PartyID: Attendance.Role] {
    let order = Attendance.Role.allCases
    var roles: [PartyID: Attendance.Role] = [:]
    for attendance in attendances(at: meeting) {
      guard let party = attendance.represents ?? attendance.participant.party else { continue }
      let own = order.firstIndex(of: attendance.role) ?? 0
      let other = roles[party].flatMap(order.firstIndex) ?? order.count
      if own < other { roles[party] = attendance.role }
    }
    return roles
  }
}
