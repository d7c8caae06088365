// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// A council, secretariat, parliament, force or other organ of a party.
@frozen
public struct Organ: Sendable, Hashable {
  /// The id, unique among all states, organizations and organs.
  ///
  /// An id consists of lower-case ASCII letters, digits and hyphens, not beginning with a hyphen.
  public var id: EntityID<Organ>
  /// The kind of organ, for example a council.
  public var kind: OrganKind
  /// The party to which the organ belongs, as an id in `states`, `organizations` or `organs`.
  public var parent: PartyID
  /// The names of the organ, in the order of the record; may be empty.
  public var names: [Name]
  /// The codes of the organ in several schemes; may be empty.
  public var codes: [Code]
  /// The period in which the organ exists; nil if no source gives one.
  public var existence: EDTFInterval?
  /// The periods for which all members are known.
  public var coverage: [Coverage]
  /// The instrument on which the organ is based, as an id in `treaties`.
  public var foundation: EntityID<Treaty>?
  /// The place in which the organ has its seat, for example `Moscow`.
  public var seat: String?
  /// The parties that, according to a source, formed the organ.
  public var contributors: [PartyID]
  /// What other sources report about the existence of the organ.
  public var alternatives: [Alternative<Existence>]
  /// The fields whose values no source states directly, but which follow from the sources.
  public var inferred: [FieldName]
  /// The sources cited for the organ.
  public var citations: [Citation]
  /// A free-text remark, or nil if there is none.
  public var note: String?

  /// Creates an organ.
  public init(
    id: EntityID<Organ>, kind: OrganKind, parent: PartyID, names: [Name] = [], codes: [Code] = [],
    existence: EDTFInterval? = nil, coverage: [Coverage] = [], foundation: EntityID<Treaty>? = nil, seat: String? = nil,
    contributors: [PartyID] = [], alternatives: [Alternative<Existence>] = [], inferred: [FieldName] = [],
    citations: [Citation] = [],
    note: String? = nil
  ) {
    self.id = id
    self.kind = kind
    self.parent = parent
    self.names = names
    self.codes = codes
    self.existence = existence
    self.coverage = coverage
    self.foundation = foundation
    self.seat = seat
    self.contributors = contributors
    self.alternatives = alternatives
    self.inferred = inferred
    self.citations = citations
    self.note = note
  }
}

extension Organ: Named, Cited {
  /// The entity kind `organ`, with the collection `organs`.
  public static let kind = EntityKind("organ", collection: "organs")

  /// Describes the fields in published order.
  @inlinable @inline(__always)
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: Organ?) {
    id = f.id(it?.id)
    kind = f("kind", it?.kind)
    parent = f("parent", it?.parent)
    names = f("names", it?.names)
    codes = f("codes", it?.codes)
    existence = f("existence", it?.existence)
    coverage = f("coverage", it?.coverage)
    foundation = f("foundation", it?.foundation)
    seat = f("seat", it?.seat)
    contributors = f("contributors", tokens: it?.contributors)
    alternatives = f("alternatives", it?.alternatives)
    inferred = f("inferred", tokens: it?.inferred)
    citations = f("citations", it?.citations)
    note = f("note", it?.note)
  }
}

extension Organ: HasAlternatives {
  /// The preferred values of the fields that an alternative may replace.
  public var ownValues: Existence { Existence(existence: existence) }

  /// Returns the organ with the period of existence that an alternative gives it.
  public func applying(_ alternative: Alternative<Existence>) -> Organ? {
    restingOn(alternative) { result in result.existence = alternative.values.existence ?? existence }
  }
}
