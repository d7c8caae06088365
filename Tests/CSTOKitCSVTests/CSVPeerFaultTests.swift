// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitCSV
import CSTOKitTesting
import CSTORecord
import Foundation
import TestSupport
import Testing

/// Faults that users met in other programs that write or read CSV, each with the right bytes.
@Suite struct CSVPeerFaultTests {
  private func bytes(_ rows: [[String?]], _ dialect: CSVDialect = .rfc4180) throws -> String {
    var writer = CSVWriter(dialect: dialect)
    for row in rows { try writer.row(row) }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func rows(_ text: String, _ dialect: CSVDialect = .rfc4180) throws -> [[String?]] {
    var reader = CSVReader(Array(text.utf8), dialect: dialect)
    var rows: [[String?]] = []
    while let row = try reader.next() { rows.append(row.map(\.text)) }
    return rows
  }

  @Test(arguments: [
    ("CSV-01", ["a\r\nb", "z"], "\"a\r\nb\",z\r\n"),
    ("CSV-02", ["x\"\u{301}y", "a,\u{301}b"], "\"x\"\"\u{301}y\",\"a,\u{301}b\"\r\n"),
    ("CSV-03", ["x\ry", "z"], "\"x\ry\",z\r\n"),
    ("CSV-04", ["Устав\rраздел 2"], "\"Устав\rраздел 2\"\r\n"),
    ("CSV-05", ["p\nq"], "\"p\nq\"\r\n"),
    ("CSV-17", ["007"], "007\r\n"),
    ("CSV-18", ["10/7", "1E5", "12345678901234567890"], "10/7,1E5,12345678901234567890\r\n"),
    ("CSV-19", ["2002-10-07", "2002-10"], "2002-10-07,2002-10\r\n"),
    ("CSV-22", ["NA", "Namibia"], "NA,Namibia\r\n"),
    ("CSV-35", ["p\n\nq"], "\"p\n\nq\"\r\n"),
  ]) func `A cell is quoted for what is in it, byte by byte`(_ id: String, _ row: [String], _ expected: String) throws {
    let text = try bytes([row])
    #expect(text.utf8.elementsEqual(expected.utf8), "\(id)")
    #expect(try rows(text) == [row], "\(id)")
  }

  @Test func `CSV-07, CSV-09: the mark of byte order is written for Excel alone, and read away`() throws {
    #expect(try Array(bytes([["Тоҷикистон"]], .excel).utf8.prefix(3)) == [0xEF, 0xBB, 0xBF])
    #expect(try !bytes([["Тоҷикистон"]]).utf8.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(try rows("\u{FEFF}id,name\r\n1,x\r\n")[0][0]?.unicodeScalars.count == 2)
  }

  @Test func `CSV-11: only the delimiter that is used is quoted, unless formulas are guarded`() throws {
    #expect(try bytes([["a;b", "1,5"]], .tsv) == "a;b\t1,5\n")
    #expect(try bytes([["a;b", "1,5"]], .excelSemicolon) == "\u{FEFF}\"a;b\";\"1,5\"\r\n")
  }

  @Test(arguments: [
    "=1+1", "=cmd|' /C echo x'!A0", "-1+1", "+1", "@x", "\t=1+1", "\r=1+1", "\r\n=1+1", "\n=1", "＝1", "－1", "'quoted",
  ])
  func `CSV-13, CSV-14, CSV-15: a formula is text in the spreadsheet dialects, and as it is in others`(text: String)
    throws
  {
    let guarded = try rows(bytes([[text]], .excel), .excel)
    #expect(guarded == [["'" + text]])
    #expect(CSVWriter.withoutGuard(guarded[0][0] ?? "") == text)
    #expect(try rows(bytes([[text]])) == [[text]])
  }

  @Test func `CSV-14: a number keeps its minus`() throws {
    var dataset = Dataset()
    dataset.tallies = [Tally(id: id("t"), subject: .documents, count: -5)]
    let text = String(
      decoding: try dataset.bytes(as: .csv(table: .all.first { $0.name == "tallies" } ?? .dataset, dialect: .excel)),
      as: UTF8.self)
    #expect(text.contains(",-5,"))
  }

  @Test func `CSV-20, CSV-21, CSV-23: no value and the empty text are two things`() throws {
    #expect(try bytes([[nil, ""]]) == ",\"\"\r\n")
    #expect(try rows(",\"\"\r\n") == [[nil, ""]])
    #expect(try bytes([["a"], [""], ["x"]]) == "a\r\n\"\"\r\nx\r\n")
    #expect(try rows("a\r\n\"\"\r\nx\r\n").count == 3)
    let membership = Membership(id: id("m"), member: party("one"), host: party("org"))
    var dataset = Dataset()
    dataset.memberships = [membership]
    let text = String(decoding: try dataset.bytes(as: .csv(table: .memberships)), as: UTF8.self)
    for word in ["NA", "null", "None", "nan"] { #expect(!text.contains(word)) }
  }

  @Test func `CSV-24: no file begins with ID`() throws {
    for table in Table.all + Table.research {
      #expect(try !Dataset.init().bytes(as: .csv(table: table)).starts(with: [0x49, 0x44]))
    }
  }

  @Test func `CSV-30: a quote that is never closed is refused where it was opened`() {
    let error = #expect(throws: ImportError.self) { try rows("a,b\r\n\"x,y\r\nz,w\r\n") }
    #expect(
      error?.problems == [ImportError.Problem(.syntax, line: 2, column: 1, byteColumn: 1, "the quote is never closed")])
  }

  @Test func `CSV-32, CSV-33, CSV-34: only CR, LF and CRLF end a row`() throws {
    #expect(try rows("a,b\r\nx\u{2028}y,z\r\n") == [["a", "b"], ["x\u{2028}y", "z"]])
    #expect(try rows("a,b\r\n1,2\r\n").count == 2)
    #expect(try rows("a,b\r\n1,\"2\"\r\n") == rows("a,b\r\n1,\"2\""))
  }

  @Test func `CSV-37: a long cell is written whole`() throws {
    let long = String(repeating: "x", count: 140_000)
    #expect(try rows(bytes([[long]])) == [[long]])
  }

  /// In every dialect, and as Python's reader has it.
  @Test(arguments: 0..<6 as Range<UInt64>) func `Any table of hostile texts is read back, here and in Python`(
    seed: UInt64
  ) throws {
    var random = SeededGenerator(seed: seed)
    let texts = RandomDatasets.hostileTexts.filter { !$0.unicodeScalars.contains("\0") && $0.utf8.count < 10_000 }
    let table: [[String?]] = (0..<60).map { _ in
      (0..<5).map { _ in
        Int.random(in: 0...7, using: &random) == 0 ? nil : texts[Int.random(in: 0..<texts.count, using: &random)]
      }
    }
    for dialect in CSVDialect.all {
      let text = try bytes(table, dialect)
      let read = try rows(text, dialect)
      let expected = table.map { $0.map { cell in cell } }
      let bare = read.map { $0.map { cell in dialect.guardsFormulas ? cell.map(CSVWriter.withoutGuard) : cell } }
      #expect(bare == expected, "\(dialect.name)")
      let script = """
        import csv, io, json, sys
        csv.field_size_limit(10**9)
        text = sys.stdin.buffer.read().decode("utf-8-sig")
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=\(dialect.name == "tsv" ? "'\\t'" : "'\(dialect.delimiterText)'")))
        sys.stdout.write(json.dumps(rows))
        """
      let python = try run("python3", ["-c", script], input: Array(text.utf8))
      #expect(python.errors == "")
      let own = read.map { $0.map { Array(($0 ?? "").utf8) } }
      let parsed = try JSONSerialization.jsonObject(with: Data(python.output)) as? [[String]]
      let theirs = try #require(parsed).map { $0.map { Array($0.utf8) } }
      #expect(own == theirs, "\(dialect.name)")
    }
  }

  @Test func `CSV-31: a zero is refused when it is written, with its path, before anything else`() throws {
    var dataset = Dataset(head: DatasetHead(title: "x"))
    dataset.sources = Entities([Source(id: id("s"), title: "a\u{0}b")])
    for table in [Table.sources, .citations, .names, .memberships] {
      var sink = CountingSink()
      do throws(ExportError) {
        try ExportRequest(dataset).write(CSVExporter(table: table), to: &sink)
        Issue.record("\(table.name) was written")
      } catch { #expect(error.subject == "sources/s/title") }
      #expect(sink.count == 0)
    }
    var writer = CSVWriter()
    #expect(throws: ExportError.self) { try writer.row(["a", "12345678\u{0}9"]) }
    #expect(throws: ExportError.self) { try writer.cell("\u{0}") }
    #expect(writer.count == 0)
    try writer.cell("b")
    for text in ["\u{0}", "\u{0}b", "b\u{0}b", "abcdefg\u{0}", "12345678\u{0}", "a,\u{0}"] {
      #expect(throws: ExportError.self) { try writer.cell(text) }
    }
    try writer.cell(nil)
    try writer.endRow()
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "b,\r\n")
  }

  @Test func `CSV-13: the labels of columns are guarded, as names of states are among them`() throws {
    var dataset = Dataset.csto
    let states = dataset.states.map { state in
      var state = state
      state.names = [Name("=cmd|' /C x'!A0", language: "en")]
      return state
    }
    dataset.states = Entities(states)
    let exporter = CSVExporter(table: .attendance, dialect: .excel, headers: "en")
    let header = try dataset.text(as: exporter).prefix { $0 != "\r\n" && $0 != "\n" }
    #expect(header.contains(",'=cmd|' /C x'!A0") && !header.contains(",=cmd"))
    #expect(try CSVExporter(table: .attendance, headers: "en").holdsUnguardedFormulas(Export(dataset)))
    #expect(try !CSVExporter(table: .successions, headers: "en").holdsUnguardedFormulas(Export(dataset)))
    #expect(try !exporter.holdsUnguardedFormulas(Export(dataset)))
  }
}
