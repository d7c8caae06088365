// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// The columns of a field: one for most, several for dates and references.
enum CSVColumns {
  static let dateParts = ["_earliest", "_latest", "_precision", "_year", "_month", "_day"]

  /// The headers of a scalar field.
  static func headers(of field: String, _ type: ScalarType) -> [String] {
    let name = field.snakeCased
    switch type {
    case .date, .periodEnd: return headers(ofDate: name)
    case .period: return [name] + headers(ofDate: name + "_start") + headers(ofDate: name + "_end")
    case .id, .partyID: return field == "id" ? [name] : [name, name + "_name"]
    default: return [name]
    }
  }

  private static func headers(ofDate name: String) -> [String] { [name] + dateParts.map { name + $0 } }

  /// The headers of a record: its scalars and lists of tokens.
  ///
  /// Lists of parts are tables of their own.
  static func headers(of schema: RecordSchema) -> [String] {
    schema.fields.flatMap { field in
      switch field.shape {
      case .scalar(let type, _): headers(of: field.name, type)
      case .tokens: [field.name.snakeCased]
      case .list: [String]()
      }
    }
  }
}

extension CSVCells {
  /// A date as written, and what programs can compute with.
  mutating func date(_ date: EDTFDate) {
    plain(date.text)
    bounds(date.bounds, precision: date.precision.rawValue)
    let parts = date.components
    plain(parts.year.map(String.init))
    plain(parts.month.map(String.init))
    plain(parts.day.map(String.init))
  }

  /// One end of a period: a date, or a word for what it is instead.
  mutating func end(_ end: EDTFInterval.End) {
    switch end {
    case .date(let date): self.date(date)
    case .open, .unknown:
      plain(end.description)
      bounds(end.bounds, precision: end == .open ? "open" : "unknown")
      nulls(3)
    case .beyond:
      // Some day on the far side of the date: the date's own columns would state too much.
      plain(end.description)
      bounds(DayBounds.unknown, precision: "unknown")
      nulls(3)
    }
  }

  mutating func period(_ period: EDTFInterval) {
    plain(period.text)
    end(period.start)
    end(period.end)
  }

  private mutating func bounds(_ bounds: DayBounds, precision: String) {
    plain(bounds.earliest.calendarDay?.description)
    plain(bounds.latest.calendarDay?.description)
    plain(precision)
  }
}
