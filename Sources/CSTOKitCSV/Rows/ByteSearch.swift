// SPDX-License-Identifier: Apache-2.0

internal import CSTOKitText

/// Searches for the bytes that separate cells, eight at a time.
///
/// These are the delimiter, the quote, CR and LF.
struct ByteSearch {
  private let delimiters: UInt64

  init(delimiter: UInt8) { delimiters = ByteWord.ones &* UInt64(delimiter) }

  /// Marks each byte of a word that is a separator or zero.
  @inline(__always)
  private func marks(in word: UInt64) -> UInt64 {
    ByteWord.matches(0x22, in: word) | ByteWord.matches(0x0D, in: word) | ByteWord.matches(0x0A, in: word)
      | ByteWord.zeros(in: word ^ delimiters) | ByteWord.zeros(in: word)
  }

  /// Whether the bytes contain a zero.
  @inline(__always)
  static func holdsZero(_ bytes: Span<UInt8>) -> Bool {
    unsafe bytes.withUnsafeBytes { unsafe ByteWord.contains(in: $0) { ByteWord.zeros(in: $0) } }
  }

  /// Whether the bytes, at least one, contain a separator or a zero.
  @inline(__always)
  func finds(in bytes: UnsafeRawBufferPointer) -> Bool {
    let count = bytes.count
    if count < 8 { return marks(in: unsafe ByteSearch.word(ofUpTo7: bytes)) != 0 }
    return unsafe ByteWord.contains(in: bytes) { marks(in: $0) }
  }

  /// A word that contains only the given bytes, each at least once.
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
    return count == 1 ? UInt64(unsafe bytes[0]) &* ByteWord.ones : 0
  }

  /// The bytes of a cell without quotes.
  struct Run {
    var count = 0
    var isASCII = true

    /// Counts the first bytes of a word.
    @inline(__always)
    fileprivate mutating func take(_ word: UInt64, _ taken: Int) {
      let word = taken < 8 ? word & ~(~0 << UInt64(8 * taken)) : word
      count += taken
      if word & ByteWord.highs != 0 { isASCII = false }
    }
  }

  /// The bytes from an offset to the next delimiter, quote, CR, LF or zero.
  @inline(__always)
  func run(in bytes: Span<UInt8>, from start: Int) -> Run {
    var run = Run()
    unsafe bytes.withUnsafeBytes { bytes in
      var index = start
      while index + 8 <= bytes.count {
        let word = UInt64(littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        let found = marks(in: word)
        if found != 0 { return run.take(word, found.trailingZeroBitCount >> 3) }
        run.take(word, 8)
        index += 8
      }
      while index < bytes.count {
        let word = UInt64(unsafe bytes[index])
        if marks(in: word) & 0x80 != 0 { return }
        run.take(word, 1)
        index += 1
      }
    }
    return run
  }
}
