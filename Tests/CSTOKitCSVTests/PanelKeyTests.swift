// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitCSV
import Foundation
import TestSupport
import Testing

/// A panel has a row for every state, by whatever code all of them have.
@Suite struct PanelKeyTests {
  private func state(_ slug: String, _ name: String, _ codes: Code...) throws -> SovereignState {
    SovereignState(id: id(slug), names: [Name(name, language: "en", kind: .short)], codes: codes)
  }

  private func dataset(_ states: [SovereignState]) throws -> Dataset {
    var dataset = Dataset(head: DatasetHead(asOf: CalendarDay(number: 18_500)))
    dataset.states = Entities(states)
    dataset.organizations = [Organization(id: id("o"))]
    for state in states {
      dataset.memberships.insert(
        Membership(
          id: id("\(state.id)-o"), member: PartyID(state.id), host: party("o"),
          period: try EDTFInterval(parsing: "2015/..")))
    }
    return dataset
  }

  private func rows(_ dataset: Dataset, _ table: Table) throws -> [[String]] {
    try dataset.text(as: .csv(table: table, dialect: .unix)).split(separator: "\n")
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
  }

  private static let panel = PanelOptions(from: 2016, until: 2017, organizations: [party("o")])

  @Test func `The first key that every row has is the first column`() throws {
    let (cow, gw) = (Code(.correlatesOfWar, "372"), Code(.gleditschWard, "372"))
    let iso = Code(.isoAlpha3, "GEO")
    let cases: [([Code], PanelLayout.Key, String)] = [
      ([cow, gw, iso], .ccode, "372"), ([gw, iso], .gwcode, "372"), ([iso], .iso3c, "GEO"), ([], .id, "b"),
    ]
    for (codes, key, value) in cases {
      var second = try state("b", "B")
      second.codes = codes
      let dataset = try dataset([
        state("a", "A", Code(.correlatesOfWar, "2"), Code(.gleditschWard, "2"), Code(.isoAlpha3, "USA")), second,
      ])
      let found = try rows(dataset, .panel(Self.panel))
      let others = ["ccode", "cowc", "gwcode", "iso3c", "iso3n", "statenme"].filter { $0 != key.rawValue }
      #expect(Array(found[0].prefix(8 - (key == .id ? 0 : 1))) == [key.rawValue, "year"] + others)
      #expect(found.count == 5)
      #expect(found.dropFirst().contains { $0[0] == value && $0[1] == "2016" })
      let pairs = try rows(dataset, .dyads(Self.panel))
      #expect(Array(pairs[0].prefix(3)) == ["\(key.rawValue)1", "\(key.rawValue)2", "year"] && pairs.count == 3)
      let long = try rows(dataset, .panel(Self.panel, layout: PanelLayout(isLong: true)))
      #expect(long[0] == [key.rawValue, "year", "ioname", "value"] && long.count == 5)
    }
  }

  @Test func `A key that is asked for leaves out those without it, and the tool names them`() throws {
    let dataset = try dataset([state("a", "A", Code(.correlatesOfWar, "2")), state("b", "B")])
    let layout = PanelLayout(key: .ccode)
    #expect(try rows(dataset, .panel(Self.panel, layout: layout)).dropFirst().map { $0[0] } == ["2", "2"])
    let folder = try scratchFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try dataset.write(.csv(table: .states), to: folder.appendingPathComponent("states.csv").path)
    try dataset.write(.csv(table: .organizations), to: folder.appendingPathComponent("organizations.csv").path)
    for table in [Table.memberships, .dataset, .codes, .names, .parties] {
      try dataset.write(.csv(table: table), to: folder.appendingPathComponent("\(table.name).csv").path)
    }
    func run(_ words: String...) throws -> Run { try TestSupport.run(toolPath, words + ["-i", folder.path]) }
    let automatic = try run("export", "panel")
    #expect(automatic.text.hasPrefix("id,year,ccode,"))
    #expect(
      automatic.errors.contains("csto: not every state has the number of Correlates of War: the key is id, not ccode\n")
    )
    for format in ["panel", "dyads"] {
      let keyed = try run("export", format, "--key", "ccode")
      #expect(keyed.errors.contains("csto: left out, as they have no ccode: b\n"))
    }
    #expect(
      try run("export", "panel", "--until", "2035").errors.contains(
        "the record was kept up to 2020-08-26: later years are empty"))
    #expect(try run("export", "panel", "--from", "1990").errors.contains("begins in 2015: earlier years are empty"))
    #expect(try run("export", "panel", "--key", "cowc").status == 2)
    #expect(
      try run("export", "panel", "--organizations", "a", "--from", "2016", "--until", "2017").errors.contains(
        "csto: there is no row: "))
    let record = try TestSupport.run(toolPath, ["export", "panel"])
    #expect(!record.errors.contains("key") && record.text.hasPrefix("ccode,year,cowc,gwcode,iso3c,iso3n,statenme,"))
  }

  @Test func `A state is called what it was called in the year, by the code of its last day`() throws {
    func interval(_ text: String) throws -> EDTFInterval { try EDTFInterval(parsing: text) }
    var state = try state("srb", "Serbia")
    state.names = [
      Name("Yugoslavia", language: "en", kind: .short, validity: try interval("1992/2003-02-03")),
      Name("Serbia and Montenegro", language: "en", kind: .short, validity: try interval("2003-02-04/2006-06-04")),
      Name("Serbia", language: "en", kind: .short, validity: try interval("2006-06-05/..")),
    ]
    state.codes = [
      Code(.correlatesOfWar, "345"), Code(.isoAlpha3, "YUG", validity: try interval("1992/2003-07-22")),
      Code(.isoAlpha3, "SCG", validity: try interval("2003-07-23/2006-09-26")),
      Code(.isoAlpha3, "SRB", validity: try interval("2006-09-27/..")),
    ]
    var dataset = try dataset([state])
    dataset.memberships = [
      Membership(id: id("m"), member: party("srb"), host: party("o"), period: try interval("1992/.."))
    ]
    let options = PanelOptions(from: 2002, until: 2007, organizations: [party("o")])
    let found = try rows(dataset, .panel(options)).dropFirst().map { "\($0[1]) \($0[4]) \($0[6])" }
    #expect(
      found == [
        "2002 YUG Yugoslavia", "2003 SCG Serbia and Montenegro", "2004 SCG Serbia and Montenegro",
        "2005 SCG Serbia and Montenegro", "2006 SRB Serbia", "2007 SRB Serbia",
      ])
  }

  private static func span(_ text: String) throws -> EDTFInterval { try EDTFInterval(parsing: text) }

  @Test func `A code that is out of use says nothing of whether a state exists`() throws {
    let code = Code(.correlatesOfWar, "2", validity: try Self.span("1990/2000"))
    let dataset = try dataset([state("a", "A", code)])
    let found = try rows(dataset, .panel(Self.panel, layout: PanelLayout(key: .id)))
    #expect(found[1][8...].prefix(6) == ["1", "1", "1", "1", "366", "366"] && found[1][2] == "")
  }

  @Test func `A number goes from one state to the next, and no two rows have the same key`() throws {
    var old = try state("old", "Old", Code(.correlatesOfWar, "345", validity: try Self.span("1990/2016-06-30")))
    old.existence = try Self.span("1990/2016-06-30")
    var new = try state("new", "New", Code(.correlatesOfWar, "345", validity: try Self.span("2016-07-01/..")))
    new.existence = try Self.span("2016-07-01/..")
    let dataset = try dataset([old, new, state("other", "Other", Code(.correlatesOfWar, "2"))])
    #expect(try rows(dataset, .panel(Self.panel))[0][0] == "id")
    let keyed = try rows(dataset, .panel(Self.panel, layout: PanelLayout(key: .ccode)))
    #expect(
      keyed.dropFirst().map { "\($0[0]) \($0[1]) \($0[6])" } == [
        "2 2016 Other", "2 2017 Other", "345 2016 New", "345 2017 New",
      ])
    let pairs = try rows(dataset, .dyads(Self.panel, key: .ccode)).dropFirst().map {
      $0.prefix(3).joined(separator: " ")
    }
    #expect(Set(pairs).count == pairs.count && pairs.sorted() == ["2 345 2016", "2 345 2017"])
    let losses = CSVExporter(table: .panel(Self.panel, layout: PanelLayout(key: .ccode))).losses(of: Export(dataset))
    #expect(losses.map(\.message) == ["has no ccode, by which rows are known, and is left out"])
  }

  @Test func `A folder is written whole, and says what its panel and its members lack`() throws {
    let folder = try scratchFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let long = String(repeating: "long-", count: 8) + "o"
    for (name, head, host) in [
      ("a", "", "o"), ("b", "\"asOf\": \"2010-12-31\", ", long), ("c", "\"asOf\": \"2010-12-31\", ", "year"),
    ] {
      let text = """
        {"schema": 2, \(head)"states": [{"id": "s"}], "organizations": [{"id": "\(host)"}],
         "memberships": [{"id": "m", "member": "s", "host": "\(host)", "period": "2000/.."}]}
        """
      try Data(text.utf8).write(to: folder.appendingPathComponent("\(name).json"))
      let run = try csto("export", "csv", "-i", "\(name).json", "-o", name, in: folder)
      #expect(run.status == 0 && run.errors.contains("csto: the table panel is empty: "), "\(run.errors)")
      #expect(run.errors.contains("the table members is empty, as the data set has no as-of day") == (name == "a"))
      #expect(try CSVImporter().read(folder: folder.appendingPathComponent(name).path).memberships.count == 1)
    }
    let alone = try csto("export", "dyads", "-i", "c.json", "--lineage", "year", in: folder)
    #expect(alone.errors.contains("there is no row: no two states have a membership"))
  }

  @Test func `A member that is nowhere in the data set is left out, and said`() throws {
    var dataset = try dataset([state("a", "A", Code(.correlatesOfWar, "2"))])
    dataset.memberships.insert(
      Membership(id: id("z"), member: party("zed"), host: party("o"), period: try Self.span("2015/..")))
    let losses = CSVExporter(table: .panel(Self.panel)).losses(of: Export(dataset))
    #expect(losses.map(\.path) == ["memberships/z/member"])
  }
}
