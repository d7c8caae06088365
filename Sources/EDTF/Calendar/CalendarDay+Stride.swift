// SPDX-License-Identifier: Apache-2.0

extension CalendarDay: Strideable {
  /// The number of days from this day to another; negative if the other is earlier.
  public func distance(to other: CalendarDay) -> Int { other.number - number }
  /// The day that is `days` days later, or earlier if `days` is negative.
  public func advanced(by days: Int) -> CalendarDay { CalendarDay(number: number + days) }

  /// The day that is `days` days later.
  ///
  /// ```swift
  /// let next: CalendarDay = "2002-10-06" + 1   // 2002-10-07
  /// for day in first...last { … }
  /// ```
  public static func + (day: CalendarDay, days: Int) -> CalendarDay { day.advanced(by: days) }
  /// The day that is `days` days earlier.
  public static func - (day: CalendarDay, days: Int) -> CalendarDay { day.advanced(by: -days) }
}
