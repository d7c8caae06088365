// SPDX-License-Identifier: Apache-2.0

/// An office of a party: the presidency of a state, the chair of a council.
@frozen
public struct Office: Sendable, Hashable {
  /// The id.
  public var id: EntityID<Office>
  /// The state, organization or organ whose office it is.
  public var party: PartyID
  /// The names.
  public var names: [Name]
  /// The sources.
  public var citations: [Citation]
  /// A remark in words.
  public var note: String?

  /// Makes an office.
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
  /// Offices.
  public static let kind = EntityKind("office", collection: "offices")

  /// The fields in published order.
  @inlinable @inline(__always)
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: Office?) {
    id = f.id(it?.id)
    party = f("party", it?.party)
    names = f("names", it?.names)
    citations = f("citations", it?.citations)
    note = f("note", it?.note)
  }
}
