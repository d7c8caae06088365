// SPDX-License-Identifier: Apache-2.0

extension RuleID {
  /// Checks that an alternative differs from the preferred values.
  public static let alternativesDiffer = RuleID("alternatives-differ")
}

struct AlternativesDiffer: ValidationRule {
  let id = RuleID.alternativesDiffer
  let summary = "An alternative differs from the preferred values in at least one field, or in its criterion."
  let severity = Finding.Severity.warning
  let example: RuleExample? = RuleExample(
    breaking: #"""
      "memberships": [{"id": "a", "member": "one", "host": "org", "capacity": "member", "period": "2006/..",
        "alternatives": [{"label": "a list", "period": "2006/.."}]}]
      """#,
    keeping: #"""
      "memberships": [{"id": "a", "member": "one", "host": "org", "capacity": "member", "period": "2006/..",
        "alternatives": [{"label": "a list", "period": "2007/.."}]}]
      """#)

  /// Reports each alternative that has the same values and the same criterion.
  ///
  /// - Complexity: O(n) in the number of values.
  func check(_ index: Dataset.Index, report: (Finding) -> Void) {
    let search = IdleSearch()
    index.record.showKinds(to: search)
    for path in search.found {
      report(
        finding(
          .warning, at: path, "The alternative has the same values as the preferred ones.",
          suggestion: "Move its citations to the entity."
        ))
    }
  }
}

private final class IdleSearch: DatasetObserver {
  private(set) var found: [String] = []

  func entities<E: Entity>(_ entities: Entities<E>) {
    if let type = E.self as? any HasAlternatives.Type { search(type, entities) }
  }

  private func search<E: HasAlternatives>(_ type: E.Type, _ entities: Any) {
    guard let entities = entities as? Entities<E> else { return }
    let elements = entities.elements.span
    for index in elements.indices where !elements[index].alternatives.isEmpty {
      let entity = elements[index]
      for (position, alternative) in entity.alternatives.enumerated() where IdleSearch.saysTheSame(entity, alternative)
      {
        found.append("\(E.kind.collection)/\(entity.id)/alternatives/\(position)")
      }
    }
  }

  private static func saysTheSame<E: HasAlternatives>(_ entity: E, _ alternative: Alternative<E.Overrides>) -> Bool {
    guard var applied = entity.applying(alternative) else { return false }
    applied.citations = entity.citations
    applied.note = entity.note
    return applied == entity && (alternative.basis == nil || alternative.basis == entity.basis)
  }
}
