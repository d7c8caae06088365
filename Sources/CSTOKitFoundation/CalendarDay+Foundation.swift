// SPDX-License-Identifier: Apache-2.0

public import CSTOKit
public import Foundation

// Days are converted by number: before 1582 a Foundation calendar may be Julian, but days of this package are always Gregorian.
extension CalendarDay {
  /// Creates the day of a moment, in the time zone of a calendar.
  ///
  /// ```swift
  /// let today = CalendarDay(Date(), in: .current)
  /// ```
  ///
  /// Returns nil if the moment is not a number, or outside the range of days.
  public init?(_ date: Date, in calendar: Calendar) {
    let offset = Double(calendar.timeZone.secondsFromGMT(for: date))
    guard let number = Int(exactly: ((date.timeIntervalSince1970 + offset) / 86_400).rounded(.down)) else { return nil }
    self.init(number: number)
  }

  /// Creates the day of a year, a month and a day in a calendar.
  ///
  /// The components' own calendar and time zone take precedence. Returns nil if a component is missing, or if the calendar has no such
  /// day, for example 30 February, which Foundation would carry over.
  public init?(_ components: DateComponents, in calendar: Calendar) {
    var calendar = components.calendar ?? calendar
    if let zone = components.timeZone { calendar.timeZone = zone }
    var asked = DateComponents(
      era: components.era, year: components.year, month: components.month, day: components.day, hour: 12)
    // Distinguishes two months with the same number, in calendars with leap months.
    if let isLeapMonth = components.isLeapMonth { asked.isLeapMonth = isLeapMonth }
    guard asked.year != nil, asked.month != nil, asked.day != nil, let noon = calendar.date(from: asked) else {
      return nil
    }
    let found = calendar.dateComponents([.year, .month, .day], from: noon)
    guard found.year == asked.year, found.month == asked.month, found.day == asked.day,
      (found.isLeapMonth ?? false) == (asked.isLeapMonth ?? false)
    else { return nil }
    self.init(noon, in: calendar)
  }

  /// The first moment of the day in the time zone of a calendar, usually midnight.
  ///
  /// For a day that a time zone skipped, for example 2011-12-30 in Samoa, it is the first moment afterwards.
  public func date(in calendar: Calendar) -> Date {
    let noon = Date(timeIntervalSince1970: Double(number) * 86_400 + 43_200)
    let offset = Double(calendar.timeZone.secondsFromGMT(for: noon))
    let start = calendar.startOfDay(for: noon - offset)
    guard let found = CalendarDay(start, in: calendar), found < self else { return start }
    return calendar.startOfDay(for: noon - offset + 86_400)
  }

  /// The era, year, month and day in a calendar.
  public func dateComponents(in calendar: Calendar) -> DateComponents {
    let noon = date(in: calendar) + 43_200
    return calendar.dateComponents([.calendar, .era, .year, .month, .day], from: noon)
  }
}
