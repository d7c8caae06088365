// SPDX-License-Identifier: Apache-2.0

/// The length of an interval in whole days, both ends included.
///
/// Dates of limited precision give a range of lengths.
public struct DayDuration: Sendable, Hashable {
  /// The minimum number of days; at least 1.
  public let least: Int
  /// The maximum number of days; nil if unlimited, not stated or too large for `Int`.
  public let most: Int?
}

extension EDTFInterval {
  /// The minimum and maximum number of days that the interval lasts.
  ///
  /// Both follow from the dates that the ends of the interval allow.
  ///
  /// ```swift
  /// try EDTFInterval(parsing: "2005-05/2005-06-03").duration   // 4 to 34 days
  /// try EDTFInterval(parsing: "2002-10-07/..").duration        // no maximum
  /// ```
  public var duration: DayDuration { duration(seasons: .unbounded) }

  /// The minimum and maximum length of the interval, given a definition of seasons.
  public func duration(seasons: EDTFSeasons) -> DayDuration {
    let (first, last) = (startBounds(seasons), endBounds(seasons))
    // The end is never before the start, so even the shortest reading is one day long.
    let least = days(from: first.latest, to: last.earliest).map { max(1, $0) } ?? 1
    return DayDuration(least: least, most: days(from: first.earliest, to: last.latest))
  }

  private func days(from first: DayBound, to last: DayBound) -> Int? {
    guard let first = first.dayNumber, let last = last.dayNumber else { return nil }
    let (difference, overflow) = last.subtractingReportingOverflow(first)
    let (days, tooMany) = difference.addingReportingOverflow(1)
    return overflow || tooMany ? nil : days
  }
}
