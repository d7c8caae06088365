// SPDX-License-Identifier: Apache-2.0

internal import CSTOKitText
internal import CSTOKitViews

/// The styles that occur in a scene, each beside its word, and below them what the picture rests on.
struct Legend {
  private struct Entry {
    let text: String
    /// Whether it is a mark without room for its word.
    let isMark: Bool
    let attributes: [DOTNode.Attribute]
  }

  private let entries: [Entry]
  private let footer: [String]
  private let theme: DOTTheme
  private let localizer: Localizer
  private let idPrefix: String

  init(_ scene: Scene, _ theme: DOTTheme, _ localizer: Localizer, idPrefix: String) {
    self.idPrefix = idPrefix
    self.theme = theme
    self.localizer = localizer
    footer = scene.footer
    let (lines, boxes) = (Set(scene.lines.map(\.style)), Set(scene.boxes.map(\.style)))
    let ofLines = LineStyle.allCases.filter(lines.contains).compactMap { style in
      style.phrase.map { Entry(text: localizer($0), isMark: false, attributes: theme.legendAttributes(of: style)) }
    }
    let ofBoxes = BoxStyle.allCases.filter(boxes.contains).compactMap { style in
      style.phrase.map { Entry(text: localizer($0), isMark: style.isMark, attributes: theme.attributes(of: style)) }
    }
    entries = ofLines + ofBoxes
  }

  /// What the node of a word is called.
  static func name(_ word: String, _ localizer: Localizer) -> String { "\(localizer(.legend)): \(word)" }

  private func svgID(_ text: String) -> DOTSVGID { DOTSVGID(idPrefix + text) }

  private func id(_ word: String) -> DOTID { DOTID(Legend.name(word, localizer)) }

  /// Draws it in a frame of its own, behind a node.
  func draw(behind anchor: DOTID?, in graph: inout DOTGraph) {
    let nodes = entries.enumerated().map { index, entry in
      DOTNode(
        id(entry.text), label: .text(entry.text),
        entry.attributes + [
          .fontSize(11), .height(0.3), .width(max(2.3, TimeScale.width(of: entry.text, points: 11) + 0.4)),
          .tooltip(entry.text), .id(svgID("legend-\(index)")),
        ])
    }
    graph.clusters.append(
      DOTCluster(
        DOTClusterID(localizer(.legend)), label: .text(footer.map { $0.wrapped(to: 40) }.joined(separator: "\n")),
        theme.frameAttributes + [
          .labelLocation(.bottom), .fontSize(9), .fontColor(theme.faintText), .tooltip(localizer(.legend)),
          .id(svgID("legend")),
          .class(["legend"]),
        ],
        // A frame without a node is not drawn.
        nodes: nodes.isEmpty ? [DOTNode(id("–"), label: "", theme.attributes(of: BoxStyle.text))] : nodes))
    // Lines that nobody sees put the words on one rank.
    guard let anchor else { return }
    for node in nodes { graph.edges.append(DOTEdge(anchor, node.id, [.style(.invisible)])) }
  }

  /// Draws it in rows below what has places.
  func drawToScale(_ scene: Scene, in graph: inout DOTGraph) {
    let places = scene.boxes.compactMap(\.place)
    let left = places.map { $0.x - $0.width / 2 }.min() ?? 0
    let right = places.map { $0.x + $0.width / 2 }.max() ?? 0
    var (x, y) = (left, -0.6)
    for (index, entry) in entries.enumerated() {
      let width = TimeScale.width(of: entry.text, points: 11) + 0.32
      if x + width > right, x > left { (x, y) = (left, y - 0.4) }
      var attributes = entry.attributes + [.tooltip(entry.text), .id(svgID("legend-\(index)"))]
      if entry.isMark {
        attributes += [.position(x + 0.1, y), .width(0.15), .height(0.15), .fixedSize(true)]
        graph.nodes.append(
          text(
            entry.text, id("\(entry.text):"), svgID("legend-\(index)-word"), x: x + 0.14 + width / 2, y: y, points: 11))
      } else {
        attributes += [.position(x + width / 2, y), .width(width), .height(0.28), .fontSize(11)]
      }
      graph.nodes.append(DOTNode(id(entry.text), label: .text(entry.isMark ? "" : entry.text), attributes))
      x += width + 0.15
    }
    var used = Set(entries.flatMap { [$0.text, "\($0.text):"] })
    for (index, line) in footer.enumerated() {
      let middle = left + TimeScale.width(of: line, points: 9) / 2
      graph.nodes.append(
        text(
          line, id(line.made(uniqueIn: &used)), svgID("footer-\(index)"), x: middle, y: y - 0.45 - 0.2 * Double(index),
          points: 9))
    }
  }

  private func text(
    _ text: String, _ id: DOTID, _ svgID: DOTSVGID, x: Double, y: Double, points: Double
  ) -> DOTNode {
    DOTNode(
      id, label: .text(text),
      theme.attributes(of: BoxStyle.text) + [
        .position(x, y), .fontSize(points), .fontColor(points < 10 ? theme.faintText : theme.text), .width(0.1),
        .height(0.15), .tooltip(text), .id(svgID),
      ])
  }
}
