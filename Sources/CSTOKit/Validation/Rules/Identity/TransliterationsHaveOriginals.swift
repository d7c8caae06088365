// SPDX-License-Identifier: Apache-2.0

extension RuleID {
  /// Checks that a transliteration comes with a name in the original script.
  public static let transliterationsHaveOriginals = RuleID("transliterations-have-originals")
}

struct TransliterationsHaveOriginals: FieldRule {
  let id = RuleID.transliterationsHaveOriginals
  let summary = "A transliterated name comes with a name of the same language in its original script."
  let severity = Finding.Severity.warning
  let example: RuleExample? = RuleExample(
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

  /// Reports each transliteration without another name in the same language.
  func visitor(_ index: Dataset.Index, report: @escaping (Finding) -> Void) -> FieldVisitor {
    FieldVisitor(names: { names, place in
      for (position, name) in names.enumerated() where name.kind == .transliteration {
        let hasOriginal = names.contains { $0.kind != .transliteration && $0.language.primary == name.language.primary }
        guard !hasOriginal else { continue }
        report(
          finding(
            .warning, at: "\(place.path)/names/\(position)", "«\(name.text)» renders a name that is not there.",
            suggestion: "Add the name in the script of its language."))
      }
    })
  }
}
