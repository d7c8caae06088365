// SPDX-License-Identifier: Apache-2.0

extension Questions {
  /// Whether an alternative contradicts a spell: the belonging itself, or only the status.
  ///
  /// An alternative that is known to be wrong, or that only uses another criterion, contradicts nothing.
  ///
  /// - Complexity: O(n) in the alternatives of the spell.
  public func disputes(of spell: Membership) -> (belonging: Bool, status: Bool) {
    let rivals = spell.alternatives.filter { !$0.isDeprecated && !spell.isCountedOtherwise(by: $0) }
      .map { spell.applying($0) }
    let own = days(of: spell)
    let belonging = rivals.contains { rival in
      rival.map { $0.capacity != spell.capacity || days(of: $0) != own } ?? true
    }
    return (belonging, !belonging && rivals.contains { $0.map { $0.statuses != spell.statuses } ?? false })
  }
}

/// The time between two spells of a member in a host.
public struct MembershipGap: Sendable, Hashable, Encodable {
  /// The membership before the gap.
  public let after: EntityID<Membership>
  /// The membership after the gap.
  public let before: EntityID<Membership>
  /// The days that are certainly in the gap, and those that may be.
  public let days: CoveredDays
}

/// A time during which two parties belonged to the same host.
public struct CoMembership: Sendable, Hashable, Encodable {
  /// The membership of the first party.
  public let one: EntityID<Membership>
  /// The membership of the second party.
  public let other: EntityID<Membership>
  /// The days that both certainly cover, and those that both may cover.
  public let days: CoveredDays
}

extension Questions {
  /// The spells of a member in a host, the earliest first.
  ///
  /// - Complexity: O(n) in the number of memberships. With an index, O(log n) plus the number of spells of the two parties.
  public func spells(of member: PartyID, in host: PartyID, capacity: Capacity? = .member) -> [Membership] {
    let spells = memberships(of: member, in: host).filter { capacity == nil || $0.capacity == capacity }
    let dated = spells.map { (spell: $0, days: days(of: $0)) }
    return dated.inOrder { one, other in
      let (first, second) = (one.days.possible?.low ?? .min, other.days.possible?.low ?? .min)
      return (first, one.spell.id) < (second, other.spell.id)
    }.map(\.spell)
  }

  /// The gaps between the spells of a member in a host, the earliest first.
  ///
  /// There is no gap between spells that certainly touch or overlap.
  ///
  /// - Complexity: The same as that of ``spells(of:in:capacity:)``.
  public func gaps(of member: PartyID, in host: PartyID, capacity: Capacity? = .member) -> [MembershipGap] {
    var gaps: [MembershipGap] = []
    // The earlier spell that reaches furthest.
    var earlier: (spell: Membership, days: CoveredDays)?
    for spell in spells(of: member, in: host, capacity: capacity) {
      let days = days(of: spell)
      if let earlier {
        let between = between(earlier.days, days)
        if between.possible != nil {
          gaps.append(MembershipGap(after: earlier.spell.id, before: spell.id, days: between))
        }
      }
      if earlier.map({ (days.possible?.high ?? .min) >= ($0.days.possible?.high ?? .min) }) ?? true {
        earlier = (spell, days)
      }
    }
    return gaps
  }

  /// The days between two spells, if the end and the next start are known.
  private func between(_ earlier: CoveredDays, _ later: CoveredDays) -> CoveredDays {
    func gap(from last: Int?, to first: Int?) -> DaySpan? {
      guard let last, let first, last != .max, first != .min else { return nil }
      return DaySpan(last + 1, first - 1)
    }
    // The latest end and the earliest start enclose the certain days; the earliest end and the latest start, the possible ones.
    return CoveredDays(
      certain: gap(from: earlier.possible?.high, to: later.possible?.low),
      possible: gap(
        from: earlier.certain?.high ?? earlier.possible?.low, to: later.certain?.low ?? later.possible?.high))
  }

  /// The times during which two parties belonged to the same host, the earliest first.
  ///
  /// - Complexity: O(n) in the number of memberships. With an index, O(log n) plus the product of the numbers of spells of both parties.
  public func coMembership(
    of one: PartyID, and other: PartyID, in host: PartyID, capacity: Capacity? = .member
  ) -> [CoMembership] {
    let others = spells(of: other, in: host, capacity: capacity)
    return spells(of: one, in: host, capacity: capacity).flatMap { own in
      others.compactMap { spell in
        let days = days(of: own).intersection(days(of: spell))
        return days.possible == nil ? nil : CoMembership(one: own.id, other: spell.id, days: days)
      }
    }
  }
}
