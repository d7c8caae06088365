// SPDX-License-Identifier: Apache-2.0

internal import EDTF

/// A party on a day, with its period of existence.
struct PartyOnDay: Sendable, Hashable {
  let id: PartyID
  let life: EDTFInterval?
  let exists: Certainty

  init(_ id: PartyID, life: EDTFInterval?, on day: CalendarDay, asOf: CalendarDay?) {
    self.id = id
    self.life = life
    exists = life.map { CoveredDays($0, asOf: asOf).contains(day) } ?? .yes
  }
}

/// A host on a day, shared by all members that are evaluated.
struct HostOnDay: Sendable, Hashable {
  let party: PartyOnDay
  let day: CalendarDay
  let asOf: CalendarDay?
  /// The coverage claims of the host.
  let claims: [Coverage]
}

extension Questions {
  // Inlined, because the optimizer otherwise copies the whole index for the call.
  @inline(__always)
  func host(_ host: PartyID, on day: CalendarDay, basis: Basis? = nil) -> HostOnDay {
    let party = PartyOnDay(host, life: existence(of: host, by: basis), on: day, asOf: asOf)
    return HostOnDay(party: party, day: day, asOf: asOf, claims: coverage(of: host))
  }

  @inline(__always)
  func evaluator(
    _ member: PartyID, in host: HostOnDay, capacity: Capacity?, basis: Basis? = nil
  ) -> MembershipEvaluator {
    let member = PartyOnDay(member, life: existence(of: member, by: basis), on: host.day, asOf: host.asOf)
    return MembershipEvaluator(capacity: capacity, host: host, member: member)
  }
}

/// Evaluates what the memberships of two parties mean for a day.
struct MembershipEvaluator: Sendable, Hashable {
  let capacity: Capacity?
  private let hosting: HostOnDay
  private let joining: PartyOnDay

  init(capacity: Capacity?, host: HostOnDay, member: PartyOnDay) {
    self.capacity = capacity
    hosting = host
    joining = member
  }

  var host: PartyID { hosting.party.id }
  var member: PartyID { joining.id }
  var day: CalendarDay { hosting.day }
  var asOf: CalendarDay? { hosting.asOf }

  /// The decision, from the combined certainty of all spells.
  func decision(_ spells: Certainty) -> MembershipAnswer.Decision {
    if hosting.party.exists == .no || joining.exists == .no { return .notExisting }
    if let asOf, day > asOf { return .afterRecord }
    switch spells {
    case .yes: return .spell
    case .possibly: return .possibleSpell
    case .no:
      let knowsAll = hosting.claims.knowsAll(on: day, member, in: capacity, asOf: asOf)
      return hosting.party.exists == .yes && knowsAll ? .complete : .notCovered
    }
  }

  /// The party that did not exist on the day; nil if both may have existed.
  var absentee: PartyOnDay? { hosting.party.exists == .no ? hosting.party : joining.exists == .no ? joining : nil }

  /// The status of a membership on a day.
  ///
  /// A status that certainly covers the day comes before one that may cover it. Without either, the status is active.
  static func status(
    of spell: Membership, on day: CalendarDay, asOf: CalendarDay?
  ) -> (status: MembershipStatus, certainty: Certainty) {
    status(spell.statuses, on: day, asOf: asOf)
  }

  static func status(
    _ statuses: [StatusPeriod], on day: CalendarDay, asOf: CalendarDay?
  ) -> (status: MembershipStatus, certainty: Certainty) {
    var possible: MembershipStatus?
    for candidate in statuses {
      switch CoveredDays(candidate.period, asOf: asOf).contains(day) {
      case .yes: return (candidate.status, .yes)
      case .possibly: possible = possible ?? candidate.status
      case .no: break
      }
    }
    if let possible { return (possible, .possibly) }
    return (.active, asOf.map { day > $0 } == true ? .possibly : .yes)
  }

  /// Whether a member with some statuses takes part on a day.
  ///
  /// A suspended member does not take part.
  static func takesPart(_ statuses: [StatusPeriod], on day: CalendarDay, asOf: CalendarDay?) -> Certainty {
    var takesPart = Certainty.yes
    for status in statuses {
      let holds = CoveredDays(status.period, asOf: asOf).contains(day)
      takesPart = takesPart && (!holds || status.status.participation)
    }
    return takesPart
  }

  func takesPart(_ statuses: [StatusPeriod]) -> Certainty {
    MembershipEvaluator.takesPart(statuses, on: day, asOf: asOf)
  }

  func certainty(of spell: Membership) -> Certainty { certainty(spell.capacity, spell.period) }

  @inline(__always)
  func certainty(_ capacity: Capacity, _ period: EDTFInterval?) -> Certainty {
    if let wanted = self.capacity, capacity != wanted { return .no }
    return CoveredDays(period, asOf: asOf).contains(day) && hosting.party.exists && joining.exists
  }

  /// The certainty of a spell, with its grounds.
  ///
  /// The grounds of a no or a possibly are the first cause in this order: the period, the existence of the host, the existence of the
  /// member.
  func reason(for spell: Membership) -> MembershipAnswer.Reason {
    func reason(_ certainty: Certainty, _ grounds: MembershipAnswer.Grounds) -> MembershipAnswer.Reason {
      .init(membership: spell.id, certainty: certainty, citations: spell.citations, grounds: grounds)
    }
    if let capacity, spell.capacity != capacity { return reason(.no, .otherCapacity(spell.capacity)) }
    let certainty = certainty(of: spell)
    if certainty == .yes || CoveredDays(spell.period, asOf: asOf).contains(day) == certainty {
      return reason(certainty, .period(spell.period, day, asOf: asOf))
    }
    let party = hosting.party.exists == certainty ? hosting.party : joining
    return reason(certainty, .life(party.id, party.life, day, asOf: asOf))
  }
}
