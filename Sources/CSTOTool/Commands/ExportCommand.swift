// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTOKitCSV

extension Command {
  private static let strict = CommandOption(
    name: "--strict", value: nil, help: "write nothing if the format loses anything")

  private static let replace = CommandOption(
    name: "--replace", value: nil, help: "replace a folder that an earlier export wrote")

  static let export = Command(
    name: "export", synopsis: "FORMAT [-i FILE] [-o PATH] [OPTIONS OF THE FORMAT]",
    summary: "Writes the record, or a file, in a format.",
    options: [.input, .output, .names, .reading, strict, replace],
    discussion: { _ in
      """
      \(Program.name) formats lists the formats; \(Program.name) help export FORMAT lists the options of a format. A file is written completely or not at
      all. \(Program.name) export csv needs -o FOLDER for all tables, or --table NAME for one.
      """
    },
    optionsAfterWord: { word, tool throws(ToolError) in
      try format(word, tool).options.map {
        CommandOption(name: "--\($0.name)", value: $0.valueWord, help: $0.help)
      }
    }
  ) { arguments throws(ToolError) in
    let tool = arguments.tool
    let format = try format(try arguments.word("a format; there are \(known(tool))", command: "export"), tool)
    let own = Set(format.options.map { "--\($0.name)" })
    let given = arguments.values.filter { own.contains($0.name) }
    var values = OptionValues(given.map { (name: String($0.name.dropFirst(2)), value: $0.value) })
    let dataset = try arguments.dataset()
    values = try Arguments.values(values, of: format.options, in: dataset)
    let plan = try asToolError { () throws(ExportError) in try format.plan(values) }
    let path = arguments[.output].flatMap { $0 == "-" ? nil : $0 }
    if plan.isFolder, path == nil {
      throw ToolError(
        "\(Program.name): \(format.identifier) is a folder of tables: give -o FOLDER, or --table NAME for one")
    }
    let request = ExportRequest(
      dataset, reading: try reading(arguments, of: dataset), languages: try arguments.languages(for: dataset),
      onLoss: arguments.has(strict) ? .refuse : .report)
    try asToolError { () throws(ExportError) in try write(plan, request, to: path, replacing: arguments.has(replace))
    }
    let export = Export(request)
    Console.writeErrors(lines(of: plan.losses(of: export)))
    try warnOfCells(plan, export)
    return 0
  }

  /// Messages about losses, with one line per kind.
  static func lines(of losses: [Loss]) -> [String] {
    var kinds: [(kind: String, first: Loss, count: Int)] = []
    for loss in losses {
      // Losses of one kind differ only in their quoted parts.
      let kind = loss.message.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset.isMultiple(of: 2) }.map(\.element).joined()
      if let place = kinds.firstIndex(where: { $0.kind == kind }) {
        kinds[place].count += 1
      } else {
        kinds.append((kind, loss, 1))
      }
    }
    return kinds.map { _, loss, count in
      let more = count > 1 ? " (and \(count - 1) more of this kind)" : ""
      return "\(Program.name): loss: \(loss.path): \(loss.message)\(more)".shownSafely
    }
  }

  /// The remarks of an exporter as messages.
  static func remarks(of exporter: any Exporter, on export: Export) -> [String] {
    exporter.remarks(on: export).map { "\(Program.name): \($0)".shownSafely }
  }

  /// Warns of text that other programs would misinterpret, unless the dialect prevents it.
  private static func warnOfCells(_ plan: FilePlan, _ export: Export) throws(ToolError) {
    let tables = plan.files.compactMap { $0.exporter as? CSVExporter }
    let remarks = plan.files.flatMap { Command.remarks(of: $0.exporter, on: export) }
    guard let first = tables.first else { return Console.writeErrors(remarks) }
    let advice = "for a spreadsheet write them with --dialect excel"
    if plan.isFolder {
      if !first.dialect.guardsFormulas, let path = export.dataset.firstFormulaLikeText {
        Console.writeErrors(["\(Program.name): some texts begin as formulas do, such as \(path); \(advice)"])
      }
    } else if try asToolError({ () throws(ExportError) in try first.holdsUnguardedFormulas(export) }) {
      Console.writeErrors([
        "\(Program.name): some cells of the table \(first.table.name) begin as formulas do; \(advice)"
      ])
    }
    Console.writeErrors(remarks)
    if !plan.isFolder {
      let hosts = first.table.countedHosts(in: export.dataset)
      Console.writeErrors(
        hosts.filter { export.dataset.party($0)?.coverage.isEmpty == true }.map {
          "\(Program.name): coverage of \($0) is not stated: cells that would be 0 are empty"
        })
    }
    let null = first.dialect.nullText
    if !null.isEmpty, let path = export.dataset.firstValue(writtenAs: null) {
      Console.writeErrors([
        "\(Program.name): \"\(null)\" means an empty cell and is also a value, for example \(path); other programs cannot tell them apart"
      ])
    }
  }

  /// The reading from `--reading`, or from `--basis` if the format has that option.
  private static func reading(_ arguments: Arguments, of dataset: Dataset) throws(ToolError)
    -> Reading
  {
    guard let basis = arguments.values.last(where: { $0.name == "--basis" })?.value else {
      return try arguments.reading(of: dataset)
    }
    if arguments.has(.reading) { throw ToolError("\(Program.name): --basis is a reading: give it or --reading") }
    return .basis(Basis(rawValue: basis))
  }

  private static func format(_ word: String?, _ tool: CSTOTool) throws(ToolError) -> ExportFormat {
    guard let word else { throw ToolError("\(Program.name): export needs a format first; there are \(known(tool))") }
    return try asToolError { () throws(ExportError) in try tool.formats[word] }
  }

  private static func known(_ tool: CSTOTool) -> String {
    tool.formats.formats.map(\.identifier).joined(separator: ", ")
  }

  /// Writes a plan to a path, or to standard output.
  ///
  /// All commands write data sets with this function. An interrupt stops it without leaving partial files.
  static func write(
    _ plan: FilePlan, _ request: ExportRequest, to path: String?, replacing isReplacing: Bool = false
  ) throws(ExportError) {
    let progress = Progress()
    defer { progress.finish() }
    guard let path else {
      var output = FileSink.standardOutput()
      if let exporter = plan.files.first?.exporter { try request.write(exporter, to: &output) }
      return
    }
    Progress.catchInterrupts()
    if plan.isFolder {
      return try plan.writeFolder(request, to: path, replacing: isReplacing, report: progress.report)
    }
    guard let exporter = plan.files.first?.exporter else { return }
    try FileOutput(path).write { sink throws(ExportError) in
      try request.write(exporter, to: &sink, report: progress.report)
    }
  }

  private static func asToolError<Value>(_ body: () throws(ExportError) -> Value) throws(ToolError) -> Value {
    do { return try body() } catch { throw ToolError(error) }
  }
}
