// SPDX-License-Identifier: Apache-2.0

/// How two intervals lie to each other: the thirteen relations of Allen, of which exactly one holds between two intervals whose
/// days are known.
///
/// Intervals are runs of whole days, both ends included: one *meets* another when its last day is the eve of the other's first.
///
/// Source: J. F. Allen, «Maintaining Knowledge about Temporal Intervals», CACM 26 (1983), figure 2.
public enum AllenRelation: String, Sendable, Hashable, Codable, CaseIterable {
  /// It ends before the other begins, with at least one day between them.
  case before
  /// It ends on the eve of the other's first day.
  case meets
  /// It begins first, and ends inside the other.
  case overlaps
  /// It begins with the other and ends first.
  case starts
  /// It begins after the other and ends before it.
  case during
  /// It begins after the other and ends with it.
  case finishes
  /// It has the same first and last day.
  case equals
  /// The other finishes it.
  case finishedBy
  /// The other lies during it.
  case contains
  /// The other starts it.
  case startedBy
  /// The other overlaps it.
  case overlappedBy
  /// The other meets it.
  case metBy
  /// The other lies before it.
  case after

  /// The relation seen from the other interval.
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
  /// The relations to another interval that the dates of both allow, in the order of `AllenRelation.allCases`; never none.
  ///
  /// The ends of each interval belong together: a reading in which an interval ends before it starts does not count. Two open
  /// ends on one side are equal, and lie beyond every dated end; an unknown end is some day, or none that anybody knows.
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

  /// Whether a relation to another interval holds: *yes* if the dates allow no other, *no* if they do not allow it.
  ///
  /// - Complexity: O(1).
  public func has(
    _ relation: AllenRelation, to other: EDTFInterval, seasons: EDTFSeasons = .unbounded
  ) -> Certainty {
    let possible = possibleRelations(to: other, seasons: seasons)
    return !possible.contains(relation) ? .no : possible.count == 1 ? .yes : .possibly
  }

  /// Whether the interval ends before another begins.
  public func precedes(_ other: EDTFInterval, seasons: EDTFSeasons = .unbounded) -> Certainty {
    let possible = possibleRelations(to: other, seasons: seasons)
    let before = possible.count { $0 == .before || $0 == .meets }
    return before == 0 ? .no : before == possible.count ? .yes : .possibly
  }
}
