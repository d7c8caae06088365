// SPDX-License-Identifier: Apache-2.0

public import CSTOKit
internal import CSTOKitTables

extension ExportFormat {
  /// The panel of states and years, for merging by `ccode` and `year`.
  ///
  /// Here `--states cow` has rows only for the states of the data set.
  public static let panel = panel(states: nil)

  /// The panel of states and years, for merging by `ccode` and `year`.
  ///
  /// - Parameter lookup: The source of states of a state system that the data set lacks, for `--states cow` and `gw`.
  public static func panel(states lookup: (any StateLookup)?) -> ExportFormat {
    ExportFormat(
      identifier: "panel", fileExtension: "csv", mediaType: "text/csv",
      summary: "a row a state and year, to be merged by ccode and year",
      options: years + organizations + [
        key,
        ExportOption(
          "rule", .choice(PanelOptions.Rule.allCases.map(\.rawValue)), help: "when a year counts; any by default"),
        ExportOption("long", .flag, help: "one row per organization: ccode,year,ioname,value"),
        ExportOption("cow-missing", .flag, help: "-9 for undecided cells, -1 if the organization did not exist"),
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

  /// The panel of pairs of states and years.
  ///
  /// Here `--states cow` has only pairs of states of the data set.
  public static let dyads = dyads(states: nil)

  /// The panel of pairs of states and years.
  ///
  /// - Parameter lookup: As for ``panel(states:)``.
  public static func dyads(states lookup: (any StateLookup)?) -> ExportFormat {
    ExportFormat(
      identifier: "dyads", fileExtension: "csv", mediaType: "text/csv",
      summary: "a row a pair of states and year: the days as members of both",
      options: years + organizations + [key, ExportOption("directed", .flag, help: "each pair in both directions")]
        + written
    ) { options throws(ExportError) in
      let table = Table.dyads(
        try PanelOptions(options), isDirected: options.has("directed"),
        key: options["key"].flatMap(PanelLayout.Key.init), states: lookup)
      return FilePlan(CSVExporter(table: table, dialect: try options.dialect(usual: .unix)))
    }
  }

  /// The spells of membership, one row per membership.
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
    help: "the key column of states; the first code that every row has by default")

  private static let years = [
    ExportOption("from", .text("YEAR"), help: "the first year; the year of the first membership by default"),
    ExportOption("until", .text("YEAR"), help: "the last year; the last complete year of the record by default"),
    ExportOption("partial-year", .flag, help: "include the incomplete year of the as-of day"),
  ]

  private static let organizations = [
    ExportOption(
      "organizations", .parties,
      help: "the organizations; by default the one with the most memberships, after its predecessors"),
    ExportOption("lineage", .parties, help: "organizations that get one series with their predecessors"),
    ExportOption(
      "states", .choice(PanelOptions.States.allCases.map(\.rawValue)), help: "the states; ever-members by default"),
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
