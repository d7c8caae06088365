// SPDX-License-Identifier: Apache-2.0

internal import EDTF

/// What the spells of two parties say of a day.
struct MembershipEvaluator: Sendable, Hashable {
  let host: PartyID
  let member: PartyID
  let day: CalendarDay
  let capacity: Capacity?
  let asOf: CalendarDay?
  private let hostLife: EDTFInterval?
  private let memberLife: EDTFInterval?
  private let hostExists: Certainty
  private let memberExists: Certainty
  /// Whether the host or the member did not exist, by its own dates.
  private let isOutsideLives: Bool
  /// What is claimed of the members of the host.
  private let claims: [Coverage]

  init(
    _ questions: some Questions, _ member: PartyID, _ host: PartyID, on day: CalendarDay, capacity: Capacity?,
    basis: Basis? = nil
  ) {
    self.host = host
    self.member = member
    self.day = day
    self.capacity = capacity
    let asOf = questions.asOf
    self.asOf = asOf
    func covers(_ life: EDTFInterval?) -> Certainty { life.map { CoveredDays($0, asOf: asOf).contains(day) } ?? .yes }
    hostLife = questions.existence(of: host, by: basis)
    memberLife = questions.existence(of: member, by: basis)
    hostExists = covers(hostLife)
    memberExists = covers(memberLife)
    isOutsideLives = hostExists == .no || memberExists == .no
    claims = questions.coverage(of: host)
  }

  /// The answer, where a certainty is all that the spells together say.
  func decision(_ spells: Certainty) -> MembershipAnswer.Decision {
    if isOutsideLives { return .notExisting }
    if let asOf, day > asOf { return .afterRecord }
    switch spells {
    case .yes: return .spell
    case .possibly: return .possibleSpell
    case .no:
      let isComplete = hostExists == .yes && claims.knowsAll(on: day, member, in: capacity, asOf: asOf)
      return isComplete ? .complete : .notCovered
    }
  }

  /// The party that did not exist on the day, and its life; nil if both may have.
  var absentee: (party: PartyID, life: EDTFInterval?)? {
    hostExists == .no ? (host, hostLife) : memberExists == .no ? (member, memberLife) : nil
  }

  /// The status of a membership on a day: one that covers it for certain, else one that may cover it, else active.
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

  func certainty(of spell: Membership) -> Certainty { certainty(spell.capacity, spell.period) }

  @inline(__always)
  func certainty(_ capacity: Capacity, _ period: EDTFInterval?) -> Certainty {
    if let wanted = self.capacity, capacity != wanted { return .no }
    return CoveredDays(period, asOf: asOf).contains(day) && hostExists && memberExists
  }

  /// What a spell says, and why: what says no, or leaves it open, is the reason, the spell first, then the lives of both sides.
  func reason(for spell: Membership) -> MembershipAnswer.Reason {
    func reason(_ certainty: Certainty, _ grounds: MembershipAnswer.Grounds) -> MembershipAnswer.Reason {
      .init(membership: spell.id, certainty: certainty, citations: spell.citations, grounds: grounds)
    }
    if let capacity, spell.capacity != capacity { return reason(.no, .otherCapacity(spell.capacity)) }
    let certainty = certainty(of: spell)
    if certainty == .yes || CoveredDays(spell.period, asOf: asOf).contains(day) == certainty {
      return reason(certainty, .period(spell.period, day, asOf: asOf))
    }
    let isHost = hostExists == certainty
    return reason(certainty, .life(isHost ? host : member, isHost ? hostLife : memberLife, day, asOf: asOf))
  }
}
