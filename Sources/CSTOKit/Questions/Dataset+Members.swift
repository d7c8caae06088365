// SPDX-License-Identifier: Apache-2.0

public import EDTF

extension Dataset {
  /// Who belonged to a party for certain on a day, in the order of the ids.
  ///
  /// - Parameters:
  ///   - host: To whom.
  ///   - day: When.
  ///   - capacity: In what capacity; nil for any.
  /// - Complexity: O(n log n) in the number of memberships.
  public func members(of host: PartyID, on day: CalendarDay, capacity: Capacity? = .member) -> [Member] {
    membersOrPossible(of: host, on: day, capacity: capacity).filter { $0.certainty == .yes }
  }

  /// Who may have belonged to a party on a day, and not for certain, in the order of the ids.
  ///
  /// - Parameters:
  ///   - host: To whom.
  ///   - day: When.
  ///   - capacity: In what capacity; nil for any.
  /// - Complexity: O(n log n) in the number of memberships.
  public func possibleMembers(of host: PartyID, on day: CalendarDay, capacity: Capacity? = .member) -> [Member] {
    membersOrPossible(of: host, on: day, capacity: capacity).filter { $0.certainty == .possibly }
  }

  /// Both, in the order of the ids; a party that belongs in two capacities stands there twice.
  package func membersOrPossible(of host: PartyID, on day: CalendarDay, capacity: Capacity?) -> [Member] {
    membersOrPossible(of: host, spells: memberships.filter { $0.host == host }, on: day, capacity: capacity)
  }

  /// The same from the spells of the host, for callers that ask about many hosts.
  package func membersOrPossible(
    of host: PartyID, spells: [Membership], on day: CalendarDay, capacity: Capacity?
  ) -> [Member] {
    let spells = spells.sorted { one, other in
      (one.member.slug, one.capacity.rawValue, one.id) < (other.member.slug, other.capacity.rawValue, other.id)
    }
    var members: [Member] = []
    var start = spells.startIndex
    while start < spells.endIndex {
      let id = spells[start].member
      let end = spells[start...].firstIndex { $0.member != id } ?? spells.endIndex
      let own = Array(spells[start..<end])
      let capacities = capacity.map { [$0] } ?? own.map(\.capacity).withoutRepeats
      for capacity in capacities {
        if let member = member(id, of: host, spells: own, on: day, capacity: capacity) { members.append(member) }
      }
      start = end
    }
    return members
  }

  private func member(
    _ id: PartyID, of host: PartyID, spells: [Membership], on day: CalendarDay, capacity: Capacity
  ) -> Member? {
    let answer = answer(member: id, host: host, spells: spells, on: day, capacity: capacity)
    guard answer.certainty != .no,
      let spell = spells.first(where: { judge($0, on: day, capacity: capacity).certainty == answer.certainty })
    else { return nil }
    let status = status(of: spell, on: day)
    return Member(
      id: id, party: party(id), membership: spell, certainty: answer.certainty, status: status.status,
      statusCertainty: status.certainty, isContested: answer.isContested)
  }

  /// Who took the place of a party.
  ///
  /// - Complexity: O(n) in the number of successions.
  public func successions(from party: PartyID) -> [Succession] { successions.filter { $0.from == party } }
}

extension [Capacity] {
  /// The capacities in their order, each once; equal ones stand together.
  fileprivate var withoutRepeats: [Capacity] {
    reduce(into: []) { result, capacity in if result.last != capacity { result.append(capacity) } }
  }
}
