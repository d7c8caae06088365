// SPDX-License-Identifier: Apache-2.0

/// A period from one date to another, both ends included.
///
/// An end is a date, *open* (`..`: there is no limit) or *unknown* (blank: there is a limit, but it is not stated).
/// The three are distinct values. An interval is valid if its end is not certainly before its start, and if at least
/// one end has a date. Its dates have years of four digits.
///
/// ```swift
/// let period: EDTFInterval = "2002-10-07/.."
/// period.contains("2020-12-02")   // .yes
/// ```
///
/// An interval occupies sixteen bytes and allocates no other memory; its text is computed from them.
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
  /// - Throws: ``EDTFParseError`` with the position of the first error.
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

  /// Creates an interval from its two ends.
  ///
  /// Returns nil if:
  /// - neither end has a date,
  /// - a date has a year of more than four digits,
  /// - the end is certainly before the start,
  /// - the start is ``End/onOrAfter(_:)``, or the end is ``End/onOrBefore(_:)``.
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
      // Compare seasons by their months even if the caller gives seasons no bounds.
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
  /// Reads the part of an interval before the slash.
  mutating func start() throws(EDTFParseError) -> DateForm {
    if isNext(0x2F) { return .unknown }
    guard try takeDots() else { return try form() }
    return isAtEnd || isNext(0x2F) ? .open : try beyond()
  }

  /// Reads the rest of an interval, after its slash.
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
  /// The text of the interval, as it was read.
  public var text: String { shortText ?? "" }

  /// The text that all spellings of one meaning share: the canonical texts of both ends.
  public var canonicalText: String { EDTFInterval(first: first.canonical, last: last.canonical).text }

  /// The end on the left of the slash.
  public var start: End { End(first, isStart: true) }

  /// The end on the right of the slash.
  public var end: End { End(last, isStart: false) }

  /// The lowest conformance level that allows this form: 0, 1 or 2.
  public var level: Int { max(start.level, end.level) }

  /// The coarser of the precisions of the ends that have a date.
  public var precision: EDTFPrecision {
    let given = [start.date, end.date].compactMap { $0?.precision }
    return given.dropFirst().reduce(given.first ?? .day, EDTFPrecision.coarser)
  }

  /// Whether two intervals have the same meaning, even if written differently.
  public func isSameTime(as other: EDTFInterval) -> Bool { canonicalText == other.canonicalText }
}

// MARK: Days

extension EDTFInterval {
  /// The inclusive range of days that the interval may cover.
  public var bounds: DayBounds { bounds(seasons: .unbounded) }

  /// The range of days that the interval may cover, given a definition of seasons.
  public func bounds(seasons: EDTFSeasons) -> DayBounds {
    DayBounds(
      earliest: first.kind == .beyond ? .open : startBounds(seasons).earliest,
      latest: last.kind == .beyond ? .open : endBounds(seasons).latest)
  }

  /// The inclusive range of days in which the interval starts.
  func startBounds(_ seasons: EDTFSeasons) -> DayBounds {
    let bounds = first.boundsOfEnd(seasons)
    return first.kind == .beyond ? DayBounds(earliest: .unknown, latest: bounds.latest) : bounds
  }

  /// The inclusive range of days in which the interval ends.
  func endBounds(_ seasons: EDTFSeasons) -> DayBounds {
    let bounds = last.boundsOfEnd(seasons)
    return last.kind == .beyond ? DayBounds(earliest: bounds.earliest, latest: .unknown) : bounds
  }

  /// The days that the interval covers under every reading of its dates.
  ///
  /// The range is inclusive; nil if there is no such day.
  public var certainBounds: DayBounds? { certainBounds(seasons: .unbounded) }

  /// The days that the interval certainly covers, given a definition of seasons.
  ///
  /// The range is inclusive and covers the days that every reading of the dates has in common; nil if there is no
  /// such day.
  public func certainBounds(seasons: EDTFSeasons) -> DayBounds? {
    certainBounds(startBounds(seasons), endBounds(seasons))
  }

  private func certainBounds(_ first: DayBounds, _ last: DayBounds) -> DayBounds? {
    // The latest start is not after the latest end, and the earliest end is not before the earliest start.
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

  /// The days that the interval certainly covers and may cover, computed together.
  package var coverage: (certain: DayBounds?, possible: DayBounds) {
    let (first, last) = (startBounds(.unbounded), endBounds(.unbounded))
    let possible = DayBounds(
      earliest: self.first.kind == .beyond ? .open : first.earliest,
      latest: self.last.kind == .beyond ? .open : last.latest)
    return (certainBounds(first, last), possible)
  }

  /// Whether the interval covers a day.
  ///
  /// The answer is *yes* if every reading of the dates covers the day, and *no* if none does.
  ///
  /// The two ends are evaluated together: an end is never before its start, so `2005-05-13/` (end unknown) certainly
  /// covers that one day.
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
  /// The inclusive range of days of an end.
  ///
  /// For an end beyond a date, this is the range of that date.
  fileprivate func boundsOfEnd(_ seasons: EDTFSeasons) -> DayBounds {
    switch kind {
    case .date, .beyond: bounds(seasons) ?? .unknown
    case .open: DayBounds(earliest: .open, latest: .open)
    case .unknown: .unknown
    }
  }
}

extension EDTFInterval: LosslessStringConvertible, Codable {
  /// Reads an interval, or returns nil; use ``init(parsing:)`` to learn the reason.
  public init?(_ description: String) {
    do { try self.init(parsing: description) } catch { return nil }
  }

  /// The text of the interval, as it was read.
  public var description: String { text }

  /// Decodes the interval from a string.
  public init(from decoder: any Decoder) throws {
    self = try decodeText(from: decoder) { text throws(EDTFParseError) in try EDTFInterval(parsing: text) }
  }

  /// Encodes the interval as a string: its ``text``.
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
