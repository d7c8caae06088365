// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// A run of days, both ends included.
public struct DaySpan: Sendable, Hashable {
  /// The numbers of the first and the last day; the least and the greatest `Int` where there is no limit.
  let low: Int
  let high: Int

  /// The run between two numbers; nil if there is no day in it.
  init?(_ low: Int, _ high: Int) {
    guard low <= high else { return nil }
    self.low = low
    self.high = high
  }

  /// The first day, or nil if no limit is known.
  public var first: CalendarDay? { low == .min ? nil : CalendarDay(number: low) }
  /// The last day, or nil if no limit is known.
  public var last: CalendarDay? { high == .max ? nil : CalendarDay(number: high) }

  /// Whether a day is in the run.
  public func contains(_ day: CalendarDay) -> Bool { low <= day.number && day.number <= high }

  /// The days that are in both.
  public func intersection(_ other: DaySpan) -> DaySpan? { DaySpan(max(low, other.low), min(high, other.high)) }

  /// Every day.
  static let everyDay = DaySpan(everyDay: ())
  private init(everyDay: Void) { (low, high) = (.min, .max) }
}

/// The days that a statement covers: those that it covers for certain, and those that it may cover.
///
/// It covers a day for certain when it does so under every reading of its dates, and possibly when it does so under one.
public struct CoveredDays: Sendable, Hashable, Encodable {
  /// The days that are covered for certain; nil if there are none.
  public let certain: DaySpan?
  /// The days that may be covered, the certain ones among them; nil if there are none.
  public let possible: DaySpan?

  init(certain: DaySpan?, possible: DaySpan?) {
    self.certain = certain
    self.possible = possible
  }

  /// The days of a period.
  ///
  /// Nothing is known of a period that is not dated. An open end holds for certain up to the as-of day, and possibly on later
  /// days.
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

  /// Every day, for certain.
  static let always = CoveredDays(certain: .everyDay, possible: .everyDay)

  /// Whether a day is covered.
  public func contains(_ day: CalendarDay) -> Certainty {
    if certain?.contains(day) == true { return .yes }
    return possible?.contains(day) == true ? .possibly : .no
  }

  /// The days that both cover.
  public func intersection(_ other: CoveredDays) -> CoveredDays {
    CoveredDays(
      certain: certain.flatMap { certain in other.certain.flatMap(certain.intersection) },
      possible: possible.flatMap { possible in other.possible.flatMap(possible.intersection) })
  }
}
