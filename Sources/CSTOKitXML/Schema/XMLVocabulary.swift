// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// The names in the vocabulary that do not come from descriptions.
enum XMLVocabulary {
  static let namespace: StaticString = "urn:cstokit:dataset:1"
  static let root: StaticString = "dataset"
  static let xmlNamespace = "http://www.w3.org/XML/1998/namespace"
  static let schemaInstanceNamespace = "http://www.w3.org/2001/XMLSchema-instance"

  /// The attribute for the language of a text.
  static let language: StaticString = "xml:lang"

  /// Whether a scalar is the language of a text, which is an attribute.
  ///
  /// The id of an entity is an attribute too; all other fields are elements.
  @inline(__always)
  static func isLanguage(_ name: StaticString, _ type: any Scalar.Type) -> Bool {
    type == LanguageTag.self && name.isEqual(to: "language")
  }

  /// Whether a field of a schema is an attribute.
  static func isAttribute(_ field: FieldSchema) -> Bool {
    if case .scalar(.language, _) = field.shape { return field.name == "language" }
    return field.isOwnID
  }
}
