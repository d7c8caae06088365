// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitCSV
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
      let read = try CSVImporter(dialect: dialect).read(tables(of: dataset, dialect))
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
    ("states", "id,note\none,x,y\n", "states.csv:2:1: the row has 3 cells, and the first one has 2"),
    ("states", "id,note\none,\"x\n", "states.csv:2:5: the quote is never closed"),
    ("states", "id,note\none,x\"y\n", "states.csv:2:6: a quote may only stand at the beginning of a cell"),
    ("states", "id,id\none,x\n", "states.csv:1:4: there is a second column \"id\""),
    ("states", "id,colour\none,x\n", "states.csv:1:4: the table states has no column \"colour\""),
    (
      "states", "id,note\nOne,x\n",
      "states.csv:2:1: states/One/id: in the column id: expected the id of a state, in the letters a-z, digits and hyphens"
    ),
    ("states", "id,note\none,x\none,y\n", "states.csv:3:1: the id \"one\" stands in a row before"),
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
      "membership_statuses.csv:2:1: the table membership_statuses refers to \"b\" or a part of it, which the table memberships has not"
    ),
    (
      "membership_statuses", "membership_id,position,status\na,1,active\n",
      "membership_statuses.csv:2:3: the positions of a list run from 0 without a gap, and here is 1"
    ),
    (
      "names", "entity_kind,entity_id,list,position,text,language,kind\nstate,six,names,0,x,ru,short\n",
      "names.csv:2:1: the table names refers to \"six\" and its list \"names\", which the table states has not"
    ),
    ("dataset", "schema\n1\n1\n", "dataset.csv:1:1: there has to be one row, and there are 2"),
    ("colours", "id\nred\n", "colours.csv:1:1: there is no table \"colours\""),
  ]) func `A fault is told with file, line, column and path`(_ table: String, _ text: String, _ expected: String) {
    #expect(problems([table: text]).contains(expected), "\(problems([table: text]))")
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

  // MARK: Folders

  private func inFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  private func write(_ text: String, _ name: String, _ folder: URL) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  private func problem(_ folder: URL) -> String? {
    do {
      _ = try CSVImporter().read(folder: folder.path)
      return nil
    } catch { return error.problems.first?.description }
  }

  @Test(arguments: [
    "../states.csv", "/etc/passwd", "https://example.org/states.csv", "a\\b.csv", "./states.csv", "a//b.csv",
  ])
  func `A path that leads out of the folder is refused`(path: String) throws {
    try inFolder { folder in
      let escaped = path.replacingOccurrences(of: "\\", with: "\\\\")
      try write("{\"resources\": [{\"name\": \"states\", \"path\": \"\(escaped)\"}]}", "datapackage.json", folder)
      #expect(problem(folder)?.contains("is refused: a resource is a file in the folder") == true)
    }
  }

  @Test func `Only what is listed is read, and no link is followed`() throws {
    try inFolder { folder in
      try write("{\"resources\": [{\"name\": \"dataset\", \"path\": \"d.csv\"}]}", "datapackage.json", folder)
      try write("schema\n1\n", "d.csv", folder)
      try write("broken", "states.csv", folder)
      #expect(problem(folder) == nil)
      try FileManager.default.removeItem(at: folder.appendingPathComponent("d.csv"))
      try FileManager.default.createSymbolicLink(
        atPath: folder.appendingPathComponent("d.csv").path, withDestinationPath: "/etc/hosts")
      #expect(problem(folder) == "d.csv: is a symbolic link, which may lead out of the folder")
    }
  }

  @Test(arguments: [
    ("{\"resources\": [", "datapackage.json:1:16: expected a value"),
    ("{\"resources\": 1}", "datapackage.json: the descriptor lists no resources"),
    ("{\"resources\": [{}]}", "datapackage.json: a resource has no name, or not one path"),
    ("{\"resources\": [], \"resources\": []}", "datapackage.json:1:30: the name \"resources\" stands twice"),
    ("{\"a\": \"\\x\"}", "datapackage.json:1:10: there is no such escape"),
  ]) func `A broken descriptor is refused with its place`(_ text: String, _ expected: String) throws {
    try inFolder { folder in
      try write(text, "datapackage.json", folder)
      #expect(problem(folder) == expected)
    }
  }

  @Test func `A folder of other things is no package`() throws {
    try inFolder { folder in
      #expect(problem(folder) == "is no folder of tables: there is neither datapackage.json nor dataset.csv")
    }
  }
}
