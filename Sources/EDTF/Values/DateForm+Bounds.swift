// SPDX-License-Identifier: Apache-2.0

extension DateForm {
  /// The inclusive range of days of a date; nil for an impossible date.
  func bounds(_ seasons: EDTFSeasons) -> DayBounds? {
    if isWholeDay {
      let (year, month, day) = (decimal(at: 24) * 100 + decimal(at: 16), decimal(at: 8), decimal(at: 0))
      guard day >= 1, day <= CalendarDay.length(ofMonth: month, year: year) else { return nil }
      return CalendarDay.number(year: year, month: month, day: day).map {
        DayBounds(earliest: .day($0), latest: .day($0))
      }
    }
    guard let digits = self[.year] else { return nil }
    if significantDigits > 0 {
      return year.flatMap { DateForm.years(sharing: significantDigits, of: $0, width: 4) }.map {
        DateForm.span($0, 1...12)
      }
    }
    if let season {
      guard let months = seasons.months(of: season) else { return .unknown }
      let (first, last) = (digits.filled(with: 0), digits.filled(with: 9))
      return DateForm.span(isNegative ? -last...(-first) : first...last, months)
    }
    guard let earliest = edge(digits, isFirst: true), let latest = edge(digits, isFirst: false) else { return nil }
    return DayBounds(earliest: .day(earliest), latest: .day(latest))
  }

  /// The number of the first or last day that matches the digits.
  private func edge(_ digits: Digits, isFirst: Bool) -> Int? {
    let months = DateForm.set(of: 12, fitting: self[.month])
    // Only the length of February depends on the year: if one leap year has no such day, no leap year has one.
    var (isLeapTried, isCommonTried) = (false, false)
    var candidate: Int? = digits.filled(with: isFirst ? 0 : 9)
    while let magnitude = candidate {
      let year = isNegative ? -magnitude : magnitude
      let isLeap = CalendarDay.isLeap(year: year)
      if !(isLeap ? isLeapTried : isCommonTried) {
        if let day = day(in: year, months, isFirst: isFirst) { return day }
        if isLeap { isLeapTried = true } else { isCommonTried = true }
        if isLeapTried && isCommonTried { return nil }
      }
      candidate = digits.next(after: magnitude, isRising: isFirst)
    }
    return nil
  }

  private func day(in year: Int, _ months: UInt32, isFirst: Bool) -> Int? {
    var months = months
    while months != 0 {
      let month = isFirst ? months.trailingZeroBitCount : 31 - months.leadingZeroBitCount
      months &= ~(1 << UInt32(month))
      let days = DateForm.set(of: CalendarDay.length(ofMonth: month, year: year), fitting: self[.day])
      if days == 0 { continue }
      let day = isFirst ? days.trailingZeroBitCount : 31 - days.leadingZeroBitCount
      return CalendarDay.number(year: year, month: month, day: day)
    }
    return nil
  }

  /// The numbers from 1 to `most` that match the digits, as a bit set.
  ///
  /// Without digits, all numbers match.
  static func set(of most: Int, fitting digits: Digits?) -> UInt32 {
    guard let digits else { return UInt32(truncatingIfNeeded: (1 << (most + 1)) - 2) }
    if let number = digits.number {
      return number >= 1 && number <= most ? 1 << UInt32(truncatingIfNeeded: number) : 0
    }
    return (1...most).reduce(0) { digits.fits($1) ? $0 | 1 << UInt32(truncatingIfNeeded: $1) : $0 }
  }

  /// The years that share the leading digits of a year.
  ///
  /// Returns nil if they do not fit `Int`.
  static func years(sharing count: Int, of year: Int, width: Int) -> ClosedRange<Int>? {
    var unit = 1
    for _ in 0..<max(0, width - count) {
      let (next, overflow) = unit.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      unit = next
    }
    // Round toward zero, because the digits of a negative year are those of its magnitude.
    let nearest = year - year % unit
    let (farthest, overflow) = nearest.addingReportingOverflow(year < 0 ? 1 - unit : unit - 1)
    return overflow ? nil : min(nearest, farthest)...max(nearest, farthest)
  }

  /// The days from a month of one year to a month of another.
  ///
  /// The range begins in the lower month of the first year and ends in the upper month of the last year. A month
  /// after 12 belongs to the following year.
  static func span(_ years: ClosedRange<Int>, _ months: ClosedRange<Int>) -> DayBounds {
    let first = CalendarDay.number(year: years.lowerBound, month: months.lowerBound, day: 1)
    var (year, month, isTooFar) = (years.upperBound, months.upperBound, false)
    if month > 12 {
      (year, isTooFar) = year.addingReportingOverflow(1)
      month -= 12
    }
    let last =
      isTooFar
      ? nil : CalendarDay.number(year: year, month: month, day: CalendarDay.length(ofMonth: month, year: year))
    return DayBounds(earliest: first.map(DayBound.day) ?? .unknown, latest: last.map(DayBound.day) ?? .unknown)
  }
}

extension DateForm.Digits {
  /// The next matching number, counting up or down; nil after the last one.
  fileprivate func next(after number: Int, isRising: Bool) -> Int? {
    // Works like an odometer in which only the unspecified digits turn.
    var current = DateForm.Digits(number, count: count)
    for index in (0..<count).reversed() where self[index] == DateForm.Digits.unspecified {
      let shift = 4 * UInt64(count - 1 - index)
      let digit = current[index]
      if digit != (isRising ? 9 : 0) {
        current = DateForm.Digits(
          nibbles: isRising ? current.nibbles + 1 << shift : current.nibbles - 1 << shift, count: count)
        return current.number
      }
      current = DateForm.Digits(
        nibbles: current.nibbles & ~(0xF << shift) | (isRising ? 0 : 9) << shift, count: count)
    }
    return nil
  }
}
