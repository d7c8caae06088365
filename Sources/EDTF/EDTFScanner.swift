// SPDX-License-Identifier: Apache-2.0

/// The reader of the grammar, byte by byte over a text's UTF-8.
struct EDTFScanner {
  /// Year, month and day as written, before a suffix.
  struct PlainDate {
    var year: Int
    var month: Int?
    var day: Int?
  }

  private let text: String
  private var rest: Substring.UTF8View
  private(set) var offset = 0

  init(_ text: String) {
    self.text = text
    rest = text[...].utf8
  }

  var isAtEnd: Bool { rest.isEmpty }

  func failure(expected: String) -> EDTFParseError { EDTFParseError(text: text, offset: offset, expected: expected) }

  func failure(at offset: Int, expected: String) -> EDTFParseError {
    EDTFParseError(text: text, offset: offset, expected: expected)
  }

  func isNext(_ byte: UInt8) -> Bool { rest.first == byte }

  mutating func take(_ byte: UInt8) -> Bool {
    guard rest.first == byte else { return false }
    rest.removeFirst()
    offset += 1
    return true
  }

  /// Exactly `count` decimal digits, which always fit `Int` for the counts of the grammar.
  mutating func digits(_ count: Int, of what: String) throws(EDTFParseError) -> Int {
    var value = 0
    for _ in 0..<count {
      guard let byte = rest.first, byte >= 0x30, byte <= 0x39 else { throw failure(expected: what) }
      value = value * 10 + Int(byte - 0x30)
      rest.removeFirst()
      offset += 1
    }
    return value
  }

  /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, checked against the calendar.
  mutating func plainDate() throws(EDTFParseError) -> PlainDate {
    var date = PlainDate(year: try digits(4, of: "a year of four digits"))
    guard take(0x2D) else { return date }
    let monthOffset = offset
    let month = try digits(2, of: "a month of two digits")
    guard (1...12).contains(month) else { throw failure(at: monthOffset, expected: "a month from 01 to 12") }
    date.month = month
    guard take(0x2D) else { return date }
    let dayOffset = offset
    let day = try digits(2, of: "a day of two digits")
    let length = CalendarDay.length(ofMonth: month, year: date.year)
    guard day >= 1, day <= length else { throw failure(at: dayOffset, expected: "a day from 01 to \(length)") }
    date.day = day
    return date
  }

  /// A date with its qualifier, up to the end of the text or a slash.
  mutating func date() throws(EDTFParseError) -> EDTFDate {
    let start = rest
    let plain = try plainDate()
    var qualifier: EDTFQualifier?
    if take(0x3F) {
      qualifier = .uncertain
    } else if take(0x7E) {
      qualifier = .approximate
    } else if take(0x25) {
      qualifier = .uncertainAndApproximate
    }
    let written = Substring(start[start.startIndex..<rest.startIndex])
    return EDTFDate(text: String(written), plain: plain, qualifier: qualifier)
  }

  /// An end of an interval: a date, `..`, or nothing.
  mutating func end() throws(EDTFParseError) -> EDTFInterval.End {
    if isAtEnd || isNext(0x2F) { return .unknown }
    if take(0x2E) {
      guard take(0x2E) else { throw failure(expected: "\"..\"") }
      return .open
    }
    return .date(try date())
  }
}
