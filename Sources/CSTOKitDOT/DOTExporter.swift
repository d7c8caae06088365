// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// Draws a view of a data set in the language of Graphviz.
///
/// ```swift
/// try Dataset.csto.write(.dot(view: .membership(on: day)), to: "membership.dot")   // dot -Tsvg membership.dot
/// ```
///
/// No text of the data can become anything but text: ids are quoted slugs, labels are escaped for all that reads them, and
/// nothing from the data is markup, an address, or the name of a file.
public struct DOTExporter: Exporter {
  /// What the graph shows.
  public let view: DOTView

  /// Makes an exporter.
  public init(view: DOTView) { self.view = view }

  /// DOT.
  public var format: ExportFormat { .dot }

  /// Writes the graph.
  ///
  /// - Throws: ``ExportError`` of the sink.
  /// - Complexity: O(n log n) in the number of memberships.
  public func write(_ request: ExportRequest, to sink: inout some ByteSink & ~Copyable) throws(ExportError) {
    switch view.content {
    case .membership(let organization, let day):
      let request = ExportRequest(request.view, languages: request.languages)
      let day = try request.dataset.dayOrAsOf(day)
      try request.dataset.requireParty(organization)
      let graph = MembershipGraph(request, organization: organization, day: day).draw()
      try sink.write(graph.bytes.span)
    }
  }

  /// A picture shows one view: all else is lost.
  public func losses(for request: ExportRequest) -> [Loss] {
    [Loss(path: "", "a graph shows one view of the data set and cannot be read back")]
  }
}

extension Exporter where Self == DOTExporter {
  /// A view as a graph for Graphviz.
  public static func dot(view: DOTView) -> DOTExporter { DOTExporter(view: view) }
}

extension ExportFormat {
  /// DOT: a graph for Graphviz.
  public static let dot = ExportFormat(
    identifier: "dot", fileExtension: "dot", mediaType: "text/vnd.graphviz",
    summary: "a graph for Graphviz: csto export dot | dot -Tsvg",
    options: [
      ExportOption("view", .choice(["membership"]), help: "what the graph shows; membership by default"),
      ExportOption("on", .text("DATE"), help: "the day of the view; the as-of day by default"),
      ExportOption("organization", .text("ID"), help: "the organization shown; all that have members by default"),
    ]
  ) { options throws(ExportError) in
    let content = DOTView.Content.membership(of: try options.party("organization"), on: try options.day("on"))
    return FilePlan(DOTExporter(view: DOTView(content: content)))
  }
}
