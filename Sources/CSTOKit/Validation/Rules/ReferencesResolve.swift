// SPDX-License-Identifier: Apache-2.0

/// Every reference leads to an entity that the data set holds.
public struct ReferencesResolve: ValidationRule {
  /// `references-resolve`.
  public let id = "references-resolve"
  /// What holds.
  public let summary = "Every reference leads to an entity that is there."
  /// An error.
  public let severity = Finding.Severity.error

  /// An example.
  public let example: RuleExample? = RuleExample(
    breaking: #"""
      "memberships": [{"id": "a", "member": "nobody", "host": "nowhere", "capacity": "member"}]
      """#,
    keeping: #"""
      "states": [{"id": "one"}],
      "organizations": [{"id": "org"}],
      "memberships": [{"id": "a", "member": "one", "host": "org", "capacity": "member"}]
      """#)

  /// Makes the rule.
  public init() {}

  /// Reports each reference that leads nowhere.
  ///
  /// - Complexity: O(n) in the number of values, expected.
  public func check(_ index: Dataset.Index, report: (Finding) -> Void) {
    var ids = IDIndex()
    index.record.accept(&ids)
    for (path, missing, slug) in index.record.searched(by: DanglingSearch(known: ids.known)).found {
      report(
        finding(
          .error, at: path, "There is no \(missing) \"\(slug)\".", suggestion: "Add it, or name one that is there."))
    }
  }
}

private struct IDIndex: DatasetVisitor {
  typealias Failure = Never
  var known: [EntityKind: Set<String>] = [:]

  mutating func visit(_ head: DatasetHead) {}
  mutating func visit<E: Entity>(_ entities: Entities<E>) { known[E.kind] = Set(entities.lazy.map(\.id.slug)) }
}

private struct DanglingSearch: FieldCheck {
  let known: [EntityKind: Set<String>]
  private let parties: Set<String>
  var found: [(path: String, missing: String, slug: String)] = []

  init(known: [EntityKind: Set<String>]) {
    self.known = known
    parties = [SovereignState.kind, Organization.kind, Organ.kind].reduce(into: []) { $0.formUnion(known[$1] ?? []) }
  }

  @inline(__always)
  mutating func check<Value: Scalar>(_ name: StaticString, _ value: Value, _ place: borrowing FieldPlace) {
    if Value.self == PartyID.self {
      guard let id = value as? PartyID, !parties.contains(id.slug) else { return }
      found.append((place.path(of: name), "state, organization or organ", id.slug))
    } else if value is any Reference {
      checkReference(name, value, place)
    }
  }

  private mutating func checkReference<Value: Scalar>(
    _ name: StaticString, _ value: Value, _ place: borrowing FieldPlace
  ) {
    // The id of an entity, also of one that a rival adds, refers to nothing.
    guard "\(name)" != "id", case .id(let kind) = Value.type else { return }
    let slug = value.scalarText
    if known[kind]?.contains(slug) != true { found.append((place.path(of: name), kind.phrase, slug)) }
  }
}

/// An id of an entity of some kind.
private protocol Reference {}
extension EntityID: Reference {}
