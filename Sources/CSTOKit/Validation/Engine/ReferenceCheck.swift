// SPDX-License-Identifier: Apache-2.0

/// Finds out whether all that the keys of the schema ask for holds, without saying where it does not: almost always it holds, and then the
/// rules of validation, which build an index of everything, need not be asked.
package struct ReferenceCheck: DatasetVisitor {
  package typealias Failure = Never

  package private(set) var holds = true
  private let dataset: Dataset
  /// The ids to which references of a type may lead, by the type; looked up, never listed.
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
  // The stand-ins that a description returns are released here and nothing else, as in the writer of JSON.
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

/// The ids to which references of one type may lead.
private final class SlugSearch: DatasetObserver {
  private let type: ScalarType
  private(set) var slugs: Set<String> = []

  init(type: ScalarType) { self.type = type }

  func entities<E: Entity>(_ entities: Entities<E>) {
    if type.targetKinds.contains(E.kind) { slugs.formUnion(entities.lazy.map(\.id.slug)) }
  }
}
