// SPDX-License-Identifier: Apache-2.0

/// A parser for the EDTF grammar that reads the UTF-8 bytes of a text.
@safe struct EDTFScanner {
  private let text: String
  private let bytes: UnsafeBufferPointer<UInt8>
  var offset = 0

  private init(_ text: String, _ bytes: UnsafeBufferPointer<UInt8>) {
    self.text = text
    unsafe self.bytes = bytes
  }

  /// Calls a closure with a scanner at the start of a text.
  static func scan<Value>(
    _ text: String, _ body: (inout EDTFScanner) throws(EDTFParseError) -> Value
  ) throws(EDTFParseError) -> Value {
    let outcome: Result<Value, EDTFParseError>? = unsafe text.utf8.withContiguousStorageIfAvailable { bytes in
      var scanner = unsafe EDTFScanner(text, bytes)
      do throws(EDTFParseError) { return .success(try body(&scanner)) } catch { return .failure(error) }
    }
    // On another runtime, the text may not be stored as contiguous UTF-8; a native copy is.
    guard let outcome else { return try scan(String(decoding: Array(text.utf8), as: UTF8.self), body) }
    return try outcome.get()
  }

  var isAtEnd: Bool { unsafe offset >= bytes.count }

  /// The byte at the offset; 0 at the end.
  ///
  /// The grammar contains no zero byte.
  private var byte: UInt8 { unsafe offset < bytes.count ? bytes[offset] : 0 }

  func failure(expected: String) -> EDTFParseError { EDTFParseError(text: text, offset: offset, expected: expected) }

  func failure(at offset: Int, expected: String) -> EDTFParseError {
    EDTFParseError(text: text, offset: offset, expected: expected)
  }

  /// Throws an error unless the scanner is at the end of the text.
  func finish(_ what: StaticString) throws(EDTFParseError) {
    guard isAtEnd else { throw failure(expected: "the end of \(what)") }
  }

  /// The text from an earlier offset to the current one.
  func written(from start: Int) -> String { unsafe String(decoding: bytes[start..<offset], as: UTF8.self) }

  func isNext(_ expected: UInt8) -> Bool { byte == expected }

  mutating func take(_ expected: UInt8) -> Bool {
    guard byte == expected else { return false }
    offset += 1
    return true
  }

  /// Reads `..` if the next byte is a dot.
  mutating func takeDots() throws(EDTFParseError) -> Bool {
    guard take(0x2E) else { return false }
    guard take(0x2E) else { throw failure(expected: "\"..\"") }
    return true
  }

  /// Reads a decimal digit if there is one.
  mutating func takeDigit() -> UInt8? {
    let digit = byte &- 0x30
    guard digit <= 9 else { return nil }
    offset += 1
    return digit
  }

  /// Reads exactly `count` decimal digits.
  ///
  /// The grammar only uses counts that fit `Int`.
  mutating func digits(_ count: Int, of what: StaticString) throws(EDTFParseError) -> Int {
    var value = 0
    for _ in 0..<count {
      guard let digit = takeDigit() else { throw failure(expected: what.description) }
      value = value * 10 + Int(digit)
    }
    return value
  }

  /// Reads a calendar day `YYYY-MM-DD` if the next ten bytes are one.
  ///
  /// It uses two loads instead of ten comparisons.
  mutating func takeWholeDay() -> DateForm? {
    guard unsafe bytes.count - offset >= 10 else { return nil }
    let raw = unsafe UnsafeRawBufferPointer(bytes)
    let front = UInt64(littleEndian: unsafe raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    let back = UInt16(littleEndian: unsafe raw.loadUnaligned(fromByteOffset: offset + 8, as: UInt16.self))
    guard front & 0xFF00_00FF_0000_0000 == 0x2D00_002D_0000_0000 else { return nil }
    var digits = front & 0xFFFF_FFFF | (front >> 40 & 0xFFFF) << 32 | UInt64(back) << 48
    let tens: UInt64 = 0x3030_3030_3030_3030
    guard digits & 0xF0F0_F0F0_F0F0_F0F0 == tens,
      (digits &+ 0x0606_0606_0606_0606) & 0xF0F0_F0F0_F0F0_F0F0 == tens
    else { return nil }
    // Pack the bytes into nibbles, with the first digit in the highest.
    digits = digits.byteSwapped & 0x0F0F_0F0F_0F0F_0F0F
    digits = (digits | digits >> 4) & 0x00FF_00FF_00FF_00FF
    digits = (digits | digits >> 8) & 0x0000_FFFF_0000_FFFF
    digits = (digits | digits >> 16) & 0xFFFF_FFFF
    let day = digits & 0xFF
    let month = digits >> 8 & 0xFF
    guard day >= 0x01, month >= 0x01, month <= 0x12 else { return nil }
    let form = DateForm(bits: digits)
    if day > 0x28, form.decimal(at: 0) > form.daysInMonth { return nil }
    offset += 10
    return form
  }
}

extension DateForm {
  /// The number of days in the month of a whole day, 28 to 31.
  fileprivate var daysInMonth: Int {
    CalendarDay.length(ofMonth: decimal(at: 8), year: decimal(at: 24) * 100 + decimal(at: 16))
  }
}
