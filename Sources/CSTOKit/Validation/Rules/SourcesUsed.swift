// SPDX-License-Identifier: Apache-2.0

/// Every source supports something.
public struct SourcesUsed: ValidationRule {
  /// `sources-used`.
  public let id = "sources-used"
  /// What holds.
  public let summary = "Every source is cited."
  /// A warning.
  public let severity = Finding.Severity.warning

  /// An example.
  public let example: RuleExample? = RuleExample(
    breaking: #"""
      "sources": [{"id": "s", "title": "S"}]
      """#,
    keeping: #"""
      "sources": [{"id": "s", "title": "S"}],
      "states": [{"id": "one", "citations": [{"source": "s"}]}]
      """#)

  /// Makes the rule.
  public init() {}

  /// Reports each source that nothing cites.
  ///
  /// - Complexity: O(n) in the number of values.
  public func check(_ index: Dataset.Index, report: (Finding) -> Void) {
    let cited = index.record.searched(by: CitedSearch()).cited
    for source in index.record.sources where !cited.contains(source.id) {
      report(
        finding(
          .warning, at: "sources/\(source.id)", "Nothing rests on this source.", suggestion: "Cite it, or take it out.")
      )
    }
  }
}

private struct CitedSearch: FieldCheck {
  var cited: Set<EntityID<Source>> = []

  @inline(__always)
  mutating func check<Element: Described>(part: Element, _ name: StaticString, _ place: borrowing FieldPlace) {
    if Element.self == Citation.self, let citation = part as? Citation { cited.insert(citation.source) }
  }
}
