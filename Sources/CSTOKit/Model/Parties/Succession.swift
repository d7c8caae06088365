// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// A party takes the place of another: by a new name, a new form, a merger or a split.
///
/// A merger is one succession from each of the merged parties, a split one to each of the new ones.
@frozen
public struct Succession: Sendable, Hashable {
  /// How a party takes the place of another.
  public enum Kind: String, ClosedValue {
    /// The same party under a new name.
    case rename
    /// A new party that carries the old one on.
    case transformation
    /// Several parties become one.
    case merger
    /// One party becomes several.
    case split

    /// ``rename``.
    public static var example: Kind { .rename }
  }

  /// What others say of it.
  public struct Overrides: Sendable, Hashable {
    /// Another kind.
    public var kind: Kind?
    /// The date that replaces the preferred one.
    public var date: EDTFDate?

    /// Makes the rival values.
    public init(kind: Kind? = nil, date: EDTFDate? = nil) {
      self.kind = kind
      self.date = date
    }
  }

  /// The id.
  public var id: EntityID<Succession>
  /// How the party takes the other's place.
  public var kind: Kind
  /// The predecessor.
  public var from: PartyID
  /// The successor.
  public var to: PartyID
  /// The first day of the successor.
  public var date: EDTFDate?
  /// What others say of the date.
  public var alternatives: [Alternative<Overrides>]
  /// The sources.
  public var citations: [Citation]
  /// A remark in words.
  public var note: String?

  /// Makes a succession.
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
  /// Successions.
  public static let kind = EntityKind("succession", collection: "successions", hasLabel: false)

  /// The fields in published order.
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
  /// The fields in published order.
  @inlinable @inline(__always)
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: Succession.Overrides?) {
    kind = f("kind", it?.kind)
    date = f("date", it?.date)
  }
}

extension Succession: HasAlternatives {
  /// What the succession itself says of the fields that an alternative may replace.
  public var ownValues: Overrides { Overrides(kind: kind, date: date) }

  /// The succession as an alternative has it.
  public func applying(_ alternative: Alternative<Overrides>) -> Succession? {
    restingOn(alternative) { result in
      result.kind = alternative.values.kind ?? kind
      result.date = alternative.values.date ?? date
    }
  }
}
