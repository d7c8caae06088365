// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// A member on a day: who, of what, by which spell, in what status.
public struct Member: Sendable, Hashable, Identifiable {
  /// What tells members in a list apart, on one day or from day to day: a party may belong in two capacities.
  public struct ID: Sendable, Hashable {
    /// Who belongs.
    public let party: PartyID
    /// To whom it belongs.
    public let host: PartyID
    /// In what capacity.
    public let capacity: Capacity
  }

  /// Who belongs, as an id in `states`, `organizations` or `organs`.
  public let partyID: PartyID
  /// The day.
  public let day: CalendarDay
  /// The party; nil if the data set does not hold it.
  public let party: Party?
  /// The spell that decides.
  public let membership: Membership
  /// Yes or possibly.
  public let certainty: Certainty
  /// The status on the day.
  public let status: MembershipStatus
  /// Whether the status holds for certain.
  public let statusCertainty: Certainty
  /// Whether it took part: a suspended member does not.
  public let participation: Certainty
  /// Whether somebody says that it was not so; see ``MembershipAnswer/isContested``.
  public let isContested: Bool
  /// Whether nobody says so, and somebody gives it another status; see ``MembershipAnswer/isStatusContested``.
  public let isStatusContested: Bool

  /// Makes a member; with the defaults, one that belonged for certain, was active and took part, and that nobody contests.
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

  /// Who, of what, in what capacity.
  public var id: ID { ID(party: partyID, host: host, capacity: membership.capacity) }
  /// To whom it belongs.
  public var host: PartyID { membership.host }

  /// The everyday name in the first of the languages that has one, or the id.
  public func name(in languages: LanguageTag...) -> String { name(in: languages) }

  /// The everyday name in the first of the languages that has one, or the id.
  public func name(in languages: [LanguageTag]) -> String { party?.names.best(in: languages, on: day) ?? partyID.slug }
}
