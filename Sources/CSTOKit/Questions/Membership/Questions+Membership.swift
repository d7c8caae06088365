// SPDX-License-Identifier: Apache-2.0

public import EDTF

extension Questions {
  /// Whether a party belonged to another on a day, what decides it, and what others say.
  ///
  /// The first of six rules that applies decides, and ``MembershipAnswer/decision`` names it. In short: *yes* when a spell covers the
  /// day under every reading of its dates, *no* when one of the two did not exist, or when no spell can cover the day and the data set
  /// claims to know all members of the host on it (``Coverage``), and *possibly* otherwise. A suspended member is a member.
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
    let spells = memberships(of: member, in: host)
    return answer(member, self.host(host, on: day), spells: spells, capacity: capacity)
  }

  /// The days that a membership covers, cut to the lives of host and member and to the as-of day.
  ///
  /// - Complexity: O(log n).
  public func days(of membership: Membership) -> CoveredDays {
    let lives = [membership.host, membership.member].map { life(of: $0) }
    return lives.reduce(CoveredDays(membership.period, asOf: asOf)) { $0.intersection($1) }
  }

  /// The days on which a party existed; every day if the record does not say.
  func life(of party: PartyID, by basis: Basis? = nil) -> CoveredDays {
    existence(of: party, by: basis).map { CoveredDays($0, asOf: asOf) } ?? .always
  }

  func answer(
    _ member: PartyID, _ host: HostOnDay, spells: MembershipList, capacity: Capacity?
  ) -> MembershipAnswer {
    let evaluator = evaluator(member, in: host, capacity: capacity)
    var (certainty, participation) = (Certainty.no, Certainty.no)
    let haveAlternatives = spells.forEach { capacity, period, statuses in
      let own = evaluator.certainty(capacity, period)
      certainty = certainty || own
      if own != .no { participation = participation || (own && evaluator.takesPart(statuses)) }
    }
    let decision = evaluator.decision(certainty)
    return MembershipAnswer(
      decision: decision, participation: certainty == .no ? decision.certainty : participation,
      alternatives: haveAlternatives ? rivals(spells, evaluator) : [], evaluator: evaluator, spells: spells)
  }

  /// What the alternatives on some spells of one pair say.
  private func rivals(_ spells: MembershipList, _ evaluator: MembershipEvaluator) -> [MembershipAnswer.Rival] {
    let certainties = spells.map { evaluator.certainty(of: $0) }
    // What the other spells say, from both sides, so that many spells of one pair cost no more than their number.
    var after = [Certainty](repeating: .no, count: certainties.count + 1)
    for index in certainties.indices.reversed() { after[index] = after[index + 1] || certainties[index] }
    var before = Certainty.no
    var rivals: [MembershipAnswer.Rival] = []
    for (index, spell) in spells.enumerated() {
      for alternative in spell.alternatives {
        rivals.append(rival(spell, alternative, evaluator, others: before || after[index + 1]))
      }
      before = before || certainties[index]
    }
    return rivals
  }

  private func rival(
    _ spell: Membership, _ alternative: Alternative<Membership.Overrides>, _ evaluator: MembershipEvaluator,
    others: Certainty
  ) -> MembershipAnswer.Rival {
    let applied = spell.applying(alternative)
    let isAnotherCriterion = spell.isCountedOtherwise(by: alternative)
    // The criterion holds for the host's life too: by entry into force, an organization begins with that of its charter.
    let own =
      isAnotherCriterion
      ? self.evaluator(
        evaluator.member, in: host(evaluator.host, on: evaluator.day, basis: alternative.basis),
        capacity: evaluator.capacity, basis: alternative.basis) : evaluator
    let certainty = applied.map { own.certainty(of: $0) } ?? .no
    let status = certainty == .no ? nil : applied.map { self.status(of: $0, on: evaluator.day) }
    return MembershipAnswer.Rival(
      membership: spell.id, label: alternative.label, basis: alternative.basis, isDeprecated: alternative.isDeprecated,
      isAnotherCriterion: isAnotherCriterion,
      certainty: own.decision(others || certainty).certainty,
      status: status?.status,
      statusCertainty: status?.certainty, citations: alternative.citations)
  }

  /// The status of a membership on a day: one that covers it for certain, else one that may cover it, else active.
  ///
  /// After the as-of day nobody has looked, so that *active* too is only possible there.
  public func status(of spell: Membership, on day: CalendarDay) -> (status: MembershipStatus, certainty: Certainty) {
    MembershipEvaluator.status(of: spell, on: day, asOf: asOf)
  }

  /// Whether a member takes part on a day that its membership covers: it does not while it is suspended.
  ///
  /// A status that this package does not know leaves it open.
  public func participation(in spell: Membership, on day: CalendarDay) -> Certainty {
    MembershipEvaluator.takesPart(spell.statuses, on: day, asOf: asOf)
  }
}

extension Membership {
  /// Whether an alternative only counts by another criterion of joining, and so contradicts nothing.
  func isCountedOtherwise(by alternative: Alternative<Overrides>) -> Bool {
    alternative.basis?.isCriterionOfJoining == true && basis != nil && alternative.basis != basis
      && !alternative.values.isDenied
  }
}
