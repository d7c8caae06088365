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
}
