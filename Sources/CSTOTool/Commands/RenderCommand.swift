// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTOKitDOT
internal import CSTOKitSVG

extension Command {
  private static let format = CommandOption(
    name: "--format", value: "FORMAT", help: "svg, png or pdf; by default the ending of PATH, or svg if it has none")
  private static let program = CommandOption(
    name: "--dot", value: "FILE",
    help: "this program instead of the dot on the path, of which only whole paths are taken")
  private static let timeout = CommandOption(
    name: "--timeout", value: "SECONDS", help: "stop dot after so many seconds; 60 by default")

  /// The options of the graph; what the command says by itself is not among them.
  private static let graphOptions = ExportFormat.dot.options.filter { !["view", "format"].contains($0.name) }

  static let render = Command(
    name: "render", synopsis: "VIEW [-i FILE] [-o PATH] [OPTIONS]",
    summary: "Draws a view with the dot of Graphviz: \(views); or without it: attendance.",
    options: [.input, .output, .names, .reading, format, timeout, program]
      + graphOptions.map { CommandOption(name: "--\($0.name)", value: word(for: $0), help: $0.help) },
    discussion: { _ in
      """
      A picture appears whole or not at all. The messages of dot go to standard error. \(Program.name) export dot writes the graph itself, and with
      --format text what it shows, in sentences.
      """
    }
  ) { arguments throws(ToolError) in
    let view = try arguments.word("a view; there are \(views)", command: "render")
    let path = arguments[.output].flatMap { $0 == "-" ? nil : $0 }
    let format = try pictureFormat(arguments, path)
    let seconds = try seconds(arguments)
    // Charts are pictures already; graphs are drawn by dot.
    let isChart = view == "attendance"
    let source = isChart ? ExportFormat.svg : .dot
    let own = Set(graphOptions.map { "--\($0.name)" })
    var values = OptionValues([(name: "view", value: view)])
    for (name, value) in arguments.values where own.contains(name) { values.set(String(name.dropFirst(2)), to: value) }
    let dataset = try arguments.dataset()
    values = try Arguments.values(values, of: source.options, in: dataset)
    let request = ExportRequest(
      dataset, reading: try arguments.reading(of: dataset), languages: try arguments.languages(for: dataset))
    let bytes: [UInt8]
    do throws(ExportError) {
      var sink = ArraySink()
      for file in try source.plan(values).files { try request.write(file.exporter, to: &sink) }
      bytes = sink.bytes
    } catch { throw ToolError(error) }
    let limit = Duration.seconds(seconds)
    if !isChart {
      return try write(try Graphviz.draw(bytes, as: format, with: arguments[program], within: limit), to: path)
    }
    if format == "svg" { return try write(Graphviz.Drawing(picture: bytes, messages: []), to: path) }
    return try write(try Graphviz.convert(bytes, to: format, within: limit), to: path)
  }

  private static func write(_ drawing: Graphviz.Drawing, to path: String?) throws(ToolError) -> Int32 {
    Console.writeErrors(drawing.messages)
    guard let path else {
      // There is nothing to remove, and a reader may keep this waiting.
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

  private static var views: String {
    guard case .choice(let names)? = ExportFormat.dot.options.first(where: { $0.name == "view" })?.value else {
      return ""
    }
    return names.joined(separator: ", ")
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
}
