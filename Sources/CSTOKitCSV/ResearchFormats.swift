// SPDX-License-Identifier: Apache-2.0

public import CSTOKit
internal import CSTOKitTables

extension ExportFormat {
  /// The panel of states and years, to be merged by `ccode` and `year`; `--states cow` has rows for the states of the data set alone.
  public static let panel = panel(states: nil)

  /// The panel of states and years, to be merged by `ccode` and `year`.
  ///
  /// - Parameter lookup: Where the states of a system come from that the data set does not have, for `--states cow` and `gw`.
  public static func panel(states lookup: (any StateLookup)?) -> ExportFormat {
    ExportFormat(
      identifier: "panel", fileExtension: "csv", mediaType: "text/csv",
      summary: "a row a state and year, to be merged by ccode and year",
      options: years + organizations + [
        key,
        ExportOption(
          "rule", .choice(PanelOptions.Rule.allCases.map(\.rawValue)), help: "when in the year; any by default"),
        ExportOption("long", .flag, help: "a row an organization: ccode,year,ioname,value"),
        ExportOption("cow-missing", .flag, help: "-9 for what is open, -1 for what did not exist"),
      ] + written
    ) { options throws(ExportError) in
      var panel = try PanelOptions(options)
      panel.rule = options["rule"].flatMap(PanelOptions.Rule.init) ?? .any
      let layout = PanelLayout(
        isLong: options.has("long"), marksMissing: options.has("cow-missing"),
        key: options["key"].flatMap(PanelLayout.Key.init))
      let table = Table.panel(panel, layout: layout, states: lookup)
      return FilePlan(CSVExporter(table: table, dialect: try options.dialect(usual: .unix)))
    }
  }

  /// The panel of pairs of states and years; `--states cow` has pairs of the states of the data set alone.
  public static let dyads = dyads(states: nil)

  /// The panel of pairs of states and years.
  ///
  /// - Parameter lookup: As for ``panel(states:)``.
  public static func dyads(states lookup: (any StateLookup)?) -> ExportFormat {
    ExportFormat(
      identifier: "dyads", fileExtension: "csv", mediaType: "text/csv",
      summary: "a row a pair of states and year: the days as members of both",
      options: years + organizations + [key, ExportOption("directed", .flag, help: "each pair twice, once each way")]
        + written
    ) { options throws(ExportError) in
      let table = Table.dyads(
        try PanelOptions(options), isDirected: options.has("directed"),
        key: options["key"].flatMap(PanelLayout.Key.init), states: lookup)
      return FilePlan(CSVExporter(table: table, dialect: try options.dialect(usual: .unix)))
    }
  }

  /// The spells of membership.
  public static let spells = ExportFormat(
    identifier: "spells", fileExtension: "csv", mediaType: "text/csv",
    summary: "a row a membership: the first and the last day, both included",
    options: [organizations[0]] + written
  ) { options throws(ExportError) in
    let table = try options.parties("organizations").map { Table.spells(of: $0) } ?? .usualSpells
    return FilePlan(CSVExporter(table: table, dialect: try options.dialect(usual: .unix)))
  }

  private static let key = ExportOption(
    "key", .choice(PanelLayout.Key.allCases.map(\.rawValue)),
    help: "by which code states are known; by default the first that every row has")

  private static let years = [
    ExportOption("from", .text("YEAR"), help: "the first year; that of the first membership by default"),
    ExportOption("until", .text("YEAR"), help: "the last year; the last whole one of the record by default"),
    ExportOption("partial-year", .flag, help: "the year of the as-of day too"),
  ]

  private static let organizations = [
    ExportOption(
      "organizations", .parties,
      help: "the organizations; by default the one with the most memberships, behind those whose place it took"),
    ExportOption("lineage", .parties, help: "organizations that have columns together with their predecessors"),
    ExportOption(
      "states", .choice(PanelOptions.States.allCases.map(\.rawValue)), help: "which states; ever-members by default"),
  ]

  private static let written =
    [
      ExportOption(
        "basis", .choice(Basis.known.filter(\.isCriterionOfJoining).map(\.rawValue)), help: "the criterion of joining")
    ] + ExportOption.dialect(usual: .unix)
}

extension PanelOptions {
  fileprivate init(_ options: OptionValues) throws(ExportError) {
    self.init(
      from: try options.number("from", in: -9999...9999), until: try options.number("until", in: -9999...9999),
      organizations: try options.parties("organizations") ?? [],
      lineages: try options.parties("lineage") ?? [],
      states: options["states"].flatMap(PanelOptions.States.init) ?? .everMembers,
      includesPartialYear: options.has("partial-year"))
    if let from, let until, from > until {
      throw ExportError(.invalidOption, subject: "from", "\(from) comes after `until` \(until)")
    }
  }
}
