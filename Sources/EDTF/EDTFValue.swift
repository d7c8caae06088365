// SPDX-License-Identifier: Apache-2.0

/// A text of the Extended Date/Time Format of any level: a date, a date-time, a season, an interval or a set.
///
/// Implements levels 0, 1 and 2 of ISO 8601-2:2019 Annex A. The text is kept as written, and `==` compares texts.
///
/// ```swift
/// let value = try EDTFValue(parsing: "156X-12-25")
/// value.level                    // 2
/// value.bounds().earliest        // 1560-12-25
/// ```
public struct EDTFValue: Sendable {
  enum Content: Sendable {
    case date(DatePattern)
    case dateTime(DatePattern)
    case interval(End, End)
    case set([Member])
  }

  enum End: Sendable {
    case date(DatePattern)
    /// On or before the date at a start, on or after it at an end (`..2004/2005..`).
    case beyond(DatePattern)
    case open
    case unknown
  }

  /// A member of a set: the dates from one to another; nil where a range is open.
  struct Member: Sendable {
    let first: DatePattern?
    let last: DatePattern?
  }

  /// The text as written.
  public let text: String
  let content: Content
  /// The lowest conformance level that has this form: 0, 1 or 2.
  public let level: Int

  /// Reads a text.
  ///
  /// - Throws: ``EDTFParseError`` with the place of the first fault.
  /// - Complexity: O(n) in the length of the text.
  public init(parsing text: String, reading: EDTFReading = .strict) throws(EDTFParseError) {
    self = try EDTFScanner.scan(text) { scanner throws(EDTFParseError) in
      let (content, level) = try EDTFValue.content(&scanner, reading)
      guard scanner.isAtEnd else { throw scanner.failure(expected: "the end") }
      return EDTFValue(text: text, content: content, level: level)
    }
  }

  private init(text: String, content: Content, level: Int) {
    self.text = text
    self.content = content
    self.level = level
  }
}

extension EDTFValue {
  private static func content(
    _ scanner: inout EDTFScanner, _ reading: EDTFReading
  ) throws(EDTFParseError) -> (Content, level: Int) {
    if scanner.take(0x5B) { return (try set(&scanner, closing: 0x5D, reading), 2) }
    if scanner.take(0x7B) { return (try set(&scanner, closing: 0x7D, reading), 2) }
    let (start, startLevel) = try end(&scanner, isStart: true)
    if scanner.isNext(0x2F) {
      _ = scanner.take(0x2F)
      let endOffset = scanner.offset
      let (last, lastLevel) = try end(&scanner, isStart: false)
      try check(start, last, scanner, at: endOffset)
      return (.interval(start, last), max(startLevel, lastLevel))
    }
    guard case .date(let pattern) = start else { throw scanner.failure(expected: "\"/\" and the end of an interval") }
    if !pattern.isMasked, pattern.day != nil, pattern.level <= 1, scanner.take(0x54) {
      try scanner.time()
      return (.dateTime(pattern), pattern.level)
    }
    return (.date(pattern), pattern.level)
  }

  /// An end of an interval, or a date that stands alone.
  private static func end(
    _ scanner: inout EDTFScanner, isStart: Bool
  ) throws(EDTFParseError) -> (End, level: Int) {
    if scanner.isAtEnd && !isStart || scanner.isNext(0x2F) { return (.unknown, 1) }
    if scanner.take(0x2E) {
      guard scanner.take(0x2E) else { throw scanner.failure(expected: "\"..\"") }
      if scanner.isAtEnd || scanner.isNext(0x2F) { return (.open, 1) }
      guard isStart else { throw scanner.failure(expected: "the end") }
      return (.beyond(try scanner.pattern()), 2)
    }
    let pattern = try scanner.pattern()
    if !isStart, scanner.take(0x2E) {
      guard scanner.take(0x2E) else { throw scanner.failure(expected: "\"..\"") }
      return (.beyond(pattern), 2)
    }
    // Level 1 has unspecified digits in dates that stand alone.
    let isInInterval = !isStart || scanner.isNext(0x2F)
    return (.date(pattern), isInInterval && pattern.isMasked ? 2 : pattern.level)
  }

  private static func check(
    _ start: End, _ last: End, _ scanner: EDTFScanner, at offset: Int
  ) throws(EDTFParseError) {
    switch (start, last) {
    case (.date(let first), .date(let last)):
      guard !first.isLong, !last.isLong else {
        throw scanner.failure(at: offset, expected: "years of four digits in an interval")
      }
      // An interval is valid if its end can reach its start; for that, seasons are compared by their months.
      let earliest = first.bounds(.meteorological)?.earliest.dayNumber ?? .min
      guard last.bounds(.meteorological)?.latest.dayNumber ?? .max >= earliest else {
        throw scanner.failure(at: offset, expected: "an end that is not before the start")
      }
    case (.open, .open), (.open, .unknown), (.unknown, .open), (.unknown, .unknown):
      throw scanner.failure(at: offset, expected: "a date at one end at least")
    default: break
    }
  }

  private static func set(
    _ scanner: inout EDTFScanner, closing: UInt8, _ reading: EDTFReading
  ) throws(EDTFParseError) -> Content {
    var members: [Member] = []
    repeat {
      if reading == .lenient { while scanner.take(0x20) {} }
      let start = scanner.offset
      if members.isEmpty, scanner.take(0x2E) {
        guard scanner.take(0x2E) else { throw scanner.failure(expected: "\"..\"") }
        members.append(Member(first: nil, last: try scanner.pattern()))
        continue
      }
      let first = try scanner.pattern()
      guard scanner.take(0x2E) else {
        members.append(Member(first: first, last: first))
        continue
      }
      guard scanner.take(0x2E) else { throw scanner.failure(expected: "\"..\"") }
      if scanner.isNext(closing) {
        members.append(Member(first: first, last: nil))
        break
      }
      let last = try scanner.pattern()
      guard first.precision == last.precision else {
        throw scanner.failure(at: start, expected: "a range between two dates of one precision")
      }
      let earliest = first.bounds(.meteorological)?.earliest.dayNumber ?? .min
      guard last.bounds(.meteorological)?.latest.dayNumber ?? .max >= earliest else {
        throw scanner.failure(at: start, expected: "a range whose end is not before its start")
      }
      members.append(Member(first: first, last: last))
    } while scanner.take(0x2C)
    guard scanner.take(closing) else { throw scanner.failure(expected: "\",\" or the end of the set") }
    return .set(members)
  }
}

extension EDTFValue {
  /// The inclusive range of days that the value may denote; of a set, from its first day to its last.
  ///
  /// Qualifiers move no bound. A date-time has the day as written.
  public func bounds(seasons: EDTFSeasons = .unbounded) -> DayBounds {
    switch content {
    case .date(let pattern), .dateTime(let pattern): EDTFValue.bounds(of: pattern, seasons)
    case .interval(let start, let end):
      DayBounds(
        earliest: EDTFValue.bound(of: start, seasons, \.earliest), latest: EDTFValue.bound(of: end, seasons, \.latest))
    case .set(let members):
      DayBounds(
        earliest: EDTFValue.outermost(
          members.map { $0.first.map { EDTFValue.bounds(of: $0, seasons).earliest } ?? .open }, by: <),
        latest: EDTFValue.outermost(
          members.map { $0.last.map { EDTFValue.bounds(of: $0, seasons).latest } ?? .open }, by: >))
    }
  }

  private static func bounds(of pattern: DatePattern, _ seasons: EDTFSeasons) -> DayBounds {
    // A date that the calendar does not have was refused when it was read.
    pattern.bounds(seasons) ?? DayBounds(earliest: .unknown, latest: .unknown)
  }

  private static func bound(
    of end: End, _ seasons: EDTFSeasons, _ side: KeyPath<DayBounds, DayBound>
  ) -> DayBound {
    switch end {
    case .date(let pattern): bounds(of: pattern, seasons)[keyPath: side]
    case .beyond, .open: .open
    case .unknown: .unknown
    }
  }

  private static func outermost(_ bounds: [DayBound], by isFurther: (Int, Int) -> Bool) -> DayBound {
    if bounds.contains(.open) { return .open }
    if bounds.contains(.unknown) { return .unknown }
    return bounds.compactMap(\.dayNumber).min(by: isFurther).map(DayBound.day) ?? .unknown
  }
}

extension DatePattern {
  /// Whether the year is written with `Y`.
  var isLong: Bool {
    if case .long = year { true } else { false }
  }
}

extension EDTFValue: Hashable {
  /// Whether two values are written alike.
  public static func == (left: EDTFValue, right: EDTFValue) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

  /// Feeds the text to the hasher.
  public func hash(into hasher: inout Hasher) { for byte in text.utf8 { hasher.combine(byte) } }
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
