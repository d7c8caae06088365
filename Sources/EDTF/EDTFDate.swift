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
  private let year: Int
  private let monthAndDay: UInt16
  private let qualifierCode: UInt8

  init(text: String, plain: EDTFScanner.PlainDate, qualifier: EDTFQualifier?) {
    self.text = text
    year = plain.year
    monthAndDay = UInt16(plain.month ?? 0) << 8 | UInt16(plain.day ?? 0)
    qualifierCode =
      switch qualifier {
      case nil: 0
      case .uncertain: 1
      case .approximate: 2
      case .uncertainAndApproximate: 3
      }
  }

  /// Reads a date.
  ///
  /// - Throws: ``EDTFParseError`` with the place of the first fault.
  /// - Complexity: O(n) in the length of the text.
  public init(parsing text: String) throws(EDTFParseError) {
    self = try EDTFScanner.scan(text) { scanner throws(EDTFParseError) in
      let date = try scanner.date()
      guard scanner.isAtEnd else { throw scanner.failure(expected: "the end of the date") }
      return date
    }
  }

  /// The date of one calendar day.
  ///
  /// Returns nil for a year outside 0000 to 9999, which level 0 cannot write.
  public init?(_ day: CalendarDay) {
    guard (0...9999).contains(day.year) else { return nil }
    self.init(
      text: day.description, plain: EDTFScanner.PlainDate(year: day.year, month: day.month, day: day.day),
      qualifier: nil)
  }
}

extension EDTFDate {
  /// The unit to which the date is known.
  public var precision: EDTFPrecision { month == nil ? .year : day == nil ? .month : .day }

  /// The year, month and day as far as they are given.
  public var components: (year: Int?, month: Int?, day: Int?) { (year, month, day) }

  /// What the date as a whole says of its own reliability, or nil if nothing.
  public var qualifier: EDTFQualifier? {
    switch qualifierCode {
    case 1: .uncertain
    case 2: .approximate
    case 3: .uncertainAndApproximate
    default: nil
    }
  }

  /// Whether the date is marked as possibly wrong (`?` or `%`).
  public var isUncertain: Bool { qualifierCode & 1 != 0 }

  /// Whether the date is marked as near the one given (`~` or `%`).
  public var isApproximate: Bool { qualifierCode & 2 != 0 }

  /// The lowest conformance level that has this form, 0 or 1.
  public var level: Int { qualifierCode == 0 ? 0 : 1 }

  /// The form that all texts of one meaning share.
  ///
  /// The forms of level 0 and 1 read here have one spelling each, so it equals ``text``.
  public var canonicalText: String { text }

  /// The inclusive range of days that the date may denote.
  public var bounds: DayBounds {
    let first = CalendarDay.number(year: year, month: month ?? 1, day: day ?? 1)
    let lastMonth = month ?? 12
    let last = CalendarDay.number(
      year: year, month: lastMonth, day: day ?? CalendarDay.length(ofMonth: lastMonth, year: year))
    return DayBounds(earliest: first.map(DayBound.day) ?? .unknown, latest: last.map(DayBound.day) ?? .unknown)
  }

  /// Whether two dates mean the same, however they are written.
  public func isSameTime(as other: EDTFDate) -> Bool { canonicalText == other.canonicalText }

  private var month: Int? { monthAndDay >> 8 == 0 ? nil : Int(monthAndDay >> 8) }
  private var day: Int? { monthAndDay & 0xFF == 0 ? nil : Int(monthAndDay & 0xFF) }
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
