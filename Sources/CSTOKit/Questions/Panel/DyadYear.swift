// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// A pair of states in a year, with the days of shared membership.
public struct DyadYear: Sendable, Hashable {
  /// The shared membership in one series.
  public struct Cell: Sendable, Hashable {
    /// The number of days on which both were certainly members.
    public let days: Int
    /// The number of days on which both may have been members.
    ///
    /// The days of certain membership are included.
    public let possibleDays: Int

    /// Whether both were members on at least one day.
    public var any: Certainty { days > 0 ? .yes : possibleDays > 0 ? .possibly : .no }
  }

  /// The id of the first state of the pair.
  public let one: PartyID
  /// The id of the second state of the pair.
  public let other: PartyID
  /// The calendar year of the row.
  public let year: Int
  /// Whether both states existed in the year and the record covers it.
  public let isCovered: Bool
  /// The cells, one per series, in the order of the panel.
  ///
  /// A cell is nil if a state or the organization did not exist in the year, or if the record does not cover it.
  public let cells: [Cell?]
}

/// A panel with one row per pair of states and year.
public struct DyadYearPanel: Sendable, Hashable {
  /// The series of the panel, in column order.
  public let series: [StateYearPanel.Series]
  /// The rows, sorted by first state, second state and year.
  ///
  /// States are in the order of their Correlates of War numbers.
  public let rows: [DyadYear]
}
