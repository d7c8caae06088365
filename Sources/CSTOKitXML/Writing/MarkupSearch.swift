// SPDX-License-Identifier: Apache-2.0

/// Looks for what may not stand in a text as it is, eight bytes at a time.
enum MarkupSearch {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// Whether `<`, `>`, `&`, a quote or CR is among some bytes: what libxml2 escapes.
  @inline(__always)
  static func finds(in bytes: UnsafeRawBufferPointer) -> Bool {
    unsafe any(of: bytes) { word in
      // `<` and `>` are 0x3C and 0x3E, and differ in one bit.
      zeros((word & (ones &* 0xFD)) ^ ones &* 0x3C) | zeros(word ^ ones &* 0x26) | zeros(word ^ ones &* 0x22)
        | zeros(word ^ ones &* 0x0D)
    }
  }

  /// Whether a control or a byte with which U+FFFE may begin is among some bytes; TAB, LF and CR are controls here.
  @inline(__always)
  static func mayHoldForbidden(in bytes: UnsafeRawBufferPointer) -> Bool {
    unsafe any(of: bytes) { word in zeros(word & (ones &* 0xE0)) | zeros(word ^ ones &* 0xEF) }
  }

  @inline(__always)
  private static func any(of bytes: UnsafeRawBufferPointer, _ marks: (UInt64) -> UInt64) -> Bool {
    let count = bytes.count
    var index = 0
    while index + 8 <= count {
      if marks(unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)) != 0 { return true }
      index += 8
    }
    if index == count { return false }
    // The last eight may overlap those before them; fewer are filled up with letters.
    if count >= 8 { return marks(unsafe bytes.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)) != 0 }
    var word = ones &* 0x61
    while index < count {
      word = word << 8 | UInt64(unsafe bytes[index])
      index += 1
    }
    return marks(word) != 0
  }

  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & highs }
}
