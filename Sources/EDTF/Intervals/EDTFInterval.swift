// SPDX-License-Identifier: Apache-2.0

/// A period from one date to another, both ends included.
///
/// An end is a date, *open* (`..`: there is no limit) or *unknown* (blank: there is one, and nobody says which). The three
/// stay apart. An interval is valid if its end can reach its start, and if at least one end is dated. Its dates have years of four
/// digits.
///
/// ```swift
/// let period: EDTFInterval = "2002-10-07/.."
/// period.contains("2020-12-02")   // .yes
/// ```
///
/// An interval takes sixteen bytes and no other memory: its text follows from them.
@frozen
public struct EDTFInterval: Sendable, Hashable {
  @usableFromInline let first: DateForm
  @usableFromInline let last: DateForm

  init(first: DateForm, last: DateForm) {
    self.first = first
    self.last = last
  }

  /// Reads an interval.
  ///
  /// - Throws: ``EDTFParseError`` with the place of the first fault.
  /// - Complexity: O(n) in the length of the text.
  public init(parsing text: String) throws(EDTFParseError) {
    self = try EDTFScanner.scan(text) { scanner throws(EDTFParseError) in
      let first = try scanner.start()
      guard scanner.take(0x2F) else { throw scanner.failure(expected: "\"/\" between the two ends") }
      let interval = try scanner.interval(from: first)
      try scanner.finish("the interval")
      return interval
    }
  }

  /// The interval between two ends.
  ///
  /// Returns nil if neither end is dated, if a date has a year beyond four digits, if the end lies before the start for certain, or if
  /// one that is on or after a date stands first, or one that is on or before a date last.
  public init?(from start: End, to end: End) {
    guard let first = start.form(atStart: true), let last = end.form(atStart: false),
      EDTFInterval.fault(first: first, last: last) == nil
    else {
      return nil
    }
    self.init(first: first, last: last)
  }

  static func fault(first: DateForm, last: DateForm) -> String? {
    switch (first.kind, last.kind) {
    case (.date, .date):
      // Seasons are compared by their months, also where they have no bounds.
      guard let earliest = first.bounds(.meteorological)?.earliest.dayNumber,
        let latest = last.bounds(.meteorological)?.latest.dayNumber, latest < earliest
      else { return nil }
      return "an end that is not before the start"
    case (.open, .open), (.open, .unknown), (.unknown, .open), (.unknown, .unknown):
      return "a date at one end at least"
    default: return nil
    }
  }
}

extension EDTFScanner {
  /// What stands before the slash of an interval.
  mutating func start() throws(EDTFParseError) -> DateForm {
    if isNext(0x2F) { return .unknown }
    guard try takeDots() else { return try form() }
    return isAtEnd || isNext(0x2F) ? .open : try beyond()
  }

  /// The interval whose slash has just been read.
  mutating func interval(from first: DateForm) throws(EDTFParseError) -> EDTFInterval {
    let offset = offset
    let last = try end()
    if let fault = EDTFInterval.fault(first: first, last: last) { throw failure(at: offset, expected: fault) }
    return EDTFInterval(first: first, last: last)
  }

  private mutating func end() throws(EDTFParseError) -> DateForm {
    if isAtEnd { return .unknown }
    if try takeDots() { return .open }
    var form = try form()
    if try takeDots() { form.kind = .beyond }
    return form
  }

  private mutating func beyond() throws(EDTFParseError) -> DateForm {
    var form = try form()
    form.kind = .beyond
    return form
  }
}

extension EDTFInterval {
  /// The text as written.
  public var text: String { shortText ?? "" }

  /// The form that all texts of one meaning share: that of each end.
  public var canonicalText: String { EDTFInterval(first: first.canonical, last: last.canonical).text }

  /// The first end.
  public var start: End { End(first, isStart: true) }

  /// The last end.
  public var end: End { End(last, isStart: false) }

  /// The lowest conformance level that has this form: 0, 1 or 2.
  public var level: Int { max(start.level, end.level) }

  /// The coarser of the precisions of the two ends, as far as they are dated.
  public var precision: EDTFPrecision {
    let given = [start.date, end.date].compactMap { $0?.precision }
    return given.dropFirst().reduce(given.first ?? .day, EDTFPrecision.coarser)
  }

  /// Whether two intervals mean the same, however they are written.
  public func isSameTime(as other: EDTFInterval) -> Bool { canonicalText == other.canonicalText }
}

// MARK: Days

extension EDTFInterval {
  /// The inclusive range of days that the interval may cover.
  public var bounds: DayBounds { bounds(seasons: .unbounded) }

  /// The inclusive range of days that the interval may cover, with a choice of the days of seasons.
  public func bounds(seasons: EDTFSeasons) -> DayBounds {
    DayBounds(
      earliest: first.kind == .beyond ? .open : startBounds(seasons).earliest,
      latest: last.kind == .beyond ? .open : endBounds(seasons).latest)
  }

  /// The inclusive range of days in which the first end lies.
  func startBounds(_ seasons: EDTFSeasons) -> DayBounds {
    let bounds = first.boundsOfEnd(seasons)
    return first.kind == .beyond ? DayBounds(earliest: .unknown, latest: bounds.latest) : bounds
  }

  /// The inclusive range of days in which the last end lies.
  func endBounds(_ seasons: EDTFSeasons) -> DayBounds {
    let bounds = last.boundsOfEnd(seasons)
    return last.kind == .beyond ? DayBounds(earliest: bounds.earliest, latest: .unknown) : bounds
  }

  /// The inclusive range of days that the interval covers under every reading of its dates; nil if there is no such day.
  public var certainBounds: DayBounds? { certainBounds(seasons: .unbounded) }

  /// The inclusive range of days that the interval covers under every reading of its dates, with a choice of the days of
  /// seasons; nil if there is no such day.
  public func certainBounds(seasons: EDTFSeasons) -> DayBounds? {
    certainBounds(startBounds(seasons), endBounds(seasons))
  }

  private func certainBounds(_ first: DayBounds, _ last: DayBounds) -> DayBounds? {
    // The latest start is no later than the latest end, the earliest end no earlier than the earliest start.
    let latestStart = least(first.latest.dayNumber, last.latest.dayNumber)
    let earliestEnd = greatest(last.earliest.dayNumber, first.earliest.dayNumber)
    switch (self.first.kind == .open, self.last.kind == .open) {
    case (true, true): return nil
    case (true, false): return earliestEnd.map { DayBounds(earliest: .open, latest: .day($0)) }
    case (false, true): return latestStart.map { DayBounds(earliest: .day($0), latest: .open) }
    case (false, false):
      guard let latestStart, let earliestEnd, latestStart <= earliestEnd else { return nil }
      return DayBounds(earliest: .day(latestStart), latest: .day(earliestEnd))
    }
  }

  /// What the interval covers for certain and what it may cover, from one look at its ends.
  package var coverage: (certain: DayBounds?, possible: DayBounds) {
    let (first, last) = (startBounds(.unbounded), endBounds(.unbounded))
    let possible = DayBounds(
      earliest: self.first.kind == .beyond ? .open : first.earliest,
      latest: self.last.kind == .beyond ? .open : last.latest)
    return (certainBounds(first, last), possible)
  }

  /// Whether the interval covers a day: *yes* on each day that every reading of its dates covers, *no* outside all readings.
  ///
  /// The two ends belong together: an end never lies before its start, so «2005-05-13/» (end unknown) covers that one day
  /// for certain.
  public func contains(_ day: CalendarDay, seasons: EDTFSeasons = .unbounded) -> Certainty {
    let number = day.number
    let (first, last) = (startBounds(seasons), endBounds(seasons))
    if let earliest = first.earliest.dayNumber, number < earliest { return .no }
    if let latest = last.latest.dayNumber, number > latest { return .no }
    guard let certain = certainBounds(seasons: seasons) else { return .possibly }
    let begunForCertain = certain.earliest.dayNumber.map { number >= $0 } ?? true
    let stillForCertain = certain.latest.dayNumber.map { number <= $0 } ?? true
    return begunForCertain && stillForCertain ? .yes : .possibly
  }
}

extension DateForm {
  /// The inclusive range of days of an end; of one beyond a date, those of the date.
  fileprivate func boundsOfEnd(_ seasons: EDTFSeasons) -> DayBounds {
    switch kind {
    case .date, .beyond: bounds(seasons) ?? .unknown
    case .open: DayBounds(earliest: .open, latest: .open)
    case .unknown: .unknown
    }
  }
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

private func least(_ one: Int?, _ other: Int?) -> Int? {
  guard let one, let other else { return one ?? other }
  return Swift.min(one, other)
}

private func greatest(_ one: Int?, _ other: Int?) -> Int? {
  guard let one, let other else { return one ?? other }
  return Swift.max(one, other)
}
