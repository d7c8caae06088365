// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// A row a state and year, to be merged by a code and the year.
struct PanelTable: CountingContent {
  let name = "panel"
  let options: PanelOptions
  let layout: PanelLayout

  func columns(of export: Export) throws(ExportError) -> [Table.Column] {
    try rows(of: export.dataset).columns().told(in: name)
  }

  func write<Writer: TableWriter & ~Copyable>(_ export: Export, to writer: inout Writer) throws(ExportError) {
    try rows(of: export.dataset).write(to: &writer, in: name)
  }

  private func rows(of dataset: Dataset) throws(ExportError) -> PanelRows {
    let options = try options.resolved(in: dataset)
    try options.requireParties(in: dataset)
    let rows = PanelRows(options, layout, dataset)
    try options.checkYears(isEmpty: rows.panel.rows.isEmpty)
    return rows
  }

  /// What the panel covers; nil where its organizations are not clear, so that it cannot be written.
  private func summary(of dataset: Dataset, key: PanelLayout.Key?) -> PanelSummary? {
    guard let options = try? options.resolved(in: dataset) else { return nil }
    let rows = PanelRows(options, PanelLayout(key: key), dataset)
    return PanelSummary(
      keys: rows.keys, asked: key, years: rows.panel.rows.map(\.year), hosts: options.hosts(in: dataset))
  }

  func primaryKey(in dataset: Dataset) -> [String] {
    guard let key = summary(of: dataset, key: layout.key)?.keys.key.rawValue else { return [] }
    return [key, "year"] + (layout.isLong ? ["ioname"] : [])
  }

  func losses(of export: Export) -> [Loss] {
    // Where no key is asked for, all states have the one that is taken.
    let summary = layout.key == nil ? nil : summary(of: export.dataset, key: layout.key)
    return PanelSummary.losses(of: export.dataset, summary, hosts: countedHosts(in: export.dataset))
  }

  func remarks(on export: Export) -> [String] {
    let dataset = export.dataset
    return summary(of: dataset, key: layout.key)?.remarks(on: dataset, whatIsMissing: "no state has") {
      summary(of: dataset, key: .ccode)?.keys.leftOut.isEmpty == false
    } ?? []
  }

  func countedHosts(in dataset: Dataset) -> [PartyID] {
    ((try? options.resolved(in: dataset)) ?? options).hosts(in: dataset)
  }
}

/// The panel of the organization with the most memberships, and of those whose place it took.
///
/// It stands in a folder, which is written whole: where the panel cannot be written it is empty, and a remark says why.
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
    let reason = "the record does not tell the first and the last year, or no state is a member"
    return rows.panel.rows.isEmpty ? ["the table panel is empty: \(reason)"] : []
  }

  func countedHosts(in dataset: Dataset) -> [PartyID] { PanelOptions.usual(dataset).hosts(in: dataset) }
}

// MARK: Options

extension PanelOptions {
  /// A panel of the organizations with the most memberships, each behind those whose place it took.
  static func usual(_ dataset: Dataset) -> PanelOptions {
    PanelOptions(organizations: dataset.mainOrganizations.flatMap { dataset.lineage(of: $0).reversed() })
  }

  /// The same options, with the organization that is meant where none is named.
  ///
  /// - Throws: `ExportError` where it is not clear.
  func resolved(in dataset: Dataset) throws(ExportError) -> PanelOptions {
    guard organizations.isEmpty, lineages.isEmpty, let main = try dataset.mainOrganization(option: "organizations")
    else { return self }
    var options = self
    options.organizations = dataset.lineage(of: main).reversed()
    return options
  }

  /// Checks that the organizations are there.
  func requireParties(in dataset: Dataset) throws(ExportError) {
    for host in organizations + lineages { try dataset.requireParty(host, option: "organizations") }
  }

  /// The organizations whose members are counted, those whose place they took among them.
  func hosts(in dataset: Dataset) -> [PartyID] {
    var hosts = organizations
    for host in lineages.flatMap({ dataset.lineage(of: $0) }) where !hosts.contains(host) { hosts.append(host) }
    return hosts
  }

  /// A record whose dates do not tell the first and the last year has to be told them.
  func checkYears(isEmpty: Bool) throws(ExportError) {
    guard isEmpty, from == nil || until == nil else { return }
    throw ExportError(
      .invalidOption, subject: "from", "the record does not tell the first and the last year: give `from` and `until`"
    )
  }
}
