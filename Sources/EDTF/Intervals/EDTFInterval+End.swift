// SPDX-License-Identifier: Apache-2.0

extension EDTFInterval {
  /// One end of an interval: a date, open or unknown.
  public enum End: Sendable, Hashable {
    /// A date, in the precision to which it is known.
    case date(EDTFDate)
    /// Some day on or before a date, `..2004`; only a start can have this form.
    case onOrBefore(EDTFDate)
    /// Some day on or after a date, `2004..`; only an end can have this form.
    case onOrAfter(EDTFDate)
    /// No limit on this side, written `..`.
    case open
    /// A limit that is not stated, written as the empty text.
    case unknown
  }
}

extension EDTFInterval.End {
  init(_ form: DateForm, isStart: Bool) {
    var date = form
    date.kind = .date
    switch form.kind {
    case .date: self = .date(EDTFDate(.digits(date)))
    case .beyond:
      let limit = EDTFDate(.digits(date))
      self = isStart ? .onOrBefore(limit) : .onOrAfter(limit)
    case .open: self = .open
    case .unknown: self = .unknown
    }
  }

  /// The end packed into a ``DateForm``, or nil if it cannot be one.
  ///
  /// An end cannot be packed if its year has more than four digits, or if it belongs on the other side.
  func form(atStart isStart: Bool) -> DateForm? {
    switch self {
    case .date(let date): date.form
    case .onOrBefore(let date): isStart ? date.form?.beyond : nil
    case .onOrAfter(let date): isStart ? nil : date.form?.beyond
    case .open: .open
    case .unknown: .unknown
    }
  }

  /// The date in the text of the end; nil for an open or unknown end.
  ///
  /// For ``onOrBefore(_:)`` and ``onOrAfter(_:)``, this is the limit; the end itself may be any day beyond it.
  public var date: EDTFDate? {
    switch self {
    case .date(let date), .onOrBefore(let date), .onOrAfter(let date): date
    case .open, .unknown: nil
    }
  }

  /// The inclusive range of days in which the end lies.
  ///
  /// The earliest day of an ``onOrBefore(_:)`` end and the latest day of an ``onOrAfter(_:)`` end are unknown.
  public var bounds: DayBounds {
    switch self {
    case .date(let date): date.bounds
    case .onOrBefore(let date): DayBounds(earliest: .unknown, latest: date.bounds.latest)
    case .onOrAfter(let date): DayBounds(earliest: date.bounds.earliest, latest: .unknown)
    case .open: DayBounds(earliest: .open, latest: .open)
    case .unknown: .unknown
    }
  }

  /// The lowest conformance level that allows an interval with this end.
  var level: Int {
    switch self {
    // Level 1 allows unspecified digits only in dates outside intervals.
    case .date(let date): date.hasUnspecifiedDigits ? 2 : date.level
    case .onOrBefore, .onOrAfter: 2
    case .open, .unknown: 1
    }
  }
}

extension EDTFDate {
  fileprivate var form: DateForm? {
    if case .digits(let form) = storage { form } else { nil }
  }
}

extension DateForm {
  /// The end on the far side of the date.
  fileprivate var beyond: DateForm {
    var form = self
    form.kind = .beyond
    return form
  }
}

extension EDTFInterval.End: LosslessStringConvertible, Codable {
  /// Reads one end of an interval, or returns nil.
  ///
  /// The text is a date, `..`, the empty text, or a date with `..` before or after it.
  public init?(_ description: String) {
    switch description {
    case "": self = .unknown
    case "..": self = .open
    default:
      let bytes = description.utf8
      let isBefore = bytes.starts(with: "..".utf8)
      let isBehind = !isBefore && bytes.suffix(2).elementsEqual("..".utf8)
      let text = isBefore ? description.dropFirst(2) : isBehind ? description.dropLast(2) : description[...]
      guard let date = EDTFDate(String(text)) else { return nil }
      self = isBefore ? .onOrBefore(date) : isBehind ? .onOrAfter(date) : .date(date)
    }
  }

  /// The text of the end on its side of the slash.
  ///
  /// It is a date, `..2004`, `2004..`, `..`, or the empty text.
  public var description: String {
    switch self {
    case .date(let date): date.text
    case .onOrBefore(let date): ".." + date.text
    case .onOrAfter(let date): date.text + ".."
    case .open: ".."
    case .unknown: ""
    }
  }

  /// Decodes the end from a string in the form of ``description``.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let end = EDTFInterval.End(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "expected a date, \"..\" or nothing")
    }
    self = end
  }

  /// Encodes the end as a string in the form of ``description``.
  public func encode(to encoder: any Encoder) throws { try encodeText(description, to: encoder) }
}
