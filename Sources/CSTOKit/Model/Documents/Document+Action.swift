// SPDX-License-Identifier: Apache-2.0

public import EDTF

extension Document {
  /// What a party did with a document: signed it, did not join it.
  public struct Action: Sendable, Hashable {
    /// Who did it.
    public var party: PartyID
    /// By whose hand.
    public var person: EntityID<Person>?
    /// What was done.
    public var action: ActionKind
    /// When, where that is not the day of the document.
    public var date: EDTFDate?
    /// The sources.
    public var citations: [Citation]
    /// A remark in words.
    public var note: String?

    /// Makes an action.
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
  /// What one is called in a list.
  public static var partName: StaticString { "action" }
  /// The fields in published order.
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
