// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// A treaty, protocol, charter or other instrument between parties.
///
/// A decision that founds something is an instrument too.
@frozen
public struct Treaty: Sendable, Hashable {
  /// The fields of a treaty that an alternative may replace.
  public struct Overrides: Sendable, Hashable {
    /// The replacement date of signature; nil leaves the preferred one in place.
    public var signed: EDTFDate?
    /// The replacement place of signature; nil leaves the preferred one in place.
    public var place: String?
    /// The replacement date of entry into force; nil leaves the preferred one in place.
    public var inForce: EDTFDate?

    /// Creates replacement values; nil leaves the preferred value in place.
    public init(signed: EDTFDate? = nil, place: String? = nil, inForce: EDTFDate? = nil) {
      self.signed = signed
      self.place = place
      self.inForce = inForce
    }
  }

  /// The id, unique in `treaties`.
  ///
  /// An id consists of lower-case ASCII letters, digits and hyphens, not beginning with a hyphen.
  public var id: EntityID<Treaty>
  /// The kind of instrument, for example a protocol.
  public var kind: TreatyKind
  /// The titles of the instrument, in the order of the record; may be empty.
  public var names: [Name]
  /// The date on which the instrument was signed or adopted.
  public var signed: EDTFDate?
  /// The place in which the instrument was signed or adopted.
  public var place: String?
  /// The date of entry into force.
  public var inForce: EDTFDate?
  /// The date from which the instrument applies, if not from entry into force.
  public var appliesFrom: EDTFDate?
  /// The period for which the instrument was concluded, for example `P5Y`.
  public var term: Term?
  /// The instrument whose term this one extends, as an id in `treaties`.
  public var extends: EntityID<Treaty>?
  /// The instrument that this one amends, as an id in `treaties`.
  public var amends: EntityID<Treaty>?
  /// The instrument that this one replaces, as an id in `treaties`.
  public var replaces: EntityID<Treaty>?
  /// The place and number of registration, as free text.
  public var registration: String?
  /// Summaries of the provisions of the instrument.
  public var provisions: [Provision]
  /// What other sources report about the dates and the place.
  public var alternatives: [Alternative<Overrides>]
  /// Actions of parties that only another, non-preferred source reports.
  ///
  /// They are excluded from every count, row, edge and question. ``Reading/source(_:)`` includes those of its source.
  public var additions: [TreatyAction]
  /// The fields whose values no source states directly, but which follow from the sources.
  public var inferred: [FieldName]
  /// The sources cited for the instrument.
  public var citations: [Citation]
  /// A free-text remark, or nil if there is none.
  public var note: String?

  /// Creates a treaty.
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
  /// The entity kind `treaty`, with the collection `treaties`.
  public static let kind = EntityKind("treaty", collection: "treaties")

  /// Describes the fields in published order.
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
  /// Describes the fields in published order.
  @inlinable @inline(__always)
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: Treaty.Overrides?) {
    signed = f("signed", it?.signed)
    place = f("place", it?.place)
    inForce = f("inForce", it?.inForce)
  }
}

extension Treaty: HasAlternatives {
  /// The preferred values of the fields that an alternative may replace.
  public var ownValues: Overrides { Overrides(signed: signed, place: place, inForce: inForce) }

  /// Returns the treaty with the dates and the place that an alternative gives it.
  public func applying(_ alternative: Alternative<Overrides>) -> Treaty? {
    restingOn(alternative) { result in
      result.signed = alternative.values.signed ?? signed
      result.place = alternative.values.place ?? place
      result.inForce = alternative.values.inForce ?? inForce
    }
  }
}
