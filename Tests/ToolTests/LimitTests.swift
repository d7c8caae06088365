// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// How much is read, and which program is run.
@Suite struct LimitTests {
  @Test func `Files are read up to limits that are asked for`() throws {
    let folder = try scratchFolder()
    let states = (0..<20).map { "{\"id\": \"s\($0)\", \"note\": 7}" }.joined(separator: ", ")
    let good =
      "{\"schema\": 2, \"states\": [{\"id\": \"a\", \"codes\": [{\"scheme\": \"cow\", \"value\": \"2\"}]}, {\"id\": \"b\"}]}"
    try Data(good.utf8).write(to: folder.appendingPathComponent("good.json"))
    try Data("{\"schema\": 2, \"states\": [\(states)]}".utf8).write(to: folder.appendingPathComponent("bad.json"))
    for words in [["validate"], ["export", "json"], ["members"], ["convert", "-o", "x.json"], ["list"]].dropLast() {
      let refused = try csto(words + ["-i", "good.json", "--limit-bytes", "20"], in: folder)
      #expect(
        refused.status == 2 && refused.errors == "good.json: has \(good.utf8.count) bytes, and the limit is 20\n",
        "\(words)")
    }
    #expect(
      try csto("validate", "-i", "good.json", "--limit-entities", "1", in: folder).errors.contains("more than 1 "))
    #expect(
      try csto("validate", "-i", "good.json", "--limit-depth", "3", in: folder).errors.contains("more than 3 levels"))
    #expect(try csto("validate", "-i", "good.json", "--limit-depth", "5", in: folder).status == 0)
    let told = try csto("validate", "-i", "bad.json", "--limit-problems", "3", in: folder)
    #expect(told.errorLines.count == 4 && told.errorLines.last == "csto: there are more problems than these")
    #expect(try csto("diff", "good.json", "record", "--limit-bytes", "9", in: folder).status == 2)
    for wrong in ["0", "-1", "many", ""] {
      let refused = try csto("validate", "-i", "good.json", "--limit-bytes", wrong, in: folder)
      #expect(refused.status == 2 && refused.errors.hasPrefix("--limit-bytes: \"\(wrong)\" is no whole number"))
    }
    #expect(try csto("help", "diff").text.contains("--limit-entities N"))
    #expect(try !csto("help", "formats").text.contains("--limit-entities N"))
  }

  @Test func `A file of more than a gibibyte is refused before it is read`() throws {
    let folder = try scratchFolder()
    let file = folder.appendingPathComponent("large.json")
    #expect(FileManager.default.createFile(atPath: file.path, contents: nil))
    let handle = try FileHandle(forWritingTo: file)
    // A file with a hole takes no room.
    try handle.truncate(atOffset: 1_300_000_000)
    try handle.close()
    let script = """
      import resource, subprocess, sys
      run = subprocess.run([sys.argv[1], "validate", "-i", sys.argv[2]], capture_output=True)
      print(run.returncode, run.stderr.decode().strip(), resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss < 400_000)
      """
    let refused = try run("python3", ["-c", script, toolPath, file.path])
    #expect(
      refused.text == "2 \(file.path): has 1300000000 bytes, and the limit is 1073741824 True\n", "\(refused.text)")
  }

  @Test func `Only a dot in a folder that is named from the root is run`() throws {
    let folder = try scratchFolder()
    let programs = folder.appendingPathComponent("programs")
    try FileManager.default.createDirectory(at: programs, withIntermediateDirectories: false)
    let dot = programs.appendingPathComponent("dot")
    try Data("#!/bin/sh\necho '<svg/>'\n".utf8).write(to: dot)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: dot.path)
    func render(_ path: String, _ words: String...) throws -> Run {
      try run("/usr/bin/env", ["PATH=\(path)", toolPath, "render", "membership"] + words, in: folder)
    }
    for path in ["programs", ".", "", "programs:./programs"] {
      let refused = try render(path)
      #expect(refused.status == 2 && refused.errors.hasPrefix("csto: there is no dot on the path"), "\(path)")
    }
    #expect(try render("programs:\(programs.path)").text == "<svg/>\n")
    #expect(try render("", "--dot", "programs/dot").text == "<svg/>\n")
    #expect(
      try render("", "--dot", "nowhere/dot").errors
        == "csto: nowhere/dot cannot be started: No such file or directory\n")
  }
}
