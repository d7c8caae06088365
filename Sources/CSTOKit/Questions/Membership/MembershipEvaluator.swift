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
