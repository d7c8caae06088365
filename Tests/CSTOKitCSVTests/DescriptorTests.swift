// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitCSV
import CSTORecord
import Foundation
import TestSupport
import Testing

/// What a descriptor states is heeded, or refused.
@Suite struct DescriptorTests {
  private func problem(_ resource: String, table: String = "id\none\n", behind: String = "") throws -> String? {
    let folder = try scratchFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(table.utf8).write(to: folder.appendingPathComponent("states.csv"))
    let text = "{\"resources\": [{\"name\": \"states\", \"path\": \"states.csv\"\(resource)}]\(behind)}"
    try Data(text.utf8).write(to: folder.appendingPathComponent("datapackage.json"))
    do {
      _ = try CSVImporter().read(folder: folder.path)
      return nil
    } catch { return "\(error.problems[0])" }
  }

  @Test(arguments: [
    (#", "dialect": {"header": false}"#, "`header` is false, and columns are known by their names"),
    (#", "dialect": {"quoteChar": "'"}"#, "`quoteChar` is ', and only \" is read"),
    (#", "dialect": {"quoteChar": null}"#, "`quoteChar` is something that is no text, and only \" is read"),
    (#", "dialect": {"doubleQuote": false}"#, "`doubleQuote` is false, and quotes in quotes are read doubled"),
    (#", "dialect": {"commentChar": "%"}"#, "`commentChar` is not read"),
    (#", "dialect": {"escapeChar": "\\"}"#, "`escapeChar` is not read"),
    (#", "dialect": {"headerRows": [1, 2]}"#, "`headerRows` is not read"),
    (#", "dialect": {"skipInitialSpace": true}"#, "`skipInitialSpace` is true, and spaces are read as text"),
    (#", "dialect": {"nullSequence": "NA"}"#, "`nullSequence` is not read; `missingValues` is"),
    (#", "dialect": {"delimiter": ",,"}"#, "the delimiter is none that a table can have"),
    (#", "dialect": {"delimiter": "\""}"#, "the delimiter is none that a table can have"),
    (#", "dialect": {"delimiter": 7}"#, "the delimiter is none that a table can have"),
    (#", "dialect": {"delimiter": ""}"#, "the delimiter is none that a table can have"),
    (#", "dialect": "dialect.json""#, "`dialect` lies in another file, which is not read"),
    (#", "schema": "schema.json""#, "`schema` lies in another file, which is not read"),
    (#", "encoding": "windows-1251""#, "`encoding` is windows-1251, and only utf-8 or"),
    (#", "compression": "gz""#, "`compression` is gz, and only no or"),
    (#", "format": "xlsx""#, "`format` is xlsx, and only csv or tsv is read"),
    (#", "type": "json""#, "`type` is json, and only table is read"),
    (#", "schema": {"missingValues": ["", "NA"]}"#, "`missingValues` has several texts, and one is read"),
    (#", "hash": "sha512:00""#, "`hash` is of a kind that is not checked here: md5 and sha256 are"),
    (#", "bytes": "7""#, "`bytes` is no number"),
  ]) func `What is not heeded is refused`(_ resource: String, _ message: String) throws {
    let found = try #require(try problem(resource))
    #expect(found.hasPrefix("datapackage.json: the resource \"states\": \(message)"), "\(found)")
  }

  @Test(arguments: [
    ("", "id\none\n"),
    (
      #", "dialect": {"delimiter": ";", "header": true, "quoteChar": "\"", "doubleQuote": true, "headerRows": [1]}"#,
      "id;note\none;x\n"
    ),
    (#", "dialect": {"csv": {"delimiter": "|"}}"#, "id|note\none|x\n"),
    (#", "dialect": {}, "schema": {"missingValues": ["NA"]}"#, "id,note\none,NA\n"),
    (
      #", "encoding": "UTF-8", "format": "csv", "compression": "no", "scheme": "file", "mediatype": "text/csv""#,
      "id\none\n"
    ),
  ]) func `What is heeded is read`(_ resource: String, _ table: String) throws {
    #expect(try problem(resource, table: table) == nil)
  }

  @Test(arguments: ["", "abc", "\(String(repeating: "x", count: 55))", "\(String(repeating: "yz", count: 60))"])
  func `A digest and a number of bytes find a file that was changed`(_ note: String) throws {
    let table = "id,note\none,\(note)\n"
    for name in ["md5", "sha256"] {
      let script = "import hashlib, sys; print(hashlib.\(name)(sys.stdin.buffer.read()).hexdigest())"
      let digest = try run("python3", ["-c", script], input: Array(table.utf8)).text.prefix { $0 != "\n" }
      let resource = #", "bytes": \#(table.utf8.count), "hash": "\#(name):\#(digest)""#
      #expect(try problem(resource, table: table) == nil)
      #expect(
        try problem(#", "hash": "\#(name):\#(digest)""#, table: table.replacing("one", with: "two"))
          == "states.csv: has another `hash` than the descriptor says: one of them was changed")
      #expect(try problem(resource, table: table + "two,\n")?.contains("bytes, and the descriptor says") == true)
    }
  }

  @Test(arguments: [
    ", \"version\": banana", ", \"version\": 01", ", \"version\": tru", ", \"version\": +1", ", \"a\": .5",
  ])
  func `Bare words are no JSON`(_ behind: String) throws {
    #expect(try problem("", behind: behind)?.hasPrefix("datapackage.json:1:") == true)
  }

  @Test func `What frictionless describes is read`() throws {
    let folder = try scratchFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in [
      ("states", "id,note\none,x\n"), ("organizations", "id,existence\norg,2001/..\n"),
      ("memberships", "id,member,host,capacity,period\nm,one,org,member,2001/..\n"),
    ] { try Data(text.utf8).write(to: folder.appendingPathComponent("\(name).csv")) }
    let script = """
      import os, sys
      os.chdir(sys.argv[1])
      from frictionless import describe
      package = describe("*.csv", type="package", stats=True)
      package.to_json("datapackage.json")
      """
    let described = try run(pythonPath, ["-c", script, folder.path])
    #expect(described.status == 0, "\(described.errors.suffix(500))")
    let dataset = try CSVImporter().read(folder: folder.path)
    #expect(dataset.memberships["m"]?.period?.text == "2001/..")
  }

  @Test func `A long descriptor is read in time that grows with it, and up to the limit`() throws {
    let folder = try scratchFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let text = "{\"resources\": [], \"a\": [" + String(repeating: "\"x\",", count: 400_000) + "1]}"
    try Data(text.utf8).write(to: folder.appendingPathComponent("datapackage.json"))
    #expect(throws: Never.self) { try CSVImporter().read(folder: folder.path) }
    var limits = ImportLimits()
    limits.bytes = 1_000
    let error = #expect(throws: ImportError.self) { try CSVImporter().read(folder: folder.path, limits: limits) }
    #expect(error?.problems.first?.code == .limit)
  }
}
