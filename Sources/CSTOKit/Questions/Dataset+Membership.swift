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
    let judged = spells.map { spell in (spell: spell, judgement: judge(spell, on: day, capacity: capacity)) }
    let certainty = judged.reduce(Certainty.no) { $0 || $1.judgement.certainty }
    var because = judged.filter { $0.judgement.certainty == certainty }.map { spell, judgement in
      MembershipAnswer.Reason(
        membership: spell.id, certainty: judgement.certainty, explanation: judgement.explanation,
        citations: spell.citations)
    }
    if because.isEmpty {
      let explanation = "The record has no membership of \(member) in \(host)."
      because = [.init(membership: nil, certainty: .no, explanation: explanation, citations: [])]
    }
    var rivals: [MembershipAnswer.Rival] = []
    for (index, spell) in spells.enumerated() {
      let others = judged.enumerated().filter { $0.offset != index }
        .reduce(Certainty.no) { $0 || $1.element.judgement.certainty }
      for alternative in spell.alternatives {
        rivals.append(rival(spell, alternative, on: day, capacity: capacity, others: others))
      }
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
    let isAnotherCriterion = alternative.basis?.isCriterionOfJoining == true && alternative.basis != spell.basis
    let basis = isAnotherCriterion ? alternative.basis : nil
    let own = applied.map { judge($0, on: day, capacity: capacity, basis: basis).certainty } ?? .no
    return MembershipAnswer.Rival(
      membership: spell.id, label: alternative.label, basis: alternative.basis, isDeprecated: alternative.isDeprecated,
      isAnotherCriterion: isAnotherCriterion, certainty: others || own,
      status: own == .no ? nil : applied.map { status(of: $0, on: day).status },
      citations: alternative.citations)
  }

  /// What one spell says of a day, and why.
  private func judge(
    _ spell: Membership, on day: CalendarDay, capacity: Capacity?, basis: Basis? = nil
  ) -> (certainty: Certainty, explanation: String) {
    if let capacity, spell.capacity != capacity {
      return (.no, "\(spell.id) is a membership in the capacity \(spell.capacity).")
    }
    let period = covering(day, by: spell.period)
    let host = covering(day, byLife: existence(of: spell.host, by: basis))
    let member = covering(day, byLife: existence(of: spell.member, by: basis))
    let certainty = period.certainty && host.certainty && member.certainty
    let written = spell.period?.text ?? "of unknown dates"
    if certainty == .yes { return (.yes, "\(spell.id), \(written), covers \(day).") }
    if period.isBeyondRecord || host.isBeyondRecord || member.isBeyondRecord, certainty == .possibly {
      let asOf = head.asOf.map { " (\($0))" } ?? ""
      return (.possibly, "\(spell.id), \(written), is open, and \(day) comes after the record's as-of day\(asOf).")
    }
    for (life, party) in [(host, spell.host), (member, spell.member)] where life.certainty == .no {
      let existence = existence(of: party, by: basis)?.text ?? ""
      return (.no, "\(party) did not exist on \(day), only \(existence).")
    }
    let verb = certainty == .no ? "does not cover" : "may or may not cover"
    return (certainty, "\(spell.id), \(written), \(verb) \(day).")
  }

  /// The status of a membership on a day: the first that covers it for certain, else one that may cover it, else active.
  func status(of spell: Membership, on day: CalendarDay) -> (status: MembershipStatus, certainty: Certainty) {
    var possible: MembershipStatus?
    for candidate in spell.statuses {
      switch covering(day, by: candidate.period).certainty {
      case .yes: return (candidate.status, .yes)
      case .possibly: possible = possible ?? candidate.status
      case .no: break
      }
    }
    return possible.map { ($0, .possibly) } ?? (.active, .yes)
  }
}
