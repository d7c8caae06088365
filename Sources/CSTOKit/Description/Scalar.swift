// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// A value that is a single text in every format, for example a date.
///
/// Ids, words and numbers are scalars too.
public protocol Scalar: Sendable, Hashable, Codable {
  /// The type of the value, for schemas and formats that distinguish types.
  static var type: ScalarType { get }

  /// Whether formats that distinguish these write text, a number or a Boolean.
  static var form: ScalarForm { get }

  /// Whether the value is the id of an entity, and can be a reference.
  static var isReference: Bool { get }

  /// A valid constant that allocates nothing, used as a placeholder for invalid input.
  static var example: Self { get }

  /// Parses a value from its text; nil if the text is invalid.
  init?(scalarText text: String)

  /// Writes the value to a format as text, number or Boolean.
  ///
  /// The format quotes and escapes the text.
  func write(to output: inout some ScalarOutput & ~Copyable)
}

/// The form of a scalar in formats that distinguish text, numbers and Booleans.
public enum ScalarForm: Sendable, Hashable {
  /// A text, which formats quote.
  case text
  /// A whole number.
  case integer
  /// A Boolean value, true or false.
  case boolean
}

/// The output of a scalar, with one call per value.
public protocol ScalarOutput: ~Copyable {
  /// Writes a text of ASCII letters, digits and `-./:~?%`.
  ///
  /// No format needs to escape these characters.
  mutating func plain(_ text: String)
  /// Writes a value with such a text, which a format can write in place.
  ///
  /// By default, the value is first converted to a string.
  mutating func plain<Value: ShortText & LosslessStringConvertible>(short value: Value)
  /// Writes a text of any characters.
  mutating func text(_ text: String)
  /// Writes a whole number.
  mutating func integer(_ value: Int)
  /// Writes a Boolean value.
  mutating func boolean(_ value: Bool)
}

extension ScalarOutput where Self: ~Copyable {
  /// Converts the value to a string and writes it.
  @inlinable
  public mutating func plain<Value: ShortText & LosslessStringConvertible>(short value: Value) {
    plain(value.description)
  }
}

/// The type of the text of a scalar.
public enum ScalarType: Sendable, Hashable {
  /// A text of any characters.
  case text
  /// A whole number.
  case integer
  /// A Boolean value, true or false.
  case boolean
  /// A date in EDTF.
  case date
  /// An interval in EDTF.
  case period
  /// One end of an interval: a date, `..` or an empty text.
  case periodEnd
  /// A calendar day in the form `YYYY-MM-DD`.
  case day
  /// A language tag of BCP 47.
  case language
  /// A duration in ISO 8601, with years, months and days only.
  case duration
  /// A web address.
  case url
  /// The id of an entity of one kind.
  case id(EntityKind)
  /// The id of a state, an organization or an organ.
  case partyID
  /// The name of a field of an entity.
  case fieldName
  /// One of a closed list of words.
  case closed([String])
  /// Any word, with a list of the known ones.
  case open([String])
  /// A word in a list of tokens, with a list of the known ones.
  ///
  /// It contains no space, tab, line break, comma or semicolon.
  case token([String])
}

extension ScalarType: CustomStringConvertible {
  /// A short name, for example `date` or `one of any, jan1, dec31`.
  public var description: String {
    switch self {
    case .text: "text"
    case .integer: "integer"
    case .boolean: "boolean"
    case .date: "date"
    case .period: "period"
    case .periodEnd: "end of a period"
    case .day: "day"
    case .language: "language"
    case .duration: "duration"
    case .url: "url"
    case .id(let kind): "id of \(kind.phraseWithArticle)"
    case .partyID: "id of a party"
    case .fieldName: "name of a field"
    case .closed(let words): "one of \(words.joined(separator: ", "))"
    case .open(let words), .token(let words): "word such as \(words.joined(separator: ", "))"
    }
  }
}

extension ScalarType {
  /// The kinds of entities that an id of the type can refer to.
  ///
  /// The list is empty for other types. Parties share one namespace. If several have the same id, the kind that comes first in the list
  /// counts.
  public var targetKinds: [EntityKind] {
    switch self {
    case .id(let kind): [kind]
    case .partyID: [SovereignState.kind, Organization.kind, Organ.kind]
    default: []
    }
  }
}

extension Scalar {
  /// Text, the form of most scalars.
  @inlinable public static var form: ScalarForm { .text }

  /// False, because most scalars are not references.
  @inlinable public static var isReference: Bool { false }

  /// The text of the value in formats, before any quoting.
  public var scalarText: String {
    var output = TextOfScalar()
    write(to: &output)
    return output.result
  }
}

extension Scalar {
  /// Decodes the value from its text, as a single value.
  public init(from decoder: any Decoder) throws { self = try Self.decoded(from: decoder) }
  /// Encodes the text of the value as a single value.
  public func encode(to encoder: any Encoder) throws { try encodeText(to: encoder) }

  static func decoded(from decoder: any Decoder) throws -> Self {
    let container = try decoder.singleValueContainer()
    guard let value = Self(scalarText: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "expected \(type.phrase)")
    }
    return value
  }

  func encodeText(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(scalarText)
  }
}

private struct TextOfScalar: ScalarOutput {
  var result = ""
  mutating func plain(_ text: String) { result = text }
  mutating func text(_ text: String) { result = text }
  mutating func integer(_ value: Int) { result = String(value) }
  mutating func boolean(_ value: Bool) { result = value ? "true" : "false" }
}
