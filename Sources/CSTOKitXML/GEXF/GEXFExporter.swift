// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// Writes who belonged to whom, and when, as a dynamic graph in GEXF 1.3, for Gephi.
///
/// A node a party that has a membership or is a host, an edge a membership. An edge is there from the earliest day of its start to the
/// latest day of its end, both included; an open end has no day. The period as written, the capacity, the basis and whether the dates
/// are in doubt are attributes; the statuses are attributes with days of their own.
///
/// ```swift
/// try Dataset.csto.write(.gexf, to: "csto.gexf")
/// ```
public struct GEXFExporter: Exporter {
  /// Makes an exporter.
  public init() {}

  /// GEXF.
  public var format: ExportFormat { .gexf }

  /// Writes the graph; equal data sets give equal bytes, as no day of writing is in them.
  ///
  /// - Throws: `ExportError` with the path of a text that XML cannot carry, before the sink takes anything; or of the sink.
  /// - Complexity: O(n log n) in the number of memberships.
  public func write(_ export: Export, to sink: inout some ByteSink & ~Copyable) throws(ExportError) {
    let dataset = export.dataset
    try dataset.refuseCharactersOutsideXML()
    try sink.borrowed { sink throws(ExportError) in
      var writer = XMLTextWriter(sink, isPretty: true)
      writer.start("gexf", [("xmlns", "http://gexf.net/1.3"), ("version", "1.3")])
      writer.start("meta")
      writer.element("creator", "CSTOKit")
      if let description = GEXFExporter.description(of: export) { writer.element("description", description) }
      writer.end()
      writer.start(
        "graph",
        [
          ("mode", "dynamic"), ("defaultedgetype", "directed"), ("idtype", "string"), ("timeformat", "date"),
          ("timerepresentation", "interval"),
        ])
      GEXFGraph(dataset, languages: export.languages).write(to: &writer)
      writer.end()
      writer.end()
      try writer.finish()
    }
  }

  /// A graph shows memberships alone.
  public var isPart: Bool { true }

  private static func description(of export: Export) -> String? {
    let head = export.dataset.head
    let reading = export.reading.isPreferred ? nil : "reading \(export.reading.name.shownSafely)"
    let parts = [head.title, head.version.map { "version \($0)" }, head.asOf.map { "as of \($0)" }, reading]
      .compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

/// The nodes and edges of a data set.
private struct GEXFGraph {
  private let dataset: Dataset
  private let languages: [LanguageTag]
  private let parties: [PartyID]

  init(_ dataset: Dataset, languages: [LanguageTag]) {
    self.dataset = dataset
    self.languages = languages
    parties = Set(dataset.memberships.flatMap { [$0.member, $0.host] }).sorted()
  }

  private static let nodeAttributes = [("kind", "what the party is")]
  private static let edgeAttributes = [
    ("capacity", "capacity"), ("period", "period in EDTF"), ("basis", "what the first day rests on"),
    ("doubt", "whether the dates are in doubt"),
  ]

  func write(to writer: inout XMLTextWriter) {
    attributes("node", "static", GEXFGraph.nodeAttributes, to: &writer)
    attributes("edge", "static", GEXFGraph.edgeAttributes, to: &writer)
    attributes("edge", "dynamic", [("status", "status")], to: &writer)
    writer.start("nodes")
    for party in parties { node(party, to: &writer) }
    writer.end()
    var used: Set<String> = []
    writer.start("edges")
    for membership in dataset.memberships {
      // A data set may hold an id twice, which its rules refuse; a graph may not.
      var id = membership.id.slug
      while !used.insert(id).inserted { id += "-again" }
      edge(membership, id, to: &writer)
    }
    writer.end()
  }

  private func attributes(
    _ owner: String, _ mode: String, _ attributes: [(id: String, title: String)], to writer: inout XMLTextWriter
  ) {
    writer.start("attributes", [("class", owner), ("mode", mode)])
    for attribute in attributes {
      writer.empty("attribute", [("id", attribute.id), ("title", attribute.title), ("type", "string")])
    }
    writer.end()
  }

  private func node(_ id: PartyID, to writer: inout XMLTextWriter) {
    let party = dataset.party(id)
    let label = party?.names.best(in: languages, on: dataset.head.asOf) ?? id.slug
    writer.start("node", [("id", id.slug), ("label", label)])
    if let party {
      writer.start("attvalues")
      writer.empty("attvalue", [("for", "kind"), ("value", party.kind.name)])
      writer.end()
    }
    writer.end()
  }

  private func edge(_ membership: Membership, _ id: String, to writer: inout XMLTextWriter) {
    writer.start(
      "edge",
      [
        ("id", id), ("source", membership.member.slug), ("target", membership.host.slug),
        ("label", membership.capacity.rawValue),
      ])
    writer.start("attvalues")
    values(of: membership, to: &writer)
    writer.end()
    let days = membership.period.map(GEXFGraph.days) ?? []
    // A spell without any day would be one of all time.
    if !days.isEmpty {
      writer.start("spells")
      writer.empty("spell", days)
      writer.end()
    }
    writer.end()
  }

  private func values(of membership: Membership, to writer: inout XMLTextWriter) {
    func value(_ name: String, _ value: String?, _ days: [(name: StaticString, value: String)] = []) {
      if let value { writer.empty("attvalue", [("for", name), ("value", value)] + days) }
    }
    value("capacity", membership.capacity.rawValue)
    value("period", membership.period?.text)
    value("basis", membership.basis?.rawValue)
    value("doubt", GEXFGraph.isExact(membership.period) ? "no" : "yes")
    for status in membership.statuses {
      value("status", status.status.rawValue, status.period.map(GEXFGraph.days) ?? [])
    }
  }

  /// The first and the last day that a period may have, as attributes.
  private static func days(of period: EDTFInterval) -> [(name: StaticString, value: String)] {
    let bounds = period.bounds
    let ends: [(StaticString, DayBound)] = [("start", bounds.earliest), ("end", bounds.latest)]
    return ends.compactMap { name, bound in
      // xs:date has no year 0, and writes those before it in another way than EDTF.
      bound.calendarDay.flatMap { $0.year > 0 ? (name, $0.description) : nil }
    }
  }

  private static func isExact(_ period: EDTFInterval?) -> Bool {
    guard let period else { return false }
    return [period.start, period.end].allSatisfy { end in
      switch end {
      case .open: true
      case .date(let date): date.precision == .day && date.qualifier == nil && !date.hasUnspecifiedDigits
      case .unknown, .onOrBefore, .onOrAfter: false
      }
    }
  }
}

extension XMLTextWriter {
  /// Opens an element with attributes.
  fileprivate mutating func start(_ name: StaticString, _ attributes: [(name: StaticString, value: String)]) {
    start(name)
    for attribute in attributes { self.attribute(attribute.name, attribute.value) }
  }

  /// Writes an element with nothing but attributes.
  fileprivate mutating func empty(_ name: StaticString, _ attributes: [(name: StaticString, value: String)]) {
    start(name, attributes)
    end()
  }
}

extension Exporter where Self == GEXFExporter {
  /// GEXF 1.3: a dynamic graph for Gephi.
  public static var gexf: GEXFExporter { GEXFExporter() }
}

extension ExportFormat {
  /// GEXF 1.3: a dynamic graph for Gephi.
  public static let gexf = ExportFormat(
    identifier: "gexf", fileExtension: "gexf", mediaType: "application/gexf+xml",
    summary: "a dynamic graph of the memberships, for Gephi"
  ) { _ throws(ExportError) in FilePlan(GEXFExporter()) }
}
