// SPDX-License-Identifier: Apache-2.0

/// How a panel of states and years is laid out.
public struct PanelLayout: Sendable, Hashable {
  /// By which code states are known, in the first column.
  public enum Key: String, Sendable, Hashable, CaseIterable {
    /// The number of Correlates of War.
    case ccode
    /// The number of Gleditsch and Ward.
    case gwcode
    /// The three letters of ISO 3166-1.
    case iso3c
    /// The id of the data set, which every state has.
    case id
  }

  /// By which code states are known; nil for the first that every row has.
  public var key: Key?
  /// Whether each organization has a row of its own, `ccode,year,ioname,value`, instead of columns.
  public var isLong: Bool
  /// Whether -9 stands for what is open and -1 for an organization that did not exist, as in Correlates of War's tables, instead
  /// of an empty cell.
  public var marksMissing: Bool

  /// Makes a layout.
  public init(isLong: Bool = false, marksMissing: Bool = false, key: Key? = nil) {
    self.key = key
    self.isLong = isLong
    self.marksMissing = marksMissing
  }
}
