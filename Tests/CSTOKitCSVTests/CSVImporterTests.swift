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
    try CSVTable.all.map { table in
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

  @Test func `The small package is read`() { #expect(problems([:]) == []) }

  @Test(arguments: [
    ("states", "id,note\none,x,y\n", "states.csv:2:1: states/one: the row has 3 cells, and the first one has 2"),
    ("states", "id,note\none,\"x\n", "states.csv:2:5: states/one: in the column note: the quote is never closed"),
    (
      "states", "id,note\none,x\"y\n",
      "states.csv:2:6: states/one: in the column note: a quote may only stand at the beginning of a cell"
    ),
    ("states", "id,id\none,x\n", "states.csv:1:4: there is a second column \"id\""),
    ("states", "id,colour\none,x\n", "states.csv:1:4: the table states has no column \"colour\""),
    (
      "states", "id,note\nOne,x\n",
      "states.csv:2:1: states/One/id: in the column id: expected the id of a state, in the letters a-z, digits and hyphens"
    ),
    ("states", "id,note\none,x\none,y\n", "states.csv:3:1: states/one: the id \"one\" stands in a row before"),
    (
      "memberships", "id,member,host,capacity,period\na,one,org,member,soon\n",
      "memberships.csv:2:18: memberships/a/period: in the column period: expected a period of EDTF, such as 2002-10-07/.. with an end that is not before its start"
    ),
    (
      "memberships", "id,member,host,period\na,one,org,2005/..\n",
      "memberships.csv:2:1: memberships/a/capacity: a value is needed in the column capacity"
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
      "states.csv:2:16: states/one: in the column note: a cell holds U+0000 (byte 26 of the line)"
    ),
    (
      "states", "id,note\none,\"x\ny\u{0}\"\ntwo,\n",
      "states.csv:3:2: states/one: in the column note: a cell holds U+0000"
    ),
    (
      "states", "id,note\none,\"x\"y\ntwo,\n",
      "states.csv:2:8: states/one: in the column note: a closing quote may only stand at the end of a cell"
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
