// SPDX-License-Identifier: Apache-2.0

/// A date as precise as it is known: a year, a month or a day, with or without doubt.
///
/// Implements dates of level 0 of ISO 8601-2:2019 Annex A and the qualifiers of level 1 on the whole date. The text is kept
/// as written, and `==` compares texts; ``isSameTime(as:)`` compares meanings.
///
/// ```swift
/// let date = try EDTFDate(parsing: "2005-05~")
/// date.precision               // .month
/// date.bounds.earliest         // 2005-05-01: the qualifier moves no bound
/// date.isApproximate           // true
/// ```
public struct EDTFDate: Sendable {
  /// The text as written.
  public let text: String
  let plain: PlainDate

  init(text: String, plain: PlainDate) {
    self.text = text
    self.plain = plain
  }

  /// Reads a date.
  ///
  /// - Throws: ``EDTFParseError`` with the place of the first fault.
  /// - Complexity: O(n) in the length of the text.
  public init(parsing text: String) throws(EDTFParseError) {
    self = try EDTFScanner.scan(text) { scanner throws(EDTFParseError) in
      let date = try scanner.date()
      guard scanner.isAtEnd else { throw scanner.failure(expected: "the end of the date") }
      return EDTFDate(text: text, plain: date)
    }
  }

  /// The date of one calendar day.
  ///
  /// Returns nil for a year outside 0000 to 9999, which level 0 cannot write.
  public init?(_ day: CalendarDay) {
    guard (0...9999).contains(day.year) else { return nil }
    self.init(text: day.description, plain: PlainDate(year: day.year, month: day.month, day: day.day))
  }
}

extension EDTFDate {
  /// The unit to which the date is known.
  public var precision: EDTFPrecision { plain.month == nil ? .year : plain.day == nil ? .month : .day }

  /// The year, month and day as far as they are given.
  public var components: (year: Int?, month: Int?, day: Int?) { (plain.year, plain.month, plain.day) }

  /// What the date as a whole says of its own reliability, or nil if nothing.
  public var qualifier: EDTFQualifier? { plain.qualifier }

  /// Whether the date is marked as possibly wrong (`?` or `%`).
  public var isUncertain: Bool { plain.isUncertain }

  /// Whether the date is marked as near the one given (`~` or `%`).
  public var isApproximate: Bool { plain.isApproximate }

  /// The lowest conformance level that has this form, 0 or 1.
  public var level: Int { plain.qualifier == nil ? 0 : 1 }

  /// The form that all texts of one meaning share.
  ///
  /// The forms of level 0 and 1 read here have one spelling each, so it equals ``text``.
  public var canonicalText: String { text }

  /// The inclusive range of days that the date may denote.
  public var bounds: DayBounds { plain.bounds }

  /// Whether the date lies before another: *yes* if its latest day does, *no* if its earliest day does not.
  ///
  /// ```swift
  /// try EDTFDate(parsing: "2005-05").precedes(EDTFDate(parsing: "2005-05-13"))   // .possibly
  /// ```
  public func precedes(_ other: EDTFDate) -> Certainty {
    if let latest = bounds.latest.dayNumber, let earliest = other.bounds.earliest.dayNumber, latest < earliest {
      return .yes
    }
    if let earliest = bounds.earliest.dayNumber, let latest = other.bounds.latest.dayNumber, earliest >= latest {
      return .no
    }
    return .possibly
  }

  /// Whether two dates mean the same, however they are written.
  public func isSameTime(as other: EDTFDate) -> Bool { canonicalText == other.canonicalText }
}

extension EDTFDate: Hashable {
  /// Whether two dates are written alike.
  public static func == (left: EDTFDate, right: EDTFDate) -> Bool { left.text == right.text }

  /// Feeds the text to the hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension EDTFDate: LosslessStringConvertible, Codable {
  /// Reads a date, or returns nil; ``init(parsing:)`` tells why.
  public init?(_ description: String) {
    do { try self.init(parsing: description) } catch { return nil }
  }

  /// The text as written.
  public var description: String { text }

  /// Reads the date from its text.
  public init(from decoder: any Decoder) throws {
    self = try decodeText(from: decoder) { text throws(EDTFParseError) in try EDTFDate(parsing: text) }
  }

  /// Writes the date as text.
  public func encode(to encoder: any Encoder) throws { try encodeText(text, to: encoder) }
}
