// SPDX-License-Identifier: Apache-2.0

internal import CSTOKitText

/// Looks for what may not stand in a text as it is, eight bytes at a time.
enum MarkupSearch {
  /// Whether `<`, `>`, `&`, a quote or CR is among some bytes: what libxml2 escapes.
  @inline(__always)
  static func finds(in bytes: UnsafeRawBufferPointer) -> Bool {
    unsafe ByteWord.contains(in: bytes) { word in
      // `<` and `>` are 0x3C and 0x3E, and differ in one bit.
      ByteWord.matches(0x3C, in: word & (ByteWord.ones &* 0xFD)) | ByteWord.matches(0x26, in: word)
        | ByteWord.matches(0x22, in: word) | ByteWord.matches(0x0D, in: word)
    }
  }

  /// Whether a control or a byte with which U+FFFE may begin is among some bytes; TAB, LF and CR are controls here.
  @inline(__always)
  static func mayHoldForbidden(in bytes: UnsafeRawBufferPointer) -> Bool {
    unsafe ByteWord.contains(in: bytes) { word in
      ByteWord.zeros(in: word & (ByteWord.ones &* 0xE0)) | ByteWord.matches(0xEF, in: word)
    }
  }
}
