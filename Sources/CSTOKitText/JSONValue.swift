// SPDX-License-Identifier: Apache-2.0

/// A value of JSON, for the little documents beside data sets.
///
/// Data sets have a reader of their own.
public indirect enum JSONValue: Sendable {
  case text(String)
  case truth(Bool)
  /// As written: nothing is lost on the way through a floating-point number.
  case number(String)
  case null
  case list([JSONValue])
  /// The members as they come.
  case object([Member])

  /// A member of an object.
  public struct Member: Sendable {
    /// The name, without escapes.
    public let name: String
    /// The value.
    public let value: JSONValue
  }

  /// The value of a member of an object; nil for other values, or if there is none.
  public subscript(name: String) -> JSONValue? {
    if case .object(let members) = self { members.first { $0.name == name }?.value } else { nil }
  }

  /// The text; nil for other values.
  public var text: String? { if case .text(let text) = self { text } else { nil } }
  /// Whether this is `true`.
  public var isTrue: Bool { if case .truth(true) = self { true } else { false } }
  /// The elements of a list; nil for other values.
  public var list: [JSONValue]? { if case .list(let values) = self { values } else { nil } }

  /// Why a text is not read.
  public struct Failure: Error {
    /// What kind of fault it is.
    public enum Kind: Sendable { case encoding, syntax, limit, duplicate }
    /// What kind of fault it is.
    public let kind: Kind
    /// The line, counted from 1.
    public let line: Int
    /// The column in Unicode scalars, counted from 1.
    public let column: Int
    /// What is wrong.
    public let message: String
  }

  /// Reads a text of JSON, which may begin with a byte order mark.
  ///
  /// - Throws: The first fault, with its place. Names that an object has twice are faults.
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
        throw Fault(kind: .duplicate, offset: start, message: "the name \"\(name)\" stands twice")
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

  /// Reads what stands between commas inside brackets.
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
