// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// A state in a year, with what holds for each series of a panel.
public struct StateYear: Sendable, Hashable {
  /// What holds for one series: an organization, or an organization with its predecessors.
  public struct Cell: Sendable, Hashable {
    /// Correlates of War's code under the rule: 0 none, 1 full, 2 associate, 3 observer; nil where it is open.
    public let code: Int?
    /// Whether it was a member on some day of the year.
    public let any: Certainty
    /// Whether it was a member on the first of January.
    public let firstDay: Certainty
    /// Whether it was a member on the thirty-first of December.
    public let lastDay: Certainty
    /// The days as a member, those that are certain.
    public let days: Int
    /// The days on which it is not certain that it was no member.
    public let possibleDays: Int
    /// The days as a member that was suspended, both for certain.
    public let suspendedDays: Int
    /// Whether an alternative that is not known to be wrong, and that does more than state another criterion, would change ``code``.
    public let isContested: Bool
    /// Whether none would, and one gives another status, or another certainty of it, on a day that the rule looks at.
    public let isStatusContested: Bool

    /// Whether dates leave something open: a day may or may not belong to a spell, or lies within, or next to, the bounds of a start or an end
    /// that is qualified as uncertain or approximate.
    public let isImprecise: Bool
  }

  /// The state.
  public let state: PartyID
  /// The year.
  public let year: Int
  /// Whether the state existed in the year, and the record covers it.
  public let isCovered: Bool
  /// One for each series, in the order of the panel; nil where the state or the organization did not exist in the year, and for years that
  /// the record does not cover.
  public let cells: [Cell?]
}

/// A table of states and years.
public struct StateYearPanel: Sendable, Hashable {
  /// What a column counts: one organization, or several that succeeded one another.
  public struct Series: Sendable, Hashable {
    /// The name of the column: the id with `_` for `-`, and `_lineage` behind it for an organization with its predecessors.
    public let name: String
    /// The organizations.
    public let hosts: [PartyID]
  }

  /// The series.
  public let series: [Series]
  /// The rows in the order of Correlates of War's numbers, then the years; states without a number come last.
  public let rows: [StateYear]
}
