// SPDX-License-Identifier: Apache-2.0

/// An alternative says something else than what it contests.
public struct AlternativesDiffer: ValidationRule {
  /// `alternatives-differ`.
  public let id = "alternatives-differ"
  /// What holds.
  public let summary = "An alternative differs from the preferred values in a field or in the criterion."
  /// A warning.
  public let severity = Finding.Severity.warning

  /// An example.
  public let example: RuleExample? = RuleExample(
    breaking: #"""
      "memberships": [{"id": "a", "member": "one", "host": "org", "capacity": "member", "period": "2006/..",
        "alternatives": [{"label": "a list", "period": "2006/.."}]}]
      """#,
    keeping: #"""
      "memberships": [{"id": "a", "member": "one", "host": "org", "capacity": "member", "period": "2006/..",
        "alternatives": [{"label": "a list", "period": "2007/.."}]}]
      """#)

  /// Makes the rule.
  public init() {}

  /// Reports each alternative that says nothing else.
  ///
  /// - Complexity: O(n) in the number of values.
  public func check(_ index: Dataset.Index, report: (Finding) -> Void) {
    for path in index.record.searched(by: IdleSearch()).found {
      report(
        finding(
          .warning, at: path, "The alternative says what is preferred.", suggestion: "Move its citations to the entity."
        ))
    }
  }
}

private struct IdleSearch: FieldCheck {
  var found: [String] = []

  mutating func check<E: Entity>(entity: E, _ place: borrowing FieldPlace) {
    guard let rivalled = entity as? any Rivalled else { return }
    for position in IdleSearch.idle(rivalled) { found.append("\(place.path)/alternatives/\(position)") }
  }

  private static func idle<E: Rivalled>(_ entity: E) -> [Int] {
    entity.alternatives.enumerated().compactMap { position, alternative in
      guard var applied = entity.applying(alternative) else { return nil }
      applied.citations = entity.citations
      applied.note = entity.note
      let isOtherBasis = alternative.basis != nil && alternative.basis != entity.basis
      return applied == entity && !isOtherBasis ? position : nil
    }
  }
}
