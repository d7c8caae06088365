// SPDX-License-Identifier: Apache-2.0

/// The text of a scalar as a coding key.
private struct TextKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }
  init(_ text: String) { stringValue = text }
  init?(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

// `[PartyID: Int]` is encoded as an object with one member per key, not as a list of keys and values.

extension Scalar where Self: CodingKeyRepresentable {
  /// The text of the value as a coding key.
  public var codingKey: any CodingKey { TextKey(scalarText) }
  /// Parses the text of a coding key; nil if it is invalid.
  public init?<T: CodingKey>(codingKey: T) { self.init(scalarText: codingKey.stringValue) }
}

extension EntityID: CodingKeyRepresentable {}
extension PartyID: CodingKeyRepresentable {}
extension LanguageTag: CodingKeyRepresentable {}
extension FieldName: CodingKeyRepresentable {}

// Repeated here, because Swift's own keys of raw values would apply as well.

extension OpenValue {
  /// The word as a coding key.
  public var codingKey: any CodingKey { TextKey(rawValue) }
  /// Reads the word from a coding key; nil if it is empty.
  public init?<T: CodingKey>(codingKey: T) { self.init(scalarText: codingKey.stringValue) }
}
