// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// Draws a scene in a theme.
struct ScenePainter {
  let scene: Scene
  let theme: DOTTheme
  let words: Words
  let dataset: Dataset

  func graph() -> DOTGraph {
    let title = ([scene.title] + scene.subtitle).joined(separator: "\n")
    var graph = DOTGraph(
      DOTID(scene.title), label: .text(title.wrapped(to: 90)),
      [
        .hasLabelAbove(true), .fontSize(18), .fontNames(theme.fontNames), .fontColor(theme.text),
        .background(theme.background), .padding(0.3), .tooltip(scene.title),
      ])
    if scene.isToScale {
      graph.attributes += [.layout(.neato), .drawsEdgesFirst(true)]
    } else {
      graph.attributes += [
        .direction(theme.direction ?? scene.direction), .nodeSeparation(0.16), .rankSeparation(0.8),
      ]
    }
    graph.nodeAttributes = [
      .fontNames(theme.fontNames), .fontSize(13), .fontColor(theme.text), .shape(.box), .style(.rounded, .filled),
      .fill(theme.face), .color(theme.outline), .margin(0.2, 0.09),
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
    graph.clusters = clusters(in: nil, inFrames)
    graph.edges = scene.lines.map { edge($0, ids) }
    addLegend(to: &graph, ids)
    return graph
  }

  /// The names of the boxes, which are the titles in SVG; those that are not the only one get their hooks behind them.
  private func uniqueIDs() -> [DOTID] {
    let count = Dictionary(scene.boxes.map { ($0.name, 1) }, uniquingKeysWith: +)
    var used: Set<String> = []
    return scene.boxes.map { box in
      var name = (count[box.name] ?? 1) > 1 || box.name.isEmpty ? "\(box.name) (\(box.hook))" : box.name
      while !used.insert(name).inserted { name += "'" }
      return DOTID(name)
    }
  }

  private func node(_ box: Scene.Box, _ id: DOTID) -> DOTNode {
    var attributes = theme.attributes(of: box.look)
    if let sentence = box.sentence {
      attributes.append(.tooltip(sentence))
    } else {
      attributes.append(.tooltip(box.name))
    }
    attributes += [.id(DOTHook(box.hook)), .class([DOTHook("\(box.look)")])]
    if let place = box.place {
      attributes += [.position(place.x, place.y), .width(place.width), .height(place.height)]
      // A bar is as long as its time. Graphviz complains of text that is larger than its node.
      if box.label.isEmpty { attributes.append(.hasFixedSize(true)) }
    }
    let label = box.label.map { $0.wrapped(to: max(theme.lineWidth, scene.lineWidth)) }.joined(separator: "\n")
    return DOTNode(id, label: .text(box.place == nil ? label : box.label.joined(separator: "\n")), attributes)
  }

  private func edge(_ line: Scene.Line, _ ids: [DOTID]) -> DOTEdge {
    var attributes = theme.attributes(of: line.look)
    if !line.label.isEmpty { attributes.append(.label(.text(line.label.joined(separator: "\n")))) }
    if line.look != .hidden {
      let names = "\(scene.boxes[line.from].name) – \(scene.boxes[line.to].name)"
      attributes += [.tooltip(line.sentence ?? names), .id(DOTHook(line.hook)), .class([DOTHook("\(line.look)")])]
    }
    return DOTEdge(ids[line.from], ids[line.to], attributes)
  }

  private func clusters(in parent: Int?, _ nodes: [[DOTNode]]) -> [DOTCluster] {
    scene.frames.indices.filter { scene.frames[$0].parent == parent }.map { index in
      let frame = scene.frames[index]
      return DOTCluster(
        DOTClusterID(frame.hook), label: .text(frame.label.wrapped(to: theme.lineWidth * 2)),
        frameAttributes + [
          .fontSize(13), .fontColor(theme.text), .hasLabelAbove(true), .tooltip(frame.sentence ?? frame.label),
          .id(DOTHook(frame.hook)),
        ], nodes: nodes[index], clusters: clusters(in: index, nodes))
    }
  }

  private var frameAttributes: [DOTCluster.Attribute] {
    [.color(theme.faintLine), .style(.rounded), .margin(12), .background(theme.background)]
  }

  // MARK: The legend

  /// The looks that occur, each beside its word.
  private func addLegend(to graph: inout DOTGraph, _ ids: [DOTID]) {
    var entries: [DOTNode] = []
    for look in LineLook.allCases where scene.lines.contains(where: { $0.look == look }) {
      guard let word = look.word else { continue }
      let node = DOTNode(DOTID(legendName(words(word))), label: .text(words(word)), theme.legendAttributes(of: look))
      entries.append(node)
    }
    for look in BoxLook.allCases where scene.boxes.contains(where: { $0.look == look }) {
      guard let word = look.word else { continue }
      entries.append(
        DOTNode(DOTID(legendName(words(word))), label: .text(words(word)), theme.attributes(of: look)))
    }
    let footer = scene.footer(words, dataset)
    if scene.isToScale { return addLegendToScale(entries, footer, to: &graph) }
    for index in entries.indices {
      entries[index].attributes += [
        .fontSize(11), .height(0.3), .width(2.3), .tooltip(entryText(entries[index])), .id(DOTHook("legend-\(index)")),
      ]
    }
    graph.clusters.append(
      DOTCluster(
        "legend", label: .text(footer.map { $0.wrapped(to: 40) }.joined(separator: "\n")),
        frameAttributes + [
          .hasLabelAbove(false), .fontSize(9), .fontColor(theme.faintText), .tooltip(words(.legend)), .id("legend"),
          .class(["legend"]),
        ],
        nodes: entries.isEmpty ? [DOTNode(DOTID(legendName("")), label: "", theme.attributes(of: .text))] : entries))
    // Lines that nobody sees put the words of the legend on one rank, behind what is drawn.
    guard let anchor = scene.legendAnchor else { return }
    for entry in entries { graph.edges.append(DOTEdge(ids[anchor], entry.id, [.style(.invisible)])) }
  }

  private func addLegendToScale(_ entries: [DOTNode], _ footer: [String], to graph: inout DOTGraph) {
    let left = scene.boxes.compactMap { $0.place.map { $0.x - $0.width / 2 } }.min() ?? 0
    let right = scene.boxes.compactMap { $0.place.map { $0.x + $0.width / 2 } }.max() ?? 0
    var (x, y) = (left, -0.6)
    for (index, entry) in entries.enumerated() {
      let width = TimeScale.width(of: entryText(entry), points: 11) + 0.32
      if x + width > right, x > left { (x, y) = (left, y - 0.4) }
      var node = entry
      let isMark = scene.boxes.contains { $0.look.isMark && entryText(entry) == $0.look.word.map { words($0) } }
      let text = entryText(entry)
      if isMark {
        // The mark, and its word beside it.
        node.label = ""
        graph.nodes.append(
          DOTNode(
            DOTID("\(node.id.text):"), label: .text(text),
            theme.attributes(of: .text) + [
              .position(x + 0.14 + width / 2, y), .fontSize(11), .width(0.1), .height(0.15), .tooltip(text),
              .id(DOTHook("legend-\(index)-word")),
            ]))
        node.attributes += [.position(x + 0.1, y), .width(0.15), .height(0.15), .hasFixedSize(true)]
      } else {
        node.attributes += [.position(x + width / 2, y), .width(width), .height(0.28), .fontSize(11)]
      }
      node.attributes += [.tooltip(text), .id(DOTHook("legend-\(index)"))]
      graph.nodes.append(node)
      x += width + 0.15
    }
    for (index, line) in footer.enumerated() {
      graph.nodes.append(
        DOTNode(
          DOTID(legendName("\(index)")), label: .text(line),
          theme.attributes(of: .text) + [
            .position(left + TimeScale.width(of: line, points: 9) / 2, y - 0.45 - 0.2 * Double(index)), .fontSize(9),
            .fontColor(theme.faintText), .width(0.1), .height(0.15), .tooltip(line), .id(DOTHook("footer-\(index)")),
          ]))
    }
  }

  private func entryText(_ node: DOTNode) -> String { if case .text(let text, _) = node.label { text } else { "" } }

  private func legendName(_ word: String) -> String { "\(words(.legend)): \(word)" }
}
