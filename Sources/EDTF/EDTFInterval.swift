// SPDX-License-Identifier: Apache-2.0

/// A period from one date to another, both ends included.
///
/// An end is a date, *open* (`..`: there is no limit) or *unknown* (blank: there is one, and nobody says which). The three
/// stay apart. An interval is valid if its end can reach its start, and if at least one end is dated.
///
/// ```swift
/// let period = try EDTFInterval(parsing: "2002-10-07/..")
/// period.contains(try CalendarDay("2020-12-02"))   // .yes
/// ```
public struct EDTFInterval: Sendable {
  /// An end of an interval.
  public enum End: Sendable, Hashable {
    /// A date, as precise as it is known.
    case date(EDTFDate)
    /// No limit on this side, `..`.
    case open
    /// A limit that nobody states, blank.
    case unknown
  }

  /// The text as written.
  public let text: String
  private let storedStart: StoredEnd
  private let storedEnd: StoredEnd

  /// An end without its text, which is a part of the interval's.
  fileprivate enum StoredEnd: Sendable {
    case date(PlainDate)
    case open
    case unknown

    var bounds: DayBounds {
      switch self {
      case .date(let date): date.bounds
      case .open: DayBounds(earliest: .open, latest: .open)
      case .unknown: DayBounds(earliest: .unknown, latest: .unknown)
      }
    }

    var limits: (earliest: Int?, latest: Int?) { (bounds.earliest.dayNumber, bounds.latest.dayNumber) }

    var isOpen: Bool { if case .open = self { true } else { false } }
  }

  /// Reads an interval.
  ///
  /// - Throws: ``EDTFParseError`` with the place of the first fault.
  /// - Complexity: O(n) in the length of the text.
  public init(parsing text: String) throws(EDTFParseError) {
    self = try EDTFScanner.scan(text) { scanner throws(EDTFParseError) in
      let start = StoredEnd(try scanner.end())
      guard scanner.take(0x2F) else { throw scanner.failure(expected: "\"/\" between the two ends") }
      let endOffset = scanner.offset
      let end = StoredEnd(try scanner.end())
      guard scanner.isAtEnd else { throw scanner.failure(expected: "the end of the interval") }
      if let fault = EDTFInterval.fault(start: start, end: end) {
        throw EDTFParseError(text: text, offset: endOffset, expected: fault)
      }
      return EDTFInterval(text: text, start: start, end: end)
    }
  }

  /// The interval between two ends.
  ///
  /// Returns nil if neither end is dated, or if the end lies before the start for certain.
  public init?(from start: End, to end: End) {
    let (storedStart, storedEnd) = (StoredEnd(start), StoredEnd(end))
    guard EDTFInterval.fault(start: storedStart, end: storedEnd) == nil else { return nil }
    self.init(text: "\(start)/\(end)", start: storedStart, end: storedEnd)
  }

  private init(text: String, start: StoredEnd, end: StoredEnd) {
    self.text = text
    storedStart = start
    storedEnd = end
  }

  private static func fault(start: StoredEnd, end: StoredEnd) -> String? {
    switch (start, end) {
    case (.date(let first), .date(let last)):
      guard let earliest = first.bounds.earliest.dayNumber, let latest = last.bounds.latest.dayNumber else {
        return nil
      }
      return latest < earliest ? "an end that is not before the start" : nil
    case (.date, _), (_, .date): return nil
    default: return "a date at one end at least"
    }
  }
}

extension EDTFInterval {
  /// The first end.
  public var start: End { full(storedStart, text.utf8.prefix { $0 != 0x2F }) }

  /// The last end.
  public var end: End {
    full(storedEnd, (text.utf8.firstIndex(of: 0x2F)).map { text.utf8[$0...].dropFirst() } ?? text.utf8[...])
  }

  private func full(_ end: StoredEnd, _ part: Substring.UTF8View) -> End {
    switch end {
    case .date(let plain): .date(EDTFDate(text: String(Substring(part)), plain: plain))
    case .open: .open
    case .unknown: .unknown
    }
  }

  /// The lowest conformance level that has this form, 0 or 1.
  public var level: Int { max(start.level, end.level) }

  /// The form that all texts of one meaning share.
  public var canonicalText: String { "\(start.canonicalText)/\(end.canonicalText)" }

  /// The inclusive range of days that the interval may cover.
  public var bounds: DayBounds {
    DayBounds(earliest: storedStart.bounds.earliest, latest: storedEnd.bounds.latest)
  }

  /// The inclusive range of days in which the first end lies.
  var startBounds: DayBounds { storedStart.bounds }

  /// The inclusive range of days in which the last end lies.
  var endBounds: DayBounds { storedEnd.bounds }

  /// Whether two intervals mean the same, however they are written.
  public func isSameTime(as other: EDTFInterval) -> Bool { canonicalText == other.canonicalText }

  /// Whether the interval covers a day: *yes* on each day that every reading of its dates covers, *no* outside all readings.
  ///
  /// The two ends belong together: an end never lies before its start, so «2005-05-13/» (end unknown) covers that one day
  /// for certain.
  public func contains(_ day: CalendarDay) -> Certainty {
    let number = day.number
    let (first, last) = (storedStart.limits, storedEnd.limits)
    if let earliest = first.earliest, number < earliest { return .no }
    if let latest = last.latest, number > latest { return .no }
    // The latest start is no later than the latest end, the earliest end no earlier than the earliest start.
    let latestStart = Swift.min(first.latest ?? .max, last.latest ?? .max)
    let earliestEnd = Swift.max(last.earliest ?? .min, first.earliest ?? .min)
    let begunForCertain = storedStart.isOpen || number >= latestStart
    let stillForCertain = storedEnd.isOpen || number <= earliestEnd
    return begunForCertain && stillForCertain ? .yes : .possibly
  }
}

extension EDTFInterval.End {
  /// The date, or nil for an open or unknown end.
  public var date: EDTFDate? {
    if case .date(let date) = self { date } else { nil }
  }

  /// The inclusive range of days in which the end lies.
  public var bounds: DayBounds {
    switch self {
    case .date(let date): date.bounds
    case .open: DayBounds(earliest: .open, latest: .open)
    case .unknown: DayBounds(earliest: .unknown, latest: .unknown)
    }
  }

  var level: Int { date?.level ?? 1 }
  var canonicalText: String { date?.canonicalText ?? description }
}

extension EDTFInterval.StoredEnd {
  fileprivate init(_ end: EDTFScanner.End) {
    switch end {
    case .date(let plain): self = .date(plain)
    case .open: self = .open
    case .unknown: self = .unknown
    }
  }

  fileprivate init(_ end: EDTFInterval.End) {
    switch end {
    case .date(let date): self = .date(date.plain)
    case .open: self = .open
    case .unknown: self = .unknown
    }
  }
}

extension EDTFInterval.End: LosslessStringConvertible, Codable {
  /// Reads a date, `..` or the empty text.
  public init?(_ description: String) {
    switch description {
    case "": self = .unknown
    case "..": self = .open
    default:
      guard let date = EDTFDate(description) else { return nil }
      self = .date(date)
    }
  }

  /// The date as written, `..`, or nothing.
  public var description: String {
    switch self {
    case .date(let date): date.text
    case .open: ".."
    case .unknown: ""
    }
  }

  /// Reads the end from its text.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let end = EDTFInterval.End(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "expected a date, \"..\" or nothing")
    }
    self = end
  }

  /// Writes the end as text.
  public func encode(to encoder: any Encoder) throws { try encodeText(description, to: encoder) }
}

extension EDTFInterval: Hashable {
  /// Whether two intervals are written alike.
  public static func == (left: EDTFInterval, right: EDTFInterval) -> Bool { left.text == right.text }

  /// Feeds the text to the hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension EDTFInterval: LosslessStringConvertible, Codable {
  /// Reads an interval, or returns nil; ``init(parsing:)`` tells why.
  public init?(_ description: String) {
    do { try self.init(parsing: description) } catch { return nil }
  }

  /// The text as written.
  public var description: String { text }

  /// Reads the interval from its text.
  public init(from decoder: any Decoder) throws {
    self = try decodeText(from: decoder) { text throws(EDTFParseError) in try EDTFInterval(parsing: text) }
  }

  /// Writes the interval as text.
  public func encode(to encoder: any Encoder) throws { try encodeText(text, to: encoder) }
}
