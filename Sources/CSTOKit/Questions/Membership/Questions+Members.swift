// SPDX-License-Identifier: Apache-2.0

public import EDTF

extension Questions {
  /// Who belonged to a party for certain on a day, in the order of the ids.
  ///
  /// - Parameters:
  ///   - host: To whom.
  ///   - day: When.
  ///   - capacity: In what capacity; nil for any.
  /// - Complexity: O(n log n) in the number of memberships; with an index O(log n) and the spells of those who may have
  ///   belonged.
  public func members(of host: PartyID, on day: CalendarDay, capacity: Capacity? = .member) -> [Member] {
    membersOrPossible(of: host, on: day, capacity: capacity).filter { $0.certainty == .yes }
  }

  /// Who may have belonged to a party on a day, and not for certain, in the order of the ids.
  ///
  /// - Parameters:
  ///   - host: To whom.
  ///   - day: When.
  ///   - capacity: In what capacity; nil for any.
  /// - Complexity: As ``members(of:on:capacity:)``.
  public func possibleMembers(of host: PartyID, on day: CalendarDay, capacity: Capacity? = .member) -> [Member] {
    membersOrPossible(of: host, on: day, capacity: capacity).filter { $0.certainty == .possibly }
  }

  /// Both, in the order of the ids; a party that belongs in two capacities stands there twice.
  package func membersOrPossible(of host: PartyID, on day: CalendarDay, capacity: Capacity?) -> [Member] {
    let hosting = self.host(host, on: day)
    return memberships(of: host, grouping: day).flatMap { members(in: hosting, spells: $0, capacity: capacity) }
  }

  /// The parties to which a party belonged for certain on a day, in the order of their ids, as it belonged to each: see ``Member/host``.
  ///
  /// ```swift
  /// Dataset.csto.hosts(of: .belarus, on: day).map(\.host)   // csto, union-state …
  /// ```
  ///
  /// - Parameters:
  ///   - member: Who.
  ///   - day: When.
  ///   - capacity: In what capacity; nil for any.
  /// - Complexity: O(n) in the number of memberships, and a question for each host.
  public func hosts(of member: PartyID, on day: CalendarDay, capacity: Capacity? = .member) -> [Member] {
    hostsOrPossible(of: member, on: day, capacity: capacity).filter { $0.certainty == .yes }
  }

  /// The parties to which a party may have belonged on a day, and not for certain, in the order of their ids.
  ///
  /// - Complexity: As ``hosts(of:on:capacity:)``.
  public func possibleHosts(of member: PartyID, on day: CalendarDay, capacity: Capacity? = .member) -> [Member] {
    hostsOrPossible(of: member, on: day, capacity: capacity).filter { $0.certainty == .possibly }
  }

  private func hostsOrPossible(of member: PartyID, on day: CalendarDay, capacity: Capacity?) -> [Member] {
    let hosts = Set(record.memberships.lazy.filter { $0.member == member }.map(\.host)).sorted()
    return hosts.flatMap { members(in: host($0, on: day), spells: memberships(of: member, in: $0), capacity: capacity) }
  }

  private func members(in host: HostOnDay, spells: MembershipList, capacity: Capacity?) -> [Member] {
    let capacities = capacity.map { [$0] } ?? Set(spells.map(\.capacity)).sorted { $0.rawValue < $1.rawValue }
    return capacities.compactMap { member(in: host, spells: spells, capacity: $0) }
  }

  private func member(in host: HostOnDay, spells: MembershipList, capacity: Capacity) -> Member? {
    guard let id = spells.first?.member else { return nil }
    let answer = answer(id, host, spells: spells, capacity: capacity)
    let day = host.day
    // Whom no spell says to have belonged is not in a list, though the answer be open.
    guard answer.certainty != .no, let spell = answer.decidingSpell else { return nil }
    let status = status(of: spell, on: day)
    let isContested = answer.isContested
    return Member(
      partyID: id, on: day, party: party(id), membership: spell, certainty: answer.certainty, status: status.status,
      statusCertainty: status.certainty, participation: answer.participation, isContested: isContested,
      isStatusContested: !isContested && answer.isStatusContested)
  }
}

extension Dataset {
  /// Who took the place of a party.
  ///
  /// - Complexity: O(n) in the number of successions.
  public func successions(from party: PartyID) -> [Succession] { successions.filter { $0.from == party } }

  /// A party and those whose place it took, one after the other, the latest first.
  ///
  /// - Complexity: O(n) in the number of successions.
  public func lineage(of party: PartyID) -> [PartyID] {
    let predecessors = Dictionary(grouping: successions, by: \.to)
    var line = [party]
    var seen: Set<PartyID> = [party]
    var next = 0
    while next < line.count {
      for succession in predecessors[line[next]] ?? [] where seen.insert(succession.from).inserted {
        line.append(succession.from)
      }
      next += 1
    }
    return line
  }
}
