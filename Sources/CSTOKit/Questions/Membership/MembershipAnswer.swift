// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// The answer to «was X a member of Y on day D?»: how certain it is, what decides it, and what others say.
public struct MembershipAnswer: Sendable, Hashable {
  /// A statement that decides the answer.
  public struct Reason: Sendable, Hashable {
    /// The membership that says so; nil where the record has none.
    public let membership: EntityID<Membership>?
    /// What this statement alone says.
    public let certainty: Certainty
    /// The sources of the statement.
    public let citations: [Citation]
    /// Why, from which the sentence follows.
    let grounds: Grounds
  }

  /// Why a statement says what it says.
  enum Grounds: Sendable, Hashable {
    /// There is no statement.
    case nothing(PartyID, PartyID)
    /// It is one of another capacity.
    case otherCapacity(Capacity)
    /// By its period.
    case period(EDTFInterval?, CalendarDay, asOf: CalendarDay?)
    /// By the life of one of the two.
    case life(PartyID, EDTFInterval?, CalendarDay, asOf: CalendarDay?)
  }

  /// What an alternative says of the same day.
  public struct Rival: Sendable, Hashable {
    /// The membership on which the alternative stands.
    public let membership: EntityID<Membership>
    /// Who says it, or by which criterion.
    public let label: String
    /// The criterion, where that is all that differs.
    public let basis: Basis?
    /// Whether it is known to be wrong.
    public let isDeprecated: Bool
    /// Whether it only counts by another criterion of joining than the record does, and so contradicts nothing.
    public let isAnotherCriterion: Bool
    /// The answer that follows, with all other memberships as preferred.
    public let certainty: Certainty
    /// The status on that day, if it follows that the member belonged or may have.
    public let status: MembershipStatus?
    /// Whether that status holds for certain.
    public let statusCertainty: Certainty?
    /// The sources.
    public let citations: [Citation]
  }

  /// Whether it was a member: yes, no, or possibly.
  public let certainty: Certainty
  /// Whether it took part as a member: a suspended member is a member and does not.
  public let participation: Certainty
  /// What others say, in the order of the record.
  public let alternatives: [Rival]
  /// What the question was, and what each spell says.
  let evaluator: MembershipEvaluator
  let spells: MembershipList
}

extension MembershipAnswer {
  /// Who.
  public var member: PartyID { evaluator.member }
  /// In what.
  public var host: PartyID { evaluator.host }
  /// When.
  public var day: CalendarDay { evaluator.day }

  /// The statements that decide it; never empty.
  ///
  /// - Complexity: O(n) in the number of spells of the two; nothing is put together before somebody asks.
  public var because: [Reason] {
    if spells.isEmpty {
      return [Reason(membership: nil, certainty: .no, citations: [], grounds: .nothing(member, host))]
    }
    return spells.filter(isDecided).map(evaluator.reason)
  }

  /// Whether a spell says what the answer says.
  func isDecided(by spell: Membership) -> Bool { evaluator.certainty(of: spell) == certainty }
}

extension MembershipAnswer {
  /// Whether somebody says otherwise: an alternative that is not known to be wrong, and that does more than state another
  /// criterion of joining, gives another answer.
  public var isContested: Bool {
    alternatives.contains { rival in
      !rival.isDeprecated && !rival.isAnotherCriterion && rival.certainty != certainty
    }
  }
}

extension MembershipAnswer.Reason {
  /// Why, as an English sentence.
  public var explanation: String {
    let spell = membership.map(\.slug) ?? ""
    switch grounds {
    case .nothing(let member, let host): return "The record has no membership of \(member) in \(host)."
    case .otherCapacity(let capacity): return "\(spell) is a membership in the capacity \(capacity)."
    case .period(let period, let day, let asOf):
      let written = period?.text ?? "of unknown dates"
      switch certainty {
      case .yes: return "\(spell), \(written), covers \(day)."
      case .no: return "\(spell), \(written), does not cover \(day)\(sideOfPeriod(period, day))."
      case .possibly:
        let beyond = beyondRecord(period, day, asOf: asOf).map { "is open, and \($0)" }
        return "\(spell), \(written), \(beyond ?? "may or may not cover \(day)")."
      }
    case .life(let party, let life, let day, let asOf):
      let written = life?.text ?? ""
      if certainty == .no { return "\(party) did not exist on \(day), only \(written)." }
      let doubt = beyondRecord(life, day, asOf: asOf) ?? "it may or may not have existed on \(day)"
      return "\(party) existed \(written), and \(doubt)."
    }
  }

  /// On which side of a period the day lies: it had ended, or had not begun.
  private func sideOfPeriod(_ period: EDTFInterval?, _ day: CalendarDay) -> String {
    if let end = period?.end.date, let latest = end.bounds.latest.dayNumber, day.number > latest {
      return ": it ended \(end)"
    }
    if let start = period?.start.date, let earliest = start.bounds.earliest.dayNumber, day.number < earliest {
      return ": it began \(start)"
    }
    return ""
  }

  /// What to say where only the as-of day stands between the answer and a yes.
  private func beyondRecord(_ period: EDTFInterval?, _ day: CalendarDay, asOf: CalendarDay?) -> String? {
    guard let asOf, day > asOf, let period, period.end == .open, period.contains(day) == .yes else { return nil }
    return "\(day) comes after the record's as-of day (\(asOf))"
  }
}
