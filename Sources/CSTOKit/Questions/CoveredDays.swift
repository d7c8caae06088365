// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// A range of days that includes both ends.
public struct DaySpan: Sendable, Hashable {
  /// The numbers of the first and the last day; `Int.min` and `Int.max` mean no limit.
  let low: Int
  let high: Int

  /// Makes the range between two day numbers; nil if it contains no day.
  init?(_ low: Int, _ high: Int) {
    guard low <= high else { return nil }
    self.low = low
    self.high = high
  }

  /// The first day; nil if no limit is known.
  public var first: CalendarDay? { low == .min ? nil : CalendarDay(number: low) }
  /// The last day; nil if no limit is known.
  public var last: CalendarDay? { high == .max ? nil : CalendarDay(number: high) }

  /// Whether a day is in the range.
  public func contains(_ day: CalendarDay) -> Bool { low <= day.number && day.number <= high }

  /// The days that are in both ranges; nil if there are none.
  public func intersection(_ other: DaySpan) -> DaySpan? { DaySpan(max(low, other.low), min(high, other.high)) }

  /// The range of all days.
  static let everyDay = DaySpan(everyDay: ())
  private init(everyDay: Void) { (low, high) = (.min, .max) }
}

/// The days that a statement certainly covers, and those that it may cover.
///
/// A statement certainly covers a day if it does so under every reading of its dates. It possibly covers a day if it does so under at least
/// one.
public struct CoveredDays: Sendable, Hashable, Encodable {
  /// The days that are covered for certain; nil if there are none.
  public let certain: DaySpan?
  /// The days that may be covered, including the certain ones; nil if there are none.
  public let possible: DaySpan?

  init(certain: DaySpan?, possible: DaySpan?) {
    self.certain = certain
    self.possible = possible
  }

  /// Calculates the days of a period.
  ///
  /// A missing period may cover every day. An open end is certain up to the as-of day, and possible on later days.
  package init(_ period: EDTFInterval?, asOf: CalendarDay?) {
    guard let period else {
      self.init(certain: nil, possible: .everyDay)
      return
    }
    let coverage = period.coverage
    let certain = coverage.certain.flatMap { certain in
      DaySpan(certain.earliest.dayNumber ?? .min, certain.latest.dayNumber ?? asOf?.number ?? .max)
    }
    self.init(
      certain: certain,
      possible: DaySpan(coverage.possible.earliest.dayNumber ?? .min, coverage.possible.latest.dayNumber ?? .max))
  }

  /// Every day, with certainty.
  static let always = CoveredDays(certain: .everyDay, possible: .everyDay)

  /// Whether a day is covered: yes, no or possibly.
  public func contains(_ day: CalendarDay) -> Certainty {
    if certain?.contains(day) == true { return .yes }
    return possible?.contains(day) == true ? .possibly : .no
  }

  /// The days that both statements cover.
  public func intersection(_ other: CoveredDays) -> CoveredDays {
    CoveredDays(
      certain: certain.flatMap { certain in other.certain.flatMap(certain.intersection) },
      possible: possible.flatMap { possible in other.possible.flatMap(possible.intersection) })
  }
}
