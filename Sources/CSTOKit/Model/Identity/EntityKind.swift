// SPDX-License-Identifier: Apache-2.0

/// A kind of entity: what one is called, and what the list of them is called in every format.
public struct EntityKind: Sendable, Hashable {
  /// The name of one in lower camel case, `membership`.
  public var name: String { nameKey.description }
  /// The name of the list in lower camel case, `memberships`.
  public var collection: String { key.description }
  /// The name of one as a constant.
  public let nameKey: StaticString
  /// The name of the list as a constant, as descriptions need it.
  public let key: StaticString
  /// Whether entities of the kind may have a label, as ``Entity/label(in:on:)`` gives it; tables have a column for it beside a reference.
  public let hasLabel: Bool

  /// Makes a kind; entities of other packages may have kinds of their own.
  public init(_ name: StaticString, collection key: StaticString, hasLabel: Bool = true) {
    nameKey = name
    self.key = key
    self.hasLabel = hasLabel
  }

  /// Whether two kinds have the same name.
  public static func == (left: EntityKind, right: EntityKind) -> Bool { left.name == right.name }

  /// Feeds the name to the hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }

  /// The name of one as words for messages.
  public var phrase: String { name.lowercasedWords }
  /// The same with its article: «an organization», «a state».
  package var phraseWithArticle: String { ("aeio".contains(phrase.prefix(1)) ? "an " : "a ") + phrase }
}

extension String {
  /// `agendaItem` as `agenda item`.
  var lowercasedWords: String { camelCaseSplit(by: " ") }

  /// A name in lower camel case in snake case: `agendaItem` as `agenda_item`, as columns are named.
  package var snakeCased: String { camelCaseSplit(by: "_") }

  private func camelCaseSplit(by separator: String) -> String {
    // Readers of tables come here for every cell, most names are one word, and what Unicode knows of a scalar is slow to ask for.
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
