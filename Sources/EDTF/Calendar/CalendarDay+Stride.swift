// SPDX-License-Identifier: Apache-2.0

extension CalendarDay: Strideable {
  /// The days from this one to another; negative to one before.
  public func distance(to other: CalendarDay) -> Int { other.number - number }
  /// The day so many days later, or earlier for a negative number.
  public func advanced(by days: Int) -> CalendarDay { CalendarDay(number: number + days) }

  /// The day so many days later.
  ///
  /// ```swift
  /// let next: CalendarDay = "2002-10-06" + 1   // 2002-10-07
  /// for day in first...last { … }
  /// ```
  public static func + (day: CalendarDay, days: Int) -> CalendarDay { day.advanced(by: days) }
  /// The day so many days earlier.
  public static func - (day: CalendarDay, days: Int) -> CalendarDay { day.advanced(by: -days) }
}
