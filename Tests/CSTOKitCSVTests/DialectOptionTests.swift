// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitCSV
import CSTORecord
import Foundation
import TestSupport
import Testing

@Suite struct DialectOptionTests {
  private func text(_ options: [(name: String, value: String)], _ format: ExportFormat = .csv) throws -> String {
    let plan = try format.plan(OptionValues(options))
    return try ExportRequest(.csto).text(as: AnyExporter(try #require(plan.files.first?.exporter)))
  }

  /// A closed box around an exporter of any kind.
  private struct AnyExporter: Exporter {
    let exporter: any Exporter
    init(_ exporter: any Exporter) { self.exporter = exporter }
    var format: ExportFormat { exporter.format }
    func write(_ export: Export, to sink: inout some ByteSink & ~Copyable) throws(ExportError) {
      try exporter.write(export, to: &sink)
    }
  }

  @Test func `A dialect is changed option by option`() throws {
    let text = try text([
      ("table", "memberships"), ("dialect", "unix"), ("delimiter", "|"), ("null", "NA"), ("quoting", "all"),
      ("bom", "yes"), ("terminator", "crlf"),
    ])
    #expect(text.hasPrefix("\u{FEFF}\"id\"|\"member\"|"))
    #expect(text.contains("|NA|"))
    #expect(text.hasSuffix("\r\n"))
    #expect(try self.text([("table", "states"), ("delimiter", "tab")]).contains("id\t"))
    #expect(try self.text([("delimiter", ";")], .panel).hasPrefix("ccode;year;"))
    #expect(try self.text([("guard", "yes"), ("dialect", "tsv")], .spells).hasPrefix("ccode\t"))
  }

  @Test(arguments: [
    ("delimiter", "ab", "delimiter"), ("delimiter", "", "delimiter"), ("delimiter", "x", "delimiter"),
    ("delimiter", "\"", "delimiter"), ("null", "a,b", "null"), ("quoting", "some", "quoting"),
    ("terminator", "cr", "terminator"), ("headers", "de", "headers"),
  ]) func `A dialect that could not be read back is refused with the option`(
    _ name: String, _ value: String, _ subject: String
  ) throws {
    let error = #expect(throws: ExportError.self) {
      try ExportFormat.csv.plan(OptionValues([("table", "states"), (name, value)]))
    }
    #expect(error?.code == .invalidOption)
    #expect(error?.subject == subject)
  }

  @Test func `Labels are refused for a folder, which is read back by names`() {
    let error = #expect(throws: ExportError.self) { try ExportFormat.csv.plan(OptionValues([("headers", "ru")])) }
    #expect(error?.subject == "headers")
  }

  @Test func `A folder in a dialect of one's own is read back`() throws {
    let folder = try scratchFolder().appendingPathComponent("tables").path
    let options = OptionValues([("delimiter", "|"), ("null", "NULL"), ("quoting", "all"), ("guard", "yes")])
    try ExportFormat.csv.plan(options).writeFolder(ExportRequest(.csto), to: folder)
    #expect(try CSVImporter().read(file: folder) == .csto)
  }

  @Test(arguments: [[("delimiter", "'")], [("null", "'=x")], [("delimiter", "'"), ("null", "NA")]])
  func `The apostrophe of the guard is no delimiter, and no text for no value`(_ options: [(String, String)]) throws {
    var dataset = Dataset()
    for (index, title) in ["=x", "'", "''=x", "NA", "'NA"].enumerated() {
      dataset.sources.insert(Source(id: EntityID(trusted: "s\(index)"), title: title))
    }
    let folder = try scratchFolder().appendingPathComponent("tables").path
    let values = OptionValues((options + [("guard", "yes")]).map { (name: $0.0, value: $0.1) })
    try ExportFormat.csv.plan(values).writeFolder(ExportRequest(dataset), to: folder)
    #expect(try CSVImporter().read(file: folder) == dataset)
  }

  @Test(arguments: [
    " =1+1", "\u{A0}=1+1", "\u{200B}=1+1", "\u{FEFF}@x", "\u{202E}+1", "\u{2212}1", "\u{FE62}1", "\u{FE63}1",
    "\u{FE66}1",
    "\u{FE6B}x", "\u{3000}\u{2212}1", "\t=1", " \t=1", "=1", "'=1", "' =1", "-1", "\u{FF1D}1",
  ]) func `The guard stands before whatever a program may run, and is taken off again`(_ text: String) throws {
    for dialect in [CSVDialect.excel, .excelSemicolon] {
      var writer = CSVWriter(dialect: dialect)
      try writer.row(["x", text])
      var reader = CSVReader(writer.bytes, dialect: dialect)
      let cell = try #require(try reader.next())[1].text
      #expect(cell == "'" + text)
      #expect(CSVWriter.withoutGuard(try #require(cell)) == text)
    }
  }

  @Test(arguments: ["a=1", "a b", "\u{A0}", "1-1", "e\u{301}=1", " a=1", "2005-05-13", ".5", "(1)", "\u{2013}1"])
  func `Other text has none`(_ text: String) throws {
    var writer = CSVWriter(dialect: .excel)
    try writer.row(["x", text])
    var reader = CSVReader(writer.bytes, dialect: .excel)
    #expect(try #require(try reader.next())[1].text == text)
  }

  @Test(arguments: ["x\t=1+1", "a;=1+1", "a,=1+1", "a;b", ";"])
  func `Cells with another separator are quoted where formulas are guarded`(_ text: String) throws {
    for dialect in [CSVDialect.excel, .excelSemicolon] {
      var writer = CSVWriter(dialect: dialect)
      try writer.row(["x", text])
      #expect(String(decoding: writer.bytes, as: UTF8.self).hasSuffix("\"\(text)\"\r\n"))
      // A spreadsheet that was told of another separator finds no cell that begins as a formula.
      for other in [",", ";", "\t"] {
        var reader = CSVReader(writer.bytes, dialect: try #require(CSVDialect(delimiter: Character(other))))
        while let row = try? reader.next() {
          for cell in row { #expect(cell.text?.hasPrefix("=") != true) }
        }
      }
    }
    var plain = CSVWriter(dialect: .unix)
    try plain.row(["x", "a;b"])
    #expect(String(decoding: plain.bytes, as: UTF8.self) == "x,a;b\n")
  }

  @Test func `A cell that is only quoted is no formula`() throws {
    var dataset = Dataset()
    dataset.states = [SovereignState(id: "a", note: "a;b")]
    #expect(try !CSVExporter(table: .states).holdsUnguardedFormulas(Export(dataset)))
    dataset.states = [SovereignState(id: "a", note: " =b")]
    #expect(try CSVExporter(table: .states).holdsUnguardedFormulas(Export(dataset)))
  }

  @Test func `The first row alone is quoted on demand, and a folder is read back so`() throws {
    let options = [("table", "memberships"), ("quoting", "header"), ("dialect", "unix")]
    let bare = try text([("table", "memberships"), ("dialect", "unix")])
    let (header, rows) = try #require(bare.firstIndex(of: "\n").map { (bare[..<$0], bare[$0...]) })
    let quoted = header.split(separator: ",").map { "\"\($0)\"" }.joined(separator: ",")
    #expect(try text(options) == quoted + rows)
    let labels = try text(options + [("headers", "en")])
    #expect(labels.hasPrefix("\"Id\",\"Member\",\"Member, name\",") && labels.hasSuffix(rows))

    let folder = try scratchFolder().appendingPathComponent("tables").path
    try ExportFormat.csv.plan(OptionValues([("quoting", "header"), ("null", "NA")]))
      .writeFolder(ExportRequest(.csto), to: folder)
    #expect(try CSVImporter().read(file: folder) == .csto)
  }

  @Test func `A writer of rows quotes its first row`() throws {
    let dialect = try #require(CSVDialect(terminator: .lf, quoting: .header))
    var writer = CSVWriter(dialect: dialect)
    try writer.row(["a", nil, "b c"])
    try writer.row(["a", nil, "b c"])
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "\"a\",,\"b c\"\na,,b c\n")
  }
}
