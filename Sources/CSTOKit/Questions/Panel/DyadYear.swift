// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// Two states in a year, with the days on which both belonged to each series of a panel.
public struct DyadYear: Sendable, Hashable {
  /// What holds for one series.
  public struct Cell: Sendable, Hashable {
    /// The days as members of both, those that are certain.
    public let days: Int
    /// The days on which it is not certain that one of them was no member.
    public let possibleDays: Int

    /// Whether both were members on one day at least.
    public var any: Certainty { days > 0 ? .yes : possibleDays > 0 ? .possibly : .no }
  }

  /// The first state.
  public let one: PartyID
  /// The second state.
  public let other: PartyID
  /// The year.
  public let year: Int
  /// Whether both states existed in the year, and the record covers it.
  public let isCovered: Bool
  /// One for each series, in the order of the panel; nil where a state or the organization did not exist in the year, and for years that
  /// the record does not cover.
  public let cells: [Cell?]
}

/// A table of pairs of states and years.
public struct DyadYearPanel: Sendable, Hashable {
  /// The series.
  public let series: [StateYearPanel.Series]
  /// The rows in the order of the numbers of the first state, of the second, and of the years.
  public let rows: [DyadYear]
}
