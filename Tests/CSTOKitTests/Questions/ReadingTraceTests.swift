// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitCSV
import CSTOKitDOT
import CSTOKitXML
import CSTORecord
import Foundation
import TestSupport
import Testing

/// What a reading decided says so: a picture, a text and a table look the same under any.
@Suite struct ReadingTraceTests {
  private static let day = CalendarDay(number: 15_522)
  private static let atop = Dataset.csto.sources["atop-401"].map(\.id) ?? Dataset.csto.sources[0].id
  private static let views: [DOTView] = [
    .membership(on: day), .organs(on: day), .succession(),
  ]
  private static let tables: [Table] =
    Table.research + [
      .panel(PanelOptions(organizations: [.csto])),
      .dyads(PanelOptions(from: 2012, until: 2012, organizations: [.csto])),
    ]

  private func written(_ exporter: some Exporter, _ reading: Reading, _ language: LanguageTag = "en") throws -> String {
    try ExportRequest(.csto, reading: reading, languages: [language]).text(as: exporter)
  }

  @Test func `The second line of a text and of a picture is the reading`() throws {
    let lines: [(Reading, LanguageTag, String)] = [
      (
        .source(Self.atop), "en",
        "according to “Alliance Treaty Obligations and Provisions …” where it has data, otherwise according to the record"
      ),
      (
        .source(Self.atop), "ru",
        "по источнику «Alliance Treaty Obligations and Provisions …», если у него есть данные"
      ),
      (
        .basis(.entryIntoForce), "en",
        "joining counted by entry into force, where that is known"
      ),
      (
        .basis(.entryIntoForce), "ru", "критерий вступления (если известен): вступление в силу"
      ),
      (Reading("mine\n\u{1}") { _ in .preferred }, "en", "reading: mine\\u{A}\\u{1}"),
    ]
    for view in Self.views {
      for (reading, language, line) in lines {
        let text = try written(.dot(view: view, form: .text), reading, language)
        #expect(
          text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst().first.map(String.init) == line)
        let graph = try written(.dot(view: view), reading, language)
        let label = graph.split(separator: "\n").first { $0.hasPrefix("  graph [label=") || $0.contains("label=\"") }
        #expect(label?.contains(line.prefix(12).replacing("\\", with: "\\\\")) == true, "\(label ?? "")")
      }
      let usual = try written(.dot(view: view, form: .text), .preferred)
      #expect(!usual.contains("where it has data"))
    }
  }

  @Test func `Tables for research end in a column, and tables of the data set do not`() throws {
    for table in Self.tables {
      let usual = try written(.csv(table: table, dialect: .unix), .preferred)
      let read = try written(.csv(table: table, dialect: .unix), .basis(.entryIntoForce))
      let header = usual.prefix { $0 != "\n" }
      #expect(read.prefix { $0 != "\n" } == "\(header),reading", "\(table.name)")
      #expect(!header.contains("reading"))
      for row in read.split(separator: "\n").dropFirst() { #expect(row.hasSuffix(",basis:entryIntoForce")) }
    }
    for table in Table.all {
      #expect(
        try written(.csv(table: table), .basis(.entryIntoForce)).prefix { $0 != "\r\n" }
          == written(.csv(table: table), .preferred).prefix { $0 != "\r\n" })
    }
    let members = Table.members(on: Self.day)
    let named = Reading("=1+1") { _ in .preferred }
    #expect(try written(.csv(table: members, dialect: .excel), named).contains(",'=1+1\r\n"))
    let labels = CSVExporter(table: members, headers: "ru")
    #expect(try written(labels, .source(Self.atop)).prefix { $0 != "\r\n" }.hasSuffix(",Прочтение"))
  }

  @Test func `The descriptor and a graph in GEXF say it too`() throws {
    #expect(try written(DataPackageExporter(), .source(Self.atop)).contains(#""reading": "source:atop-401","#))
    #expect(try !written(DataPackageExporter(), .preferred).contains("reading"))
    let graph = try written(.gexf, .source(Self.atop))
    #expect(graph.contains("as of 2026-02-12, reading source:atop-401</description>"))
    let hostile = try written(.gexf, Reading("a\u{1}<b>&\u{FFFE}") { _ in .preferred })
    #expect(hostile.contains("reading a\\u{1}&lt;b&gt;&amp;\\u{FFFE}"))
    #expect(try run("xmllint", ["--noout", "-"], input: Array(hostile.utf8)).errors == "")
  }

  @Test func `The package of a reading is one that outside readers take, and this one reads back`() throws {
    let folder = try scratchFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("package").path
    let request = ExportRequest(.csto, reading: .basis(.entryIntoForce))
    try ExportFormat.csv.plan().writeFolder(request, to: path)
    #expect(try CSVImporter().read(folder: path) == Export(request).dataset)
    let script = """
      import sys
      from frictionless import Package
      report = Package(sys.argv[1] + "/datapackage.json").validate()
      print(report.valid, report.flatten(["fieldName", "type", "note"])[:3])
      """
    #expect(try run(pythonPath, ["-c", script, path]).text == "True []\n")
  }

  @Test func `A command says under which reading it answers`() throws {
    for words in [["members"], ["timeline"], ["explain", "uzb"]] {
      let usual = try run(toolPath, words)
      let read = try run(toolPath, words + ["--reading", "source:atop-401"])
      #expect(read.errors.contains("csto: under the reading source:atop-401\n"))
      #expect(!usual.errors.contains("reading"))
    }
  }
}
