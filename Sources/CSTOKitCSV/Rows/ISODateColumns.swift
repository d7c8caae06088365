// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import EDTF

/// A date from 1000 to 9999 without qualifiers, whose columns copy its digits.
///
/// Its form is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
@safe struct ISODateColumns {
  /// The bytes needed for the columns of a date, including bytes that short texts overwrite.
  static let room = 96

  private let count: Int
  /// The bytes `YYYY-MM-`, of which only the first `count` are valid.
  private let head: UInt64
  /// The two digits of the day.
  private let tail: UInt16

  /// Returns nil for a year before 1000, whose number has fewer digits.
  @inline(__always)
  init?(_ digits: PlainDigits) {
    guard digits.ascii & 0xFF != 0x30 else { return nil }
    count = digits.count
    head = digits.ascii & 0xFFFF_FFFF | (digits.ascii >> 32 & 0xFFFF) << 40 | 0x2D00_002D_0000_0000
    tail = UInt16(truncatingIfNeeded: digits.ascii >> 48)
  }

  /// The year, four ASCII digits.
  private var year: UInt64 { head & 0xFFFF_FFFF }
  /// The month, two ASCII digits.
  private var month: UInt16 { UInt16(truncatingIfNeeded: head >> 40) }

  private static func number(_ digits: UInt16) -> Int { Int(digits & 0xF) * 10 + Int(digits >> 8 & 0xF) }

  /// The last day of the month, two ASCII digits.
  private var lastDay: UInt16 {
    switch ISODateColumns.number(month) {
    case 4, 6, 9, 11: return 0x3033
    case 2:
      let century = ISODateColumns.number(UInt16(truncatingIfNeeded: head))
      let year = ISODateColumns.number(UInt16(truncatingIfNeeded: head >> 16))
      return (year == 0 ? century : year) % 4 == 0 ? 0x3932 : 0x3832
    default: return 0x3133
    }
  }

  /// Writes the date and its derived columns, each after a delimiter.
  @inline(__always)
  func writeColumns(to memory: UnsafeMutableRawPointer, _ delimiter: UInt8) -> UnsafeMutableRawPointer {
    unsafe ISODateColumns.write(head, tail, to: memory, delimiter)
    return unsafe writeParts(to: memory + 1 + count, delimiter)
  }

  /// Writes the derived columns, each after a delimiter.
  ///
  /// They are the bounds, the precision, the year, the month and the day.
  @inline(__always)
  func writeParts(to memory: UnsafeMutableRawPointer, _ delimiter: UInt8) -> UnsafeMutableRawPointer {
    var memory = unsafe memory
    switch count {
    case 10:
      unsafe ISODateColumns.write(head, tail, to: memory, delimiter)
      unsafe ISODateColumns.write(head, tail, to: memory + 11, delimiter)
      unsafe memory = ISODateColumns.write("day", to: memory + 22, delimiter)
    case 7:
      let month = head & 0x00FF_FFFF_FFFF_FFFF | 0x2D << 56
      unsafe ISODateColumns.write(month, 0x3130, to: memory, delimiter)
      unsafe ISODateColumns.write(month, lastDay, to: memory + 11, delimiter)
      unsafe memory = ISODateColumns.write("month", to: memory + 22, delimiter)
    default:
      // "-01-" with "01", and "-12-" with "31"
      unsafe ISODateColumns.write(year | 0x2D31_302D << 32, 0x3130, to: memory, delimiter)
      unsafe ISODateColumns.write(year | 0x2D32_312D << 32, 0x3133, to: memory + 11, delimiter)
      unsafe memory = ISODateColumns.write("year", to: memory + 22, delimiter)
    }
    unsafe memory.storeBytes(of: delimiter, as: UInt8.self)
    unsafe memory.storeBytes(of: UInt32(truncatingIfNeeded: year).littleEndian, toByteOffset: 1, as: UInt32.self)
    unsafe memory = ISODateColumns.write(number: count > 4 ? month : nil, to: memory + 5, delimiter)
    return unsafe ISODateColumns.write(number: count == 10 ? tail : nil, to: memory, delimiter)
  }

  /// Writes the text without a delimiter; may overwrite some bytes after it.
  @inline(__always)
  fileprivate func writeText(to memory: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer {
    unsafe memory.storeBytes(of: head.littleEndian, as: UInt64.self)
    unsafe memory.storeBytes(of: tail.littleEndian, toByteOffset: 8, as: UInt16.self)
    return unsafe memory + count
  }

  /// Writes the delimiter and ten bytes.
  @inline(__always)
  private static func write(_ head: UInt64, _ tail: UInt16, to memory: UnsafeMutableRawPointer, _ delimiter: UInt8) {
    unsafe memory.storeBytes(of: delimiter, as: UInt8.self)
    unsafe memory.storeBytes(of: head.littleEndian, toByteOffset: 1, as: UInt64.self)
    unsafe memory.storeBytes(of: tail.littleEndian, toByteOffset: 9, as: UInt16.self)
  }

  /// Writes the delimiter and a word.
  @inline(__always)
  private static func write(_ word: StaticString, to memory: UnsafeMutableRawPointer, _ delimiter: UInt8)
    -> UnsafeMutableRawPointer
  {
    unsafe memory.storeBytes(of: delimiter, as: UInt8.self)
    unsafe (memory + 1).copyMemory(from: word.utf8Start, byteCount: word.utf8CodeUnitCount)
    return unsafe memory + 1 + word.utf8CodeUnitCount
  }

  /// Writes the delimiter and a number without leading zero, if there is one.
  @inline(__always)
  private static func write(number digits: UInt16?, to memory: UnsafeMutableRawPointer, _ delimiter: UInt8)
    -> UnsafeMutableRawPointer
  {
    unsafe memory.storeBytes(of: delimiter, as: UInt8.self)
    guard let digits else { return unsafe memory + 1 }
    let isShort = digits & 0xFF == 0x30
    unsafe memory.storeBytes(of: (isShort ? digits >> 8 : digits).littleEndian, toByteOffset: 1, as: UInt16.self)
    return unsafe memory + (isShort ? 2 : 3)
  }

  /// Writes the columns of an open end: `..`, no bounds, the precision `open`, no parts.
  @inline(__always)
  fileprivate static func writeOpenEnd(to memory: UnsafeMutableRawPointer, _ delimiter: UInt8)
    -> UnsafeMutableRawPointer
  {
    let delimiter = UInt64(delimiter)
    // ",..,,,op" and "en,,,"
    let first = delimiter | 0x2E2E << 8 | delimiter << 24 | delimiter << 32 | delimiter << 40 | 0x706F << 48
    let second = 0x6E65 | delimiter << 16 | delimiter << 24 | delimiter << 32
    unsafe memory.storeBytes(of: first.littleEndian, as: UInt64.self)
    unsafe memory.storeBytes(of: second.littleEndian, toByteOffset: 8, as: UInt64.self)
    return unsafe memory + 13
  }
}

/// A period between two such dates, or from one to an open end.
@safe struct ISOPeriodColumns {
  private let start: ISODateColumns
  /// Nil for an open end.
  private let end: ISODateColumns?

  /// Returns nil for any other period.
  @inline(__always)
  init?(_ period: EDTFInterval) {
    guard let digits = period.plainDigits, let start = ISODateColumns(digits.start) else { return nil }
    self.start = start
    guard let last = digits.end else {
      end = nil
      return
    }
    guard let end = ISODateColumns(last) else { return nil }
    self.end = end
  }

  /// Writes the delimiter and the text of the period.
  @inline(__always)
  func writeText(to memory: UnsafeMutableRawPointer, _ delimiter: UInt8) -> UnsafeMutableRawPointer {
    unsafe memory.storeBytes(of: delimiter, as: UInt8.self)
    let slash = unsafe start.writeText(to: memory + 1)
    unsafe slash.storeBytes(of: 0x2F, as: UInt8.self)
    if let end { return unsafe end.writeText(to: slash + 1) }
    unsafe (slash + 1).storeBytes(of: 0x2E2E, as: UInt16.self)
    return unsafe slash + 3
  }

  /// Writes the derived columns, each after a delimiter.
  @inline(__always)
  func writeColumns(to memory: UnsafeMutableRawPointer, _ delimiter: UInt8) -> UnsafeMutableRawPointer {
    let memory = unsafe start.writeColumns(to: memory, delimiter)
    guard let end else { return unsafe ISODateColumns.writeOpenEnd(to: memory, delimiter) }
    return unsafe end.writeColumns(to: memory, delimiter)
  }
}
