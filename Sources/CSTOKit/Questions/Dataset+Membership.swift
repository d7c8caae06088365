// SPDX-License-Identifier: Apache-2.0

public import EDTF

extension Dataset {
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
  /// - Complexity: O(n) in the number of memberships.
  public func membership(
    of member: PartyID, in host: PartyID, on day: CalendarDay, capacity: Capacity? = .member
  ) -> MembershipAnswer {
    let spells = memberships.filter { spell in spell.member == member && spell.host == host }
    return answer(member: member, host: host, spells: spells, on: day, capacity: capacity)
  }

  func answer(
    member: PartyID, host: PartyID, spells: [Membership], on day: CalendarDay, capacity: Capacity?
  ) -> MembershipAnswer {
    let judgements = spells.map { judge($0, on: day, capacity: capacity) }
    let certainty = judgements.reduce(Certainty.no) { $0 || $1.certainty }
    var because = zip(spells, judgements).filter { $1.certainty == certainty }.map { spell, judgement in
      MembershipAnswer.Reason(
        membership: spell.id, certainty: judgement.certainty, explanation: judgement.explanation,
        citations: spell.citations)
    }
    if because.isEmpty {
      let explanation = "The record has no membership of \(member) in \(host)."
      because = [.init(membership: nil, certainty: .no, explanation: explanation, citations: [])]
    }
    // What the other spells say, from both sides, so that many spells of one pair cost no more than their number.
    var after = [Certainty](repeating: .no, count: spells.count + 1)
    for index in spells.indices.reversed() { after[index] = after[index + 1] || judgements[index].certainty }
    var before = Certainty.no
    var rivals: [MembershipAnswer.Rival] = []
    for (index, spell) in spells.enumerated() {
      for alternative in spell.alternatives {
        rivals.append(rival(spell, alternative, on: day, capacity: capacity, others: before || after[index + 1]))
      }
      before = before || judgements[index].certainty
    }
    return MembershipAnswer(
      member: member, host: host, day: day, certainty: certainty, because: because, alternatives: rivals)
  }

  private func rival(
    _ spell: Membership, _ alternative: Alternative<Membership.Rival>, on day: CalendarDay, capacity: Capacity?,
    others: Certainty
  ) -> MembershipAnswer.Rival {
    let applied = spell.applying(alternative)
    // The criterion holds for the host's life too: by entry into force, an organization begins with that of its charter.
    let isAnotherCriterion =
      alternative.basis?.isCriterionOfJoining == true && spell.basis != nil && alternative.basis != spell.basis
      && !alternative.values.isDenied
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
  ) -> (certainty: Certainty, explanation: String) {
    if let capacity, spell.capacity != capacity {
      return (.no, "\(spell.id) is a membership in the capacity \(spell.capacity).")
    }
    let period = covering(day, by: spell.period)
    let written = spell.period?.text ?? "of unknown dates"
    let lives = [spell.host, spell.member].map { party in
      let existence = existence(of: party, by: basis)
      return (party: party, covering: covering(day, byLife: existence), written: existence?.text ?? "")
    }
    let certainty = lives.reduce(period.certainty) { $0 && $1.covering.certainty }
    if certainty == .yes { return (.yes, "\(spell.id), \(written), covers \(day).") }
    // What says no, or leaves it open, is the reason: the spell first, then the lives of both sides.
    if period.certainty == certainty {
      let verb = certainty == .no ? "does not cover" : "may or may not cover"
      let reason = period.isBeyondRecord ? "is open, and \(beyondRecord(day))" : "\(verb) \(day)"
      return (certainty, "\(spell.id), \(written), \(reason).")
    }
    guard let life = lives.first(where: { $0.covering.certainty == certainty }) else {
      return (certainty, "\(spell.id), \(written), may or may not cover \(day).")
    }
    if certainty == .no { return (.no, "\(life.party) did not exist on \(day), only \(life.written).") }
    let reason = life.covering.isBeyondRecord ? beyondRecord(day) : "it may or may not have existed on \(day)"
    return (certainty, "\(life.party) existed \(life.written), and \(reason).")
  }

  private func beyondRecord(_ day: CalendarDay) -> String {
    "\(day) comes after the record's as-of day" + (head.asOf.map { " (\($0))" } ?? "")
  }

  /// The status of a membership on a day: one that covers it for certain, else one that may cover it, else active.
  ///
  /// After the as-of day nobody has looked, so that *active* too is only possible there.
  func status(of spell: Membership, on day: CalendarDay) -> (status: MembershipStatus, certainty: Certainty) {
    var possible: MembershipStatus?
    for candidate in spell.statuses {
      switch covering(day, by: candidate.period).certainty {
      case .yes: return (candidate.status, .yes)
      case .possibly: possible = possible ?? candidate.status
      case .no: break
      }
    }
    if let possible { return (possible, .possibly) }
    let isBeyondRecord = head.asOf.map { day > $0 } ?? false
    return (.active, isBeyondRecord ? .possibly : .yes)
  }
}
