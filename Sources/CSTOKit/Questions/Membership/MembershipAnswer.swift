// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// The answer to «was X a member of Y on day D?»: how certain it is, what decides it, and what others say.
public struct MembershipAnswer: Sendable, Hashable {
  /// Which rule decided, the first of six that applied.
  public enum Decision: String, Sendable, Hashable, Codable, CaseIterable {
    /// The host or the member did not exist on the day, by its own dates: no.
    case notExisting
    /// The day comes after the record's as-of day: possibly.
    case afterRecord
    /// A spell covers the day for certain: yes.
    case spell
    /// A spell may cover the day: possibly.
    case possibleSpell
    /// No spell covers the day, and all members of the host are known on it: no.
    case complete
    /// No spell covers the day, and the data set does not claim to know all members of the host on it: possibly.
    case notCovered

    /// The answer.
    public var certainty: Certainty {
      switch self {
      case .notExisting, .complete: .no
      case .spell: .yes
      case .afterRecord, .possibleSpell, .notCovered: .possibly
      }
    }
  }

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
    /// There is no statement, and the list of members is known to be complete or is not.
    case nothing(PartyID, PartyID, isComplete: Bool)
    /// The day comes after the record.
    case afterRecord(CalendarDay, asOf: CalendarDay?)
    /// One of the two did not exist.
    case absent(PartyID, EDTFInterval?, CalendarDay)
    /// No spell covers the day, and nobody claims to know all members.
    case notCovered(PartyID, CalendarDay)
    /// It is one of another capacity.
    case otherCapacity(Capacity)
    /// By its period.
    case period(EDTFInterval?, CalendarDay, asOf: CalendarDay?)
    /// By the life of one of the two.
    case life(PartyID, EDTFInterval?, CalendarDay, asOf: CalendarDay?)
  }

  /// What an alternative says of the same day.
  public struct Rival: Sendable, Hashable, Encodable {
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

  /// Which rule decided.
  public let decision: Decision
  /// Whether it took part as a member: a suspended member is a member and does not.
  public let participation: Certainty
  /// What others say, in the order of the record.
  public let alternatives: [Rival]
  /// What the question was, and what each spell says.
  let evaluator: MembershipEvaluator
  let spells: MembershipList
}

extension MembershipAnswer {
  /// Whether it was a member: yes, no, or possibly.
  public var certainty: Certainty { decision.certainty }
  /// Who.
  public var member: PartyID { evaluator.member }
  /// In what.
  public var host: PartyID { evaluator.host }
  /// When.
  public var day: CalendarDay { evaluator.day }

  /// The host, or else the member, if it did not exist on the day by its own dates.
  public var absentee: PartyID? { decision == .notExisting ? evaluator.absentee?.id : nil }

  /// The statements that decide it; never empty.
  ///
  /// - Complexity: O(n) in the number of spells of the two; nothing is put together before somebody asks.
  public var because: [Reason] {
    func reason(_ grounds: Grounds) -> Reason {
      Reason(membership: nil, certainty: certainty, citations: [], grounds: grounds)
    }
    switch decision {
    case .spell, .possibleSpell: return spells.filter(isDecided).map(evaluator.reason)
    case .notExisting:
      guard let absentee = evaluator.absentee else { return [reason(.nothing(member, host, isComplete: false))] }
      return [reason(.absent(absentee.id, absentee.life, day))]
    case .afterRecord:
      return [reason(.afterRecord(day, asOf: evaluator.asOf))]
        + spells.filter { evaluator.certainty(of: $0) != .no }.map(evaluator.reason)
    case .complete where spells.isEmpty: return [reason(.nothing(member, host, isComplete: true))]
    case .complete: return spells.map(evaluator.reason)
    case .notCovered where spells.isEmpty: return [reason(.nothing(member, host, isComplete: false))]
    case .notCovered: return [reason(.notCovered(host, day))] + spells.map(evaluator.reason)
    }
  }

  /// Whether a spell says what the answer says, or as much of it as any does.
  func isDecided(by spell: Membership) -> Bool { isDecided(by: evaluator.certainty(of: spell)) }

  private func isDecided(by own: Certainty) -> Bool { decision == .afterRecord ? own != .no : own == certainty }

  /// The spell by which the member belonged, or may have; nil if none does.
  var decidingSpell: Membership? {
    if certainty == .no { return nil }
    return spells.first { isDecided(by: evaluator.certainty($0, $1)) }
  }

  /// The status on the day, by the spell that decides; nil if no spell says that the member belonged, or may have.
  ///
  /// After the as-of day nobody has looked, so that *active* too is only possible there.
  public var status: (status: MembershipStatus, certainty: Certainty)? {
    decidingSpell.map { MembershipEvaluator.status(of: $0, on: day, asOf: evaluator.asOf) }
  }
}

extension MembershipAnswer {
  /// Whether somebody says otherwise: an alternative that is not known to be wrong, and that does more than state another
  /// criterion of joining, gives another answer.
  public var isContested: Bool { alternatives.contains { $0.isDispute && $0.certainty != certainty } }

  /// Whether somebody agrees that it belonged and gives it another status, or doubts the status, where nobody contests that it belonged.
  public var isStatusContested: Bool { !isContested && alternatives.contains(where: differsInStatus) }

  /// What others say that is otherwise, of belonging or of the status; of each, whether it contradicts is for the reader to see.
  public var differences: [Rival] {
    alternatives.filter { rival in
      rival.certainty != certainty
        || (rival.certainty != .no
          && (rival.status != status?.status || rival.statusCertainty != status?.certainty))
    }
  }

  private func differsInStatus(_ rival: Rival) -> Bool {
    guard rival.isDispute, rival.certainty != .no, let own = status, let other = rival.status else { return false }
    return other != own.status || rival.statusCertainty != own.certainty
  }
}

extension MembershipAnswer.Rival {
  /// Whether it contradicts, if it says something else: it is not known to be wrong, and does more than count by another criterion.
  public var isDispute: Bool { !isDeprecated && !isAnotherCriterion }
}

extension MembershipAnswer.Reason {
  /// Why, as an English sentence.
  public var explanation: String {
    let spell = membership.map(\.slug) ?? ""
    switch grounds {
    case .nothing(let member, let host, let isComplete):
      let known = isComplete ? ", and knows all of its members" : ", and does not claim to know all of its members"
      return "The record has no membership of \(member) in \(host)\(known)."
    case .afterRecord(let day, let asOf):
      return "\(day) comes after the record's as-of day\(asOf.map { " (\($0))" } ?? "")."
    case .absent(let party, let life, let day):
      return "\(party) did not exist on \(day)\(life.map { ", only \($0.text)" } ?? "")."
    case .notCovered(let host, let day):
      return "The record does not claim to know all members of \(host) on \(day)."
    case .otherCapacity(let capacity): return "\(spell) is a membership in the capacity \(capacity)."
    case .period(let period, let day, let asOf):
      let written = period?.text ?? "of unknown dates"
      let doubt = doubt(period, day)
      switch certainty {
      case .yes: return "\(spell), \(written), covers \(day)\(doubt)."
      case .no: return "\(spell), \(written), does not cover \(day)\(sideOfPeriod(period, day))\(doubt)."
      case .possibly:
        let beyond = beyondRecord(period, day, asOf: asOf).map { "is open, and \($0)" }
        return "\(spell), \(written), \(beyond ?? "may or may not cover \(day)")\(doubt)."
      }
    case .life(let party, let life, let day, let asOf):
      let written = life?.text ?? ""
      if certainty == .no { return "\(party) did not exist on \(day), only \(written)." }
      let doubt = beyondRecord(life, day, asOf: asOf) ?? "it may or may not have existed on \(day)"
      return "\(party) existed \(written), and \(doubt)."
    }
  }

  /// What to say of an end that its source qualifies, where the day lies within its bounds or next to them.
  private func doubt(_ period: EDTFInterval?, _ day: CalendarDay) -> String {
    let ends = [("start", period?.start), ("end", period?.end)]
    let doubtful = ends.compactMap { name, end -> String? in
      guard let end, end.doubtfulDays?.contains(day) == true, let date = end.ownDate else { return nil }
      return "its \(name) (\(date)) is in doubt"
    }
    return doubtful.isEmpty ? "" : "; " + doubtful.joined(separator: ", and ")
  }

  /// On which side of a period the day lies: it had ended, or had not begun.
  private func sideOfPeriod(_ period: EDTFInterval?, _ day: CalendarDay) -> String {
    if let end = period?.end, let latest = end.bounds.latest.dayNumber, day.number > latest {
      return ": it ended \(end)"
    }
    if let start = period?.start, let earliest = start.bounds.earliest.dayNumber, day.number < earliest {
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
