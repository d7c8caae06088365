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

  static let commands: [Command] = [
    .formats, .export, .render, .convert, .members, .explain, .show, .sources, .timeline, .compare, .diff, .date,
    .validate,
    .schema,
  ]

  static func main() {
    // A reader that goes away early is no error: writing then fails with a code instead of ending the process.
    _ = signal(SIGPIPE, SIG_IGN)
    // So is a limit on the size of files: the write fails, and what was begun is removed.
    _ = signal(SIGXFSZ, SIG_IGN)
    guard argumentsAreText else {
      Console.writeErrors(["csto: an argument is not UTF-8, and would name another file than meant"])
      exit(2)
    }
    exit(run(Array(CommandLine.arguments.dropFirst())))
  }

  /// Whether the arguments are UTF-8; `CommandLine.arguments` repairs those that are not.
  private static var argumentsAreText: Bool {
    for index in 0..<Int(CommandLine.argc) {
      guard let argument = unsafe CommandLine.unsafeArgv[index] else { continue }
      guard unsafe String(validatingCString: argument) != nil else { return false }
    }
    return true
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
      if let first = rest.first, CommandOption.isHelp(first) { return try printed(command.help) }
      return try command.run(rest)
    }
  }

  private static func command(_ name: String) throws(ToolError) -> Command {
    if let command = commands.first(where: { $0.name == name }) { return command }
    let names = commands.map(\.name)
    throw ToolError(
      "csto: unknown command \"\(name.cut)\"; there are \(names.joined(separator: ", ")), help"
        + NearestWord.question(name, among: names, upTo: 1))
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
    for command in commands { lines.append("  " + column(command.name, to: 12) + command.summary) }
    lines += [
      "  " + column("help", to: 12) + "this page, or that of a command: csto help members", "",
      "Without -i the embedded record is used. Results go to standard output, messages to standard error.",
      "Exit code: 0 done, 1 the answer is negative, 2 usage or unreadable input.",
    ]
    return lines.joined(separator: "\n")
  }
}
