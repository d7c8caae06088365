// SPDX-License-Identifier: Apache-2.0

/// A date with a four-digit year, or an interval end, in eight bytes.
///
/// The bits record every character of the text, so a date needs no memory for its text.
///
/// From the lowest bit: a nibble for each digit of `YYYYMMDD`; the minus sign; the number of significant digits; two
/// bits for each of the six places where a qualifier may occur; two bits for the kind of an interval end.
@usableFromInline
struct DateForm: Sendable, Hashable {
  @usableFromInline var bits: UInt64

  @inlinable init(bits: UInt64) { self.bits = bits }

  /// A date without any component yet.
  static let empty = DateForm(bits: 0xFFFF_FFFF)
  /// An open end, written `..`.
  @usableFromInline static let open = DateForm(bits: 0xFFFF_FFFF | 2 << 48)
  /// An unknown end, written as nothing.
  @usableFromInline static let unknown = DateForm(bits: 0xFFFF_FFFF | 3 << 48)

  /// Creates the form of a whole day, which the caller has validated.
  init(year: Int, month: Int, day: Int) {
    self = .empty
    set(.year, to: Digits(year, count: 4))
    set(.month, to: Digits(month, count: 2))
    set(.day, to: Digits(day, count: 2))
  }
}

// MARK: Components

extension DateForm {
  enum Component: Int, CaseIterable {
    case year
    case month
    case day

    fileprivate var shift: UInt64 { self == .year ? 16 : self == .month ? 8 : 0 }
    fileprivate var count: Int { self == .year ? 4 : 2 }
  }

  /// The digits of a component as nibbles; some of them may be unspecified (`X`).
  struct Digits {
    static let unspecified: UInt64 = 0xE
    fileprivate(set) var nibbles: UInt64
    fileprivate(set) var count: Int

    init(nibbles: UInt64 = 0, count: Int = 0) {
      self.nibbles = nibbles
      self.count = count
    }

    init(_ number: Int, count: Int) {
      self.init(count: count)
      var rest = UInt64(truncatingIfNeeded: number)
      for index in 0..<count {
        nibbles |= (rest % 10) << (4 * UInt64(index))
        rest /= 10
      }
    }

    mutating func append(_ nibble: UInt64) {
      nibbles = nibbles << 4 | nibble
      count += 1
    }

    /// The digit at an index, counted from the left.
    subscript(index: Int) -> UInt64 { nibbles >> (4 * UInt64(count - 1 - index)) & 0xF }

    var isMasked: Bool { (0..<count).contains { self[$0] == Digits.unspecified } }
    var isWholly: Bool { (0..<count).allSatisfy { self[$0] == Digits.unspecified } }

    /// The number, or nil if a digit is unspecified.
    var number: Int? { isMasked ? nil : filled(with: 0) }

    func filled(with digit: Int) -> Int {
      (0..<count).reduce(0) { $0 * 10 + (self[$1] == Digits.unspecified ? digit : Int(self[$1])) }
    }

    func fits(_ number: Int) -> Bool {
      let other = Digits(number, count: count)
      return (0..<count).allSatisfy { self[$0] == Digits.unspecified || self[$0] == other[$0] }
    }
  }

  subscript(component: Component) -> Digits? {
    let nibbles = bits >> component.shift & (component == .year ? 0xFFFF : 0xFF)
    return nibbles & 0xF == 0xF ? nil : Digits(nibbles: nibbles, count: component.count)
  }

  mutating func set(_ component: Component, to digits: Digits) {
    bits &= ~((component == .year ? 0xFFFF : 0xFF) << component.shift)
    bits |= digits.nibbles << component.shift
  }

  var isNegative: Bool {
    get { bits >> 32 & 1 != 0 }
    set { bits = bits & ~(1 << 32) | (newValue ? 1 << 32 : 0) }
  }

  /// The number of significant digits of the year, or 0 if not stated.
  var significantDigits: Int {
    get { Int(bits >> 33 & 7) }
    set { bits = bits & ~(7 << 33) | UInt64(truncatingIfNeeded: newValue) << 33 }
  }

  /// The year with its sign, or nil if a digit is unspecified.
  var year: Int? { self[.year]?.number.map { isNegative ? -$0 : $0 } }
  /// The code of a season, which is at least 21.
  var season: Int? { self[.month]?.number.flatMap { $0 > 12 ? $0 : nil } }
  var month: Int? { self[.month]?.number.flatMap { $0 <= 12 ? $0 : nil } }
  var day: Int? { self[.day]?.number }

  var isMasked: Bool { Component.allCases.contains { self[$0]?.isMasked == true } }

  /// Whether the date is a whole day without a sign, qualifier or unspecified digit.
  @inline(__always)
  var isWholeDay: Bool { bits >> 32 == 0 && !hasOtherNibbles }

  /// Whether the date consists of digits alone, none of them unspecified (the nibble 1110).
  @inline(__always)
  var isPlain: Bool { bits >> 32 == 0 && bits & bits << 1 & bits << 2 & ~(bits << 3) & 0x8888_8888 == 0 }

  /// Whether a digit is missing or unspecified (the nibbles 1111 and 1110).
  @inline(__always)
  private var hasOtherNibbles: Bool { bits & bits << 1 & 0x8888_8888 != 0 }

  /// The number formed by two digits, the second of which starts at a given bit.
  @inline(__always)
  func decimal(at bit: UInt64) -> Int { Int(bits >> (bit + 4) & 0xF) * 10 + Int(bits >> bit & 0xF) }

  /// The most precise component that the date has.
  var last: Component { self[.day] != nil ? .day : self[.month] != nil ? .month : .year }
}

// MARK: Qualifiers

extension DateForm {
  enum Side: Int, CaseIterable {
    case left
    case right
  }

  private static func shift(_ component: Component, _ side: Side) -> UInt64 {
    36 + 4 * UInt64(component.rawValue) + 2 * UInt64(side.rawValue)
  }

  func mark(_ component: Component, _ side: Side) -> QualifierMarks {
    QualifierMarks(rawValue: UInt8(bits >> DateForm.shift(component, side) & 3))
  }

  mutating func set(_ marks: QualifierMarks, _ component: Component, _ side: Side) {
    let shift = DateForm.shift(component, side)
    bits = bits & ~(3 << shift) | UInt64(marks.rawValue) << shift
  }

  /// The qualifiers that apply to one component.
  ///
  /// These are the qualifier to its left, and each qualifier to the right of it or of a later component.
  func marks(of component: Component) -> QualifierMarks {
    var marks = mark(component, .left)
    for later in Component.allCases where later.rawValue >= component.rawValue { marks.formUnion(mark(later, .right)) }
    return marks
  }

  var isQualified: Bool { bits >> 36 & 0xFFF != 0 }
}

/// The kinds of doubt that a qualifier expresses.
struct QualifierMarks: OptionSet, Hashable {
  let rawValue: UInt8
  static let uncertain = QualifierMarks(rawValue: 1)
  static let approximate = QualifierMarks(rawValue: 2)

  var qualifier: EDTFQualifier? {
    switch rawValue {
    case 1: .uncertain
    case 2: .approximate
    case 3: .uncertainAndApproximate
    default: nil
    }
  }
}

// MARK: Ends of intervals

extension DateForm {
  enum Kind: UInt64 {
    case date
    /// On or before the date at a start, on or after it at an end.
    ///
    /// For example, both ends of `..2004/2005..` have this kind.
    case beyond
    case open
    case unknown
  }

  var kind: Kind {
    get { Kind(rawValue: bits >> 48 & 3) ?? .date }
    set { bits = bits & ~(3 << 48) | newValue.rawValue << 48 }
  }
}

// MARK: Level and precision

extension DateForm {
  /// The lowest conformance level that allows this form outside intervals and sets.
  var level: Int {
    let last = last
    for component in Component.allCases {
      if !mark(component, .left).isEmpty || component != last && !mark(component, .right).isEmpty { return 2 }
    }
    if significantDigits > 0 || season.map({ $0 > 24 }) == true { return 2 }
    return max(maskLevel, isNegative || season != nil || isQualified ? 1 : 0)
  }

  /// The lowest conformance level that allows the unspecified digits.
  ///
  /// Level 1 allows unspecified components from the right, and unspecified last one or two digits of a year without a
  /// month. All other patterns are level 2.
  private var maskLevel: Int {
    guard isMasked, let year = self[.year] else { return 0 }
    let open = Digits.unspecified
    guard let month = self[.month] else {
      return year[0] != open && year[1] != open && (year[2] != open || year[3] == open) ? 1 : 2
    }
    if year.isMasked || month.isMasked && !month.isWholly { return 2 }
    return self[.day]?.isWholly ?? true ? 1 : 2
  }

  var precision: EDTFPrecision {
    if last == .day { return .day }
    if last == .month { return season == nil ? .month : .season }
    guard let year = self[.year] else { return .year }
    // Unspecified digits at the right end, as in 196X, form a period; any other pattern names single years.
    let open = (0..<4).reversed().prefix { year[$0] == Digits.unspecified }.count
    let others = (0..<4 - open).contains { year[$0] == Digits.unspecified }
    return others || open == 4 ? .year : [.year, .decade, .century, .millennium][open]
  }
}
