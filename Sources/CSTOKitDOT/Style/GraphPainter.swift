// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTOKitText
internal import CSTOKitViews

/// Draws a graph in a theme.
struct GraphPainter {
  let view: GraphView
  let theme: DOTTheme
  /// What stands before every id in SVG.
  let idPrefix: String
  let keys: DOTExporter.Keys
  let isBare: Bool
  let localizer: Localizer
  /// What all boxes and lines of a style have, made once.
  private let boxStyles: [GraphView.Box.Kind: [DOTNode.Attribute]]
  private let lineStyles: [GraphView.Line.Kind: [DOTEdge.Attribute]]

  init(_ view: GraphView, exporter: DOTExporter, localizer: Localizer) {
    let theme = exporter.theme
    self.view = GraphPainter.withUniqueIDs(view)
    self.theme = theme
    idPrefix = exporter.idPrefix
    keys = exporter.keys
    isBare = exporter.isBare
    self.localizer = localizer
    boxStyles = Dictionary(uniqueKeysWithValues: GraphView.Box.Kind.allCases.map { ($0, theme.attributes(of: $0)) })
    lineStyles = Dictionary(uniqueKeysWithValues: GraphView.Line.Kind.allCases.map { ($0, theme.attributes(of: $0)) })
  }

  func graph() -> DOTGraph {
    let title = ([view.title] + view.subtitle).joined(separator: "\n")
    var graph = DOTGraph(
      DOTID(view.title), label: .text(isBare ? "" : title.wrapped(to: 90)),
      [
        .labelLocation(.top), .fontSize(18), .fontNames(theme.fontNames), .fontColor(theme.text),
        .backgroundColor(theme.background), .padding(0.3), .tooltip(view.title),
      ])
    // Graphviz calls every picture graph0 by itself.
    if !idPrefix.isEmpty { graph.attributes.append(.id(svgID("graph"))) }
    // The layouts by springs lay boxes over one another unless they are told; that by ranks never does.
    graph.attributes += [
      .rankDirection(theme.direction ?? .leftToRight), .nodeSeparation(0.16), .rankSeparation(0.8),
      .custom("overlap", "false"),
    ]
    graph.nodeAttributes = [
      .fontNames(theme.fontNames), .fontSize(13), .fontColor(theme.text), .shape(.box), .style(.rounded, .filled),
      .fillColor(theme.face), .color(theme.outline), .margin(0.2, 0.09),
    ]
    graph.edgeAttributes = [
      .fontNames(theme.fontNames), .fontSize(10), .fontColor(theme.faintText), .color(theme.outline),
    ]
    let ids = uniqueIDs()
    var inFrames = view.frames.map { _ in [DOTNode]() }
    for (index, box) in view.boxes.enumerated() {
      let node = node(box, ids[index])
      if let frame = box.frame { inFrames[frame].append(node) } else { graph.nodes.append(node) }
    }
    let inner = Dictionary(grouping: view.frames.indices) { view.frames[$0].parent }
    graph.clusters = clusters(in: nil, inner, inFrames, frameIDs())
    graph.edges = view.lines.map { edge($0, ids) }
    if isBare { return graph }
    let legend = Legend(view, theme, localizer, idPrefix: idPrefix)
    legend.draw(behind: view.center.map { ids[$0] }, in: &graph)
    return graph
  }

  private func svgID(_ text: String) -> DOTSVGID { DOTSVGID(idPrefix + text) }

  /// A graph in which no two elements have one id in SVG: the ids of data may be put together to the same text.
  private static func withUniqueIDs(_ view: GraphView) -> GraphView {
    var view = view
    var used: Set<String> = []
    func unique(_ text: String) -> String {
      var own = text
      var number = 1
      while !used.insert(DOTSVGID(own).text).inserted {
        number += 1
        own = "\(text)-again-\(number)"
      }
      return own
    }
    for index in view.boxes.indices { view.boxes[index].id = unique(view.boxes[index].id) }
    for index in view.lines.indices where view.lines[index].kind != .hidden {
      view.lines[index].id = unique(view.lines[index].id)
    }
    for index in view.frames.indices { view.frames[index].id = unique(view.frames[index].id) }
    return view
  }

  /// The names of the boxes, which are the titles in SVG; those that are not the only one get their SVG ids behind them.
  ///
  /// So do those that could be words of the legend.
  private func uniqueIDs() -> [DOTID] {
    if keys == .ids {
      var used: Set<String> = []
      return view.boxes.map { box in
        DOTID((box.partyID ?? box.id).made(uniqueIn: &used))
      }
    }
    let count = Dictionary(view.boxes.map { ($0.name, 1) }, uniquingKeysWith: +)
    let legend = Legend.name("", localizer)
    var used: Set<String> = []
    return view.boxes.map { box in
      let isAlone = count[box.name] == 1 && !box.name.isEmpty && !box.name.hasPrefix(legend)
      let name = isAlone ? box.name : "\(box.name) (\(box.id))"
      return DOTID(name.made(uniqueIn: &used))
    }
  }

  private func node(_ box: GraphView.Box, _ id: DOTID) -> DOTNode {
    var attributes = boxStyles[box.kind] ?? []
    attributes += [
      .tooltip(box.sentence ?? box.name), .id(svgID(box.id)), .class([DOTSVGID(box.kind.rawValue)]),
    ]
    let label = box.label.map { $0.wrapped(to: theme.lineWidth) }.joined(separator: "\n")
    attributes.append(.width(theme.width(of: label, in: box.kind)))
    return DOTNode(id, label: .text(label), attributes)
  }

  private func edge(_ line: GraphView.Line, _ ids: [DOTID]) -> DOTEdge {
    var attributes = lineStyles[line.kind] ?? []
    if !line.label.isEmpty { attributes.append(.label(.text(line.label.joined(separator: "\n")))) }
    if line.kind != .hidden {
      let names = "\(view.boxes[line.from].name) – \(view.boxes[line.to].name)"
      attributes += [
        .tooltip(line.sentence ?? names), .id(svgID(line.id)), .class([DOTSVGID(line.kind.rawValue)]),
      ]
    }
    return DOTEdge(ids[line.from], ids[line.to], attributes)
  }

  /// The names of the frames, none of them that of the legend.
  private func frameIDs() -> [DOTClusterID] {
    var used: Set<String> = [localizer(.legend)]
    return view.frames.map { DOTClusterID($0.name.made(uniqueIn: &used)) }
  }

  private func clusters(
    in parent: Int?, _ inner: [Int?: [Int]], _ nodes: [[DOTNode]], _ ids: [DOTClusterID]
  ) -> [DOTCluster] {
    (inner[parent] ?? []).map { index in
      let frame = view.frames[index]
      return DOTCluster(
        ids[index], theme.frameAttributes + [.tooltip(frame.name), .id(svgID(frame.id))],
        nodes: nodes[index], clusters: clusters(in: index, inner, nodes, ids))
    }
  }

}

extension GraphView.Box {
  /// The id of the party that the box shows; nil for a box that shows something else.
  fileprivate var partyID: String? {
    guard case .party(let id)? = subject else { return nil }
    return id.slug
  }
}

extension String {
  /// The text itself the first time, and with marks behind it when it comes again.
  func made(uniqueIn used: inout Set<String>) -> String {
    var text = self
    while !used.insert(text).inserted { text += "'" }
    return text
  }
}
