// SPDX-License-Identifier: Apache-2.0

/// The digits of a year, a month or a day without any other mark.
///
/// A table shows the same date in several columns, and writes all of them from these digits.
package struct PlainDigits: Sendable {
  /// The digits of `YYYYMMDD` in ASCII, the first in the lowest byte.
  ///
  /// The bytes of components that the date lacks have no meaning.
  package let ascii: UInt64
  /// The length of the date as text in bytes.
  ///
  /// It is 10 for a day, 7 for a month and 4 for a year.
  package let count: Int
}

extension DateForm {
  /// The digits, or nil if the date is a season or has anything besides digits.
  @inline(__always)
  fileprivate var plainDigits: PlainDigits? {
    guard isPlain else { return nil }
    let (hasMonth, hasDay) = (bits >> 8 & 0xF != 0xF, bits & 0xF != 0xF)
    if hasMonth, decimal(at: 8) > 12 { return nil }
    return PlainDigits(ascii: digits, count: hasDay ? 10 : hasMonth ? 7 : 4)
  }
}

extension EDTFDate {
  /// The digits, or nil if the date has anything besides digits.
  package var plainDigits: PlainDigits? {
    guard case .digits(let form) = storage else { return nil }
    return form.plainDigits
  }
}

extension EDTFInterval {
  /// The digits of both dates, or nil if either has anything besides digits.
  ///
  /// The end is nil if the interval has an open end.
  package var plainDigits: (start: PlainDigits, end: PlainDigits?)? {
    guard let start = first.plainDigits else { return nil }
    if last.bits == DateForm.open.bits { return (start, nil) }
    guard let end = last.plainDigits else { return nil }
    return (start, end)
  }
}
