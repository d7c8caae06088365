// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// One row per state and year, for merging by a code and the year.
struct PanelTable: CountingContent {
  let name = "panel"
  let options: PanelOptions
  let layout: PanelLayout
  /// The source of states of the state system that the data set lacks.
  let supply: StateSupply

  func columns(of export: Export) throws(ExportError) -> [Table.Column] {
    try rows(of: export.dataset).columns().told(in: name)
  }

  func write<Writer: TableWriter & ~Copyable>(_ export: Export, to writer: inout Writer) throws(ExportError) {
    try rows(of: export.dataset).write(to: &writer, in: name)
  }

  /// The layout with its key, by default that of the state system.
  private var keyedLayout: PanelLayout {
    var layout = layout
    layout.key = layout.key ?? options.states.key
    return layout
  }

  private func rows(of dataset: Dataset) throws(ExportError) -> PanelRows {
    let dataset = options.completed(dataset, supply.lookup)
    let options = try options.resolved(in: dataset)
    try options.requireParties(in: dataset)
    let rows = PanelRows(options, keyedLayout, dataset)
    try options.checkYears(isEmpty: rows.panel.rows.isEmpty)
    return rows
  }

  /// The coverage of the panel.
  ///
  /// Nil if its organizations are ambiguous, so that it cannot be written.
  private func summary(of dataset: Dataset, key: PanelLayout.Key?) -> PanelSummary? {
    guard let options = try? options.resolved(in: dataset) else { return nil }
    let dataset = options.completed(dataset, supply.lookup)
    let rows = PanelRows(options, PanelLayout(key: key), dataset)
    return PanelSummary(
      keys: rows.keys, asked: key, years: rows.panel.rows.map(\.year), hosts: options.hosts(in: dataset))
  }

  func primaryKey(in dataset: Dataset) -> [String] {
    guard let key = summary(of: dataset, key: keyedLayout.key)?.keys.key.rawValue else { return [] }
    return [key, "year"] + (layout.isLong ? ["ioname"] : [])
  }

  func losses(of export: Export) -> [Loss] {
    // If no key is requested, the chosen key is one that all states have.
    let summary = keyedLayout.key == nil ? nil : summary(of: export.dataset, key: keyedLayout.key)
    return PanelSummary.losses(of: export.dataset, summary, hosts: countedHosts(in: export.dataset))
      + options.strangers(to: options.completed(export.dataset, supply.lookup), hosts: countedHosts(in: export.dataset))
  }

  func remarks(on export: Export) -> [String] {
    let dataset = options.completed(export.dataset, supply.lookup)
    return summary(of: dataset, key: keyedLayout.key)?.remarks(on: dataset, whatIsMissing: "no state has") {
      summary(of: dataset, key: .ccode)?.keys.leftOut.isEmpty == false
    } ?? []
  }

  func countedHosts(in dataset: Dataset) -> [PartyID] {
    ((try? options.resolved(in: dataset)) ?? options).hosts(in: dataset)
  }
}

/// The panel of the organization with the most memberships and of its predecessors.
///
/// It is part of a folder that is always written whole. If the panel cannot be written, the table is empty and a remark gives the reason.
struct UsualPanelTable: CountingContent {
  let name = "panel"

  private func rows(of dataset: Dataset) -> PanelRows { PanelRows(.usual(dataset), PanelLayout(), dataset) }

  func columns(of export: Export) -> [Table.Column] {
    rows(of: export.dataset).orBare.wideColumns.map(\.column).told(in: name)
  }

  func write<Writer: TableWriter & ~Copyable>(_ export: Export, to writer: inout Writer) throws(ExportError) {
    let rows = rows(of: export.dataset)
    if rows.fault == nil { return try rows.write(to: &writer, in: name) }
    try writer.begin(rows.orBare.wideColumns.map(\.column).told(in: name))
  }

  func primaryKey(in dataset: Dataset) -> [String] {
    [rows(of: dataset).orBare.key.rawValue, "year"]
  }

  func remarks(on export: Export) -> [String] {
    if export.dataset.memberships.isEmpty { return [] }
    let rows = rows(of: export.dataset)
    if let fault = rows.fault { return ["the table panel is empty: \(fault.message)"] }
    let reason = "the record does not determine the first and the last year, or no state is a member"
    return rows.panel.rows.isEmpty ? ["the table panel is empty: \(reason)"] : []
  }

  func countedHosts(in dataset: Dataset) -> [PartyID] { PanelOptions.usual(dataset).hosts(in: dataset) }
}

// MARK: Options

extension PanelOptions.States {
  /// The key of the state system whose states have rows.
  ///
  /// Nil for the states of the data set.
  var key: PanelLayout.Key? {
    switch self {
    case .everMembers, .allInRecord: nil
    case .correlatesOfWar: .ccode
    case .gleditschWard: .gwcode
    }
  }
}

extension PanelOptions {
  /// The data set, with the states of the requested system from the lookup.
  func completed(_ dataset: Dataset, _ lookup: (any StateLookup)?) -> Dataset {
    guard let system = states.system, let lookup else { return dataset }
    var dataset = dataset
    dataset.fillStates(from: lookup)
    dataset.addStates(of: system, from: lookup)
    return dataset
  }

  /// The members that have no number in the requested state system.
  func strangers(to dataset: Dataset, hosts: [PartyID]) -> [Loss] {
    guard let system = states.system else { return [] }
    let isCounted = Set(hosts)
    let members = Set(dataset.memberships.filter { isCounted.contains($0.host) }.map(\.member))
    return dataset.states.filter { state in
      members.contains(PartyID(state.id)) && !state.codes.contains { $0.scheme == system }
    }
    .map { Loss(path: "states/\($0.id)", "has no number in the system of states \(states.rawValue), and is left out") }
  }

  /// A panel of the organizations with the most memberships, each after its predecessors.
  static func usual(_ dataset: Dataset) -> PanelOptions {
    PanelOptions(organizations: dataset.mainOrganizations.flatMap { dataset.lineage(of: $0).reversed() })
  }

  /// The same options, with the main organization if none is named.
  ///
  /// - Throws: `ExportError` if the main organization is ambiguous.
  func resolved(in dataset: Dataset) throws(ExportError) -> PanelOptions {
    guard organizations.isEmpty, lineages.isEmpty, let main = try dataset.mainOrganization(option: "organizations")
    else { return self }
    var options = self
    options.organizations = dataset.lineage(of: main).reversed()
    return options
  }

  /// Checks that the data set contains the organizations.
  func requireParties(in dataset: Dataset) throws(ExportError) {
    for host in organizations + lineages { try dataset.requireParty(host, option: "organizations") }
  }

  /// The organizations whose members are counted, including predecessors.
  func hosts(in dataset: Dataset) -> [PartyID] {
    var hosts = organizations
    for host in lineages.flatMap({ dataset.lineage(of: $0) }) where !hosts.contains(host) { hosts.append(host) }
    return hosts
  }

  /// Requires explicit years if the dates of the record do not determine them.
  func checkYears(isEmpty: Bool) throws(ExportError) {
    guard isEmpty, from == nil || until == nil else { return }
    throw ExportError(
      .invalidOption, subject: "from",
      "the record does not determine the first and the last year: give `from` and `until`"
    )
  }
}
