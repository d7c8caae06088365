// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// The succession of one party to another.
///
/// A party succeeds another by a new name, a new form, a merger or a split. A merger is one succession from each of
/// the merged parties, and a split is one succession to each of the new parties.
@frozen
public struct Succession: Sendable, Hashable {
  /// The way in which one party succeeds another.
  public enum Kind: String, ClosedValue {
    /// The same party continues under a new name.
    case rename
    /// A new party continues the old one.
    case transformation
    /// Several parties become one.
    case merger
    /// One party becomes several.
    case split

    /// The placeholder kind, which is ``rename``.
    public static var example: Kind { .rename }
  }

  /// The fields of a succession that an alternative may replace.
  public struct Overrides: Sendable, Hashable {
    /// The replacement kind; nil leaves the preferred one in place.
    public var kind: Kind?
    /// The replacement date; nil leaves the preferred one in place.
    public var date: EDTFDate?

    /// Creates replacement values; nil leaves the preferred value in place.
    public init(kind: Kind? = nil, date: EDTFDate? = nil) {
      self.kind = kind
      self.date = date
    }
  }

  /// The id, unique in `successions`.
  ///
  /// An id consists of lower-case ASCII letters, digits and hyphens, not beginning with a hyphen.
  public var id: EntityID<Succession>
  /// The way in which the party succeeds the other.
  public var kind: Kind
  /// The predecessor, as an id in `states`, `organizations` or `organs`.
  public var from: PartyID
  /// The successor, as an id in `states`, `organizations` or `organs`.
  public var to: PartyID
  /// The first day of the successor.
  public var date: EDTFDate?
  /// What other sources report about the kind and the date.
  public var alternatives: [Alternative<Overrides>]
  /// The sources cited for the succession.
  public var citations: [Citation]
  /// A free-text remark, or nil if there is none.
  public var note: String?

  /// Creates a succession.
  public init(
    id: EntityID<Succession>, kind: Kind, from: PartyID, to: PartyID, date: EDTFDate? = nil,
    alternatives: [Alternative<Overrides>] = [], citations: [Citation] = [], note: String? = nil
  ) {
    self.id = id
    self.kind = kind
    self.from = from
    self.to = to
    self.date = date
    self.alternatives = alternatives
    self.citations = citations
    self.note = note
  }
}

extension Succession: Cited {
  /// The entity kind `succession`, with the collection `successions`.
  public static let kind = EntityKind("succession", collection: "successions", hasLabel: false)

  /// Describes the fields in published order.
  @inlinable @inline(__always)
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: Succession?) {
    id = f.id(it?.id)
    kind = f("kind", it?.kind)
    from = f("from", it?.from)
    to = f("to", it?.to)
    date = f("date", it?.date)
    alternatives = f("alternatives", it?.alternatives)
    citations = f("citations", it?.citations)
    note = f("note", it?.note)
  }
}

extension Succession.Overrides: Described {
  /// Describes the fields in published order.
  @inlinable @inline(__always)
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: Succession.Overrides?) {
    kind = f("kind", it?.kind)
    date = f("date", it?.date)
  }
}

extension Succession: HasAlternatives {
  /// The preferred values of the fields that an alternative may replace.
  public var ownValues: Overrides { Overrides(kind: kind, date: date) }

  /// Returns the succession with the values of an alternative.
  public func applying(_ alternative: Alternative<Overrides>) -> Succession? {
    restingOn(alternative) { result in
      result.kind = alternative.values.kind ?? kind
      result.date = alternative.values.date ?? date
    }
  }
}
