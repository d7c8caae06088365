// SPDX-License-Identifier: Apache-2.0

/// Looks for the bytes that part cells, a delimiter, a quote, CR and LF, eight at a time.
struct ByteSearch {
  fileprivate static let ones: UInt64 = 0x0101_0101_0101_0101
  fileprivate static let highs: UInt64 = 0x8080_8080_8080_8080
  private let delimiters: UInt64

  init(delimiter: UInt8) { delimiters = ByteSearch.ones &* UInt64(delimiter) }

  /// Sets the high bit of each byte of a word that is one of them; exact in the lowest such byte, which is the one that counts.
  @inline(__always)
  func marks(in word: UInt64) -> UInt64 {
    let ones = ByteSearch.ones
    return ByteSearch.zeros(word ^ ones &* 0x22) | ByteSearch.zeros(word ^ ones &* 0x0D)
      | ByteSearch.zeros(word ^ ones &* 0x0A) | ByteSearch.zeros(word ^ delimiters)
  }

  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & highs }

  /// Whether a zero is among the bytes of a text.
  @inline(__always)
  static func holdsZero(_ text: String) -> Bool {
    let found = unsafe text.utf8.withContiguousStorageIfAvailable { bytes in
      unsafe holdsZero(UnsafeRawBufferPointer(bytes))
    }
    return found ?? text.utf8.contains(0)
  }

  @inline(__always)
  private static func holdsZero(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var index = 0
    while index &+ 8 <= bytes.count {
      if zeros(unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)) != 0 { return true }
      index &+= 8
    }
    while index < bytes.count {
      if unsafe bytes[index] == 0 { return true }
      index &+= 1
    }
    return false
  }

  /// Whether one of them, or a zero, is among some bytes, of which there is at least one.
  @inline(__always)
  func finds(in bytes: UnsafeRawBufferPointer) -> Bool {
    let count = bytes.count
    if count < 8 { return unsafe hasAny(in: ByteSearch.word(ofUpTo7: bytes)) }
    var index = 0
    while index + 8 <= count {
      if hasAny(in: unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)) { return true }
      index += 8
    }
    // The last eight may overlap those before them.
    return index < count && hasAny(in: unsafe bytes.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
  }

  @inline(__always)
  private func hasAny(in word: UInt64) -> Bool { marks(in: word) | ByteSearch.zeros(word) != 0 }

  /// A word of nothing but some bytes, each of them once or more often.
  @inline(__always)
  private static func word(ofUpTo7 bytes: UnsafeRawBufferPointer) -> UInt64 {
    let count = bytes.count
    if count >= 4 {
      let last = unsafe bytes.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
      return unsafe UInt64(bytes.loadUnaligned(as: UInt32.self)) | UInt64(last) << 32
    }
    if count >= 2 {
      let last = unsafe bytes.loadUnaligned(fromByteOffset: count - 2, as: UInt16.self)
      let both = unsafe UInt64(bytes.loadUnaligned(as: UInt16.self)) | UInt64(last) << 16
      return both | both << 32
    }
    return count == 1 ? UInt64(unsafe bytes[0]) &* ones : 0
  }

  /// Bytes of a cell without quotes.
  struct Run {
    var count = 0
    var isASCII = true

    /// Takes the first bytes of a word.
    @inline(__always)
    fileprivate mutating func take(_ word: UInt64, _ taken: Int) {
      let word = taken < 8 ? word & ~(~0 << UInt64(8 * taken)) : word
      count += taken
      if word & ByteSearch.highs != 0 { isASCII = false }
    }
  }

  /// The bytes from a place on that stand before the next delimiter, quote, CR, LF or zero.
  @inline(__always)
  func run(in bytes: Span<UInt8>, from start: Int) -> Run {
    var run = Run()
    unsafe bytes.withUnsafeBytes { bytes in
      var index = start
      while index + 8 <= bytes.count {
        let word = UInt64(littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        let found = marks(in: word) | ByteSearch.zeros(word)
        if found != 0 { return run.take(word, found.trailingZeroBitCount >> 3) }
        run.take(word, 8)
        index += 8
      }
      while index < bytes.count {
        let word = UInt64(unsafe bytes[index])
        if (marks(in: word) | ByteSearch.zeros(word)) & 0x80 != 0 { return }
        run.take(word, 1)
        index += 1
      }
    }
    return run
  }
}
