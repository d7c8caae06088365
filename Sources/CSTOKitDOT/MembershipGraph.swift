// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// Draws who belonged to whom on a day: members to the left of what they belong to.
struct MembershipGraph {
  private let request: ExportRequest
  private let day: CalendarDay
  private let hosts: [PartyID]
  private let lines: [Line]
  private let isHost: Set<PartyID>
  /// The lines of each member, for its box.
  private let linesOfMember: [PartyID: [Line]]

  private struct Line {
    let member: Member
    let host: PartyID
  }

  init(_ request: ExportRequest, organization: PartyID?, day: CalendarDay) {
    self.request = request
    self.day = day
    let dataset = request.dataset
    let index = Dataset.Index(dataset)
    let candidates = organization.map { [$0] } ?? dataset.organizations.map { PartyID($0.id) }
    func lines(to host: PartyID) -> [Line] {
      index.membersOrPossible(of: host, on: day, capacity: nil)
        .map { Line(member: $0, host: host) }
    }
    var own: [Line] = []
    var shown: [PartyID] = organization.map { [$0] } ?? []
    for host in candidates {
      let found = lines(to: host)
      if organization == nil, !found.isEmpty { shown.append(host) }
      own += found
    }
    // What the organizations shown belong to themselves.
    let isShown = Set(shown)
    let elsewhere = Set(dataset.memberships.filter { isShown.contains($0.member) }.map(\.host)).subtracting(isShown)
      .sorted()
    self.lines = own + elsewhere.flatMap { lines(to: $0).filter { isShown.contains($0.member.id) } }
    hosts = shown
    self.isHost = isShown
    linesOfMember = Dictionary(grouping: self.lines, by: \.member.id)
  }

  func draw() -> DOTGraph {
    var graph = DOTGraph(
      id: (["membership"] + hosts.map(\.slug) + [day.description]).joined(separator: "-"),
      attributes: [
        .label(title), .constant("labelloc", "t"), .constant("fontsize", "18"), .constant("fontname", fontName),
        .constant("rankdir", "LR"), .constant("nodesep", "0.16"), .constant("ranksep", "1.1"), .constant("pad", "0.3"),
        .constant("bgcolor", "white"), .tooltip(title),
      ],
      nodes: [
        .constant("shape", "box"), .constant("style", "rounded,filled"), .constant("fillcolor", "#F3F6FA"),
        .constant("color", "#5A6B7B"), .constant("fontname", fontName), .constant("fontsize", "13"),
        .constant("margin", "0.2,0.09"),
      ],
      edges: [.constant("fontname", fontName), .constant("fontsize", "10"), .constant("fontcolor", "#333333")])
    drawNodes(in: &graph)
    for line in lines { draw(line, in: &graph) }
    drawLegend(in: &graph)
    graph.finish()
    return graph
  }

  private var fontName: StaticString { "DejaVu Sans,Noto Sans,Arial,sans-serif" }

  private var title: String {
    let names = hosts.map { request.dataset.name(of: $0, in: request.languages) }
    let subject = names.isEmpty ? request.dataset.head.title ?? "" : names.joined(separator: ", ")
    let full = lines.filter { isHost.contains($0.host) && $0.member.capacity == .member }
    let count = full.count { $0.member.certainty == .yes }
    let possible = full.count - count
    let doubt = possible > 0 ? ", \(possible) possible" : ""
    return "\(subject)\n\(day): \(count) \(count == 1 ? "member" : "members")\(doubt)"
  }

  private func drawNodes(in graph: inout DOTGraph) {
    let tops = Set(lines.map(\.host)).union(hosts)
    let parties = Set(lines.map(\.member.id)).union(tops).sorted()
    for id in parties {
      let given = request.dataset.name(of: id, in: request.languages)
      // A box has to say something.
      let name =
        given.contains { !$0.isWhitespace && !$0.unicodeScalars.allSatisfy { $0.value < 0x20 } } ? given : id.slug
      let details = (linesOfMember[id] ?? []).filter { tellsItsLineInTheNode($0) }.map {
        "\n" + phrase($0).joined(separator: "\n")
      }
      var attributes: [DOTAttribute] = [.label(wrapped(name) + details.joined()), .tooltip(name)]
      if isHost.contains(id) {
        attributes += [
          .constant("fillcolor", "#1F3A5F"), .constant("fontcolor", "white"), .constant("color", "#1F3A5F"),
        ]
        attributes += [.constant("fontsize", "15"), .constant("margin", "0.3,0.2")]
      } else if tops.contains(id) {
        attributes += [.constant("fillcolor", "#E3E8EE")]
      } else {
        attributes += [.constant("width", "2.3")]
      }
      graph.node(id.slug, attributes)
    }
  }

  /// A word beside one of many lines that meet could belong to its neighbour; in the member's own box it cannot.
  private func tellsItsLineInTheNode(_ line: Line) -> Bool {
    !isHost.contains(line.member.id) && linesOfMember[line.member.id]?.count == 1
  }

  /// What the line means, in words: «since 2006-08-16», «suspended», «contested».
  private func phrase(_ line: Line) -> [String] {
    let member = line.member
    var words: [String] = []
    if member.certainty == .possibly { words.append("possibly \(member.capacity)") }
    if member.certainty == .yes && member.capacity != .member { words.append(member.capacity.rawValue) }
    if let start = member.membership.period?.start.date { words.append("since \(start)") }
    if member.status != .active {
      words.append(member.statusCertainty == .yes ? member.status.rawValue : "possibly \(member.status)")
    }
    if member.isContested { words.append("contested") }
    return words
  }

  private func draw(_ line: Line, in graph: inout DOTGraph) {
    let member = line.member.name(in: request.languages)
    let host = request.dataset.name(of: line.host, in: request.languages)
    let isPlainMember = line.member.capacity == .member && line.member.certainty == .yes
    let words = ((isPlainMember ? ["member"] : []) + phrase(line)).joined(separator: ", ")
    var attributes = LineStyle(line.member).attributes
    if !tellsItsLineInTheNode(line) { attributes.append(.label(phrase(line).joined(separator: ", "))) }
    attributes.append(.tooltip("\(member) in \(host): \(words)"))
    graph.edge(line.member.id.slug, line.host.slug, attributes)
  }

  /// The kinds of line that occur, each beside its word.
  private func drawLegend(in graph: inout DOTGraph) {
    let used = LineStyle.allCases.filter { style in lines.contains { LineStyle($0.member) == style } }
    let head = request.dataset.head
    var footer = [head.title, head.version.map { "version \($0)" }, head.asOf.map { "as of \($0)" }]
    footer.append("\(request.dataset.sources.count) sources")
    graph.cluster(
      "legend",
      [
        .label(footer.compactMap { $0 }.joined(separator: "\n")), .constant("labelloc", "b"),
        .constant("fontsize", "9"),
        .constant("fontcolor", "#555555"), .constant("color", "#C9D1D9"), .constant("style", "rounded"),
        .constant("margin", "12"),
      ]
    ) { graph in
      for (index, style) in used.enumerated() {
        // A colon cannot stand in a slug, so these ids meet no party's.
        graph.node("legend:\(index)", [.label(style.word), .tooltip(style.word)] + style.attributes + legendNode)
      }
    }
    // An edge that nobody sees puts the legend to the right, where a picture of members has room.
    if let host = hosts.first, !used.isEmpty { graph.edge(host.slug, "legend:0", [.constant("style", "invis")]) }
  }

  private var legendNode: [DOTAttribute] {
    [
      .constant("fillcolor", "white"), .constant("fontsize", "11"), .constant("height", "0.3"),
      .constant("width", "2.3"),
    ]
  }

  /// Breaks a long name at spaces into lines of about 26 characters; all else stays as it is.
  private func wrapped(_ name: String) -> String {
    var result = ""
    var length = 0
    for (index, word) in name.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
      let isBreak = length > 0 && !word.isEmpty && length + word.count >= 26
      if index > 0 { result += isBreak ? "\n" : " " }
      length = isBreak ? word.count : length + word.count + (index > 0 ? 1 : 0)
      result += word
    }
    return result
  }
}
