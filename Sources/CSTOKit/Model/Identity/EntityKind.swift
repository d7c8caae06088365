// SPDX-License-Identifier: Apache-2.0

/// A kind of entity: its name and the name of its collection in every format.
public struct EntityKind: Sendable, Hashable {
  /// The singular name in lower camel case, for example `membership`.
  public var name: String { nameKey.description }
  /// The name of the collection in lower camel case, for example `memberships`.
  public var collection: String { key.description }
  /// The singular name as a constant.
  public let nameKey: StaticString
  /// The name of the collection as a constant, for use in descriptions.
  public let key: StaticString
  /// Whether entities of the kind may have a label.
  ///
  /// ``Entity/label(in:on:)`` returns the label. Tables add a label column next to each reference to such an entity.
  public let hasLabel: Bool

  /// Creates a kind; other packages may define kinds for their own entities.
  public init(_ name: StaticString, collection key: StaticString, hasLabel: Bool = true) {
    nameKey = name
    self.key = key
    self.hasLabel = hasLabel
  }

  /// Whether two kinds have the same singular name.
  public static func == (left: EntityKind, right: EntityKind) -> Bool { left.name == right.name }

  /// Hashes the singular name.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }

  /// The singular name in separate words for messages, for example `agenda item`.
  public var phrase: String { name.lowercasedWords }
  /// The ``phrase`` with an indefinite article: “an organization”, “a state”.
  package var phraseWithArticle: String { ("aeio".contains(phrase.prefix(1)) ? "an " : "a ") + phrase }
}

extension String {
  /// A camel-case name as lower-case words: `agendaItem` becomes `agenda item`.
  var lowercasedWords: String { camelCaseSplit(by: " ") }

  /// A camel-case name in snake case, as in column names: `agendaItem` becomes `agenda_item`.
  package var snakeCased: String { camelCaseSplit(by: "_") }

  private func camelCaseSplit(by separator: String) -> String {
    // Table readers call this for every cell, and most names are one word. Unicode properties are slow to look up.
    if utf8.allSatisfy({ $0 < 0x41 || (0x5B..<0x80).contains($0) }) { return self }
    var result = ""
    for scalar in unicodeScalars {
      let isCapital = scalar.isASCII ? ("A"..."Z").contains(scalar) : scalar.properties.isUppercase
      if isCapital {
        result += separator + scalar.properties.lowercaseMapping
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
