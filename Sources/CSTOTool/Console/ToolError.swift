// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// An error that ends a command, with lines for standard error and an exit status.
struct ToolError: Error {
  let lines: [String]
  let exitCode: Int32
  var isClosedPipe = false

  init(_ line: String, exitCode: Int32 = 2) {
    lines = [line.shownSafely]
    self.exitCode = exitCode
  }

  init(_ error: ExportError) {
    // The libraries name an option without hyphens, but on the command line it has hyphens.
    let error =
      error.code == .invalidOption
      ? ExportError(
        error.code, subject: error.subject.map { "--\($0)" }, error.message.withHyphens,
        underlyingError: error.underlyingError) : error
    self.init(
      error.subject == nil ? "\(Program.name): \(error)" : "\(error)", exitCode: ToolError.exitCode(of: error.code))
    isClosedPipe = error.code == .closedPipe
  }

  /// The exit status after a signal, as shells expect it; SIGINT if it is unknown.
  static func exitCode(ofSignal signal: Int32?) -> Int32 { 128 + (signal ?? 2) }

  private static func exitCode(of code: ExportError.Code) -> Int32 {
    switch code {
    case .lossRefused: 1
    case .cancelled: exitCode(ofSignal: Progress.interruption)
    default: 2
    }
  }

  /// Creates an error with one line per problem of a file.
  ///
  /// Without a file name, the library's own name of the file is used.
  init(_ error: ImportError, file: String? = nil) {
    var lines = error.problems.map { $0.lineText(file: file) }
    if error.isCut { lines.append("\((file ?? "\(Program.name)").shownSafely): there are more problems than these") }
    self.lines = lines
    exitCode = 2
  }
}

extension String {
  /// The message of a library, with options in command-line form: `from` becomes --from.
  ///
  /// Only options in back quotes are replaced. Text in double quotes is kept, because it can come from the user and contain back quotes.
  var withHyphens: String {
    var result = ""
    for (place, part) in split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
      if place > 0 { result += "\"" }
      result += place % 2 == 1 ? String(part) : String(part.replacing(/`([a-z][a-z-]*)`/) { "--\($0.output.1)" })
    }
    return result
  }
}
