// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitCSV
import CSTOKitTesting
import CSTORecord
import Foundation
import TestSupport
import Testing

/// Reads a table with Python's csv module, which is what researchers do.
func pythonRows(_ bytes: [UInt8], delimiter: String = ",") throws -> [[String]] {
  let script = """
    import csv, io, json, sys
    csv.field_size_limit(10**9)
    text = sys.stdin.buffer.read().decode("utf-8")
    json.dump(list(csv.reader(io.StringIO(text, newline=""), delimiter=sys.argv[1], strict=True)), sys.stdout)
    """
  let python = try run("python3", ["-c", script, delimiter], input: bytes)
  #expect(python.status == 0, "\(python.errors)")
  return try JSONSerialization.jsonObject(with: Data(python.output)) as? [[String]] ?? []
}

@Suite struct CSVTableTests {
  @Test(arguments: Table.all.map(\.name)) func `Every table of the record is rectangular`(_ name: String) throws {
    let table = try #require(Table.all.first { $0.name == name })
    let rows = try pythonRows(Dataset.csto.bytes(as: .csv(table: table)))
    let header = try #require(rows.first)
    #expect(Set(header).count == header.count)
    #expect(rows.allSatisfy { $0.count == header.count })
    #expect(header.allSatisfy { $0.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "_" } })
  }

  @Test(arguments: 1...4) func `Every table of hostile data is rectangular, and its ids are those of the data`(
    _ seed: UInt64
  ) throws {
    var random = RandomDatasets(seed: seed)
    let dataset = random.next()
    for table in Table.all {
      let rows = try pythonRows(dataset.bytes(as: .csv(table: table)))
      let header = try #require(rows.first)
      #expect(rows.allSatisfy { $0.count == header.count }, "\(table.name)")
    }
    #expect(
      try pythonRows(dataset.bytes(as: .csv(table: .memberships))).dropFirst().map { $0[0] }
        == dataset.memberships.map(\.id.slug))
  }

  @Test(arguments: CSVDialect.all) func `Texts survive every dialect, but for the guard of formulas`(
    _ dialect: CSVDialect
  ) throws {
    var dataset = Dataset()
    dataset.sources = Entities(
      RandomDatasets.hostileTexts.enumerated().map { index, text in Source(id: id("s-\(1_000 + index)"), title: text) })
    let delimiter = dialect == .tsv ? "\t" : dialect == .excelSemicolon ? ";" : ","
    var rows = try pythonRows(dataset.bytes(as: .csv(table: .sources, dialect: dialect)), delimiter: delimiter)
    if dialect.guardsFormulas {
      #expect(rows[0][0] == "\u{FEFF}id")
      for index in rows.indices.dropFirst() where rows[index][1].first?.unicodeScalars.first == "'" {
        rows[index][1].unicodeScalars.removeFirst()
      }
    }
    #expect(rows.count == RandomDatasets.hostileTexts.count + 1)
    for (row, text) in zip(rows.dropFirst(), RandomDatasets.hostileTexts) {
      #expect(Array(row[1].utf8) == Array(text.utf8))
    }
  }

  @Test(arguments: [
    ("a\r\nb", #""a␍␊b""#), ("x\ry", #""x␍y""#), ("p\nq", #""p␊q""#), ("x\"\u{301}y", "\"x\"\"\u{301}y\""),
    ("a,\u{301}b", "\"a,\u{301}b\""), ("007", "007"), ("NA", "NA"), ("", "\"\""), ("a;b", "a;b"), ("=1+1", "=1+1"),
    ("x\u{2028}y", "x\u{2028}y"), (" a ", " a "),
  ]) func `A cell is quoted where it has to be, whatever ends the rows`(_ text: String, _ cell: String) throws {
    var dataset = Dataset()
    dataset.sources = [Source(id: id("s"), title: text)]
    let bytes = cell.replacingOccurrences(of: "␍", with: "\r").replacingOccurrences(of: "␊", with: "\n")
    for dialect in [CSVDialect.rfc4180, .unix] {
      let end = dialect == .unix ? "\n" : "\r\n"
      let written = try dataset.bytes(as: .csv(table: .sources, dialect: dialect))
      #expect(ends(written, with: "s,\(bytes),,,,,,,,,,,\(end)"), "\(String(decoding: written, as: UTF8.self))")
    }
  }

  private func ends(_ bytes: [UInt8], with suffix: String) -> Bool {
    Array(bytes.suffix(suffix.utf8.count)) == Array(suffix.utf8)
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("-5", "'-5"), ("+1", "'+1"), ("@x", "'@x"), ("'x", "''x"), ("\u{FF1D}1", "'\u{FF1D}1"),
    ("\t=1", "'\t=1"),
    ("=\u{301}", "'=\u{301}"), ("a=1", "a=1"), ("5", "5"),
  ]) func `The guard stands before what a spreadsheet would run`(_ text: String, _ cell: String) throws {
    var dataset = Dataset()
    dataset.sources = [Source(id: id("s"), title: text)]
    let rows = try pythonRows(dataset.bytes(as: .csv(table: .sources, dialect: .excel)))
    #expect(rows[1][1].utf8.elementsEqual(cell.utf8))
  }

  @Test func `Dates are written as they are, with what programs compute from`() throws {
    var dataset = Dataset()
    dataset.memberships = [
      Membership(id: id("a"), member: .armenia, host: .csto, period: try EDTFInterval(parsing: "2005-05~/..")),
      Membership(id: id("b"), member: .armenia, host: .csto, period: try EDTFInterval(parsing: "2005/")),
      Membership(id: id("c"), member: .armenia, host: .csto),
    ]
    let rows = try pythonRows(dataset.bytes(as: .csv(table: .memberships)))
    let table = rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(rows[0], $0)) }
    #expect(table[0]["period"] == "2005-05~/..")
    #expect(table[0]["period_start"] == "2005-05~")
    #expect(table[0]["period_start_earliest"] == "2005-05-01")
    #expect(table[0]["period_start_latest"] == "2005-05-31")
    #expect(table[0]["period_start_precision"] == "month")
    #expect(table[0]["period_start_year"] == "2005")
    #expect(table[0]["period_start_month"] == "5")
    #expect(table[0]["period_start_day"] == "")
    #expect(table[0]["period_end"] == "..")
    #expect(table[0]["period_end_precision"] == "open")
    #expect(table[1]["period_end"] == "")
    #expect(table[1]["period_end_precision"] == "unknown")
    #expect(table[2]["period_end_precision"] == "")
  }

  @Test func `A reference is followed by the name in the language asked for`() throws {
    let request = ExportRequest(.csto, languages: ["ru", "en"])
    let rows = try pythonRows(request.bytes(as: .csv(table: .memberships)))
    let row = try #require(rows.first { $0[0] == "uzb-csto-2006" })
    let header = rows[0]
    #expect(header[1...4] == ["member", "member_name", "host", "host_name"])
    #expect(row[1...4] == ["uzb", "Узбекистан", "csto", "Организация Договора о коллективной безопасности"])
  }

  @Test func `Parts keep their place in the entity`() throws {
    let rows = try pythonRows(Dataset.csto.bytes(as: .csv(table: .citations)))
    #expect(rows[0].prefix(6) == ["entity_kind", "entity_id", "list", "position", "source", "source_name"])
    #expect(
      rows.contains { $0.prefix(5) == ["membership", "uzb-csto-2006", "statuses/0/citations", "0", "tass-20120628"] })
    let names = try pythonRows(Dataset.csto.bytes(as: .csv(table: .names)))
    let count = Dataset.csto.parties.reduce(0) { $0 + $1.names.count }
    #expect(names.dropFirst().count { ["state", "organization", "organ"].contains($0[0]) } == count)
    let statuses = try pythonRows(
      Dataset.csto.bytes(
        as: .csv(table: try #require(Table.all.first { $0.name == "membership_alternatives_statuses" }))))
    #expect(statuses[0].prefix(4) == ["membership_id", "alternatives_position", "position", "status"])
  }

  @Test func `The table of members tells day and organization`() throws {
    let rows = try pythonRows(
      Dataset.csto.bytes(as: .csv(table: .members(of: .cst, on: CalendarDay(parsing: "1995-01-01")))))
    #expect(rows.count == 10)
    #expect(rows[0].first == "state")
    #expect(rows.dropFirst().allSatisfy { $0.suffix(3) == ["cst", "Collective Security Treaty", "1995-01-01"] })
  }

  @Test func `The parties are one namespace`() throws {
    let rows = try pythonRows(Dataset.csto.bytes(as: .csv(table: .parties)))
    #expect(rows[0] == ["id", "kind"])
    #expect(rows.dropFirst().map { $0[0] } == Dataset.csto.parties.map(\.id.slug))
  }

  @Test func `The same bytes come twice`() throws {
    for table in Table.all {
      #expect(try same(Dataset.csto.bytes(as: .csv(table: table)), Dataset.csto.bytes(as: .csv(table: table))))
    }
  }
}
