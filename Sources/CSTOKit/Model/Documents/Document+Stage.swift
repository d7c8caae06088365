// SPDX-License-Identifier: Apache-2.0

public import EDTF

extension Document {
  /// A step of a document before it was what it is: put on a table, approved by another organ, signed elsewhere.
  public struct Stage: Sendable, Hashable {
    /// How far it had come.
    public var state: State
    /// When.
    public var date: EDTFDate?
    /// Who dealt with it.
    public var party: PartyID?
    /// At which meeting.
    public var meeting: EntityID<Meeting>?
    /// The sources.
    public var citations: [Citation]
    /// A remark in words.
    public var note: String?

    /// Makes a stage.
    public init(
      state: State, date: EDTFDate? = nil, party: PartyID? = nil, meeting: EntityID<Meeting>? = nil,
      citations: [Citation] = [], note: String? = nil
    ) {
      self.state = state
      self.date = date
      self.party = party
      self.meeting = meeting
      self.citations = citations
      self.note = note
    }
  }
}

extension Document.Stage: Described {
  /// What one is called in a list.
  public static var partName: StaticString { "stage" }
  /// The fields in published order.
  @inlinable @inline(__always)
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: Document.Stage?) {
    state = f("state", it?.state)
    date = f("date", it?.date)
    party = f("party", it?.party)
    meeting = f("meeting", it?.meeting)
    citations = f("citations", it?.citations)
    note = f("note", it?.note)
  }
}
