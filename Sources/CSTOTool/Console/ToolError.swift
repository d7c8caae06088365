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
    // What the libraries call an option by its name alone is one with hyphens here.
    let error =
      error.code == .invalidOption
      ? ExportError(
        error.code, subject: error.subject.map { "--\($0)" }, error.message.withHyphens,
        underlyingError: error.underlyingError) : error
    self.init(
      error.subject == nil ? "\(Program.name): \(error)" : "\(error)", exitCode: ToolError.exitCode(of: error.code))
    isClosedPipe = error.code == .closedPipe
  }

  /// What a shell expects of a program that a signal stopped; Ctrl-C, if it is not known which.
  static func exitCode(ofSignal signal: Int32?) -> Int32 { 128 + (signal ?? 2) }

  private static func exitCode(of code: ExportError.Code) -> Int32 {
    switch code {
    case .lossRefused: 1
    case .cancelled: exitCode(ofSignal: Progress.interruption)
    default: 2
    }
  }

  /// The problems of a file, a line each; the library names the file that it reads.
  init(_ error: ImportError, file: String? = nil) {
    var lines = error.problems.map { $0.lineText(file: file) }
    if error.isCut { lines.append("\((file ?? "\(Program.name)").shownSafely): there are more problems than these") }
    self.lines = lines
    exitCode = 2
  }
}

extension String {
  /// The text of a library, with the options that it names in back quotes as they stand on a command line: `from` as --from.
  ///
  /// What a user gave may hold back quotes too, and stands in quotes: nothing inside those is taken for an option.
  var withHyphens: String {
    var result = ""
    for (place, part) in split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
      if place > 0 { result += "\"" }
      result += place % 2 == 1 ? String(part) : String(part.replacing(/`([a-z][a-z-]*)`/) { "--\($0.output.1)" })
    }
    return result
  }
}
