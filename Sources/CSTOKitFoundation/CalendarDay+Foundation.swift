// SPDX-License-Identifier: Apache-2.0

public import CSTOKit
public import Foundation

// Days go through their numbers: a calendar of Foundation may be Julian before 1582, and a day of this package never is.
extension CalendarDay {
  /// The day on which a moment lies, by the clocks of a calendar's time zone.
  ///
  /// ```swift
  /// let today = CalendarDay(Date(), in: .current)
  /// ```
  ///
  /// Returns nil for a moment that is no number, or further away than days are counted.
  public init?(_ date: Date, in calendar: Calendar) {
    let offset = Double(calendar.timeZone.secondsFromGMT(for: date))
    guard let number = Int(exactly: ((date.timeIntervalSince1970 + offset) / 86_400).rounded(.down)) else { return nil }
    self.init(number: number)
  }

  /// The day that some components name in a calendar, their own one if they have any: a year, a month and a day.
  ///
  /// Returns nil if one of these is missing, or if the calendar has no such day: components that Foundation would carry over, such as 30 February.
  public init?(_ components: DateComponents, in calendar: Calendar) {
    var calendar = components.calendar ?? calendar
    if let zone = components.timeZone { calendar.timeZone = zone }
    var asked = DateComponents(
      era: components.era, year: components.year, month: components.month, day: components.day, hour: 12)
    // Of two months of one number, in a calendar that has such.
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

  /// The first moment of the day, by the clocks of a calendar's time zone: midnight, where there is one.
  ///
  /// Of a day that the clocks left out, as those of Samoa did with 2011-12-30, the first moment behind it.
  public func date(in calendar: Calendar) -> Date {
    let noon = Date(timeIntervalSince1970: Double(number) * 86_400 + 43_200)
    let offset = Double(calendar.timeZone.secondsFromGMT(for: noon))
    let start = calendar.startOfDay(for: noon - offset)
    guard let found = CalendarDay(start, in: calendar), found < self else { return start }
    return calendar.startOfDay(for: noon - offset + 86_400)
  }

  /// The era, the year, the month and the day in a calendar.
  public func dateComponents(in calendar: Calendar) -> DateComponents {
    let noon = date(in: calendar) + 43_200
    return calendar.dateComponents([.calendar, .era, .year, .month, .day], from: noon)
  }
}
