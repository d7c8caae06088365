// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

extension CSVCells {
  /// Writes a panel of states and years.
  ///
  /// - Throws: `ExportError` for a name of a column that statistics programs refuse, and those of the sink.
  mutating func panel(
    _ panel: StateYearPanel, _ layout: PanelLayout, _ dataset: Dataset, to sink: inout some ByteSink & ~Copyable
  ) throws(ExportError) {
    let states = PanelStates(of: panel, key: layout.key, dataset)
    let kind = states.keys.key
    let names = try CSVCells.checkColumns(of: panel.series, key: kind)
    try states.keys.refuseClash()
    header(layout.isLong ? [kind.rawValue, "year", "ioname", "value"] : names)
    let missing = MissingCell(isMarked: layout.marksMissing)
    for (key, row, state) in states.rows {
      for (series, cell) in zip(panel.series, row.cells) where layout.isLong {
        self.key(key)
        integer(row.year)
        plain(series.name)
        number(cell?.code, or: cell == nil && row.isCovered ? missing.nonexistent : missing.open)
        endRow()
      }
      if !layout.isLong { wide(key, row, state, kind, missing) }
      if areFull { try drain(to: &sink) }
    }
    try drain(to: &sink)
  }

  private mutating func key(_ key: StateKeys.Value) {
    switch key {
    case .number(let number): integer(number)
    case .text(let text): self.text(text)
    }
  }

  /// The columns of a panel that is not long.
  ///
  /// - Throws: `ExportError` for one that statistics programs refuse, and for two of one name.
  @discardableResult
  static func checkColumns(
    of series: [StateYearPanel.Series], key: PanelLayout.Key
  ) throws(ExportError) -> [String] {
    let names = CSVCells.panelColumns(series, key: key)
    var seen: Set<String> = ["ioname", "value", CSVCells.readingColumn]
    for name in names {
      try checkColumn(name)
      if !seen.insert(name).inserted {
        throw ExportError(.invalidOption, subject: "organizations", "two columns would be called \"\(name)\"")
      }
    }
    return names
  }

  /// The columns by which other data sets know states, as far as they are not the key.
  static func stateColumns(besides key: PanelLayout.Key) -> [String] {
    ["ccode", "cowc", "gwcode", "iso3c", "iso3n", "statenme"].filter { $0 != key.rawValue }
  }

  /// The columns of a panel that is not long.
  static func panelColumns(_ series: [StateYearPanel.Series], key: PanelLayout.Key) -> [String] {
    let parts = [
      "", "_any", "_jan1", "_dec31", "_days", "_days_max", "_susp_days", "_imprecise", "_contested",
      "_status_contested",
    ]
    return [key.rawValue, "year"] + stateColumns(besides: key)
      + series.flatMap { series in parts.map { series.name + $0 } }
  }

  /// Names of at most 32 characters that begin with a letter; others cannot be columns in Stata.
  static func checkColumn(_ name: String) throws(ExportError) {
    guard let first = name.utf8.first, (0x61...0x7A).contains(first), name.utf8.count <= 32 else {
      throw ExportError(
        .invalidOption, subject: "organizations",
        "\"\(name)\" is no name for a column: it has to begin with a letter and to have no more than 32")
    }
  }

  private mutating func wide(
    _ key: StateKeys.Value, _ row: StateYear, _ state: StateCodes, _ kind: PanelLayout.Key, _ missing: MissingCell
  ) {
    self.key(key)
    integer(row.year)
    if kind != .ccode { number(state.ccode, or: nil) }
    text(state.cowc)
    if kind != .gwcode { number(state.gwcode, or: nil) }
    if kind != .iso3c { text(state.iso3c) }
    number(state.iso3n, or: nil)
    text(state.name)
    for cell in row.cells {
      guard let cell else {
        for _ in 0..<10 { number(nil, or: row.isCovered ? missing.nonexistent : missing.open) }
        continue
      }
      number(cell.code, or: missing.open)
      for answer in [cell.any, cell.firstDay, cell.lastDay] { number(answer.truth, or: missing.open) }
      for count in [cell.days, cell.possibleDays, cell.suspendedDays] { integer(count) }
      integer(cell.isImprecise ? 1 : 0)
      integer(cell.isContested ? 1 : 0)
      integer(cell.isStatusContested ? 1 : 0)
    }
    endRow()
  }

  /// Writes a panel of pairs of states and years.
  ///
  /// - Throws: As ``panel(_:_:_:to:)``.
  mutating func dyads(
    _ panel: DyadYearPanel, key: PanelLayout.Key?, _ dataset: Dataset, to sink: inout some ByteSink & ~Copyable
  )
    throws(ExportError)
  {
    let own = panel.series.flatMap { series in ["_any", "_days", "_days_max"].map { series.name + $0 } }
    for name in own { try CSVCells.checkColumn(name) }
    let states = panel.keys(key, dataset)
    try states.refuseClash()
    header(["\(states.key.rawValue)1", "\(states.key.rawValue)2", "year"] + own)
    for row in panel.rows {
      guard let one = states.value(of: row.one, in: row.year), let other = states.value(of: row.other, in: row.year)
      else { continue }
      self.key(one)
      self.key(other)
      integer(row.year)
      for cell in row.cells {
        number(cell?.any.truth, or: nil)
        number(cell?.days, or: nil)
        number(cell?.possibleDays, or: nil)
      }
      endRow()
      if areFull { try drain(to: &sink) }
    }
    try drain(to: &sink)
  }

  mutating func number(_ value: Int?, or missing: Int?) {
    if let value = value ?? missing { integer(value) } else { null() }
  }
}

/// What stands where there is no value.
private struct MissingCell {
  let isMarked: Bool
  var nonexistent: Int? { isMarked ? -1 : nil }
  var open: Int? { isMarked ? -9 : nil }
}

extension Certainty {
  /// One for yes, zero for no, nothing for possibly.
  fileprivate var truth: Int? {
    switch self {
    case .yes: 1
    case .no: 0
    case .possibly: nil
    }
  }
}
