// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// A member on a day: who, by which spell, in what status.
public struct Member: Sendable, Hashable, Identifiable {
  /// The id of the party.
  public let id: PartyID
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

  /// The everyday name in the first of the languages that has one, or the id.
  public func name(in languages: LanguageTag...) -> String { name(in: languages) }

  /// The everyday name in the first of the languages that has one, or the id.
  public func name(in languages: [LanguageTag]) -> String { party?.names.best(in: languages, on: day) ?? id.slug }
}
