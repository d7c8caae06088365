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

/// The command-line tool, with a given set of formats and rules.
///
/// A tool with a custom format needs one statement and the imports:
///
/// ```swift
/// import CSTOKit
/// import CSTOTool
///
/// CSTOTool(formats: .standard + [markdown.format], importers: .standard).main()
/// ```
///
/// `export` and `convert` can then write the format, `formats` lists it, and its options have help. `validate` checks data sets
/// against the rules and explains each rule. Messages begin with the name by which the program was called.
///
/// `.standard` links libxml2. `.withoutXML` does not, and is for use of the package without its trait `XML`.
public struct CSTOTool: Sendable {
  /// The formats that the tool can write.
  public let formats: ExporterCatalog
  /// The formats that the tool can read.
  public let importers: ImporterCatalog
  /// The rules that `validate` checks.
  public let rules: RuleSet
  /// The version of the tool, for `--version` and reports.
  public let version: String

  /// Creates a tool.
  ///
  /// - Parameters:
  ///   - formats: The formats that the tool can write.
  ///   - importers: The formats that the tool can read.
  ///   - rules: The rules that `validate` checks.
  ///   - version: The version of the tool, by default that of the package.
  public init(
    formats: ExporterCatalog, importers: ImporterCatalog, rules: RuleSet = .standard,
    version: String = CSTOTool.packageVersion
  ) {
    self.formats = formats
    self.importers = importers
    self.rules = rules
    self.version = version
  }

  /// The version of the package, in the form of Semantic Versioning; the only place that states it.
  public static let packageVersion = "0.2.0"

  /// Runs the command line of the process, and ends the process with the exit status.
  public func main() -> Never {
    // A reader that closes early is no error. Writing then fails with an error code instead of ending the process.
    _ = signal(SIGPIPE, SIG_IGN)
    // The same applies to a limit on file size. The write fails, and the partial file is removed.
    _ = signal(SIGXFSZ, SIG_IGN)
    guard argumentsAreText else {
      Console.writeErrors(["\(Program.name): an argument is not UTF-8, and would name another file than meant"])
      exit(2)
    }
    exit(run(Array(CommandLine.arguments.dropFirst())))
  }

  /// Whether the arguments are UTF-8.
  ///
  /// `CommandLine.arguments` repairs invalid arguments, so the raw bytes are checked.
  private var argumentsAreText: Bool {
    for index in 0..<Int(CommandLine.argc) {
      guard let argument = unsafe CommandLine.unsafeArgv[index] else { continue }
      guard unsafe String(validatingCString: argument) != nil else { return false }
    }
    return true
  }

  /// Runs a command line, given without the name of the program.
  ///
  /// Results go to standard output, and messages to standard error. A process that may write to closed pipes must ignore SIGPIPE, as
  /// ``main()`` does.
  ///
  /// - Returns: The exit status: 0 for success, 1 for a negative answer, 2 for wrong usage or unreadable input.
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

/// The running process.
enum Program {
  /// The name by which the program was called, without the folder; messages begin with it.
  static let name = CommandLine.arguments.first?.split(separator: "/").last.map(String.init) ?? "csto"
}
