// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import Foundation
import TestSupport
import Testing

@Suite struct ValidateCommandTests {
  private static let broken = """
    {"schema": 1, "states": [{"id": "one", "note": "a\\u001b[31mb", "citations": [{"source": "s"}]}, {"id": "one"}]}
    """

  private func inFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(Self.broken.utf8).write(to: folder.appendingPathComponent("broken.json"))
    try body(folder)
  }

  @Test func `Findings are the same on every run, in each form`() throws {
    try inFolder { folder in
      for format in ["text", "json", "sarif"] {
        let first = try csto("validate", "-i", "broken.json", "--format", format, in: folder)
        #expect(first.status == 1)
        #expect(try csto("validate", "-i", "broken.json", "--format", format, in: folder).output == first.output)
        #expect(!first.text.contains("\u{1B}"))
      }
      let text = try csto("validate", "-i", "broken.json", in: folder).text
      #expect(text.contains("states/one: error: Another state has the same id. [unique-ids]\n"))
    }
  }

  @Test func `SARIF has what its schema requires`() throws {
    let script = """
      import json, sys
      log = json.load(sys.stdin)
      assert log["version"] == "2.1.0" and log["$schema"].endswith("sarif-2.1.0.json")
      (run,) = log["runs"]
      rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
      assert run["tool"]["driver"]["name"] == "csto" and len(set(rules)) == len(rules)
      for result in run["results"]:
          assert result["ruleId"] in rules and result["message"]["text"]
          assert result["level"] in ("none", "note", "warning", "error")
          for location in result["locations"] + result.get("relatedLocations", []):
              assert location["logicalLocations"][0]["fullyQualifiedName"]
              assert location["physicalLocation"]["artifactLocation"]["uri"] == "broken.json"
              region = location["physicalLocation"]["region"]
              assert region["startLine"] > 0 and region["startColumn"] > 0
      print(len(run["results"]))
      """
    try inFolder { folder in
      let log = try csto("validate", "-i", "broken.json", "--format", "sarif", in: folder)
      let read = try run("python3", ["-c", script], input: log.output)
      #expect(read.errors == "")
      let lines = try csto("validate", "-i", "broken.json", in: folder).text.split(separator: "\n").count
      #expect(read.text == "\(lines)\n")
    }
  }

  @Test func `Every finding has a path that show takes`() throws {
    let paths = Set(try csto("validate").text.split(separator: "\n").map { String($0.prefix { $0 != ":" }) })
    #expect(paths.count > 50)
    for path in paths.sorted().enumerated().filter({ $0.offset.isMultiple(of: 5) }).map(\.element) {
      #expect(try csto("show", path).status == 0, "\(path)")
    }
  }

  @Test func `The page of a rule can be asked for`() throws {
    #expect(try csto("validate", "--explain", "spells-apart").text.hasPrefix("## spells-apart\n\n"))
    #expect(try csto("validate", "--explain", "no-such").status == 2)
  }

  @Test func `Waivers come from a file`() throws {
    try inFolder { folder in
      let waivers = "unique-ids states/one It is a test.\nthree words\n"
      try Data(waivers.utf8).write(to: folder.appendingPathComponent("waivers"))
      let refused = try csto("validate", "-i", "broken.json", "--waivers", "waivers", in: folder)
      #expect(refused.status == 2)
      #expect(refused.errors == "waivers:2:1: expected a rule, a path and a reason, parted by spaces\n")
      try Data("unique-ids states/one It is a test.\n".utf8).write(to: folder.appendingPathComponent("waivers"))
      let text = try csto("validate", "-i", "broken.json", "--waivers", "waivers", in: folder).text
      #expect(!text.contains("[unique-ids]") && text.contains("[references-resolve]"))
    }
  }

  /// The results of a log as lines: the address, the line and column, the path.
  private func results(_ log: [UInt8]) throws -> [String] {
    struct Log: Decodable {
      struct Text: Decodable { var text: String }
      struct Run: Decodable { var results: [Result] }
      struct Result: Decodable {
        var ruleId: String
        var locations: [Location]
      }
      struct Location: Decodable {
        var physicalLocation: Physical
        var logicalLocations: [Logical]?
      }
      struct Logical: Decodable { var fullyQualifiedName: String }
      struct Physical: Decodable {
        var artifactLocation: Artifact
        var region: Region
      }
      struct Artifact: Decodable {
        var uri: String?
        var description: Text?
      }
      struct Region: Decodable {
        var startLine: Int
        var startColumn: Int
      }
      var runs: [Run]
    }
    return try JSONDecoder().decode(Log.self, from: Data(log)).runs[0].results.map { result in
      let location = result.locations[0]
      let (file, region) = (location.physicalLocation.artifactLocation, location.physicalLocation.region)
      let path = location.logicalLocations?[0].fullyQualifiedName ?? "-"
      let address = file.uri ?? file.description?.text ?? "nothing"
      return "\(address):\(region.startLine):\(region.startColumn): \(path) [\(result.ruleId)]"
    }
  }

  @Test func `SARIF has the line and column of each value, and addresses in percent form`() throws {
    try inFolder { folder in
      let data = "{\"schema\": 2,\n \"states\": [\n  {\"id\": \"é\"}]}"
      let text = data.replacing("é", with: "one").replacing("}]}", with: ", \"note\": \"ü\\u0000\"}]}")
      try Data(text.utf8).write(to: folder.appendingPathComponent("a b#ü.json"))
      let log = try csto("validate", "-i", "a b#ü.json", "--format", "sarif", in: folder)
      #expect(try results(log.output).contains("a%20b%23%C3%BC.json:3:25: states/one/note [text-clean]"), "\(log.text)")
      #expect(try results(log.output).contains { $0.hasPrefix("a%20b%23%C3%BC.json:3:3: states/one [") })
      // From a folder beside it, and by its whole path from elsewhere.
      for (path, address) in [
        ("./x/../a b#ü.json", "a%20b%23%C3%BC.json"), (folder.path + "/a b#ü.json", "a%20b%23%C3%BC.json"),
      ] {
        let named = try csto("validate", "-i", path, "--format", "sarif", in: folder.resolvingSymlinksInPath())
        #expect(try results(named.output).allSatisfy { $0.hasPrefix("\(address):") }, "\(named.text.prefix(300))")
      }
      let outside = try csto(
        "validate", "-i", folder.path + "/a b#ü.json", "--format", "sarif", in: URL(fileURLWithPath: "/"))
      #expect(try results(outside.output).allSatisfy { $0.contains("a%20b%23%C3%BC.json:3:") && !$0.hasPrefix("/") })
      let piped = try csto("validate", "-i", "-", "--format", "sarif", input: Array(text.utf8))
      #expect(try results(piped.output).contains("standard input:3:25: states/one/note [text-clean]"))
    }
  }

  @Test func `SARIF of tables names the table, and that of the record its file`() throws {
    try inFolder { folder in
      try Data("id,note\none,\ntwo,a\u{202E}b\n".utf8).write(to: folder.appendingPathComponent("states.csv"))
      let results = try results(try csto("validate", "-i", ".", "--format", "sarif", in: folder).output)
      #expect(results.contains("states.csv:3:5: states/two/note [text-clean]"), "\(results)")
    }
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../..")
    let own = try results(try csto("validate", "--format", "sarif").output)
    #expect(own.count > 100)
    for line in own {
      let parts = line.split(separator: ":", maxSplits: 3).map(String.init)
      let text = try String(contentsOf: root.appendingPathComponent(parts[0]), encoding: .utf8)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let (row, column) = (try #require(Int(parts[1])), try #require(Int(parts[2])))
      #expect("{[\"-0123456789t".contains(lines[row - 1].dropFirst(column - 1).first ?? " "), "\(line)")
      #expect(row > 1, "\(line)")
    }
  }

  @Test func `A file that cannot be read is a result, and its exit code stays`() throws {
    try inFolder { folder in
      try Data("{\"schema\": 2,\n \"states\": [{\"id\": 7}],\n".utf8).write(
        to: folder.appendingPathComponent("bad.json"))
      let log = try csto("validate", "-i", "bad.json", "--format", "sarif", in: folder)
      #expect(log.status == 2 && log.errors.hasPrefix("bad.json:2:20: states/0/id: "))
      #expect(try results(log.output) == ["bad.json:2:20: states/0/id [readable]", "bad.json:3:1: - [readable]"])
      #expect(log.text.contains("\"executionSuccessful\": false"))
      let missing = try csto("validate", "-i", "no.json", "--format", "sarif", in: folder)
      #expect(try missing.status == 2 && results(missing.output) == ["no.json:1:1: - [readable]"])
      let listed = try csto("validate", "-i", "bad.json", "--format", "json", in: folder)
      #expect(
        listed.status == 2 && listed.text.contains("\"rule\": \"readable\"") && listed.text.contains("\"line\": 2"))
      try Data("id\none\none\n".utf8).write(to: folder.appendingPathComponent("states.csv"))
      try Data("nonsense\n".utf8).write(to: folder.appendingPathComponent("organs.csv"))
      let tables = try csto("validate", "-i", folder.path, "--format", "sarif", in: folder.resolvingSymlinksInPath())
      #expect(
        try results(tables.output).allSatisfy { $0.hasPrefix("states.csv:") || $0.hasPrefix("organs.csv:") },
        "\(tables.text)")
    }
  }
}
