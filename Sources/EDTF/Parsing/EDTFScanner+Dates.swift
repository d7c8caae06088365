// SPDX-License-Identifier: Apache-2.0

// The grammar of dates and times, levels 0 to 2.

extension EDTFScanner {
  /// Reads a date of any level.
  ///
  /// Reading stops at the first byte that cannot belong to a date.
  mutating func date() throws(EDTFParseError) -> EDTFDate.Storage {
    if let day = takeWholeDay() {
      var form = day
      form.set(takeQualifier(), .day, .right)
      return .digits(form)
    }
    let start = offset
    let left = takeQualifier()
    if take(0x59) { return .long(try longYear(from: start, left)) }
    return .digits(try form(from: start, left))
  }

  /// Reads a date with a year of four digits, the only kind allowed in intervals.
  mutating func form() throws(EDTFParseError) -> DateForm {
    if let day = takeWholeDay() {
      var form = day
      form.set(takeQualifier(), .day, .right)
      return form
    }
    let start = offset
    return try form(from: start, takeQualifier())
  }

  /// Reads a day `YYYY-MM-DD` without a qualifier.
  ///
  /// Errors describe what a day needs, and do not mention other forms of dates.
  mutating func wholeDay() throws(EDTFParseError) -> DateForm {
    if let day = takeWholeDay() { return day }
    let year = try digits(4, of: "a year of four digits")
    guard take(0x2D) else { throw failure(expected: "\"-\" and a month") }
    let month = try twoDigits(from: 1, to: 12, of: "a month from 01 to 12")
    guard take(0x2D) else { throw failure(expected: "\"-\" and a day") }
    let start = offset
    let day = try digits(2, of: "a day of two digits")
    let length = CalendarDay.length(ofMonth: month, year: year)
    guard (1...length).contains(day) else { throw failure(at: start, expected: "a day from 01 to \(length)") }
    return DateForm(year: year, month: month, day: day)
  }

  private mutating func takeQualifier() -> QualifierMarks {
    if take(0x3F) { return .uncertain }
    if take(0x7E) { return .approximate }
    return take(0x25) ? [.uncertain, .approximate] : []
  }

  private mutating func form(from start: Int, _ left: QualifierMarks) throws(EDTFParseError) -> DateForm {
    var form = DateForm.empty
    form.set(left, .year, .left)
    form.isNegative = take(0x2D)
    let yearOffset = offset
    let year = try digitsOrMask(4, of: "a year of four digits")
    form.set(.year, to: year)
    if form.isNegative {
      guard let number = year.number else { throw failure(at: yearOffset, expected: "a negative year without \"X\"") }
      guard number > 0 else { throw failure(at: yearOffset, expected: "a year other than -0000") }
    }
    if isNext(0x53) {
      guard !year.isMasked else { throw failure(expected: "a year without \"X\" before \"S\"") }
      form.significantDigits = try significantDigits(of: 4)
      form.set(takeQualifier(), .year, .right)
      return form
    }
    form.set(takeQualifier(), .year, .right)
    guard take(0x2D) else { return form }
    form.set(takeQualifier(), .month, .left)
    let monthOffset = offset
    let month = try digitsOrMask(2, of: "a month of two digits")
    let isSeason = month.number.map { (21...41).contains($0) } ?? false
    guard isSeason || DateForm.set(of: 12, fitting: month) != 0 else {
      throw failure(at: monthOffset, expected: "a month from 01 to 12 or a season from 21 to 41")
    }
    form.set(.month, to: month)
    form.set(takeQualifier(), .month, .right)
    guard !isSeason, take(0x2D) else { return form }
    form.set(takeQualifier(), .day, .left)
    let dayOffset = offset
    form.set(.day, to: try digitsOrMask(2, of: "a day of two digits"))
    form.set(takeQualifier(), .day, .right)
    guard form.bounds(.unbounded) != nil else { throw failure(at: dayOffset, expected: fault(of: form)) }
    return form
  }

  private func fault(of form: DateForm) -> String {
    if let year = form.year, let month = form.month {
      return "a day from 01 to \(CalendarDay.length(ofMonth: month, year: year))"
    }
    return "a day that the month has"
  }

  private mutating func digitsOrMask(_ count: Int, of what: StaticString) throws(EDTFParseError) -> DateForm.Digits {
    var digits = DateForm.Digits()
    for _ in 0..<count {
      if let digit = takeDigit() {
        digits.append(UInt64(digit))
      } else if take(0x58) {
        digits.append(DateForm.Digits.unspecified)
      } else {
        throw failure(expected: what.description)
      }
    }
    return digits
  }

  /// Reads the number after `S`.
  ///
  /// It is at most the number of digits of the year, if that is known.
  private mutating func significantDigits(of width: Int?) throws(EDTFParseError) -> Int {
    _ = take(0x53)
    let start = offset
    let digits = try positiveNumber("a number of significant digits")
    guard let count = Int(digits), count <= width ?? .max else {
      throw failure(at: start, expected: "a number of significant digits from 1 to \(width ?? .max)")
    }
    return count
  }

  /// Reads digits, the first of which is not 0.
  private mutating func positiveNumber(_ what: StaticString) throws(EDTFParseError) -> String {
    let start = offset
    guard !isNext(0x30) else { throw failure(expected: "\(what) that does not begin with 0") }
    while takeDigit() != nil {}
    guard offset > start else { throw failure(expected: what.description) }
    return written(from: start)
  }

  /// Reads the rest of a year after `Y`.
  ///
  /// The year has more than four digits or an exponent, and may have a number of significant digits and a qualifier.
  private mutating func longYear(
    from start: Int, _ left: QualifierMarks
  ) throws(EDTFParseError) -> LongYear {
    let isNegative = take(0x2D)
    let digitsOffset = offset
    let digits = try positiveNumber("a year")
    let exponent = take(0x45) ? try positiveNumber("an exponent") : ""
    let width = LongYear.width(digits: digits, exponent: exponent)
    // A year with an exponent may have four digits; a year without one needs at least five.
    guard width ?? .max >= (exponent.isEmpty ? 5 : 4) else {
      throw failure(at: digitsOffset, expected: "a year of more than four digits")
    }
    let significantDigits = isNext(0x53) ? try significantDigits(of: width) : nil
    let right = takeQualifier()
    return LongYear(
      text: written(from: start), digits: digits, exponent: exponent, isNegative: isNegative,
      significantDigits: significantDigits, left: left, right: right)
  }

  // MARK: Date-times

  /// Reads the time after the day of a date-time.
  ///
  /// The form is `Thh:mm:ss` with the `T` already read, followed by `Z`, an offset `±hh:mm` or `±hh`, or nothing.
  mutating func time() throws(EDTFParseError) -> EDTFDateTime.Time {
    let hour = try twoDigits(to: 23, of: "an hour from 00 to 23")
    guard take(0x3A) else { throw failure(expected: "\":\" and minutes") }
    let minute = try twoDigits(to: 59, of: "minutes from 00 to 59")
    guard take(0x3A) else { throw failure(expected: "\":\" and seconds") }
    // In ISO 8601, a leap second has the number 60.
    let second = try twoDigits(to: 60, of: "seconds from 00 to 60")
    return EDTFDateTime.Time(hour: hour, minute: minute, second: second, zone: try zone())
  }

  private mutating func zone() throws(EDTFParseError) -> (EDTFDateTime.Zone, isInHours: Bool) {
    if isAtEnd { return (.unstated, false) }
    if take(0x5A) { return (.utc, false) }
    let isWest = take(0x2D)
    guard isWest || take(0x2B) else { throw failure(expected: "\"Z\", an offset such as +03:00, or the end") }
    let start = offset
    let hours = try twoDigits(to: 14, of: "hours of an offset from 00 to 14")
    guard take(0x3A) else {
      if isWest && hours == 0 { throw failure(at: start, expected: "an offset other than -00") }
      if isWest && hours > 12 { throw failure(at: start, expected: "an offset in hours from -12 to +14") }
      return (.offset(minutes: 60 * (isWest ? -hours : hours)), true)
    }
    let minutes = try twoDigits(to: hours == 14 ? 0 : 59, of: "minutes of an offset, which is no more than 14:00")
    if isWest && hours == 0 && minutes == 0 { throw failure(at: start, expected: "an offset other than -00:00") }
    let offset = hours * 60 + minutes
    return (.offset(minutes: isWest ? -offset : offset), false)
  }

  private mutating func twoDigits(from least: Int = 0, to most: Int, of what: StaticString) throws(EDTFParseError)
    -> Int
  {
    let start = offset
    let value = try digits(2, of: what)
    guard value >= least, value <= most else { throw failure(at: start, expected: what.description) }
    return value
  }
}
