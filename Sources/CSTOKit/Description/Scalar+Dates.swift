// SPDX-License-Identifier: Apache-2.0

public import EDTF

extension CalendarDay: Scalar {
  /// The scalar type of calendar days.
  public static var type: ScalarType { .day }
  /// The placeholder, 1970-01-01, which is day 0.
  public static var example: CalendarDay { CalendarDay(number: 0) }
  /// Parses a day in the form `YYYY-MM-DD`.
  public init?(scalarText text: String) { self.init(text) }
  /// Writes the day to a format as plain text.
  @inlinable public func write(to output: inout some ScalarOutput & ~Copyable) { output.plain(description) }
}

extension EDTFDate: Scalar {
  /// The scalar type of EDTF dates.
  public static var type: ScalarType { .date }
  /// The placeholder, 1992-01-01.
  public static var example: EDTFDate { ScalarExamples.date }
  /// Parses a date in EDTF.
  public init?(scalarText text: String) { self.init(text) }
  /// Writes the date to a format, in its original text.
  @inlinable public func write(to output: inout some ScalarOutput & ~Copyable) { output.plain(short: self) }
}

extension EDTFInterval: Scalar {
  /// The scalar type of EDTF intervals.
  public static var type: ScalarType { .period }
  /// The placeholder, `1992-01-01/..`.
  public static var example: EDTFInterval { ScalarExamples.period }
  /// Parses an interval in EDTF.
  public init?(scalarText text: String) { self.init(text) }
  /// Writes the interval to a format, in its original text.
  @inlinable public func write(to output: inout some ScalarOutput & ~Copyable) { output.plain(short: self) }
}

extension EDTFInterval.End: Scalar {
  /// The scalar type of interval ends.
  public static var type: ScalarType { .periodEnd }
  /// The placeholder, an open end.
  @inlinable public static var example: EDTFInterval.End { .open }
  /// Parses a date, `..` or an empty text.
  public init?(scalarText text: String) { self.init(text) }
  /// Writes the end to a format, in its original text.
  @inlinable public func write(to output: inout some ScalarOutput & ~Copyable) { output.plain(description) }
}

/// Constants that are made once, so that placeholders need no parsing.
private enum ScalarExamples {
  static let date = EDTFDate(CalendarDay(number: 8_035)) ?? fallback
  static let period = EDTFInterval(from: .date(date), to: .open) ?? EDTFInterval(from: .open, to: .date(date)) ?? never
  private static var fallback: EDTFDate { preconditionFailure("1992-01-01 is a date") }
  private static var never: EDTFInterval { preconditionFailure("1992-01-01/.. is an interval") }
}
