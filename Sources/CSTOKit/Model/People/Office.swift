// SPDX-License-Identifier: Apache-2.0

/// An office of a party, for example the presidency of a state.
@frozen
public struct Office: Sendable, Hashable {
  /// The id, unique in `offices`.
  ///
  /// An id consists of lower-case ASCII letters, digits and hyphens, not beginning with a hyphen.
  public var id: EntityID<Office>
  /// The party that the office belongs to, as an id in `states`, `organizations` or `organs`.
  public var party: PartyID
  /// The names of the office, in the order of the record; may be empty.
  public var names: [Name]
  /// The sources cited for the office.
  public var citations: [Citation]
  /// A free-text remark, or nil if there is none.
  public var note: String?

  /// Creates an office.
  public init(
    id: EntityID<Office>, party: PartyID, names: [Name] = [], citations: [Citation] = [], note: String? = nil
  ) {
    self.id = id
    self.party = party
    self.names = names
    self.citations = citations
    self.note = note
  }
}

extension Office: Named, Cited {
  /// The entity kind `office`, with the collection `offices`.
  public static let kind = EntityKind("office", collection: "offices")

  /// Describes the fields in published order.
  @inlinable @inline(__always)
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: Office?) {
    id = f.id(it?.id)
    party = f("party", it?.party)
    names = f("names", it?.names)
    citations = f("citations", it?.citations)
    note = f("note", it?.note)
  }
}
