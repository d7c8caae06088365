// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// An action of a party on an instrument, for example a ratification or a withdrawal.
///
/// Not signing an instrument is an action too.
@frozen
public struct TreatyAction: Sendable, Hashable {
  /// The fields of an action that an alternative may replace.
  public struct Overrides: Sendable, Hashable {
    /// The replacement date; nil leaves the preferred one in place.
    public var date: EDTFDate?

    /// Creates replacement values; nil leaves the preferred value in place.
    public init(date: EDTFDate? = nil) {
      self.date = date
    }
  }

  /// The id, unique in `treatyActions`.
  ///
  /// An id consists of lower-case ASCII letters, digits and hyphens, not beginning with a hyphen.
  public var id: EntityID<TreatyAction>
  /// The instrument, as an id in `treaties`.
  public var treaty: EntityID<Treaty>
  /// The party that acted, as an id in `states`, `organizations` or `organs`.
  public var party: PartyID
  /// The kind of action, for example ratified.
  public var action: ActionKind
  /// The date of the action.
  public var date: EDTFDate?
  /// The date on which the action was announced.
  public var announced: EDTFDate?
  /// The date on which the action took effect, if it differs from ``date``.
  public var effective: EDTFDate?
  /// The domestic legal act of the party, for example `Law No 4-II`.
  public var act: String?
  /// The votes on the action, for example in a parliament.
  public var votes: [Vote]
  /// What other sources report about the date.
  public var alternatives: [Alternative<Overrides>]
  /// The fields whose values no source states directly, but which follow from the sources.
  public var inferred: [FieldName]
  /// The sources cited for the action.
  public var citations: [Citation]
  /// A free-text remark, or nil if there is none.
  public var note: String?

  /// Creates an action on a treaty.
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
  /// The entity kind `treatyAction`, with the collection `treatyActions`.
  public static let kind = EntityKind("treatyAction", collection: "treatyActions", hasLabel: false)

  /// Describes the fields in published order.
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
  /// Describes the fields in published order.
  @inlinable @inline(__always)
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: TreatyAction.Overrides?) {
    date = f("date", it?.date)
  }
}

extension TreatyAction: HasAlternatives {
  /// The preferred values of the fields that an alternative may replace.
  public var ownValues: Overrides { Overrides(date: date) }

  /// Returns the action with the date that an alternative gives it.
  public func applying(_ alternative: Alternative<Overrides>) -> TreatyAction? {
    restingOn(alternative) { result in result.date = alternative.values.date ?? date }
  }
}
