// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// A member of a host on a day, with the deciding membership and the status.
public struct Member: Sendable, Hashable, Identifiable {
  /// The identity of a member in a list, on one day or across days.
  ///
  /// It includes the capacity, because a party may belong in two capacities.
  public struct ID: Sendable, Hashable {
    /// The party that belongs.
    public let party: PartyID
    /// The party to which it belongs.
    public let host: PartyID
    /// The capacity of the membership, for example member or observer.
    public let capacity: Capacity
  }

  /// The id of the member, in `states`, `organizations` or `organs`.
  public let partyID: PartyID
  /// The day of the list.
  public let day: CalendarDay
  /// The member; nil if the data set does not contain it.
  public let party: Party?
  /// The membership that decides the answer.
  public let membership: Membership
  /// The certainty of the membership: yes or possibly.
  public let certainty: Certainty
  /// The status of the membership on the day.
  public let status: MembershipStatus
  /// The certainty of the status: yes or possibly.
  public let statusCertainty: Certainty
  /// Whether the member took part; a suspended member does not.
  public let participation: Certainty
  /// Whether an alternative contests the membership; see ``MembershipAnswer/isContested``.
  public let isContested: Bool
  /// Whether only the status is contested; see ``MembershipAnswer/isStatusContested``.
  public let isStatusContested: Bool

  /// Makes a member of a host on a day.
  ///
  /// With the defaults, the member certainly belonged, was active, took part, and is not contested.
  public init(
    partyID: PartyID, on day: CalendarDay, party: Party?, membership: Membership, certainty: Certainty = .yes,
    status: MembershipStatus = .active, statusCertainty: Certainty = .yes, participation: Certainty = .yes,
    isContested: Bool = false, isStatusContested: Bool = false
  ) {
    self.partyID = partyID
    self.day = day
    self.party = party
    self.membership = membership
    self.certainty = certainty
    self.status = status
    self.statusCertainty = statusCertainty
    self.participation = participation
    self.isContested = isContested
    self.isStatusContested = isStatusContested
  }

  /// The identity: member, host and capacity.
  public var id: ID { ID(party: partyID, host: host, capacity: membership.capacity) }
  /// The party to which the member belongs.
  public var host: PartyID { membership.host }

  /// The everyday name in the first language that has one, or the id.
  public func name(in languages: LanguageTag...) -> String { name(in: languages) }

  /// The everyday name in the first language that has one, or the id.
  public func name(in languages: [LanguageTag]) -> String { party?.names.best(in: languages, on: day) ?? partyID.slug }
}
