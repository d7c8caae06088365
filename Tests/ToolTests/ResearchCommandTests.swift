// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTORecord
import Foundation
import TestSupport
import Testing

@Suite struct ResearchCommandTests {
  @Test func `export panel writes what Python reads without a hint`() throws {
    let panel = try csto("export", "panel", "--from", "1992", "--until", "2024")
    #expect(panel.status == 0 && panel.errors == "")
    let script = """
      import csv, sys
      rows = list(csv.DictReader(sys.stdin))
      keys = [(int(row["ccode"]), int(row["year"])) for row in rows]
      assert keys == sorted(set(keys)), "sorted and unique"
      assert list(rows[0])[:7] == "ccode,year,cowc,gwcode,iso3c,iso3n,statenme".split(",")
      assert all(len(name) <= 32 and name.isascii() and name == name.lower() for name in rows[0])
      print(len(rows), [row["csto_any"] for row in rows if row["ccode"] == "704" and row["year"] in ("2005", "2006", "2012", "2013")])
      """
    let read = try run("python3", ["-c", script], input: Array(panel.text.utf8))
    #expect(read.errors == "")
    #expect(read.text == "297 ['0', '1', '1', '0']\n")
  }

  @Test func `export panel counts by another basis, in the long form, and with marks`() throws {
    let byForce = try csto("export", "panel", "--basis", "entryIntoForce", "--from", "2002", "--until", "2004").text
    #expect(
      byForce.contains(
        "\n371,2003,ARM,371,ARM,51,Armenia,1,1,1,0,260,260,0,0,0,0,1,1,0,1,105,105,0,0,0,0,basis:entryIntoForce\n"))
    let long = try csto("export", "panel", "--long", "--cow-missing", "--from", "2001", "--until", "2001").text
    #expect(long.hasPrefix("ccode,year,ioname,value\n365,2001,cst,1\n365,2001,csto,-1\n"))
    #expect(try csto("export", "panel", "--from", "2003", "--until", "2002").status == 2)
    #expect(
      try csto("export", "panel", "--organizations", "nato").errors
        == "--organizations: there is no state, organization or organ \"nato\"\n")
    #expect(
      try csto("export", "panel", "--from", "soon").errors == "--from: \"soon\" is no whole number from -9999 to 9999\n"
    )
  }

  private func inFolder(_ files: [String: String], _ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files { try Data(text.utf8).write(to: folder.appendingPathComponent(name)) }
    try body(folder)
  }

  @Test func `compare explains where a table differs, and exits 1`() throws {
    let table =
      "ccode,year,state,CSTO\n371,2012,arm,1\n704,2005,uzb,1\n704,2012,uzb,0\n345,2013,yug,3\n371,2001,arm,-1\n"
    try inFolder(["cow.csv": table, "broken.csv": "ccode,year\n1,2\n", "named.csv": "c,y,v\n371,2012,0\n"]) { folder in
      let found = try csto("compare", "cow.csv", in: folder)
      #expect(found.status == 1)
      #expect(found.errors == "csto: 5 state-years compared, 3 differ\n")
      #expect(found.text.contains("704 2012 Uzbekistan: the table says 0, the record 1\n"))
      #expect(found.text.contains("  By the rule dec31 the record says 0 too.\n"))
      #expect(found.text.contains("of the organ pa (Parliamentary Assembly), not of the organization."))
      let json = try csto("compare", "cow.csv", "--format", "json", in: folder)
      let rows = try JSONSerialization.jsonObject(with: Data(json.text.utf8)) as? [[String: Any]]
      #expect(rows?.map { $0["ccode"] as? Int } == [345, 704, 704])
      let broken = try csto("compare", "broken.csv", in: folder)
      #expect(broken.status == 2)
      #expect(
        broken.errors
          == "broken.csv:1:1: the columns are of no layout that is known: name them with --state, --year and --value\n")
      let named = try csto("compare", "named.csv", "--state", "c", "--year", "y", "--value", "v", in: folder)
      #expect(named.text.hasPrefix("371 2012 Armenia: the table says 0, the record 1\n"))
    }
  }

  @Test func `diff tells what changed by meaning, as text and as JSON`() throws {
    try inFolder([:]) { folder in
      #expect(try csto("export", "json", "-o", "same.json", in: folder).status == 0)
      #expect(try csto("diff", "same.json", "record", in: folder).text == "")
      #expect(try csto("diff", "same.json", "record", in: folder).status == 0)
      let text = try String(contentsOf: folder.appendingPathComponent("same.json"), encoding: .utf8)
      let older = text.replacingOccurrences(of: "\"2006-08-16/2012-12-19\"", with: "\"2006-08-16/..\"")
      try Data(older.utf8).write(to: folder.appendingPathComponent("older.json"))
      let changed = try csto("diff", "older.json", "record", in: folder)
      #expect(changed.status == 1)
      #expect(changed.text == "memberships/uzb-csto-2006/period: it gained an end, 2012-12-19\n")
      let json = try csto("diff", "older.json", "record", "--format", "json", in: folder)
      let rows = try JSONSerialization.jsonObject(with: Data(json.text.utf8)) as? [[String: String]]
      #expect(rows?.first?["meaning"] == "it gained an end, 2012-12-19")
      #expect(try csto("diff", "older.json", in: folder).status == 2)
    }
  }

  @Test func `A text that a spreadsheet would run is told of once`() throws {
    let text =
      "{\"schema\": 1, \"states\": [{\"id\": \"one\", \"note\": \"=1+1\"}, {\"id\": \"two\", \"note\": \"+1\"}]}"
    try inFolder(["formula.json": text]) { folder in
      let plain = try csto("export", "csv", "-i", "formula.json", "--table", "states", in: folder)
      #expect(
        plain.errors
          == "csto: some cells of the table states begin as formulas do; for a spreadsheet write them with --dialect excel\n"
      )
      #expect(try csto("export", "csv", "-i", "formula.json", "--table", "codes", in: folder).errors == "")
      let all = try csto("export", "csv", "-i", "formula.json", "-o", "all", in: folder)
      #expect(all.errors.contains("some texts begin as formulas do, such as states/one/note"))
      let null = try csto("export", "csv", "-i", "formula.json", "--table", "states", "--null", "+1", in: folder)
      #expect(null.errors.contains("\"+1\" means an empty cell and is also a value, for example states/two/note"))
      let guarded = try csto(
        "export", "csv", "-i", "formula.json", "--table", "states", "--dialect", "excel", in: folder)
      #expect(guarded.errors == "" && guarded.text.contains("'=1+1"))
      #expect(try csto("export", "csv", "-i", "formula.json", "-o", "tables", in: folder).status == 0)
      #expect(try csto("diff", "formula.json", "tables", in: folder).text == "")
    }
  }

  @Test func `explain tells that a suspended member takes no part`() throws {
    #expect(
      try csto("explain", "UZB", "--on", "2012-07-01", "--organization", "csto").text.hasPrefix(
        "Uzbekistan in Collective Security Treaty Organization on 2012-07-01: yes, not taking part, contested\n"))
  }
}
