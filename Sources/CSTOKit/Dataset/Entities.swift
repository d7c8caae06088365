// SPDX-License-Identifier: Apache-2.0

/// The entities of one kind, sorted by id.
///
/// The order is part of the value, so equal collections are written identically, however they were built. Entities with the same id are all
/// kept, in their original order. A validation rule reports them.
///
/// ```swift
/// dataset.memberships["uzb-csto-2006"]?.period
/// for state in dataset.states { … }
/// ```
@frozen
public struct Entities<Element: Entity>: Sendable, Hashable {
  // Iterate over the span of this array: a span lends its elements, but a `for` loop copies each one.
  @usableFromInline package var elements: [Element]

  /// Makes a collection of entities, sorted by id.
  ///
  /// - Complexity: O(n) if they are in order already, O(n log n) otherwise.
  public init(_ elements: some Sequence<Element>) {
    self.elements = Element.inOrderOfIDs(Array(elements))
  }

  /// Makes an empty collection.
  @inlinable public init() { elements = [] }

  /// The entities as an array, sorted by id.
  @inlinable public var array: [Element] { elements }
}

extension Entities: RandomAccessCollection {
  /// The position of the first entity, always 0.
  @inlinable public var startIndex: Int { 0 }
  /// The position after the last entity.
  @inlinable public var endIndex: Int { elements.count }
  /// The entity at a position.
  @inlinable public subscript(position: Int) -> Element { elements[position] }
}

extension Entities: ExpressibleByArrayLiteral {
  /// Makes a collection of entities, sorted by id.
  public init(arrayLiteral elements: Element...) { self.init(elements) }
}

extension Entities {
  /// The first entity with an id; nil if there is none.
  ///
  /// - Complexity: O(log n).
  public subscript(id: EntityID<Element>) -> Element? {
    let position = firstPosition(notBefore: id)
    return position < elements.count && elements[position].id == id ? elements[position] : nil
  }

  /// The entity whose id is a slug.
  ///
  /// Nil if there is no such entity, or if the text is not a valid slug.
  ///
  /// - Complexity: O(log n).
  public subscript(slug: String) -> Element? { EntityID<Element>(slug).flatMap { self[$0] } }

  /// Inserts an entity after those with the same id.
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
  /// - Throws: ``EntityNotFound`` if there is no such entity, and any error that the closure throws. The entities are then unchanged.
  /// - Complexity: O(log n), or O(n) if the change gives the entity another id.
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

  /// Removes the entities with an id and returns them.
  ///
  /// - Complexity: O(n).
  @discardableResult
  public mutating func remove(_ id: EntityID<Element>) -> [Element] {
    let removed = elements.filter { $0.id == id }
    elements.removeAll { $0.id == id }
    return removed
  }

  /// Inserts entities after those with the same id.
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
  /// Sorts entities by id; entities with the same id keep their order.
  public static func inOrderOfIDs(_ entities: [Self]) -> [Self] {
    let span = entities.span
    for index in span.indices.dropFirst() where span[index].id < span[index - 1].id {
      return sortedPlaces(ofSlugs: entities.map(\.id.slug)).map { entities[$0] }
    }
    return entities
  }
}

/// The error that no entity has the requested id.
public struct EntityNotFound: Error, Sendable, Hashable, CustomStringConvertible {
  /// The kind of the missing entity.
  public let kind: EntityKind
  /// The id that was not found.
  public let slug: String
  /// The most similar id of that kind; nil if none is similar.
  public let nearest: String?

  /// One line that names the missing entity and suggests the most similar id.
  public var description: String {
    "there is no \(kind.phrase) \"\(slug)\"" + (nearest.map { "; did you mean \"\($0)\"?" } ?? "")
  }
}
