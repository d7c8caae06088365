// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

extension CSVCells {
  /// Writes a panel of states and years.
  ///
  /// - Throws: `ExportError` for a name of a column that statistics programs refuse, and those of the sink.
  mutating func panel(
    _ panel: StateYearPanel, _ layout: PanelLayout, _ dataset: Dataset, to sink: inout some ByteSink & ~Copyable
  ) throws(ExportError) {
    try header(of: panel, layout)
    let missing = MissingCell(isMarked: layout.marksMissing)
    var keyed = panel.rows.compactMap { row in
      StateCodes(row.state, in: row.year, dataset).map { (row: row, state: $0) }
    }
    // A state may have had several numbers: the rows are sorted by those of their years.
    keyed.sort { ($0.state.ccode, $0.row.year) < ($1.state.ccode, $1.row.year) }
    for (one, next) in zip(keyed, keyed.dropFirst())
    where one.state.ccode == next.state.ccode && one.row.year == next.row.year {
      throw ExportError(
        .unwritableValue, subject: "states/\(next.row.state)",
        "\(one.row.state) has the number \(next.state.ccode) in \(next.row.year) too, and rows are merged by it")
    }
    for (row, state) in keyed {
      for (series, cell) in zip(panel.series, row.cells) where layout.isLong {
        integer(state.ccode)
        integer(row.year)
        plain(series.name)
        number(cell?.code, or: cell == nil && row.isCovered ? missing.nonexistent : missing.open)
        endRow()
      }
      if !layout.isLong { wide(row, state, missing) }
      if areFull { try drain(to: &sink) }
    }
    try drain(to: &sink)
  }

  private mutating func header(of panel: StateYearPanel, _ layout: PanelLayout) throws(ExportError) {
    let names = CSVCells.panelColumns(panel.series)
    var seen: Set<String> = ["ioname", "value", CSVCells.readingColumn]
    for name in names {
      try checkColumn(name)
      if !seen.insert(name).inserted {
        throw ExportError(.invalidOption, subject: "organizations", "two columns would be called \"\(name)\"")
      }
    }
    self.header(layout.isLong ? ["ccode", "year", "ioname", "value"] : names)
  }

  /// The columns of a panel that is not long.
  static func panelColumns(_ series: [StateYearPanel.Series]) -> [String] {
    let parts = [
      "", "_any", "_jan1", "_dec31", "_days", "_days_max", "_susp_days", "_imprecise", "_contested",
      "_status_contested",
    ]
    return ["ccode", "year", "cowc", "gwcode", "iso3c", "iso3n", "statenme"]
      + series.flatMap { series in parts.map { series.name + $0 } }
  }

  /// Names of at most 32 characters that begin with a letter; others cannot be columns in Stata.
  func checkColumn(_ name: String) throws(ExportError) {
    guard let first = name.utf8.first, (0x61...0x7A).contains(first), name.utf8.count <= 32 else {
      throw ExportError(
        .invalidOption, subject: "organizations",
        "\"\(name)\" is no name for a column: it has to begin with a letter and to have no more than 32")
    }
  }

  private mutating func wide(_ row: StateYear, _ state: StateCodes, _ missing: MissingCell) {
    integer(state.ccode)
    integer(row.year)
    text(state.cowc)
    number(state.gwcode, or: nil)
    text(state.iso3c)
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
  mutating func dyads(_ panel: DyadYearPanel, _ dataset: Dataset, to sink: inout some ByteSink & ~Copyable)
    throws(ExportError)
  {
    let own = panel.series.flatMap { series in ["_any", "_days", "_days_max"].map { series.name + $0 } }
    for name in own { try checkColumn(name) }
    header(["ccode1", "ccode2", "year"] + own)
    for row in panel.rows {
      guard let one = StateCodes(row.one, in: row.year, dataset),
        let other = StateCodes(row.other, in: row.year, dataset)
      else { continue }
      for number in [one.ccode, other.ccode, row.year] { integer(number) }
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

/// What a state is called in a year in the data sets that researchers merge.
struct StateCodes {
  let ccode: Int
  let cowc: String?
  let gwcode: Int?
  let iso3c: String?
  let iso3n: Int?
  let name: String

  /// Nil for a state without a number of Correlates of War's, which no row can be merged by.
  init?(_ id: PartyID, in year: Int, _ dataset: Dataset) {
    guard let state = dataset.states[id.slug], let days = DaySpan(year: year) else { return nil }
    func code(_ scheme: CodeScheme) -> String? {
      state.codes.first { $0.scheme == scheme && $0.isValid(in: days) }?.value
    }
    let any = state.codes.first { $0.scheme == .correlatesOfWar }?.value
    guard let ccode = (code(.correlatesOfWar) ?? any).flatMap({ Int($0) }) else { return nil }
    self.ccode = ccode
    cowc = code(.correlatesOfWarAbbreviation)
    gwcode = code(.gleditschWard).flatMap { Int($0) }
    iso3c = code(.isoAlpha3)
    iso3n = code(.isoNumeric).flatMap { Int($0) }
    name = state.names.best(in: ["en"]) ?? id.slug
  }
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
