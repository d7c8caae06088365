// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// The nodes and edges of a data set.
struct GEXFGraph {
  private let dataset: Dataset
  private let languages: [LanguageTag]
  private let version: GEXFExporter.Version
  private let parties: [PartyID]
  /// The code schemes that occur in the parties, known ones first.
  private let schemes: [CodeScheme]
  /// The pairs with more than one edge.
  private let parallels: Set<Pair>

  private struct Pair: Hashable {
    let member: PartyID
    let host: PartyID
  }

  init(_ dataset: Dataset, languages: [LanguageTag], version: GEXFExporter.Version) {
    self.dataset = dataset
    self.languages = languages
    self.version = version
    parties = Set(dataset.memberships.flatMap { [$0.member, $0.host] }).sorted()
    let used = Set(parties.flatMap { dataset.party($0)?.codes.map(\.scheme.rawValue) ?? [] })
    let known = CodeScheme.known.filter { used.contains($0.rawValue) }
    schemes = known + used.subtracting(known.map(\.rawValue)).sorted().map { CodeScheme(rawValue: $0) }
    let pairs = dataset.memberships.map { Pair(member: $0.member, host: $0.host) }
    parallels = Set(Dictionary(pairs.map { ($0, 1) }, uniquingKeysWith: +).filter { $0.value > 1 }.keys)
  }

  /// The ids and titles of edge attributes.
  ///
  /// Gephi shows the titles; networkx uses them as keys.
  private static let edgeAttributes = [
    ("capacity", "Capacity"), ("period", "Period"), ("basis", "Basis"), ("doubt", "Doubt"),
  ]

  func write(to writer: inout XMLTextWriter) {
    let codes = schemes.enumerated().map { index, scheme in ("code-\(index)", scheme.rawValue) }
    attributes("node", "static", [("kind", "Kind")] + codes, to: &writer)
    attributes("edge", "static", GEXFGraph.edgeAttributes, to: &writer)
    attributes("edge", "dynamic", [("status", "Status")], to: &writer)
    writer.start("nodes")
    for party in parties { node(party, to: &writer) }
    writer.end()
    var used: Set<String> = []
    writer.start("edges")
    for membership in dataset.memberships {
      // A data set may repeat an id, although its rules forbid it; a graph must not.
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
      for (index, scheme) in schemes.enumerated() {
        guard let code = party.codes.current(in: scheme, on: dataset.head.asOf) else { continue }
        writer.empty("attvalue", [("for", "code-\(index)"), ("value", code.value)])
      }
      writer.end()
      spell(party.existence, to: &writer)
      color(GEXFGraph.color(of: party), to: &writer)
    }
    writer.end()
  }

  /// Writes the days of a period; nothing without any day, which would mean all time.
  private func spell(_ period: EDTFInterval?, to writer: inout XMLTextWriter) {
    let days = period.map(GEXFGraph.days) ?? []
    if days.isEmpty { return }
    writer.start("spells")
    writer.empty("spell", days)
    writer.end()
  }

  private func color(_ rgb: UInt32, to writer: inout XMLTextWriter) {
    writer.empty(
      "viz:color",
      [("r", String(rgb >> 16 & 0xFF)), ("g", String(rgb >> 8 & 0xFF)), ("b", String(rgb & 0xFF))])
  }

  /// Colors that differ in hue and in lightness.
  private static func color(of party: Party) -> UInt32 {
    switch party {
    case .state: 0x4B9DCB
    case .organization: 0x1F3A5F
    case .organ: 0x007F5C
    }
  }

  private static func color(of capacity: Capacity) -> UInt32 {
    switch capacity {
    case .member: 0x003F63
    case .observer: 0x007F5C
    default: 0x904274
    }
  }

  private func edge(_ membership: Membership, _ id: String, to writer: inout XMLTextWriter) {
    var attributes: [(name: StaticString, value: String)] = [
      ("id", id), ("source", membership.member.slug), ("target", membership.host.slug),
      ("label", membership.capacity.rawValue),
    ]
    // Gephi merges parallel edges between two nodes unless their kinds differ.
    if version == .final13, parallels.contains(Pair(member: membership.member, host: membership.host)) {
      attributes.append(("kind", id))
    }
    writer.start("edge", attributes)
    writer.start("attvalues")
    values(of: membership, to: &writer)
    writer.end()
    spell(membership.period, to: &writer)
    color(GEXFGraph.color(of: membership.capacity), to: &writer)
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

  /// The first and the last possible day of a period, as attributes.
  private static func days(of period: EDTFInterval) -> [(name: StaticString, value: String)] {
    let bounds = period.bounds
    let ends: [(StaticString, DayBound)] = [("start", bounds.earliest), ("end", bounds.latest)]
    return ends.compactMap { name, bound in
      // xs:date has no year 0, and writes earlier years differently from EDTF.
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

extension [Code] {
  /// The code in a scheme that is valid on a day, otherwise the first one.
  fileprivate func current(in scheme: CodeScheme, on day: CalendarDay?) -> Code? {
    let own = filter { $0.scheme == scheme }
    return own.first { code in day.flatMap { day in code.validity.map { $0.contains(day) != .no } } ?? true }
      ?? own.first
  }
}
