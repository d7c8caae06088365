// SPDX-License-Identifier: Apache-2.0

internal import EDTF

/// The days on which a party certainly belonged, or certainly did not belong.
///
/// All other days are open. The answers are those of ``Questions/membership(of:in:on:capacity:)``, for all days at once.
struct BelongingDays: Sendable, Hashable {
  private(set) var yes: DaySet
  private(set) var no: DaySet

  /// Calculates the days of a member and a host from their spells.
  ///
  /// - Parameters:
  ///   - spells: The days of the spells in the capacity, limited to the lives of both parties.
  ///   - lives: The days on which both parties existed.
  ///   - known: The days on which all members are certainly known.
  ///   - asOf: The last day that the record covers.
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

  /// Whether the party belonged on a day.
  func contains(_ day: Int) -> Certainty { yes.contains(day) ? .yes : no.contains(day) ? .no : .possibly }

  /// The days of belonging to at least one of several hosts.
  static func any(_ all: [BelongingDays]) -> BelongingDays {
    guard let first = all.first else { return BelongingDays(yes: DaySet(), no: DaySet([.everyDay])) }
    return all.dropFirst().reduce(first) { BelongingDays(yes: $0.yes.union($1.yes), no: $0.no.intersection($1.no)) }
  }

  /// The days on which two parties both belonged.
  static func both(_ one: BelongingDays, _ other: BelongingDays) -> BelongingDays {
    BelongingDays(yes: one.yes.intersection(other.yes), no: one.no.union(other.no))
  }

  /// The numbers of certain and possible days in a year, and whether there is any.
  func year(_ days: DaySpan) -> (certain: Int, possible: Int, any: Certainty) {
    let (certain, excluded) = (yes.count(in: days), no.count(in: days))
    let length = days.high - days.low + 1
    return (certain, length - excluded, certain > 0 ? .yes : excluded == length ? .no : .possibly)
  }
}

extension Questions {
  /// The days on which all members of a host are certainly known.
  ///
  /// Only coverage claims that apply to the member and the capacity count.
  func knownDays(of host: PartyID, _ member: PartyID, in capacity: Capacity?) -> DaySet {
    let claims = coverage(of: host).filter { $0.claims(member, in: capacity) }
    if claims.isEmpty { return DaySet() }
    let life = DaySet([life(of: host).certain].compactMap { $0 })
    return DaySet(claims.compactMap { CoveredDays($0.period, asOf: asOf).certain }).intersection(life)
  }

  /// The days on which both the host and the member existed.
  func lives(of host: PartyID, _ member: PartyID) -> CoveredDays { life(of: host).intersection(life(of: member)) }
}
