// SPDX-License-Identifier: Apache-2.0

/// A scanner of the bytes of a JSON text.
///
/// It implements the grammar of RFC 8259 and does not depend on the model. Members that readers call for each byte are inlinable, to avoid the
/// cost of calls.
@safe public struct JSONScanner {
  /// A violation of the grammar, with its place.
  public struct Fault: Sendable {
    /// Whether the text exceeds the depth limit, which does not violate the grammar.
    public var isLimit = false
    /// The offset in bytes from the start.
    public let offset: Int
    /// The error, or what was expected.
    public let message: String

    /// Creates a fault.
    public init(isLimit: Bool = false, offset: Int, message: String) {
      self.isLimit = isLimit
      self.offset = offset
      self.message = message
    }
  }

  /// A string, or the reason why there is none.
  public enum StringResult {
    case text(String)
    case fault(Fault)
  }

  @usableFromInline let bytes: UnsafeBufferPointer<UInt8>
  private let depthLimit: Int
  /// The offset of the current byte.
  public var position = 0

  /// Creates a scanner of bytes, which must outlive it.
  public init(_ bytes: UnsafeBufferPointer<UInt8>, depthLimit: Int) {
    unsafe self.bytes = bytes
    self.depthLimit = depthLimit
  }

  /// A scanner of the same text, truncated at an offset.
  public func cut(at end: Int) -> JSONScanner {
    var scanner = unsafe JSONScanner(UnsafeBufferPointer(rebasing: bytes[..<end]), depthLimit: depthLimit)
    scanner.position = position
    return scanner
  }

  /// Whether the position is at the end.
  @inlinable public var isAtEnd: Bool { unsafe position >= bytes.count }

  /// The byte at the position; 0 at the end, a byte that JSON never allows.
  @inlinable public var byte: UInt8 { self[position] }

  /// The byte at an offset; 0 at the end and beyond.
  @inlinable public subscript(offset: Int) -> UInt8 { unsafe offset < bytes.count ? bytes[offset] : 0 }

  /// The eight bytes at an offset; nil if there are fewer.
  @inlinable public func word(at offset: Int) -> UInt64? {
    guard unsafe offset + 8 <= bytes.count else { return nil }
    return unsafe UnsafeRawPointer(bytes.baseAddress)?.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }

  /// Moves past one byte.
  @inlinable public mutating func advance() { position += 1 }

  /// Moves past white space.
  @inlinable @inline(__always)
  public mutating func skipSpace() {
    while true {
      let next = byte
      guard next == 0x20 || next == 0x0A || next == 0x0D || next == 0x09 else { return }
      position += 1
    }
  }

  /// Moves past a byte order mark at the start.
  public mutating func skipByteOrderMark() {
    if self[0] == 0xEF, self[1] == 0xBB, self[2] == 0xBF { position = 3 }
  }

  /// The text between an offset and the position.
  public func text(from start: Int) -> String {
    unsafe String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<position]), as: UTF8.self)
  }

  /// Moves past a key if it equals the name byte for byte, without escapes.
  @inlinable @inline(__always)
  public mutating func takeKey(_ name: StaticString) -> Bool {
    let length = name.utf8CodeUnitCount
    guard byte == 0x22, unsafe position + length + 1 < bytes.count, self[position + length + 1] == 0x22 else {
      return false
    }
    guard let here = unsafe bytes.baseAddress.map({ unsafe UnsafeRawPointer($0 + position + 1) }) else { return false }
    guard unsafe JSONScanner.areEqual(here, name.utf8Start, count: length) else { return false }
    position += length + 2
    return true
  }

  /// Compares short runs of bytes by words, which may overlap.
  @inlinable @inline(__always)
  static func areEqual(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer, count: Int) -> Bool {
    func areEqual<Word: FixedWidthInteger & BitwiseCopyable>(at offset: Int, as type: Word.Type) -> Bool {
      unsafe left.loadUnaligned(fromByteOffset: offset, as: type)
        == right.loadUnaligned(fromByteOffset: offset, as: type)
    }
    switch count {
    case 8...:
      for offset in stride(from: 0, to: count - 8, by: 8) where !areEqual(at: offset, as: UInt64.self) { return false }
      return areEqual(at: count - 8, as: UInt64.self)
    case 4...: return areEqual(at: 0, as: UInt32.self) && areEqual(at: count - 4, as: UInt32.self)
    case 2...: return areEqual(at: 0, as: UInt16.self) && areEqual(at: count - 2, as: UInt16.self)
    default: return count == 0 || areEqual(at: 0, as: UInt8.self)
    }
  }

  // MARK: Strings

  /// Reads the string at the position, which must be at its opening quote.
  @inlinable public mutating func string() -> StringResult {
    let start = position + 1
    var end = start
    while true {
      let next = self[end]
      if next == 0x22 {
        position = end + 1
        return unsafe .text(String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self))
      }
      if next == 0x5C { return stringWithEscapes(start: start, firstEscape: end) }
      if next < 0x20 { return .fault(unclosed(at: end)) }
      end += 1
    }
  }

  @usableFromInline func unclosed(at offset: Int) -> Fault {
    let isEnd = unsafe offset >= bytes.count
    return Fault(
      offset: offset, message: isEnd ? "the text ends inside a string" : "a control character inside a string")
  }

  @usableFromInline mutating func stringWithEscapes(start: Int, firstEscape: Int) -> StringResult {
    var result = unsafe Array(bytes[start..<firstEscape])
    position = firstEscape
    while true {
      let next = byte
      if next == 0x22 {
        position += 1
        return .text(String(decoding: result, as: UTF8.self))
      }
      if next < 0x20 { return .fault(unclosed(at: position)) }
      if next != 0x5C {
        result.append(next)
        position += 1
        continue
      }
      let escapeStart = position
      position += 1
      guard let scalar = escapedScalar() else {
        return .fault(
          Fault(offset: escapeStart, message: "an escape that JSON does not have, or half a surrogate pair"))
      }
      result.append(contentsOf: String(Character(scalar)).utf8)
    }
  }

  private mutating func escapedScalar() -> Unicode.Scalar? {
    let letter = byte
    position += 1
    switch letter {
    case 0x22, 0x5C, 0x2F: return Unicode.Scalar(letter)
    case 0x62: return "\u{8}"
    case 0x66: return "\u{C}"
    case 0x6E: return "\n"
    case 0x72: return "\r"
    case 0x74: return "\t"
    case 0x75:
      guard let unit = hexUnit() else { return nil }
      guard unit & 0xFC00 == 0xD800 else { return Unicode.Scalar(unit) }
      guard byte == 0x5C, self[position + 1] == 0x75 else { return nil }
      position += 2
      guard let low = hexUnit(), low & 0xFC00 == 0xDC00 else { return nil }
      return Unicode.Scalar(0x10000 + (unit & 0x3FF) << 10 + (low & 0x3FF))
    default: return nil
    }
  }

  private mutating func hexUnit() -> UInt32? {
    var value: UInt32 = 0
    for _ in 0..<4 {
      let digit: UInt32
      switch byte {
      case 0x30...0x39: digit = UInt32(byte) - 0x30
      case 0x41...0x46: digit = UInt32(byte) - 0x37
      case 0x61...0x66: digit = UInt32(byte) - 0x57
      default: return nil
      }
      value = value << 4 | digit
      position += 1
    }
    return value
  }

  // MARK: Values

  /// Moves past the value at the position, of any type.
  ///
  /// The function never recurses, so no nesting depth can exhaust the stack.
  ///
  /// - Parameter depth: The number of enclosing objects and arrays.
  public mutating func skipValue(atDepth depth: Int) -> Fault? {
    var closers: [UInt8] = []
    while true {
      skipSpace()
      if byte == 0x7B || byte == 0x5B {
        guard depth + closers.count < depthLimit else {
          return Fault(isLimit: true, offset: position, message: "more than \(depthLimit) levels deep")
        }
        let closer: UInt8 = byte == 0x7B ? 0x7D : 0x5D
        closers.append(closer)
        position += 1
        skipSpace()
        if byte != closer {
          if let fault = skipKey(in: closer) { return fault }
          continue
        }
      } else if let fault = skipPlainValue() {
        return fault
      }
      // A value is complete: close the containers that end here, or continue with the next member.
      while true {
        guard let closer = closers.last else { return nil }
        skipSpace()
        if byte == closer {
          closers.removeLast()
          position += 1
          continue
        }
        guard byte == 0x2C else {
          let end = closer == 0x7D ? "object" : "array"
          return Fault(
            offset: position,
            message: isAtEnd ? "the text ends inside an \(end)" : "expected a comma or the end of the \(end)")
        }
        position += 1
        skipSpace()
        if let fault = skipKey(in: closer) { return fault }
        break
      }
      // An empty object or array is complete only after its closing bracket, which the loop above has skipped.
    }
  }

  private mutating func skipKey(in closer: UInt8) -> Fault? {
    guard closer == 0x7D else { return nil }
    guard byte == 0x22 else { return Fault(offset: position, message: "expected a field's name in quotes") }
    if case .fault(let fault) = string() { return fault }
    skipSpace()
    guard byte == 0x3A else { return Fault(offset: position, message: "expected a colon") }
    position += 1
    return nil
  }

  private mutating func skipPlainValue() -> Fault? {
    switch byte {
    case 0x22:
      if case .fault(let fault) = string() { return fault }
      return nil
    case 0x74: return skipWord("true")
    case 0x66: return skipWord("false")
    case 0x6E: return skipWord("null")
    case 0x2D, 0x30...0x39: return skipNumber()
    default:
      return Fault(offset: position, message: isAtEnd ? "the text ends where a value is needed" : "expected a value")
    }
  }

  private mutating func skipWord(_ word: StaticString) -> Fault? {
    let start = position
    for index in 0..<word.utf8CodeUnitCount {
      guard unsafe byte == word.utf8Start[index] else { return Fault(offset: start, message: "expected a value") }
      position += 1
    }
    return nil
  }

  private mutating func skipNumber() -> Fault? {
    let start = position
    if byte == 0x2D { position += 1 }
    if byte == 0x30 {
      position += 1
    } else if skipDigits() == 0 {
      return Fault(offset: start, message: "expected a number")
    }
    if byte == 0x2E {
      position += 1
      if skipDigits() == 0 { return Fault(offset: position, message: "expected a digit") }
    }
    if byte | 0x20 == 0x65 {
      position += 1
      if byte == 0x2B || byte == 0x2D { position += 1 }
      if skipDigits() == 0 { return Fault(offset: position, message: "expected a digit") }
    }
    return nil
  }

  private mutating func skipDigits() -> Int {
    let start = position
    while byte >= 0x30 && byte <= 0x39 { position += 1 }
    return position - start
  }
}
