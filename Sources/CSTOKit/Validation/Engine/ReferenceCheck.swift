// SPDX-License-Identifier: Apache-2.0

/// A fast check of whether all ids are unique and all references lead somewhere.
///
/// The check does not report where a problem is. Almost always there is none, and then the validation rules, which build an index of
/// everything, need not run.
package struct ReferenceCheck: DatasetVisitor {
  package typealias Failure = Never

  package private(set) var holds = true
  private let dataset: Dataset
  /// The ids that references of each type may lead to; only looked up, never listed.
  private var known: [(type: ObjectIdentifier, slugs: Set<String>)] = []

  package init(_ dataset: Dataset) {
    self.dataset = dataset
    let parties = dataset.parties
    holds = zip(parties, parties.dropFirst()).allSatisfy { $0.id != $1.id }
    dataset.accept(&self)
  }

  package mutating func visit(_ head: DatasetHead) {}

  package mutating func visit<E: Entity>(_ entities: Entities<E>) {
    let span = entities.elements.span
    for index in span.indices where holds {
      if index > 0, span[index].id == span[index - 1].id { holds = false }
      look(at: span[index])
    }
  }

  private mutating func isKnown<Value: Scalar>(_ value: Value) -> Bool {
    let type = ObjectIdentifier(Value.self)
    if let place = known.firstIndex(where: { $0.type == type }) { return known[place].slugs.contains(value.scalarText) }
    let search = SlugSearch(type: Value.type)
    dataset.showKinds(to: search)
    known.append((type, search.slugs))
    return search.slugs.contains(value.scalarText)
  }
}

extension ReferenceCheck: FieldWriter {
  // Only the placeholders that a description returns are released here, as in the JSON writer.
  @inline(never) @_effects(releasenone)
  private mutating func look(at value: some Described) { value.write(to: &self) }

  @inline(__always)
  package mutating func scalar<Value: Scalar>(_ name: StaticString, _ value: Value) {
    if Value.isReference, !isKnown(value) { holds = false }
  }

  package mutating func id<Owner: Entity>(_ id: EntityID<Owner>) {}

  package mutating func list<Element: Described>(_ name: StaticString, _ values: [Element]) {
    let values = values.span
    for index in values.indices where holds { look(at: values[index]) }
  }

  package mutating func tokens<Value: Token>(_ name: StaticString, _ values: [Value]) {
    if Value.isReference { for value in values where !isKnown(value) { holds = false } }
  }
}

/// The ids that references of one type may lead to.
private final class SlugSearch: DatasetObserver {
  private let type: ScalarType
  private(set) var slugs: Set<String> = []

  init(type: ScalarType) { self.type = type }

  func entities<E: Entity>(_ entities: Entities<E>) {
    if type.targetKinds.contains(E.kind) { slugs.formUnion(entities.lazy.map(\.id.slug)) }
  }
}
