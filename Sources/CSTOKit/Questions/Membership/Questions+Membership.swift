// SPDX-License-Identifier: Apache-2.0

public import EDTF

extension Questions {
  /// Whether a party belonged to another on a day, with reasons and alternatives.
  ///
  /// The first of six rules that applies decides; see ``MembershipAnswer/decision``. In short, the answer is *yes* if a spell covers the
  /// day under every reading of its dates. It is *no* if one of the two parties did not exist, or if no spell can cover the day and the
  /// data set claims to know all members of the host on it (``Coverage``). Otherwise it is *possibly*. A suspended member is a member.
  ///
  /// - Parameters:
  ///   - member: The party that may belong.
  ///   - host: The party to which it may belong.
  ///   - day: The day in question.
  ///   - capacity: The capacity of the member; nil for any.
  /// - Complexity: O(n) in the number of memberships. With an index, O(log n) plus the number of spells of the two parties.
  public func membership(
    of member: PartyID, in host: PartyID, on day: CalendarDay, capacity: Capacity? = .member
  ) -> MembershipAnswer {
    let spells = memberships(of: member, in: host)
    return answer(member, self.host(host, on: day), spells: spells, capacity: capacity)
  }

  /// The days that a membership covers, limited to the lives of both parties.
  ///
  /// An open end is certain only up to the as-of day.
  ///
  /// - Complexity: O(log n).
  public func days(of membership: Membership) -> CoveredDays {
    let lives = [membership.host, membership.member].map { life(of: $0) }
    return lives.reduce(CoveredDays(membership.period, asOf: asOf)) { $0.intersection($1) }
  }

  /// The days on which a party existed; every day if the record has no dates.
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

  /// The answers of the alternatives on the spells of one pair.
  private func rivals(_ spells: MembershipList, _ evaluator: MembershipEvaluator) -> [MembershipAnswer.Rival] {
    let certainties = spells.map { evaluator.certainty(of: $0) }
    // The other spells are combined from both ends, so the cost is linear in the number of spells of a pair.
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
    // The criterion also applies to the host: by entry into force, an organization begins with its charter.
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

  /// The status of a membership on a day, with its certainty.
  ///
  /// A status that certainly covers the day comes before one that may cover it. Without either, the status is active. After the as-of day
  /// nothing is known, so *active* is only possible too.
  public func status(of spell: Membership, on day: CalendarDay) -> (status: MembershipStatus, certainty: Certainty) {
    MembershipEvaluator.status(of: spell, on: day, asOf: asOf)
  }

  /// Whether a member takes part on a day that its membership covers.
  ///
  /// A suspended member does not take part. A status that this package does not know leaves the answer open.
  public func participation(in spell: Membership, on day: CalendarDay) -> Certainty {
    MembershipEvaluator.takesPart(spell.statuses, on: day, asOf: asOf)
  }
}

extension Membership {
  /// Whether an alternative only uses another criterion of joining.
  ///
  /// Such an alternative contradicts nothing.
  func isCountedOtherwise(by alternative: Alternative<Overrides>) -> Bool {
    alternative.basis?.isCriterionOfJoining == true && basis != nil && alternative.basis != basis
      && !alternative.values.isDenied
  }
}
