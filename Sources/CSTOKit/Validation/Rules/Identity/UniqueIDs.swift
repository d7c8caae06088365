// SPDX-License-Identifier: Apache-2.0

extension RuleID {
  /// Checks that ids are unique within a kind, and across all kinds of parties.
  public static let uniqueIDs = RuleID("unique-ids")
}

package struct UniqueIDs: ValidationRule {
  package let id = RuleID.uniqueIDs
  package let summary = "Ids are unique within a kind, and states, organizations and organs share one namespace."
  package let severity = Finding.Severity.error
  package let example: RuleExample? = RuleExample(
    breaking: #"""
      "states": [{"id": "one"}, {"id": "one"}]
      """#,
    keeping: #"""
      "states": [{"id": "one"}, {"id": "two"}]
      """#)

  /// The message for two parties of different kinds with the same id.
  package static let ofTwoKinds = "Another party has the same id."

  /// Reports each id that occurs more than once.
  ///
  /// - Complexity: O(n log n) in the number of entities.
  package func check(_ index: Dataset.Index, report: (Finding) -> Void) {
    var search = DuplicateSearch(found: [])
    index.record.accept(&search)
    for (path, phrase) in search.found {
      report(
        finding(.error, at: path, "Another \(phrase) has the same id.", suggestion: "Give one of them another id."))
    }
    let parties = index.record.parties
    for (party, next) in zip(parties, parties.dropFirst()) where party.id == next.id && party.kind != next.kind {
      report(
        finding(
          .error, at: "\(next.kind.collection)/\(next.id)", UniqueIDs.ofTwoKinds,
          related: ["\(party.kind.collection)/\(party.id)"], suggestion: "Give one of them another id."))
    }
  }
}

private struct DuplicateSearch: DatasetVisitor {
  typealias Failure = Never
  var found: [(path: String, phrase: String)]

  mutating func visit(_ head: DatasetHead) {}
  mutating func visit<E: Entity>(_ entities: Entities<E>) {
    let elements = entities.elements.span
    for place in elements.indices.dropFirst() where elements[place].id == elements[place - 1].id {
      found.append(("\(E.kind.collection)/\(elements[place].id)", E.kind.phrase))
    }
  }
}
