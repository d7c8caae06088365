// SPDX-License-Identifier: Apache-2.0

/// One of Allen's thirteen relations between two intervals.
///
/// Exactly one relation holds between two intervals whose days are known. Intervals are runs of whole days, both ends
/// included: one interval *meets* another if its last day is the day before the other's first.
///
/// Source: J. F. Allen, “Maintaining Knowledge about Temporal Intervals”, CACM 26 (1983), figure 2.
public enum AllenRelation: String, Sendable, Hashable, Codable, CaseIterable {
  /// The interval ends before the other begins, with at least one day between them.
  case before
  /// The interval ends on the day before the other's first day.
  case meets
  /// The interval begins before the other and ends inside it.
  case overlaps
  /// Both intervals begin together, and this one ends first.
  case starts
  /// The interval begins after the other begins and ends before it ends.
  case during
  /// The interval begins after the other, and both end together.
  case finishes
  /// Both intervals have the same first and last day.
  case equals
  /// The inverse of ``finishes``: the other interval begins later, and both end together.
  case finishedBy
  /// The inverse of ``during``: the other interval lies strictly inside this one.
  case contains
  /// The inverse of ``starts``: both begin together, and the other ends first.
  case startedBy
  /// The inverse of ``overlaps``: the other begins first and ends inside this one.
  case overlappedBy
  /// The inverse of ``meets``: the other ends on the day before this one begins.
  case metBy
  /// The inverse of ``before``: the other ends at least one full day earlier.
  case after

  /// The same relation as seen from the other interval.
  public var inverse: AllenRelation {
    switch self {
    case .before: .after
    case .meets: .metBy
    case .overlaps: .overlappedBy
    case .starts: .startedBy
    case .during: .contains
    case .finishes: .finishedBy
    case .equals: .equals
    case .finishedBy: .finishes
    case .contains: .during
    case .startedBy: .starts
    case .overlappedBy: .overlaps
    case .metBy: .meets
    case .after: .before
    }
  }
}

extension EDTFInterval {
  /// The relations to another interval that the dates of both allow.
  ///
  /// The result has the order of `AllenRelation.allCases` and is never empty. The two ends of an interval are
  /// evaluated together: readings in which an interval ends before it starts do not count. Two open ends on the same
  /// side are equal, and lie beyond every dated end. An unknown end may be any day.
  ///
  /// ```swift
  /// let spell = try EDTFInterval(parsing: "2006-06/2012-12-19")
  /// spell.possibleRelations(to: try EDTFInterval(parsing: "2006-06-23/.."))
  /// // [.overlaps, .starts, .during]
  /// ```
  ///
  /// - Complexity: O(1).
  public func possibleRelations(to other: EDTFInterval, seasons: EDTFSeasons = .unbounded) -> [AllenRelation] {
    let constraints = DayConstraints(self, other, seasons)
    return AllenRelation.allCases.filter(constraints.allows)
  }

  /// Whether a relation to another interval holds.
  ///
  /// The answer is *yes* if the dates allow only this relation, and *no* if they do not allow it.
  ///
  /// - Complexity: O(1).
  public func has(
    _ relation: AllenRelation, to other: EDTFInterval, seasons: EDTFSeasons = .unbounded
  ) -> Certainty {
    let possible = possibleRelations(to: other, seasons: seasons)
    return !possible.contains(relation) ? .no : possible.count == 1 ? .yes : .possibly
  }

  /// Whether the interval ends before another begins.
  ///
  /// Both ``AllenRelation/before`` and ``AllenRelation/meets`` count.
  public func precedes(_ other: EDTFInterval, seasons: EDTFSeasons = .unbounded) -> Certainty {
    let possible = possibleRelations(to: other, seasons: seasons)
    let before = possible.count { $0 == .before || $0 == .meets }
    return before == 0 ? .no : before == possible.count ? .yes : .possibly
  }
}
