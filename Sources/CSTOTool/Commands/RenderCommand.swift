// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTOKitDOT
internal import CSTOKitSVG

extension Command {
  private static let format = CommandOption(
    name: "--format", value: "FORMAT", help: "svg, png or pdf; derived from the extension of PATH by default")
  private static let program = CommandOption(
    name: "--dot", value: "FILE",
    help: "use this program instead of the dot in PATH")
  private static let timeout = CommandOption(
    name: "--timeout", value: "SECONDS", help: "stop the other program after this many seconds; 60 by default")
  private static let scale = CommandOption(
    name: "--scale", value: "NUMBER", help: "pixels of a PNG for each of the picture, 1 to 8; 2 by default for charts")

  /// The kind of picture, which determines the format and the available views.
  private enum Source: CaseIterable {
    case chart, graph

    var format: ExportFormat { self == .graph ? .dot : .svg }

    var views: [String] {
      guard case .choice(let names)? = format.options.first(where: { $0.name == "view" })?.value else { return [] }
      return names
    }

    /// The options of the views, except those that the command itself determines.
    var options: [ExportOption] { format.options.filter { !["view", "format"].contains($0.name) } }
  }

  private static let viewOptions: [CommandOption] = {
    var seen: Set<String> = []
    return Source.allCases.flatMap(\.options).filter { seen.insert($0.name).inserted }
      .map { CommandOption(name: "--\($0.name)", value: word(for: $0), help: $0.help) }
  }()

  private static let graphs = Source.graph.views.joined(separator: ", ")
  private static let charts = Source.chart.views.joined(separator: ", ")

  static let render = Command(
    name: "render", synopsis: "VIEW [-i FILE] [-o PATH] [OPTIONS]",
    summary: "Draws a picture: a chart (\(charts)), or a graph with Graphviz (\(graphs)).",
    options: [.input, .output, .names, .reading, format, scale, timeout, program] + viewOptions,
    discussion: { _ in
      """
      A picture appears whole or not at all. SVG of a chart needs no other program; PNG and PDF need rsvg-convert. Graphs need dot. Messages of these
      programs go to standard error. \(Program.name) export svg and \(Program.name) export dot write the chart or the graph itself, and with --format text
      the same in sentences.
      """
    }
  ) { arguments throws(ToolError) in
    let view = try arguments.word("a view; there are \(charts), \(graphs)", command: "render")
    let path = arguments[.output].flatMap { $0 == "-" ? nil : $0 }
    let format = try pictureFormat(arguments, path)
    let limit = Duration.seconds(try seconds(arguments))
    let scale = try scale(arguments, format)
    let source = Source.allCases.first { $0.views.contains(view) }
    guard let source else {
      throw ToolError("\(Program.name): render: no view \"\(view.shownSafely)\": there are \(charts), \(graphs)")
    }
    var values = OptionValues([(name: "view", value: view)])
    let own = Set(source.options.map { "--\($0.name)" })
    let known = Set(viewOptions.map(\.name))
    for (name, value) in arguments.values where known.contains(name) {
      guard own.contains(name) else { throw ToolError("\(name): the view \(view) has no such option") }
      values.set(String(name.dropFirst(2)), to: value)
    }
    if source == .chart, arguments[program] != nil { throw ToolError("--dot: the view \(view) is drawn without dot") }
    let dataset = try arguments.dataset()
    values = try Arguments.values(values, of: source.format.options, in: dataset)
    let request = ExportRequest(
      dataset, reading: try arguments.reading(of: dataset), languages: try arguments.languages(for: dataset))
    let bytes: [UInt8]
    var metadata: PDFMetadata?
    do throws(ExportError) {
      var sink = ArraySink()
      for file in try source.format.plan(values).files {
        let export = Export(request)
        Console.writeErrors(remarks(of: file.exporter, on: export))
        try request.write(file.exporter, to: &sink)
        if let chart = file.exporter as? SVGExporter, format == "pdf" {
          metadata = PDFMetadata(try chart.caption(of: export), dataset.head)
        }
      }
      bytes = sink.bytes
    } catch { throw ToolError(error) }
    switch source {
    case .graph:
      return try write(
        try Graphviz.draw(bytes, as: format, scale: scale, with: arguments[program], within: limit), to: path)
    case .chart:
      if format == "svg" { return try write(Graphviz.Drawing(picture: bytes, messages: []), to: path) }
      var drawing = try Graphviz.convert(
        bytes, to: format, scale: scale ?? 2, asOf: dataset.head.asOf, within: limit)
      if let metadata {
        if let whole = metadata.added(to: drawing.picture) {
          drawing.picture = whole
        } else {
          drawing.messages.append("\(Program.name): the PDF has no title and no licence: its structure is not known")
        }
      }
      return try write(drawing, to: path)
    }
  }

  private static func write(_ drawing: Graphviz.Drawing, to path: String?) throws(ToolError) -> Int32 {
    Console.writeErrors(drawing.messages)
    guard let path else {
      // There is nothing to remove, and a reader may block this write.
      Progress.releaseInterrupts()
      try Console.write(drawing.picture)
      return 0
    }
    do throws(ExportError) {
      try FileOutput(path).write { sink throws(ExportError) in try sink.write(drawing.picture.span) }
    } catch { throw ToolError(error) }
    return 0
  }

  private static func word(for option: ExportOption) -> String? {
    switch option.value {
    case .text(let word): word
    case .party: "ID"
    case .parties: "IDS"
    case .choice(let words): words.count > 4 ? "WORD" : words.joined(separator: "|")
    case .flag: nil
    }
  }

  private static func pictureFormat(_ arguments: Arguments, _ path: String?) throws(ToolError) -> String {
    let known = Graphviz.formats.joined(separator: ", ")
    if let format = arguments[format] {
      if Graphviz.formats.contains(format) { return format }
      throw ToolError("--format: \"\(format)\" is none of \(known)")
    }
    let name = path?.pathSteps.last { !$0.isEmpty }
    let ending = name?.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last
    guard let path, let ending else { return "svg" }
    let format = ending.lowercased()
    if Graphviz.formats.contains(format) { return format }
    throw ToolError("\(Program.name): the ending of \(path) is none of \(known): give --format")
  }

  private static func seconds(_ arguments: Arguments) throws(ToolError) -> Int {
    guard let text = arguments[timeout] else { return 60 }
    guard let seconds = Int(text), (1...86_400).contains(seconds) else {
      throw ToolError("--timeout: \"\(text)\" is no whole number of seconds from 1 to 86400")
    }
    return seconds
  }

  private static func scale(_ arguments: Arguments, _ format: String) throws(ToolError) -> Int? {
    guard let text = arguments[scale] else { return nil }
    guard let number = Int(text), (1...8).contains(number) else {
      throw ToolError("--scale: \"\(text)\" is no whole number from 1 to 8")
    }
    guard format == "png" else { throw ToolError("--scale: \(format) has no pixels, only png has") }
    return number
  }
}
