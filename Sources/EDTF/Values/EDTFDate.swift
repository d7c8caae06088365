// SPDX-License-Identifier: Apache-2.0

/// A date as precise as it is known: a year, a season, a month or a day, with or without doubt.
///
/// Implements the dates of levels 0, 1 and 2 of ISO 8601-2:2019 Annex A. The text is kept as written, and `==` compares texts;
/// ``isSameTime(as:)`` compares meanings.
///
/// ```swift
/// let date = try EDTFDate(parsing: "2005-05~")
/// date.precision               // .month
/// date.bounds.earliest         // 2005-05-01: the qualifier moves no bound
/// date.isApproximate           // true
/// ```
///
/// A date with a year of four digits takes nine bytes and no other memory; only a year written with `Y` keeps its text.
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
  /// - Throws: ``EDTFParseError`` with the place of the first fault.
  /// - Complexity: O(n) in the length of the text.
  public init(parsing text: String) throws(EDTFParseError) {
    self = try EDTFScanner.scan(text) { scanner throws(EDTFParseError) in
      let date = EDTFDate(try scanner.date())
      try scanner.finish("the date")
      return date
    }
  }

  /// The date of one calendar day.
  ///
  /// Returns nil for a year outside 0000 to 9999, which level 0 cannot write.
  public init?(_ day: CalendarDay) {
    guard (0...9999).contains(day.year) else { return nil }
    self.init(.digits(DateForm(year: day.year, month: day.month, day: day.day)))
  }
}

extension EDTFDate {
  /// The text as written.
  public var text: String {
    switch storage {
    case .digits(let form): form.text
    case .long(let year): year.text
    }
  }

  /// The form that all texts of one meaning share.
  ///
  /// A qualifier of several components stands to the right of the last of them, as far right as it goes (`?2005-?05` becomes `2005-05?`); a
  /// year is written without an exponent if it fits `Int` (`Y17E7` becomes `Y170000000`).
  public var canonicalText: String {
    switch storage {
    case .digits(let form): form.canonical.text
    case .long(let year): year.canonicalText
    }
  }

  /// The lowest conformance level that has this form: 0, 1 or 2.
  public var level: Int {
    switch storage {
    case .digits(let form): form.level
    case .long(let year): year.level
    }
  }

  /// The unit to which the date is known.
  ///
  /// Unspecified digits at the end of a lone year make it a decade, a century or a millennium (`196X`).
  public var precision: EDTFPrecision {
    if case .digits(let form) = storage { form.precision } else { .year }
  }

  /// The inclusive range of days that the date may denote; qualifiers move no bound.
  public var bounds: DayBounds { bounds(seasons: .unbounded) }

  /// The inclusive range of days that the date may denote, with a choice of the days of seasons.
  public func bounds(seasons: EDTFSeasons) -> DayBounds {
    switch storage {
    // A date that the calendar does not have was refused when it was read.
    case .digits(let form): form.bounds(seasons) ?? .unknown
    case .long(let year): year.bounds
    }
  }

  /// Whether the date lies before another: *yes* if its latest day does, *no* if its earliest day does not.
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

  /// Whether two dates mean the same, however they are written.
  public func isSameTime(as other: EDTFDate) -> Bool { canonicalText == other.canonicalText }
}

// MARK: Components

extension EDTFDate {
  /// The year, month and day as far as they are given; nil also where a digit is unspecified.
  public var components: (year: Int?, month: Int?, day: Int?) {
    switch storage {
    case .digits(let form): (form.year, form.month, form.day)
    case .long(let year): (year.year, nil, nil)
    }
  }

  /// The code of the season, 21 to 41, or nil.
  public var season: Int? {
    if case .digits(let form) = storage { form.season } else { nil }
  }

  /// Whether any digit is unspecified (`X`).
  public var hasUnspecifiedDigits: Bool {
    if case .digits(let form) = storage { form.isMasked } else { false }
  }

  /// How many digits of the year are significant (`1950S2`), or nil if the text does not say.
  public var significantDigits: Int? {
    switch storage {
    case .digits(let form): form.significantDigits == 0 ? nil : form.significantDigits
    case .long(let year): year.significantDigits
    }
  }

  /// What is said of each component's reliability.
  ///
  /// A sign to the left of a component speaks of it alone, one to its right also of all components before it.
  public var qualifiers: (year: EDTFQualifier?, month: EDTFQualifier?, day: EDTFQualifier?) {
    (marks(of: .year)?.qualifier, marks(of: .month)?.qualifier, marks(of: .day)?.qualifier)
  }

  /// What the date as a whole says of its own reliability: what all its components share, or nil if nothing.
  public var qualifier: EDTFQualifier? {
    let given = DateForm.Component.allCases.compactMap(marks(of:))
    return given.dropFirst().reduce(given.first ?? []) { $0.intersection($1) }.qualifier
  }

  /// Whether the date or a component of it is marked as possibly wrong (`?` or `%`).
  public var isUncertain: Bool { isMarked(.uncertain) }

  /// Whether the date or a component of it is marked as near the one given (`~` or `%`).
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
  /// Whether two dates are written alike.
  public static func == (left: EDTFDate, right: EDTFDate) -> Bool {
    switch (left.storage, right.storage) {
    case (.digits(let left), .digits(let right)): left == right
    case (.long(let left), .long(let right)): left.text == right.text
    default: false
    }
  }

  /// Feeds the text to the hasher.
  public func hash(into hasher: inout Hasher) {
    switch storage {
    case .digits(let form): hasher.combine(form)
    case .long(let year): hasher.combine(year.text)
    }
  }
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
