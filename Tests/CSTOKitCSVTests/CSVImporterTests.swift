// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitCSV
import CSTOKitTesting
import CSTORecord
import Foundation
import TestSupport
import Testing

@Suite struct CSVImporterTests {
  private func tables(of dataset: Dataset, _ dialect: CSVDialect) throws -> [CSVImporter.Table] {
    try Table.all.map { table in
      CSVImporter.Table(name: table.name, bytes: try dataset.bytes(as: .csv(table: table, dialect: dialect)))
    }
  }

  private static let own = CSVDialect(
    delimiter: "|", terminator: .lf, quoting: .all, nullText: "NULL", guardsFormulas: true)

  @Test(arguments: 0..<4 as Range<UInt64>) func `Whatever was written is read back equal, in every dialect`(
    seed: UInt64
  ) throws {
    var random = RandomDatasets(seed: seed)
    let dataset = random.next()
    for dialect in CSVDialect.all + [try #require(Self.own)] {
      let read = try CSVImporter(dialect: dialect, checksReferences: false).read(tables(of: dataset, dialect))
      #expect(dataset.changes(to: read) == [], "\(dialect.name)")
      #expect(read == dataset, "\(dialect.name)")
    }
  }

  @Test func `The record is read back equal, also where the dialect has to be found out`() throws {
    for dialect in CSVDialect.all { #expect(try CSVImporter().read(tables(of: .csto, dialect)) == .csto) }
  }

  // MARK: Faults

  private static let small = [
    "dataset": "schema,languages\n1,en;ru\n",
    "states": "id,note\none,x\ntwo,\n",
    "organizations": "id\norg\n",
    "parties": "id,kind\none,state\ntwo,state\norg,organization\n",
    "sources": "id,title\ns,t\n",
    "citations": "entity_kind,entity_id,list,position,source,hedge\nstate,one,citations,0,s,maybe\n",
    "names": "entity_kind,entity_id,list,position,text,language,kind\nstate,one,names,0,Один,ru,short\n",
    "memberships": "id,member,host,capacity,period\na,one,org,member,2005/..\n",
    "membership_statuses": "membership_id,position,status\na,0,suspended\n",
  ]

  private func problems(_ changes: [String: String]) -> [String] {
    let tables = Self.small.merging(changes) { $1 }.sorted { $0.key < $1.key }
      .map { CSVImporter.Table(name: $0.key, bytes: Array($0.value.utf8)) }
    do {
      _ = try CSVImporter().read(tables)
      return []
    } catch {
      return error.problems.map(\.description)
    }
  }

  /// The memberships of the small package with another table in their place.
  private func read(_ changes: [String: String]) throws -> Dataset {
    let tables = Self.small.merging(changes) { $1 }.sorted { $0.key < $1.key }
      .map { CSVImporter.Table(name: $0.key, bytes: Array($0.value.utf8)) }
    return try CSVImporter().read(tables)
  }

  @Test(arguments: [
    ("period_start,period_end\n", "2005-01-02,2007", "2005-01-02/2007"),
    ("period_start,period_end\n", "2005,", "2005/"),
    ("period_start,period_end\n", "2005-05,..", "2005-05/.."), ("period_start,period_end\n", ",2007~", "/2007~"),
    ("period_start,period_end\n", "..,2007", "../2007"), ("period_start,period_end\n", ",", nil),
    ("period_start\n", "2005", "2005/"), ("period_end\n", "2005", "/2005"),
    ("period_start_year,period_start_month,period_start_day,period_end\n", "2005,1,2,..", "2005-01-02/.."),
    ("period_start_year,period_end_year\n", "2005.0,2007.0", "2005/2007"),
    ("period_start_year,period_start_month,period_end_year\n", "2005,,2007", "2005/2007"),
    ("period_start_earliest,period_start_latest,period_end\n", "2005-01-02,2005-01-02,..", "2005-01-02/.."),
    ("period,period_start,period_end\n", ",2005,2007", "2005/2007"),
  ]) func `A period that is missing is made of its ends`(_ columns: String, _ cells: String, _ period: String?) throws {
    let dataset = try read(["memberships": "id,member,host,capacity,\(columns)a,one,org,member,\(cells)\n"])
    #expect(dataset.memberships["a"]?.period?.text == period)
  }

  @Test(arguments: [
    ("date\n", "2005", "2005"), ("date_year,date_month\n", "2005,5", "2005-05"), ("date_year\n", "987", "0987"),
    ("date_year,date_month,date_day\n", "2005,5,31", "2005-05-31"), ("date_year\n", "-44", "-0044"),
  ]) func `So is a date`(_ columns: String, _ cells: String, _ date: String) throws {
    let dataset = try read(["sources": "id,title,\(columns)s,t,\(cells)\n"])
    #expect(dataset.sources["s"]?.date?.text == date)
  }

  @Test(arguments: [
    (
      "period_start_earliest,period_start_latest\n", "2005-01-01,2006-12-31",
      "memberships.csv:2:18: memberships/a/period: the column period is missing or empty, and cannot be made of those beside it"
    ),
    (
      "period_start_year,period_start_day\n", "2005,3",
      "memberships.csv:2:18: memberships/a/period: the column period is missing or empty, and cannot be made of those beside it"
    ),
    (
      "period_start,period_end\n", "2007,2005",
      "memberships.csv:2:18: memberships/a/period: in the column period: \"2007/2005\" is no period of EDTF: expected an end that is not before the start at byte 5"
    ),
    (
      "period,period_start\n", "2005/2007,2006",
      "memberships.csv:2:28: memberships/a/period: the column period_start says \"2006\", and the column period says \"2005/2007\": it would be \"2005\""
    ),
    (
      "period,period_end_year\n", "2005/..,2007",
      "memberships.csv:2:26: memberships/a/period: the column period_end_year says \"2007\", and the column period says \"2005/..\": it would be empty"
    ),
    (
      "period,period_start_latest\n", "2005-02/2007,2005-02-27",
      "memberships.csv:2:31: memberships/a/period: the column period_start_latest says \"2005-02-27\", and the column period says \"2005-02/2007\": it would be \"2005-02-28\""
    ),
  ]) func `Columns that do not say enough, or say something else, are told`(
    _ columns: String, _ cells: String, _ problem: String
  ) {
    #expect(
      problems(["memberships": "id,member,host,capacity,\(columns)a,one,org,member,\(cells)\n"]).first == problem)
  }

  @Test func `Whatever was written agrees with the columns beside it`() throws {
    var random = RandomDatasets(seed: 77)
    var dataset = random.next(count: 8)
    dataset.memberships.insert(contentsOf: Dataset.csto.memberships)
    for dialect in CSVDialect.all + [try #require(Self.own)] {
      let read = try CSVImporter(dialect: dialect, checksReferences: false).read(tables(of: dataset, dialect))
      #expect(read == dataset)
    }
    // One changed byte in the columns behind a plain period is found too, wherever it is.
    let table = try Dataset.csto.text(as: .csv(table: .memberships, dialect: .unix))
    let lines = table.split(separator: "\n").map(String.init)
    let period = try #require(Dataset.csto.memberships["arm-cst-1992"]?.period?.text)
    let row = try #require(lines.first { $0.contains("arm-cst-1992,") })
    let start = try #require(row.range(of: ",\(period),")).upperBound
    let end = row.index(start, offsetBy: 60)
    for place in row[start..<end].indices where row[place].isNumber {
      var changed = row
      changed.replaceSubrange(place...place, with: row[place] == "1" ? "2" : "1")
      let bytes = Array("\(lines[0])\n\(changed)\n".utf8)
      let error = #expect(throws: ImportError.self) { try CSVImporter(dialect: .unix).read(bytes) }
      #expect(error.map { "\($0)".contains("says") } == true, "\(changed)")
    }
  }

  @Test(arguments: [
    (
      [
        "names":
          "entity_kind,entity_id,list,text,language,kind\nstate,one,names,One,en,short\nstate,one,names,Un,fr,short\n"
      ], 2
    ),
    (["membership_statuses": "membership_id,status\na,suspended\na,frozen\n"], 2),
  ]) func `Positions may be left out: the order of the rows is theirs`(_ change: [String: String], _ count: Int) throws
  {
    let dataset = try read(change)
    let lists = [
      dataset.states["one"]?.names.map(\.text) ?? [], dataset.memberships["a"]?.statuses.map(\.status.rawValue) ?? [],
    ]
    #expect(lists.contains(["One", "Un"]) || lists.contains(["suspended", "frozen"]))
  }

  @Test(arguments: [
    (
      "citations", "entity_kind,entity_id,position,source\nstate,one,0,s\n",
      "citations.csv:1:1: the column \"list\" is missing, by which rows are known"
    ),
    (
      "names", "text,language,kind\nOne,en,short\n",
      "names.csv:1:1: the column \"entity_kind\" is missing, by which rows are known"
    ),
    ("states", "note\nx\n", "states.csv:1:1: the column \"id\" is missing, by which rows are known"),
    (
      "memberships", "id,host,capacity\na,org,member\nb,org,member\n",
      "memberships.csv:1:1: the column \"member\" is missing, which every row needs"
    ),
    (
      "memberships", "id,member,host,capcity\na,one,org,member\n",
      "memberships.csv:1:16: the table memberships has no column \"capcity\"; is it capacity?"
    ),
  ]) func `A missing column is told once, as missing`(_ table: String, _ text: String, _ problem: String) {
    let found = problems([table: text])
    #expect(found.first == problem)
    #expect(found.count { $0.contains("which every row needs") } <= 1)
  }

  @Test func `Blank rows and rows of delimiters at the end are a spreadsheet's`() throws {
    let rows = "id,member,host,capacity,period\na,one,org,member,2005/..\n"
    for end in ["\n", "\n\n\n", ",,,,\n", ",,,,\n\n,,,,\n,,,,", "\r\n\r\n"] {
      #expect(try read(["memberships": rows + end]).memberships.count == 1)
    }
    #expect(
      problems(["memberships": rows + "\nb,one,org,member,2005/..\n"]) == [
        "memberships.csv:3:1: memberships: the row has 1 cells, and the first one has 5"
      ])
    #expect(problems(["memberships": rows + ",,,,\nb,one,org,member,2005/..\n"]).isEmpty == false)
  }

  @Test(
    arguments: [
      ([0xFF, 0xFE, 0x69, 0x00], "text in UTF-16"), ([0xFE, 0xFF, 0x00, 0x69], "text in UTF-16"),
      ([0x69, 0x00, 0x64, 0x00, 0x0A, 0x00], "text in UTF-16"),
      ([0x00, 0x69, 0x00, 0x64, 0x00, 0x0A], "text in UTF-16"),
      ([0x50, 0x4B, 0x03, 0x04, 0x14], "a workbook (.xlsx, .ods) has to be saved as CSV"),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D], "a picture (PNG)"), ([0x1F, 0x8B, 0x08], "compressed (gzip)"),
    ] as [([UInt8], String)]) func `What is no text in UTF-8 is named`(_ bytes: [UInt8], _ kind: String)
  {
    let table = CSVImporter.Table(name: "states", bytes: bytes)
    for error in [
      #expect(throws: ImportError.self) { try CSVImporter().read([table]) },
      #expect(throws: ImportError.self) { try CSVImporter().read(bytes) },
      #expect(throws: ImportError.self) {
        try StateYearTable(bytes) { _ throws(ImportError) in .members(alliance: 1) }
      },
    ] { #expect(error.map { "\($0)".contains(kind) } == true) }
  }

  @Test func `Tables of statistics programs are taken for what they mean`() throws {
    let layout: ([String]) throws(ImportError) -> StateYearTable.Layout = { _ throws(ImportError) in
      .stateYears(state: "ccode", year: "year", value: "csto")
    }
    let usual = try StateYearTable(Array("ccode,year,csto\n704,2006,1\n704,2007,0\n".utf8), layout: layout)
    for text in [
      "ccode;year;csto\n704;2006;1\n704;2007;0\n", "ccode\tyear\tcsto\r\n704\t2006\t1\r\n704\t2007\t0\r\n",
      "ccode,year,csto\n704.0,2006.0,1.0\n704.0,2007,0\n",
      "ccode,year,csto\n704,2006,1\n704,2007,0\n705,2007,NA\n.,2008,1\n\n,,\n",
      "\u{FEFF}ccode;year;csto\n704;2006;1\n704;2007;0\n704;2008;.\n",
    ] { #expect(try StateYearTable(Array(text.utf8), layout: layout).claims == usual.claims, "\(text)") }
    #expect(throws: ImportError.self) {
      try StateYearTable(Array("ccode,year,csto\n704.5,2006,1\n".utf8), layout: layout)
    }
  }

  @Test func `The small package is read`() { #expect(problems([:]) == []) }

  @Test(arguments: [
    ("states", "id,note\none,x,y\n", "states.csv:2:1: states/one: the row has 3 cells, and the first one has 2"),
    ("states", "id,note\none,\"x\n", "states.csv:2:5: states/one: in the column note: the quote is never closed"),
    (
      "states", "id,note\none,x\"y\n",
      "states.csv:2:6: states/one: in the column note: a quote is allowed only at the beginning of a cell"
    ),
    ("states", "id,id\none,x\n", "states.csv:1:4: there is a second column \"id\""),
    ("states", "id,colour\none,x\n", "states.csv:1:4: the table states has no column \"colour\""),
    (
      "states", "id,note\nOne,x\n",
      "states.csv:2:1: states/One/id: in the column id: expected the id of a state, in the letters a-z, digits and hyphens"
    ),
    ("states", "id,note\none,x\none,y\n", "states.csv:3:1: states/one: the id \"one\" occurs in an earlier row"),
    (
      "memberships", "id,member,host,capacity,period\na,one,org,member,soon\n",
      "memberships.csv:2:18: memberships/a/period: in the column period: \"soon\" is no period of EDTF: expected a year of four digits at byte 0"
    ),
    (
      "memberships", "id,member,capacity,period\na,one,member,2005/..\n",
      "memberships.csv:1:1: the column \"host\" is missing, which every row needs"
    ),
    (
      "membership_statuses", "membership_id,position,status\nb,0,active\n",
      "membership_statuses.csv:2:1: membership_statuses/b: the table membership_statuses refers to \"b\" or a part of it, which the table memberships has not"
    ),
    (
      "membership_statuses", "membership_id,position,status\na,1,active\n",
      "membership_statuses.csv:2:3: membership_statuses/a: the positions of a list run from 0 without a gap, and here is 1"
    ),
    (
      "names", "entity_kind,entity_id,list,position,text,language,kind\nstate,six,names,0,x,ru,short\n",
      "names.csv:2:1: names/six: the table names refers to \"six\" and its list \"names\", which the table states has not"
    ),
    ("dataset", "schema\n1\n1\n", "dataset.csv:1:1: there has to be one row, and there are 2"),
    (
      "states", "id,note\none,Тоҷикистон \u{0}\ntwo,\n",
      "states.csv:2:16: states/one: in the column note: a cell contains U+0000 (byte 26 of the line)"
    ),
    (
      "states", "id,note\none,\"x\ny\u{0}\"\ntwo,\n",
      "states.csv:3:2: states/one: in the column note: a cell contains U+0000"
    ),
    (
      "states", "id,note\none,\"x\"y\ntwo,\n",
      "states.csv:2:8: states/one: in the column note: a closing quote is allowed only at the end of a cell"
    ),
    (
      "memberships", "id,member,host,capacity\na,nobody,org,member\n",
      "memberships.csv:2:3: memberships/a/member: in the column member: the table memberships refers to \"nobody\", which the tables states, organizations, organs have not"
    ),
    (
      "citations", "entity_kind,entity_id,list,position,source\nstate,one,citations,0,t\n",
      "citations.csv:2:23: states/one/citations/0/source: in the column source: the table citations refers to \"t\", which the table sources has not"
    ),
    (
      "parties", "id,kind\none,state\norg,organization\n",
      "states.csv:3:1: states/two: the table states has \"two\", which the table parties has not"
    ),
    (
      "parties", "id,kind\none,state\ntwo,organ\norg,organization\n",
      "parties.csv:3:1: parties/two: the table parties has \"two\" of the kind organ, which the table organs has not"
    ),
    (
      "parties", "id,kind\none,state\ntwo,realm\norg,organization\n",
      "parties.csv:3:5: parties/two: no kind of party is called \"realm\""
    ),
    ("names", "", "names.csv: has no header"),
    ("colours", "id\nred\n", "colours.csv:1:1: there is no table \"colours\""),
  ]) func `A fault is told with file, line, column and path`(_ table: String, _ text: String, _ expected: String) {
    #expect(problems([table: text]).contains(expected), "\(problems([table: text]))")
  }

  @Test func `Another version of the schema is told alone, with its place`() {
    let expected = ["dataset.csv:2:1: dataset/schema: is 3, and this version reads the schemas 1 to 2"]
    #expect(problems(["dataset": "schema,languages\n3,en;ru\n", "states": "id,colour\none,red\n"]) == expected)
  }

  @Test func `What is not UTF-8 has its place in scalars and in bytes`() {
    let table = CSVImporter.Table(name: "states", bytes: Array("id,note\none,Том ".utf8) + [0xFF, 0x0A])
    let error = #expect(throws: ImportError.self) { try CSVImporter().read([table]) }
    let problem = error?.problems.first
    #expect(problem?.line == 2 && problem?.column == 9 && problem?.byteColumn == 12)
    #expect(problem?.path == "states/one")
  }

  @Test func `References that lead nowhere are let pass where that is asked for`() throws {
    let tables = [
      CSVImporter.Table(name: "dataset", bytes: Array("schema\n1\n".utf8)),
      CSVImporter.Table(name: "memberships", bytes: Array("id,member,host,capacity\na,one,org,member\n".utf8)),
    ]
    #expect(throws: ImportError.self) { try CSVImporter().read(tables) }
    #expect(try CSVImporter(checksReferences: false).read(tables).memberships.count == 1)
  }

  @Test func `A second row of the table of the head is told alone`() {
    #expect(
      problems(["dataset": "schema,languages\n1,en;ru\n1,en;ru\n"]) == [
        "dataset.csv:1:1: there has to be one row, and there are 2"
      ])
  }

  @Test func `An apostrophe that is no guard is kept, whatever the file looks like`() throws {
    for title in ["'quoted' title", "''", "'", "'=1", "=1", "''=1"] {
      var dataset = Dataset()
      dataset.sources = [Source(id: id("s"), title: title)]
      let dialect = try #require(CSVDialect(hasByteOrderMark: true))
      for own in [dialect, .excel, .excelSemicolon, .unix] {
        let bytes = try dataset.bytes(as: .csv(table: .sources, dialect: own))
        #expect(try CSVImporter(dialect: own).read(bytes).sources.first?.title == title)
        // A mark of byte order without the guard: what needs one is taken for guarded, and nothing else.
        if own == dialect, ["'=1", "''=1", "''"].contains(title) { continue }
        #expect(try CSVImporter().read(bytes).sources.first?.title == title)
      }
    }
  }

  @Test func `All problems are told in one go, up to the limit`() {
    let found = problems([
      "states": "id,note\nOne,x\nTwo,y\n", "memberships": "id,member,host,capacity\na,,org,member\n",
    ])
    #expect(found.count >= 3)
    let tables = [
      CSVImporter.Table(name: "dataset", bytes: Array("schema\n1\n".utf8)),
      CSVImporter.Table(name: "states", bytes: Array(("id\n" + String(repeating: "A\n", count: 50)).utf8)),
    ]
    let error = #expect(throws: ImportError.self) { try CSVImporter().read(tables, limits: ImportLimits(problems: 5)) }
    #expect(error?.problems.count == 5 && error?.isCut == true)
  }
}
