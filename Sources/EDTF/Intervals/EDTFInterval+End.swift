// SPDX-License-Identifier: Apache-2.0

extension EDTFInterval {
  /// An end of an interval.
  public enum End: Sendable, Hashable {
    /// A date, as precise as it is known.
    case date(EDTFDate)
    /// Some day on or before a date at the start (`..2004`), on or after it at the end (`2004..`).
    case beyond(EDTFDate)
    /// No limit on this side, `..`.
    case open
    /// A limit that nobody states, blank.
    case unknown
  }
}

extension EDTFInterval.End {
  init(_ form: DateForm) {
    var date = form
    date.kind = .date
    switch form.kind {
    case .date: self = .date(EDTFDate(.digits(date)))
    case .beyond: self = .beyond(EDTFDate(.digits(date)))
    case .open: self = .open
    case .unknown: self = .unknown
    }
  }

  /// The end in eight bytes; nil for a year beyond four digits.
  var form: DateForm? {
    switch self {
    case .date(let date): date.form
    case .beyond(let date):
      date.form.map {
        var form = $0
        form.kind = .beyond
        return form
      }
    case .open: .open
    case .unknown: .unknown
    }
  }

  /// The date, or nil for an open or unknown end.
  public var date: EDTFDate? {
    switch self {
    case .date(let date), .beyond(let date): date
    case .open, .unknown: nil
    }
  }

  /// The inclusive range of days in which the end lies; of an end beyond a date, the days of the date.
  public var bounds: DayBounds {
    switch self {
    case .date(let date), .beyond(let date): date.bounds
    case .open: DayBounds(earliest: .open, latest: .open)
    case .unknown: .unknown
    }
  }

  /// The lowest conformance level that has an interval with this end.
  var level: Int {
    switch self {
    // Level 1 has unspecified digits in dates that stand alone.
    case .date(let date): date.hasUnspecifiedDigits ? 2 : date.level
    case .beyond: 2
    case .open, .unknown: 1
    }
  }
}

extension EDTFDate {
  fileprivate var form: DateForm? {
    if case .digits(let form) = storage { form } else { nil }
  }
}

extension EDTFInterval.End: LosslessStringConvertible, Codable {
  /// Reads a date, `..`, the empty text, or a date with two dots before or behind it.
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
      self = isBefore || isBehind ? .beyond(date) : .date(date)
    }
  }

  /// The date as written, `..`, or nothing.
  ///
  /// An end beyond a date is written as at the end of an interval, `2004..`.
  public var description: String {
    switch self {
    case .date(let date): date.text
    case .beyond(let date): date.text + ".."
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
