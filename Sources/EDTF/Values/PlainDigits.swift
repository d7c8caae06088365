// SPDX-License-Identifier: Apache-2.0

/// The digits of a date of which nothing is said beyond them: a year, a month or a day without any sign.
///
/// A table has the same date in several columns, and writes it from these.
package struct PlainDigits: Sendable {
  /// `YYYYMMDD` in ASCII, the first in the lowest byte; what is not given does not count.
  package let ascii: UInt64
  /// The bytes of the date as text: 10 for a day, 7 for a month, 4 for a year.
  package let count: Int
}

extension DateForm {
  /// The digits, unless anything is said beyond them, or the date is a season.
  @inline(__always)
  fileprivate var plainDigits: PlainDigits? {
    guard isPlain else { return nil }
    let (hasMonth, hasDay) = (bits >> 8 & 0xF != 0xF, bits & 0xF != 0xF)
    if hasMonth, decimal(at: 8) > 12 { return nil }
    return PlainDigits(ascii: digits, count: hasDay ? 10 : hasMonth ? 7 : 4)
  }
}

extension EDTFDate {
  /// The digits, if the date consists of nothing else.
  package var plainDigits: PlainDigits? {
    guard case .digits(let form) = storage else { return nil }
    return form.plainDigits
  }
}

extension EDTFInterval {
  /// The digits of both dates, if the interval runs from one that consists of nothing else to another, or has no end: nil for that.
  package var plainDigits: (start: PlainDigits, end: PlainDigits?)? {
    guard let start = first.plainDigits else { return nil }
    if last.bits == DateForm.open.bits { return (start, nil) }
    guard let end = last.plainDigits else { return nil }
    return (start, end)
  }
}
