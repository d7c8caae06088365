// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// A table row for a member on a day.
@frozen
public struct MemberRow: Sendable, Hashable {
  /// The id of the member, for example `uzb`.
  public var state: String
  /// The name of the member in the requested language.
  public var stateName: String
  /// The start of the membership, as written; nil if its dates are unknown.
  public var since: EDTFInterval.End?
  /// The end of the membership, as written; nil if its dates are unknown.
  public var until: EDTFInterval.End?
  /// The capacity of the member.
  public var capacity: Capacity
  /// The status of the membership on the day.
  public var status: MembershipStatus
  /// The certainty of the membership on the day: yes or possibly.
  public var certainty: Certainty
  /// Whether an alternative contests the membership.
  public var contested: Bool
  /// Whether only the status on the day is contested.
  public var statusContested: Bool
  /// The certainty of the status: yes or possibly.
  public var statusCertainty: Certainty
  /// The ISO 3166-1 alpha-3 code on the day, if the data set has one.
  public var iso3c: String?
  /// The Correlates of War number on the day, if the data set has one.
  public var ccode: Int?
  /// The Gleditsch and Ward number on the day, if the data set has one.
  public var gwcode: Int?
}

extension MemberRow: Described {
  /// Reads or writes the fields, in published order.
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

  /// Makes the row of a member.
  ///
  /// The name is in the first of the languages that has one.
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
  /// The rows of all certain and possible members of a party on a day.
  ///
  /// Members in all capacities are included, in the order of their ids.
  ///
  /// - Complexity: O(n log n) in the number of memberships.
  public func memberRows(of host: PartyID, on day: CalendarDay, languages: [LanguageTag] = ["en"]) -> [MemberRow] {
    membersOrPossible(of: host, on: day, capacity: nil).map { MemberRow($0, languages: languages) }
  }
}

extension Certainty: ClosedValue {
  /// An example value, ``yes``.
  public static var example: Certainty { .yes }
}
