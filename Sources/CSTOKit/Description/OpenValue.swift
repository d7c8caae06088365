// SPDX-License-Identifier: Apache-2.0

/// A word from an extensible list, for example of capacities, statuses or kinds.
///
/// An unknown word is kept and written back unchanged.
public protocol OpenValue: Scalar, RawRepresentable, CustomStringConvertible, ExpressibleByStringLiteral,
  CodingKeyRepresentable
where RawValue == String, StringLiteralType == String {
  /// Makes the value of any word, known or unknown.
  init(rawValue: String)
  /// The known words, in the order of the documentation.
  static var known: [Self] { get }
  /// Synonyms of known words, which are not similar to another word of the list.
  ///
  /// The rule `known-words` asks whether the known word was meant. By default there are none.
  static var synonyms: KeyValuePairs<String, Self> { get }
  /// The consequence of an unknown word, as an English sentence for messages.
  static var ofUnknown: String { get }
}

extension OpenValue {
  /// No synonyms, by default.
  public static var synonyms: KeyValuePairs<String, Self> { [:] }
  /// The default: the word is kept, and has no effect.
  public static var ofUnknown: String { "It is kept and shown unchanged, and no question evaluates it." }
  /// The word `example`, which has no meaning.
  @inlinable public static var example: Self { Self(rawValue: "example") }
  /// The type of an open word, with the known words.
  public static var type: ScalarType { .open(known.map(\.rawValue)) }
  /// Accepts any word except the empty text.
  @inlinable public init?(scalarText text: String) {
    if text.isEmpty { return nil }
    self.init(rawValue: text)
  }
  /// Writes the word to a format.
  @inlinable public func write(to output: inout some ScalarOutput & ~Copyable) { output.text(rawValue) }
  /// The word itself.
  public var description: String { rawValue }
  /// Whether the word is one of ``known``.
  public var isKnown: Bool { Self.known.contains(self) }

  // Repeated here, because Swift's own coding of raw values would apply as well.

  /// Decodes the word from a single value.
  public init(from decoder: any Decoder) throws { self = try Self.decoded(from: decoder) }
  /// Encodes the word as a single value.
  public func encode(to encoder: any Encoder) throws { try encodeText(to: encoder) }
}

/// A word from a closed list; any other word is an error.
public protocol ClosedValue: Scalar, CaseIterable, RawRepresentable, CustomStringConvertible where RawValue == String {}

extension ClosedValue {
  /// The type of a closed word, with the words of the list.
  public static var type: ScalarType { .closed(allCases.map(\.rawValue)) }
  /// Accepts only a word of the list.
  @inlinable public init?(scalarText text: String) { self.init(rawValue: text) }
  /// Writes the word to a format.
  @inlinable public func write(to output: inout some ScalarOutput & ~Copyable) { output.text(rawValue) }
  /// The word itself.
  public var description: String { rawValue }

  // Repeated here, because Swift's own coding of raw values would apply as well.

  /// Decodes the word from a single value.
  public init(from decoder: any Decoder) throws { self = try Self.decoded(from: decoder) }
  /// Encodes the word as a single value.
  public func encode(to encoder: any Encoder) throws { try encodeText(to: encoder) }
}
