// SPDX-License-Identifier: Apache-2.0

/// A day of the proleptic Gregorian calendar with a year 0, free of time zones.
///
/// A day has a *number*: the number of days since 1970-01-01, which is day 0. Both conversions, from a date to its
/// number and back, are exact for every year whose day numbers fit `Int`.
///
/// Source of the arithmetic: a Gregorian era of 400 years has 146,097 days, and counting years from March puts the
/// leap day last (ISO 8601-1:2019, 3.1.1.19).
public struct CalendarDay: Sendable, Hashable {
  /// The astronomical year: 0 is the year before year 1, −1 the one before.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, 1 to 31.
  public let day: Int
  /// The number of days since 1970-01-01; negative for earlier days.
  public let number: Int

  /// Creates a day from its year, month and day of the month.
  ///
  /// Returns nil if the calendar has no such day (2001-02-29), or if its number does not fit `Int`.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1, day <= CalendarDay.length(ofMonth: month, year: year),
      let number = CalendarDay.number(year: year, month: month, day: day)
    else { return nil }
    self.init(checkedYear: year, month: month, day: day, number: number)
  }

  /// Creates the day with the given number, counted from 1970-01-01.
  public init(number: Int) {
    // March 1 of year 0 has the number −719,468, which is four eras and 135,080 days before day 0.
    var era = CalendarDay.floorDivide(number, by: 146_097) + 4
    var dayOfEra = CalendarDay.floorRemainder(number, by: 146_097) + 135_080
    if dayOfEra >= 146_097 {
      dayOfEra -= 146_097
      era += 1
    }
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      checkedYear: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1, number: number)
  }

  private init(checkedYear year: Int, month: Int, day: Int, number: Int) {
    self.year = year
    self.month = month
    self.day = day
    self.number = number
  }
}

extension CalendarDay: Comparable {
  /// Whether the first day is earlier than the second.
  public static func < (left: CalendarDay, right: CalendarDay) -> Bool { left.number < right.number }
}

extension CalendarDay {
  /// Whether a year of the Gregorian calendar has a February 29.
  public static func isLeap(year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  /// The number of days in a month, 28 to 31.
  ///
  /// Returns 0 for a month outside 1 to 12.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 1, 3, 5, 7, 8, 10, 12: 31
    case 4, 6, 9, 11: 30
    case 2: isLeap(year: year) ? 29 : 28
    default: 0
    }
  }

  /// The number of a valid calendar day, or nil if it does not fit `Int`.
  static func number(year: Int, month: Int, day: Int) -> Int? {
    let (marchYear, underflow) = year.subtractingReportingOverflow(month <= 2 ? 1 : 0)
    if underflow { return nil }
    let era = floorDivide(marchYear, by: 400)
    let yearOfEra = floorRemainder(marchYear, by: 400)
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    // The number is era × 146,097 + dayOfEra − 719,468. Some eras move into the second term so that adding it always
    // moves away from zero. The sum then overflows exactly when the number does not fit.
    let (eras, rest) = era >= 5 ? (era - 5, dayOfEra + 11_017) : (era - 3, dayOfEra - 281_177)
    let (days, tooFar) = eras.multipliedReportingOverflow(by: 146_097)
    let (number, overflow) = days.addingReportingOverflow(rest)
    return tooFar || overflow ? nil : number
  }

  private static func floorDivide(_ value: Int, by divisor: Int) -> Int {
    let quotient = value / divisor
    return value % divisor < 0 ? quotient - 1 : quotient
  }

  private static func floorRemainder(_ value: Int, by divisor: Int) -> Int {
    let remainder = value % divisor
    return remainder < 0 ? remainder + divisor : remainder
  }
}
