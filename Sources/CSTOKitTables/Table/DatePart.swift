// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// What stands in the columns behind a date, for programs that compute with it.
///
/// A date of a table has a column with its text as written, `signed`, and behind it one for each part: `signed_earliest` and so on. A period has
/// its text, and then the same for its start and for its end.
public enum DatePart: String, Sendable, Hashable, CaseIterable {
  /// The first day that the date may be.
  case earliest
  /// The last day that it may be.
  case latest
  /// The unit to which it is known; of an end that has no date whether it is open or unknown.
  case precision
  /// The year, where it is given.
  case year
  /// The month, where it is given.
  case month
  /// The day of the month, where it is given.
  case day

  /// The name of the column behind that of a date.
  public func columnName(of date: String) -> String { "\(date)_\(rawValue)" }

  /// What kind of cell it is.
  public var type: Table.Column.CellType {
    switch self {
    case .earliest, .latest: .day
    case .precision: .text
    case .year, .month, .day: .integer
    }
  }

  /// What the column behind that of a date means.
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

  /// What stands in the cell.
  ///
  /// A bound is a day of the years that programs know as dates, 1 to 9999; the date as it was written, and its year, say what lies beyond. Of some day
  /// on the far side of a date (`2005..`), the date's own precision, year, month and day would state too much.
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

  /// How many columns a field has that is no reference.
  @inlinable
  static func columnCount<Value: Scalar>(of type: Value.Type) -> Int {
    if Value.self == EDTFInterval.self { return 1 + 2 * (1 + count) }
    if Value.self == EDTFDate.self || Value.self == EDTFInterval.End.self { return 1 + count }
    return 1
  }

  /// How many parts there are.
  @inlinable static var count: Int { 6 }
}
