// SPDX-License-Identifier: Apache-2.0

public import CSTOKit
public import CSTOKitViews

/// Draws a view of a data set in the language of Graphviz, or tells it in sentences.
///
/// ```swift
/// try Dataset.csto.write(.dot(view: .succession()), to: "succession.dot")      // dot -Tsvg succession.dot
/// print(try Dataset.csto.text(as: .dot(view: .succession(), form: .text)))     // for a screen reader
/// ```
///
/// No text of the data can become anything but text: it is escaped for all that reads it, and nothing from the data is markup, an address, or
/// the name of a file. The sentences are the tooltips of the picture, as both are made of one view.
public struct DOTExporter: Exporter {
  /// What is written.
  public enum Form: String, Sendable, CaseIterable {
    /// A graph for Graphviz.
    case graph = "dot"
    /// Sentences that say the same.
    case text
  }

  /// What nodes are called in the graph; a renderer makes the titles in SVG of it, and other programs take it for the key.
  public enum Keys: String, Sendable, CaseIterable {
    /// States, organizations and organs by their ids in the data set, all else by its id in SVG; the names stand in the labels.
    case ids = "id"
    /// By the names that are shown, which a screen reader speaks.
    case names = "name"
  }

  /// How many boxes and lines a graph has unless somebody asks for more; with several thousand Graphviz may take very long.
  public static let defaultLimit = 1_500

  /// What the graph shows.
  public let view: DOTView
  /// How it looks.
  public let theme: DOTTheme
  /// What is written.
  public let form: Form
  /// How many boxes and lines there may be.
  public let limit: Int
  /// What nodes are called.
  public var keys = Keys.ids
  /// What stands before every id in SVG, so that two pictures can stand in one page.
  public var idPrefix = ""
  /// Whether title, legend and what the picture rests on are left out of the graph, for a page that says them itself.
  public var isBare = false

  /// What is said around names, in languages other than English and Russian or in other words.
  public var phrasebooks: [Phrasebook] = []

  /// Makes an exporter.
  public init(
    view: DOTView, theme: DOTTheme = .light, form: Form = .graph, limit: Int = DOTExporter.defaultLimit
  ) {
    self.view = view
    self.theme = theme
    self.form = form
    self.limit = limit
  }

  /// DOT.
  public var format: ExportFormat { .dot }

  /// Writes the view.
  ///
  /// - Throws: `ExportError` of the sink; or with the code `invalidOption`, if the data set does not have what the view needs, or if a graph had more
  ///   boxes and lines than the limit.
  /// - Complexity: O(n log n) in the size of the data set.
  public func write(_ export: Export, to sink: inout some ByteSink & ~Copyable) throws(ExportError) {
    switch form {
    case .text: try sink.write(Array(try view.graph(DatasetViews(export, phrasebooks: phrasebooks)).text.utf8).span)
    case .graph: try graph(of: export).write(to: &sink)
    }
  }

  /// The graph before it is text, for who wants to change it; the form does not matter.
  ///
  /// - Throws: `ExportError` with the code `invalidOption`, if the data set does not have what the view needs, or if the graph had more boxes and lines
  ///   than the limit.
  /// - Complexity: O(n log n) in the size of the data set.
  public func graph(of export: Export) throws(ExportError) -> DOTGraph {
    let views = DatasetViews(export, phrasebooks: phrasebooks)
    let graph = try view.graph(views)
    let size = graph.boxes.count + graph.lines.count
    guard size <= limit else {
      throw ExportError(
        .invalidOption, subject: "limit",
        "the graph would have \(size) boxes and lines, more than \(limit), and dot may take very long: show one organization or "
          + "another day, or raise the limit and draw with sfdp -Goverlap=prism")
    }
    return GraphPainter(graph, exporter: self, localizer: views.localizer) { id in
      views.dataset.sources[id]?.url.flatMap { DOTURL($0.text) }
    }.graph()
  }

  /// A picture shows one view.
  public var isPart: Bool { true }
}

extension Exporter where Self == DOTExporter {
  /// A view as a graph for Graphviz, or in sentences.
  public static func dot(
    view: DOTView, theme: DOTTheme = .light, form: DOTExporter.Form = .graph, limit: Int = DOTExporter.defaultLimit
  ) -> DOTExporter {
    DOTExporter(view: view, theme: theme, form: form, limit: limit)
  }
}

extension ExportFormat {
  /// DOT: a graph for Graphviz.
  public static let dot = ExportFormat(
    identifier: "dot", fileExtension: "dot", mediaType: "text/vnd.graphviz",
    summary: "a graph for Graphviz: csto export dot | dot -Tsvg",
    options: [
      ExportOption(
        "view", .choice(DOTView.Word.allCases.map(\.rawValue)), help: "what the graph shows; membership by default"),
      ExportOption("on", .text("DATE"), help: "the day of the view; the as-of day by default"),
      ExportOption(
        "organization", .parties,
        help: "the organization shown, of the view membership also several; that or those with members by default"),
      ExportOption("meeting", .text("ID"), help: "the meeting of the view meeting"),
      ExportOption("theme", .choice(DOTTheme.named.map(\.name)), help: "how it looks; light by default"),
      ExportOption(
        "direction", .choice(DOTRankDirection.allCases.map(\.rawValue)),
        help: "where ranks go; the view decides by default"
      ),
      ExportOption("background", .text("COLOR"), help: "none, or another colour behind everything: #RRGGBB"),
      ExportOption("bare", .flag, help: "without title, legend and what the picture rests on"),
      ExportOption(
        "keys", .choice(DOTExporter.Keys.allCases.map(\.rawValue)),
        help: "what nodes are called: id by default, or name, which a screen reader speaks"),
      ExportOption(
        "id-prefix", .text("TEXT"), help: "what stands before every id in SVG, for several pictures in a page"),
      ExportOption("font", .text("NAME"), help: "the first font to be taken, before DejaVu Sans and Noto Sans"),
      ExportOption(
        "format", .choice(DOTExporter.Form.allCases.map(\.rawValue)), help: "dot, or text: the same in sentences"),
      ExportOption("limit", .text("NUMBER"), help: "how many boxes and lines there may be; 1500 by default"),
    ]
  ) { options throws(ExportError) in
    var theme = DOTTheme.named.first { $0.name == options["theme"] }?.theme ?? .light
    theme.direction = options["direction"].flatMap(DOTRankDirection.init(rawValue:))
    if let font = options["font"] { theme.fontNames.insert(font, at: 0) }
    if let color = try options.color("background") { theme.background = color }
    let form = options["format"].flatMap(DOTExporter.Form.init(rawValue:)) ?? .graph
    if form == .text, let option = onlyOfGraphs.first(where: options.has) {
      throw ExportError(.invalidOption, subject: option, "the text has no such option: it shows nothing")
    }
    var exporter = DOTExporter(
      view: DOTView(content: try content(options)), theme: theme, form: form,
      limit: try options.number("limit", in: 1...10_000_000) ?? DOTExporter.defaultLimit)
    exporter.keys = options["keys"].flatMap(DOTExporter.Keys.init) ?? .ids
    exporter.idPrefix = options["id-prefix"] ?? ""
    guard DOTSVGID(exporter.idPrefix).text == exporter.idPrefix else {
      throw ExportError(
        .invalidOption, subject: "id-prefix",
        "\"\(exporter.idPrefix)\" cannot stand before ids: letters, digits, hyphens, dots and underscores of ASCII can, a letter or an underscore first"
      )
    }
    exporter.isBare = options.has("bare")
    return FilePlan(exporter)
  }

  /// The options of which sentences have nothing.
  private static let onlyOfGraphs = ["background", "bare", "keys", "id-prefix"]

  private static func content(_ options: OptionValues) throws(ExportError) -> DOTView.Content {
    let view = options["view"].flatMap(DOTView.Word.init) ?? .membership
    for name in ["organization", "on", "meeting", "direction"] where options.has(name) && !view.options.contains(name) {
      throw ExportError(.invalidOption, subject: name, "the view \(view.rawValue) has no such option")
    }
    let (organizations, day) = (try options.parties("organization") ?? [], try options.day("on"))
    guard view == .membership || organizations.count < 2 else {
      throw ExportError(
        .invalidOption, subject: "organization", "the view \(view.rawValue) shows one organization")
    }
    let organization = organizations.first
    switch view {
    case .organs: return .organs(of: organization, on: day)
    case .succession: return .succession(of: organization)
    case .meeting:
      guard let text = options["meeting"] else { return .meeting(nil) }
      guard let id = EntityID<Meeting>(text) else {
        throw ExportError(.invalidOption, subject: "meeting", "\"\(text)\" is no id")
      }
      return .meeting(id)
    case .membership: return .membership(of: organizations, on: day)
    }
  }
}

extension OptionValues {
  /// A colour, or none: `none`, `#1B2530`.
  ///
  /// - Throws: `ExportError` for another text.
  fileprivate func color(_ name: String) throws(ExportError) -> DOTColor? {
    guard let text = self[name] else { return nil }
    if text.lowercased() == "none" { return .transparent }
    if text.hasPrefix("#"), text.utf8.count == 7, text.utf8.dropFirst().allSatisfy({ $0 != 0x2B && $0 != 0x2D }),
      let rgb = UInt32(text.dropFirst(), radix: 16)
    {
      return DOTColor(rgb)
    }
    throw ExportError(.invalidOption, subject: name, "\"\(text)\" is neither none nor a colour such as #1B2530")
  }
}
