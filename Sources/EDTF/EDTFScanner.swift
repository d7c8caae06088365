// SPDX-License-Identifier: Apache-2.0

/// The reader of the grammar, byte by byte over a text's UTF-8.
@safe struct EDTFScanner {
  /// An end of an interval.
  enum End {
    case date(PlainDate)
    case open
    case unknown
  }

  private let text: String
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var offset = 0

  private init(_ text: String, _ bytes: UnsafeBufferPointer<UInt8>) {
    self.text = text
    unsafe self.bytes = bytes
  }

  /// Lends a scanner at the start of a text.
  static func scan<Value>(
    _ text: String, _ body: (inout EDTFScanner) throws(EDTFParseError) -> Value
  ) throws(EDTFParseError) -> Value {
    let outcome: Result<Value, EDTFParseError>? = unsafe text.utf8.withContiguousStorageIfAvailable { bytes in
      var scanner = unsafe EDTFScanner(text, bytes)
      do throws(EDTFParseError) { return .success(try body(&scanner)) } catch { return .failure(error) }
    }
    // Another runtime may hold the text in another form; a copy is in this one's.
    guard let outcome else { return try scan(String(decoding: Array(text.utf8), as: UTF8.self), body) }
    return try outcome.get()
  }

  var isAtEnd: Bool { unsafe offset >= bytes.count }

  /// The byte at the offset; 0 at the end, which the grammar has nowhere.
  private var byte: UInt8 { unsafe offset < bytes.count ? bytes[offset] : 0 }

  func failure(expected: String) -> EDTFParseError { EDTFParseError(text: text, offset: offset, expected: expected) }

  func failure(at offset: Int, expected: String) -> EDTFParseError {
    EDTFParseError(text: text, offset: offset, expected: expected)
  }

  func isNext(_ expected: UInt8) -> Bool { byte == expected }

  mutating func take(_ expected: UInt8) -> Bool {
    guard byte == expected else { return false }
    offset += 1
    return true
  }

  /// Exactly `count` decimal digits, which always fit `Int` for the counts of the grammar.
  mutating func digits(_ count: Int, of what: StaticString) throws(EDTFParseError) -> Int {
    var value = 0
    for _ in 0..<count {
      let byte = byte
      guard byte >= 0x30, byte <= 0x39 else { throw failure(expected: what.description) }
      value = value * 10 + Int(byte - 0x30)
      offset += 1
    }
    return value
  }

  /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, checked against the calendar.
  mutating func plainDate() throws(EDTFParseError) -> (year: Int, month: Int?, day: Int?) {
    let year = try digits(4, of: "a year of four digits")
    guard take(0x2D) else { return (year, nil, nil) }
    let monthOffset = offset
    let month = try digits(2, of: "a month of two digits")
    guard (1...12).contains(month) else { throw failure(at: monthOffset, expected: "a month from 01 to 12") }
    guard take(0x2D) else { return (year, month, nil) }
    let dayOffset = offset
    let day = try digits(2, of: "a day of two digits")
    let length = CalendarDay.length(ofMonth: month, year: year)
    guard day >= 1, day <= length else { throw failure(at: dayOffset, expected: "a day from 01 to \(length)") }
    return (year, month, day)
  }

  /// A date with its qualifier, up to the end of the text or a slash.
  mutating func date() throws(EDTFParseError) -> PlainDate {
    let (year, month, day) = try plainDate()
    var qualifier: EDTFQualifier?
    if take(0x3F) {
      qualifier = .uncertain
    } else if take(0x7E) {
      qualifier = .approximate
    } else if take(0x25) {
      qualifier = .uncertainAndApproximate
    }
    return PlainDate(year: year, month: month, day: day, qualifier: qualifier)
  }

  /// An end of an interval: a date, `..`, or nothing.
  mutating func end() throws(EDTFParseError) -> End {
    if isAtEnd || isNext(0x2F) { return .unknown }
    if take(0x2E) {
      guard take(0x2E) else { throw failure(expected: "\"..\"") }
      return .open
    }
    return .date(try date())
  }
}
