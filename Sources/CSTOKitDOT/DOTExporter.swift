// SPDX-License-Identifier: Apache-2.0

public import CSTOKit
public import CSTOKitViews

/// An exporter that writes a view as a Graphviz graph, or as sentences.
///
/// ```swift
/// try Dataset.csto.write(.dot(view: .succession()), to: "succession.dot")      // render with: dot -Tsvg succession.dot
/// print(try Dataset.csto.text(as: .dot(view: .succession(), form: .text)))     // for a screen reader
/// ```
///
/// Text from the data set is escaped for every program that reads it. It never becomes markup or a file name.
/// Links lead only to the URLs of sources, in the forms that ``DOTURL`` allows. The sentences are the same as the tooltips of the
/// picture, because both come from one view.
public struct DOTExporter: Exporter {
  /// The form of the output.
  public enum Form: String, Sendable, CaseIterable {
    /// A graph in the DOT language, for Graphviz.
    case graph = "dot"
    /// The content of the view in sentences.
    case text
  }

  /// The choice of node names in the graph.
  ///
  /// Graphviz uses the names as titles in SVG, and other programs use them as keys.
  public enum Keys: String, Sendable, CaseIterable {
    /// Party ids from the data set, and SVG ids for all other nodes.
    ///
    /// The labels contain the names.
    case ids = "id"
    /// The displayed names, which screen readers speak.
    case names = "name"
  }

  /// The default limit on boxes and lines: 1,500.
  ///
  /// Graphviz can take very long for several thousand.
  public static let defaultLimit = 1_500

  /// The view to write.
  public let view: DOTView
  /// The colors, fonts and dimensions of the picture; ``DOTTheme/light`` by default.
  public let theme: DOTTheme
  /// The form of the output; a graph by default.
  public let form: Form
  /// The largest number of boxes and lines together in a graph.
  public let limit: Int
  /// The choice of node names; ``Keys/ids`` by default.
  public var keys = Keys.ids
  /// The layout engine; nil for the one that suits the view, which is `dot` or, for frames with many boxes, `osage`.
  ///
  /// Layouts other than these draw every line, and no frames around kinds of membership or below parent organs.
  public var layout: DOTLayout?
  /// A prefix for every SVG id, so that one web page can contain several pictures.
  public var idPrefix = ""
  /// Whether the graph omits title, legend and footer, for a page that already has them.
  ///
  /// The default is false.
  public var isBare = false

  /// Phrasebooks for languages other than English and Russian, or with other words.
  public var phrasebooks: [Phrasebook] = []

  /// Creates an exporter for a view.
  public init(
    view: DOTView, theme: DOTTheme = .light, form: Form = .graph, limit: Int = DOTExporter.defaultLimit
  ) {
    self.view = view
    self.theme = theme
    self.form = form
    self.limit = limit
  }

  /// The format of the output: DOT.
  public var format: ExportFormat { .dot }

  /// Writes the view in the chosen form.
  ///
  /// - Throws: `ExportError` of the sink; or with the code `invalidOption`, if the data set lacks what the view needs, or if a graph
  ///   would have more boxes and lines than the limit.
  /// - Complexity: O(n log n) in the size of the data set.
  public func write(_ export: Export, to sink: inout some ByteSink & ~Copyable) throws(ExportError) {
    switch form {
    case .text: try sink.write(Array(try view.graph(DatasetViews(export, phrasebooks: phrasebooks)).text.utf8).span)
    case .graph: try graph(of: export).write(to: &sink)
    }
  }

  /// Returns the graph as a value that you can change before writing it.
  ///
  /// The form has no effect.
  ///
  /// - Throws: `ExportError` with the code `invalidOption`, if the data set lacks what the view needs, or if the graph would have more
  ///   boxes and lines than the limit.
  /// - Complexity: O(n log n) in the size of the data set.
  public func graph(of export: Export) throws(ExportError) -> DOTGraph {
    let views = DatasetViews(export, phrasebooks: phrasebooks)
    let graph = try view.graph(views)
    let size = graph.boxes.count + graph.lines.count
    guard size <= limit else {
      throw ExportError(
        .invalidOption, subject: "limit",
        "the graph would have \(size) boxes and lines, more than \(limit), and dot may take very long: show one organization or "
          + "another day, or raise the limit and choose the layout sfdp")
    }
    return GraphPainter(graph, exporter: self, localizer: views.localizer) { id in
      views.dataset.sources[id]?.url.flatMap { DOTURL($0.text) }
    }.graph()
  }

  /// Always true, because a picture shows only one view of the data set.
  public var isPart: Bool { true }
}

extension Exporter where Self == DOTExporter {
  /// An exporter that writes a view as a Graphviz graph or as sentences.
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
        help: "the organization; several for membership: cst,csto"),
      ExportOption("meeting", .text("ID"), help: "meeting: its id"),
      ExportOption("theme", .choice(DOTTheme.named.map(\.name)), help: "the theme; light by default"),
      ExportOption(
        "direction", .choice(DOTRankDirection.allCases.map(\.rawValue)),
        help: "the direction of ranks; LR by default"
      ),
      ExportOption(
        "layout", .choice(DOTLayout.allCases.map(\.rawValue)),
        help: "the layout of Graphviz; dot, or osage for many boxes, by default"),
      ExportOption("background", .text("COLOR"), help: "the background: none or #RRGGBB"),
      ExportOption("bare", .flag, help: "omit title, legend and source line"),
      ExportOption(
        "keys", .choice(DOTExporter.Keys.allCases.map(\.rawValue)),
        help: "the keys of nodes: id (the default) or name, which a screen reader speaks"),
      ExportOption(
        "id-prefix", .text("TEXT"), help: "prefix of every id in SVG, for several pictures in one page"),
      ExportOption("font", .text("NAME"), help: "a font to try before DejaVu Sans and Noto Sans"),
      ExportOption(
        "format", .choice(DOTExporter.Form.allCases.map(\.rawValue)), help: "dot, or text: the same in sentences"),
      ExportOption("limit", .text("NUMBER"), help: "the largest number of boxes and lines; 1500 by default"),
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
    exporter.layout = options["layout"].flatMap(DOTLayout.init)
    exporter.idPrefix = options["id-prefix"] ?? ""
    guard DOTSVGID(exporter.idPrefix).text == exporter.idPrefix else {
      throw ExportError(
        .invalidOption, subject: "id-prefix",
        "\"\(exporter.idPrefix)\" cannot be the prefix of ids: letters, digits, hyphens, dots and underscores of ASCII can, a letter or an underscore first"
      )
    }
    exporter.isBare = options.has("bare")
    return FilePlan(exporter)
  }

  /// The options that do not apply to the text form.
  private static let onlyOfGraphs = [
    "theme", "direction", "layout", "background", "bare", "keys", "id-prefix", "font", "limit",
  ]

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
  /// The color value of an option: `none`, or a hexadecimal color such as `#1B2530`.
  ///
  /// - Throws: `ExportError` for any other text.
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
