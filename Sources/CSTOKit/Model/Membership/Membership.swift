// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// One spell of membership: a party belongs to another from one date to another.
///
/// A return after leaving is a second spell. A suspension is no end but a status inside the spell. What other sources say of
/// the same spell stands in ``alternatives``, so that two memberships of one pair are always two spells.
@frozen
public struct Membership: Sendable, Hashable {
  /// The id.
  public var id: EntityID<Membership>
  /// Who belongs.
  public var member: PartyID
  /// To whom it belongs.
  public var host: PartyID
  /// In what capacity.
  public var capacity: Capacity
  /// From when to when, both ends included; nil if no source dates it.
  public var period: EDTFInterval?
  /// What the first day rests on.
  public var basis: Basis?
  /// The act by which it began.
  public var entry: EntityID<TreatyAction>?
  /// The act by which it ended.
  public var exit: EntityID<TreatyAction>?
  /// The statuses other than active.
  public var statuses: [StatusPeriod]
  /// What others say of the same spell.
  public var alternatives: [Alternative<Overrides>]
  /// The sources.
  public var citations: [Citation]
  /// A remark in words.
  public var note: String?

  /// Makes a membership; without an id it gets its ``usualID(member:host:period:)``.
  public init(
    id: EntityID<Membership>? = nil, member: PartyID, host: PartyID, capacity: Capacity = .member,
    period: EDTFInterval? = nil, basis: Basis? = nil, entry: EntityID<TreatyAction>? = nil,
    exit: EntityID<TreatyAction>? = nil, statuses: [StatusPeriod] = [],
    alternatives: [Alternative<Overrides>] = [], citations: [Citation] = [], note: String? = nil
  ) {
    self.id = id ?? Membership.usualID(member: member, host: host, period: period)
    self.member = member
    self.host = host
    self.capacity = capacity
    self.period = period
    self.basis = basis
    self.entry = entry
    self.exit = exit
    self.statuses = statuses
    self.alternatives = alternatives
    self.citations = citations
    self.note = note
  }
}

extension Membership: Cited {
  /// Memberships.
  public static let kind = EntityKind("membership", collection: "memberships", hasLabel: false)

  /// The fields in published order.
  @inlinable @inline(__always)
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: Membership?) {
    id = f.id(it?.id)
    member = f("member", it?.member)
    host = f("host", it?.host)
    capacity = f("capacity", it?.capacity, orElse: .member)
    period = f("period", it?.period)
    basis = f("basis", it?.basis)
    entry = f("entry", it?.entry)
    exit = f("exit", it?.exit)
    statuses = f("statuses", it?.statuses)
    alternatives = f("alternatives", it?.alternatives)
    citations = f("citations", it?.citations)
    note = f("note", it?.note)
  }

  /// Writes the fields in published order.
  @inlinable @inline(__always)
  public func write(to writer: inout some FieldWriter & ~Copyable) {
    writer.id(id)
    writer.scalar("member", member)
    writer.scalar("host", host)
    writer.scalar("capacity", capacity)
    writer.optional("period", period)
    writer.optional("basis", basis)
    writer.optional("entry", entry)
    writer.optional("exit", exit)
    writer.list("statuses", statuses)
    writer.list("alternatives", alternatives)
    writer.list("citations", citations)
    writer.optional("note", note)
  }
}
