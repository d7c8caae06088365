// SPDX-License-Identifier: Apache-2.0

/// A date, a date-time, an interval or a set in the Extended Date/Time Format.
///
/// Implements levels 0, 1 and 2 of ISO 8601-2:2019 Annex A. A value keeps its text as written, and `==` compares
/// texts; ``isSameTime(as:)`` compares meanings.
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
  /// A set of dates, of which either one or all are meant.
  case set(EDTFSet)

  /// Reads a date, a date-time, an interval or a set.
  ///
  /// - Throws: ``EDTFParseError`` with the position of the first error.
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
  /// The text of the value, as it was read.
  public var text: String {
    switch self {
    case .date(let date): date.text
    case .dateTime(let dateTime): dateTime.text
    case .interval(let interval): interval.text
    case .set(let set): set.text
    }
  }

  /// The text that all spellings of one meaning share.
  public var canonicalText: String {
    switch self {
    case .date(let date): date.canonicalText
    case .dateTime(let dateTime): dateTime.canonicalText
    case .interval(let interval): interval.canonicalText
    case .set(let set): set.canonicalText
    }
  }

  /// The lowest conformance level that allows this form: 0, 1 or 2.
  public var level: Int {
    switch self {
    case .date(let date): date.level
    case .dateTime(let dateTime): dateTime.level
    case .interval(let interval): interval.level
    case .set(let set): set.level
    }
  }

  /// The unit to which the value is known: the coarsest precision of its dates.
  public var precision: EDTFPrecision {
    switch self {
    case .date(let date): date.precision
    case .dateTime(let dateTime): dateTime.precision
    case .interval(let interval): interval.precision
    case .set(let set): set.precision
    }
  }

  /// The inclusive range of days that the value may denote.
  ///
  /// The range of a set extends from its first day to its last. Qualifiers do not change the bounds. The range of a
  /// date-time is the day as written.
  public func bounds(seasons: EDTFSeasons = .unbounded) -> DayBounds {
    switch self {
    case .date(let date): date.bounds(seasons: seasons)
    case .dateTime(let dateTime): dateTime.bounds
    case .interval(let interval): interval.bounds(seasons: seasons)
    case .set(let set): set.bounds(seasons: seasons)
    }
  }

  /// Whether two values have the same meaning, even if written differently.
  public func isSameTime(as other: EDTFValue) -> Bool { canonicalText == other.canonicalText }
}

extension EDTFValue: LosslessStringConvertible, Codable {
  /// Reads a value, or returns nil; use ``init(parsing:reading:)`` to learn the reason.
  public init?(_ description: String) {
    do { try self.init(parsing: description) } catch { return nil }
  }

  /// The text of the value, as it was read.
  public var description: String { text }

  /// Decodes the value from a string.
  public init(from decoder: any Decoder) throws {
    self = try decodeText(from: decoder) { text throws(EDTFParseError) in try EDTFValue(parsing: text) }
  }

  /// Encodes the value as a string: its ``text``.
  public func encode(to encoder: any Encoder) throws { try encodeText(text, to: encoder) }
}
