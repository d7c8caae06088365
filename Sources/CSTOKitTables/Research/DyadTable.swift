// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// One row per pair of states and year; a directed table contains each pair twice.
struct DyadTable: CountingContent {
  let name = "dyads"
  let options: PanelOptions
  let isDirected: Bool
  /// The code that identifies states; nil for the first that all have.
  let ownKey: PanelLayout.Key?
  /// The source of states of the state system that the data set lacks.
  let supply: StateSupply

  /// The requested key, or that of the state system whose states have rows.
  private var key: PanelLayout.Key? { ownKey ?? options.states.key }

  private struct Row {
    let one: StateKeys.Value
    let other: StateKeys.Value
    let oneCodes: StateCodes?
    let otherCodes: StateCodes?
    let year: DyadYear
  }

  func columns(of export: Export) throws(ExportError) -> [Table.Column] {
    let (panel, keys) = try panel(of: export.dataset)
    return try columns(of: panel, keys).map(\.column).told(in: name)
  }

  func write<Writer: TableWriter & ~Copyable>(_ export: Export, to writer: inout Writer) throws(ExportError) {
    let (panel, keys) = try panel(of: export.dataset)
    let rows = panel.rows.lazy.compactMap { row -> Row? in
      guard let one = keys.value(of: row.one, in: row.year), let other = keys.value(of: row.other, in: row.year) else {
        return nil
      }
      let (oneCodes, otherCodes) = (keys.codes(of: row.one, in: row.year), keys.codes(of: row.other, in: row.year))
      return Row(one: one, other: other, oneCodes: oneCodes, otherCodes: otherCodes, year: row)
    }
    try writer.table(columns(of: panel, keys), in: name, rows)
  }

  private func panel(of dataset: Dataset) throws(ExportError) -> (DyadYearPanel, StateKeys) {
    let dataset = options.completed(dataset, supply.lookup)
    let options = try options.resolved(in: dataset)
    try options.requireParties(in: dataset)
    let index = Dataset.Index(dataset)
    let panel = index.dyads(options, isDirected: isDirected)
    // A single state has years, but no other state to pair with.
    try options.checkYears(isEmpty: panel.rows.isEmpty && index.panel(options).rows.isEmpty)
    return (panel, panel.keys(key, dataset))
  }

  private func columns(of panel: DyadYearPanel, _ keys: StateKeys) throws(ExportError) -> [CellColumn<Row>] {
    func column(_ name: String, _ meaning: String, _ cell: @escaping (Row) -> TableCell) -> CellColumn<Row> {
      CellColumn(Table.Column(name, .integer, meaning: meaning), cell)
    }
    let own = panel.series.enumerated().flatMap { place, series in
      [
        column(
          series.name + "_any",
          "1 if both were members of `\(series.name)` on some day of the year, 0 if not, empty if that is open."
        ) { .integer($0.year.cells[place]?.any.truth) },
        column(series.name + "_days", "The days on which both were certainly members of `\(series.name)`.") {
          .integer($0.year.cells[place]?.days)
        },
        column(
          series.name + "_days_max",
          "The days on which it is not certain that one of them was no member of `\(series.name)`."
        ) { .integer($0.year.cells[place]?.possibleDays) },
      ]
    }
    try PanelRows.check(own.map(\.column.name), besides: ["year", Table.Column.reading.name])
    try keys.refuseClash()
    let (code, type) = (keys.key.rawValue, keys.key.cellType)
    let codes: [(key: PanelLayout.Key, meaning: String, cell: (StateCodes) -> TableCell)] = [
      (.ccode, "The number of Correlates of War", { .integer($0.ccode) }),
      (.gwcode, "The number of Gleditsch and Ward", { .integer($0.gwcode) }),
      (.iso3c, "The alpha-3 code of ISO 3166-1", { .text($0.iso3c) }),
    ]
    let others = codes.filter { $0.key != keys.key }.flatMap { code in
      let type = code.key.cellType
      return [
        CellColumn<Row>(
          Table.Column(code.key.rawValue + "1", type, meaning: "\(code.meaning) of one state in the year.")
        ) { $0.oneCodes.map(code.cell) ?? .nothing },
        CellColumn<Row>(
          Table.Column(code.key.rawValue + "2", type, meaning: "\(code.meaning) of the other state in the year.")
        ) { $0.otherCodes.map(code.cell) ?? .nothing },
      ]
    }
    return [
      CellColumn(Table.Column(code + "1", type, meaning: "The code of one state, as `\(code)` of the panel.")) {
        $0.one.cell
      },
      CellColumn(Table.Column(code + "2", type, meaning: "The code of the other state.")) { $0.other.cell },
      CellColumn(Table.Column("year", .integer, meaning: "The year.")) { .integer($0.year.year) },
    ] + others + own
  }

  /// The coverage of the panel.
  ///
  /// Nil if its organizations are ambiguous, so that it cannot be written.
  private func summary(of dataset: Dataset, key: PanelLayout.Key?) -> PanelSummary? {
    guard let options = try? options.resolved(in: dataset) else { return nil }
    let dataset = options.completed(dataset, supply.lookup)
    let panel = Dataset.Index(dataset).dyads(options, isDirected: false)
    return PanelSummary(
      keys: panel.keys(key, dataset), asked: key, years: panel.rows.map(\.year), hosts: options.hosts(in: dataset))
  }

  func primaryKey(in dataset: Dataset) -> [String] {
    summary(of: dataset, key: key).map { ["\($0.keys.key.rawValue)1", "\($0.keys.key.rawValue)2", "year"] } ?? []
  }

  func losses(of export: Export) -> [Loss] {
    let summary = key == nil ? nil : summary(of: export.dataset, key: key)
    return PanelSummary.losses(of: export.dataset, summary, hosts: countedHosts(in: export.dataset))
      + options.strangers(to: options.completed(export.dataset, supply.lookup), hosts: countedHosts(in: export.dataset))
  }

  func remarks(on export: Export) -> [String] {
    let dataset = export.dataset
    return summary(of: dataset, key: key)?.remarks(on: dataset, whatIsMissing: "no two states have") {
      summary(of: dataset, key: .ccode)?.keys.leftOut.isEmpty == false
    } ?? []
  }

  func countedHosts(in dataset: Dataset) -> [PartyID] {
    ((try? options.resolved(in: dataset)) ?? options).hosts(in: dataset)
  }
}

extension DyadYearPanel {
  /// The codes that identify the states of the panel.
  fileprivate func keys(_ key: PanelLayout.Key?, _ dataset: Dataset) -> StateKeys {
    StateKeys(of: rows.flatMap { [($0.one, $0.year), ($0.other, $0.year)] }, asked: key, dataset)
  }
}
