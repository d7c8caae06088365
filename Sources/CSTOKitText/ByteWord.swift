// SPDX-License-Identifier: Apache-2.0

/// Byte searches, eight bytes at a time.
///
/// A search sets the high bit of each matching byte of a word. Only the lowest marked byte is exact; callers rely on it alone.
public enum ByteWord {
  /// A word with the value 1 in each byte.
  @inlinable public static var ones: UInt64 { 0x0101_0101_0101_0101 }
  /// A word with the high bit of each byte.
  @inlinable public static var highs: UInt64 { 0x8080_8080_8080_8080 }

  /// Marks the bytes that are zero.
  @inlinable @inline(__always)
  public static func zeros(in word: UInt64) -> UInt64 { (word &- ones) & ~word & highs }

  /// Marks the bytes that equal a given one.
  @inlinable @inline(__always)
  public static func matches(_ byte: UInt8, in word: UInt64) -> UInt64 { zeros(in: word ^ ones &* UInt64(byte)) }

  /// Marks the bytes below 0x20, the control characters.
  @inlinable @inline(__always)
  public static func controls(in word: UInt64) -> UInt64 { (word &- ones &* 0x20) & ~word & highs }

  /// Whether a search marks any of the bytes.
  ///
  /// - Parameter filler: A byte that the search does not mark.
  @inlinable @inline(__always)
  public static func contains(
    in bytes: UnsafeRawBufferPointer, filler: UInt8 = 0x61, _ marks: (UInt64) -> UInt64
  ) -> Bool {
    let count = bytes.count
    var index = 0
    while index &+ 8 <= count {
      if marks(unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)) != 0 { return true }
      index &+= 8
    }
    if index == count { return false }
    // The last eight bytes may overlap the previous ones; fewer than eight are padded.
    if count >= 8 { return marks(unsafe bytes.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)) != 0 }
    var word = ones &* UInt64(filler)
    while index < count {
      word = word << 8 | UInt64(unsafe bytes[index])
      index &+= 1
    }
    return marks(word) != 0
  }

  /// The offset of the first marked byte; the count if there is none.
  ///
  /// The search begins at the start offset.
  ///
  /// - Parameter filler: A byte that the search does not mark.
  @inlinable @inline(__always)
  public static func firstOffset(
    in bytes: UnsafeRawBufferPointer, from start: Int = 0, filler: UInt8 = 0x61, _ marks: (UInt64) -> UInt64
  ) -> Int {
    var index = start
    while index &+ 8 <= bytes.count {
      let word = UInt64(littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let found = marks(word)
      if found != 0 { return index &+ found.trailingZeroBitCount >> 3 }
      index &+= 8
    }
    while index < bytes.count {
      if marks(UInt64(unsafe bytes[index]) | (ones &* UInt64(filler)) << 8) & 0x80 != 0 { return index }
      index &+= 1
    }
    return index
  }
}
