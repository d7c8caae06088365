// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// Why a command ended without its result: lines for standard error, and an exit code.
struct ToolError: Error {
  let lines: [String]
  let exitCode: Int32
  var isClosedPipe = false

  init(_ line: String, exitCode: Int32 = 2) {
    lines = [line.shownSafely]
    self.exitCode = exitCode
  }

  init(_ error: ExportError) {
    self.init(error.subject == nil ? "csto: \(error)" : "\(error)", exitCode: error.code == .lossRefused ? 1 : 2)
    isClosedPipe = error.code == .closedPipe
  }

  init(_ error: ImportError, file: String) {
    var lines = error.problems.map { $0.lineText(file: file) }
    if error.isCut { lines.append("\(file.shownSafely): there are more problems than these") }
    self.lines = lines
    exitCode = 2
  }
}
