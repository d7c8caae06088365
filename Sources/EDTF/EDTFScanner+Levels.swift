// SPDX-License-Identifier: Apache-2.0

// The grammar of levels 1 and 2.

extension EDTFScanner {
  /// A `?`, `~` or `%`, if one is there.
  mutating func takeQualifier() -> Bool { take(0x3F) || take(0x7E) || take(0x25) }

  /// A date of any level, up to a byte that belongs to no date.
  mutating func pattern() throws(EDTFParseError) -> DatePattern {
    let start = offset
    var level = 0
    func raise(_ other: Int) { level = max(level, other) }
    if takeQualifier() { raise(2) }
    if take(0x59) {
      let (year, yearLevel) = try longYear()
      if takeQualifier() { raise(yearLevel) }
      return DatePattern(year: year, level: max(level, yearLevel))
    }
    let isNegative = take(0x2D)
    if isNegative { raise(1) }
    let yearOffset = offset
    let digits = try digitsOrMask(4, of: "a year of four digits")
    if isNegative {
      guard let number = digits.number else { throw failure(at: yearOffset, expected: "a negative year without \"X\"") }
      guard number > 0 else { throw failure(at: yearOffset, expected: "a year other than -0000") }
    }
    if isNext(0x53) {
      guard let number = digits.number else { throw failure(expected: "a year without \"X\" before \"S\"") }
      let range = try significant(of: String(number), width: 4, isNegative: isNegative)
      _ = takeQualifier()
      return DatePattern(year: .significant(range), level: 2)
    }
    var pattern = DatePattern(year: .digits(digits, isNegative: isNegative))
    // A qualifier behind the last component speaks of the whole date; behind another one, only of what stands to its left.
    var isQualified = takeQualifier()
    if take(0x2D) {
      if isQualified { raise(2) }
      if takeQualifier() { raise(2) }
      let monthOffset = offset
      let month = try digitsOrMask(2, of: "a month of two digits")
      pattern.month = month
      guard pattern.season != nil || !month.matches(in: 1...12).isEmpty else {
        throw failure(at: monthOffset, expected: "a month from 01 to 12 or a season from 21 to 41")
      }
      if let season = pattern.season { raise(season <= 24 ? 1 : 2) }
      isQualified = takeQualifier()
      if pattern.season == nil, take(0x2D) {
        if isQualified { raise(2) }
        if takeQualifier() { raise(2) }
        let dayOffset = offset
        pattern.day = try digitsOrMask(2, of: "a day of two digits")
        isQualified = takeQualifier()
        guard pattern.bounds(.unbounded) != nil else {
          throw failure(at: dayOffset, expected: "a day that the month has")
        }
      }
    }
    if isQualified { raise(1) }
    raise(EDTFScanner.maskLevel(of: pattern))
    guard pattern.bounds(.unbounded) != nil else { throw failure(at: start, expected: "a date of the calendar") }
    pattern.level = level
    return pattern
  }

  /// Level 1 has whole components open from the right, or the last one or two digits of a lone year; the rest is level 2.
  private static func maskLevel(of pattern: DatePattern) -> Int {
    guard pattern.isMasked, case .digits(let year, _) = pattern.year else { return 0 }
    guard let month = pattern.month else {
      return year.values[0] != nil && year.values[1] != nil && (year.values[2] == nil) <= (year.values[3] == nil)
        ? 1 : 2
    }
    if year.isMasked || month.isMasked && !month.isWholly { return 2 }
    guard let day = pattern.day else { return 1 }
    return day.isWholly ? 1 : 2
  }

  private mutating func digitsOrMask(_ count: Int, of what: StaticString) throws(EDTFParseError) -> DatePattern.Digits {
    var values: [Int?] = []
    for _ in 0..<count { values.append(take(0x58) ? nil : try digits(1, of: what)) }
    return DatePattern.Digits(values: values)
  }

  /// What stands behind `Y`: a year beyond four digits, or with an exponent, perhaps with significant digits.
  private mutating func longYear() throws(EDTFParseError) -> (DatePattern.Year, level: Int) {
    let isNegative = take(0x2D)
    let start = offset
    var text = ""
    while let digit = takeDigit() {
      if text.isEmpty && digit == 0 { throw failure(at: start, expected: "a year that does not begin with 0") }
      text += String(digit)
    }
    guard !text.isEmpty else { throw failure(expected: "the digits of a year") }
    var level = 1
    // A year with an exponent may have four digits, one without needs five.
    var least = 5
    if take(0x45) {
      level = 2
      least = 4
      var exponent = ""
      while let digit = takeDigit() { exponent += String(digit) }
      guard !exponent.isEmpty else { throw failure(expected: "an exponent") }
      // Past twenty zeroes no year fits, however many there are.
      text += String(repeating: "0", count: min(Int(exponent) ?? 20, 20))
    }
    guard text.utf8.count >= least else { throw failure(at: start, expected: "a year of more than four digits") }
    if isNext(0x53) {
      return (.significant(try significant(of: text, width: text.utf8.count, isNegative: isNegative)), 2)
    }
    return (.long(Int((isNegative ? "-" : "") + text)), level)
  }

  private mutating func takeDigit() -> Int? {
    for digit in 0...9 where take(0x30 + UInt8(digit)) { return digit }
    return nil
  }

  /// The years that share the significant digits of one; nil if they do not fit `Int`.
  private mutating func significant(
    of digits: String, width: Int, isNegative: Bool
  ) throws(EDTFParseError) -> ClosedRange<Int>? {
    _ = take(0x53)
    let start = offset
    var text = ""
    while let digit = takeDigit() { text += String(digit) }
    guard let count = Int(text), count >= 1, count <= width else {
      throw failure(at: start, expected: "a number of significant digits from 1 to \(width)")
    }
    guard let year = Int(digits) else { return nil }
    var unit = 1
    for _ in 0..<max(0, width - count) {
      let (next, overflow) = unit.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      unit = next
    }
    let least = year - year % unit
    let (greatest, overflow) = least.addingReportingOverflow(unit - 1)
    if overflow { return nil }
    return isNegative ? -greatest...(-least) : least...greatest
  }

  // MARK: Date-times

  /// What stands behind the day of a date-time: `Thh:mm:ss` with `Z`, an offset `±hh:mm`, or nothing.
  mutating func time() throws(EDTFParseError) {
    _ = try twoDigits(to: 23, of: "an hour from 00 to 23")
    guard take(0x3A) else { throw failure(expected: "\":\" and minutes") }
    _ = try twoDigits(to: 59, of: "minutes from 00 to 59")
    guard take(0x3A) else { throw failure(expected: "\":\" and seconds") }
    // ISO 8601 counts a leap second as 60.
    _ = try twoDigits(to: 60, of: "seconds from 00 to 60")
    if isAtEnd || take(0x5A) { return }
    let isWest = take(0x2D)
    guard isWest || take(0x2B) else { throw failure(expected: "\"Z\", an offset such as +03:00, or the end") }
    let start = offset
    let hours = try twoDigits(to: 14, of: "hours of an offset from 00 to 14")
    guard take(0x3A) else { throw failure(expected: "\":\" and minutes of the offset") }
    let minutes = try twoDigits(to: hours == 14 ? 0 : 59, of: "minutes of an offset, which is no more than 14:00")
    if isWest && hours == 0 && minutes == 0 { throw failure(at: start, expected: "an offset other than -00:00") }
  }

  private mutating func twoDigits(to most: Int, of what: StaticString) throws(EDTFParseError) -> Int {
    let start = offset
    let value = try digits(2, of: what)
    guard value <= most else { throw failure(at: start, expected: what.description) }
    return value
  }
}

extension Bool {
  fileprivate static func <= (left: Bool, right: Bool) -> Bool { !left || right }
}
