// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import Foundation
import TestSupport
import Testing

/// What is written is whole, at every moment and whatever ends the process.
@Suite struct FileFaultTests {
  private func names(_ folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  private static let marker = FilePlan.OwnershipMarker(fileName: "mark") { _ in ["a", "b", "mark"] }

  private func writeFolder(
    _ url: URL, _ text: String, meanwhile: () throws -> Void = {}
  ) throws {
    try FileOutput(url.path).writeFolder(replacing: Self.marker) { folder throws(ExportError) in
      for name in ["mark", "a", "b"] {
        try folder.write(name) { sink throws(ExportError) in try sink.write(Array(text.utf8).span) }
      }
      do { try meanwhile() } catch { throw ExportError(.cancelled, "\(error)") }
    }
  }

  @Test func `A folder that is replaced is there at every moment, the old or the new`() throws {
    let outer = try scratchFolder()
    let folder = outer.appendingPathComponent("tables")
    try writeFolder(folder, "0")
    let script = """
      import os, sys
      seen = missing = 0
      open(sys.argv[1] + "/started", "w").close()
      while not os.path.exists(sys.argv[1] + "/stop"):
          seen += 1
          missing += not os.path.exists(sys.argv[1] + "/tables/a")
      print(seen > 300, missing)
      """
    let watcher = Process()
    watcher.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    watcher.arguments = ["python3", "-c", script, outer.path]
    let output = Pipe()
    watcher.standardOutput = output
    try watcher.run()
    while !FileManager.default.fileExists(atPath: outer.path + "/started") { usleep(1_000) }
    for round in 1...300 { try writeFolder(folder, "\(round)") }
    usleep(100_000)
    try Data().write(to: outer.appendingPathComponent("stop"))
    watcher.waitUntilExit()
    let said = try #require(try output.fileHandleForReading.readToEnd())
    #expect(String(decoding: said, as: UTF8.self) == "True 0\n")
    #expect(try String(contentsOf: folder.appendingPathComponent("a"), encoding: .utf8) == "300")
    #expect(try names(outer) == ["started", "stop", "tables"])
  }

  @Test func `A folder into which somebody puts a file meanwhile stays as it was`() throws {
    let outer = try scratchFolder()
    let folder = outer.appendingPathComponent("tables")
    try writeFolder(folder, "old")
    let error = #expect(throws: ExportError.self) {
      try writeFolder(folder, "new") { try Data().write(to: folder.appendingPathComponent("mine")) }
    }
    #expect(error?.description == "\(folder.path): was changed meanwhile: mine")
    #expect(try names(folder) == ["a", "b", "mark", "mine"] && names(outer) == ["tables"])
    #expect(try String(contentsOf: folder.appendingPathComponent("a"), encoding: .utf8) == "old")
  }

  @Test func `What a killed process left is removed by the next one, and what a living one writes is not`() throws {
    let outer = try scratchFolder()
    let name = "." + "x.json.csto-0123456789abc"
    try Data("half".utf8).write(to: outer.appendingPathComponent(name))
    let left = outer.appendingPathComponent(".tables.csto-zzzzzzzzzzzzz")
    try FileManager.default.createDirectory(at: left, withIntermediateDirectories: false)
    try Data().write(to: left.appendingPathComponent("a"))
    // Names that are none of ours, and a folder that holds what ours never do.
    for other in [".x.json.csto-0123", "x.json.csto-0123456789abc", ".csto-0123456789ab_"] {
      try Data().write(to: outer.appendingPathComponent(other))
    }
    let deep = outer.appendingPathComponent(".y.csto-aaaaaaaaaaaaa/inner")
    try FileManager.default.createDirectory(at: deep, withIntermediateDirectories: true)
    let kept = [".csto-0123456789ab_", ".x.json.csto-0123", ".y.csto-aaaaaaaaaaaaa", "x.json.csto-0123456789abc"]
    let (one, other) = (outer.appendingPathComponent("one").path, outer.appendingPathComponent("other").path)
    try FileOutput(one).write { sink throws(ExportError) in
      try sink.write([1].span)
      // Another file is written beside it, and everything that was left is removed then.
      try FileOutput(other).write { sink throws(ExportError) in try sink.write([2].span) }
    }
    try writeFolder(outer.appendingPathComponent("tables"), "1") {
      try FileOutput(other).write { sink throws(ExportError) in try sink.write([3].span) }
    }
    #expect(try names(outer) == (kept + ["one", "other", "tables"]).sorted())
  }

  @Test func `A process that is killed leaves the old or the new, and the next run nothing else`() throws {
    let outer = try scratchFolder()
    let file = outer.appendingPathComponent("r.json")
    for run in ["export json -o r.json", "export csv -o tables"] {
      #expect(try csto(run.split(separator: " ").map(String.init), in: outer).status == 0)
    }
    let old = try Data(contentsOf: file)
    let script = """
      import os, random, signal, subprocess, sys, time
      tool, folder = sys.argv[1:3]
      for turn in range(40):
          words = ["export", "csv", "-o", "tables", "--replace"] if turn % 2 else ["export", "json", "-o", "r.json"]
          process = subprocess.Popen([tool] + words, cwd=folder, stderr=subprocess.DEVNULL)
          time.sleep(random.Random(turn).uniform(0.005, 0.25))
          process.send_signal(signal.SIGKILL)
          process.wait()
          assert os.path.getsize(folder + "/r.json") == int(sys.argv[3])
          assert len(os.listdir(folder + "/tables")) == int(sys.argv[4])
      """
    let count = try names(outer.appendingPathComponent("tables")).count
    let killed = try run("python3", ["-c", script, toolPath, outer.path, "\(old.count)", "\(count)"])
    #expect(killed.status == 0, "\(killed.errors)")
    let last = try csto("export", "json", "-o", "r.json", in: outer)
    #expect(last.status == 0, "\(last.errors)")
    #expect(try Data(contentsOf: file) == old && names(outer) == ["r.json", "tables"])
    #expect(try csto("validate", "-i", "tables", in: outer).status == 0)
  }

  @Test func `What takes the place of a file that others may not read is never readable by them`() throws {
    let outer = try scratchFolder()
    let file = outer.appendingPathComponent("secret")
    try Data("old".utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
    var seen: [Int] = []
    try FileOutput(file.path).write { sink throws(ExportError) in
      try sink.write([1].span)
      for name in (try? names(outer)) ?? [] {
        let attributes = try? FileManager.default.attributesOfItem(atPath: outer.path + "/" + name)
        if let mode = attributes?[.posixPermissions] as? NSNumber { seen.append(mode.intValue) }
      }
    }
    #expect(seen == [0o600, 0o600])
  }

  @Test(arguments: ["SIGINT", "SIGTERM", "SIGHUP"]) func `An interrupt leaves nothing behind, whoever writes`(
    _ signal: String
  ) throws {
    let outer = try scratchFolder()
    let states = (0..<60_000).map { "{\"id\": \"s\($0)\", \"note\": \"some text that takes its room\"}" }
    try Data("{\"schema\": 2, \"states\": [\(states.joined(separator: ",\n"))]}".utf8)
      .write(to: outer.appendingPathComponent("in.json"))
    let script = """
      import os, signal, subprocess, sys, time
      tool, folder, name = sys.argv[1:4]
      os.chdir(folder)
      number = getattr(signal, name)
      # Whoever runs the tests may have blocked it.
      signal.pthread_sigmask(signal.SIG_SETMASK, [])
      before = sorted(os.listdir("."))
      def left(): return [n for n in os.listdir(".") if n.startswith(".")]
      caught = 0
      for words in (["convert", "-i", "in.json", "-o", "out.json"], ["export", "json", "-i", "in.json", "-o", "out.json"],
                    ["export", "csv", "-i", "in.json", "-o", "tables"], ["convert", "-i", "in.json", "-o", "out.xml"]):
          process = subprocess.Popen([tool] + words, stderr=subprocess.DEVNULL)
          while process.poll() is None and not left(): time.sleep(0.0005)
          if process.poll() is None: process.send_signal(number)
          code = process.wait()
          assert code in (0, 128 + number), (words, code)
          caught += code != 0
          assert not left(), (words, left())
          if code: assert sorted(os.listdir(".")) == before, (words, os.listdir("."))
          for name in ("out.json", "out.xml"):
              if os.path.exists(name): os.remove(name)
          subprocess.run(["rm", "-rf", "tables"])
      os.mkfifo("pipe")
      process = subprocess.Popen([tool, "export", "json", "-o", "pipe"], stderr=subprocess.PIPE)
      time.sleep(1)
      process.send_signal(number)
      assert process.wait(timeout=20) == 128 + number
      assert b"pipe: was interrupted before anybody read it" in process.stderr.read()
      print(caught > 1)
      """
    let interrupted = try run("python3", ["-c", script, toolPath, outer.path, signal])
    #expect(interrupted.status == 0 && interrupted.text == "True\n", "\(interrupted.errors)")
  }
}
