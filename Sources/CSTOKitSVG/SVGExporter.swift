// SPDX-License-Identifier: Apache-2.0

public import CSTOKit
public import CSTOKitViews

/// A view of a data set that an ``SVGExporter`` draws.
public enum SVGView: Sendable, Hashable {
  /// A timeline of the memberships in an organization and its predecessors.
  ///
  /// Nil means the organization with the most memberships.
  case timeline(of: PartyID? = nil)
  /// Attendance at the sessions of an organ.
  ///
  /// Nil means the organ with the most sessions of known attendance. An organization stands for that one of its organs.
  case attendance(of: PartyID? = nil)
  /// The members of an organization and its predecessors by year.
  ///
  /// Nil means the organization with the most memberships.
  case membersByYear(of: PartyID? = nil, rule: PanelOptions.Rule = .any)
  /// The organizations to which a state or another party belonged, by year.
  case organizationsByYear(of: PartyID, rule: PanelOptions.Rule = .any)
  /// What each state did with each treaty up to a day; nil for all acts.
  ///
  /// Members of the organization are shown even if no act is recorded. Nil means the organization with the most memberships.
  case treatyMatrix(upTo: CalendarDay? = nil, of: PartyID? = nil)
}

/// An exporter that draws a chart as SVG, without any other program.
///
/// ```swift
/// try Dataset.csto.write(.svg(view: .timeline()), to: "timeline.svg")
/// try ExportRequest(.csto, languages: ["ru"]).write(.svg(view: .attendance(), theme: .print), to: "attendance.svg")
/// ```
///
/// A picture contains no script and no external resources, and every run writes the same bytes. Elements have classes for
/// the style sheets of web pages, and the ids of the chart's values. Fonts are named but not embedded. The layout
/// leaves enough room for the widest of them.
public struct SVGExporter: Exporter {
  /// The view to draw.
  public let view: SVGView
  /// The colors of the picture; ``SVGTheme/auto`` by default.
  public var theme: SVGTheme
  /// The width in pixels, from 240 to 4,000; ignored if there is a page.
  public var width: Int
  /// The page format for print; nil for a picture on a screen.
  public var page: SVGPage?
  /// A prefix for every id, so that one web page can contain several pictures.
  ///
  /// It consists of ASCII letters, digits and hyphens; empty by default.
  public var idPrefix = ""
  /// Whether the exporter writes sentences instead of a picture; false by default.
  public var isText = false
  /// Phrasebooks for languages other than English and Russian, or with other words.
  public var phrasebooks: [Phrasebook] = []

  /// Creates an exporter; a width outside 240 to 4,000 is set to the nearest limit.
  public init(view: SVGView, theme: SVGTheme = .auto, width: Int = 760, page: SVGPage? = nil) {
    self.view = view
    self.theme = theme
    self.width = min(max(width, 240), 4_000)
    self.page = page
  }

  /// The width of the picture in pixels, from the page if there is one.
  var pixels: Double { page?.pixels ?? Double(width) }

  /// The format of the output: SVG.
  public var format: ExportFormat { .svg }
  /// Always true, because a picture shows only one view of the data set.
  public var isPart: Bool { true }

  /// Writes the chart, or its sentences if ``isText`` is true.
  ///
  /// - Throws: `ExportError` of the sink, or with the code `invalidOption` if the data set lacks what the view needs.
  /// - Complexity: O(n log n) in the size of the data set.
  public func write(_ export: Export, to sink: inout some ByteSink & ~Copyable) throws(ExportError) {
    if isText { return try sink.write(try chart(of: DatasetViews(export, phrasebooks: phrasebooks)).described.text) }
    let drawing = try drawing(of: export)
    try sink.write(SVGDocument(drawing: drawing, theme: theme, page: page).bytes.span)
  }

  /// Remarks about a choice among several organizations, and about a chart longer than its sheet.
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

  /// Whether the view needs an organization and none was chosen.
  private var isOfOrganization: Bool {
    switch view {
    case .timeline(nil), .membersByYear(nil, _), .treatyMatrix(_, nil): true
    default: false
    }
  }

  /// The chart of the view, before it is drawn.
  private func chart(of views: DatasetViews) throws(ExportError) -> Chart {
    let dataset = views.dataset
    switch view {
    case .timeline(let organization):
      let host = try host(organization, dataset)
      return .timeline(views.timeline(of: host), host)
    case .attendance(let organ): return .attendance(views.attendance(of: try party(organ, dataset)))
    case .membersByYear(let organization, let rule):
      return .membersByYear(views.membersByYear(of: try host(organization, dataset), rule: rule))
    case .organizationsByYear(let member, let rule):
      try dataset.requireParty(member)
      return .membersByYear(views.organizationsByYear(of: member, rule: rule))
    case .treatyMatrix(let day, let organization):
      return .treatyMatrix(views.treatyMatrix(upTo: day, of: try host(organization, dataset)))
    }
  }

  /// The title of the chart, and its content in one or two sentences.
  package func caption(of export: Export) throws(ExportError) -> (title: String, summary: String) {
    let chart = try chart(of: DatasetViews(export, phrasebooks: phrasebooks)).described
    return (chart.title, chart.sentence)
  }

  /// The drawn chart, before it is a document.
  func drawing(of export: Export) throws(ExportError) -> Drawing {
    let views = DatasetViews(export, phrasebooks: phrasebooks)
    let head = views.dataset.head
    let licence = head.licence.flatMap(LicenceReference.init)
    let frame = ChartFrame(
      exporter: self, localizer: views.localizer,
      metadata: SVGMetadata(
        title: head.title, version: head.version, date: head.asOf?.description, licence: head.licence,
        licenceAddress: licence?.path))
    switch try chart(of: views) {
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

/// The chart of one of the views.
private enum Chart {
  case timeline(TimelineChart, PartyID?)
  case attendance(AttendanceChart)
  case membersByYear(MembersByYearChart)
  case treatyMatrix(TreatyChart)

  /// The chart without its kind.
  var described: any DescribedChart {
    switch self {
    case .timeline(let chart, _): chart
    case .attendance(let chart): chart
    case .membersByYear(let chart): chart
    case .treatyMatrix(let chart): chart
    }
  }
}

extension Exporter where Self == SVGExporter {
  /// An exporter that draws a chart as SVG.
  public static func svg(
    view: SVGView, theme: SVGTheme = .auto, width: Int = 760, page: SVGPage? = nil
  ) -> SVGExporter {
    SVGExporter(view: view, theme: theme, width: width, page: page)
  }
}

extension ExportFormat {
  /// SVG: a chart for web pages and print.
  public static let svg = ExportFormat(
    identifier: "svg", fileExtension: "svg", mediaType: "image/svg+xml", summary: "a chart for pages and print",
    options: [
      ExportOption(
        "view", .choice(SVGView.Word.allCases.map(\.rawValue)), help: "what the chart shows; timeline by default"),
      ExportOption(
        "organization", .party,
        help: "the organization, or for attendance an organ; the one with the most members or sessions by default"),
      ExportOption("member", .party, help: "members-by-year: the organizations of this member instead"),
      ExportOption(
        "rule", .choice(PanelOptions.Rule.allCases.map(\.rawValue)),
        help: "members-by-year: when a year counts; any by default"),
      ExportOption("on", .text("DATE"), help: "treaty-matrix: acts up to this day"),
      ExportOption(
        "theme", .choice(SVGTheme.allCases.map(\.rawValue)), help: "the theme; auto (light or dark) by default"),
      ExportOption("width", .text("PIXELS"), help: "from 240 to 4000; 760 by default"),
      ExportOption(
        "page", .choice(SVGPage.allCases.map(\.rawValue)), help: "print size instead of a width in pixels"),
      ExportOption("id-prefix", .text("TEXT"), help: "prefix of every id, for several pictures in one page"),
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
    for name in ["theme", "width", "page", "id-prefix"] where exporter.isText && options.has(name) {
      throw ExportError(.invalidOption, subject: name, "the text has no such option: it shows nothing")
    }
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
  /// The names of the views on a command line.
  enum Word: String, CaseIterable {
    case timeline, attendance
    case membersByYear = "members-by-year"
    case treatyMatrix = "treaty-matrix"

    /// The options that the view supports, out of those that not all views support.
    ///
    /// Any other option is an error, because ignoring it would mislead.
    var options: [String] {
      switch self {
      case .timeline, .attendance: ["organization"]
      case .membersByYear: ["organization", "member", "rule"]
      case .treatyMatrix: ["organization", "on"]
      }
    }
  }
}
