// SPDX-License-Identifier: Apache-2.0

/// A JSON value, for the small documents that accompany data sets.
///
/// Data sets have their own reader.
public indirect enum JSONValue: Sendable {
  case text(String)
  case truth(Bool)
  /// A number as written, without the precision loss of floating-point conversion.
  case number(String)
  case null
  case list([JSONValue])
  /// The members in the order of the text.
  case object([Member])

  /// A member of an object: a name and a value.
  public struct Member: Sendable {
    /// The name, with escapes resolved.
    public let name: String
    /// The value of the member.
    public let value: JSONValue
  }

  /// The value of an object's member; nil for other values, or if there is none.
  public subscript(name: String) -> JSONValue? {
    if case .object(let members) = self { members.first { $0.name == name }?.value } else { nil }
  }

  /// The text of a string; nil for other values.
  public var text: String? { if case .text(let text) = self { text } else { nil } }
  /// Whether the value is `true`.
  public var isTrue: Bool { if case .truth(true) = self { true } else { false } }
  /// The elements of an array; nil for other values.
  public var list: [JSONValue]? { if case .list(let values) = self { values } else { nil } }

  /// The reason why a text cannot be read.
  public struct Failure: Error {
    /// The kind of error.
    public enum Kind: Sendable { case encoding, syntax, limit, duplicate }
    /// The kind of error.
    public let kind: Kind
    /// The line, counted from 1.
    public let line: Int
    /// The column in Unicode scalars, counted from 1.
    public let column: Int
    /// A description of the error.
    public let message: String
  }

  /// Parses a JSON text in UTF-8, which may begin with a byte order mark.
  ///
  /// - Parameters:
  ///   - bytes: The JSON text.
  ///   - depthLimit: The maximum nesting depth.
  /// - Throws: The first error, with its place. Duplicate names in an object are errors.
  /// - Complexity: O(n) in the number of bytes.
  public init(_ bytes: [UInt8], depthLimit: Int = 64) throws(Failure) {
    let result: Result<JSONValue, Failure> = unsafe bytes.withUnsafeBufferPointer { bytes in
      var parser = JSONValueParser(scanner: unsafe JSONScanner(bytes, depthLimit: depthLimit), depthLimit: depthLimit)
      return parser.document()
    }
    self = try result.get()
  }
}

@safe private struct JSONValueParser {
  private struct Fault: Error {
    var kind = JSONValue.Failure.Kind.syntax
    let offset: Int
    let message: String
  }

  var scanner: JSONScanner
  let depthLimit: Int

  mutating func document() -> Result<JSONValue, JSONValue.Failure> {
    do throws(Fault) {
      if let offset = scanner.firstInvalidUTF8() {
        throw Fault(kind: .encoding, offset: offset, message: "invalid UTF-8")
      }
      scanner.skipByteOrderMark()
      let value = try value(depth: 0)
      scanner.skipSpace()
      if !scanner.isAtEnd {
        throw Fault(offset: scanner.position, message: "expected the end, as the value is complete")
      }
      return .success(value)
    } catch {
      let place = scanner.places(of: [error.offset])[0]
      return .failure(
        JSONValue.Failure(kind: error.kind, line: place.line, column: place.column, message: error.message))
    }
  }

  private mutating func value(depth: Int) throws(Fault) -> JSONValue {
    scanner.skipSpace()
    switch scanner.byte {
    case 0x7B: return .object(try members(depth: depth))
    case 0x5B: return .list(try elements(depth: depth))
    case 0x22: return .text(try string())
    default:
      let start = scanner.position
      if let fault = scanner.skipValue(atDepth: depth) { throw Fault(offset: fault.offset, message: fault.message) }
      switch scanner.text(from: start) {
      case "true": return .truth(true)
      case "false": return .truth(false)
      case "null": return .null
      case let number: return .number(number)
      }
    }
  }

  private mutating func string() throws(Fault) -> String {
    switch scanner.string() {
    case .text(let text): return text
    case .fault(let fault): throw Fault(offset: fault.offset, message: fault.message)
    }
  }

  private mutating func members(depth: Int) throws(Fault) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    var names: Set<String> = []
    try parts(closer: 0x7D, "object", depth: depth) { parser throws(Fault) in
      let start = parser.scanner.position
      guard parser.scanner.byte == 0x22 else {
        throw Fault(offset: start, message: "expected a field's name in quotes")
      }
      let name = try parser.string()
      if !names.insert(name).inserted {
        throw Fault(kind: .duplicate, offset: start, message: "the name \"\(name)\" occurs twice")
      }
      parser.scanner.skipSpace()
      guard parser.scanner.byte == 0x3A else {
        throw Fault(offset: parser.scanner.position, message: "expected a colon")
      }
      parser.scanner.advance()
      members.append(JSONValue.Member(name: name, value: try parser.value(depth: depth + 1)))
    }
    return members
  }

  private mutating func elements(depth: Int) throws(Fault) -> [JSONValue] {
    var values: [JSONValue] = []
    try parts(closer: 0x5D, "array", depth: depth) { parser throws(Fault) in
      values.append(try parser.value(depth: depth + 1))
    }
    return values
  }

  /// Reads the comma-separated items inside brackets.
  private mutating func parts(
    closer: UInt8, _ what: String, depth: Int, _ read: (inout JSONValueParser) throws(Fault) -> Void
  ) throws(Fault) {
    if depth >= depthLimit {
      throw Fault(kind: .limit, offset: scanner.position, message: "more than \(depthLimit) levels deep")
    }
    scanner.advance()
    scanner.skipSpace()
    if scanner.byte == closer { return scanner.advance() }
    while true {
      scanner.skipSpace()
      try read(&self)
      scanner.skipSpace()
      if scanner.byte == closer { return scanner.advance() }
      guard scanner.byte == 0x2C else {
        let message =
          scanner.isAtEnd ? "the text ends inside an \(what)" : "expected a comma or the end of the \(what)"
        throw Fault(offset: scanner.position, message: message)
      }
      scanner.advance()
    }
  }
}
