// SPDX-License-Identifier: Apache-2.0

public import Foundation

/// What a program did.
public struct Run: Sendable {
  /// The exit code.
  public let status: Int32
  /// What it wrote to standard output.
  public let output: [UInt8]
  /// What it wrote to standard error.
  public let errors: String

  /// The output as text.
  public var text: String { String(decoding: output, as: UTF8.self) }
  /// The lines of standard error.
  public var errorLines: [String] { errors.split(separator: "\n").map(String.init) }
}

/// Runs a program found on the path, or named by a path, to its end.
///
/// Files stand for the streams, so that no amount of output can block.
public func run(_ program: String, _ arguments: [String], input: [UInt8] = [], in folder: URL? = nil) throws -> Run {
  let scratch = try scratchFolder()
  defer { try? FileManager.default.removeItem(at: scratch) }
  let files = ["in", "out", "err"].map { scratch.appendingPathComponent($0) }
  try Data(input).write(to: files[0])
  for file in files[1...] { try Data().write(to: file) }
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = [program] + arguments
  if let folder { process.currentDirectoryURL = folder }
  process.standardInput = try FileHandle(forReadingFrom: files[0])
  process.standardOutput = try FileHandle(forWritingTo: files[1])
  process.standardError = try FileHandle(forWritingTo: files[2])
  try process.run()
  process.waitUntilExit()
  return Run(
    status: process.terminationStatus, output: [UInt8](try Data(contentsOf: files[1])),
    errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
}

/// A new empty folder for a test's files; it goes with the process.
public func scratchFolder() throws -> URL {
  let folder = Scratch.root.appendingPathComponent(UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  return folder
}

private enum Scratch {
  /// The folder of all scratch folders of this process.
  static let root: URL = {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent("csto-test-\(UUID().uuidString)")
    atexit { try? FileManager.default.removeItem(at: Scratch.root) }
    return root
  }()
}

/// The tool as the package's build made it, beside the program that runs the tests.
public var toolPath: String {
  let tests = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
  var folder = tests.deletingLastPathComponent()
  // On macOS the tests run inside a bundle.
  for _ in 0..<5 {
    let tool = folder.appendingPathComponent("csto")
    if FileManager.default.isExecutableFile(atPath: tool.path) { return tool.path }
    folder = folder.deletingLastPathComponent()
  }
  return "csto"
}

/// A Python with the packages that the tests need, which `Scripts/test` makes; else the one on the path.
public var pythonPath: String { ProcessInfo.processInfo.environment["CSTO_PYTHON"] ?? "python3" }

/// Runs the tool to its end.
public func csto(_ arguments: String..., input: [UInt8] = [], in folder: URL? = nil) throws -> Run {
  try csto(arguments, input: input, in: folder)
}

/// Runs the tool with a list of arguments.
public func csto(_ arguments: [String], input: [UInt8] = [], in folder: URL? = nil) throws -> Run {
  try run(toolPath, arguments, input: input, in: folder)
}

/// Whether two runs of bytes are the same.
///
/// A test that compared the arrays themselves would work out their difference when they are not, which takes for ever
/// for long ones.
public func same(_ one: [UInt8], _ other: [UInt8]) -> Bool { one == other }
