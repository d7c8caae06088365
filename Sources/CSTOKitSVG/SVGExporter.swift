// SPDX-License-Identifier: Apache-2.0

public import CSTOKit
public import CSTOKitViews

/// What an ``SVGExporter`` draws.
public enum SVGView: Sendable, Hashable {
  /// Who belonged to an organization and to those whose place it took, along the years; nil for the one with the most memberships.
  case timeline(of: PartyID? = nil)
  /// Who took part in the sessions of an organ; nil for the one with the most sessions of which the attendance is known.
  case attendance(of: PartyID? = nil)
  /// Who belonged to an organization or to those whose place it took, year by year; nil for the one with the most memberships.
  case membersByYear(of: PartyID? = nil, rule: PanelOptions.Rule = .any)
  /// To which organizations a state or another party belonged, year by year.
  case organizationsByYear(of: PartyID, rule: PanelOptions.Rule = .any)
  /// What each state did with each treaty up to a day; nil for all acts. The organization decides who is shown although nothing is recorded of its part;
  /// nil for the one with the most memberships.
  case treatyMatrix(upTo: CalendarDay? = nil, of: PartyID? = nil)
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
  /// The width in pixels, from 240 to 4,000; a page has its own.
  public var width: Int
  /// The measures for print; nil for a picture on a screen.
  public var page: SVGPage?
  /// What stands in front of every id, so that two pictures can stand in one page: ASCII letters, digits and hyphens.
  public var idPrefix = ""
  /// Whether sentences are written instead of the picture.
  public var isText = false
  /// What is said around names, in languages other than English and Russian or in other words.
  public var phrasebooks: [Phrasebook] = []

  /// Makes an exporter.
  public init(view: SVGView, theme: SVGTheme = .auto, width: Int = 760, page: SVGPage? = nil) {
    self.view = view
    self.theme = theme
    self.width = min(max(width, 240), 4_000)
    self.page = page
  }

  /// The width of the picture in pixels.
  var pixels: Double { page?.pixels ?? Double(width) }

  /// SVG.
  public var format: ExportFormat { .svg }
  /// A picture shows one view.
  public var isPart: Bool { true }

  /// Writes the chart.
  ///
  /// - Throws: `ExportError` of the sink, or with the code `invalidOption` if the data set does not have what the view needs.
  /// - Complexity: O(n log n) in the size of the data set.
  public func write(_ export: Export, to sink: inout some ByteSink & ~Copyable) throws(ExportError) {
    if isText { return try sink.write(try chart(of: export).text) }
    let drawing = try drawing(of: export)
    try sink.write(SVGDocument(drawing: drawing, theme: theme, page: page).bytes.span)
  }

  /// Which of several organizations is shown, if none was chosen, and that a chart is longer than its sheet.
  public func remarks(on export: Export) -> [String] {
    var remarks: [String] = []
    let all = export.dataset.mainOrganizations
    if isOfOrganization, let first = all.first, all.count > 1 {
      remarks.append(
        "several organizations have as many memberships: the chart shows \(first); choose one with `organization`")
    }
    if let page, page.minimalHeight > 0, !isText, let drawing = try? drawing(of: export),
      drawing.height > page.minimalHeight
    {
      remarks.append("the chart is longer than a sheet of A4: \(page.measure(drawing.height))")
    }
    return remarks
  }

  /// Whether the view shows an organization, and nobody has said which.
  private var isOfOrganization: Bool {
    switch view {
    case .timeline(nil), .membersByYear(nil, _), .treatyMatrix(_, nil): true
    default: false
    }
  }

  /// The chart before anybody draws it.
  private func chart(of export: Export) throws(ExportError) -> Chart {
    let views = DatasetViews(export, phrasebooks: phrasebooks)
    switch view {
    case .timeline(let organization):
      let host = try host(organization, export.dataset)
      return .timeline(views.timeline(of: host), host)
    case .attendance(let organ): return .attendance(views.attendance(of: try party(organ, export.dataset)))
    case .membersByYear(let organization, let rule):
      return .membersByYear(views.membersByYear(of: try host(organization, export.dataset), rule: rule))
    case .organizationsByYear(let member, let rule):
      try export.dataset.requireParty(member)
      return .membersByYear(views.organizationsByYear(of: member, rule: rule))
    case .treatyMatrix(let day, let organization):
      return .treatyMatrix(views.treatyMatrix(upTo: day, of: try host(organization, export.dataset)))
    }
  }

  /// The title of the chart, and what it shows in two sentences.
  package func caption(of export: Export) throws(ExportError) -> (title: String, summary: String) {
    let drawing = try drawing(of: export)
    return (drawing.title, drawing.summary)
  }

  /// The chart before it is a document.
  func drawing(of export: Export) throws(ExportError) -> Drawing {
    let head = export.dataset.head
    let licence = head.licence.flatMap(LicenceReference.init)
    let frame = ChartFrame(
      exporter: self, localizer: DatasetViews.localizer(export, phrasebooks: phrasebooks),
      metadata: SVGMetadata(
        title: head.title, version: head.version, date: head.asOf?.description, licence: head.licence,
        licenceAddress: licence?.path))
    switch try chart(of: export) {
    case .timeline(let chart, let host): return TimelinePainter(frame: frame, chart: chart, host: host).draw()
    case .attendance(let chart): return AttendancePainter(frame: frame, chart: chart).draw()
    case .membersByYear(let chart): return MembersByYearPainter(frame: frame, chart: chart).draw()
    case .treatyMatrix(let chart): return TreatyMatrixPainter(frame: frame, chart: chart).draw()
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

/// A chart of one of the views.
private enum Chart {
  case timeline(TimelineChart, PartyID?)
  case attendance(AttendanceChart)
  case membersByYear(MembersByYearChart)
  case treatyMatrix(TreatyChart)

  /// The same in sentences.
  var text: String {
    switch self {
    case .timeline(let chart, _): chart.text
    case .attendance(let chart): chart.text
    case .membersByYear(let chart): chart.text
    case .treatyMatrix(let chart): chart.text
    }
  }
}

extension Exporter where Self == SVGExporter {
  /// A chart as SVG.
  public static func svg(
    view: SVGView, theme: SVGTheme = .auto, width: Int = 760, page: SVGPage? = nil
  ) -> SVGExporter {
    SVGExporter(view: view, theme: theme, width: width, page: page)
  }
}

extension ExportFormat {
  /// SVG: a chart for pages and print.
  public static let svg = ExportFormat(
    identifier: "svg", fileExtension: "svg", mediaType: "image/svg+xml", summary: "a chart for pages and print",
    options: [
      ExportOption(
        "view", .choice(SVGView.Word.allCases.map(\.rawValue)), help: "what the chart shows; timeline by default"),
      ExportOption(
        "organization", .party,
        help: "the organization or the organ; the one with the most members or sessions by default"),
      ExportOption("member", .party, help: "of members-by-year: the organizations of this member instead"),
      ExportOption(
        "rule", .choice(PanelOptions.Rule.allCases.map(\.rawValue)),
        help: "of members-by-year: when a year counts; any by default"),
      ExportOption("on", .text("DATE"), help: "of treaty-matrix: acts up to this day"),
      ExportOption(
        "theme", .choice(SVGTheme.allCases.map(\.rawValue)), help: "how it looks; auto (light or dark) by default"),
      ExportOption("width", .text("PIXELS"), help: "from 240 to 4000; 760 by default"),
      ExportOption(
        "page", .choice(SVGPage.allCases.map(\.rawValue)), help: "measures for print instead of a width in pixels"),
      ExportOption("id-prefix", .text("TEXT"), help: "in front of every id, for two pictures in one page"),
      ExportOption("format", .choice(["svg", "text"]), help: "svg, or text: the same in sentences"),
    ]
  ) { options throws(ExportError) in
    var exporter = SVGExporter(view: try view(options))
    exporter.theme = options["theme"].flatMap(SVGTheme.init) ?? .auto
    exporter.width = try options.number("width", in: 240...4_000) ?? 760
    exporter.page = options["page"].flatMap(SVGPage.init)
    if exporter.page != nil, options.has("width") {
      throw ExportError(.invalidOption, subject: "width", "a page has a width of its own: leave out one of the two")
    }
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

  private static func view(_ options: OptionValues) throws(ExportError) -> SVGView {
    let view = options["view"].flatMap(SVGView.Word.init) ?? .timeline
    for name in ["organization", "member", "rule", "on"] where options.has(name) && !view.options.contains(name) {
      throw ExportError(.invalidOption, subject: name, "the view \(view.rawValue) has no such option")
    }
    let party = try options.party("organization")
    let rule = options["rule"].flatMap(PanelOptions.Rule.init) ?? .any
    switch view {
    case .timeline: return .timeline(of: party)
    case .attendance: return .attendance(of: party)
    case .treatyMatrix: return .treatyMatrix(upTo: try options.day("on"), of: party)
    case .membersByYear:
      guard let member = try options.party("member") else { return .membersByYear(of: party, rule: rule) }
      guard party == nil else {
        throw ExportError(.invalidOption, subject: "member", "either an organization or a member is shown, not both")
      }
      return .organizationsByYear(of: member, rule: rule)
    }
  }
}

extension SVGView {
  /// The words for the views on a command line.
  enum Word: String, CaseIterable {
    case timeline, attendance
    case membersByYear = "members-by-year"
    case treatyMatrix = "treaty-matrix"

    /// The options that the view heeds, among those that not all do; one that it does not heed would be a silent lie.
    var options: [String] {
      switch self {
      case .timeline, .attendance: ["organization"]
      case .membersByYear: ["organization", "member", "rule"]
      case .treatyMatrix: ["organization", "on"]
      }
    }
  }
}
