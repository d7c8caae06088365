// SPDX-License-Identifier: Apache-2.0

/// Ids are unique: no two entities of a kind share one, and no two parties of any kind.
public struct UniqueIDs: ValidationRule {
  /// `unique-ids`.
  public let id = "unique-ids"
  /// What holds.
  public let summary = "Ids are unique within a kind; states, organizations and organs share one namespace."
  /// An error.
  public let severity = Finding.Severity.error

  /// Makes the rule.
  public init() {}

  /// Reports each id that stands again.
  ///
  /// - Complexity: O(n log n) in the number of entities.
  public func check(_ index: Dataset.Index, report: (Finding) -> Void) {
    let dataset = index.record
    withoutActuallyEscaping(report) { report in
      var search = DuplicateSearch(rule: id, report: report)
      dataset.accept(&search)
    }
    let parties = dataset.parties
    for (party, next) in zip(parties, parties.dropFirst()) where party.id == next.id && party.kind != next.kind {
      report(
        Finding(
          rule: id, severity: .error, path: "\(next.kind.collection)/\(next.id)",
          message: "Another party has the same id.", related: ["\(party.kind.collection)/\(party.id)"],
          suggestion: "Give one of them another id."))
    }
  }
}

private struct DuplicateSearch: DatasetVisitor {
  typealias Failure = Never
  let rule: String
  let report: (Finding) -> Void

  mutating func visit(_ head: DatasetHead) {}

  mutating func visit<E: Entity>(_ entities: Entities<E>) {
    for (entity, next) in zip(entities, entities.dropFirst()) where entity.id == next.id {
      report(
        Finding(
          rule: rule, severity: .error, path: "\(E.kind.collection)/\(next.id)",
          message: "Another \(E.kind.phrase) has the same id.", suggestion: "Give one of them another id."))
    }
  }
}
