// SPDX-License-Identifier: Apache-2.0

/// The entities of one kind, in the order of their ids.
///
/// The order is part of the value, so that equal collections are written alike however they were put together. Two entities
/// with one id are kept, in the order in which they came; a rule of validation reports them.
///
/// ```swift
/// dataset.memberships["uzb-csto-2006"]?.period
/// for state in dataset.states { … }
/// ```
@frozen
public struct Entities<Element: Entity>: Sendable, Hashable {
  // What walks over all of them takes its span: a span lends its elements, where a `for` loop copies each.
  @usableFromInline package var elements: [Element]

  /// Puts entities in the order of their ids.
  ///
  /// - Complexity: O(n) if they are in order already, O(n log n) otherwise.
  public init(_ elements: some Sequence<Element>) {
    self.elements = Element.inOrderOfIDs(Array(elements))
  }

  /// No entities.
  @inlinable public init() { elements = [] }

  /// The entities as an array.
  @inlinable public var array: [Element] { elements }
}

extension Entities: RandomAccessCollection {
  /// The position of the first entity, zero.
  @inlinable public var startIndex: Int { 0 }
  /// The position past the last entity.
  @inlinable public var endIndex: Int { elements.count }
  /// The entity at a position.
  @inlinable public subscript(position: Int) -> Element { elements[position] }
}

extension Entities: ExpressibleByArrayLiteral {
  /// Puts entities in the order of their ids.
  public init(arrayLiteral elements: Element...) { self.init(elements) }
}

extension Entities {
  /// The entity with an id, the first of them if there are several.
  ///
  /// - Complexity: O(log n).
  public subscript(id: EntityID<Element>) -> Element? {
    let position = firstPosition(notBefore: id)
    return position < elements.count && elements[position].id == id ? elements[position] : nil
  }

  /// The entity whose id is a slug; nil if there is none or the text is no slug.
  ///
  /// - Complexity: O(log n).
  public subscript(slug: String) -> Element? { EntityID<Element>(slug).flatMap { self[$0] } }

  /// Adds an entity, behind those with the same id.
  ///
  /// - Complexity: O(n).
  public mutating func insert(_ element: Element) {
    var position = firstPosition(notBefore: element.id)
    while position < elements.count && elements[position].id == element.id { position += 1 }
    elements.insert(element, at: position)
  }

  /// Changes the first entity with an id.
  ///
  /// ```swift
  /// try dataset.memberships.update("fra-nato-1949") { $0.note = "Not in the integrated command from 1966 to 2009." }
  /// ```
  ///
  /// - Throws: ``EntityNotFound`` if there is none, and what the change throws; the entities are then as they were.
  /// - Complexity: O(log n), and O(n) where the change gives it another id.
  public mutating func update(_ id: EntityID<Element>, _ change: (inout Element) throws -> Void) throws {
    let position = firstPosition(notBefore: id)
    guard position < elements.count, elements[position].id == id else {
      throw EntityNotFound(
        kind: Element.kind, slug: id.slug, nearest: NearestWord.one(to: id.slug, among: lazy.map(\.id.slug)))
    }
    var changed = elements[position]
    try change(&changed)
    if changed.id == id {
      elements[position] = changed
    } else {
      elements.remove(at: position)
      insert(changed)
    }
  }

  /// Takes out the entities with an id and returns them.
  ///
  /// - Complexity: O(n).
  @discardableResult
  public mutating func remove(_ id: EntityID<Element>) -> [Element] {
    let removed = elements.filter { $0.id == id }
    elements.removeAll { $0.id == id }
    return removed
  }

  /// Adds entities, behind those with the same id.
  ///
  /// - Complexity: O(n log n).
  public mutating func insert(contentsOf others: some Sequence<Element>) { self = Entities(elements + others) }

  private func firstPosition(notBefore id: EntityID<Element>) -> Int {
    var (low, high) = (0, elements.count)
    while low < high {
      let middle = low + (high - low) / 2
      if elements[middle].id < id { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Entity {
  /// Puts entities in the order of their ids, equal ones as they came.
  public static func inOrderOfIDs(_ entities: [Self]) -> [Self] {
    let span = entities.span
    for index in span.indices.dropFirst() where span[index].id < span[index - 1].id {
      return sortedPlaces(ofSlugs: entities.map(\.id.slug)).map { entities[$0] }
    }
    return entities
  }
}

/// There is no entity with an id.
public struct EntityNotFound: Error, Sendable, Hashable, CustomStringConvertible {
  /// What kind of entity it would be.
  public let kind: EntityKind
  /// The id.
  public let slug: String
  /// The id of that kind that is most like it, if one is.
  public let nearest: String?

  /// One line: what there is none of, and what may be meant.
  public var description: String {
    "there is no \(kind.phrase) \"\(slug)\"" + (nearest.map { "; did you mean \"\($0)\"?" } ?? "")
  }
}
