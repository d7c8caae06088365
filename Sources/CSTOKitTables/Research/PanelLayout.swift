// SPDX-License-Identifier: Apache-2.0

/// The layout of a panel of states and years.
public struct PanelLayout: Sendable, Hashable {
  /// The code that identifies states, in the first column.
  public enum Key: String, Sendable, Hashable, CaseIterable {
    /// The Correlates of War country code, a number.
    case ccode
    /// The Gleditsch and Ward state number.
    case gwcode
    /// The alpha-3 code of ISO 3166-1, three letters.
    case iso3c
    /// The state's id in the data set, which every state has.
    case id
  }

  /// The code that identifies states; nil for the first that every row has.
  public var key: Key?
  /// Whether each organization has its own row, `ccode,year,ioname,value`, instead of columns.
  public var isLong: Bool
  /// Whether missing values are numbers, as in Correlates of War's tables, not empty cells.
  ///
  /// -9 means unknown, and -1 that the organization did not exist.
  public var marksMissing: Bool

  /// Creates a layout; by default wide, with empty cells for missing values.
  public init(isLong: Bool = false, marksMissing: Bool = false, key: Key? = nil) {
    self.key = key
    self.isLong = isLong
    self.marksMissing = marksMissing
  }
}
