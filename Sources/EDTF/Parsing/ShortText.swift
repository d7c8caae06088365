// SPDX-License-Identifier: Apache-2.0

/// A value with a short ASCII text that it can write without creating a string.
public protocol ShortText {
  /// Writes the text to the start of a region of memory.
  ///
  /// The region has room for ``ShortTextLimits/room`` bytes, and the method may overwrite all of them.
  ///
  /// - Returns: The number of bytes in the text, or nil if the text is too long; in that case, no text is written.
  @unsafe func write(to memory: UnsafeMutableRawPointer) -> Int?
}

/// The maximum size of a short text.
public enum ShortTextLimits {
  /// The size in bytes of the memory that a text may be written to.
  @inlinable public static var room: Int { 48 }
}

extension ShortText {
  /// The text as a string, or nil if the text is too long.
  var shortText: String? {
    unsafe withUnsafeTemporaryAllocation(byteCount: ShortTextLimits.room, alignment: 8) { memory in
      guard let base = memory.baseAddress, let count = unsafe write(to: base) else { return nil }
      return unsafe String(decoding: memory.prefix(count), as: UTF8.self)
    }
  }
}

extension EDTFDate: ShortText {
  /// Writes the text, or returns nil if the year is written with `Y`.
  @unsafe public func write(to memory: UnsafeMutableRawPointer) -> Int? {
    guard case .digits(let form) = storage else { return nil }
    return unsafe form.write(to: memory)
  }
}

extension EDTFInterval: ShortText {
  /// Writes the text, which is always short enough.
  @unsafe public func write(to memory: UnsafeMutableRawPointer) -> Int? {
    var count = unsafe first.writeEnd(to: memory, atStart: true)
    unsafe memory.storeBytes(of: 0x2F, toByteOffset: count, as: UInt8.self)
    count += 1
    return unsafe count + last.writeEnd(to: memory + count, atStart: false)
  }
}

extension DateForm {
  /// Writes the text of a date, which has at most 17 bytes.
  ///
  /// The method may overwrite 24 bytes.
  @inline(__always)
  fileprivate func write(to memory: UnsafeMutableRawPointer) -> Int {
    isPlain ? unsafe writePlain(to: memory) : unsafe writeAnyForm(to: memory)
  }

  @inline(__always)
  fileprivate func writeEnd(to memory: UnsafeMutableRawPointer, atStart: Bool) -> Int {
    if bits >> 32 == 0 { return unsafe write(to: memory) }
    if bits == DateForm.open.bits {
      unsafe memory.storeBytes(of: 0x2E2E, as: UInt16.self)
      return 2
    }
    return unsafe writeAnyEnd(to: memory, atStart: atStart)
  }

  @inline(never)
  private func writeAnyEnd(to memory: UnsafeMutableRawPointer, atStart: Bool) -> Int {
    switch kind {
    case .open, .unknown: return 0
    case .date: return unsafe writeAnyForm(to: memory)
    case .beyond:
      let count = unsafe writeAnyForm(to: atStart ? memory + 2 : memory)
      unsafe memory.storeBytes(of: 0x2E2E, toByteOffset: atStart ? 0 : count, as: UInt16.self)
      return count + 2
    }
  }

  /// The digits of the year, month and day as ASCII, lowest byte first.
  @inline(__always)
  var digits: UInt64 {
    var digits = bits & 0xFFFF_FFFF
    digits = (digits | digits << 16) & 0x0000_FFFF_0000_FFFF
    digits = (digits | digits << 8) & 0x00FF_00FF_00FF_00FF
    digits = (digits | digits << 4) & 0x0F0F_0F0F_0F0F_0F0F
    return (digits | 0x3030_3030_3030_3030).byteSwapped
  }

  // Writes the month and the day in any case; the returned count leaves out missing components.
  @inline(__always)
  private func writePlain(to memory: UnsafeMutableRawPointer) -> Int {
    let digits = digits
    let yearAndMonth = digits & 0xFFFF_FFFF | (digits >> 32 & 0xFFFF) << 40 | 0x2D00_002D_0000_0000
    unsafe memory.storeBytes(of: yearAndMonth.littleEndian, as: UInt64.self)
    unsafe memory.storeBytes(
      of: UInt16(truncatingIfNeeded: digits >> 48).littleEndian, toByteOffset: 8, as: UInt16.self)
    let (month, day) = (bits >> 8 & 0xF, bits & 0xF)
    return 10 - (day == 0xF ? 3 : 0) - (month == 0xF ? 3 : 0)
  }

  @inline(never)
  private func writeAnyForm(to memory: UnsafeMutableRawPointer) -> Int {
    var count = 0
    func put(_ byte: UInt8) {
      unsafe memory.storeBytes(of: byte, toByteOffset: count, as: UInt8.self)
      count += 1
    }
    func put(_ marks: QualifierMarks) { if let sign = marks.sign { put(sign) } }
    let digits = digits
    for component in Component.allCases where component.rawValue <= last.rawValue {
      if component != .year { put(0x2D) }
      put(mark(component, .left))
      if component == .year && isNegative { put(0x2D) }
      let places = component == .year ? 0..<4 : component == .month ? 4..<6 : 6..<8
      for place in places {
        let byte = UInt8(truncatingIfNeeded: digits >> (8 * UInt64(place)))
        put(byte == 0x30 + UInt8(Digits.unspecified) ? 0x58 : byte)
      }
      if component == .year && significantDigits > 0 {
        put(0x53)
        put(0x30 + UInt8(truncatingIfNeeded: significantDigits))
      }
      put(mark(component, .right))
    }
    return count
  }

  /// The text of the date, as it was read.
  var text: String { EDTFDate(.digits(self)).shortText ?? "" }
}

extension QualifierMarks {
  /// The byte that represents the qualifier, or nil without one.
  @inline(__always)
  fileprivate var sign: UInt8? {
    switch rawValue {
    case 1: 0x3F
    case 2: 0x7E
    case 3: 0x25
    default: nil
    }
  }
}
