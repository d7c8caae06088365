// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

@Suite struct RenderCommandTests {
  /// Runs the tool with another `dot` on its path: a script of the shell.
  private func render(
    _ arguments: [String], dot script: String?, in folder: URL
  ) throws -> Run {
    let programs = folder.appendingPathComponent("programs")
    try FileManager.default.createDirectory(at: programs, withIntermediateDirectories: true)
    if let script {
      let dot = programs.appendingPathComponent("dot")
      try Data("#!/bin/sh\n\(script)\n".utf8).write(to: dot)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: dot.path)
    }
    let path = programs.path + (script == nil ? "" : ":/usr/bin:/bin")
    return try run("env", ["PATH=\(path)", toolPath, "render"] + arguments, in: folder)
  }

  /// Runs the tool with signals as a shell leaves them: threads of tests have them blocked, and programs take that over.
  private func renderUnblocked(_ dot: String, ignoring ignored: String = "", in folder: URL) throws -> Run {
    _ = try render(["nothing"], dot: dot, in: folder)
    let script = """
      import os, signal, sys
      for name in ["SIGINT", "SIGTERM", "SIGHUP"]:
          signal.signal(getattr(signal, name), signal.SIG_IGN if name == sys.argv[1] else signal.SIG_DFL)
      signal.pthread_sigmask(signal.SIG_SETMASK, [])
      os.environ["PATH"] = os.path.abspath("programs") + ":/usr/bin:/bin"
      os.execv(sys.argv[2], sys.argv[2:])
      """
    return try run("python3", ["-c", script, ignored, toolPath, "render", "succession", "-o", "a.svg"], in: folder)
  }

  private func names(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0 != "programs" }.sorted()
  }

  @Test(arguments: [("svg", [0x3C, 0x3F]), ("png", [0x89, 0x50]), ("pdf", [0x25, 0x50])] as [(String, [UInt8])])
  func `A view becomes a picture, by the ending of its name`(_ ending: String, _ start: [UInt8]) throws {
    let folder = try scratchFolder()
    let result = try csto("render", "succession", "--names", "ru", "-o", "a.\(ending)", in: folder)
    #expect(result.status == 0)
    #expect(result.errors == "")
    #expect(try names(in: folder) == ["a.\(ending)"])
    #expect(try Data(contentsOf: folder.appendingPathComponent("a.\(ending)")).starts(with: start))
  }

  @Test func `Without a file the picture goes to standard output, with the format asked for`() throws {
    #expect(try csto("render", "organs").text.contains("<svg"))
    #expect(try csto("render", "organs", "--format", "png").output.starts(with: [0x89, 0x50]))
  }

  @Test func `Where there is no dot, it says how to get it`() throws {
    let folder = try scratchFolder()
    let result = try render(["succession", "-o", "a.svg"], dot: nil, in: folder)
    #expect(result.status == 2)
    #expect(result.errors.contains("apt-get install graphviz"))
    #expect(try names(in: folder) == [])
  }

  @Test func `Messages of dot are passed on, one a line and without controls`() throws {
    let folder = try scratchFolder()
    let script = "cat > /dev/null; echo picture; printf 'Warning: a\\033[1m\\nsecond\\n' >&2"
    let result = try render(["succession", "-o", "a.svg"], dot: script, in: folder)
    #expect(result.status == 0)
    #expect(result.errorLines == ["dot: Warning: a\\u{1B}[1m", "dot: second"])
    #expect(try String(contentsOf: folder.appendingPathComponent("a.svg"), encoding: .utf8) == "picture\n")
  }

  @Test(arguments: [
    ("echo half; echo broken >&2; exit 3", "csto: dot ended with code 3 and drew nothing"),
    ("kill -SEGV $$", "csto: dot ended by signal 11 and drew nothing"),
    ("exit 0", "csto: dot ended with code 0 and drew nothing"),
    // One that reads nothing and ends, while the graph is still being handed over.
    ("exec <&-; exit 4", "csto: dot ended with code 4 and drew nothing"),
  ]) func `A dot that fails leaves the old picture as it was`(_ script: String, _ message: String) throws {
    let folder = try scratchFolder()
    let old = folder.appendingPathComponent("a.svg")
    try Data("old".utf8).write(to: old)
    let result = try render(["succession", "-o", "a.svg"], dot: script, in: folder)
    #expect(result.status == 2)
    #expect(result.errorLines.last == message.replacingOccurrences(of: "ended by", with: "was ended by"))
    #expect(try String(contentsOf: old, encoding: .utf8) == "old")
    #expect(try names(in: folder) == ["a.svg"])
  }

  @Test(arguments: ["exec sleep 1000", "exec >&- 2>&-; exec sleep 1000", "echo half; exec sleep 1000"])
  func `A dot that does not end is stopped`(_ script: String) throws {
    let folder = try scratchFolder()
    let marked = "echo $$ > pid; \(script)"
    let result = try render(["succession", "-o", "a.svg", "--timeout", "5"], dot: marked, in: folder)
    #expect(result.status == 2)
    #expect(result.errors.contains("dot was stopped after 5 s"))
    #expect(try names(in: folder) == ["pid"])
    let text = try String(contentsOf: folder.appendingPathComponent("pid"), encoding: .utf8)
    let process = try #require(Int32(text.trimmingCharacters(in: .whitespacesAndNewlines)))
    #expect(kill(process, 0) != 0)
  }

  @Test(
    arguments: [("INT", 130), ("TERM", 143), ("HUP", 129)] as [(String, Int32)],
    ["exec sleep 30", "exec sleep 30 >&- 2>&-"])
  func `A signal to the tool alone stops dot, and leaves the picture that was there`(
    _ signal: (name: String, status: Int32), _ rest: String
  ) throws {
    let folder = try scratchFolder()
    try Data("old".utf8).write(to: folder.appendingPathComponent("a.svg"))
    let script = "echo $$ > pid; echo half; kill -\(signal.name) $PPID; \(rest)"
    let result = try renderUnblocked(script, in: folder)
    let text = try String(contentsOf: folder.appendingPathComponent("pid"), encoding: .utf8)
    let process = try #require(Int32(text.trimmingCharacters(in: .whitespacesAndNewlines)))
    #expect(kill(process, 0) != 0)
    #expect(result.status == signal.status)
    #expect(result.errorLines == ["csto: dot was stopped, as this was interrupted"])
    #expect(try String(contentsOf: folder.appendingPathComponent("a.svg"), encoding: .utf8) == "old")
    #expect(try names(in: folder) == ["a.svg", "pid"])
  }

  @Test func `A hang-up that nohup lets pass stops nothing`() throws {
    let folder = try scratchFolder()
    let script = "kill -HUP $PPID; cat > /dev/null; echo picture"
    #expect(try renderUnblocked(script, ignoring: "SIGHUP", in: folder).status == 0)
    #expect(try String(contentsOf: folder.appendingPathComponent("a.svg"), encoding: .utf8) == "picture\n")
  }

  @Test(arguments: ["noext", "folder.d/noext"]) func `Where a path has no ending, the picture is SVG`(
    _ path: String
  ) throws {
    let folder = try scratchFolder()
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("folder.d"), withIntermediateDirectories: true)
    #expect(try csto("render", "succession", "-o", path, in: folder).status == 0)
    #expect(try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8).contains("<svg"))
  }

  @Test func `A large graph and a large picture pass through at once`() throws {
    let folder = try scratchFolder()
    // A program that writes while it reads, as no more than a pipe holds would otherwise block both.
    let result = try render(["organs", "-o", "a.svg"], dot: "cat; cat /dev/zero | head -c 3000000", in: folder)
    #expect(result.status == 0)
    let size = try Data(contentsOf: folder.appendingPathComponent("a.svg")).count
    let graph = try csto("export", "dot", "--view", "organs").output.count
    #expect(size == graph + 3_000_000)
  }

  @Test(arguments: [
    (["nothing"], "no view \"nothing\""), ([], "needs a view"), (["meeting"], "needs a meeting"),
    (["meeting", "--meeting", "x"], "no meeting \"x\""), (["timeline", "-o", "a.gif"], "none of svg, png, pdf"),
    (["timeline", "-o", "a."], "none of svg, png, pdf"),
    (["timeline", "-o", ".hidden"], "none of svg, png, pdf"),
    (["timeline", "--format", "gif"], "none of svg, png, pdf"), (["timeline", "--timeout", "0"], "no whole number"),
    (["timeline", "--scale", "2"], "svg has no pixels"), (["timeline", "--scale", "9", "-o", "a.png"], "from 1 to 8"),
    (["timeline", "--width", "300", "--page", "a4"], "leave out one"), (["timeline", "--dot", "x"], "without dot"),
    (["timeline", "--keys", "id"], "no such option"), (["attendance", "--rule", "any"], "no such option"),
    (["members-by-year", "--member", "arm", "--organization", "csto"], "not both"),
    (["meeting", "--organization", "csto"], "no such option"),
    (["timeline", "--theme", "pink"], "none of auto, light"),
    (["membership", "--limit", "3"], "boxes and lines, more than 3"),
    (["timeline", "-o", "/dev/full", "--format", "svg"], "No space left"),
  ]) func `What cannot be drawn is told`(_ arguments: [String], _ message: String) throws {
    let result = try run(toolPath, ["render"] + arguments)
    #expect(result.status == 2)
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(result.errorLines.count == 1)
  }

  @Test func `A graph and the sentences of a chart are written without dot`() throws {
    let folder = try scratchFolder()
    let graph = try run("env", ["PATH=/nowhere", toolPath, "export", "dot", "--view", "organs"], in: folder)
    #expect(graph.status == 0 && graph.text.hasPrefix("digraph "))
    let text = try csto("export", "svg", "--format", "text", "--names", "ru")
    #expect(text.text.contains("Узбекистан: членство приостановлено, с 28 июня 2012"))
  }
}
