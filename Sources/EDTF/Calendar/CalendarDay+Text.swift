// SPDX-License-Identifier: Apache-2.0

extension CalendarDay {
  /// Reads a day written `YYYY-MM-DD`, with a year from 0001 to 9999.
  ///
  /// - Throws: ``EDTFParseError`` if the text has another form (`20050513`, `2005-W20-5`, `2005-5-2`, a year of five
  ///   digits or below 1) or the calendar has no such day.
  public init(parsing text: String) throws(EDTFParseError) {
    let form = try EDTFScanner.scan(text) { scanner throws(EDTFParseError) in
      let form = try scanner.wholeDay()
      try scanner.finish("the day")
      return form
    }
    guard form[.year]?.number != 0 else {
      throw EDTFParseError(text: text, offset: 0, expected: "a year from 0001 to 9999")
    }
    guard let year = form.year, let month = form.month, let day = form.day,
      let calendarDay = CalendarDay(year: year, month: month, day: day)
    else { throw EDTFParseError(text: text, offset: 0, expected: "a day") }
    self = calendarDay
  }
}

extension CalendarDay: LosslessStringConvertible {
  /// Reads a day, or returns nil; use ``init(parsing:)`` to learn the reason.
  public init?(_ description: String) {
    do { try self.init(parsing: description) } catch { return nil }
  }

  /// The day as `YYYY-MM-DD`.
  ///
  /// A year outside 0 to 9999 has a minus sign, more than four digits, or both: `-0044-03-15`.
  public var description: String {
    "\(CalendarDay.text(ofYear: year))-\(CalendarDay.twoDigits(month))-\(CalendarDay.twoDigits(day))"
  }

  static func text(ofYear year: Int) -> String {
    let digits = String(year.magnitude)
    let padding = String(repeating: "0", count: max(0, 4 - digits.utf8.count))
    return (year < 0 ? "-" : "") + padding + digits
  }

  static func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}

extension CalendarDay: Codable {
  /// Decodes the day from a string.
  public init(from decoder: any Decoder) throws {
    self = try decodeText(from: decoder) { text throws(EDTFParseError) in try CalendarDay(parsing: text) }
  }

  /// Encodes the day as a string in the form of ``description``.
  public func encode(to encoder: any Encoder) throws {
    try encodeText(description, to: encoder)
  }
}
