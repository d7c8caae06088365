// SPDX-License-Identifier: Apache-2.0

/// A set of dates, of which one is meant (`[1667,1668]`) or all (`{1667,1668}`).
///
/// A member is a date, or a range of dates (`1670..1672`). A range may be open on one side (`..1984`, `1984..`).
public struct EDTFSet: Sendable {
  /// Whether one of the dates is meant, or all of them.
  public enum Choice: Sendable, Hashable {
    /// One of the dates, written `[…]`.
    case oneOf
    /// All of the dates, written `{…}`.
    case allOf
  }

  /// A member of a set: a date, or a range from one date to another.
  public struct Member: Sendable, Hashable {
    /// The first date; nil if the range is open on this side.
    public let first: EDTFDate?
    /// The last date; nil if the range is open on this side.
    ///
    /// For a single date, it is equal to ``first``.
    public let last: EDTFDate?
    /// Whether the member is a single date rather than a range.
    public let isSingle: Bool
  }

  /// The text of the set, as it was read.
  public let text: String
  /// Whether one of the dates is meant, or all of them.
  public let choice: Choice
  /// The members in the order in which they were written; at least one.
  public let members: [Member]

  /// Reads a set.
  ///
  /// - Throws: ``EDTFParseError`` with the position of the first error.
  /// - Complexity: O(n) in the length of the text.
  public init(parsing text: String, reading: EDTFReading = .strict) throws(EDTFParseError) {
    self = try EDTFScanner.scan(text) { scanner throws(EDTFParseError) in
      guard let set = try scanner.set(reading) else { throw scanner.failure(expected: "\"[\" or \"{\"") }
      try scanner.finish("the set")
      return set
    }
  }

  fileprivate init(text: String, choice: Choice, members: [Member]) {
    self.text = text
    self.choice = choice
    self.members = members
  }
}

extension EDTFScanner {
  /// Reads a set, or returns nil if the next byte is not an opening bracket.
  mutating func set(_ reading: EDTFReading) throws(EDTFParseError) -> EDTFSet? {
    let start = offset
    let choice: EDTFSet.Choice
    if take(0x5B) { choice = .oneOf } else if take(0x7B) { choice = .allOf } else { return nil }
    let closing: UInt8 = choice == .oneOf ? 0x5D : 0x7D
    var members: [EDTFSet.Member] = []
    var isOpen = false
    repeat {
      passSpaces(reading)
      let member = try member(isFirst: members.isEmpty, closing: closing, reading)
      members.append(member)
      passSpaces(reading)
      isOpen = member.last == nil
    } while !isOpen && take(0x2C)
    guard take(closing) else {
      throw failure(expected: isOpen ? "the end of the set" : "\",\" or the end of the set")
    }
    return EDTFSet(text: written(from: start), choice: choice, members: members)
  }

  private mutating func passSpaces(_ reading: EDTFReading) {
    if reading == .lenient { while take(0x20) {} }
  }

  private mutating func member(
    isFirst: Bool, closing: UInt8, _ reading: EDTFReading
  ) throws(EDTFParseError) -> EDTFSet.Member {
    let start = offset
    if isFirst, try takeDots() {
      return EDTFSet.Member(first: nil, last: EDTFDate(try date()), isSingle: false)
    }
    let first = EDTFDate(try date())
    guard try takeDots() else { return EDTFSet.Member(first: first, last: first, isSingle: true) }
    passSpaces(reading)
    if isNext(closing) { return EDTFSet.Member(first: first, last: nil, isSingle: false) }
    let last = EDTFDate(try date())
    guard first.precision == last.precision else {
      throw failure(at: start, expected: "a range between two dates of one precision")
    }
    let earliest = first.bounds(seasons: .meteorological).earliest.dayNumber ?? .min
    guard last.bounds(seasons: .meteorological).latest.dayNumber ?? .max >= earliest else {
      throw failure(at: start, expected: "a range whose end is not before its start")
    }
    return EDTFSet.Member(first: first, last: last, isSingle: false)
  }
}

extension EDTFSet {
  /// The text that all spellings of one meaning share.
  ///
  /// The members are in the order of their days, each occurs once, and there are no spaces. A range remains a range:
  /// `{1960..1961}` is not `{1960,1961}`.
  public var canonicalText: String {
    // The explicit types save the compiler five seconds of type inference.
    typealias Keyed = (key: Int, text: String)
    let keyed: [Keyed] = members.map { (member: EDTFSet.Member) -> Keyed in
      (key: member.bounds(.meteorological).earliest.orderAsEarliest, text: member.canonicalText)
    }
    let sorted: [Keyed] = keyed.sorted { (left: Keyed, right: Keyed) -> Bool in
      left.key == right.key ? left.text < right.text : left.key < right.key
    }
    // A range that is open on the left is always first, one that is open on the right always last.
    let texts: [String] = sorted.map(\.text)
    let front: [String] = texts.filter { $0.hasPrefix("..") }
    let rest: [String] = texts.filter { !$0.hasPrefix("..") }
    let back: [String] = rest.filter { $0.hasSuffix("..") }
    let middle: [String] = rest.filter { !$0.hasSuffix("..") }
    var once: [String] = []
    for text in front + middle + back where once.last != text { once.append(text) }
    let brackets = choice == .oneOf ? ("[", "]") : ("{", "}")
    return brackets.0 + once.joined(separator: ",") + brackets.1
  }

  /// The lowest conformance level that allows sets, which is 2.
  public var level: Int { 2 }

  /// The coarsest precision of the dates in the set.
  public var precision: EDTFPrecision {
    let given = members.flatMap { [$0.first, $0.last] }.compactMap { $0?.precision }
    return given.dropFirst().reduce(given.first ?? .day, EDTFPrecision.coarser)
  }

  /// The inclusive range from the first day of the set to the last.
  ///
  /// - Complexity: O(n) in the number of members.
  public func bounds(seasons: EDTFSeasons = .unbounded) -> DayBounds {
    let all = members.map { $0.bounds(seasons) }
    return DayBounds(
      earliest: EDTFSet.outermost(all.map(\.earliest), by: <), latest: EDTFSet.outermost(all.map(\.latest), by: >))
  }

  private static func outermost(_ bounds: [DayBound], by isFurther: (Int, Int) -> Bool) -> DayBound {
    if bounds.contains(.open) { return .open }
    if bounds.contains(.unknown) { return .unknown }
    return bounds.compactMap(\.dayNumber).min(by: isFurther).map(DayBound.day) ?? .unknown
  }

  /// Whether two sets have the same meaning, even if written differently.
  public func isSameTime(as other: EDTFSet) -> Bool { canonicalText == other.canonicalText }
}

extension EDTFSet.Member {
  fileprivate func bounds(_ seasons: EDTFSeasons) -> DayBounds {
    DayBounds(
      earliest: first?.bounds(seasons: seasons).earliest ?? .open,
      latest: last?.bounds(seasons: seasons).latest ?? .open)
  }

  fileprivate var canonicalText: String {
    if isSingle, let first { return first.canonicalText }
    return (first?.canonicalText ?? "") + ".." + (last?.canonicalText ?? "")
  }
}

extension DayBound {
  /// The sort key of an earliest day; bounds without a day come first.
  fileprivate var orderAsEarliest: Int { dayNumber ?? .min }
}

extension EDTFSet: Hashable {
  /// Whether two sets have the same text.
  public static func == (left: EDTFSet, right: EDTFSet) -> Bool { left.text == right.text }

  /// Hashes the text of the set.
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension EDTFSet: LosslessStringConvertible, Codable {
  /// Reads a set, or returns nil; use ``init(parsing:reading:)`` to learn the reason.
  public init?(_ description: String) {
    do { try self.init(parsing: description) } catch { return nil }
  }

  /// The text of the set, as it was read.
  public var description: String { text }

  /// Decodes the set from a string.
  public init(from decoder: any Decoder) throws {
    self = try decodeText(from: decoder) { text throws(EDTFParseError) in try EDTFSet(parsing: text) }
  }

  /// Encodes the set as a string: its ``text``.
  public func encode(to encoder: any Encoder) throws { try encodeText(text, to: encoder) }
}
