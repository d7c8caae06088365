// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// A continuous period in which one party belongs to another.
///
/// A return after leaving is a second membership. A suspension does not end a membership; it is a status within it.
/// ``alternatives`` contains what other sources report about the same membership, so two memberships of one pair are
/// always two separate periods.
@frozen
public struct Membership: Sendable, Hashable {
  /// The id, unique in `memberships`.
  ///
  /// An id consists of lower-case ASCII letters, digits and hyphens, not beginning with a hyphen.
  public var id: EntityID<Membership>
  /// The party that belongs, as an id in `states`, `organizations` or `organs`.
  public var member: PartyID
  /// The party to which the member belongs, as an id in `states`, `organizations` or `organs`.
  public var host: PartyID
  /// The capacity of the member, for example member or observer.
  public var capacity: Capacity
  /// The period of membership, both ends included; nil if no source gives dates.
  public var period: EDTFInterval?
  /// The act or statement that determines the first day, for example a signature.
  public var basis: Basis?
  /// The act by which the membership began, as an id in `treatyActions`.
  public var entry: EntityID<TreatyAction>?
  /// The act by which the membership ended, as an id in `treatyActions`.
  public var exit: EntityID<TreatyAction>?
  /// The statuses within the membership other than active, for example suspensions.
  public var statuses: [StatusPeriod]
  /// What other sources report about the same membership.
  public var alternatives: [Alternative<Overrides>]
  /// The sources cited for the membership.
  public var citations: [Citation]
  /// A free-text remark, or nil if there is none.
  public var note: String?

  /// Creates a membership; the default id is ``usualID(member:host:period:)``.
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
  /// The entity kind `membership`, with the collection `memberships`.
  public static let kind = EntityKind("membership", collection: "memberships", hasLabel: false)

  /// Describes the fields in published order.
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
