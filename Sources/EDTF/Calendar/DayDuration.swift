// SPDX-License-Identifier: Apache-2.0

/// How long an interval lasts, in whole days with both ends counted, as far as its dates tell.
public struct DayDuration: Sendable, Hashable {
  /// The least number of days, 1 at least.
  public let least: Int
  /// The greatest number of days; nil if there is no limit, if nobody states it, or if it does not fit `Int`.
  public let most: Int?
}

extension EDTFInterval {
  /// How long the interval lasts: the least and the greatest number of days between the dates that its ends allow.
  ///
  /// ```swift
  /// try EDTFInterval(parsing: "2005-05/2005-06-03").duration   // 4 to 34 days
  /// try EDTFInterval(parsing: "2002-10-07/..").duration        // no greatest number
  /// ```
  public var duration: DayDuration { duration(seasons: .unbounded) }

  /// How long the interval lasts, with a choice of the days of seasons.
  public func duration(seasons: EDTFSeasons) -> DayDuration {
    let (first, last) = (startBounds(seasons), endBounds(seasons))
    // An end never lies before its start, so that even the nearest reading is one day long.
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
