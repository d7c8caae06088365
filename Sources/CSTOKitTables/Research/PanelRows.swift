// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// The rows of a panel, sorted by key, and its columns.
struct PanelRows {
  struct Row {
    let key: StateKeys.Value
    let year: StateYear
    let codes: StateCodes
  }

  /// A row of the long layout: one organization in one state and year.
  private struct LongRow {
    let row: Row
    let series: String
    let cell: StateYear.Cell?
  }

  let panel: StateYearPanel
  let keys: StateKeys
  private let layout: PanelLayout
  private let rows: [Row]
  /// The organizations that have columns.
  private var series: [StateYearPanel.Series]
  /// The labels of hosts that are states, by column name.
  ///
  /// Only for lookup; never iterated.
  private let labels: [String: [LanguageTag: String]]
  /// The key, as named in the columns.
  private(set) var key: PanelLayout.Key

  init(_ options: PanelOptions, _ layout: PanelLayout, _ dataset: Dataset) {
    let panel = Dataset.Index(dataset).panel(options)
    let keys = StateKeys(of: panel.rows.map { ($0.state, $0.year) }, asked: layout.key, dataset)
    let rows = panel.rows.compactMap { row -> Row? in
      guard let value = keys.value(of: row.state, in: row.year), let codes = keys.codes(of: row.state, in: row.year)
      else { return nil }
      return Row(key: value, year: row, codes: codes)
    }
    self.panel = panel
    self.keys = keys
    self.layout = layout
    // A state may have had several codes: the rows are sorted by the code of each year.
    self.rows = rows.sorted { ($0.key, $0.year.year) < ($1.key, $1.year.year) }
    series = panel.series
    labels = Dictionary(
      panel.series.flatMap(\.hosts).compactMap { host in
        dataset.states[host.slug].map { (host.columnName, $0.labels(besides: host.columnName, dataset)) }
      }, uniquingKeysWith: { one, _ in one })
    key = keys.key
  }

  /// This panel if it can be written; otherwise one with columns only, for no organization.
  var orBare: PanelRows {
    if fault == nil { return self }
    var bare = self
    (bare.series, bare.key) = ([], .ccode)
    return bare
  }

  /// The reason why the panel cannot be written; nil if it can.
  ///
  /// Possible reasons are an invalid column name, a duplicate column name, and two states with the same key.
  var fault: ExportError? {
    do throws(ExportError) {
      try check()
      return nil
    } catch { return error }
  }

  private func check() throws(ExportError) {
    let taken = ["ioname", "value", Table.Column.reading.name]
    if layout.isLong {
      // Organizations are values here, not parts of column names.
      try PanelRows.refuseDuplicates(among: taken + series.map(\.name))
    } else {
      try PanelRows.check(wideColumns.map(\.column.name), besides: taken)
    }
    try keys.refuseClash()
  }

  /// Rejects column names that statistics programs do not accept, and duplicate names.
  static func check(_ names: [String], besides taken: [String]) throws(ExportError) {
    for name in names { try checkColumn(name) }
    try refuseDuplicates(among: taken + names)
  }

  private static func refuseDuplicates(among names: [String]) throws(ExportError) {
    var seen: Set<String> = []
    for name in names where !seen.insert(name).inserted {
      throw ExportError(.invalidOption, subject: "organizations", "two columns would be called \"\(name)\"")
    }
  }

  /// Checks that Stata accepts a column name.
  ///
  /// It must begin with a lower-case letter and have at most 32 characters.
  private static func checkColumn(_ name: String) throws(ExportError) {
    guard let first = name.utf8.first, (0x61...0x7A).contains(first), name.utf8.count <= 32 else {
      throw ExportError(
        .invalidOption, subject: "organizations",
        "\"\(name)\" is no name for a column: it has to begin with a letter and to have no more than 32")
    }
  }

  /// The columns of the layout.
  ///
  /// - Throws: `ExportError` for a name that statistics programs do not accept, for a duplicate name, and for two states with one code.
  func columns() throws(ExportError) -> [Table.Column] {
    try check()
    return layout.isLong ? longColumns.map(\.column) : wideColumns.map(\.column)
  }

  /// Writes the table.
  ///
  /// - Throws: `ExportError` as ``columns()`` does, and the errors of the writer.
  func write<Writer: TableWriter & ~Copyable>(to writer: inout Writer, in table: String) throws(ExportError) {
    try check()
    if !layout.isLong { return try writer.table(wideColumns, in: table, rows) }
    let long = rows.lazy.flatMap { row in
      zip(panel.series, row.year.cells).lazy.map { LongRow(row: row, series: $0.name, cell: $1) }
    }
    try writer.table(longColumns, in: table, long)
  }

  // MARK: Columns

  private var longColumns: [CellColumn<LongRow>] {
    let missing = MissingCell(isMarked: layout.marksMissing)
    return [
      CellColumn(Table.Column(key.rawValue, key.cellType)) { $0.row.key.cell },
      CellColumn("year", .integer) { .integer($0.row.year.year) },
      CellColumn("ioname") { .word($0.series) },
      CellColumn("value", .integer) { row in
        let isGone = row.cell == nil && row.row.year.isCovered
        return .integer(row.cell?.code ?? (isGone ? missing.nonexistent : missing.open))
      },
    ]
  }

  /// The columns of the wide layout.
  var wideColumns: [CellColumn<Row>] {
    let missing = MissingCell(isMarked: layout.marksMissing)
    let codes: [CellColumn<Row>] = [
      CellColumn("ccode", .integer) { .integer($0.codes.ccode) },
      CellColumn("cowc") { .text($0.codes.cowc) },
      CellColumn("gwcode", .integer) { .integer($0.codes.gwcode) },
      CellColumn("iso3c") { .text($0.codes.iso3c) },
      CellColumn("iso3n", .integer) { .integer($0.codes.iso3n) },
      CellColumn("statenme") { .text($0.codes.name) },
    ]
    return [
      CellColumn(Table.Column(key.rawValue, key.cellType)) { $0.key.cell },
      CellColumn("year", .integer) { .integer($0.year.year) },
    ]
      + codes.filter { $0.column.name != key.rawValue }
      + series.enumerated().flatMap { place, series in
        PanelRows.parts(of: series.name, labels[series.name] ?? [:], missing).map { part in
          CellColumn(part.column) { row in
            if let cell = row.year.cells[place] { return part.cell(cell) }
            return .integer(row.year.isCovered ? missing.nonexistent : missing.open)
          }
        }
      }
  }

  /// The columns of an organization.
  private static func parts(
    of host: String, _ labels: [LanguageTag: String], _ missing: MissingCell
  ) -> [CellColumn<StateYear.Cell>] {
    func part(
      _ ending: String, _ meaning: String, _ cell: @escaping (StateYear.Cell) -> TableCell
    ) -> CellColumn<StateYear.Cell> {
      CellColumn(
        Table.Column(host + ending, .integer, meaning: meaning, labels: ending.isEmpty ? labels : [:]), cell)
    }
    func truth(_ answer: Certainty) -> TableCell { .integer(answer.truth ?? missing.open) }
    let (name, isMember) = ("`\(host)`", "1 if the state was a member of `\(host)` on")
    return [
      part(
        "",
        "The code of Correlates of War for \(name): 0 none, 1 full member, 2 associate, 3 observer; empty if that is open."
      ) { .integer($0.code ?? missing.open) },
      part("_any", "\(isMember) some day of the year, 0 if not, empty if that is open.") { truth($0.any) },
      part("_jan1", "\(isMember) 1 January, 0 if not, empty if that is open.") { truth($0.firstDay) },
      part("_dec31", "\(isMember) 31 December, 0 if not, empty if that is open.") { truth($0.lastDay) },
      part("_days", "The days on which the state was certainly a member of \(name).") { .integer($0.days) },
      part("_days_max", "The days on which it is not certain that the state was no member of \(name).") {
        .integer($0.possibleDays)
      },
      part("_susp_days", "The days as a member of \(name) that was suspended.") { .integer($0.suspendedDays) },
      part("_imprecise", "1 if imprecise dates leave a day of the year open in \(name).") { .flag($0.isImprecise) },
      part("_contested", "1 if a source contradicts the code of \(name).") { .flag($0.isContested) },
      part(
        "_status_contested",
        "1 if nobody contradicts that the state belonged to \(name) in the year, and a source gives it another status."
      ) { .flag($0.isStatusContested) },
    ]
  }
}

/// The values of cells for nonexistent organizations and unknown memberships.
private struct MissingCell {
  let isMarked: Bool
  var nonexistent: Int? { isMarked ? -1 : nil }
  var open: Int? { isMarked ? -9 : nil }
}

extension PanelLayout.Key {
  /// The cell type of the key's column.
  var cellType: Table.Column.CellType { self == .ccode || self == .gwcode ? .integer : .text }
}

extension StateKeys.Value {
  /// The cell of the key.
  var cell: TableCell {
    switch self {
    case .number(let number): .integer(number)
    case .text(let text): .text(text)
    }
  }
}

extension Certainty {
  /// 1 for yes, 0 for no, nil for possibly.
  var truth: Int? {
    switch self {
    case .yes: 1
    case .no: 0
    case .possibly: nil
    }
  }
}
