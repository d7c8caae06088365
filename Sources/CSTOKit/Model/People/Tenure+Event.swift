// SPDX-License-Identifier: Apache-2.0

public import EDTF

extension Tenure {
  /// Something known of a tenure on a day: an election, an oath, a day on which a source shows the holder in office.
  public struct Event: Sendable, Hashable {
    /// What happened.
    public var kind: TenureEventKind
    /// When.
    public var date: EDTFDate?
    /// When it was announced.
    public var announced: EDTFDate?
    /// Who did it: the organ that chose the holder.
    public var party: PartyID?
    /// For how long it was meant to hold.
    public var term: Term?
    /// Until when it was meant to hold.
    public var until: EDTFDate?
    /// The sources.
    public var citations: [Citation]
    /// A remark in words.
    public var note: String?

    /// Makes an event.
    public init(
      kind: TenureEventKind, date: EDTFDate? = nil, announced: EDTFDate? = nil, party: PartyID? = nil,
      term: Term? = nil, until: EDTFDate? = nil, citations: [Citation] = [], note: String? = nil
    ) {
      self.kind = kind
      self.date = date
      self.announced = announced
      self.party = party
      self.term = term
      self.until = until
      self.citations = citations
      self.note = note
    }
  }
}

extension Tenure.Event: Described {
  /// What one is called in a list.
  public static var partName: StaticString { "event" }
  /// The fields in published order.
  @inlinable @inline(__always)
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: Tenure.Event?) {
    kind = f("kind", it?.kind)
    date = f("date", it?.date)
    announced = f("announced", it?.announced)
    party = f("party", it?.party)
    term = f("term", it?.term)
    until = f("until", it?.until)
    citations = f("citations", it?.citations)
    note = f("note", it?.note)
  }
}
