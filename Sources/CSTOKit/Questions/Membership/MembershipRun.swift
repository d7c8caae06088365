// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// Consecutive days on which the answer to “Was X a member of Y?” stays the same.
public struct MembershipRun: Sendable, Hashable {
  /// The first day; nil if the run has no beginning.
  public let first: CalendarDay?
  /// The last day, included; nil if the run has no end.
  public let last: CalendarDay?
  /// The answer for a day of the run.
  ///
  /// Only ``MembershipAnswer/day`` differs between the days of a run.
  public let answer: MembershipAnswer
}

extension Questions {
  /// The history of a member in a host, as runs of days with the same answer.
  ///
  /// The runs are in order, without gaps, and contain every day. Adjacent runs can have equal answers, because a run ends wherever
  /// a statement about the pair begins or ends.
  ///
  /// ```swift
  /// for run in Dataset.csto.runs(of: .uzbekistan, in: .csto) { print(run.first, run.answer.decision) }
  /// ```
  ///
  /// - Parameters:
  ///   - member: The party that may belong.
  ///   - host: The party to which it may belong.
  ///   - capacity: The capacity of the member; nil for any.
  /// - Complexity: O(s²) in the number of statements about the pair, with an index.
  public func runs(of member: PartyID, in host: PartyID, capacity: Capacity? = .member) -> [MembershipRun] {
    let starts = changes(of: member, in: host)
    // A day before all changes stands for those without a first day.
    let before = starts.first.map { $0 == .min ? $0 : $0 - 1 } ?? 0
    let firsts = [nil] + starts.map { Optional($0) }
    let lasts = starts.map { Optional($0 - 1) } + [nil]
    return zip(firsts, lasts).map { first, last in
      MembershipRun(
        first: first.map(CalendarDay.init(number:)), last: last.map(CalendarDay.init(number:)),
        answer: membership(of: member, in: host, on: CalendarDay(number: first ?? before), capacity: capacity))
    }
  }

  /// The days on which the answer may change, as numbers in ascending order.
  private func changes(of member: PartyID, in host: PartyID) -> [Int] {
    var starts: Set<Int> = []
    func note(_ days: CoveredDays) {
      for span in [days.certain, days.possible].compactMap({ $0 }) {
        if span.low != .min { starts.insert(span.low) }
        if span.high < .max { starts.insert(span.high + 1) }
      }
    }
    func note(_ period: EDTFInterval?) { if let period { note(CoveredDays(period, asOf: asOf)) } }
    var criteria: Set<Basis?> = [nil]
    for spell in memberships(of: member, in: host) {
      note(spell.period)
      spell.statuses.forEach { note($0.period) }
      for alternative in spell.alternatives {
        criteria.insert(alternative.basis)
        note(alternative.values.period)
        alternative.values.statuses.forEach { note($0.period) }
      }
    }
    for basis in criteria {
      note(existence(of: host, by: basis))
      note(existence(of: member, by: basis))
    }
    for claim in coverage(of: host) { note(claim.period) }
    if let asOf { starts.insert(asOf.number + 1) }
    return starts.sorted()
  }
}
