// SPDX-License-Identifier: Apache-2.0

public import CSTOKit
internal import CSTOKitText

/// A converter of JSON texts to the canonical form of RFC 8785.
///
/// The form has no white space, members sorted by the UTF-16 units of their names, the shortest escapes, and numbers as ECMAScript prints them.
public enum JSONCanonicalizer {
  /// The canonical form of a JSON text.
  ///
  /// - Parameters:
  ///   - bytes: The JSON text in UTF-8.
  ///   - depth: The maximum nesting depth.
  /// - Throws: `ImportError` if the text does not conform to RFC 8259, repeats a name in one object, or contains a number beyond the
  ///   range of a double.
  /// - Complexity: O(n log n) in the length of the text.
  public static func canonicalize(_ bytes: [UInt8], depth: Int = ImportLimits().depth) throws(ImportError) -> [UInt8] {
    var outcome: Result<[UInt8], ImportError>?
    unsafe bytes.withUnsafeBufferPointer { buffer in
      var worker = unsafe Canonicalizing(JSONScanner(buffer, depthLimit: depth))
      outcome = worker.document()
    }
    guard let outcome else { return [] }
    return try outcome.get()
  }
}

@safe private struct Canonicalizing {
  private struct Fault: Error {
    let code: ImportError.Code
    let offset: Int
    let message: String

    init(code: ImportError.Code = .syntax, offset: Int, message: String) {
      self.code = code
      self.offset = offset
      self.message = message
    }

    init(_ fault: JSONScanner.Fault) { self.init(code: fault.code, offset: fault.offset, message: fault.message) }
  }

  private var scanner: JSONScanner

  init(_ scanner: JSONScanner) { self.scanner = scanner }

  mutating func document() -> Result<[UInt8], ImportError> {
    do throws(Fault) {
      if let offset = scanner.firstInvalidUTF8() {
        throw Fault(code: .encoding, offset: offset, message: "invalid UTF-8")
      }
      scanner.skipByteOrderMark()
      scanner.skipSpace()
      let start = scanner.position
      // The first pass checks the syntax and the depth, so that the following code may recurse.
      if let fault = scanner.skipValue(atDepth: 0) { throw Fault(fault) }
      scanner.skipSpace()
      guard scanner.isAtEnd else {
        throw Fault(offset: scanner.position, message: "expected the end, as the value is complete")
      }
      scanner.position = start
      return .success(try value())
    } catch {
      let place = scanner.places(of: [error.offset])[0]
      return .failure(
        ImportError(ImportError.Problem(error.code, line: place.line, column: place.column, error.message)))
    }
  }

  private mutating func value() throws(Fault) -> [UInt8] {
    scanner.skipSpace()
    switch scanner.byte {
    case 0x7B: return try object()
    case 0x5B: return try array()
    case 0x22: return quoted(try string())
    case 0x2D, 0x30...0x39: return try number()
    default:
      let start = scanner.position
      if let fault = scanner.skipValue(atDepth: 0) { throw Fault(fault) }
      return Array(scanner.text(from: start).utf8)
    }
  }

  private mutating func string() throws(Fault) -> String {
    switch scanner.string() {
    case .text(let text): return text
    case .fault(let fault): throw Fault(fault)
    }
  }

  private mutating func object() throws(Fault) -> [UInt8] {
    var members: [(name: String, units: [UInt16], value: [UInt8])] = []
    var names: Set<[UInt16]> = []
    scanner.advance()
    scanner.skipSpace()
    while scanner.byte != 0x7D {
      let start = scanner.position
      let name = try string()
      let units = Array(name.utf16)
      guard names.insert(units).inserted else {
        throw Fault(code: .duplicate, offset: start, message: "the name \"\(name)\" is given twice")
      }
      scanner.skipSpace()
      scanner.advance()
      members.append((name, units, try value()))
      scanner.skipSpace()
      if scanner.byte == 0x2C { scanner.advance() }
      scanner.skipSpace()
    }
    scanner.advance()
    members.sort { $0.units.lexicographicallyPrecedes($1.units) }
    var result: [UInt8] = [0x7B]
    for (index, member) in members.enumerated() {
      if index > 0 { result.append(0x2C) }
      result += quoted(member.name)
      result.append(0x3A)
      result += member.value
    }
    return result + [0x7D]
  }

  private mutating func array() throws(Fault) -> [UInt8] {
    var result: [UInt8] = [0x5B]
    scanner.advance()
    scanner.skipSpace()
    while scanner.byte != 0x5D {
      if result.count > 1 { result.append(0x2C) }
      result += try value()
      scanner.skipSpace()
      if scanner.byte == 0x2C { scanner.advance() }
      scanner.skipSpace()
    }
    scanner.advance()
    return result + [0x5D]
  }

  private func quoted(_ text: String) -> [UInt8] {
    var engine = JSONFieldWriter(style: .compact)
    engine.text(text)
    return engine.bytes
  }

  private mutating func number() throws(Fault) -> [UInt8] {
    let start = scanner.position
    if let fault = scanner.skipValue(atDepth: 0) { throw Fault(fault) }
    guard let value = Double(scanner.text(from: start)), value.isFinite else {
      throw Fault(code: .invalidValue, offset: start, message: "a number beyond the range of a double")
    }
    return Array(value.ecmaScriptText.utf8)
  }
}

extension Double {
  /// The number as ECMAScript prints it (ECMA-262, Number::toString).
  ///
  /// The digits are the shortest that read back as the same number.
  var ecmaScriptText: String {
    if self == 0 { return "0" }
    // Swift computes the same shortest digits, but formats them differently.
    let parts = magnitude.description.split(separator: "e")
    var digits = parts[0].utf8.filter { $0 != 0x2E }
    var point =
      parts[0].utf8.firstIndex(of: 0x2E).map { parts[0].utf8.distance(from: parts[0].startIndex, to: $0) }
      ?? digits.count
    point += parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    while digits.count > 1, digits.first == 0x30 {
      digits.removeFirst()
      point -= 1
    }
    while digits.count > 1, digits.last == 0x30 { digits.removeLast() }
    let text = String(decoding: digits, as: UTF8.self)
    let count = digits.count
    let sign = self < 0 ? "-" : ""
    if point >= count, point <= 21 { return sign + text + String(repeating: "0", count: point - count) }
    if point > 0, point <= 21 { return sign + text.prefix(point) + "." + text.dropFirst(point) }
    if point > -6, point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + text }
    let exponent = point - 1
    let mantissa = count == 1 ? text : "\(text.prefix(1)).\(text.dropFirst(1))"
    return "\(sign)\(mantissa)e\(exponent < 0 ? "-" : "+")\(exponent.magnitude)"
  }
}
