// SPDX-License-Identifier: Apache-2.0

package import CSTOKit

/// What a state is called in a year in the data sets that researchers merge.
struct StateCodes {
  let ccode: Int?
  let cowc: String?
  let gwcode: Int?
  let iso3c: String?
  let iso3n: Int?
  let name: String

  /// Nil for what is no state of the data set.
  init?(_ id: PartyID, in year: Int, _ dataset: Dataset) {
    guard let state = dataset.states[id.slug], let days = DaySpan(year: year) else { return nil }
    // Where a code changed within the year, that of its last day.
    func code(_ scheme: CodeScheme) -> String? {
      let own = state.codes.filter { $0.scheme == scheme }
      return
        (own.first { $0.validity.map { $0.contains(days.last ?? CalendarDay(number: 0)) != .no } ?? true }
        ?? own.first { $0.isValid(in: days) })?.value
    }
    ccode = (code(.correlatesOfWar) ?? state.codes.first { $0.scheme == .correlatesOfWar }?.value).flatMap { Int($0) }
    cowc = code(.correlatesOfWarAbbreviation)
    gwcode = code(.gleditschWard).flatMap { Int($0) }
    iso3c = code(.isoAlpha3)
    iso3n = code(.isoNumeric).flatMap { Int($0) }
    name = state.names.best(in: ["en"], on: days.last) ?? id.slug
  }

  /// The value in the column of a key; nil where the state has none.
  func value(_ key: PanelLayout.Key, _ id: PartyID) -> PanelStates.Value? {
    switch key {
    case .ccode: ccode.map(PanelStates.Value.number)
    case .gwcode: gwcode.map(PanelStates.Value.number)
    case .iso3c: iso3c.map(PanelStates.Value.text)
    case .id: .text(id.slug)
    }
  }
}

/// The rows of a panel in the order of their key.
struct PanelStates {
  /// What stands in the first column.
  enum Value: Comparable {
    case number(Int)
    case text(String)

    var text: String {
      switch self {
      case .number(let number): String(number)
      case .text(let text): text
      }
    }
  }

  let key: PanelLayout.Key
  private(set) var rows: [(key: Value, row: StateYear, state: StateCodes)]
  /// The states of which no row has the key.
  let leftOut: [PartyID]

  init(of panel: StateYearPanel, key: PanelLayout.Key?, _ dataset: Dataset) {
    let states = panel.rows.compactMap { row in StateCodes(row.state, in: row.year, dataset).map { (row, $0) } }
    let own = key ?? PanelStates.key { key in states.allSatisfy { row, state in state.value(key, row.state) != nil } }
    rows = states.compactMap { row, state in state.value(own, row.state).map { ($0, row, state) } }
    // A state may have had several codes: the rows are sorted by those of their years.
    rows.sort { ($0.key, $0.row.year) < ($1.key, $1.row.year) }
    let shown = Set(rows.map(\.row.state))
    leftOut = Set(panel.rows.map(\.state)).subtracting(shown).sorted()
    self.key = own
  }

  /// The first key that holds everywhere.
  static func key(where holds: (PanelLayout.Key) -> Bool) -> PanelLayout.Key {
    PanelLayout.Key.allCases.first(where: holds) ?? .id
  }
}

/// The codes of the states of a panel of pairs.
struct DyadStates {
  let key: PanelLayout.Key
  /// The states of which no row has the key.
  let leftOut: [PartyID]
  private var codes: [PartyID: [Int: StateCodes]] = [:]

  init(of panel: DyadYearPanel, key: PanelLayout.Key?, _ dataset: Dataset) {
    for row in panel.rows {
      for id in [row.one, row.other] where codes[id]?[row.year] == nil {
        if let state = StateCodes(id, in: row.year, dataset) { codes[id, default: [:]][row.year] = state }
      }
    }
    let all = codes
    self.key =
      key
      ?? PanelStates.key { key in all.allSatisfy { id, years in years.values.allSatisfy { $0.value(key, id) != nil } } }
    let own = self.key
    leftOut = all.filter { id, years in years.values.allSatisfy { $0.value(own, id) == nil } }.keys.sorted()
  }

  func value(of id: PartyID, in year: Int) -> PanelStates.Value? { codes[id]?[year]?.value(key, id) }
}

/// What a panel covers, and by which code.
private struct PanelSummary {
  let key: PanelLayout.Key
  let asked: PanelLayout.Key?
  let leftOut: [PartyID]
  let years: [Int]

  /// Nil for a table that is no panel, or one whose organizations are not clear, which cannot be written.
  init?(_ table: CSVTable, _ dataset: Dataset) {
    switch table.content {
    case .panel(let options, let layout):
      guard let options = try? options.resolved(in: dataset) else { return nil }
      let panel = Dataset.Index(dataset).panel(options)
      let states = PanelStates(of: panel, key: layout.key, dataset)
      (key, asked, leftOut, years) = (states.key, layout.key, states.leftOut, panel.rows.map(\.year))
    case .usualPanel:
      let panel = Dataset.Index(dataset).panel(.usual(dataset))
      let states = PanelStates(of: panel, key: nil, dataset)
      (key, asked, leftOut, years) = (states.key, nil, states.leftOut, panel.rows.map(\.year))
    case .dyads(let options, _, let asked):
      guard let options = try? options.resolved(in: dataset) else { return nil }
      let panel = Dataset.Index(dataset).dyads(options, isDirected: false)
      let states = DyadStates(of: panel, key: asked, dataset)
      (key, self.asked, leftOut, years) = (states.key, asked, states.leftOut, panel.rows.map(\.year))
    default: return nil
    }
  }
}

extension CSVExporter {
  /// The states of a panel that have not the code that is its key, and the name of that code.
  func leftOut(of export: Export) -> [(state: PartyID, key: String)] {
    // Where no key is asked for, all states have the one that is taken.
    guard table.askedKey != nil, let summary = PanelSummary(table, export.dataset) else { return [] }
    return summary.leftOut.map { ($0, summary.key.rawValue) }
  }

  /// What a panel does not show of what was asked for, in sentences.
  ///
  /// - Complexity: That of the panel.
  package func remarks(on export: Export) -> [String] {
    // The panel of a folder is as long as the record, and its key stands in the descriptor.
    guard table.content != .usualPanel, let summary = PanelSummary(table, export.dataset) else { return [] }
    let (key, leftOut, years, dataset) = (summary.key, summary.leftOut, summary.years, export.dataset)
    var remarks: [String] = []
    if summary.asked == nil, key != .ccode {
      remarks.append("not every state has the number of Correlates of War: the key is \(key.rawValue), not ccode")
    }
    if !leftOut.isEmpty {
      remarks.append("left out, as they have no \(key.rawValue): \(leftOut.map(\.slug).joined(separator: ", "))")
    }
    if let last = years.max(), let asOf = dataset.head.asOf, last > asOf.year {
      remarks.append("the record was kept up to \(asOf): later years are empty")
    }
    if let first = years.min(),
      let start = dataset.memberships.compactMap({ $0.period?.bounds.earliest.calendarDay?.year }).min(),
      first < start
    {
      remarks.append("the first membership of the record begins in \(start): earlier years are empty")
    }
    if years.isEmpty { remarks.append("there is no row: no state has a membership in these organizations and years") }
    return remarks
  }
}

extension CSVTable {
  /// By which code the states of a panel are known; nil for a table that is no panel, or one whose organizations are not clear.
  func panelKey(in dataset: Dataset) -> PanelLayout.Key? { PanelSummary(self, dataset)?.key }

  /// The key that a panel is asked for; nil for the first that all states have.
  fileprivate var askedKey: PanelLayout.Key? {
    switch content {
    case .panel(_, let layout): layout.key
    case .dyads(_, _, let key): key
    default: nil
    }
  }
}
