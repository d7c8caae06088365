// SPDX-License-Identifier: Apache-2.0

/// A day with a time of day, such as `2004-06-11T10:10:10+05:00`.
///
/// The time keeps the zone in which it was written; ``bounds`` is the day as written.
@frozen
public struct EDTFDateTime: Sendable, Hashable {
  /// The time zone of a time of day.
  public enum Zone: Sendable, Hashable {
    /// No time zone is given.
    case unstated
    /// UTC, written `Z`.
    case utc
    /// An offset in minutes east of UTC, written `±hh:mm` or `±hh`.
    case offset(minutes: Int)
  }

  @usableFromInline
  struct Time: Sendable, Hashable {
    let hour: Int8
    let minute: Int8
    let second: Int8
    let zone: Zone
    /// Whether the offset is written without minutes, as `±hh`.
    let isOffsetInHours: Bool

    init(hour: Int, minute: Int, second: Int, zone: (value: Zone, isInHours: Bool)) {
      (self.hour, self.minute, self.second) = (
        Int8(truncatingIfNeeded: hour), Int8(truncatingIfNeeded: minute), Int8(truncatingIfNeeded: second)
      )
      self.zone = zone.value
      isOffsetInHours = zone.isInHours
    }
  }

  @usableFromInline let form: DateForm
  @usableFromInline let time: Time

  init(form: DateForm, time: Time) {
    self.form = form
    self.time = time
  }

  /// Reads a date-time.
  ///
  /// - Throws: ``EDTFParseError`` with the position of the first error.
  /// - Complexity: O(n) in the length of the text.
  public init(parsing text: String) throws(EDTFParseError) {
    self = try EDTFScanner.scan(text) { scanner throws(EDTFParseError) in
      let form = try scanner.form()
      guard form.takesTime, scanner.take(0x54) else { throw scanner.failure(expected: "a whole day and \"T\"") }
      let value = EDTFDateTime(form: form, time: try scanner.time())
      try scanner.finish("the time")
      return value
    }
  }
}

extension DateForm {
  /// Whether a time of day may follow, as after a whole day without a qualifier.
  var takesTime: Bool { day != nil && !isMasked && !isQualified }
}

extension EDTFDateTime {
  /// The day, as it was written.
  public var date: EDTFDate { EDTFDate(.digits(form)) }
  /// The hour, 0 to 23.
  public var hour: Int { Int(time.hour) }
  /// The minute, 0 to 59.
  public var minute: Int { Int(time.minute) }
  /// The second, 0 to 60; 60 is a leap second.
  public var second: Int { Int(time.second) }
  /// The time zone, as it was written.
  public var zone: Zone { time.zone }

  /// The text of the date-time, as it was read.
  public var text: String { text(time.isOffsetInHours ? String(zone.text.prefix(3)) : zone.text) }

  /// The text that all spellings of one meaning share.
  ///
  /// It has `Z` instead of `+00:00`, and gives an offset with its minutes.
  public var canonicalText: String { text(zone == .offset(minutes: 0) ? "Z" : zone.text) }

  private func text(_ zone: String) -> String {
    form.text + "T" + [hour, minute, second].map(CalendarDay.twoDigits).joined(separator: ":") + zone
  }

  /// The lowest conformance level that allows this form: 0, or 1 before the year 0.
  public var level: Int { form.level }

  /// The unit to which the time is known; always a second.
  public var precision: EDTFPrecision { .second }

  /// The day as written, as both the earliest and the latest day.
  public var bounds: DayBounds { date.bounds }

  /// Whether two date-times have the same meaning, even if written differently.
  ///
  /// Zones are not converted: 10:00Z and 12:00+02:00 differ.
  public func isSameTime(as other: EDTFDateTime) -> Bool { canonicalText == other.canonicalText }
}

extension EDTFDateTime.Zone {
  fileprivate var text: String {
    switch self {
    case .unstated: ""
    case .utc: "Z"
    case .offset(let minutes):
      (minutes < 0 ? "-" : "+") + CalendarDay.twoDigits(abs(minutes) / 60) + ":"
        + CalendarDay.twoDigits(abs(minutes) % 60)
    }
  }
}

extension EDTFDateTime: LosslessStringConvertible, Codable {
  /// Reads a date-time, or returns nil; use ``init(parsing:)`` to learn the reason.
  public init?(_ description: String) {
    do { try self.init(parsing: description) } catch { return nil }
  }

  /// The text of the date-time, as it was read.
  public var description: String { text }

  /// Decodes the date-time from a string.
  public init(from decoder: any Decoder) throws {
    self = try decodeText(from: decoder) { text throws(EDTFParseError) in try EDTFDateTime(parsing: text) }
  }

  /// Encodes the date-time as a string: its ``text``.
  public func encode(to encoder: any Encoder) throws { try encodeText(text, to: encoder) }
}
