// SPDX-License-Identifier: Apache-2.0

extension RuleID {
  /// Every entity that makes a statement names a source for it.
  public static let entitiesCited = RuleID("entities-cited")
}

struct EntitiesCited: FieldRule {
  let id = RuleID.entitiesCited
  let summary = "Every entity but a source, every alternative and every status has a citation."
  let severity = Finding.Severity.warning
  let example: RuleExample? = RuleExample(
    breaking: #"""
      "treaties": [{"id": "pact", "kind": "treaty"}]
      """#,
    keeping: #"""
      "sources": [{"id": "s", "title": "S"}],
      "treaties": [{"id": "pact", "kind": "treaty", "citations": [{"source": "s"}]}]
      """#)

  /// Reports each statement without a citation.
  func visitor(_ index: Dataset.Index, report: @escaping (Finding) -> Void) -> FieldVisitor {
    FieldVisitor(citations: { citations, place in
      guard citations.isEmpty else { return }
      // What stands in an alternative rests on the sources of the alternative; names and codes on those of the entity.
      let isStatement =
        place.steps.count == 1 && ["alternatives", "statuses", "additions"].contains("\(place.steps[0].name)")
      guard place.steps.isEmpty || isStatement else { return }
      report(
        finding(
          .warning, at: place.path, "There is no source for this.",
          suggestion: "Add a citation that names one, or take the statement out."))
    })
  }
}
