// SPDX-License-Identifier: Apache-2.0

public import CSTOKit
public import CSTOKitViews

/// What an ``SVGExporter`` draws.
public enum SVGView: Sendable, Hashable {
  /// Who belonged to an organization and to those whose place it took, along the years; nil for the one with the most memberships.
  case timeline(of: PartyID? = nil)
  /// Who took part in the sessions of an organ; nil for the one with the most sessions of which the attendance is known.
  case attendance(of: PartyID? = nil)
}

/// Draws a chart of a data set as SVG, without any other program.
///
/// ```swift
/// try Dataset.csto.write(.svg(view: .timeline()), to: "timeline.svg")
/// try ExportRequest(.csto, languages: ["ru"]).write(.svg(view: .attendance(), theme: .print), to: "attendance.svg")
/// ```
///
/// A picture has no script and nothing from elsewhere, and the same bytes on every run. Elements have classes for style sheets of pages, and the
/// ids of the text alternative. Fonts are named and not embedded; text keeps its room in the widest of them.
public struct SVGExporter: Exporter {
  /// What is drawn.
  public let view: SVGView
  /// How it looks.
  public var theme: SVGTheme
  /// The width in pixels, from 240 to 4,000.
  public var width: Int
  /// What stands in front of every id, so that two pictures can stand in one page: ASCII letters, digits and hyphens.
  public var idPrefix = ""
  /// Whether sentences are written instead of the picture.
  public var isText = false
  /// What is said around names, in languages other than English and Russian or in other words.
  public var phrasebooks: [Phrasebook] = []

  /// Makes an exporter.
  public init(view: SVGView, theme: SVGTheme = .auto, width: Int = 760) {
    self.view = view
    self.theme = theme
    self.width = min(max(width, 240), 4_000)
  }

  /// SVG.
  public var format: ExportFormat { .svg }
  /// A picture shows one view.
  public var isPart: Bool { true }

  /// Writes the chart.
  ///
  /// - Throws: `ExportError` of the sink, or with the code `invalidOption` if the data set does not have what the view needs.
  /// - Complexity: O(n log n) in the size of the data set.
  public func write(_ export: Export, to sink: inout some ByteSink & ~Copyable) throws(ExportError) {
    if isText {
      let views = DatasetViews(export, phrasebooks: phrasebooks)
      switch view {
      case .timeline(let organization): try sink.write(views.timeline(of: try host(organization, export.dataset)).text)
      case .attendance(let organ): try sink.write(views.attendance(of: try party(organ, export.dataset)).text)
      }
      return
    }
    let drawing = try drawing(of: export)
    try sink.write(drawing.canvas.document(of: drawing, theme: theme).span)
  }

  /// Which of several organizations is shown, if none was chosen.
  public func remarks(on export: Export) -> [String] {
    guard case .timeline(nil) = view else { return [] }
    let all = export.dataset.mainOrganizations
    guard let first = all.first, all.count > 1 else { return [] }
    return ["several organizations have as many memberships: the chart shows \(first); choose one with `organization`"]
  }

  /// The chart before it is a document.
  func drawing(of export: Export) throws(ExportError) -> Drawing {
    let views = DatasetViews(export, phrasebooks: phrasebooks)
    let frame = ChartFrame(exporter: self, localizer: views.localizer)
    switch view {
    case .timeline(let organization):
      let host = try host(organization, export.dataset)
      return TimelinePainter(frame: frame, chart: views.timeline(of: host), host: host).draw()
    case .attendance(let organ):
      return AttendancePainter(frame: frame, chart: views.attendance(of: try party(organ, export.dataset))).draw()
    }
  }

  private func host(_ organization: PartyID?, _ dataset: Dataset) throws(ExportError) -> PartyID? {
    guard let organization else { return dataset.mainOrganizations.first }
    return try party(organization, dataset)
  }

  private func party(_ party: PartyID?, _ dataset: Dataset) throws(ExportError) -> PartyID? {
    try dataset.requireParty(party)
    return party
  }
}

extension Exporter where Self == SVGExporter {
  /// A chart as SVG.
  public static func svg(view: SVGView, theme: SVGTheme = .auto, width: Int = 760) -> SVGExporter {
    SVGExporter(view: view, theme: theme, width: width)
  }
}

extension ExportFormat {
  /// SVG: a chart for pages and print.
  public static let svg = ExportFormat(
    identifier: "svg", fileExtension: "svg", mediaType: "image/svg+xml", summary: "a chart for pages and print",
    options: [
      ExportOption("view", .choice(["timeline", "attendance"]), help: "what the chart shows; timeline by default"),
      ExportOption(
        "organization", .party,
        help: "the organization or the organ; the one with the most members or sessions by default"),
      ExportOption(
        "theme", .choice(SVGTheme.allCases.map(\.rawValue)), help: "how it looks; auto (light or dark) by default"),
      ExportOption("width", .text("PIXELS"), help: "from 240 to 4000; 760 by default"),
      ExportOption("id-prefix", .text("TEXT"), help: "in front of every id, for two pictures in one page"),
      ExportOption("format", .choice(["svg", "text"]), help: "svg, or text: the same in sentences"),
    ]
  ) { options throws(ExportError) in
    let party = try options.party("organization")
    let view = options["view"] == "attendance" ? SVGView.attendance(of: party) : .timeline(of: party)
    var exporter = SVGExporter(view: view)
    exporter.theme = options["theme"].flatMap(SVGTheme.init) ?? .auto
    exporter.width = try options.number("width", in: 240...4_000) ?? 760
    exporter.isText = options["format"] == "text"
    if let prefix = options["id-prefix"] {
      guard let first = prefix.utf8.first, (0x41...0x5A).contains(first) || (0x61...0x7A).contains(first),
        prefix.utf8.allSatisfy({
          $0 == 0x2D || (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
        })
      else {
        throw ExportError(
          .invalidOption, subject: "id-prefix",
          "\"\(prefix.cut)\" is no prefix: a letter, then letters, digits and hyphens")
      }
      exporter.idPrefix = prefix
    }
    return FilePlan(exporter)
  }
}
