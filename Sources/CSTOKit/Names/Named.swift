// SPDX-License-Identifier: Apache-2.0

/// An entity that has names.
public protocol Named: Entity {
  /// The names, in the order in which the record gives them.
  var names: [Name] { get }
}

extension Named {
  /// The everyday name in the first of the languages that has one, or the id.
  ///
  /// Short names come before official ones, official ones before any other; where none of the languages has a name, the
  /// first name of all is taken.
  public func name(in languages: LanguageTag...) -> String { names.best(in: languages) ?? id.slug }

  /// The everyday name in the first of the languages that has one, or nil if there is no name.
  public func label(in languages: [LanguageTag]) -> String? { names.best(in: languages) }
}

extension [Name] {
  /// The text of the everyday name in the first language that has one, or of the first name of all.
  ///
  /// A language that has no name is shortened from the right, as RFC 4647 looks tags up: `ru-RU` finds `ru`. Case does not
  /// matter.
  ///
  /// - Complexity: O(names × languages).
  public func best(in languages: [LanguageTag]) -> String? {
    for language in languages {
      var range = language.tag.lowercased()[...]
      while !range.isEmpty {
        for kind in [Name.Kind.short, .official, .transliteration, .abbreviation, .former] {
          if let name = first(where: { $0.kind == kind && $0.language.tag.lowercased() == range }) { return name.text }
        }
        range = range.lastIndex(of: "-").map { range[..<$0] } ?? ""
      }
    }
    return first?.text
  }
}
