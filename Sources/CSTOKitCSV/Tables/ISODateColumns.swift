// SPDX-License-Identifier: Apache-2.0

/// A date of the years from 1000 to 9999 without any sign of doubt, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, whose columns are copies of its bytes.
@safe struct ISODateColumns {
  /// The lengths of the three texts.
  static let counts = [10, 7, 4]
  /// Room for the columns of a date, and for what a short text may write to.
  static let room = 96

  private let count: Int
  /// `YYYY-MM-`; only the first bytes count, as many as are given.
  private let head: UInt64
  /// The day.
  private let tail: UInt16

  /// Takes the bytes of a text, behind which others may be read; nil if they are no such date.
  @inline(__always)
  init?(_ memory: UnsafeMutableRawPointer, count: Int) {
    let places: UInt64
    let hyphens: UInt64
    switch count {
    case 10: (places, hyphens) = (0x00FF_FF00_FFFF_FFFF, 0xFF00_00FF_0000_0000)
    case 7: (places, hyphens) = (0x00FF_FF00_FFFF_FFFF, 0x0000_00FF_0000_0000)
    case 4: (places, hyphens) = (0x0000_0000_FFFF_FFFF, 0)
    default: return nil
    }
    self.count = count
    unsafe head = UInt64(littleEndian: memory.loadUnaligned(as: UInt64.self))
    unsafe tail = UInt16(littleEndian: memory.loadUnaligned(fromByteOffset: 8, as: UInt16.self))
    guard head & hyphens == 0x2D2D_2D2D_2D2D_2D2D & hyphens, ISODateColumns.areDigits(head, in: places),
      count < 10 || ISODateColumns.areDigits(UInt64(tail), in: 0xFFFF), head & 0xFF != 0x30,
      // Numbers beyond those of months are those of seasons.
      count == 4 || ISODateColumns.number(month) <= 12
    else { return nil }
  }

  /// Whether the bytes of a word in some places are digits, 0x30 to 0x39: six more than each is still below 0x40.
  @inline(__always)
  private static func areDigits(_ word: UInt64, in places: UInt64) -> Bool {
    let (highs, zeros) = (0xF0F0_F0F0_F0F0_F0F0 & places, 0x3030_3030_3030_3030 & places)
    return word & highs == zeros && ((word & places) &+ (0x0606_0606_0606_0606 & places)) & highs == zeros
  }

  /// The year as four bytes.
  private var year: UInt64 { head & 0xFFFF_FFFF }
  /// The month as two bytes.
  private var month: UInt16 { UInt16(truncatingIfNeeded: head >> 40) }

  private static func number(_ digits: UInt16) -> Int { Int(digits & 0xF) * 10 + Int(digits >> 8 & 0xF) }

  /// The last day of the month, as two bytes.
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

  /// Writes the columns behind a period from one such date to another, or that is open; returns the place behind them, or nil if it is another one.
  ///
  /// The text is not written again; it has to be readable for some bytes behind its end.
  @inline(__always)
  static func writePeriod(
    _ text: UnsafeMutableRawPointer, count: Int, to memory: UnsafeMutableRawPointer, _ delimiter: UInt8
  ) -> UnsafeMutableRawPointer? {
    for startCount in counts where startCount < count {
      guard unsafe text.load(fromByteOffset: startCount, as: UInt8.self) == 0x2F else { continue }
      guard let start = unsafe ISODateColumns(text, count: startCount) else { return nil }
      let (last, lastCount) = unsafe (text + startCount + 1, count - startCount - 1)
      if lastCount == 2, unsafe last.loadUnaligned(as: UInt16.self) == 0x2E2E {
        return unsafe writeOpenEnd(to: start.writeColumns(to: memory, delimiter), delimiter)
      }
      guard let end = unsafe ISODateColumns(last, count: lastCount) else { return nil }
      return unsafe end.writeColumns(to: start.writeColumns(to: memory, delimiter), delimiter)
    }
    return nil
  }

  /// Writes the date and the columns behind it, each with its delimiter.
  @inline(__always)
  func writeColumns(to memory: UnsafeMutableRawPointer, _ delimiter: UInt8) -> UnsafeMutableRawPointer {
    unsafe ISODateColumns.write(head, tail, to: memory, delimiter)
    return unsafe writeParts(to: memory + 1 + count, delimiter)
  }

  /// Writes the columns behind the text, each with its delimiter: the bounds, the precision, the year, the month and the day.
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

  /// Writes the delimiter and a number of two digits without a zero in front, if there is one.
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

  /// Writes the columns of an open end: `..`, no bounds, the word for it, no parts.
  @inline(__always)
  static func writeOpenEnd(to memory: UnsafeMutableRawPointer, _ delimiter: UInt8) -> UnsafeMutableRawPointer {
    let delimiter = UInt64(delimiter)
    // ",..,,,op" and "en,,,"
    let first = delimiter | 0x2E2E << 8 | delimiter << 24 | delimiter << 32 | delimiter << 40 | 0x706F << 48
    let second = 0x6E65 | delimiter << 16 | delimiter << 24 | delimiter << 32
    unsafe memory.storeBytes(of: first.littleEndian, as: UInt64.self)
    unsafe memory.storeBytes(of: second.littleEndian, toByteOffset: 8, as: UInt64.self)
    return unsafe memory + 13
  }
}
