// SPDX-License-Identifier: Apache-2.0

/// References resolve: every id that an entity names is the id of an entity of the data set.
public struct ReferencesResolve: ValidationRule {
  /// `references-resolve`.
  public let id = "references-resolve"
  /// What holds.
  public let summary = "Every id that an entity names is the id of an entity of the data set."
  /// An error.
  public let severity = Finding.Severity.error

  /// Makes the rule.
  public init() {}

  /// Reports each reference that leads nowhere.
  ///
  /// - Complexity: O(n) in the number of values, expected.
  public func check(_ index: Dataset.Index, report: (Finding) -> Void) {
    let dataset = index.record
    var index = IDIndex()
    dataset.accept(&index)
    withoutActuallyEscaping(report) { report in
      var search = DanglingSearch(rule: id, known: index.known, report: report)
      dataset.accept(&search)
    }
  }
}

private struct IDIndex: DatasetVisitor {
  typealias Failure = Never
  var known: [EntityKind: Set<String>] = [:]

  mutating func visit(_ head: DatasetHead) {}
  mutating func visit<E: Entity>(_ entities: Entities<E>) { known[E.kind] = Set(entities.lazy.map(\.id.slug)) }
}

private struct DanglingSearch: DatasetVisitor {
  typealias Failure = Never
  let rule: String
  let known: [EntityKind: Set<String>]
  let report: (Finding) -> Void

  mutating func visit(_ head: DatasetHead) {}

  mutating func visit<E: Entity>(_ entities: Entities<E>) {
    for entity in entities {
      var walk = ScalarWalk(path: [E.kind.collection, entity.id.slug]) { [self] path, value in
        // What a rival adds is an entity of its own, whose id refers to nothing.
        guard path.last != "id", let missing = missingKind(of: value) else { return }
        report(
          Finding(
            rule: rule, severity: .error, path: path.joined(separator: "/"),
            message: "There is no \(missing) \"\(value.scalarText)\".",
            suggestion: "Add it, or name one that is there."))
      }
      entity.write(to: &walk)
    }
  }

  /// What a reference names and the data set does not hold; nil if all is well or the value is no reference.
  private func missingKind(of value: any Scalar) -> String? {
    switch type(of: value).type {
    case .id(let kind): return holds(kind, value.scalarText) ? nil : kind.phrase
    case .partyID:
      let isThere = [SovereignState.kind, Organization.kind, Organ.kind].contains { holds($0, value.scalarText) }
      return isThere ? nil : "state, organization or organ"
    default: return nil
    }
  }

  private func holds(_ kind: EntityKind, _ slug: String) -> Bool { known[kind]?.contains(slug) ?? false }
}
