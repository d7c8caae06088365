// SPDX-License-Identifier: Apache-2.0

public import EDTF

extension Tenure {
  /// A dated event of a tenure, for example an election or an oath.
  ///
  /// It may also be a day on which a source shows the holder in office.
  public struct Event: Sendable, Hashable {
    /// The kind of event, for example elected.
    public var kind: TenureEventKind
    /// The date of the event.
    public var date: EDTFDate?
    /// The date on which the event was announced.
    public var announced: EDTFDate?
    /// The party that acted, for example the organ that chose the holder.
    ///
    /// It is an id in `states`, `organizations` or `organs`.
    public var party: PartyID?
    /// The intended duration, for example `P3Y` for a term of three years.
    public var term: Term?
    /// The intended last date, for example of the term.
    public var until: EDTFDate?
    /// The sources cited for the event.
    public var citations: [Citation]
    /// A free-text remark, or nil if there is none.
    public var note: String?

    /// Creates an event of a tenure.
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
  /// The name of one list element, `event`, for formats that name elements.
  public static var partName: StaticString { "event" }
  /// Describes the fields in published order.
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
