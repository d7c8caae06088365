// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// An exporter of the memberships over time as a dynamic GEXF graph, for Gephi.
///
/// Every party that is a member or a host is a node, and every membership is an edge. A node is present while the party existed. An edge is present
/// from the earliest day of its start to the latest day of its end, both included; an open end has no day.
///
/// The attributes of nodes are kinds and codes. The attributes of edges are the period as written, the capacity, the basis and whether the
/// dates are in doubt. Statuses are attributes with their own days. The color of a node depends on its kind, and that of an edge on its
/// capacity.
///
/// ```swift
/// try Dataset.csto.write(.gexf, to: "csto.gexf")
/// try Dataset.csto.write(.gexf(version: .draft12), to: "old.gexf")      // networkx before 3.5
/// ```
public struct GEXFExporter: Exporter {
  /// A version of GEXF.
  public enum Version: String, Sendable, Hashable, CaseIterable {
    /// 1.3, in which parallel edges between two nodes need different kinds.
    case final13 = "1.3"
    /// 1.2 draft, for programs that support only this version.
    case draft12 = "1.2"

    var namespace: String { self == .final13 ? "http://gexf.net/1.3" : "http://www.gexf.net/1.2draft" }
  }

  /// The version to write; 1.3 by default.
  public let version: Version

  /// Creates an exporter, by default for version 1.3.
  public init(version: Version = .final13) { self.version = version }

  /// The GEXF format.
  public var format: ExportFormat { .gexf }

  /// Writes the graph.
  ///
  /// Equal data sets give equal bytes, because the output contains no date of writing.
  ///
  /// - Throws: `ExportError` with the path of a text that XML cannot represent, before anything is written, or of the sink.
  /// - Complexity: O(n log n) in the number of memberships.
  public func write(_ export: Export, to sink: inout some ByteSink & ~Copyable) throws(ExportError) {
    let dataset = export.dataset
    try dataset.refuseCharactersOutsideXML()
    try sink.borrowed { sink throws(ExportError) in
      var writer = XMLTextWriter(sink, isPretty: true)
      writer.start(
        "gexf",
        [
          ("xmlns", version.namespace), ("xmlns:viz", version.namespace + "/viz"), ("version", version.rawValue),
        ])
      writer.start("meta")
      writer.element("creator", "CSTOKit")
      if let description = GEXFExporter.description(of: export) { writer.element("description", description) }
      writer.end()
      writer.start(
        "graph",
        [
          ("mode", "dynamic"), ("defaultedgetype", "directed"), ("idtype", "string"), ("timeformat", "date"),
        ] + (version == .final13 ? [("timerepresentation", "interval")] : []))
      GEXFGraph(dataset, languages: export.languages, version: version).write(to: &writer)
      writer.end()
      writer.end()
      try writer.finish()
    }
  }

  /// Whether the output is only a part of the data set; always true.
  public var isPart: Bool { true }

  private static func description(of export: Export) -> String? {
    let head = export.dataset.head
    let reading = export.reading.isPreferred ? nil : "reading \(export.reading.name.shownSafely)"
    let parts = [head.title, head.version.map { "version \($0)" }, head.asOf.map { "as of \($0)" }, reading]
      .compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

extension XMLTextWriter {
  /// Opens an element with attributes.
  mutating func start(_ name: StaticString, _ attributes: [(name: StaticString, value: String)]) {
    start(name)
    for attribute in attributes { self.attribute(attribute.name, attribute.value) }
  }

  /// Writes an element with attributes and no content.
  mutating func empty(_ name: StaticString, _ attributes: [(name: StaticString, value: String)]) {
    start(name, attributes)
    end()
  }
}

extension Exporter where Self == GEXFExporter {
  /// An exporter of GEXF 1.3, a dynamic graph for Gephi.
  public static var gexf: GEXFExporter { GEXFExporter() }

  /// An exporter of GEXF in a given version.
  public static func gexf(version: GEXFExporter.Version) -> GEXFExporter { GEXFExporter(version: version) }
}

extension ExportFormat {
  /// The GEXF format, by default version 1.3: a dynamic graph for Gephi.
  public static let gexf = ExportFormat(
    identifier: "gexf", fileExtension: "gexf", mediaType: "application/gexf+xml",
    summary: "a dynamic graph of the memberships, for Gephi",
    options: [
      ExportOption(
        "version", .choice(GEXFExporter.Version.allCases.map(\.rawValue)),
        help: "1.3 by default; 1.2 for networkx before 3.5")
    ]
  ) { options throws(ExportError) in
    FilePlan(GEXFExporter(version: options["version"].flatMap(GEXFExporter.Version.init) ?? .final13))
  }
}
