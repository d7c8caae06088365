// SPDX-License-Identifier: Apache-2.0

/// A date of any precision: a year, a season, a month or a day.
///
/// Implements the dates of levels 0, 1 and 2 of ISO 8601-2:2019 Annex A. A date may be marked uncertain or
/// approximate, and may have unspecified digits. It keeps its text as written, and `==` compares texts;
/// ``isSameTime(as:)`` compares meanings.
///
/// ```swift
/// let date = try EDTFDate(parsing: "2005-05~")
/// date.precision               // .month
/// date.bounds.earliest         // 2005-05-01: a qualifier does not change the bounds
/// date.isApproximate           // true
/// ```
///
/// A date with a year of four digits occupies nine bytes and allocates no other memory. Only a year written with `Y`
/// stores its text.
@frozen
public struct EDTFDate: Sendable {
  @usableFromInline
  enum Storage: Sendable {
    case digits(DateForm)
    case long(LongYear)
  }

  @usableFromInline let storage: Storage

  init(_ storage: Storage) { self.storage = storage }

  /// Reads a date.
  ///
  /// - Throws: ``EDTFParseError`` with the position of the first error.
  /// - Complexity: O(n) in the length of the text.
  public init(parsing text: String) throws(EDTFParseError) {
    self = try EDTFScanner.scan(text) { scanner throws(EDTFParseError) in
      let date = EDTFDate(try scanner.date())
      try scanner.finish("the date")
      return date
    }
  }

  /// Creates the date of one calendar day.
  ///
  /// Returns nil for a year outside 0000 to 9999, which level 0 cannot express.
  public init?(_ day: CalendarDay) {
    guard (0...9999).contains(day.year) else { return nil }
    self.init(.digits(DateForm(year: day.year, month: day.month, day: day.day)))
  }
}

extension EDTFDate {
  /// The text of the date, as it was read.
  public var text: String {
    switch storage {
    case .digits(let form): form.text
    case .long(let year): year.text
    }
  }

  /// The text that all spellings of one meaning share.
  ///
  /// A qualifier that applies to several components is written to the right of the last of them, as far right as
  /// possible (`?2005-?05` becomes `2005-05?`). A year is written without an exponent if it fits `Int` (`Y17E7`
  /// becomes `Y170000000`).
  public var canonicalText: String {
    switch storage {
    case .digits(let form): form.canonical.text
    case .long(let year): year.canonicalText
    }
  }

  /// The lowest conformance level that allows this form: 0, 1 or 2.
  public var level: Int {
    switch storage {
    case .digits(let form): form.level
    case .long(let year): year.level
    }
  }

  /// The unit to which the date is known.
  ///
  /// Unspecified digits at the end of a year without a month make it a decade, a century or a millennium (`196X`).
  public var precision: EDTFPrecision {
    if case .digits(let form) = storage { form.precision } else { .year }
  }

  /// The inclusive range of days that the date may denote.
  ///
  /// Qualifiers do not change the bounds.
  public var bounds: DayBounds { bounds(seasons: .unbounded) }

  /// The range of days that the date may denote, given a definition of seasons.
  public func bounds(seasons: EDTFSeasons) -> DayBounds {
    switch storage {
    // The parser rejects dates that the calendar does not have.
    case .digits(let form): form.bounds(seasons) ?? .unknown
    case .long(let year): year.bounds
    }
  }

  /// Whether the date is before another.
  ///
  /// The answer is *yes* if the latest day of this date is before the earliest day of the other, and *no* if its
  /// earliest day is not before the latest day of the other.
  ///
  /// ```swift
  /// try EDTFDate(parsing: "2005-05").precedes(EDTFDate(parsing: "2005-05-13"))   // .possibly
  /// ```
  public func precedes(_ other: EDTFDate, seasons: EDTFSeasons = .unbounded) -> Certainty {
    let (bounds, others) = (bounds(seasons: seasons), other.bounds(seasons: seasons))
    if let latest = bounds.latest.dayNumber, let earliest = others.earliest.dayNumber, latest < earliest { return .yes }
    if let earliest = bounds.earliest.dayNumber, let latest = others.latest.dayNumber, earliest >= latest { return .no }
    return .possibly
  }

  /// Whether two dates have the same meaning, even if written differently.
  public func isSameTime(as other: EDTFDate) -> Bool { canonicalText == other.canonicalText }
}

// MARK: Components

extension EDTFDate {
  /// The year, month and day; each is nil if absent or partly unspecified.
  public var components: (year: Int?, month: Int?, day: Int?) {
    switch storage {
    case .digits(let form): (form.year, form.month, form.day)
    case .long(let year): (year.year, nil, nil)
    }
  }

  /// The code of the season, 21 to 41; nil for other dates.
  public var season: Int? {
    if case .digits(let form) = storage { form.season } else { nil }
  }

  /// Whether any digit is unspecified (`X`).
  public var hasUnspecifiedDigits: Bool {
    if case .digits(let form) = storage { form.isMasked } else { false }
  }

  /// The number of significant digits of the year (`1950S2`), or nil if not stated.
  public var significantDigits: Int? {
    switch storage {
    case .digits(let form): form.significantDigits == 0 ? nil : form.significantDigits
    case .long(let year): year.significantDigits
    }
  }

  /// The qualifiers that apply to each component, or nil for an unqualified component.
  ///
  /// A qualifier to the left of a component applies to that component alone. A qualifier to its right also applies to
  /// all components before it.
  public var qualifiers: (year: EDTFQualifier?, month: EDTFQualifier?, day: EDTFQualifier?) {
    (marks(of: .year)?.qualifier, marks(of: .month)?.qualifier, marks(of: .day)?.qualifier)
  }

  /// The qualifier that all components of the date share, or nil if there is none.
  public var qualifier: EDTFQualifier? {
    let given = DateForm.Component.allCases.compactMap(marks(of:))
    return given.dropFirst().reduce(given.first ?? []) { $0.intersection($1) }.qualifier
  }

  /// Whether the date or one of its components is marked as uncertain (`?` or `%`).
  public var isUncertain: Bool { isMarked(.uncertain) }

  /// Whether the date or one of its components is marked as approximate (`~` or `%`).
  public var isApproximate: Bool { isMarked(.approximate) }

  private func isMarked(_ mark: QualifierMarks) -> Bool {
    DateForm.Component.allCases.contains { marks(of: $0)?.contains(mark) == true }
  }

  private func marks(of component: DateForm.Component) -> QualifierMarks? {
    switch storage {
    case .digits(let form): form[component] == nil ? nil : form.marks(of: component)
    case .long(let year): component == .year ? year.marks : nil
    }
  }
}

extension EDTFDate: Hashable {
  /// Whether two dates have the same text.
  public static func == (left: EDTFDate, right: EDTFDate) -> Bool {
    switch (left.storage, right.storage) {
    case (.digits(let left), .digits(let right)): left == right
    case (.long(let left), .long(let right)): left.text == right.text
    default: false
    }
  }

  /// Hashes the text of the date.
  public func hash(into hasher: inout Hasher) {
    switch storage {
    case .digits(let form): hasher.combine(form)
    case .long(let year): hasher.combine(year.text)
    }
  }
}

extension EDTFDate: LosslessStringConvertible, Codable {
  /// Reads a date, or returns nil; use ``init(parsing:)`` to learn the reason.
  public init?(_ description: String) {
    do { try self.init(parsing: description) } catch { return nil }
  }

  /// The text of the date, as it was read.
  public var description: String { text }

  /// Decodes the date from a string.
  public init(from decoder: any Decoder) throws {
    self = try decodeText(from: decoder) { text throws(EDTFParseError) in try EDTFDate(parsing: text) }
  }

  /// Encodes the date as a string: its ``text``.
  public func encode(to encoder: any Encoder) throws { try encodeText(text, to: encoder) }
}
