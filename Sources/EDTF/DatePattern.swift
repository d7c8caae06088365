// SPDX-License-Identifier: Apache-2.0

/// What one date of any level says: a year, a month or season and a day, each perhaps with digits left open.
struct DatePattern: Sendable, Hashable {
  /// Digits of a component from the left; nil where a digit is unspecified (`X`).
  struct Digits: Sendable, Hashable {
    var values: [Int?]

    var isMasked: Bool { values.contains(nil) }
    var isWholly: Bool { values.allSatisfy { $0 == nil } }
    var number: Int? { isMasked ? nil : values.reduce(0) { $0 * 10 + ($1 ?? 0) } }

    /// The numbers from a range that fit the digits, in rising order.
    func matches(in range: ClosedRange<Int>) -> [Int] { range.filter(fits) }

    func fits(_ number: Int) -> Bool {
      var rest = number
      for value in values.reversed() {
        if let value, value != rest % 10 { return false }
        rest /= 10
      }
      return rest == 0
    }

    /// The least and the greatest number that fit.
    var limits: ClosedRange<Int> {
      values.reduce(0) { $0 * 10 + ($1 ?? 0) }...values.reduce(0) { $0 * 10 + ($1 ?? 9) }
    }
  }

  enum Year: Sendable, Hashable {
    /// Four digits, some of them perhaps open, which only a year from 0 on may have.
    case digits(Digits, isNegative: Bool)
    /// A year of more than four digits, or nil where it does not fit `Int`.
    case long(Int?)
    /// All years that share the leading digits; nil where they do not fit `Int`.
    case significant(ClosedRange<Int>?)
  }

  var year: Year
  var month: Digits?
  var day: Digits?
  var level = 0

  var season: Int? { month?.number.flatMap { (21...41).contains($0) ? $0 : nil } }

  /// Whether any digit is unspecified.
  var isMasked: Bool {
    if case .digits(let digits, _) = year, digits.isMasked { return true }
    return month?.isMasked == true || day?.isMasked == true
  }

  var precision: EDTFPrecision {
    day != nil ? .day : season != nil ? EDTFPrecision(rawValue: "season") : month != nil ? .month : .year
  }

  /// The inclusive bounds; nil if the calendar has no such date.
  func bounds(_ seasons: EDTFSeasons) -> DayBounds? {
    switch year {
    case .long(let year):
      return year.map { span($0, $0, 1, 12) } ?? DayBounds(earliest: .unknown, latest: .unknown)
    case .significant(let years):
      return years.map { span($0.lowerBound, $0.upperBound, 1, 12) } ?? DayBounds(earliest: .unknown, latest: .unknown)
    case .digits(let digits, let isNegative):
      if isNegative {
        guard let number = digits.number, number > 0 else { return nil }
        return bounds(years: [-number], seasons)
      }
      return bounds(years: digits.limits.lazy.filter(digits.fits), seasons)
    }
  }

  private func bounds(years: some BidirectionalCollection<Int>, _ seasons: EDTFSeasons) -> DayBounds? {
    guard let first = years.first, let last = years.last else { return nil }
    if let season {
      guard let months = seasons.months(of: season) else { return DayBounds(earliest: .unknown, latest: .unknown) }
      return span(first, last, months.lowerBound, months.upperBound)
    }
    let months = month?.matches(in: 1...12) ?? Array(1...12)
    guard let firstMonth = months.first, let lastMonth = months.last else { return nil }
    guard let day else { return span(first, last, firstMonth, lastMonth) }
    func edge(_ isFirst: Bool) -> Int? {
      // Only the length of February depends on the year: where one leap year has no such day, no other has.
      var (isLeapTried, isCommonTried) = (false, false)
      for year in isFirst ? AnySequence(years) : AnySequence(years.reversed()) {
        let isLeap = CalendarDay.isLeap(year: year)
        if isLeap ? isLeapTried : isCommonTried { continue }
        for month in isFirst ? months : months.reversed() {
          let days = day.matches(in: 1...CalendarDay.length(ofMonth: month, year: year))
          guard let day = isFirst ? days.first : days.last else { continue }
          return CalendarDay.number(year: year, month: month, day: day)
        }
        if isLeap { isLeapTried = true } else { isCommonTried = true }
        if isLeapTried && isCommonTried { return nil }
      }
      return nil
    }
    let (earliest, latest) = (edge(true), edge(false))
    guard let earliest, let latest else { return nil }
    return DayBounds(earliest: .day(earliest), latest: .day(latest))
  }

  private func span(_ firstYear: Int, _ lastYear: Int, _ firstMonth: Int, _ lastMonth: Int) -> DayBounds {
    let first = CalendarDay.number(year: firstYear, month: firstMonth, day: 1)
    let (year, month) = lastMonth > 12 ? (lastYear + 1, lastMonth - 12) : (lastYear, lastMonth)
    let last = CalendarDay.number(year: year, month: month, day: CalendarDay.length(ofMonth: month, year: year))
    return DayBounds(earliest: first.map(DayBound.day) ?? .unknown, latest: last.map(DayBound.day) ?? .unknown)
  }
}
