// SPDX-License-Identifier: Apache-2.0

extension RuleID {
  /// Checks that every reference leads to an entity in the data set.
  public static let referencesResolve = RuleID("references-resolve")
}

struct ReferencesResolve: FieldRule {
  let id = RuleID.referencesResolve
  let summary = "Every reference leads to an entity in the data set."
  let severity = Finding.Severity.error
  let example: RuleExample? = RuleExample(
    breaking: #"""
      "memberships": [{"id": "a", "member": "nobody", "host": "nowhere", "capacity": "member"}]
      """#,
    keeping: #"""
      "states": [{"id": "one"}],
      "organizations": [{"id": "org"}],
      "memberships": [{"id": "a", "member": "one", "host": "org", "capacity": "member"}]
      """#)

  /// Reports each reference to a missing entity.
  func visitor(_ index: Dataset.Index, report: @escaping (Finding) -> Void) -> FieldVisitor {
    var ids = IDIndex()
    index.record.accept(&ids)
    let known = ids.known
    let sources = Set(index.record.sources.lazy.map(\.id))
    let parties = ScalarType.partyID.targetKinds.reduce(into: Set<String>()) { $0.formUnion(known[$1] ?? []) }
    func tell(_ path: String, _ missing: String, _ slug: String) {
      report(
        finding(
          .error, at: path, "There is no \(missing) \"\(slug)\".", suggestion: "Add it, or refer to an existing one."))
    }
    return FieldVisitor(
      party: { name, id, place in
        if !parties.contains(id.slug) { tell(place.path(of: name), "state, organization or organ", id.slug) }
      },
      source: { name, id, place in
        if !sources.contains(id) { tell(place.path(of: name), "source", id.slug) }
      },
      reference: { name, kind, slug, place in
        if known[kind]?.contains(slug) != true { tell(place.path(of: name), kind.phrase, slug) }
      })
  }
}

private struct IDIndex: DatasetVisitor {
  typealias Failure = Never
  var known: [EntityKind: Set<String>] = [:]

  mutating func visit(_ head: DatasetHead) {}
  mutating func visit<E: Entity>(_ entities: Entities<E>) { known[E.kind] = Set(entities.lazy.map(\.id.slug)) }
}
