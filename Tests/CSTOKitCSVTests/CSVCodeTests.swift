// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitCSV
import Testing

@Suite struct CSVCodeTests {
  private typealias Code = ImportError.Code

  private static let small = [
    "dataset": "schema,languages\n1,en;ru\n",
    "states": "id,note\none,x\ntwo,\n",
    "organizations": "id\norg\n",
    "memberships": "id,member,host,capacity,period\na,one,org,member,2005/..\n",
    "membership_statuses": "membership_id,position,status\na,0,suspended\n",
  ]

  private func codes(_ name: String, _ text: String, _ limits: ImportLimits = ImportLimits()) -> [ImportError.Code] {
    let tables = Self.small.merging([name: text]) { $1 }.sorted { $0.key < $1.key }
      .map { CSVImporter.Table(name: $0.key, bytes: Array($0.value.utf8)) }
    do throws(ImportError) {
      _ = try CSVImporter().read(tables, limits: limits)
      return []
    } catch {
      return error.problems.map(\.code)
    }
  }

  @Test(arguments: [
    ("states", "id,note\none,x\ntwo,\n", [Code]()),
    ("states", "id,note\none\ntwo,\n", [.syntax]),
    ("states", "id,note\none,\"x\ntwo,\n", [.syntax]),
    ("states", "id,note\none,x\u{0}\n", [.encoding]),
    ("states", "", [.missingValue]),
    ("states", "id,id\none,one\n", [.duplicate]),
    ("states", "id\none\none\n", [.duplicate]),
    ("states", "id,colour\none,red\n", [.unknownField]),
    ("planets", "id\none\n", [.unknownField]),
    ("states", "id,note\none,x\n,y\n", [.missingValue]),
    ("states", "id\none\nÄ\n", [.invalidValue]),
    ("dataset", "schema\n9\n", [.schemaVersion]),
    ("memberships", "id,member,host,capacity,period\na,one,none,member,2005/..\n", [.danglingReference]),
    ("membership_statuses", "membership_id,position,status\nb,0,suspended\n", [.danglingReference]),
    ("membership_statuses", "membership_id,position,status\na,1,suspended\n", [.invalidValue]),
    ("parties", "id,kind\none,state\norg,organization\n", [.missingValue]),
    ("parties", "id,kind\none,state\ntwo,state\norg,organization\nmars,state\n", [.danglingReference]),
  ]) func `Each problem has its code`(_ name: String, _ text: String, _ expected: [ImportError.Code]) {
    #expect(codes(name, text) == expected)
  }

  @Test func `Limits and files have codes of their own`() {
    #expect(codes("states", "id\none\n", ImportLimits(bytes: 9)).first == .limit)
    #expect(codes("states", "id\none\ntwo\n", ImportLimits(entities: 1)) == [.limit])
    #expect(codes("dataset", "schema\n1\n1\n") == [.duplicate])
    #expect(codes("dataset", "schema\n") == [.missingValue])
    for limit in [0, -1] { #expect(codes("states", "id\nÄ\n", ImportLimits(problems: limit)) == [.invalidValue]) }
    let bytes = Array("ccode,year,csto\n371,2002,1\n".utf8)
    let small = #expect(throws: ImportError.self) {
      try StateYearTable(bytes, limits: ImportLimits(bytes: 5)) { _ in .members(alliance: 1) }
    }
    #expect(small?.problems.map(\.code) == [.limit])
    let error = #expect(throws: ImportError.self) { try CSVImporter().read(folder: "/nowhere/at/all") }
    #expect(error?.problems.map(\.code) == [.file])
    let gone = #expect(throws: ImportError.self) { try FileInput("/nowhere/at/all").bytes() }
    #expect(gone?.problems.map(\.code) == [.file])
    #expect(gone?.underlyingError != nil)
  }
}
