// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTOKitCSV
internal import CSTOStates

extension Command {
  private static let preset = CommandOption(
    name: "--preset", value: "NAME", help: "the layout of a project: cow-igo, long, atop or wikidata")
  private static let map = CommandOption(
    name: "--map", value: "FIELD=COLUMN,…", help: "the columns of the fields: member=Country,from=Joined")
  private static let host = CommandOption(
    name: "--host", value: "ID", help: "the id of the organization, if no column names it: nato")
  private static let hostName = CommandOption(name: "--host-name", value: "NAME", help: "the name of the organization")
  private static let asOf = CommandOption(
    name: "--as-of", value: "DAY", help: "the last day on which the list is correct: 2024-12-31")
  private static let complete = CommandOption(
    name: "--complete", value: "PERIOD", help: "the days on which the list contains all members: 1949-08-24/..")
  private static let incomplete = CommandOption(
    name: "--incomplete", value: nil, help: "the list may be incomplete (the default)")
  private static let dates = CommandOption(
    name: "--dates", value: "ORDER",
    help: "the order of numeric dates: iso, dmy or mdy; ambiguous dates are refused by default")
  private static let serialDays = CommandOption(
    name: "--serial-days", value: nil, help: "read numbers of five digits as Excel serial days")
  private static let wide = CommandOption(
    name: "--wide", value: nil, help: "read one column per year or per organization, with 1, x or yes")
  private static let skip = CommandOption(
    name: "--skip", value: "COLUMN,…", help: "columns to ignore")
  private static let alliance = CommandOption(
    name: "--alliance", value: "NUMBER", help: "with --preset atop: only this alliance")
  private static let source = CommandOption(
    name: "--source", value: "TITLE", help: "the title of the list; the file name by default")
  private static let sourceURL = CommandOption(name: "--source-url", value: "URL", help: "the address of the list")
  private static let strict = CommandOption(
    name: "--strict", value: nil, help: "write nothing if a column is ignored")
  private static let replace = CommandOption(
    name: "--replace", value: nil, help: "replace a folder that an earlier export wrote")

  static let `import` = Command(
    name: "import", synopsis: "FILE --host ID [--as-of DAY] [--complete PERIOD] [-o FILE|FOLDER]",
    summary: "Creates a data set from a list of members, for example a table from a web page.",
    options: [
      preset, map, host, hostName, asOf, complete, incomplete, dates, serialDays, wide, skip, alliance, source,
      sourceURL,
      .output,
      strict, replace,
    ],
    discussion: { _ in
      """
      FILE is CSV with commas, semicolons or tabs and one row per membership. Columns are found by their usual headings in English, French, German
      and Russian: country, joined, left, type, source, url, note. States are found by codes and names. A report on standard error lists how each
      column was read. If a row cannot be read, the error names its line and column, and nothing is written. Without -o, JSON is written to standard
      output. The article “Your own organization” in the documentation starts from an empty folder and ends with a panel and a picture.
      """
    }, readsWords: true
  ) { arguments throws(ToolError) in
    let file = try arguments.word("a file", command: "import")
    let importer = try importer(for: file, arguments)
    let list = StarterFolder.isOne(file) ? "\(file)/\(StarterFolder.memberships)" : file
    let (dataset, report) = try read(list, importer, arguments)
    Console.writeErrors(report.lines.map { "\(Program.name): \($0)".shownSafely })
    if arguments.has(strict), !report.unread.isEmpty {
      throw ToolError("\(Program.name): a column is not read, and --strict refuses that")
    }
    let path = arguments[.output].flatMap { $0 == "-" ? nil : $0 }
    let plan = try plan(for: path, arguments.tool)
    let request = ExportRequest(dataset)
    do throws(ExportError) {
      try write(plan, request, to: path, replacing: arguments.has(replace))
    } catch { throw ToolError(error) }
    return 0
  }

  /// The data set of a starter folder, read with default options; errors refer to rows.
  static func dataset(ofStarter folder: String, _ arguments: Arguments) throws(ToolError) -> Dataset {
    var importer = PlainTableImporter(states: StateCatalog.standard)
    let name = folder.split(separator: "/").last.map(String.init) ?? folder
    importer.host = PlainTableImporter.slug(name).flatMap { EntityID($0) } ?? "organization"
    importer.knownSources = try sources(in: folder, arguments)
    return try read("\(folder)/\(StarterFolder.memberships)", importer, arguments).dataset
  }

  /// The sources of a starter folder; empty if it has no file of sources.
  private static func sources(in folder: String, _ arguments: Arguments) throws(ToolError) -> [Source] {
    let path = "\(folder)/\(StarterFolder.sources)"
    guard FileInput(path).isRegularFile else { return [] }
    let limits = try arguments.limits()
    do throws(ImportError) {
      let bytes = try FileInput(path).bytes(limit: limits.bytes)
      return try PlainTableImporter.sources(bytes, limits: limits)
    } catch { throw ToolError(error, file: path) }
  }

  private static func importer(for file: String, _ arguments: Arguments) throws(ToolError) -> PlainTableImporter {
    var importer = PlainTableImporter(states: StateCatalog.standard)
    importer.preset = try arguments.choice(preset, of: PlainTableImporter.Preset.allCases, named: \.rawValue)
    if let text = arguments[map] {
      guard let mapping = PlainTableMapping(text) else {
        let fields = PlainTableField.allCases.map(\.rawValue).joined(separator: ", ")
        throw ToolError("--map: \"\(text.cut)\" is not FIELD=COLUMN,…; the fields are \(fields)")
      }
      importer.mapping = mapping
    }
    importer.host = try parsed(host, arguments)
    importer.hostName = arguments[hostName]
    importer.asOf = try parsed(asOf, arguments)
    if arguments.has(complete), arguments.has(incomplete) { throw ToolError("--complete: give it or --incomplete") }
    importer.coverage = try parsed(complete, arguments)
    importer.dates.order = try arguments.choice(dates, of: PlainDateOptions.Order.allCases, named: \.rawValue)
    importer.dates.hasSerialDays = arguments.has(serialDays)
    importer.isWide = arguments.has(wide)
    importer.skippedColumns = (arguments[skip] ?? "").split(separator: ",").map(String.init)
    if let text = arguments[alliance] {
      guard let number = Int(text) else { throw ToolError("--alliance: \"\(text.cut)\" is no number") }
      importer.alliance = number
    }
    let name = file == "-" ? "standard input" : file.split(separator: "/").last.map(String.init) ?? file
    if StarterFolder.isOne(file) { importer.knownSources = try sources(in: file, arguments) }
    importer.source = Source(
      id: PlainTableImporter.slug(name).flatMap { EntityID($0) } ?? "list", title: arguments[source] ?? name,
      url: arguments[sourceURL].map { URLText($0) })
    return importer
  }

  /// The value of an option, parsed as a type of the model.
  private static func parsed<Value: Scalar>(_ option: CommandOption, _ arguments: Arguments) throws(ToolError) -> Value?
  {
    guard let text = arguments[option] else { return nil }
    do throws(ScalarParseError) { return try Value(parsing: text) } catch {
      throw ToolError("\(option.name): \(error)")
    }
  }

  private static func read(
    _ file: String, _ importer: PlainTableImporter, _ arguments: Arguments
  ) throws(ToolError) -> (dataset: Dataset, report: PlainTableReport) {
    let limits = try arguments.limits()
    do throws(ImportError) {
      let input = file == "-" ? FileInput.standardInput : FileInput(file)
      return try importer.readWithReport(try input.bytes(limit: limits.bytes), limits: limits)
    } catch {
      let problems = error.problems.map { problem in
        ImportError.Problem(
          problem.code, file: problem.file, line: problem.line, column: problem.column, byteColumn: problem.byteColumn,
          path: problem.path, problem.message.withHyphens)
      }
      let own = ImportError(problems[0], Array(problems.dropFirst()), isCut: error.isCut)
      throw ToolError(own, file: file == "-" ? "standard input" : file)
    }
  }

  /// The plan for the output.
  ///
  /// The extension determines the format, and a path without one is a folder of tables.
  private static func plan(for path: String?, _ tool: CSTOTool) throws(ToolError) -> FilePlan {
    let ending = path.map { fileExtension(of: $0) } ?? "json"
    do throws(ExportError) {
      if ending.isEmpty { return try tool.formats["csv"].plan() }
      guard let format = tool.formats.formats.first(where: { $0.fileExtension == ending }) else {
        let known = tool.formats.formats.map { ".\($0.fileExtension)" }.joined(separator: ", ")
        throw ExportError(
          .unknownFormat, subject: path, "unknown kind of file; can write \(known), or a folder of tables")
      }
      return try format.plan()
    } catch { throw ToolError(error) }
  }
}
