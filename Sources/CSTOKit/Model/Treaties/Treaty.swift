// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// An instrument between parties: a treaty, a protocol, a charter, or a decision that founds something.
@frozen
public struct Treaty: Sendable, Hashable {
  /// What others say of the signing and the entry into force.
  public struct Overrides: Sendable, Hashable {
    /// Another day of signature.
    public var signed: EDTFDate?
    /// Another place of signature.
    public var place: String?
    /// Another day of entry into force.
    public var inForce: EDTFDate?

    /// Makes the rival values.
    public init(signed: EDTFDate? = nil, place: String? = nil, inForce: EDTFDate? = nil) {
      self.signed = signed
      self.place = place
      self.inForce = inForce
    }
  }

  /// The id.
  public var id: EntityID<Treaty>
  /// What kind of instrument it is.
  public var kind: TreatyKind
  /// The titles.
  public var names: [Name]
  /// When it was signed or adopted.
  public var signed: EDTFDate?
  /// Where it was signed or adopted.
  public var place: String?
  /// When it entered into force.
  public var inForce: EDTFDate?
  /// From when it is applied, where that is not the day of entry into force.
  public var appliesFrom: EDTFDate?
  /// For how long it was concluded.
  public var term: Term?
  /// The instrument whose term it prolongs.
  public var extends: EntityID<Treaty>?
  /// The instrument that it changes.
  public var amends: EntityID<Treaty>?
  /// The instrument whose place it takes.
  public var replaces: EntityID<Treaty>?
  /// Where it is registered, and under what number.
  public var registration: String?
  /// What it lays down.
  public var provisions: [Provision]
  /// What others say of its dates.
  public var alternatives: [Alternative<Overrides>]
  /// What only a rival asserts that parties did: outside every count, row and edge.
  public var additions: [TreatyAction]
  /// The fields whose values no source states; they follow from what the sources say.
  public var inferred: [FieldName]
  /// The sources.
  public var citations: [Citation]
  /// A remark in words.
  public var note: String?

  /// Makes a treaty.
  public init(
    id: EntityID<Treaty>, kind: TreatyKind, names: [Name] = [], signed: EDTFDate? = nil, place: String? = nil,
    inForce: EDTFDate? = nil, appliesFrom: EDTFDate? = nil, term: Term? = nil, extends: EntityID<Treaty>? = nil,
    amends: EntityID<Treaty>? = nil,
    replaces: EntityID<Treaty>? = nil,
    registration: String? = nil, provisions: [Provision] = [], alternatives: [Alternative<Overrides>] = [],
    additions: [TreatyAction] = [], inferred: [FieldName] = [], citations: [Citation] = [], note: String? = nil
  ) {
    self.id = id
    self.kind = kind
    self.names = names
    self.signed = signed
    self.place = place
    self.inForce = inForce
    self.appliesFrom = appliesFrom
    self.term = term
    self.extends = extends
    self.amends = amends
    self.replaces = replaces
    self.registration = registration
    self.provisions = provisions
    self.alternatives = alternatives
    self.additions = additions
    self.inferred = inferred
    self.citations = citations
    self.note = note
  }
}

extension Treaty: Named, Cited, HasAdditions {
  /// Treaties.
  public static let kind = EntityKind("treaty", collection: "treaties")

  /// The fields in published order.
  @inlinable @inline(__always)
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: Treaty?) {
    id = f.id(it?.id)
    kind = f("kind", it?.kind)
    names = f("names", it?.names)
    signed = f("signed", it?.signed)
    place = f("place", it?.place)
    inForce = f("inForce", it?.inForce)
    appliesFrom = f("appliesFrom", it?.appliesFrom)
    term = f("term", it?.term)
    extends = f("extends", it?.extends)
    amends = f("amends", it?.amends)
    replaces = f("replaces", it?.replaces)
    registration = f("registration", it?.registration)
    provisions = f("provisions", it?.provisions)
    alternatives = f("alternatives", it?.alternatives)
    additions = f("additions", it?.additions)
    inferred = f("inferred", tokens: it?.inferred)
    citations = f("citations", it?.citations)
    note = f("note", it?.note)
  }
}

extension Treaty.Overrides: Described {
  /// The fields in published order.
  @inlinable @inline(__always)
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: Treaty.Overrides?) {
    signed = f("signed", it?.signed)
    place = f("place", it?.place)
    inForce = f("inForce", it?.inForce)
  }
}

extension Treaty: HasAlternatives {
  /// What the treaty itself says of the fields that an alternative may replace.
  public var ownValues: Overrides { Overrides(signed: signed, place: place, inForce: inForce) }

  /// The instrument with the dates and the place that an alternative gives it.
  public func applying(_ alternative: Alternative<Overrides>) -> Treaty? {
    restingOn(alternative) { result in
      result.signed = alternative.values.signed ?? signed
      result.place = alternative.values.place ?? place
      result.inForce = alternative.values.inForce ?? inForce
    }
  }
}
