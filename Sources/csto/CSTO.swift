// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTORecord

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The command-line tool.
@main
enum CSTO {
  static let version = "0.1.0"

  static let commands: [Command] = [.formats, .export, .convert, .members, .explain, .show, .validate, .schema]

  static func main() {
    // A reader that goes away early is no error: writing then fails with a code instead of ending the process.
    _ = signal(SIGPIPE, SIG_IGN)
    exit(run(Array(CommandLine.arguments.dropFirst())))
  }

  /// Runs a command line and returns the exit code: 0 done, 1 the answer is negative, 2 usage or unreadable input.
  static func run(_ arguments: [String]) -> Int32 {
    do throws(ToolError) {
      return try dispatch(arguments)
    } catch {
      if error.isClosedPipe { return 0 }
      Console.writeErrors(error.lines)
      return error.exitCode
    }
  }

  private static func dispatch(_ arguments: [String]) throws(ToolError) -> Int32 {
    guard let first = arguments.first else { throw ToolError("csto: a command is needed; see csto help") }
    switch first {
    case "help", "--help", "-h":
      guard arguments.count > 1 else { return try printed(overview) }
      return try printed(try command(arguments[1]).help)
    case "--version": return try printed(versionLine)
    default:
      let command = try command(first)
      let rest = Array(arguments.dropFirst())
      if rest.contains("--help") || rest.contains("-h") { return try printed(command.help) }
      return try command.run(rest)
    }
  }

  private static func command(_ name: String) throws(ToolError) -> Command {
    if let command = commands.first(where: { $0.name == name }) { return command }
    throw ToolError(
      "csto: unknown command \"\(name)\"; there are \(commands.map(\.name).joined(separator: ", ")), help")
  }

  private static func printed(_ text: String) throws(ToolError) -> Int32 {
    try Console.write(text + "\n")
    return 0
  }

  private static var versionLine: String {
    let head = Dataset.csto.head
    let asOf = head.asOf.map { " as of \($0)" } ?? ""
    return "csto \(version), schema \(DatasetHead.currentSchema), record \(head.version ?? "without version")\(asOf)"
  }

  private static var overview: String {
    var lines = ["Usage: csto COMMAND [OPTIONS]", ""]
    for command in commands { lines.append("  " + padded(command.name, to: 12) + command.summary) }
    lines += [
      "  " + padded("help", to: 12) + "this page, or that of a command: csto help members", "",
      "Without -i the embedded record is used. Results go to standard output, messages to standard error.",
      "Exit code: 0 done, 1 the answer is negative, 2 usage or unreadable input.",
    ]
    return lines.joined(separator: "\n")
  }
}
