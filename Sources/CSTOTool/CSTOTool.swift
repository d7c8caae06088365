// SPDX-License-Identifier: Apache-2.0

public import CSTOKit
internal import CSTORecord

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The command-line tool, over the formats and the rules that it is given.
///
/// A tool with a format of one's own is a line and the imports:
///
/// ```swift
/// import CSTOKit
/// import CSTOTool
///
/// CSTOTool(formats: .standard + [markdown.format], importers: .standard).main()
/// ```
///
/// The format is then written by `export` and `convert`, listed by `formats`, and its options have help. Rules are held against a data set by `validate`, and have pages there.
/// Messages begin with the name by which the program was called.
///
/// `.standard` links libxml2. `.withoutXML` does not, where the package is used without its trait `XML`.
public struct CSTOTool: Sendable {
  /// What can be written.
  public let formats: ExporterCatalog
  /// What can be read.
  public let importers: ImporterCatalog
  /// What `validate` looks for.
  public let rules: RuleSet
  /// The version of the tool, for `--version` and reports.
  public let version: String

  /// Makes a tool.
  ///
  /// - Parameters:
  ///   - formats: What can be written.
  ///   - importers: What can be read.
  ///   - rules: What `validate` looks for.
  ///   - version: The version of the tool, that of the package by default.
  public init(
    formats: ExporterCatalog, importers: ImporterCatalog, rules: RuleSet = .standard,
    version: String = CSTOTool.packageVersion
  ) {
    self.formats = formats
    self.importers = importers
    self.rules = rules
    self.version = version
  }

  /// The version of the package.
  public static let packageVersion = "0.1.0"

  /// Runs the command line of the process, and ends the process with the exit code.
  public func main() -> Never {
    // A reader that goes away early is no error: writing then fails with a code instead of ending the process.
    _ = signal(SIGPIPE, SIG_IGN)
    // Nor is a limit on the size of files: the write fails, and what was begun is removed.
    _ = signal(SIGXFSZ, SIG_IGN)
    guard argumentsAreText else {
      Console.writeErrors(["\(Program.name): an argument is not UTF-8, and would name another file than meant"])
      exit(2)
    }
    exit(run(Array(CommandLine.arguments.dropFirst())))
  }

  /// Whether the arguments are UTF-8; `CommandLine.arguments` repairs those that are not.
  private var argumentsAreText: Bool {
    for index in 0..<Int(CommandLine.argc) {
      guard let argument = unsafe CommandLine.unsafeArgv[index] else { continue }
      guard unsafe String(validatingCString: argument) != nil else { return false }
    }
    return true
  }

  /// Runs a command line, the name of the program not among its words.
  ///
  /// Results go to standard output, messages to standard error. A process that may write to closed pipes ignores SIGPIPE, as ``main()`` does.
  ///
  /// - Returns: The exit code: 0 done, 1 the answer is negative, 2 usage or unreadable input.
  public func run(_ arguments: [String]) -> Int32 {
    do throws(ToolError) {
      return try dispatch(arguments)
    } catch {
      if error.isClosedPipe { return 0 }
      Console.writeErrors(error.lines)
      return error.exitCode
    }
  }

  private static let commands: [Command] = [
    .formats, .export, .render, .convert, .new, .import, .members, .explain, .show, .sources, .timeline, .compare,
    .diff, .date,
    .validate,
    .schema,
  ]

  private func dispatch(_ arguments: [String]) throws(ToolError) -> Int32 {
    guard let first = arguments.first else {
      throw ToolError("\(Program.name): a command is needed; see \(Program.name) help")
    }
    switch first {
    case "help", "--help", "-h":
      guard arguments.count > 1 else { return try printed(overview) }
      let word = arguments.count > 2 ? arguments[2] : nil
      return try printed(try command(arguments[1]).help(of: self, word: word))
    case "--version": return try printed(versionLine)
    default:
      let command = try command(first)
      let rest = Array(arguments.dropFirst())
      if let first = rest.first, CommandOption.isHelp(first) { return try printed(try command.help(of: self)) }
      return try command.run(rest, self)
    }
  }

  private func command(_ name: String) throws(ToolError) -> Command {
    if let command = CSTOTool.commands.first(where: { $0.name == name }) { return command }
    let names = CSTOTool.commands.map(\.name)
    throw ToolError(
      "\(Program.name): unknown command \"\(name.cut)\"; there are \(names.joined(separator: ", ")), help"
        + NearestWord.question(name, among: names, upTo: 1))
  }

  private func printed(_ text: String) throws(ToolError) -> Int32 {
    try Console.write(text + "\n")
    return 0
  }

  private var versionLine: String {
    let head = Dataset.csto.head
    let asOf = head.asOf.map { " as of \($0)" } ?? ""
    let record = head.version ?? "without version"
    return "\(Program.name) \(version), schema \(DatasetHead.currentSchema), record \(record)\(asOf)"
  }

  private var overview: String {
    var lines = ["Usage: \(Program.name) COMMAND [OPTIONS]", ""]
    for command in CSTOTool.commands { lines.append("  " + column(command.name, to: 12) + command.summary) }
    lines += [
      "  " + column("help", to: 12) + "this page, or that of a command: \(Program.name) help members", "",
      "Without -i the embedded record is used. Results go to standard output, messages to standard error.",
      "Exit code: 0 done, 1 the answer is negative, 2 usage or unreadable input.",
    ]
    return lines.joined(separator: "\n")
  }
}

/// The process that runs.
enum Program {
  /// The name by which it was called, without the folder: what messages begin with.
  static let name = CommandLine.arguments.first?.split(separator: "/").last.map(String.init) ?? "csto"
}
