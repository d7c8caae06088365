// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// A state in a year, with one cell per series of a panel.
public struct StateYear: Sendable, Hashable {
  /// The values for one series: an organization, with or without its predecessors.
  public struct Cell: Sendable, Hashable {
    /// The Correlates of War code under the rule: 0 none, 1 full, 2 associate, 3 observer.
    ///
    /// Nil if dates leave it open.
    public let code: Int?
    /// Whether the state was a member on some day of the year.
    public let any: Certainty
    /// Whether the state was a member on January 1.
    public let firstDay: Certainty
    /// Whether the state was a member on December 31.
    public let lastDay: Certainty
    /// The number of days on which the state was certainly a member.
    public let days: Int
    /// The number of days on which the state may have been a member.
    ///
    /// The days of certain membership are included.
    public let possibleDays: Int
    /// The number of days on which the state was certainly a suspended member.
    public let suspendedDays: Int
    /// Whether an alternative would change ``code``.
    ///
    /// Alternatives that are known to be wrong do not count, nor do those that only use another criterion.
    public let isContested: Bool
    /// Whether ``code`` is not contested, but the status is.
    ///
    /// An alternative gives another status, or another certainty of it, on a day that the rule looks at.
    public let isStatusContested: Bool

    /// Whether dates leave something open.
    ///
    /// Either a day may or may not belong to a spell, or it is within or next to the bounds of a start or end that is qualified as
    /// uncertain or approximate.
    public let isImprecise: Bool
  }

  /// The id of the state, for example `uzb`.
  public let state: PartyID
  /// The calendar year of the row.
  public let year: Int
  /// Whether the state existed in the year and the record covers it.
  public let isCovered: Bool
  /// The cells, one per series, in the order of the panel.
  ///
  /// A cell is nil if the state or the organization did not exist in the year, or if the record does not cover it.
  public let cells: [Cell?]
}

/// A panel with one row per state and year.
public struct StateYearPanel: Sendable, Hashable {
  /// The subject of a column: one organization, or one with its predecessors.
  public struct Series: Sendable, Hashable {
    /// The name of the column, derived from the id of the organization.
    ///
    /// It is the id with `_` for `-`. For an organization with its predecessors, `_lineage` follows.
    public let name: String
    /// The ids of the organizations that count in the column.
    public let hosts: [PartyID]
  }

  /// The series of the panel, in column order.
  public let series: [Series]
  /// The rows, sorted by Correlates of War number and year.
  ///
  /// States without a number come last.
  public let rows: [StateYear]
}
