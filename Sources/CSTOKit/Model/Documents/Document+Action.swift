// SPDX-License-Identifier: Apache-2.0

public import EDTF

extension Document {
  /// An action of a party on a document, for example its signature.
  ///
  /// Not joining a document is an action too.
  public struct Action: Sendable, Hashable {
    /// The party that acted, as an id in `states`, `organizations` or `organs`.
    public var party: PartyID
    /// The person who acted for the party, as an id in `people`.
    public var person: EntityID<Person>?
    /// The kind of action, for example signed.
    public var action: ActionKind
    /// The date of the action, if it differs from the date of the document.
    public var date: EDTFDate?
    /// The sources cited for the action.
    public var citations: [Citation]
    /// A free-text remark, or nil if there is none.
    public var note: String?

    /// Creates an action on a document.
    public init(
      party: PartyID, person: EntityID<Person>? = nil, action: ActionKind, date: EDTFDate? = nil,
      citations: [Citation] = [], note: String? = nil
    ) {
      self.party = party
      self.person = person
      self.action = action
      self.date = date
      self.citations = citations
      self.note = note
    }
  }
}

extension Document.Action: Described {
  /// The name of one list element, `action`, for formats that name elements.
  public static var partName: StaticString { "action" }
  /// Describes the fields in published order.
  @inlinable @inline(__always)
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: Document.Action?) {
    party = f("party", it?.party)
    person = f("person", it?.person)
    action = f("action", it?.action)
    date = f("date", it?.date)
    citations = f("citations", it?.citations)
    note = f("note", it?.note)
  }
}
