// SPDX-License-Identifier: Apache-2.0

public import EDTF

extension CalendarDay: Scalar {
  /// A calendar day.
  public static var type: ScalarType { .day }
  /// Day 0, 1970-01-01.
  public static var example: CalendarDay { CalendarDay(number: 0) }
  /// Reads `YYYY-MM-DD`.
  public init?(scalarText text: String) { self.init(text) }
  /// Hands the day over as text.
  @inlinable public func write(to output: inout some ScalarOutput & ~Copyable) { output.plain(description) }
}

extension EDTFDate: Scalar {
  /// A date.
  public static var type: ScalarType { .date }
  /// The first day of 1992.
  public static var example: EDTFDate { ScalarExamples.date }
  /// Reads a date.
  public init?(scalarText text: String) { self.init(text) }
  /// Hands the text over as written.
  @inlinable public func write(to output: inout some ScalarOutput & ~Copyable) { output.plain(short: self) }
}

extension EDTFInterval: Scalar {
  /// A period.
  public static var type: ScalarType { .period }
  /// The period from 1992 on.
  public static var example: EDTFInterval { ScalarExamples.period }
  /// Reads an interval.
  public init?(scalarText text: String) { self.init(text) }
  /// Hands the text over as written.
  @inlinable public func write(to output: inout some ScalarOutput & ~Copyable) { output.plain(short: self) }
}

extension EDTFInterval.End: Scalar {
  /// One end of a period.
  public static var type: ScalarType { .periodEnd }
  /// An open end.
  @inlinable public static var example: EDTFInterval.End { .open }
  /// Reads a date, `..` or nothing.
  public init?(scalarText text: String) { self.init(text) }
  /// Hands the text over as written.
  @inlinable public func write(to output: inout some ScalarOutput & ~Copyable) { output.plain(description) }
}

/// Constants made once, so that standing in for a value costs no parsing.
private enum ScalarExamples {
  static let date = EDTFDate(CalendarDay(number: 8_035)) ?? fallback
  static let period = EDTFInterval(from: .date(date), to: .open) ?? EDTFInterval(from: .open, to: .date(date)) ?? never
  private static var fallback: EDTFDate { preconditionFailure("1992-01-01 is a date") }
  private static var never: EDTFInterval { preconditionFailure("1992-01-01/.. is an interval") }
}
