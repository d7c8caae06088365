// SPDX-License-Identifier: Apache-2.0

/// The text of a scalar as the key of an object.
private struct TextKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }
  init(_ text: String) { stringValue = text }
  init?(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

// `[PartyID: Int]` is coded as an object with a member for each, and not as a list of keys and values.

extension Scalar where Self: CodingKeyRepresentable {
  /// The text as a key.
  public var codingKey: any CodingKey { TextKey(scalarText) }
  /// Reads the text of a key; nil if it is no such value.
  public init?<T: CodingKey>(codingKey: T) { self.init(scalarText: codingKey.stringValue) }
}

extension EntityID: CodingKeyRepresentable {}
extension PartyID: CodingKeyRepresentable {}
extension LanguageTag: CodingKeyRepresentable {}
extension FieldName: CodingKeyRepresentable {}

// Said again, as Swift's own keys of raw values would do as well.

extension OpenValue {
  /// The word as a key.
  public var codingKey: any CodingKey { TextKey(rawValue) }
  /// Reads the word of a key; nil if it is empty.
  public init?<T: CodingKey>(codingKey: T) { self.init(scalarText: codingKey.stringValue) }
}
