// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTOKitCSV
internal import CSTOStates

extension Command {
  private static let dialect = CommandOption(
    name: "--dialect", value: "DIALECT",
    help:
      "the CSV dialect of the tables that are read, if no descriptor names it: rfc4180, unix, excel, excel-semicolon, tsv"
  )

  private static let to = CommandOption(
    name: "--to", value: "FORMAT", help: "the output format; derived from the extension of PATH by default")

  private static let strict = CommandOption(
    name: "--strict", value: nil, help: "write nothing if the format loses anything")

  private static let fillStates = CommandOption(
    name: "--fill-states", value: nil, help: "add missing codes and names of states")

  /// A summary of the filled-in states, in lines for people.
  static func lines(of report: [StateFilling]) -> [String] {
    let filled = report.count { if case .filled = $0.outcome { true } else { false } }
    let unknown = report.filter { $0.outcome == .unknown }.map(\.state.slug)
    var lines = ["filled \(filled) of \(report.count) states"]
    if !unknown.isEmpty {
      lines.append(
        "no state of the catalog: \(unknown.prefix(12).joined(separator: ", "))\(unknown.count > 12 ? " …" : "")")
    }
    for filling in report {
      guard case .contradicting(let ids) = filling.outcome else { continue }
      let others = ids.map(\.slug).joined(separator: " and ")
      lines.append("states/\(filling.state): its codes belong to \(others): nothing was added")
    }
    return lines
  }

  /// The data set to convert; tables are read in the dialect from `--dialect`.
  private static func dataset(_ arguments: Arguments) throws(ToolError) -> Dataset {
    guard let own = try arguments.choice(dialect, of: CSVDialect.all, named: \.name) else {
      return try arguments.dataset()
    }
    guard let file = arguments[.input], FileInput(file).isFolder || fileExtension(of: file) == "csv" else {
      throw ToolError("--dialect: goes with -i FILE.csv, or a folder of tables")
    }
    let limits = try arguments.limits()
    do { return try CSVImporter(dialect: own).read(file: file, limits: limits) } catch { throw ToolError(error) }
  }

  static let convert = Command(
    name: "convert", synopsis: "-i FILE -o FILE [--to FORMAT]",
    summary: "Converts a file from one format to another.",
    options: [.input, .output, to, .names, dialect, strict, fillStates],
    discussion: { _ in
      """
      The formats follow from the file extensions, that of a pipe from its first bytes: \(Program.name) convert -i - --to xml. Without -i the embedded
      record is written. A single table is read in the dialect that its header shows. If that is another one, or if text begins with apostrophes,
      name the dialect with --dialect.
      """
    }
  ) { arguments throws(ToolError) in
    try arguments.noWords(command: "convert")
    let path = arguments[.output].flatMap { $0 == "-" ? nil : $0 }
    let named: ExportFormat?
    do throws(ExportError) {
      named = try arguments[to].map { word throws(ExportError) in try arguments.tool.formats[word] }
    } catch {
      throw ToolError(error)
    }
    guard named != nil || path != nil else {
      throw ToolError("\(Program.name): convert needs -o FILE, or --to FORMAT; see \(Program.name) help convert")
    }
    let ending = path.map { fileExtension(of: $0) }
    guard let format = named ?? arguments.tool.formats.formats.first(where: { $0.fileExtension == ending }) else {
      // Several formats can share an extension. The first of them writes the whole data set.
      let endings = arguments.tool.formats.formats.map { ".\($0.fileExtension)" }
      let known = endings.enumerated().filter { endings[..<$0].contains($1) == false }.map(\.element)
        .joined(separator: ", ")
      throw ToolError("\(path ?? ""): unknown kind of file; can write \(known)")
    }
    var dataset = try dataset(arguments)
    if arguments.has(fillStates) {
      Console.writeErrors(lines(of: dataset.fillStates(from: StateCatalog.standard)))
    }
    let request = ExportRequest(
      dataset, languages: try arguments.languages(for: dataset), onLoss: arguments.has(strict) ? .refuse : .report)
    do throws(ExportError) {
      let plan = try format.plan()
      guard !plan.isFolder else {
        throw ExportError(
          .unknownFormat, subject: path ?? "-o",
          "\(format.identifier) is a folder of tables: use \(Program.name) export csv")
      }
      try Command.write(plan, request, to: path)
      Console.writeErrors(Command.lines(of: plan.losses(of: Export(request))))
    } catch {
      guard error.code == .invalidOption, let option = error.subject else { throw ToolError(error) }
      // `convert` has no options of formats.
      throw ToolError(
        "\(Program.name): \(error.message.withHyphens): \(Program.name) export \(format.identifier) has --\(option)")
    }
    return 0
  }
}
