// SPDX-License-Identifier: Apache-2.0

/// How a panel of states and years is laid out.
public struct PanelLayout: Sendable, Hashable {
  /// Whether each organization has a row of its own, `ccode,year,ioname,value`, instead of columns.
  public var isLong: Bool
  /// Whether -9 stands for what is open and -1 for an organization that did not exist, as in Correlates of War's tables, instead
  /// of an empty cell.
  public var marksMissing: Bool

  /// Makes a layout.
  public init(isLong: Bool = false, marksMissing: Bool = false) {
    self.isLong = isLong
    self.marksMissing = marksMissing
  }
}
