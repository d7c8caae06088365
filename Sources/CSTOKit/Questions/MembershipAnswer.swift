// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// The answer to «was X a member of Y on day D?»: how certain it is, what decides it, and what others say.
public struct MembershipAnswer: Sendable, Hashable {
  /// A statement that decides the answer.
  public struct Reason: Sendable, Hashable {
    /// The membership that says so; nil where the record has none.
    public let membership: EntityID<Membership>?
    /// What this statement alone says.
    public let certainty: Certainty
    /// Why, as an English sentence.
    public let explanation: String
    /// The sources of the statement.
    public let citations: [Citation]
  }

  /// What an alternative says of the same day.
  public struct Rival: Sendable, Hashable {
    /// The membership on which the alternative stands.
    public let membership: EntityID<Membership>
    /// Who says it, or by which criterion.
    public let label: String
    /// The criterion, where that is all that differs.
    public let basis: Basis?
    /// Whether it is known to be wrong.
    public let isDeprecated: Bool
    /// Whether it only counts by another criterion of joining than the record does, and so contradicts nothing.
    public let isAnotherCriterion: Bool
    /// The answer that follows, with all other memberships as preferred.
    public let certainty: Certainty
    /// The status on that day, if it follows that the member belonged or may have.
    public let status: MembershipStatus?
    /// Whether that status holds for certain.
    public let statusCertainty: Certainty?
    /// The sources.
    public let citations: [Citation]
  }

  /// Who.
  public let member: PartyID
  /// In what.
  public let host: PartyID
  /// When.
  public let day: CalendarDay
  /// Whether it was a member: yes, no, or possibly.
  public let certainty: Certainty
  /// The statements that decide it; never empty.
  public let because: [Reason]
  /// What others say, in the order of the record.
  public let alternatives: [Rival]
}

extension MembershipAnswer {
  /// Whether somebody says otherwise: an alternative that is not known to be wrong, and that does more than state another
  /// criterion of joining, gives another answer.
  public var isContested: Bool {
    alternatives.contains { rival in
      !rival.isDeprecated && !rival.isAnotherCriterion && rival.certainty != certainty
    }
  }
}
