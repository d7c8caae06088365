// SPDX-License-Identifier: Apache-2.0

package import CSTOKit
internal import EDTF

/// What a state is called in a year in the data sets that researchers merge.
struct StateCodes {
  let ccode: Int?
  /// Whether the number is that of the last day of the year, and not of another day of it alone.
  private let hasCcodeOnLastDay: Bool
  /// The number that the state has on another day, of this year or of another; nil where it has one on the last day, or none at all.
  let otherCcode: Int?
  let cowc: String?
  let gwcode: Int?
  let iso3c: String?
  let iso3n: Int?
  let name: String
  /// Whether the state may have existed in the year, by its own dates.
  let mayExist: Bool

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
    ccode = code(.correlatesOfWar).flatMap { Int($0) }
    let own = state.codes.filter { $0.scheme == .correlatesOfWar }
    hasCcodeOnLastDay = own.contains { code in
      days.last.flatMap { day in code.validity.map { $0.contains(day) != .no } } ?? true
    }
    otherCcode = hasCcodeOnLastDay ? nil : ccode ?? own.first.flatMap { Int($0.value) }
    cowc = code(.correlatesOfWarAbbreviation)
    gwcode = code(.gleditschWard).flatMap { Int($0) }
    iso3c = code(.isoAlpha3)
    iso3n = code(.isoNumeric).flatMap { Int($0) }
    name = state.names.best(in: ["en"], on: days.last) ?? id.slug
    mayExist = state.existence.map { CoveredDays($0, asOf: nil).possible?.intersection(days) != nil } ?? true
  }

  /// The value in the column of a key; nil where the state has none in the year.
  fileprivate func value(_ key: PanelLayout.Key, _ id: PartyID) -> StateKeys.Value? {
    switch key {
    case .ccode: hasCcodeOnLastDay ? ccode.map(StateKeys.Value.number) : nil
    case .gwcode: gwcode.map(StateKeys.Value.number)
    case .iso3c: iso3c.map(StateKeys.Value.text)
    case .id: .text(id.slug)
    }
  }
}

/// By which code the states of a panel are known, year by year.
struct StateKeys {
  /// What stands in the column of the key.
  enum Value: Hashable, Comparable {
    case number(Int)
    case text(String)

    var text: String {
      switch self {
      case .number(let number): String(number)
      case .text(let text): text
      }
    }
  }

  private struct Row: Hashable {
    let state: PartyID
    let year: Int
  }

  private struct ValueInYear: Hashable {
    let value: Value
    let year: Int
  }

  /// Two states that have one value in a year.
  struct Clash {
    let one: PartyID
    let other: PartyID
    let value: Value
    let year: Int
  }

  let key: PanelLayout.Key
  /// A state that has no value in years in which it may have existed, and no rows for them.
  struct LeftOut {
    let state: PartyID
    /// The first and the last of these years; nil if it has no row at all.
    let years: ClosedRange<Int>?

    /// The state, and the years where they are not all.
    var text: String {
      guard let years else { return state.slug }
      return "\(state) (\(years.count == 1 ? "\(years.lowerBound)" : "\(years.lowerBound) to \(years.upperBound)"))"
    }
  }

  /// The states that have no value in a year in which they may have existed.
  let leftOut: [LeftOut]
  /// Two states whose rows would be merged with the same rows of others; nil if there are none, as where no key was asked for.
  let clash: Clash?
  // Looked up, never listed.
  private let codes: [Row: StateCodes]
  private let values: [Row: Value]

  /// Takes the first key that all rows have, each another one, unless a key is asked for.
  init(of rows: [(state: PartyID, year: Int)], asked: PanelLayout.Key?, _ dataset: Dataset) {
    var order: [Row] = []
    var codes: [Row: StateCodes] = [:]
    for (state, year) in rows {
      let row = Row(state: state, year: year)
      guard codes[row] == nil, let own = StateCodes(state, in: year, dataset) else { continue }
      codes[row] = own
      order.append(row)
    }
    var key = asked ?? .id
    var found = StateKeys.values(of: key, order, codes)
    if asked == nil {
      for candidate in PanelLayout.Key.allCases {
        let own = StateKeys.values(of: candidate, order, codes)
        let isWhole = order.allSatisfy { own[$0] != nil || codes[$0]?.mayExist == false }
        if isWhole, StateKeys.clash(in: own, order) == nil {
          (key, found) = (candidate, own)
          break
        }
      }
    }
    self.key = key
    self.codes = codes
    values = found
    clash = StateKeys.clash(in: found, order)
    let shown = Set(order.filter { found[$0] != nil }.map(\.state))
    let missing = Dictionary(grouping: order.filter { found[$0] == nil && codes[$0]?.mayExist == true }, by: \.state)
    leftOut = missing.keys.sorted().map { state in
      let years = missing[state]?.map(\.year) ?? []
      let span = years.min().flatMap { first in years.max().map { first...$0 } }
      return LeftOut(state: state, years: shown.contains(state) ? span : nil)
    }
  }

  func codes(of state: PartyID, in year: Int) -> StateCodes? { codes[Row(state: state, year: year)] }
  func value(of state: PartyID, in year: Int) -> Value? { values[Row(state: state, year: year)] }

  /// The values of a key; a state that has no number of Correlates of War's in a year has that of another year, unless some other state has it.
  private static func values(
    of key: PanelLayout.Key, _ rows: [Row], _ codes: [Row: StateCodes]
  ) -> [Row: Value] {
    var values: [Row: Value] = [:]
    var taken: Set<ValueInYear> = []
    for row in rows {
      guard let value = codes[row]?.value(key, row.state) else { continue }
      values[row] = value
      taken.insert(ValueInYear(value: value, year: row.year))
    }
    if key != .ccode { return values }
    for row in rows {
      guard let value = codes[row]?.otherCcode.map(Value.number),
        taken.insert(ValueInYear(value: value, year: row.year)).inserted
      else { continue }
      values[row] = value
    }
    return values
  }

  private static func clash(in values: [Row: Value], _ rows: [Row]) -> Clash? {
    var holders: [ValueInYear: PartyID] = [:]
    for row in rows {
      guard let value = values[row] else { continue }
      if let other = holders.updateValue(row.state, forKey: ValueInYear(value: value, year: row.year)) {
        return Clash(one: other, other: row.state, value: value, year: row.year)
      }
    }
    return nil
  }
}

/// The rows of a panel in the order of their key.
struct PanelStates {
  let keys: StateKeys
  private(set) var rows: [(key: StateKeys.Value, row: StateYear, state: StateCodes)]

  init(of panel: StateYearPanel, key: PanelLayout.Key?, _ dataset: Dataset) {
    let keys = StateKeys(of: panel.rows.map { ($0.state, $0.year) }, asked: key, dataset)
    rows = panel.rows.compactMap { row in
      guard let value = keys.value(of: row.state, in: row.year), let codes = keys.codes(of: row.state, in: row.year)
      else { return nil }
      return (value, row, codes)
    }
    // A state may have had several codes: the rows are sorted by those of their years.
    rows.sort { ($0.key, $0.row.year) < ($1.key, $1.row.year) }
    self.keys = keys
  }
}

extension DyadYearPanel {
  /// By which code its states are known.
  func keys(_ key: PanelLayout.Key?, _ dataset: Dataset) -> StateKeys {
    StateKeys(of: rows.flatMap { [($0.one, $0.year), ($0.other, $0.year)] }, asked: key, dataset)
  }
}

extension StateKeys {
  /// Refuses a panel of which two rows would be merged with the same rows of others.
  func refuseClash() throws(ExportError) {
    guard let clash else { return }
    throw ExportError(
      .unwritableValue, subject: "states/\(clash.other)",
      "\(clash.other) has the \(key) \(clash.value.text) in \(clash.year), as \(clash.one) has, and rows are merged by it: take another key"
    )
  }
}

/// What a panel covers, and by which code.
private struct PanelSummary {
  let keys: StateKeys
  let asked: PanelLayout.Key?
  let hosts: Set<PartyID>
  let years: [Int]

  /// Nil for a table that is no panel, or one whose organizations are not clear, which cannot be written.
  init?(_ table: CSVTable, _ dataset: Dataset) {
    hosts = Set(table.countedHosts(in: dataset))
    switch table.content {
    case .panel(let options, let layout):
      guard let options = try? options.resolved(in: dataset) else { return nil }
      let panel = Dataset.Index(dataset).panel(options)
      (keys, asked) = (PanelStates(of: panel, key: layout.key, dataset).keys, layout.key)
      years = panel.rows.map(\.year)
    case .usualPanel:
      let panel = Dataset.Index(dataset).panel(.usual(dataset))
      (keys, asked) = (PanelStates(of: panel, key: nil, dataset).keys, nil)
      years = panel.rows.map(\.year)
    case .dyads(let options, _, let asked):
      guard let options = try? options.resolved(in: dataset) else { return nil }
      let panel = Dataset.Index(dataset).dyads(options, isDirected: false)
      (keys, self.asked) = (panel.keys(asked, dataset), asked)
      years = panel.rows.map(\.year)
    default: return nil
    }
  }
}

extension CSVExporter {
  /// What a panel does not show of what was asked for: states without the code that is its key, and members that are no states.
  func leftOut(of export: Export) -> [Loss] {
    // Where no key is asked for, all states have the one that is taken.
    let states =
      table.askedKey == nil ? [] : PanelSummary(table, export.dataset)?.keys.leftOut ?? []
    let key = table.askedKey?.rawValue ?? ""
    return states.map { left in
      let when =
        left.years.map { $0.count == 1 ? " in \($0.lowerBound)" : " in \($0.lowerBound) to \($0.upperBound)" } ?? ""
      return Loss(path: "states/\(left.state)", "has no \(key)\(when), by which rows are known, and is left out")
    }
      + table.strangers(in: export.dataset).map { membership in
        Loss(
          path: "memberships/\(membership.id)/member",
          "\(membership.member) is no state of the data set, and is left out of the panel")
      }
  }

  /// What a panel does not show of what was asked for, in sentences.
  ///
  /// - Complexity: That of the panel.
  package func remarks(on export: Export) -> [String] {
    let dataset = export.dataset
    if let remark = emptyRemark(in: dataset) { return [remark] }
    // The panel of a folder is as long as the record, and its key stands in the descriptor.
    guard table.content != .usualPanel, let summary = PanelSummary(table, dataset) else { return [] }
    let (key, leftOut, years) = (summary.keys.key, summary.keys.leftOut, summary.years)
    var remarks: [String] = []
    if summary.asked == nil, key != .ccode {
      let isLacking = table.lacksNumbers(in: dataset)
      let why = isLacking ? "not every state has the number" : "two states have one number"
      remarks.append("\(why) of Correlates of War: the key is \(key.rawValue), not ccode")
    }
    if !leftOut.isEmpty {
      remarks.append("left out, as they have no \(key.rawValue): \(leftOut.map(\.text).joined(separator: ", "))")
    }
    let others = Set(
      dataset.memberships.filter { summary.hosts.contains($0.host) && dataset.states[$0.member.slug] == nil }
        .map(\.member.slug))
    if !others.isEmpty {
      remarks.append("left out, as they are no states of the data set: \(others.sorted().joined(separator: ", "))")
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
    if years.isEmpty {
      let what = table.isDyads ? "no two states have" : "no state has"
      remarks.append("there is no row: \(what) a membership in these organizations and years")
    }
    return remarks
  }

  /// Why a table of a folder that follows from others has no row; nil where it has some, or where there is nothing to show.
  private func emptyRemark(in dataset: Dataset) -> String? {
    if dataset.memberships.isEmpty { return nil }
    switch table.content {
    case .membersAsOf where dataset.head.asOf == nil:
      return "the table members is empty, as the data set has no as-of day: write it alone with `on`"
    case .usualPanel:
      if let fault = table.faultOfUsualPanel(in: dataset) { return "the table panel is empty: \(fault)" }
      let isEmpty = Dataset.Index(dataset).panel(.usual(dataset)).rows.isEmpty
      let reason = "the record does not tell the first and the last year, or no state is a member"
      return isEmpty ? "the table panel is empty: \(reason)" : nil
    default: return nil
    }
  }
}

extension CSVTable {
  /// By which code the states of a panel are known; nil for a table that is no panel, or one whose organizations are not clear.
  func panelKey(in dataset: Dataset) -> PanelLayout.Key? { PanelSummary(self, dataset)?.keys.key }

  /// Why the panel of a folder cannot be written: a name that is none for a column, or two states of one id; nil if it can.
  func faultOfUsualPanel(in dataset: Dataset) -> String? {
    let panel = Dataset.Index(dataset).panel(.usual(dataset))
    let keys = PanelStates(of: panel, key: nil, dataset).keys
    do throws(ExportError) {
      try CSVCells.checkColumns(of: panel.series, key: keys.key)
      try keys.refuseClash()
      return nil
    } catch { return error.message }
  }

  /// The memberships that a panel would count, of members that the data set does not have.
  fileprivate func strangers(in dataset: Dataset) -> [Membership] {
    switch content {
    case .panel, .dyads: break
    default: return []
    }
    let hosts = Set(countedHosts(in: dataset))
    return dataset.memberships.filter { hosts.contains($0.host) && dataset.party($0.member) == nil }
  }

  /// Whether a state of a panel has no number of Correlates of War's in a year in which it may have existed.
  fileprivate func lacksNumbers(in dataset: Dataset) -> Bool {
    let asked: CSVTable
    switch content {
    case .panel(let options, _): asked = .panel(options, layout: PanelLayout(key: .ccode))
    case .dyads(let options, let isDirected, _): asked = .dyads(options, isDirected: isDirected, key: .ccode)
    default: return false
    }
    return PanelSummary(asked, dataset)?.keys.leftOut.isEmpty == false
  }

  fileprivate var isDyads: Bool { if case .dyads = content { true } else { false } }

  /// The key that a panel is asked for; nil for the first that all states have.
  fileprivate var askedKey: PanelLayout.Key? {
    switch content {
    case .panel(_, let layout): layout.key
    case .dyads(_, _, let key): key
    default: nil
    }
  }
}
