// SPDX-License-Identifier: Apache-2.0

public import EDTF

extension Document {
  /// An earlier step in the history of a document.
  ///
  /// For example, the document was considered, approved by another organ, or signed elsewhere.
  public struct Stage: Sendable, Hashable {
    /// The state that the document reached in this step.
    public var state: State
    /// The date of the step.
    public var date: EDTFDate?
    /// The party that dealt with the document, as an id in `states`, `organizations` or `organs`.
    public var party: PartyID?
    /// The meeting at which it happened, as an id in `meetings`.
    public var meeting: EntityID<Meeting>?
    /// The sources cited for the stage.
    public var citations: [Citation]
    /// A free-text remark, or nil if there is none.
    public var note: String?

    /// Creates a stage of a document.
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
  /// The name of one list element, `stage`, for formats that name elements.
  public static var partName: StaticString { "stage" }
  /// Describes the fields in published order.
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
