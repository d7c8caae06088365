// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitCSV
import CSTORecord
import Foundation
import Testing

@Suite struct CSVFolderTests {
  private func inFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  private func write(_ text: String, _ name: String, _ folder: URL) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  private func problems(_ folder: URL) -> [String] {
    do {
      _ = try CSVImporter().read(folder: folder.path)
      return []
    } catch { return error.problems.map(\.description) }
  }

  private func problem(_ folder: URL) -> String? { problems(folder).first }

  @Test(arguments: [
    "../states.csv", "/etc/passwd", "https://example.org/states.csv", "a\\b.csv", "./states.csv", "a//b.csv",
    "../\u{301}states.csv", "a/../\u{301}b.csv", "a\\\u{301}b.csv", "https:\u{301}//example.org/a",
  ])
  func `A path that leads out of the folder is refused`(path: String) throws {
    try inFolder { folder in
      let escaped = path.unicodeScalars.map { $0 == "\\" ? "\\\\" : String($0) }.joined()
      try write("{\"resources\": [{\"name\": \"states\", \"path\": \"\(escaped)\"}]}", "datapackage.json", folder)
      #expect(problem(folder)?.contains("is refused: a resource is a file in the folder") == true)
    }
  }

  @Test func `A link on the way to a file, a pipe, a table without its columns and an empty one are refused`() throws {
    try inFolder { folder in
      let (package, outside) = (folder.appendingPathComponent("p"), folder.appendingPathComponent("outside"))
      try FileManager.default.createDirectory(at: package, withIntermediateDirectories: true)
      try FileManager.default.createDirectory(at: outside, withIntermediateDirectories: true)
      try write("id\none\n", "states.csv", outside)
      try FileManager.default.createSymbolicLink(
        at: package.appendingPathComponent("sub"), withDestinationURL: outside)
      func describe(_ path: String, _ fields: String = "") throws {
        try write(
          "{\"resources\": [{\"name\": \"states\", \"path\": \"\(path)\", \"schema\": {\"fields\": [\(fields)]}}]}",
          "datapackage.json", package)
      }
      for path in ["sub/states.csv", "sub/\u{301}states.csv"] {
        try describe(path)
        #expect(problem(package) == "sub: is a symbolic link, which may lead out of the folder")
      }
      #expect(unsafe mkfifo(package.appendingPathComponent("pipe.csv").path, 0o600) == 0)
      try describe("pipe.csv")
      #expect(problem(package) == "pipe.csv: is no regular file")
      try write("id\none\n", "states.csv", package)
      try describe("states.csv", "{\"name\": \"id\"}, {\"name\": \"note\"}")
      #expect(problem(package) == "states.csv:1:1: the descriptor lists the column \"note\", which the file has not")
      try describe("states.csv", "{\"name\": \"id\"}")
      #expect(problem(package) == nil)
      try write("", "states.csv", package)
      #expect(problem(package) == "states.csv: has no header")
      try FileManager.default.removeItem(at: package.appendingPathComponent("datapackage.json"))
      #expect(unsafe mkfifo(package.appendingPathComponent("datapackage.json").path, 0o600) == 0)
      #expect(problem(package) == "datapackage.json: is no regular file")
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
    ("{\"resources\": [", "datapackage.json:1:16: the text ends where a value is needed"),
    ("{\"resources\": 1}", "datapackage.json: the descriptor lists no resources"),
    ("{\"resources\": [{}]}", "datapackage.json: a resource has no name, or not one path"),
    ("{\"resources\": [], \"resources\": []}", "datapackage.json:1:19: the name \"resources\" occurs twice"),
    ("{\"a\": \"\\x\"}", "datapackage.json:1:8: an escape that JSON does not have, or half a surrogate pair"),
  ]) func `A broken descriptor is refused with its place`(_ text: String, _ expected: String) throws {
    try inFolder { folder in
      try write(text, "datapackage.json", folder)
      #expect(problem(folder) == expected)
    }
  }

  @Test func `A table that is listed twice is refused, and all files that are not there are told`() throws {
    try inFolder { folder in
      let twice = ["states.csv", "empty.csv"].map { "{\"name\": \"states\", \"path\": \"\($0)\"}" }
      try write("{\"resources\": [\(twice.joined(separator: ", "))]}", "datapackage.json", folder)
      #expect(problems(folder) == ["states.csv: No such file or directory", "empty.csv: No such file or directory"])
      try write("id\none\n", "states.csv", folder)
      try write("id\n", "empty.csv", folder)
      #expect(problems(folder) == ["empty.csv: there is another file for the table states"])
    }
  }

  @Test func `A table alone is read, by its name or by its columns`() throws {
    let memberships = try Dataset.csto.bytes(as: .csv(table: .memberships, dialect: .excelSemicolon))
    let read = try CSVImporter().read(memberships)
    #expect(read.memberships.count == Dataset.csto.memberships.count && read.states.isEmpty)
    try inFolder { folder in
      for name in ["memberships.csv", "MY TABLE.csv"] {
        try Data(memberships).write(to: folder.appendingPathComponent(name))
        #expect(try CSVImporter().read(file: folder.appendingPathComponent(name).path) == read)
      }
      try write("id,note\none,\"x\n", "states.csv", folder)
      let error = #expect(throws: ImportError.self) {
        try CSVImporter().read(file: folder.appendingPathComponent("states.csv").path)
      }
      let file = folder.appendingPathComponent("states.csv").path
      #expect(
        error?.problems.map(\.description) == ["\(file):2:5: states/one: in the column note: the quote is never closed"]
      )
    }
    let view = try Dataset.csto.bytes(as: .csv(table: .spells()))
    #expect(throws: ImportError.self) { try CSVImporter().read(view) }
    #expect(throws: ImportError.self) { try CSVImporter().read([UInt8]()) }
  }

  @Test func `A limit of bytes is told as that of all tables`() throws {
    try inFolder { folder in
      try write("schema\n1\n", "dataset.csv", folder)
      try write("id\none\n", "states.csv", folder)
      try write("id\norg\n", "organizations.csv", folder)
      let error = #expect(throws: ImportError.self) {
        try CSVImporter().read(folder: folder.path, limits: ImportLimits(bytes: 12))
      }
      #expect(error?.problems.map(\.description) == ["states.csv: the tables have more than 12 bytes"])
    }
  }

  @Test func `A folder of other things is no package`() throws {
    try inFolder { folder in
      #expect(
        problem(folder) == "is no folder of tables: there is neither datapackage.json nor a table such as dataset.csv")
    }
  }

  @Test(arguments: [
    ("membership.csv", "; is it memberships.csv?"), ("Memberships.csv", "; is it memberships.csv?"),
    ("memberships (1).csv", "; is it memberships.csv?"), ("treaty-actions.csv", "; is it treaty_actions.csv?"),
    ("readme.csv", "."), ("states.CSV", "; is it states.csv?"), ("states.tsv", "; is it states.csv?"),
  ]) func `A table of another name is told, and not passed over`(_ name: String, _ near: String) throws {
    try inFolder { folder in
      try write("id\none\n", "states.csv", folder)
      try write("id\ntwo\n", name, folder)
      #expect(
        problems(folder) == [
          "\(name): is no table of a data set\(near) A descriptor, datapackage.json, may leave it out"
        ])
      // Those that follow from others, and files that are hidden, are no stranger's.
      try FileManager.default.removeItem(at: folder.appendingPathComponent(name))
      for own in ["panel.csv", "members.csv", "._states.csv", "README.md"] { try write("x\n", own, folder) }
      #expect(problems(folder) == [])
      // A descriptor says what belongs to the package.
      try write("id\ntwo\n", name, folder)
      try write(#"{"resources": [{"name": "states", "path": "states.csv"}]}"#, "datapackage.json", folder)
      #expect(problems(folder) == [])
    }
  }
}
