// SPDX-License-Identifier: Apache-2.0

/// A word from a list that the world may extend: capacities, statuses, kinds.
///
/// A value that nobody foresaw is kept and written back unchanged.
public protocol OpenValue: Scalar, RawRepresentable, CustomStringConvertible, ExpressibleByStringLiteral,
  CodingKeyRepresentable
where RawValue == String, StringLiteralType == String {
  /// Makes the value of a word, known or not.
  init(rawValue: String)
  /// The words that have a meaning here, in the order in which documentation lists them.
  static var known: [Self] { get }
  /// Words that people write for known ones, which no other word of the list is like; `known-words` asks whether that was meant.
  static var synonyms: KeyValuePairs<String, Self> { get }
  /// What follows from a word that is not known, as an English sentence.
  static var ofUnknown: String { get }
}

extension OpenValue {
  /// None.
  public static var synonyms: KeyValuePairs<String, Self> { [:] }
  /// It is kept, and nothing follows from it.
  public static var ofUnknown: String { "It is kept and shown as it stands, and no question looks at it." }
  /// A word that means nothing.
  @inlinable public static var example: Self { Self(rawValue: "example") }
  /// A word, of which some are known.
  public static var type: ScalarType { .open(known.map(\.rawValue)) }
  /// Takes any word; the empty text is none.
  @inlinable public init?(scalarText text: String) {
    if text.isEmpty { return nil }
    self.init(rawValue: text)
  }
  /// Hands the word over.
  @inlinable public func write(to output: inout some ScalarOutput & ~Copyable) { output.text(rawValue) }
  /// The word.
  public var description: String { rawValue }
  /// Whether the word is one that has a meaning here.
  public var isKnown: Bool { Self.known.contains(self) }

  // Said again, as Swift's own coding of raw values would do as well.

  /// Reads the word.
  public init(from decoder: any Decoder) throws { self = try Self.decoded(from: decoder) }
  /// Writes the word.
  public func encode(to encoder: any Encoder) throws { try encodeText(to: encoder) }
}

/// A word from a closed list; a word outside it is a fault.
public protocol ClosedValue: Scalar, CaseIterable, RawRepresentable, CustomStringConvertible where RawValue == String {}

extension ClosedValue {
  /// One of a list of words.
  public static var type: ScalarType { .closed(allCases.map(\.rawValue)) }
  /// Takes a word of the list.
  @inlinable public init?(scalarText text: String) { self.init(rawValue: text) }
  /// Hands the word over.
  @inlinable public func write(to output: inout some ScalarOutput & ~Copyable) { output.text(rawValue) }
  /// The word.
  public var description: String { rawValue }

  // Said again, as Swift's own coding of raw values would do as well.

  /// Reads the word.
  public init(from decoder: any Decoder) throws { self = try Self.decoded(from: decoder) }
  /// Writes the word.
  public func encode(to encoder: any Encoder) throws { try encodeText(to: encoder) }
}
