// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// A panel in the order of its key, and its columns.
struct PanelRows {
  struct Row {
    let key: StateKeys.Value
    let year: StateYear
    let codes: StateCodes
  }

  /// One organization in a row of the long layout.
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
  /// What the organizations are called, where they are states: by their columns; looked up, never listed.
  private let labels: [String: [LanguageTag: String]]
  /// The key in the names of the columns.
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
    // A state may have had several codes: the rows are sorted by those of their years.
    self.rows = rows.sorted { ($0.key, $0.year.year) < ($1.key, $1.year.year) }
    series = panel.series
    labels = Dictionary(
      panel.series.flatMap(\.hosts).compactMap { host in
        dataset.states[host.slug].map { (host.columnName, $0.labels(besides: host.columnName, dataset)) }
      }, uniquingKeysWith: { one, _ in one })
    key = keys.key
  }

  /// The same, or where it cannot be written one without any organization, of which there are columns and no rows.
  var orBare: PanelRows {
    if fault == nil { return self }
    var bare = self
    (bare.series, bare.key) = ([], .ccode)
    return bare
  }

  /// Why the panel cannot be written: a name that is none for a column, two columns of one name, or two states of one id; nil if it can.
  var fault: ExportError? {
    do throws(ExportError) {
      try check()
      return nil
    } catch { return error }
  }

  private func check() throws(ExportError) {
    let taken = ["ioname", "value", Table.Column.reading.name]
    if layout.isLong {
      // Organizations are values there, and not parts of names.
      try PanelRows.refuseDuplicates(among: taken + series.map(\.name))
    } else {
      try PanelRows.check(wideColumns.map(\.column.name), besides: taken)
    }
    try keys.refuseClash()
  }

  /// Refuses names of columns that statistics programs do, and two columns of one name.
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

  /// Names of at most 32 characters that begin with a letter; others cannot be columns in Stata.
  private static func checkColumn(_ name: String) throws(ExportError) {
    guard let first = name.utf8.first, (0x61...0x7A).contains(first), name.utf8.count <= 32 else {
      throw ExportError(
        .invalidOption, subject: "organizations",
        "\"\(name)\" is no name for a column: it has to begin with a letter and to have no more than 32")
    }
  }

  /// The columns of the layout.
  ///
  /// - Throws: `ExportError` for one that statistics programs refuse, for two of one name, and for two states of one code.
  func columns() throws(ExportError) -> [Table.Column] {
    try check()
    return layout.isLong ? longColumns.map(\.column) : wideColumns.map(\.column)
  }

  /// Writes the table.
  ///
  /// - Throws: `ExportError` as ``columns()``, and those of the writer.
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

  /// The columns of a panel that is not long.
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

/// What stands where there is no value.
private struct MissingCell {
  let isMarked: Bool
  var nonexistent: Int? { isMarked ? -1 : nil }
  var open: Int? { isMarked ? -9 : nil }
}

extension PanelLayout.Key {
  /// What kind of cell the column has.
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
  /// One for yes, zero for no, nothing for possibly.
  var truth: Int? {
    switch self {
    case .yes: 1
    case .no: 0
    case .possibly: nil
    }
  }
}
