// SPDX-License-Identifier: Apache-2.0

extension RuleID {
  /// Checks that every source is cited.
  public static let sourcesUsed = RuleID("sources-used")
}

struct SourcesUsed: FieldRule {
  let id = RuleID.sourcesUsed
  let summary = "Every source is cited."
  let severity = Finding.Severity.warning
  let example: RuleExample? = RuleExample(
    breaking: #"""
      "sources": [{"id": "s", "title": "S"}]
      """#,
    keeping: #"""
      "sources": [{"id": "s", "title": "S"}],
      "states": [{"id": "one", "citations": [{"source": "s"}]}]
      """#)

  /// Reports each source that nothing cites.
  func visitor(_ index: Dataset.Index, report: @escaping (Finding) -> Void) -> FieldVisitor {
    var cited: Set<EntityID<Source>> = []
    return FieldVisitor(
      citations: { citations, _ in for citation in citations { cited.insert(citation.source) } },
      finish: {
        for source in index.record.sources where !cited.contains(source.id) {
          report(
            finding(
              .warning, at: "sources/\(source.id)", "Nothing cites this source.",
              suggestion: "Cite it, or remove it."))
        }
      })
  }
}
