// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// A derived column of a date, for programs that compute with dates.
///
/// The column of a date, for example `signed`, contains its EDTF text. One column per part follows it: `signed_earliest` and so on. A period has
/// its text, and then the same columns for its start and for its end.
public enum DatePart: String, Sendable, Hashable, CaseIterable {
  /// The first day that the date can be.
  case earliest
  /// The last day that the date can be.
  case latest
  /// The precision: the unit to which the date is known.
  ///
  /// For an end without a date it is `open` or `unknown`.
  case precision
  /// The year, if given.
  case year
  /// The month, 1 to 12, if given.
  case month
  /// The day of the month, if given.
  case day

  /// The name of the derived column for a date column.
  public func columnName(of date: String) -> String { "\(date)_\(rawValue)" }

  /// The type of the column's cells.
  public var type: Table.Column.CellType {
    switch self {
    case .earliest, .latest: .day
    case .precision: .text
    case .year, .month, .day: .integer
    }
  }

  /// The meaning of the derived column, in one sentence.
  func meaning(of date: String) -> String {
    switch self {
    case .earliest: "The first day that `\(date)` may be."
    case .latest: "The last day that `\(date)` may be."
    case .precision: "How precise `\(date)` is: day, month, year, …; open and unknown for ends of periods."
    case .year: "The year of `\(date)`."
    case .month: "The month of `\(date)`, 1 to 12; empty where it is not stated."
    case .day: "The day of the month of `\(date)`; empty where it is not stated."
    }
  }

  /// The derived cell of a date or of an end of a period.
  ///
  /// Bounds are written for the years 1 to 9999 only, the range that programs accept as dates. Beyond it the EDTF text and the year remain.
  /// An end such as `2005..`, some day on or after a date, has bounds only: precision, year, month and day would claim too much.
  public func cell(of end: EDTFInterval.End) -> TableCell {
    switch self {
    case .earliest: return DatePart.cell(of: end.bounds.earliest)
    case .latest: return DatePart.cell(of: end.bounds.latest)
    case .precision, .year, .month, .day: break
    }
    guard case .date(let date) = end else {
      return self == .precision ? .word(end == .open ? "open" : "unknown") : .nothing
    }
    switch self {
    case .year: return .integer(date.components.year)
    case .month: return .integer(date.components.month)
    case .day: return .integer(date.components.day)
    default: return .word(date.precision.rawValue)
    }
  }

  private static func cell(of bound: DayBound) -> TableCell {
    bound.calendarDay.flatMap { (1...9999).contains($0.year) ? .day($0) : nil } ?? .nothing
  }

  /// The number of columns of a field that is not a reference.
  @inlinable
  static func columnCount<Value: Scalar>(of type: Value.Type) -> Int {
    if Value.self == EDTFInterval.self { return 1 + 2 * (1 + count) }
    if Value.self == EDTFDate.self || Value.self == EDTFInterval.End.self { return 1 + count }
    return 1
  }

  /// The number of parts.
  @inlinable static var count: Int { 6 }
}
