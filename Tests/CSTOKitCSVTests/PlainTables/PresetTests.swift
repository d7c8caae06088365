// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitCSV
import CSTOStates
import Testing

/// The layouts in which projects distribute their tables; the contents are made up.
@Suite("Layouts of projects")
struct PresetTests {
  private func read(
    _ text: String, _ preset: PlainTableImporter.Preset?, _ configure: (inout PlainTableImporter) -> Void = { _ in }
  ) throws -> Dataset {
    var importer = PlainTableImporter(states: StateCatalog.standard, preset: preset)
    importer.source = Source("list", "A list")
    configure(&importer)
    let dataset = try importer.readWithReport(Array(text.utf8)).dataset
    #expect(Validator().findings(in: dataset).filter { $0.severity == .error } == [])
    return dataset
  }

  private func rows(_ dataset: Dataset) -> [String] {
    dataset.memberships.map { "\($0.member) \($0.host) \($0.capacity) \($0.period?.text ?? "")" }
  }

  /// The cells of a panel by code and year.
  private func cells(_ dataset: Dataset, _ host: PartyID, _ years: ClosedRange<Int>) throws -> [String: String] {
    let options = PanelOptions(
      from: years.lowerBound, until: years.upperBound, organizations: [host], states: .correlatesOfWar)
    let table = Table.panel(options, states: StateCatalog.standard)
    let lines = try dataset.text(as: .csv(table: table, dialect: .unix)).split(separator: "\n")
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    let place = try #require(lines[0].firstIndex(of: host.slug))
    return Dictionary(uniqueKeysWithValues: lines.dropFirst().map { ("\($0[0]) \($0[1])", $0[place]) })
  }

  private let stateYears = """
    ccode,year,state,union,league
    371,2000,armenia,-1,1
    371,2001,armenia,1,1
    371,2002,armenia,1,0
    371,2003,armenia,1,1
    370,2000,belarus,-1,0
    370,2001,belarus,3,0
    370,2002,belarus,3,0
    370,2003,belarus,1,0
    700,2000,afghanistan,-1,-9
    700,2001,afghanistan,0,-9
    700,2002,afghanistan,2,0
    700,2003,afghanistan,-9,0
    """

  @Test("States and years: capacities, gaps, open ends and what is not known")
  func stateYearTable() throws {
    let dataset = try read(stateYears, .cowIGO)
    #expect(
      rows(dataset) == [
        "afg union associate 2002/2002", "arm league member ..2000/2001", "arm league member 2003/..",
        "arm union member 2001/..", "blr union observer 2001/2002", "blr union member 2003/..",
      ])
    #expect(dataset.head.asOf == "2003-12-31")
    let union = try #require(dataset.organizations["union"])
    #expect(
      union.coverage.map { "\($0.period) \($0.except.map(\.slug).joined(separator: " "))" } == [
        "2001-01-01/2002-12-31 ", "2003-01-01/2003-12-31 afg",
      ])
  }

  @Test("What goes in comes out of the panel", arguments: ["union", "league"])
  func roundTrip(host: String) throws {
    let dataset = try read(stateYears, .cowIGO)
    let cells = try cells(dataset, PartyID(parsing: host), 2000...2003)
    for line in stateYears.split(separator: "\n").dropFirst() {
      let fields = line.split(separator: ",").map(String.init)
      let value = fields[host == "union" ? 3 : 4]
      let expected = value.hasPrefix("-") ? "" : value
      #expect(cells["\(fields[0]) \(fields[1])"] == expected, "\(line)")
    }
  }

  @Test("One organization of several is chosen; a code that is none is refused with its place")
  func chosen() throws {
    let dataset = try read(stateYears, .cowIGO) {
      $0.mapping = PlainTableMapping([.host: "League"])
      $0.host = "lg"
      $0.hostName = "The League"
    }
    #expect(
      Set(dataset.memberships.map(\.host)) == ["lg"] && dataset.organizations["lg"]?.name(in: "en") == "The League")
    let several = try #require(throws: ImportError.self) { try read(stateYears, .cowIGO) { $0.host = "lg" } }
    #expect(several.problems[0].message.contains("league, union"))
    let wrong = try #require(throws: ImportError.self) {
      try read("ccode,year,union\n371,2000,7\n9999,2000,1\n371,x,1\n", .cowIGO)
    }
    #expect(wrong.problems.map { "\($0.line ?? 0):\($0.column ?? 0)" } == ["2:10", "3:1", "4:5"])
  }

  @Test("Organizations and years, a column per state")
  func organizationYears() throws {
    let dataset = try read(
      "ioname,orgname,year,armenia,belarus,unitedkingdom,sdate\nUN,The Union,2000,1,0,-1,1990\nUN,The Union,2001,1,3,1,1990\n",
      .cowIGO)
    #expect(rows(dataset) == ["arm un member ..2000/..", "blr un observer 2001/..", "gbr un member 2001/.."])
  }

  @Test("The long layout, as the panel writes it too")
  func long() throws {
    let text =
      "ccode,year,ioname,value\n371,2000,CSTO,1\n371,2001,CSTO,1\n365.0,2000,CSTO,0\n365.0,2001,CSTO,1\n704,2001,SCO,2\n"
    #expect(
      rows(try read(text, .long)) == [
        "arm csto member ..2000/..", "rus csto member 2001/..", "uzb sco associate 2001/..",
      ])
  }

  private let atop = """
    atopid,member,yrent,moent,dayent,yrexit,moexit,dayexit,phase
    7777,365,1992,5,15,2002,10,7,1
    7777,365,2002,10,7,0,0,0,2
    7777,373,1993,9,24,1999,4,,1
    7777,371,1992,,,2012,,,1
    7777,704,1992,5,15,1999,4,20,1
    7777,704,2006,8,17,,,,2
    8888,2,1949,4,4,0,0,0,1
    """

  @Test("Members and phases: phases that touch are one, zeros are in force, blanks are not known")
  func phases() throws {
    let dataset = try read(atop, .atop) {
      $0.alliance = 7777
      $0.host = "pact"
    }
    #expect(
      rows(dataset) == [
        "arm pact member 1992/2012", "aze pact member 1993-09-24/1999-04", "rus pact member 1992-05-15/..",
        "uzb pact member 1992-05-15/1999-04-20", "uzb pact member 2006-08-17/",
      ])
    #expect(dataset.head.asOf == "2012-12-31")
    let both = try read(atop, .atop)
    #expect(both.organizations.map(\.id) == ["atop-7777", "atop-8888"] && both.memberships.count == 6)
    #expect(throws: ImportError.self) { try read(atop, .atop) { $0.host = "pact" } }
    let cells = try cells(dataset, "pact", 1991...2012)
    #expect((1992...2012).allSatisfy { cells["365 \($0)"] == "1" } && cells["371 1992"] == "1")
  }

  @Test("Organizations of 42 and of 193 states", arguments: [42, 193])
  func large(count: Int) throws {
    let states = StateCatalog.standard.states.filter { state in
      state.codes.contains {
        $0.scheme == .isoAlpha3 && $0.value.lowercased() == state.id.slug && $0.validity?.end == .open
      }
    }.prefix(count)
    let text =
      "country,joined\n"
      + states.map {
        "\($0.name(in: "en").contains(",") ? "\"\($0.name(in: "en"))\"" : $0.name(in: "en")),2000-01-01\n"
      }.joined()
    let dataset = try read(text, nil) {
      $0.host = "all"
      $0.asOf = "2024-12-31"
      $0.coverage = "2000-01-01/.."
    }
    #expect(states.count == count && dataset.members(of: "all", on: "2024-12-31").count == count)
    #expect(try cells(dataset, "all", 2010...2010).values.count { $0 == "1" } > count / 2)
  }
}
