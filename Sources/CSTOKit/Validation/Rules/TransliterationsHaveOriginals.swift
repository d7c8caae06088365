// SPDX-License-Identifier: Apache-2.0

/// A transliteration stands beside what it renders.
public struct TransliterationsHaveOriginals: ValidationRule {
  /// `transliterations-have-originals`.
  public let id = "transliterations-have-originals"
  /// What holds.
  public let summary = "A transliteration has a name of the same language in its own script beside it."
  /// A warning.
  public let severity = Finding.Severity.warning

  /// An example.
  public let example: RuleExample? = RuleExample(
    breaking: #"""
      "states": [{"id": "blr", "names": [
        {"text": "Bielaruś", "language": "be-Latn", "kind": "transliteration"}
      ]}]
      """#,
    keeping: #"""
      "states": [{"id": "blr", "names": [
        {"text": "Беларусь", "language": "be", "kind": "short"},
        {"text": "Bielaruś", "language": "be-Latn", "kind": "transliteration"}
      ]}]
      """#)

  /// Makes the rule.
  public init() {}

  /// Reports each transliteration whose original is not there.
  ///
  /// - Complexity: O(n) in the number of entities.
  public func check(_ index: Dataset.Index, report: (Finding) -> Void) {
    for (path, text) in index.record.searched(by: TransliterationSearch()).found {
      report(
        finding(
          .warning, at: path, "«\(text)» renders a name that is not there.",
          suggestion: "Add the name in the script of its language."))
    }
  }
}

private struct TransliterationSearch: FieldCheck {
  var found: [(path: String, text: String)] = []

  mutating func check<E: Entity>(entity: E, _ place: borrowing FieldPlace) {
    guard let names = (entity as? any Named)?.names else { return }
    for (position, name) in names.enumerated() where name.kind == .transliteration {
      let language = name.language.tag.prefix { $0 != "-" }.lowercased()
      let hasOriginal = names.contains { other in
        other.kind != .transliteration && other.language.tag.prefix { $0 != "-" }.lowercased() == language
      }
      if !hasOriginal { found.append(("\(place.path)/names/\(position)", name.text)) }
    }
  }
}
