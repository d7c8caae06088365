// SPDX-License-Identifier: Apache-2.0

/// A text of the Extended Date/Time Format of any level: a date, a date-time, an interval or a set.
///
/// Implements levels 0, 1 and 2 of ISO 8601-2:2019 Annex A. The text is kept as written, and `==` compares texts;
/// ``isSameTime(as:)`` compares meanings.
///
/// ```swift
/// let value = try EDTFValue(parsing: "156X-12-25")
/// value.level                    // 2
/// value.bounds().earliest        // 1560-12-25
/// ```
public enum EDTFValue: Sendable, Hashable {
  /// A date: a year, a season, a month or a day.
  case date(EDTFDate)
  /// A day with a time of day.
  case dateTime(EDTFDateTime)
  /// A period between two ends.
  case interval(EDTFInterval)
  /// Dates of which one is meant, or all.
  case set(EDTFSet)

  /// Reads a text.
  ///
  /// - Throws: ``EDTFParseError`` with the place of the first fault.
  /// - Complexity: O(n) in the length of the text.
  public init(parsing text: String, reading: EDTFReading = .strict) throws(EDTFParseError) {
    self = try EDTFScanner.scan(text) { scanner throws(EDTFParseError) in
      let value = try scanner.value(reading)
      try scanner.finish("the text")
      return value
    }
  }
}

extension EDTFScanner {
  fileprivate mutating func value(_ reading: EDTFReading) throws(EDTFParseError) -> EDTFValue {
    if let set = try set(reading) { return .set(set) }
    if isNext(0x2F) || isNext(0x2E) {
      let first = try start()
      guard take(0x2F) else { throw failure(expected: "\"/\" and the end of an interval") }
      return .interval(try interval(from: first))
    }
    let start = offset
    let date = try date()
    guard case .digits(let form) = date else {
      if isNext(0x2F) { throw failure(at: start, expected: "years of four digits in an interval") }
      return .date(EDTFDate(date))
    }
    if take(0x2F) { return .interval(try interval(from: form)) }
    if form.takesTime, take(0x54) { return .dateTime(EDTFDateTime(form: form, time: try time())) }
    return .date(EDTFDate(date))
  }
}

extension EDTFValue {
  /// The text as written.
  public var text: String {
    switch self {
    case .date(let date): date.text
    case .dateTime(let dateTime): dateTime.text
    case .interval(let interval): interval.text
    case .set(let set): set.text
    }
  }

  /// The form that texts of one meaning share.
  public var canonicalText: String {
    switch self {
    case .date(let date): date.canonicalText
    case .dateTime(let dateTime): dateTime.canonicalText
    case .interval(let interval): interval.canonicalText
    case .set(let set): set.canonicalText
    }
  }

  /// The lowest conformance level that has this form: 0, 1 or 2.
  public var level: Int {
    switch self {
    case .date(let date): date.level
    case .dateTime(let dateTime): dateTime.level
    case .interval(let interval): interval.level
    case .set(let set): set.level
    }
  }

  /// The unit to which the value is known: the coarsest of its dates.
  public var precision: EDTFPrecision {
    switch self {
    case .date(let date): date.precision
    case .dateTime(let dateTime): dateTime.precision
    case .interval(let interval): interval.precision
    case .set(let set): set.precision
    }
  }

  /// The inclusive range of days that the value may denote; of a set, from its first day to its last.
  ///
  /// Qualifiers move no bound. A date-time has the day as written.
  public func bounds(seasons: EDTFSeasons = .unbounded) -> DayBounds {
    switch self {
    case .date(let date): date.bounds(seasons: seasons)
    case .dateTime(let dateTime): dateTime.bounds
    case .interval(let interval): interval.bounds(seasons: seasons)
    case .set(let set): set.bounds(seasons: seasons)
    }
  }

  /// Whether two values mean the same, however they are written.
  public func isSameTime(as other: EDTFValue) -> Bool { canonicalText == other.canonicalText }
}

extension EDTFValue: LosslessStringConvertible, Codable {
  /// Reads a text, or returns nil; ``init(parsing:reading:)`` tells why.
  public init?(_ description: String) {
    do { try self.init(parsing: description) } catch { return nil }
  }

  /// The text as written.
  public var description: String { text }

  /// Reads the value from its text.
  public init(from decoder: any Decoder) throws {
    self = try decodeText(from: decoder) { text throws(EDTFParseError) in try EDTFValue(parsing: text) }
  }

  /// Writes the value as text.
  public func encode(to encoder: any Encoder) throws { try encodeText(text, to: encoder) }
}
