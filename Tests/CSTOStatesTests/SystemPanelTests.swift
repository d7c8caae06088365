// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitCSV
import CSTORecord
import CSTOStates
import Foundation
import Testing

@Suite("A panel of a whole system of states")
struct SystemPanelTests {
  private func rows(
    _ dataset: Dataset, _ states: PanelOptions.States, from: Int, until: Int, organizations: [PartyID] = []
  ) throws -> [[String]] {
    let options = PanelOptions(from: from, until: until, organizations: organizations, states: states)
    let table = Table.panel(options, states: StateCatalog.standard)
    let text = try dataset.text(as: .csv(table: table, dialect: .unix))
    return text.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// The state-years of a list of spells, as statistics packages make them: a year in which a state was one on some day.
  private func stateYears(_ file: String, _ years: ClosedRange<Int>) throws -> Set<[String]> {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Facts/\(file)")
    var found: Set<[String]> = []
    for line in try String(contentsOf: path, encoding: .utf8).split(separator: "\n") {
      let fields = line.split(separator: "\t").map(String.init)
      let ends = fields[1].split(separator: "/")
      let first = try #require(Int(ends[0].prefix(4)))
      let last = Int(ends[1].prefix(4)) ?? years.upperBound
      for year in years where year >= first && year <= last { found.insert([fields[0], "\(year)"]) }
    }
    return found
  }

  @Test(
    "The rows are the state-years of the list",
    arguments: [
      (PanelOptions.States.correlatesOfWar, "ccode", "cow-spells.tsv"), (.gleditschWard, "gwcode", "gw-spells.tsv"),
    ])
  func stateYears(states: PanelOptions.States, key: String, file: String) throws {
    var dataset = Dataset()
    dataset.head.asOf = "2024-12-31"
    dataset.organizations = [Organization("un", "United Nations", coverage: ["1816/.."])]
    for years in [1816...1830, 1910...1950, 1989...2024] {
      let rows = try rows(dataset, states, from: years.lowerBound, until: years.upperBound, organizations: ["un"])
      #expect(rows[0].prefix(2) == [key, "year"])
      let keys = rows.dropFirst().map { Array($0.prefix(2)) }
      #expect(Set(keys).count == keys.count)
      // The Federal Republic is the same state before and after 1990-10-03, and one row.
      let expected = try stateYears(file, years).subtracting(key == "ccode" ? [["260", "1990"]] : [])
      #expect(Set(keys) == expected, "\(Set(keys).symmetricDifference(expected))")
    }
  }

  @Test("Germany has one row in 1990, by the number at the end of the year; what nobody joined is 0")
  func germany() throws {
    let rows = try rows(.csto, .correlatesOfWar, from: 1989, until: 2024)
    let columns = Dictionary(uniqueKeysWithValues: rows[0].enumerated().map { ($1, $0) })
    func cell(_ code: String, _ year: Int, _ name: String) throws -> String? {
      rows.first { $0[0] == code && $0[1] == "\(year)" }?[try #require(columns[name])]
    }
    #expect(rows.filter { ["255", "260"].contains($0[0]) && $0[1] == "1990" }.map { $0[0] } == ["255"])
    #expect(try cell("365", 1991, "iso3c") == "RUS")
    #expect(
      try cell("2", 2020, "csto") == "0" && cell("371", 2020, "csto") == "1" && cell("371", 2020, "csto_days") == "366")
    let members = rows.dropFirst().filter { $0[1] == "2012" && $0[columns["csto"] ?? 0] == "1" }
    #expect(members.count == 7)
  }

  @Test("A data set of ids alone has a panel with the numbers of Correlates of War")
  func ids() throws {
    let dataset = try Dataset("Benelux", asOf: "2024-12-31") {
      Organization("benelux", "Benelux Union", coverage: ["1948/.."])
      for id in ["bel", "nld", "lux", "atlantis"] {
        try SovereignState(id: EntityID(parsing: id))
        try Membership(member: PartyID(parsing: id), host: "benelux", period: "1948-01-01/..")
      }
    }
    let rows = try rows(dataset, .correlatesOfWar, from: 2000, until: 2000)
    #expect(rows.dropFirst().filter { $0[7] == "1" }.map { $0[0] } == ["210", "211", "212"])
    let options = PanelOptions(organizations: ["benelux"], states: .correlatesOfWar)
    let exporter = CSVExporter(table: .panel(options, states: StateCatalog.standard))
    let losses = exporter.losses(of: Export(ExportRequest(dataset)))
    #expect(losses.map(\.path) == ["states/atlantis"])
  }

  @Test("Without a catalog, the states of the data set have rows")
  func withoutCatalog() throws {
    let table = Table.panel(PanelOptions(from: 2020, until: 2020, organizations: ["csto"], states: .correlatesOfWar))
    let rows = try Dataset.csto.text(as: .csv(table: table, dialect: .unix)).split(separator: "\n")
    let numbered = Dataset.csto.states.count { $0.codes[.correlatesOfWar] != nil }
    #expect(rows.count == numbered + 1)
  }
}
