// SPDX-License-Identifier: Apache-2.0

public import EDTF

extension Questions {
  /// Whether a party belonged to another on a day, what decides it, and what others say.
  ///
  /// *Yes* when a spell covers the day under every reading of its dates and both parties existed, *no* when none can, and
  /// *possibly* otherwise. An open end means «still so on the record's as-of day»: a later day is *possibly*. A suspended
  /// member is a member.
  ///
  /// - Parameters:
  ///   - member: Who.
  ///   - host: In what.
  ///   - day: When.
  ///   - capacity: In what capacity; nil for any.
  /// - Complexity: O(n) in the number of memberships; with an index O(log n) and the spells of the two.
  public func membership(
    of member: PartyID, in host: PartyID, on day: CalendarDay, capacity: Capacity? = .member
  ) -> MembershipAnswer {
    answer(member, host, spells: memberships(of: member, in: host), on: day, capacity: capacity)
  }

  /// The days that a membership covers, cut to the lives of host and member and to the as-of day.
  ///
  /// - Complexity: O(log n).
  public func days(of membership: Membership) -> CoveredDays {
    let lives = [membership.host, membership.member].map { life(of: $0) }
    return lives.reduce(CoveredDays(membership.period, asOf: record.head.asOf)) { $0.intersection($1) }
  }

  /// The days on which a party existed; every day if the record does not say.
  func life(of party: PartyID, by basis: Basis? = nil) -> CoveredDays {
    existence(of: party, by: basis).map { CoveredDays($0, asOf: record.head.asOf) } ?? .always
  }

  func answer(
    _ member: PartyID, _ host: PartyID, spells: [Membership], on day: CalendarDay, capacity: Capacity?
  ) -> MembershipAnswer {
    let judgements = spells.map { judge($0, on: day, capacity: capacity) }
    let certainty = judgements.reduce(Certainty.no) { $0 || $1.certainty }
    var because: [MembershipAnswer.Reason] = []
    var participation = Certainty.no
    for (spell, judgement) in zip(spells, judgements) {
      if judgement.certainty == certainty { because.append(judgement) }
      if judgement.certainty != .no {
        participation = participation || (judgement.certainty && self.participation(in: spell, on: day))
      }
    }
    if because.isEmpty {
      because = [.init(membership: nil, certainty: .no, citations: [], grounds: .nothing(member, host))]
    }
    return MembershipAnswer(
      member: member, host: host, day: day, certainty: certainty, participation: participation, because: because,
      alternatives: rivals(spells, judgements.map(\.certainty), on: day, capacity: capacity))
  }

  /// What the alternatives on some spells of one pair say.
  private func rivals(
    _ spells: [Membership], _ certainties: [Certainty], on day: CalendarDay, capacity: Capacity?
  ) -> [MembershipAnswer.Rival] {
    guard spells.contains(where: { !$0.alternatives.isEmpty }) else { return [] }
    // What the other spells say, from both sides, so that many spells of one pair cost no more than their number.
    var after = [Certainty](repeating: .no, count: spells.count + 1)
    for index in spells.indices.reversed() { after[index] = after[index + 1] || certainties[index] }
    var before = Certainty.no
    var rivals: [MembershipAnswer.Rival] = []
    for (index, spell) in spells.enumerated() {
      for alternative in spell.alternatives {
        rivals.append(rival(spell, alternative, on: day, capacity: capacity, others: before || after[index + 1]))
      }
      before = before || certainties[index]
    }
    return rivals
  }

  private func rival(
    _ spell: Membership, _ alternative: Alternative<Membership.Rival>, on day: CalendarDay, capacity: Capacity?,
    others: Certainty
  ) -> MembershipAnswer.Rival {
    let applied = spell.applying(alternative)
    let isAnotherCriterion = spell.isCountedOtherwise(by: alternative)
    // The criterion holds for the host's life too: by entry into force, an organization begins with that of its charter.
    let basis = isAnotherCriterion ? alternative.basis : nil
    let own = applied.map { judge($0, on: day, capacity: capacity, basis: basis).certainty } ?? .no
    let status = own == .no ? nil : applied.map { self.status(of: $0, on: day) }
    return MembershipAnswer.Rival(
      membership: spell.id, label: alternative.label, basis: alternative.basis, isDeprecated: alternative.isDeprecated,
      isAnotherCriterion: isAnotherCriterion, certainty: others || own, status: status?.status,
      statusCertainty: status?.certainty, citations: alternative.citations)
  }

  /// What one spell says of a day, and why.
  func judge(
    _ spell: Membership, on day: CalendarDay, capacity: Capacity?, basis: Basis? = nil
  ) -> MembershipAnswer.Reason {
    func reason(_ certainty: Certainty, _ grounds: MembershipAnswer.Grounds) -> MembershipAnswer.Reason {
      .init(membership: spell.id, certainty: certainty, citations: spell.citations, grounds: grounds)
    }
    if let capacity, spell.capacity != capacity { return reason(.no, .otherCapacity(spell.capacity)) }
    let asOf = record.head.asOf
    let period = CoveredDays(spell.period, asOf: asOf).contains(day)
    let host = life(of: spell.host, by: basis).contains(day)
    let member = life(of: spell.member, by: basis).contains(day)
    let certainty = period && host && member
    if certainty == .yes || period == certainty {
      // What says no, or leaves it open, is the reason: the spell first, then the lives of both sides.
      return reason(certainty, .period(spell.period, day, asOf: asOf))
    }
    let party = host == certainty ? spell.host : spell.member
    return reason(certainty, .life(party, existence(of: party, by: basis), day, asOf: asOf))
  }

  /// The status of a membership on a day: one that covers it for certain, else one that may cover it, else active.
  ///
  /// After the as-of day nobody has looked, so that *active* too is only possible there.
  public func status(of spell: Membership, on day: CalendarDay) -> (status: MembershipStatus, certainty: Certainty) {
    var possible: MembershipStatus?
    for candidate in spell.statuses {
      switch CoveredDays(candidate.period, asOf: record.head.asOf).contains(day) {
      case .yes: return (candidate.status, .yes)
      case .possibly: possible = possible ?? candidate.status
      case .no: break
      }
    }
    if let possible { return (possible, .possibly) }
    return (.active, record.head.asOf.map { day > $0 } == true ? .possibly : .yes)
  }

  /// Whether a member takes part on a day that its membership covers: it does not while it is suspended.
  ///
  /// A status that this package does not know leaves it open.
  public func participation(in spell: Membership, on day: CalendarDay) -> Certainty {
    var takesPart = Certainty.yes
    for status in spell.statuses {
      let holds = CoveredDays(status.period, asOf: record.head.asOf).contains(day)
      takesPart = takesPart && (!holds || status.status.participation)
    }
    return takesPart
  }
}

extension Membership {
  /// Whether an alternative only counts by another criterion of joining, and so contradicts nothing.
  func isCountedOtherwise(by alternative: Alternative<Rival>) -> Bool {
    alternative.basis?.isCriterionOfJoining == true && basis != nil && alternative.basis != basis
      && !alternative.values.isDenied
  }
}
