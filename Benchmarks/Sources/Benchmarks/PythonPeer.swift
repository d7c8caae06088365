// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A program that stays and times one piece of work whenever it is asked, so that neither its start nor its loading counts.
class Peer {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()

  /// Starts a program that says `ready`, and then for each line it gets the seconds that the work took; nil if it does not.
  init?(_ program: String, _ arguments: [String]) throws {
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    guard readLine() == "ready" else { return nil }
  }

  deinit { process.terminate() }

  /// Does the work once and returns the seconds it took there.
  func seconds() -> Double {
    input.fileHandleForWriting.write(Data("go\n".utf8))
    return Double(readLine() ?? "") ?? .nan
  }

  private func readLine() -> String? {
    var line: [UInt8] = []
    while true {
      let byte = output.fileHandleForReading.readData(ofLength: 1)
      guard let first = byte.first else { return nil }
      if first == 0x0A { return String(decoding: line, as: UTF8.self) }
      line.append(first)
    }
  }
}

/// A Python program as a peer.
final class PythonPeer: Peer {
  /// Starts Python with some lines that define `work()`; nil if there is none, or a module is missing.
  init?(_ definition: String, arguments: [String]) throws {
    let program = """
      import sys, time
      \(definition)
      work()
      print("ready", flush=True)
      for line in sys.stdin:
          start = time.perf_counter()
          work()
          print(time.perf_counter() - start, flush=True)
      """
    try super.init(
      ProcessInfo.processInfo.environment["CSTO_PYTHON"] ?? "python3", ["-c", program] + arguments)
  }
}
