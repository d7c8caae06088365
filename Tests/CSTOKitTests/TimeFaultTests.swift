// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitCSV
import CSTOKitJSON
import CSTOKitXML
import CSTORecord
import TestSupport
import Testing

/// Faults with dates that users met in other software, each with the right value.
@Suite struct TimeFaultTests {
  private func day(_ text: String) throws -> CalendarDay { try CalendarDay(parsing: text) }

  private func dataset(_ periods: [String], existence: String? = nil) -> Dataset {
    var dataset = Dataset()
    dataset.organizations = [
      Organization(
        id: id("org"), existence: existence.flatMap { EDTFInterval($0) },
        coverage: [Coverage(period: "1900/..")])
    ]
    dataset.states = [SovereignState(id: id("one"), codes: [Code(.correlatesOfWar, "1")])]
    for (number, period) in periods.enumerated() {
      dataset.memberships.insert(
        Membership(id: id("s-\(number)"), member: party("one"), host: party("org"), period: EDTFInterval(period)))
    }
    return dataset
  }

  private func certainty(_ dataset: Dataset, _ text: String) throws -> Certainty {
    dataset.membership(of: party("one"), in: party("org"), on: try day(text)).certainty
  }

  @Test(arguments: ["Asia/Yerevan", "UTC", "America/New_York", "Pacific/Apia"])
  func `TIME-01, TIME-06: a day is the same in every time zone`(zone: String) throws {
    let found = try run("env", ["TZ=\(zone)", toolPath, "date", "2002-10-07", "2011-12-30", "--format", "json"])
    #expect(found.status == 0)
    #expect(found.text.contains("\"2002-10-07\"") && found.text.contains("\"2011-12-30\""))
    #expect(!found.text.contains("2002-10-06") && !found.text.contains("2011-12-31"))
  }

  @Test func `TIME-03: the last days of a year belong to it`() throws {
    #expect(try day("2002-12-31").year == 2002)
    #expect(try day("2002-12-31").description == "2002-12-31")
  }

  @Test func `TIME-04: the calendar reaches back without a gap`() throws {
    #expect(try day("1582-10-10").description == "1582-10-10")
    #expect(try day("1582-10-15").number - day("1582-10-04").number == 11)
    #expect(throws: (any Error).self) { try day("1500-02-29") }
  }

  @Test func `TIME-07: a year stays a year in every format`() throws {
    let dataset = dataset(["2005/2006"])
    let texts = try [
      dataset.bytes(as: .json), dataset.bytes(as: .ndjson), dataset.bytes(as: .xml),
      dataset.bytes(as: .csv(table: .memberships)), dataset.bytes(as: .csv(table: .spells(of: [party("org")]))),
    ].map { String(decoding: $0, as: UTF8.self) }
    for text in texts.prefix(4) { #expect(text.contains("2005/2006")) }
    #expect(texts[3].contains(",2005,2005-01-01,2005-12-31,year,2005,,,"))
    #expect(texts[4].contains(",2005,2006,year,year,2005,2006,"))
    #expect(try JSONImporter().read(Array(texts[0].utf8)).memberships.first?.period?.precision == .year)
  }

  @Test func `TIME-08: a month that holds the day is not before it`() throws {
    let may = try EDTFDate(parsing: "2005-05")
    #expect(may.precedes(try EDTFDate(parsing: "2005-05-13")) == .possibly)
    #expect(try EDTFDate(parsing: "2005-04").precedes(try EDTFDate(parsing: "2005-05-13")) == .yes)
  }

  @Test(arguments: ["10000-01-01", "2005-5-2", "-0044-01-01", "20050513", "2005-W20-5"])
  func `TIME-09, TIME-10: a day has ten characters`(text: String) {
    #expect(throws: (any Error).self) { try day(text) }
  }

  @Test func `TIME-12: an end that can reach its start is accepted, one that cannot is refused`() {
    #expect(throws: Never.self) { try EDTFInterval(parsing: "2006-08/2006") }
    #expect(throws: EDTFParseError.self) { try EDTFInterval(parsing: "2006-08/2006-07") }
  }

  @Test func `TIME-14: spells that share a day are found, spells that touch are not`() {
    func findings(_ periods: [String]) -> [String] {
      Validator(.standard.keeping(.spellsApart)).findings(in: dataset(periods)).map { "\($0.severity): \($0.message)" }
    }
    #expect(
      findings(["1990/2000-05-31", "2000-05-31/2001"])
        == ["warning: The membership begins on 2000-05-31, the day on which s-0 ends."])
    #expect(findings(["1990/2000-05-31", "2000-06-01/2001"]).isEmpty)
    #expect(findings(["1990/2000-06-02", "2000-05-31/2001"]) == ["error: The spell overlaps s-0, 1990/2000-06-02."])
    #expect(
      findings(["1990/2000", "2000-05/2001"]) == ["warning: The spell, 2000-05/2001, may overlap s-0, 1990/2000."])
    #expect(findings(["1990/2010", "1995/1996-07", "2000/2001"]).count == 2)
  }

  @Test func `TIME-15: both ends are included, and every schema says so`() throws {
    let left = dataset(["1994-04-20/1999-04-02"])
    #expect(try certainty(left, "1999-04-02") == .yes)
    #expect(try certainty(left, "1999-04-03") == .no)
    #expect(JSONSchema.text.contains("Both ends are included."))
    #expect(XMLSchema.text.contains("Both ends are included."))
  }

  @Test func `TIME-16: between leaving and returning nobody belongs, and both spells are written`() throws {
    let returned = dataset(["1994-01-01/1999-04-02", "2006-08-16/.."])
    #expect(try certainty(returned, "2003-01-01") == .no)
    let rows = try returned.bytes(as: .csv(table: .memberships, dialect: .unix)).count { $0 == 0x0A }
    #expect(rows == 3)
  }

  @Test func `TIME-17: a suspended member belongs and does not take part`() throws {
    var suspended = dataset(["2006/.."])
    var spell = try #require(suspended.memberships.first)
    spell.statuses = [StatusPeriod(.suspended, period: EDTFInterval("2012-06-28/.."))]
    suspended.memberships = [spell]
    let answer = suspended.membership(of: party("one"), in: party("org"), on: try day("2020-01-01"))
    #expect(answer.certainty == .yes)
    #expect(answer.participation == .no)
  }

  @Test func `TIME-19: nobody belongs to what is dissolved, and validation reports it`() throws {
    let dissolved = dataset(["2000-01-01/.."], existence: "1990/2010-06-30")
    #expect(try certainty(dissolved, "2012-01-01") == .no)
    let findings = Validator(.standard.keeping(.membershipsWithinLives)).findings(in: dissolved)
    #expect(findings.map(\.severity) == [.error])
    #expect(findings[0].message == "2000-01-01/.. ends after org, which existed 1990/2010-06-30.")
    #expect(
      Validator(.standard.keeping(.membershipsWithinLives)).findings(in: dataset(["1990/2010"], existence: "1990/2010"))
        .isEmpty)
    let doubtful = Validator(.standard.keeping(.membershipsWithinLives)).findings(
      in: dataset(["1989-12~/2010"], existence: "1990/2010-06"))
    #expect(doubtful.map(\.severity) == [.error, .warning])
  }

  @Test func `TIME-20: open and unknown ends are two things in every format`() throws {
    for (period, isOpen) in [("2006/..", true), ("2006/", false)] {
      let dataset = dataset([period])
      for bytes in try [dataset.bytes(as: .json), dataset.bytes(as: .xml)] {
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(!text.contains("9999"))
        #expect(text.contains(period))
      }
      let row = String(decoding: try dataset.bytes(as: .csv(table: .memberships)), as: UTF8.self)
      #expect(row.contains(isOpen ? "open" : "unknown") && !row.contains("9999"))
    }
  }

  @Test func `TIME-21: which year counts is a choice`() throws {
    let left = dataset(["1994-04-20/1999-04-02"])
    func code(_ rule: PanelOptions.Rule) throws -> Int? {
      let panel = left.panel(PanelOptions(from: 1999, until: 1999, organizations: [party("org")], rule: rule))
      return try #require(panel.rows.first?.cells.first ?? nil).code
    }
    #expect(try code(.any) == 1)
    #expect(try code(.jan1) == 1)
    #expect(try code(.dec31) == 0)
    let cell = left.panel(PanelOptions(from: 1999, until: 1999, organizations: [party("org")])).rows.first?.cells.first
    // Not all of the year: 92 days of 365.
    #expect(cell??.days == 92)
  }

  @Test func `TIME-25: both names are kept, and that of the as-of day is taken`() throws {
    var renamed = dataset([])
    renamed.states = [
      SovereignState(
        id: id("one"),
        names: [
          Name("Старая", language: "ru", validity: EDTFInterval("1990/2004-12-31")),
          Name("Новая", language: "ru", validity: EDTFInterval("2005-01-01/..")),
        ])
    ]
    for (asOf, expected) in [("2000-01-01", "Старая"), ("2010-01-01", "Новая")] {
      renamed.head.asOf = try day(asOf)
      #expect(renamed.name(of: party("one"), in: ["ru"]) == expected)
      let names = String(decoding: try renamed.bytes(as: .csv(table: .names)), as: UTF8.self)
      #expect(names.contains("Старая") && names.contains("Новая"))
    }
  }

  @Test func `TIME-27: a term that begins on a leap day is a duration, and nothing is added to it`() throws {
    let term: Term = "P5Y"
    let treaty = Treaty(id: id("pact"), kind: .treaty, inForce: try EDTFDate(parsing: "2000-02-29"), term: term)
    #expect(treaty.term?.text == "P5Y" && treaty.inForce?.text == "2000-02-29")
    #expect(CalendarDay(year: 2005, month: 2, day: 29) == nil)
  }
}
