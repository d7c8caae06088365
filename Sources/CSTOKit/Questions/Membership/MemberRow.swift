// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// A member on a day as a row of a table.
@frozen
public struct MemberRow: Sendable, Hashable {
  /// The id of the member.
  public var state: String
  /// Its name in the language asked for.
  public var stateName: String
  /// The first day, as written; nil if nothing is known of it.
  public var since: EDTFInterval.End?
  /// The last day, as written; nil if nothing is known of it.
  public var until: EDTFInterval.End?
  /// The capacity.
  public var capacity: Capacity
  /// The status on the day.
  public var status: MembershipStatus
  /// Whether it was a member on the day: yes or possibly.
  public var certainty: Certainty
  /// Whether somebody says that it was not so.
  public var contested: Bool
  /// Whether nobody says so, and somebody gives it another status on the day.
  public var statusContested: Bool
  /// Whether the status holds for certain: yes or possibly.
  public var statusCertainty: Certainty
  /// The alpha-3 code of ISO 3166-1, if the data set has one.
  public var iso3c: String?
  /// The number of Correlates of War, if the data set has one.
  public var ccode: Int?
  /// The number of Gleditsch and Ward, if the data set has one.
  public var gwcode: Int?
}

extension MemberRow: Described {
  /// The fields in published order.
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: MemberRow?) {
    state = f("state", it?.state)
    stateName = f("stateName", it?.stateName)
    since = f("since", it?.since)
    until = f("until", it?.until)
    capacity = f("capacity", it?.capacity)
    status = f("status", it?.status)
    certainty = f("certainty", it?.certainty)
    contested = f("contested", it?.contested)
    statusContested = f("statusContested", it?.statusContested)
    statusCertainty = f("statusCertainty", it?.statusCertainty)
    iso3c = f("iso3c", it?.iso3c)
    ccode = f("ccode", it?.ccode)
    gwcode = f("gwcode", it?.gwcode)
  }

  /// The row of a member, with its name in the first of the languages that has one.
  public init(_ member: Member, languages: [LanguageTag]) {
    let codes = member.party?.codes ?? []
    self.init(
      state: member.partyID.slug, stateName: member.name(in: languages), since: member.membership.period?.start,
      until: member.membership.period?.end, capacity: member.membership.capacity, status: member.status,
      certainty: member.certainty, contested: member.isContested,
      statusContested: member.isStatusContested, statusCertainty: member.statusCertainty,
      iso3c: codes[.isoAlpha3, on: member.day],
      ccode: codes[.correlatesOfWar, on: member.day].flatMap { Int($0) },
      gwcode: codes[.gleditschWard, on: member.day].flatMap { Int($0) })
  }
}

extension Dataset {
  /// The table of all who belonged to a party on a day or may have, in any capacity, in the order of the ids.
  ///
  /// - Complexity: O(n log n) in the number of memberships.
  public func memberRows(of host: PartyID, on day: CalendarDay, languages: [LanguageTag] = ["en"]) -> [MemberRow] {
    membersOrPossible(of: host, on: day, capacity: nil).map { MemberRow($0, languages: languages) }
  }
}

extension Certainty: ClosedValue {
  /// ``yes``.
  public static var example: Certainty { .yes }
}
