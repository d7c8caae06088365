// SPDX-License-Identifier: Apache-2.0

internal import CSTOKitText
internal import CSTOKitViews

/// Draws a scene in a theme.
struct ScenePainter {
  let scene: Scene
  let theme: DOTTheme
  /// What stands before every id in SVG.
  let idPrefix: String
  let keys: DOTExporter.Keys
  let isBare: Bool
  let localizer: Localizer
  /// What all boxes and lines of a style have, made once.
  private let boxStyles: [BoxStyle: [DOTNode.Attribute]]
  private let lineStyles: [LineStyle: [DOTEdge.Attribute]]

  init(scene: Scene, exporter: DOTExporter, localizer: Localizer) {
    let theme = exporter.theme
    self.scene = scene.hasDerivedIDs ? ScenePainter.withUniqueIDs(scene) : scene
    self.theme = theme
    idPrefix = exporter.idPrefix
    keys = exporter.keys
    isBare = exporter.isBare
    self.localizer = localizer
    boxStyles = Dictionary(uniqueKeysWithValues: BoxStyle.allCases.map { ($0, theme.attributes(of: $0)) })
    lineStyles = Dictionary(uniqueKeysWithValues: LineStyle.allCases.map { ($0, theme.attributes(of: $0)) })
  }

  func graph() -> DOTGraph {
    let title = ([scene.title] + scene.subtitle).joined(separator: "\n")
    var graph = DOTGraph(
      DOTID(scene.title), label: .text(isBare ? "" : title.wrapped(to: 90)),
      [
        .labelLocation(.top), .fontSize(18), .fontNames(theme.fontNames), .fontColor(theme.text),
        .backgroundColor(theme.background), .padding(0.3), .tooltip(scene.title),
      ])
    // Graphviz calls every picture graph0 by itself.
    if !idPrefix.isEmpty { graph.attributes.append(.id(svgID("graph"))) }
    if scene.isToScale {
      graph.attributes += [.layout(.neato), .outputOrder(.edgesFirst)]
    } else {
      // The layouts by springs lay boxes over one another unless they are told; that by ranks never does.
      graph.attributes += [
        .rankDirection(theme.direction ?? .leftToRight), .nodeSeparation(0.16), .rankSeparation(0.8),
        .custom("overlap", "false"),
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
    var inFrames = scene.frames.map { _ in [DOTNode]() }
    for (index, box) in scene.boxes.enumerated() {
      let node = node(box, ids[index])
      if let frame = box.frame { inFrames[frame].append(node) } else { graph.nodes.append(node) }
    }
    let inner = Dictionary(grouping: scene.frames.indices) { scene.frames[$0].parent }
    graph.clusters = clusters(in: nil, inner, inFrames, frameIDs())
    graph.edges = scene.lines.map { edge($0, ids) }
    if isBare { return graph }
    let legend = Legend(scene, theme, localizer, idPrefix: idPrefix)
    if scene.isToScale {
      legend.drawToScale(scene, in: &graph)
    } else {
      legend.draw(behind: scene.legendAnchor.map { ids[$0] }, in: &graph)
    }
    return graph
  }

  private func svgID(_ text: String) -> DOTSVGID { DOTSVGID(idPrefix + text) }

  /// A scene in which no two elements have one id in SVG: the ids of data may be put together to the same text.
  private static func withUniqueIDs(_ scene: Scene) -> Scene {
    var scene = scene
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
    for index in scene.boxes.indices { scene.boxes[index].svgID = unique(scene.boxes[index].svgID) }
    for index in scene.lines.indices where scene.lines[index].style != .hidden {
      scene.lines[index].svgID = unique(scene.lines[index].svgID)
    }
    for index in scene.frames.indices { scene.frames[index].svgID = unique(scene.frames[index].svgID) }
    return scene
  }

  /// The names of the boxes, which are the titles in SVG; those that are not the only one get their SVG ids behind them.
  ///
  /// So do those that could be words of the legend.
  private func uniqueIDs() -> [DOTID] {
    if keys == .ids {
      var used: Set<String> = []
      return scene.boxes.map { box in
        DOTID((box.partyID ?? box.svgID).made(uniqueIn: &used))
      }
    }
    let count = Dictionary(scene.boxes.map { ($0.name, 1) }, uniquingKeysWith: +)
    let legend = Legend.name("", localizer)
    var used: Set<String> = []
    return scene.boxes.map { box in
      let isAlone = count[box.name] == 1 && !box.name.isEmpty && !box.name.hasPrefix(legend)
      let name = isAlone ? box.name : "\(box.name) (\(box.svgID))"
      return DOTID(name.made(uniqueIn: &used))
    }
  }

  private func node(_ box: Scene.Box, _ id: DOTID) -> DOTNode {
    var attributes = boxStyles[box.style] ?? []
    attributes += [
      .tooltip(box.sentence ?? box.name), .id(svgID(box.svgID)), .class([DOTSVGID(box.style.rawValue)]),
    ]
    if let place = box.place {
      attributes += [.position(place.x, place.y), .width(place.width), .height(place.height)]
      // A bar is as long as its time. Graphviz complains of text that is larger than its node.
      if box.label.isEmpty { attributes.append(.fixedSize(true)) }
    }
    if box.place != nil { return DOTNode(id, label: .text(box.label.joined(separator: "\n")), attributes) }
    let label = box.label.map { $0.wrapped(to: max(theme.lineWidth, scene.lineWidth)) }.joined(separator: "\n")
    attributes.append(.width(theme.width(of: label, in: box.style)))
    return DOTNode(id, label: .text(label), attributes)
  }

  private func edge(_ line: Scene.Line, _ ids: [DOTID]) -> DOTEdge {
    var attributes = lineStyles[line.style] ?? []
    if !line.label.isEmpty { attributes.append(.label(.text(line.label.joined(separator: "\n")))) }
    if line.style != .hidden {
      let names = "\(scene.boxes[line.from].name) – \(scene.boxes[line.to].name)"
      attributes += [
        .tooltip(line.sentence ?? names), .id(svgID(line.svgID)), .class([DOTSVGID(line.style.rawValue)]),
      ]
    }
    return DOTEdge(ids[line.from], ids[line.to], attributes)
  }

  /// The names of the frames, none of them that of the legend.
  private func frameIDs() -> [DOTClusterID] {
    var used: Set<String> = [localizer(.legend)]
    return scene.frames.map { DOTClusterID($0.name.made(uniqueIn: &used)) }
  }

  private func clusters(
    in parent: Int?, _ inner: [Int?: [Int]], _ nodes: [[DOTNode]], _ ids: [DOTClusterID]
  ) -> [DOTCluster] {
    (inner[parent] ?? []).map { index in
      let frame = scene.frames[index]
      return DOTCluster(
        ids[index], theme.frameAttributes + [.tooltip(frame.name), .id(svgID(frame.svgID))],
        nodes: nodes[index], clusters: clusters(in: index, inner, nodes, ids))
    }
  }

}

extension Scene.Box {
  /// The id of the party that the box shows; nil for a box that shows something else.
  fileprivate var partyID: String? {
    let prefix = "party-"
    return svgID.hasPrefix(prefix) ? String(svgID.dropFirst(prefix.count)) : nil
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
