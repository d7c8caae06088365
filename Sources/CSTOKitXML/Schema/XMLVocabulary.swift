// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// The names of the vocabulary that do not come from descriptions.
enum XMLVocabulary {
  static let namespace: StaticString = "urn:cstokit:dataset:1"
  static let root: StaticString = "dataset"
  static let xmlNamespace = "http://www.w3.org/XML/1998/namespace"
  static let schemaInstanceNamespace = "http://www.w3.org/2001/XMLSchema-instance"

  /// The attribute that stands for a scalar, or nil if an element does.
  ///
  /// The id of an entity and the language of a text are attributes, all else is elements.
  @inline(__always)
  static func attribute<Value: Scalar>(for name: StaticString, _ type: Value.Type) -> StaticString? {
    if Value.self == LanguageTag.self, name.isEqual(to: "language") { return "xml:lang" }
    return name.isEqual(to: "id") ? "id" : nil
  }

  /// The same from a schema.
  static func attribute(for field: String, _ type: ScalarType) -> String? {
    if type == .language, field == "language" { return "xml:lang" }
    return field == "id" ? "id" : nil
  }
}
