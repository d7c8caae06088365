// SPDX-License-Identifier: Apache-2.0

public import EDTF

extension Questions {
  /// The certain members of a party on a day, in the order of their ids.
  ///
  /// - Parameters:
  ///   - host: The party to which the members belong.
  ///   - day: The day of the list.
  ///   - capacity: The capacity of the members; nil for any.
  /// - Complexity: O(n log n) in the number of memberships. With an index, O(log n) plus the number of spells of certain and possible
  ///   members.
  public func members(of host: PartyID, on day: CalendarDay, capacity: Capacity? = .member) -> [Member] {
    membersOrPossible(of: host, on: day, capacity: capacity).filter { $0.certainty == .yes }
  }

  /// The possible members of a party on a day, in the order of their ids.
  ///
  /// Certain members are not included.
  ///
  /// - Parameters:
  ///   - host: The party to which the members may belong.
  ///   - day: The day of the list.
  ///   - capacity: The capacity of the members; nil for any.
  /// - Complexity: The same as that of ``members(of:on:capacity:)``.
  public func possibleMembers(of host: PartyID, on day: CalendarDay, capacity: Capacity? = .member) -> [Member] {
    membersOrPossible(of: host, on: day, capacity: capacity).filter { $0.certainty == .possibly }
  }

  /// The certain and possible members, in the order of their ids.
  ///
  /// A party that belongs in two capacities occurs twice.
  package func membersOrPossible(of host: PartyID, on day: CalendarDay, capacity: Capacity?) -> [Member] {
    let hosting = self.host(host, on: day)
    return memberships(of: host, grouping: day).flatMap { members(in: hosting, spells: $0, capacity: capacity) }
  }

  /// The parties to which a party certainly belonged on a day.
  ///
  /// The result is in the order of their ids. For the party itself, see ``Member/host``.
  ///
  /// ```swift
  /// Dataset.csto.hosts(of: .belarus, on: day).map(\.host)   // csto, union-state …
  /// ```
  ///
  /// - Parameters:
  ///   - member: The party that belongs.
  ///   - day: The day of the list.
  ///   - capacity: The capacity of the member; nil for any.
  /// - Complexity: O(n) in the number of memberships, plus one question per host.
  public func hosts(of member: PartyID, on day: CalendarDay, capacity: Capacity? = .member) -> [Member] {
    hostsOrPossible(of: member, on: day, capacity: capacity).filter { $0.certainty == .yes }
  }

  /// The parties to which a party possibly belonged on a day.
  ///
  /// Certain memberships are not included. The result is in the order of the ids of the hosts.
  ///
  /// - Complexity: The same as that of ``hosts(of:on:capacity:)``.
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
    // A party without a deciding spell is not listed, even if the answer is open.
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
  /// The successions from a party to its successors.
  ///
  /// - Complexity: O(n) in the number of successions.
  public func successions(from party: PartyID) -> [Succession] { successions.filter { $0.from == party } }

  /// A party and its predecessors, from the party itself back in time.
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
