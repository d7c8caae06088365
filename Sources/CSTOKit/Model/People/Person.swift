// SPDX-License-Identifier: Apache-2.0

/// A person, as the holder of public office.
@frozen
public struct Person: Sendable, Hashable {
  /// The id.
  public var id: EntityID<Person>
  /// The names.
  public var names: [Name]
  /// The sources.
  public var citations: [Citation]
  /// A remark in words.
  public var note: String?

  /// Makes a person.
  public init(id: EntityID<Person>, names: [Name] = [], citations: [Citation] = [], note: String? = nil) {
    self.id = id
    self.names = names
    self.citations = citations
    self.note = note
  }
}

extension Person: Named, Cited {
  /// People.
  public static let kind = EntityKind("person", collection: "people")

  /// The fields in published order.
  @inlinable @inline(__always)
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: Person?) {
    id = f.id(it?.id)
    names = f("names", it?.names)
    citations = f("citations", it?.citations)
    note = f("note", it?.note)
  }
}
