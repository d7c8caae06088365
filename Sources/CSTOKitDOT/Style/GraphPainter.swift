// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTOKitText
internal import CSTOKitViews

/// Draws a graph view in a theme.
struct GraphPainter {
  let view: GraphView
  let theme: DOTTheme
  /// A prefix for every SVG id.
  let idPrefix: String
  let keys: DOTExporter.Keys
  let isBare: Bool
  let localizer: Localizer
  /// The layout that the exporter asks for; nil for the one that suits the view.
  private let layout: DOTLayout?
  /// The address of a source; nil if it has none.
  let addresses: (EntityID<Source>) -> DOTURL?
  /// The attributes common to all boxes or lines of a kind, computed once.
  private let boxStyles: [GraphView.Box.Kind: [DOTNode.Attribute]]
  private let lineStyles: [GraphView.Line.Kind: [DOTEdge.Attribute]]

  init(
    _ view: GraphView, exporter: DOTExporter, localizer: Localizer,
    addresses: @escaping (EntityID<Source>) -> DOTURL?
  ) {
    let theme = exporter.theme
    self.view = GraphPainter.arranged(GraphPainter.withUniqueIDs(view), for: exporter.layout)
    layout = exporter.layout
    self.theme = theme
    idPrefix = exporter.idPrefix
    keys = exporter.keys
    isBare = exporter.isBare
    self.localizer = localizer
    self.addresses = addresses
    boxStyles = Dictionary(uniqueKeysWithValues: GraphView.Box.Kind.allCases.map { ($0, theme.attributes(of: $0)) })
    lineStyles = Dictionary(uniqueKeysWithValues: GraphView.Line.Kind.allCases.map { ($0, theme.attributes(of: $0)) })
  }

  func graph() -> DOTGraph {
    var graph = DOTGraph(
      DOTID(view.title),
      label: isBare ? "" : Legend(graph: view, theme: theme, localizer: localizer).label,
      [
        .labelLocation(.top), .labelJustification(.left), .fontSize(13), .fontNames(theme.fontNames),
        .fontColor(theme.text), .backgroundColor(theme.background), .padding(0.3), .tooltip(view.title),
      ])
    graph.hasComments = true
    // By default, Graphviz gives every picture the id graph0.
    if !idPrefix.isEmpty { graph.attributes.append(.id(svgID("graph"))) }
    switch view.arrangement {
    case .blocks where view.boxes.isEmpty: break
    case .blocks: graph.attributes += [.layout(.osage), .arrayColumns(1), .packing(14)]
    case .ranks:
      if let layout { graph.attributes.append(.layout(layout)) }
      // Without ranks, straight lines would cross boxes.
      if !hasRanks { graph.attributes.append(.custom("splines", "true")) }
      // The spring layouts let boxes overlap unless told otherwise. The rank layout never does.
      graph.attributes += [
        .rankDirection(direction), .nodeSeparation(0.16), .rankSeparation(0.9), .custom("overlap", "false"),
      ]
    }
    graph.nodeAttributes = [
      .fontNames(theme.fontNames), .fontSize(13), .fontColor(theme.text), .shape(.box), .style(.rounded, .filled),
      .fillColor(theme.face), .color(theme.outline), .margin(0.2, 0.09),
    ]
    graph.edgeAttributes = [
      .fontNames(theme.fontNames), .fontSize(10), .fontColor(theme.faintText), .color(theme.outline),
    ]
    let ids = uniqueIDs()
    var sentences = view.boxes.map(\.sentence)
    var linesOfBox: [Int: Int] = [:]
    if view.arrangement == .blocks {
      // Lines are not drawn in this arrangement. Their sentences are added to the box at which they start.
      for (number, line) in view.lines.enumerated() where line.sentence != nil {
        linesOfBox[line.from] = linesOfBox[line.from] ?? number
        sentences[line.from] = [sentences[line.from], line.sentence].compactMap { $0 }.joined(separator: " ")
      }
    }
    var inFrames = view.frames.map { _ in [DOTNode]() }
    var firstBoxes: [Int: Int] = [:]
    for (index, box) in view.boxes.enumerated() {
      let citations = box.citations + (linesOfBox[index].map { view.lines[$0].citations } ?? [])
      let node = node(box, ids[index], place: index, sentences[index], citations)
      guard let frame = box.frame else {
        graph.nodes.append(node)
        continue
      }
      inFrames[frame].append(node)
      firstBoxes[frame] = firstBoxes[frame] ?? index
    }
    let inner = Dictionary(grouping: view.frames.indices) { view.frames[$0].parent }
    graph.clusters = clusters(in: nil, inner, inFrames, firstBoxes, frameIDs())
    graph.edges = view.lines.map { edge($0, ids) }
    return graph
  }

  /// Whether boxes are placed in ranks, so that lines can begin and end at the sides.
  private var hasRanks: Bool { view.arrangement == .ranks && (layout ?? .dot) == .dot }

  /// The view for a layout: without the frames that replace lines, if the layout draws lines.
  private static func arranged(_ view: GraphView, for layout: DOTLayout?) -> GraphView {
    guard let layout, layout != .osage, view.arrangement == .blocks else { return view }
    var view = view
    view.arrangement = .ranks
    view.frames = []
    for place in view.boxes.indices { view.boxes[place].frame = nil }
    return view
  }

  private var direction: DOTRankDirection { theme.direction ?? .leftToRight }

  /// The sides at which lines begin and end, to avoid the corners.
  private var ports: (tail: DOTPort, head: DOTPort) {
    switch direction {
    case .leftToRight: (.east, .west)
    case .rightToLeft: (.west, .east)
    case .topToBottom: (.south, .north)
    case .bottomToTop: (.north, .south)
    }
  }

  /// The address of the first source that has one.
  private func address(_ citations: [Citation]) -> DOTURL? {
    citations.lazy.compactMap { addresses($0.source) }.first
  }

  private func svgID(_ text: String) -> DOTSVGID { DOTSVGID(idPrefix + text) }

  /// A copy of the graph with unique SVG ids.
  private static func withUniqueIDs(_ view: GraphView) -> GraphView {
    var view = view
    var ids = UniqueIDs()
    func unique(_ text: String) -> String { ids.take(text) { DOTSVGID($0).text } }
    for index in view.boxes.indices { view.boxes[index].id = unique(view.boxes[index].id) }
    for index in view.lines.indices {
      view.lines[index].id = unique(view.lines[index].id)
    }
    for index in view.frames.indices { view.frames[index].id = unique(view.frames[index].id) }
    return view
  }

  /// The node ids of the boxes, which become the titles in SVG.
  ///
  /// If several boxes share a name, their SVG ids are appended.
  private func uniqueIDs() -> [DOTID] {
    if keys == .ids {
      var used: Set<String> = []
      return view.boxes.map { box in
        DOTID((box.partyID ?? box.id).made(uniqueIn: &used))
      }
    }
    let count = Dictionary(view.boxes.map { ($0.name, 1) }, uniquingKeysWith: +)
    var used: Set<String> = []
    return view.boxes.map { box in
      let isAlone = count[box.name] == 1 && !box.name.isEmpty
      let name = isAlone ? box.name : "\(box.name) (\(box.id))"
      return DOTID(name.made(uniqueIn: &used))
    }
  }

  private func node(
    _ box: GraphView.Box, _ id: DOTID, place: Int, _ sentence: String?, _ citations: [Citation]
  ) -> DOTNode {
    var attributes = boxStyles[box.kind] ?? []
    attributes += [.tooltip(sentence ?? box.name), .id(svgID(box.id)), .class([DOTSVGID(box.kind.rawValue)])]
    if let url = address(citations) { attributes.append(.url(url)) }
    if box.isContested { attributes.append(.outlines(2)) }
    if view.arrangement == .blocks { attributes.append(.sortValue(isCenter(place) ? 0 : place + 1)) }
    if place == view.center, hasRanks { attributes += center }
    let lines = box.label.map { $0.wrapped(to: theme.lineWidth) }
    attributes.append(.width(theme.width(of: lines.joined(separator: "\n"), in: box.kind)))
    if box.foreignLines.isEmpty { return DOTNode(id, label: .text(lines.joined(separator: "\n")), attributes) }
    let marked = lines.enumerated().map { place, line in
      box.foreignLines.contains(place) ? DOTMarkup.italic(.text(line)) : .text(line)
    }
    let whole = marked.dropFirst().reduce(marked[0]) { $0 + .lineBreak + $1 }
    return DOTNode(id, label: .markup(whole), attributes)
  }

  /// Whether a box is a subject of the picture, which comes first.
  private func isCenter(_ place: Int) -> Bool { [.host, .openHost].contains(view.boxes[place].kind) }

  /// The attributes of the central box.
  ///
  /// It has room for all lines at its side, and they keep their order.
  private var center: [DOTNode.Attribute] {
    let (before, behind) = (view.lines.count { $0.to == view.center }, view.lines.count { $0.from == view.center })
    let many = max(before, behind)
    if many < 3 { return [] }
    let length = min(0.6 * Double(many), 10)
    let isSideways = direction == .leftToRight || direction == .rightToLeft
    return [isSideways ? .height(length) : .width(max(length, 3)), .ordering(before > 0 ? .incoming : .outgoing)]
  }

  private func edge(_ line: GraphView.Line, _ ids: [DOTID]) -> DOTEdge {
    var attributes = view.arrangement == .blocks ? [.style(.invisible)] : lineStyles[line.kind] ?? []
    if hasRanks {
      // At the side of a box; for the central box, at the nearest point of its long side.
      if line.from != view.center { attributes.append(.tailPort(ports.tail)) }
      if line.to != view.center { attributes.append(.headPort(ports.head)) }
    }
    if !line.label.isEmpty { attributes.append(.label(.text(line.label.joined(separator: "\n")))) }
    let names = "\(view.boxes[line.from].name) – \(view.boxes[line.to].name)"
    attributes += [
      .tooltip(line.sentence ?? names), .id(svgID(line.id)), .class([DOTSVGID(line.kind.rawValue)]),
    ]
    if let url = address(line.citations) { attributes.append(.url(url)) }
    return DOTEdge(ids[line.from], ids[line.to], attributes)
  }

  private func frameIDs() -> [DOTClusterID] {
    var used: Set<String> = []
    return view.frames.map { DOTClusterID($0.name.made(uniqueIn: &used)) }
  }

  private func clusters(
    in parent: Int?, _ inner: [Int?: [Int]], _ nodes: [[DOTNode]], _ firstBoxes: [Int: Int], _ ids: [DOTClusterID]
  ) -> [DOTCluster] {
    (inner[parent] ?? []).map { index in
      let frame = view.frames[index]
      var attributes = theme.frameAttributes + [.tooltip(frame.name), .id(svgID(frame.id))]
      if let outline = frame.kind.map(theme.outline) {
        attributes += [.color(outline.color), .style(.rounded, outline.style), .penWidth(outline.width)]
      }
      if frame.label != nil { attributes += [.labelLocation(.top), .labelJustification(.left), .fontSize(12)] }
      let innerClusters = clusters(in: index, inner, nodes, firstBoxes, ids)
      if view.arrangement == .blocks {
        // At the position of the first box in it.
        attributes += [.sortValue((firstBoxes[index] ?? view.boxes.count) + 1), .packing(8)]
        attributes.append(array(nodes[index].count, innerClusters.count, isTop: frame.parent == nil))
      }
      return DOTCluster(
        ids[index], label: frame.label.map { .text($0) } ?? "", attributes, nodes: nodes[index],
        clusters: innerClusters)
    }
  }

  /// The arrangement of a frame's content.
  ///
  /// Names run down columns. A top-level frame that contains frames has four columns. An inner frame has one, or two for more than four items.
  private func array(_ nodes: Int, _ frames: Int, isTop: Bool) -> DOTCluster.Attribute {
    if !isTop { return .arrayColumns(nodes + frames > 4 ? 2 : 1) }
    if frames > 0 { return .arrayColumns(4) }
    let columns = nodes <= 24 ? 4 : nodes <= 60 ? 5 : nodes <= 120 ? 6 : 7
    return .arrayRows((nodes + columns - 1) / columns)
  }
}

extension GraphView.Box {
  /// The id of the party that the box shows; nil if it shows none.
  fileprivate var partyID: String? {
    guard case .party(let id)? = subject else { return nil }
    return id.slug
  }
}

extension String {
  /// The text, with apostrophes added until it differs from all used texts.
  func made(uniqueIn used: inout Set<String>) -> String {
    var text = self
    while !used.insert(text).inserted { text += "'" }
    return text
  }
}
