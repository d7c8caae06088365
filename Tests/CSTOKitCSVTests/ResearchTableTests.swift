// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitCSV
import CSTORecord
import TestSupport
import Testing

/// The tables that researchers merge.
@Suite struct ResearchTableTests {
  /// The rows by column of a table.
  private func rows(_ table: Table, of dataset: Dataset = .csto) throws -> [[String: String?]] {
    var reader = CSVReader(try dataset.bytes(as: .csv(table: table, dialect: .unix)), dialect: .unix)
    let header = try #require(try reader.next()).map { $0.text ?? "" }
    var rows: [[String: String?]] = []
    while let row = try reader.next() {
      rows.append(Dictionary(uniqueKeysWithValues: zip(header, row.map(\.text))))
    }
    return rows
  }

  private let usual = PanelOptions(from: 1992, until: 2024, organizations: [.cst, .csto])

  private func cells(_ row: [String: String?]?, _ names: String...) -> [String?] { names.map { row?[$0] ?? nil } }

  @Test func `The cells that studies look at are right`() throws {
    let rows = try rows(.panel(usual))
    func row(_ ccode: String, _ year: String) -> [String: String?]? {
      rows.first { $0["ccode"] == ccode && $0["year"] == year }
    }
    #expect(rows.count == 9 * 33)
    #expect(cells(row("371", "1992"), "cst_any", "cst_jan1", "cst_dec31", "cst_days") == ["1", "0", "1", "231"])
    #expect(cells(row("370", "1993"), "cst_any", "cst_jan1", "cst_dec31", "cst_days") == ["1", "0", "1", "1"])
    #expect(cells(row("704", "2006"), "csto_any", "csto_jan1", "csto_dec31", "csto_days") == ["1", "0", "1", "138"])
    #expect(
      cells(row("704", "2012"), "csto_any", "csto_jan1", "csto_dec31", "csto_days", "csto_susp_days")
        == ["1", "1", "0", "354", "175"])
    for row in rows {
      let year = try #require((row["year"] ?? nil).flatMap { Int($0) })
      // Nobody is a member of the Organization before 2002, nor of the treaty community after.
      if year < 2002 { #expect(row["csto_any"] == .some(nil)) }
      if year > 2002 { #expect(row["cst_any"] == .some(nil)) }
      if row["ccode"] == "704", (2000...2005).contains(year) || year > 2012 {
        #expect((row["csto_any"] ?? nil) != "1" && (row["cst_any"] ?? nil) != "1")
        #expect(row[year < 2003 ? "cst_contested" : "csto_contested"] == "1")
      }
    }
    let keys = rows.map { cells($0, "ccode", "year") }
    #expect(Set(keys).count == rows.count)
  }

  @Test func `A lineage has neither a gap nor a double day`() throws {
    let rows = try rows(.panel(PanelOptions(from: 2002, until: 2002, organizations: [], lineages: [.csto])))
    #expect(rows.filter { $0["csto_lineage_days"] == "365" }.count == 6)
  }

  @Test func `Serbia has two numbers`() throws {
    var options = usual
    options.states = .allInRecord
    let serbia = try rows(.panel(options)).filter { $0["iso3c"] == "SRB" }
    #expect(serbia.allSatisfy { $0["ccode"] == "345" })
    #expect(serbia.first { $0["year"] == "2010" }?["gwcode"] == "340")
    #expect(serbia.first { $0["year"] == "2005" }?["gwcode"] == .some(nil))
  }

  @Test func `A year that the record does not cover is empty, and the running one by wish alone`() throws {
    var options = PanelOptions(from: 2025, until: 2027, organizations: [.csto])
    let armenia = try rows(.panel(options)).filter { $0["iso3c"] == "ARM" }
    #expect(armenia.map { $0["csto_any"] } == ["1", .some(nil), .some(nil)])
    options.includesPartialYear = true
    let partial = try rows(.panel(options)).filter { $0["iso3c"] == "ARM" }
    #expect(
      cells(partial[1], "csto_any", "csto_jan1", "csto_dec31", "csto_days", "csto_days_max", "csto_imprecise")
        == ["1", "1", nil, "43", "365", "1"])
  }

  @Test func `The long form and the marks of Correlates of War`() throws {
    let layout = PanelLayout(isLong: true, marksMissing: true)
    let rows = try rows(.panel(PanelOptions(from: 2001, until: 2002, organizations: [.cst, .csto]), layout: layout))
    let russia = rows.filter { $0["ccode"] == "365" }
      .map { cells($0, "year", "ioname", "value").map { $0 ?? "" }.joined(separator: " ") }
    #expect(russia == ["2001 cst 1", "2001 csto -1", "2002 cst 1", "2002 csto 1"])
  }

  @Test func `Dates of little precision leave cells open, but not the year they name`() throws {
    var dataset = Dataset()
    dataset.organizations = [
      Organization(id: id("org"), coverage: [Coverage(period: try EDTFInterval(parsing: "1900/.."))])
    ]
    dataset.states = [SovereignState(id: id("one"), codes: [Code(.correlatesOfWar, "1")])]
    dataset.memberships = [
      Membership(id: id("a"), member: party("one"), host: party("org"), period: EDTFInterval("2005/2005")),
      Membership(id: id("b"), member: party("one"), host: party("org"), period: EDTFInterval("2010-05~/2012")),
    ]
    let rows = try rows(.panel(PanelOptions(from: 2004, until: 2013, organizations: [party("org")])), of: dataset)
    func row(_ year: Int) -> [String?] {
      cells(rows[year - 2004], "org", "org_any", "org_jan1", "org_dec31", "org_days", "org_days_max", "org_imprecise")
    }
    #expect(row(2004) == ["0", "0", "0", "0", "0", "0", "0"])
    #expect(row(2005) == ["1", "1", nil, nil, "0", "365", "1"])
    #expect(row(2010) == ["1", "1", "0", "1", "215", "245", "1"])
    #expect(row(2011) == ["1", "1", "1", "1", "365", "365", "0"])
    #expect(row(2012) == ["1", "1", "1", nil, "1", "366", "1"])
    #expect(row(2013) == ["0", "0", "0", "0", "0", "0", "0"])
  }

  @Test func `A name that no column can have is refused`() throws {
    var dataset = Dataset()
    let long = party("organization-with-a-long-name")
    dataset.organizations = [Organization(id: id(long.slug))]
    let error = #expect(throws: ExportError.self) {
      try dataset.bytes(as: .csv(table: .panel(PanelOptions(from: 2000, until: 2001, organizations: [long]))))
    }
    #expect(error?.code == .invalidOption)
  }

  @Test func `Dyads count the days of both, directed ones twice`() throws {
    let options = PanelOptions(from: 2012, until: 2012, organizations: [.csto])
    let once = try rows(.dyads(options))
    #expect(once.count == 7 * 6 / 2)
    let pair = try #require(once.first { $0["ccode1"] == "704" || $0["ccode2"] == "704" })
    #expect(cells(pair, "csto_any", "csto_days", "csto_days_max") == ["1", "354", "354"])
    let twice = try rows(.dyads(options, isDirected: true))
    #expect(twice.count == 7 * 6)
    func number(_ row: [String: String?], _ column: String) -> Int? { (row[column] ?? nil).flatMap { Int($0) } }
    for row in once {
      let (one, other) = try (#require(number(row, "ccode1")), #require(number(row, "ccode2")))
      #expect(one < other)
    }
  }

  @Test func `Spells keep the precision, the doubt and the kind of an end`() throws {
    var dataset = Dataset()
    dataset.head.asOf = CalendarDay(number: 18_000)
    dataset.organizations = [Organization(id: id("org"))]
    dataset.states = [SovereignState(id: id("one"), codes: [Code(.correlatesOfWar, "1"), Code(.isoAlpha3, "ONE")])]
    for (number, period) in ["2005-05~/..", "199X/2004-12-02?", "2006/"].enumerated() {
      dataset.memberships.insert(
        Membership(id: id("s-\(number)"), member: party("one"), host: party("org"), period: EDTFInterval(period)))
    }
    let rows = try rows(.spells(of: [party("org")]), of: dataset)
    #expect(
      rows.map {
        cells($0, "start", "end", "start_precision", "end_precision", "start_edtf", "end_edtf", "right_censor")
      } == [
        ["2005-05", nil, "month", nil, "2005-05~", "..", "1"],
        [nil, "2004-12-02", "decade", "day", "199X", "2004-12-02?", "0"],
        ["2006", nil, "year", nil, "2006", "", "0"],
      ])
    #expect(cells(rows[0], "styear", "stmonth", "stday", "endyear") == ["2005", "5", nil, nil])
  }
}
