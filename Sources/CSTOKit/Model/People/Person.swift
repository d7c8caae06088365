// SPDX-License-Identifier: Apache-2.0

/// A person who holds or held public office.
@frozen
public struct Person: Sendable, Hashable {
  /// The id, unique in `people`.
  ///
  /// An id consists of lower-case ASCII letters, digits and hyphens, not beginning with a hyphen.
  public var id: EntityID<Person>
  /// The names of the person, in the order of the record; may be empty.
  public var names: [Name]
  /// The sources cited for the person.
  public var citations: [Citation]
  /// A free-text remark, or nil if there is none.
  public var note: String?

  /// Creates a person.
  public init(id: EntityID<Person>, names: [Name] = [], citations: [Citation] = [], note: String? = nil) {
    self.id = id
    self.names = names
    self.citations = citations
    self.note = note
  }
}

extension Person: Named, Cited {
  /// The entity kind `person`, with the collection `people`.
  public static let kind = EntityKind("person", collection: "people")

  /// Describes the fields in published order.
  @inlinable @inline(__always)
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: Person?) {
    id = f.id(it?.id)
    names = f("names", it?.names)
    citations = f("citations", it?.citations)
    note = f("note", it?.note)
  }
}
