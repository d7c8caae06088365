// SPDX-License-Identifier: Apache-2.0

extension Questions {
  /// Whether somebody contradicts a spell on some day: that the member belonged, or else only in which status.
  ///
  /// An alternative that is known to be wrong, or that only counts by another criterion, contradicts nothing.
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
  /// The spell before.
  public let after: EntityID<Membership>
  /// The spell behind.
  public let before: EntityID<Membership>
  /// The days between for certain, and those that may lie between.
  public let days: CoveredDays
}

/// A time during which two parties belonged to the same host.
public struct CoMembership: Sendable, Hashable, Encodable {
  /// The spell of the first.
  public let one: EntityID<Membership>
  /// The spell of the second.
  public let other: EntityID<Membership>
  /// The days of both for certain, and those that may be days of both.
  public let days: CoveredDays
}

extension Questions {
  /// The spells of a member in a host, the earliest first.
  ///
  /// - Complexity: O(n) in the number of memberships; with an index O(log n) and the spells of the two.
  public func spells(of member: PartyID, in host: PartyID, capacity: Capacity? = .member) -> [Membership] {
    let spells = memberships(of: member, in: host).filter { capacity == nil || $0.capacity == capacity }
    let dated = spells.map { (spell: $0, days: days(of: $0)) }
    return dated.inOrder { one, other in
      let (first, second) = (one.days.possible?.low ?? .min, other.days.possible?.low ?? .min)
      return (first, one.spell.id) < (second, other.spell.id)
    }.map(\.spell)
  }

  /// The times between the spells of a member in a host, the earliest first; none between spells that touch or overlap for
  /// certain.
  ///
  /// - Complexity: As ``spells(of:in:capacity:)``.
  public func gaps(of member: PartyID, in host: PartyID, capacity: Capacity? = .member) -> [MembershipGap] {
    var gaps: [MembershipGap] = []
    // The one that reaches furthest of those before.
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

  /// The days between two, where they are known to end and to begin.
  private func between(_ earlier: CoveredDays, _ later: CoveredDays) -> CoveredDays {
    func gap(from last: Int?, to first: Int?) -> DaySpan? {
      guard let last, let first, last != .max, first != .min else { return nil }
      return DaySpan(last + 1, first - 1)
    }
    // The latest end and the earliest start leave the days between for certain; the other two, those that may lie between.
    return CoveredDays(
      certain: gap(from: earlier.possible?.high, to: later.possible?.low),
      possible: gap(
        from: earlier.certain?.high ?? earlier.possible?.low, to: later.certain?.low ?? later.possible?.high))
  }

  /// The times during which two parties belonged to the same host, the earliest first.
  ///
  /// - Complexity: O(n) in the number of memberships; with an index O(log n), and the spells of the one times those of the
  ///   other.
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
