// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// A council, secretariat, parliament, force or other organ of a party.
@frozen
public struct Organ: Sendable, Hashable {
  /// The id.
  public var id: EntityID<Organ>
  /// What kind of organ it is.
  public var kind: OrganKind
  /// The state, organization or organ to which it belongs.
  public var parent: PartyID
  /// The names.
  public var names: [Name]
  /// The codes.
  public var codes: [Code]
  /// The period in which the organ exists, or nil if no source is given.
  public var existence: EDTFInterval?
  /// The days on which all of its members are known.
  public var coverage: [Coverage]
  /// The instrument on which it rests.
  public var foundation: EntityID<Treaty>?
  /// Where it sits.
  public var seat: String?
  /// The parties that a source names as having formed it.
  public var contributors: [PartyID]
  /// What others say of its life.
  public var alternatives: [Alternative<Existence>]
  /// The fields whose values no source states; they follow from what the sources say.
  public var inferred: [FieldName]
  /// The sources.
  public var citations: [Citation]
  /// A remark in words.
  public var note: String?

  /// Makes an organ.
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
  /// Organs.
  public static let kind = EntityKind("organ", collection: "organs")

  /// The fields in published order.
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
  /// What the organ itself says of the fields that an alternative may replace.
  public var ownValues: Existence { Existence(existence: existence) }

  /// The organ with the life that an alternative gives it.
  public func applying(_ alternative: Alternative<Existence>) -> Organ? {
    restingOn(alternative) { result in result.existence = alternative.values.existence ?? existence }
  }
}
