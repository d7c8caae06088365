// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitCSV
import CSTORecord
import CSTOStates
import Foundation
import TestSupport
import Testing

/// The samples of the landing page of CSTOKitCSV and of its articles, line by line.
@Suite("Samples of the articles about tables")
struct TableSamples {
  /// The number of rows of a table, with its header.
  private func lines(_ path: String) throws -> Int {
    var reader = CSVReader([UInt8](try Data(contentsOf: URL(fileURLWithPath: path))))
    var count = 0
    while try reader.next() != nil { count += 1 }
    return count
  }

  @Test func `CSTOKitCSV writes members and a panel`() throws {
    let folder = try scratchFolder().path
    let day: CalendarDay = "2020-12-02"
    try Dataset.csto.write(.csv(table: .members(of: .csto, on: day), dialect: .excel), to: "\(folder)/members.csv")
    let panel = PanelOptions(from: 1992, until: 2024, organizations: [.cst, .csto])
    try Dataset.csto.write(.csv(table: .panel(panel), dialect: .unix), to: "\(folder)/panel.csv")
    #expect(try lines("\(folder)/members.csv") == 7)
    #expect(try lines("\(folder)/panel.csv") == 9 * 33 + 1)
  }

  @Test func `Spreadsheets, write one table`() throws {
    let folder = try scratchFolder().path
    let day: CalendarDay = "2020-12-02"
    try Dataset.csto.write(.csv(table: .members(of: .csto, on: day), dialect: .excel), to: "\(folder)/members.csv")
    #expect(try lines("\(folder)/members.csv") == 7)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/members.csv"))
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
  }

  @Test func `Spreadsheets, write headings for readers`() throws {
    let folder = try scratchFolder().path
    let table = CSVExporter(table: .memberships, dialect: .excelSemicolon, headers: "ru")
    try ExportRequest(.csto, languages: ["ru"]).write(table, to: "\(folder)/memberships-ru.csv")
    #expect(throws: ImportError.self) { try CSVImporter().read(file: "\(folder)/memberships-ru.csv") }
  }

  @Test func `Spreadsheets, adjust the dialect`() throws {
    guard let dialect = CSVDialect(delimiter: "|", terminator: .lf, quoting: .all, nullText: "NULL") else { return }
    let states = try Dataset.csto.text(as: .csv(table: .states, dialect: dialect))
    #expect(states.hasPrefix("\"id\"|") && states.contains("|NULL"))
  }

  @Test func `Spreadsheets, write all tables and read them back`() throws {
    let folder = try scratchFolder().path
    let plan = try ExportFormat.csv.plan()
    try plan.writeFolder(ExportRequest(.csto), to: "\(folder)/tables")
    let copy = try CSVImporter().read(folder: "\(folder)/tables")
    #expect(copy == Dataset.csto)
    #expect(FileManager.default.fileExists(atPath: "\(folder)/tables/datapackage.json"))
  }

  @Test func `Spreadsheets, list every problem`() throws {
    let ownTable = CSVImporter.Table(name: "states", bytes: Array("id,color\narm,red\n".utf8))
    do throws(ImportError) {
      print(try CSVImporter().read([ownTable]).states.count)
    } catch {
      for problem in error.problems { print(problem) }
    }
    let error = try #require(throws: ImportError.self) { try CSVImporter().read([ownTable]) }
    #expect(error.problems.contains { $0.line == 1 && $0.file == "states.csv" })
  }

  @Test func `Spreadsheets, read a list that people typed`() throws {
    var importer = PlainTableImporter(states: StateCatalog.standard)
    importer.host = "nato"
    importer.hostName = "North Atlantic Treaty Organization"
    importer.asOf = "2024-12-31"
    let list = Array("country,joined,left\nFrance,1949-08-24,\nGreece,18 February 1952,\n".utf8)
    let (nato, report) = try importer.readWithReport(list)
    for line in report.lines { print(line) }
    #expect(nato.memberships.count == 2)
    #expect(report.lines.contains { $0.contains("joined") })
  }

  @Test func `Spreadsheets, write and read rows`() throws {
    var writer = CSVWriter(dialect: .excel)
    try writer.row(["id", "name", "note"])
    try writer.row(["tjk", "=Tajikistan", nil])
    let bytes = writer.bytes
    var reader = CSVReader(bytes, dialect: .excel)
    while let row = try reader.next() {
      print(row.map { CSVWriter.withoutGuard($0.text ?? "–") })
    }
    #expect(String(decoding: bytes, as: UTF8.self).contains("'=Tajikistan"))
  }

  @Test func `Panels, write a panel`() throws {
    let folder = try scratchFolder().path
    let options = PanelOptions(from: 1992, until: 2024, organizations: [.cst, .csto])
    try Dataset.csto.write(.csv(table: .panel(options), dialect: .unix), to: "\(folder)/panel.csv")
    #expect(try lines("\(folder)/panel.csv") == 9 * 33 + 1)
  }

  @Test func `Panels, count the year by another day`() throws {
    let december = PanelOptions(from: 2012, until: 2012, organizations: [.csto], rule: .dec31)
    let text = try Dataset.csto.text(as: .csv(table: .panel(december), dialect: .unix))
    // Uzbekistan left on 19 December 2012.
    let anyDay = PanelOptions(from: 2012, until: 2012, organizations: [.csto])
    #expect(try text != Dataset.csto.text(as: .csv(table: .panel(anyDay), dialect: .unix)))
    #expect(text.contains("\n704,2012,UZB,704,UZB,860,Uzbekistan,0,1,1,0,354,"))
  }

  @Test func `Panels, include states that never joined`() throws {
    let system = PanelOptions(from: 2012, until: 2012, organizations: [.csto], states: .correlatesOfWar)
    let all = try Dataset.csto.text(as: .csv(table: .panel(system, states: StateCatalog.standard), dialect: .unix))
    #expect(all.split(separator: "\n").count > 190)
    #expect(all.contains(",France,0,"))
  }

  @Test func `Panels, choose the layout`() throws {
    let layout = PanelLayout(isLong: true, marksMissing: true, key: .ccode)
    let years = PanelOptions(from: 2001, until: 2002, organizations: [.cst, .csto])
    let long = try Dataset.csto.text(as: .csv(table: .panel(years, layout: layout), dialect: .unix))
    #expect(long.hasPrefix("ccode,year,ioname,value\n"))
    #expect(long.contains("\n365,2001,csto,-1\n"))
  }

  @Test func `Panels, apply one criterion of joining`() throws {
    let request = ExportRequest(.csto, reading: .basis(.entryIntoForce))
    let options2003 = PanelOptions(from: 2003, until: 2003, organizations: [.cst, .csto])
    let byForce = try request.text(as: .csv(table: .panel(options2003), dialect: .unix))
    #expect(byForce.contains(",reading\n") && byForce.contains(",basis:entryIntoForce\n"))
  }

  @Test func `Panels, use the numbers in Swift`() throws {
    let panel = Dataset.csto.panel(PanelOptions(from: 2012, until: 2012, organizations: [.csto]))
    for row in panel.rows where row.state == .uzbekistan {
      if let cell = row.cells[0] { print(cell.days, cell.suspendedDays) }  // 354 175
    }
    let cell = try #require(panel.rows.first { $0.state == .uzbekistan }?.cells[0])
    #expect(cell.days == 354 && cell.suspendedDays == 175)
  }

  @Test func `Panels, write spells and pairs`() throws {
    let folder = try scratchFolder().path
    try Dataset.csto.write(.csv(table: .spells(of: [.csto]), dialect: .unix), to: "\(folder)/spells.csv")
    let pairs = PanelOptions(from: 2012, until: 2012, organizations: [.csto])
    try Dataset.csto.write(.csv(table: .dyads(pairs, isDirected: true), dialect: .unix), to: "\(folder)/dyads.csv")
    #expect(try lines("\(folder)/spells.csv") > 7)
    // Both directions of each pair, below the header.
    #expect(try lines("\(folder)/dyads.csv") % 2 == 1)
  }

  @Test func `Panels, compare with another data set`() throws {
    let other = Array("ccode,year,csto\n704,2006,1\n704,2007,0\n".utf8)
    let theirs = try StateYearTable(other) { _ in .stateYears(state: "ccode", year: "year", value: "csto") }
    let differences = Dataset.csto.differences(from: theirs.claims, in: .csto)
    for difference in differences { print(difference.claim.year, difference.explanations.map(\.text)) }
    #expect(differences.count == 1 && differences.first?.claim.year == 2007)
    #expect(differences.first?.explanations.isEmpty == false)
  }
}
