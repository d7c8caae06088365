// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// The answer to “Was X a member of Y on day D?”.
///
/// It contains the certainty of the answer, the reasons for it, and the alternatives.
public struct MembershipAnswer: Sendable, Hashable {
  /// The rule that decided the answer, the first of six that applied.
  public enum Decision: String, Sendable, Hashable, Codable, CaseIterable {
    /// No: by their own dates, the host or the member did not exist.
    case notExisting
    /// Possibly: the day is after the as-of day of the record.
    case afterRecord
    /// Yes: a spell certainly covers the day.
    case spell
    /// Possibly: a spell may cover the day.
    case possibleSpell
    /// No: no spell covers the day, and all members are known on it.
    case complete
    /// Possibly: no spell covers the day, but not all members are known on it.
    case notCovered

    /// The certainty that follows from the decision.
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
    /// The membership that makes the statement; nil if the record has none.
    public let membership: EntityID<Membership>?
    /// The certainty that follows from this statement alone.
    public let certainty: Certainty
    /// The sources of the statement.
    public let citations: [Citation]
    /// The grounds, from which the explanation is derived.
    let grounds: Grounds
  }

  /// The grounds of a statement.
  enum Grounds: Sendable, Hashable {
    /// There is no membership; the list of members is either complete or not.
    case nothing(PartyID, PartyID, isComplete: Bool)
    /// The day is after the as-of day.
    case afterRecord(CalendarDay, asOf: CalendarDay?)
    /// One of the two parties did not exist.
    case absent(PartyID, EDTFInterval?, CalendarDay)
    /// No spell covers the day, and the record does not claim to know all members.
    case notCovered(PartyID, CalendarDay)
    /// The membership is in another capacity.
    case otherCapacity(Capacity)
    /// The period of the membership.
    case period(EDTFInterval?, CalendarDay, asOf: CalendarDay?)
    /// The existence of one of the two parties.
    case life(PartyID, EDTFInterval?, CalendarDay, asOf: CalendarDay?)
  }

  /// The answer that an alternative gives for the same day.
  public struct Rival: Sendable, Hashable, Encodable {
    /// The membership that has the alternative.
    public let membership: EntityID<Membership>
    /// The label: who states the alternative, or by which criterion.
    public let label: String
    /// The criterion of the alternative; nil if none is named.
    public let basis: Basis?
    /// Whether the alternative is known to be wrong.
    public let isDeprecated: Bool
    /// Whether the alternative only uses another criterion of joining than the record.
    ///
    /// Such an alternative contradicts nothing.
    public let isAnotherCriterion: Bool
    /// The answer under the alternative, with all other memberships as preferred.
    public let certainty: Certainty
    /// The status on the day; nil if the member did not belong.
    public let status: MembershipStatus?
    /// The certainty of the status; nil if there is no status.
    public let statusCertainty: Certainty?
    /// The sources of the alternative.
    public let citations: [Citation]
  }

  /// The rule that decided the answer.
  public let decision: Decision
  /// Whether the member took part; a suspended member belongs but does not.
  public let participation: Certainty
  /// The answers of the alternatives, in the order of the record.
  public let alternatives: [Rival]
  /// The question, with the evaluation of each spell.
  let evaluator: MembershipEvaluator
  let spells: MembershipList
}

extension MembershipAnswer {
  /// The certainty of the membership: yes, no or possibly.
  public var certainty: Certainty { decision.certainty }
  /// The member in question.
  public var member: PartyID { evaluator.member }
  /// The host in question.
  public var host: PartyID { evaluator.host }
  /// The day in question.
  public var day: CalendarDay { evaluator.day }

  /// The party that did not exist on the day, by its own dates.
  ///
  /// If neither existed, it is the host. Nil unless the decision is ``MembershipAnswer/Decision/notExisting``.
  public var absentee: PartyID? { decision == .notExisting ? evaluator.absentee?.id : nil }

  /// The statements that decide the answer; never empty.
  ///
  /// - Complexity: O(n) in the number of spells of the two parties. The reasons are built on each access.
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

  /// Whether a spell supports the answer.
  ///
  /// After the as-of day, every spell that may cover the day supports it.
  func isDecided(by spell: Membership) -> Bool { isDecided(by: evaluator.certainty(of: spell)) }

  private func isDecided(by own: Certainty) -> Bool { decision == .afterRecord ? own != .no : own == certainty }

  /// The spell by which the member belonged or may have belonged; nil if none.
  var decidingSpell: Membership? {
    if certainty == .no { return nil }
    return spells.first { isDecided(by: evaluator.certainty($0, $1)) }
  }

  /// The status on the day, by the spell that decides.
  ///
  /// Nil if no spell gives the member a certain or possible membership. After the as-of day nothing is known, so *active* is only possible
  /// too.
  public var status: (status: MembershipStatus, certainty: Certainty)? {
    decidingSpell.map { MembershipEvaluator.status(of: $0, on: day, asOf: evaluator.asOf) }
  }
}

extension MembershipAnswer {
  /// Whether an alternative gives a different answer.
  ///
  /// Alternatives that are known to be wrong do not count, nor do those that only use another criterion of joining.
  public var isContested: Bool { alternatives.contains { $0.isDispute && $0.certainty != certainty } }

  /// Whether the membership is not contested, but its status is.
  ///
  /// An alternative then gives the member another status, or another certainty of the status.
  public var isStatusContested: Bool { !isContested && alternatives.contains(where: differsInStatus) }

  /// The alternatives that differ from the answer in membership or status.
  ///
  /// Not all of them are contradictions: see ``MembershipAnswer/Rival/isDispute``.
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
  /// Whether the alternative is a contradiction if it gives a different answer.
  ///
  /// This is so unless it is known to be wrong or only uses another criterion of joining.
  public var isDispute: Bool { !isDeprecated && !isAnotherCriterion }
}

extension MembershipAnswer.Reason {
  /// The reason, as an English sentence.
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

  /// A remark on qualified ends if the day is within their bounds or adjacent.
  private func doubt(_ period: EDTFInterval?, _ day: CalendarDay) -> String {
    let ends = [("start", period?.start), ("end", period?.end)]
    let doubtful = ends.compactMap { name, end -> String? in
      guard let end, end.doubtfulDays?.contains(day) == true, let date = end.ownDate else { return nil }
      return "its \(name) (\(date)) is in doubt"
    }
    return doubtful.isEmpty ? "" : "; " + doubtful.joined(separator: ", and ")
  }

  /// A remark that the period had ended or had not begun on the day.
  private func sideOfPeriod(_ period: EDTFInterval?, _ day: CalendarDay) -> String {
    if let end = period?.end, let latest = end.bounds.latest.dayNumber, day.number > latest {
      return ": it ended \(end)"
    }
    if let start = period?.start, let earliest = start.bounds.earliest.dayNumber, day.number < earliest {
      return ": it began \(start)"
    }
    return ""
  }

  /// A remark if only the as-of day prevents a yes; otherwise nil.
  private func beyondRecord(_ period: EDTFInterval?, _ day: CalendarDay, asOf: CalendarDay?) -> String? {
    guard let asOf, day > asOf, let period, period.end == .open, period.contains(day) == .yes else { return nil }
    return "\(day) comes after the record's as-of day (\(asOf))"
  }
}
