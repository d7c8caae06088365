// SPDX-License-Identifier: Apache-2.0

internal import EDTF

/// The days for which it is certain that a party belonged, and those for which it is certain that it did not; on all others it is open.
///
/// What ``Questions/membership(of:in:on:capacity:)`` answers day by day, for all days at once.
struct BelongingDays: Sendable, Hashable {
  private(set) var yes: DaySet
  private(set) var no: DaySet

  /// Of a member and a host, by some spells of the two.
  ///
  /// - Parameters:
  ///   - spells: The days of the spells of the capacity, cut to the lives of both.
  ///   - lives: The days on which both existed.
  ///   - known: The days on which all members are known for certain.
  init(spells: [CoveredDays], lives: CoveredDays, known: DaySet, asOf: CalendarDay?) {
    let record = DaySet([asOf.flatMap { DaySpan(.min, $0.number) } ?? .everyDay])
    let absent = DaySet([lives.possible].compactMap { $0 }).complement
    yes = DaySet(spells.compactMap(\.certain)).intersection(record)
    no = absent.union(known.intersection(record).subtracting(DaySet(spells.compactMap(\.possible))))
  }

  private init(yes: DaySet, no: DaySet) {
    self.yes = yes
    self.no = no
  }

  /// Whether it belonged on a day.
  func contains(_ day: Int) -> Certainty { yes.contains(day) ? .yes : no.contains(day) ? .no : .possibly }

  /// Of belonging to one at least of several hosts.
  static func any(_ all: [BelongingDays]) -> BelongingDays {
    guard let first = all.first else { return BelongingDays(yes: DaySet(), no: DaySet([.everyDay])) }
    return all.dropFirst().reduce(first) { BelongingDays(yes: $0.yes.union($1.yes), no: $0.no.intersection($1.no)) }
  }

  /// Of two that both belonged.
  static func both(_ one: BelongingDays, _ other: BelongingDays) -> BelongingDays {
    BelongingDays(yes: one.yes.intersection(other.yes), no: one.no.union(other.no))
  }

  /// The days of a year for certain, those that are not excluded, and whether it belonged on one of them.
  func year(_ days: DaySpan) -> (certain: Int, possible: Int, any: Certainty) {
    let (certain, excluded) = (yes.count(in: days), no.count(in: days))
    let length = days.high - days.low + 1
    return (certain, length - excluded, certain > 0 ? .yes : excluded == length ? .no : .possibly)
  }
}

extension Questions {
  /// The days on which all members of a host are known for certain, as far as a member in a capacity is concerned.
  func knownDays(of host: PartyID, _ member: PartyID, in capacity: Capacity?) -> DaySet {
    let claims = coverage(of: host).filter { $0.claims(member, in: capacity) }
    if claims.isEmpty { return DaySet() }
    let life = DaySet([life(of: host).certain].compactMap { $0 })
    return DaySet(claims.compactMap { CoveredDays($0.period, asOf: asOf).certain }).intersection(life)
  }

  /// The days on which both may have existed, and for certain.
  func lives(of host: PartyID, _ member: PartyID) -> CoveredDays { life(of: host).intersection(life(of: member)) }
}
