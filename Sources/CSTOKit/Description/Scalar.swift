// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// A value that is one piece of text in every format: a date, an id, a word, a number.
public protocol Scalar: Sendable, Hashable, Codable {
  /// What the value is, for schemas and for formats that treat some values apart.
  static var type: ScalarType { get }

  /// Whether the value is text, a number or a truth value in formats that tell these apart.
  static var form: ScalarForm { get }

  /// Whether the value is the id of an entity, so that it may refer to one.
  static var isReference: Bool { get }

  /// A valid constant that allocates nothing; stands in where a reader found a fault.
  static var example: Self { get }

  /// Reads the value from its text, or returns nil if the text is not one.
  init?(scalarText text: String)

  /// Hands the value to a format as text, number or truth value; the format quotes and escapes.
  func write(to output: inout some ScalarOutput & ~Copyable)
}

/// How a scalar stands in a format that tells text from numbers.
public enum ScalarForm: Sendable, Hashable {
  /// Text.
  case text
  /// A whole number.
  case integer
  /// A truth value.
  case boolean
}

/// Where a scalar writes itself: one call a value.
public protocol ScalarOutput: ~Copyable {
  /// Takes a text of ASCII letters, digits and `-./:~?%`, which no format needs to escape.
  mutating func plain(_ text: String)
  /// Takes a value with such a text, which a format may have written where it is needed; as its string unless the format says otherwise.
  mutating func plain<Value: ShortText & LosslessStringConvertible>(short value: Value)
  /// Takes any text.
  mutating func text(_ text: String)
  /// Takes a whole number.
  mutating func integer(_ value: Int)
  /// Takes a truth value.
  mutating func boolean(_ value: Bool)
}

extension ScalarOutput where Self: ~Copyable {
  /// Takes the text as a string.
  @inlinable
  public mutating func plain<Value: ShortText & LosslessStringConvertible>(short value: Value) {
    plain(value.description)
  }
}

/// What kind of text a scalar is.
public enum ScalarType: Sendable, Hashable {
  /// Any text.
  case text
  /// A whole number.
  case integer
  /// True or false.
  case boolean
  /// A date of EDTF.
  case date
  /// An interval of EDTF.
  case period
  /// One end of an interval: a date, `..` or nothing.
  case periodEnd
  /// A calendar day, `YYYY-MM-DD`.
  case day
  /// A language tag of BCP 47.
  case language
  /// A duration of ISO 8601 in years, months and days.
  case duration
  /// An address on the web.
  case url
  /// The id of an entity of a kind.
  case id(EntityKind)
  /// The id of a state, an organization or an organ.
  case partyID
  /// The name of a field of an entity.
  case fieldName
  /// One of a closed list of words.
  case closed([String])
  /// A word, of which some are known.
  case open([String])
  /// The same in a list, where it holds no space, tab, line end, comma or semicolon.
  case token([String])
}

extension ScalarType: CustomStringConvertible {
  /// A short name: `date`, `id of a source`, `one of any, jan1, dec31`.
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
  /// The kinds of entities to which an id of the type may lead; none for what is no id.
  ///
  /// Ids of parties share one namespace. Of equal ids the one of the first kind counts.
  public var targetKinds: [EntityKind] {
    switch self {
    case .id(let kind): [kind]
    case .partyID: [SovereignState.kind, Organization.kind, Organ.kind]
    default: []
    }
  }
}

extension Scalar {
  /// Text, as most scalars are.
  @inlinable public static var form: ScalarForm { .text }

  /// No reference, as most scalars are.
  @inlinable public static var isReference: Bool { false }

  /// The text of the value as formats write it, before any quoting.
  public var scalarText: String {
    var output = TextOfScalar()
    write(to: &output)
    return output.result
  }
}

extension Scalar {
  /// Reads the value from its text.
  public init(from decoder: any Decoder) throws { self = try Self.decoded(from: decoder) }
  /// Writes the text of the value.
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
