// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// What a party did with an instrument: signed it, ratified it, did not sign it, left it.
@frozen
public struct TreatyAction: Sendable, Hashable {
  /// What others say of the date.
  public struct Overrides: Sendable, Hashable {
    /// Another date.
    public var date: EDTFDate?

    /// Makes the rival values.
    public init(date: EDTFDate? = nil) {
      self.date = date
    }
  }

  /// The id.
  public var id: EntityID<TreatyAction>
  /// The instrument.
  public var treaty: EntityID<Treaty>
  /// Who did it.
  public var party: PartyID
  /// What was done.
  public var action: ActionKind
  /// When it was done.
  public var date: EDTFDate?
  /// When it was announced.
  public var announced: EDTFDate?
  /// When it took effect, where that is another day.
  public var effective: EDTFDate?
  /// The act of the party's own law: «Law No 4-II».
  public var act: String?
  /// How it was voted on.
  public var votes: [Vote]
  /// What others say of the date.
  public var alternatives: [Alternative<Overrides>]
  /// The fields whose values no source states; they follow from what the sources say.
  public var inferred: [FieldName]
  /// The sources.
  public var citations: [Citation]
  /// A remark in words.
  public var note: String?

  /// Makes an action.
  public init(
    id: EntityID<TreatyAction>, treaty: EntityID<Treaty>, party: PartyID, action: ActionKind, date: EDTFDate? = nil,
    announced: EDTFDate? = nil,
    effective: EDTFDate? = nil, act: String? = nil, votes: [Vote] = [], alternatives: [Alternative<Overrides>] = [],
    inferred: [FieldName] = [],
    citations: [Citation] = [], note: String? = nil
  ) {
    self.id = id
    self.treaty = treaty
    self.party = party
    self.action = action
    self.date = date
    self.announced = announced
    self.effective = effective
    self.act = act
    self.votes = votes
    self.alternatives = alternatives
    self.inferred = inferred
    self.citations = citations
    self.note = note
  }
}

extension TreatyAction: Cited {
  /// Actions on treaties.
  public static let kind = EntityKind("treatyAction", collection: "treatyActions", hasLabel: false)

  /// The fields in published order.
  @inlinable @inline(__always)
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: TreatyAction?) {
    id = f.id(it?.id)
    treaty = f("treaty", it?.treaty)
    party = f("party", it?.party)
    action = f("action", it?.action)
    date = f("date", it?.date)
    announced = f("announced", it?.announced)
    effective = f("effective", it?.effective)
    act = f("act", it?.act)
    votes = f("votes", it?.votes)
    alternatives = f("alternatives", it?.alternatives)
    inferred = f("inferred", tokens: it?.inferred)
    citations = f("citations", it?.citations)
    note = f("note", it?.note)
  }
}

extension TreatyAction.Overrides: Described {
  /// The fields in published order.
  @inlinable @inline(__always)
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: TreatyAction.Overrides?) {
    date = f("date", it?.date)
  }
}

extension TreatyAction: HasAlternatives {
  /// What the action itself says of the fields that an alternative may replace.
  public var ownValues: Overrides { Overrides(date: date) }

  /// The action on the date that an alternative gives it.
  public func applying(_ alternative: Alternative<Overrides>) -> TreatyAction? {
    restingOn(alternative) { result in result.date = alternative.values.date ?? date }
  }
}
