// SPDX-License-Identifier: Apache-2.0

/// Every entity that makes a statement names a source for it.
public struct EntitiesCited: ValidationRule {
  /// `entities-cited`.
  public let id = "entities-cited"
  /// What holds.
  public let summary = "Every entity but a source, every alternative and every status has a citation."
  /// A warning.
  public let severity = Finding.Severity.warning

  /// An example.
  public let example: RuleExample? = RuleExample(
    breaking: #"""
      "treaties": [{"id": "pact", "kind": "treaty"}]
      """#,
    keeping: #"""
      "sources": [{"id": "s", "title": "S"}],
      "treaties": [{"id": "pact", "kind": "treaty", "citations": [{"source": "s"}]}]
      """#)

  /// Makes the rule.
  public init() {}

  /// Reports each statement without a citation.
  ///
  /// - Complexity: O(n) in the number of values.
  public func check(_ index: Dataset.Index, report: (Finding) -> Void) {
    for path in index.record.searched(by: UncitedSearch()).found {
      report(
        finding(
          .warning, at: path, "There is no source for this.",
          suggestion: "Add a citation that names one, or take the statement out."))
    }
  }
}

private struct UncitedSearch: FieldCheck {
  var found: [String] = []

  mutating func check<E: Entity>(entity: E, _ place: borrowing FieldPlace) {
    guard let entity = entity as? any Cited else { return }
    if entity.citations.isEmpty { found.append(place.path) }
  }

  mutating func check<Element: Described>(part: Element, _ name: StaticString, _ place: borrowing FieldPlace) {
    // What stands in an alternative rests on the sources of the alternative.
    guard place.steps.count == 1, let part = part as? any StatementPart, part.citations.isEmpty else { return }
    found.append(place.path)
  }
}

/// A part of an entity that makes a statement of its own: an alternative, a status, what only a rival asserts.
private protocol StatementPart {
  var citations: [Citation] { get }
}
extension Alternative: StatementPart {}
extension StatusPeriod: StatementPart {}
extension Membership: StatementPart {}
extension Attendance: StatementPart {}
extension TreatyAction: StatementPart {}
