// SPDX-License-Identifier: Apache-2.0

internal import CSTOKitText
internal import CSTOKitViews

/// The styles that occur in a scene, each beside its word, and below them what the picture rests on.
struct Legend {
  private struct Entry {
    let text: String
    let attributes: [DOTNode.Attribute]
  }

  private let entries: [Entry]
  private let footer: [String]
  private let theme: DOTTheme
  private let localizer: Localizer
  private let idPrefix: String

  init(_ graph: GraphView, _ theme: DOTTheme, _ localizer: Localizer, idPrefix: String) {
    self.idPrefix = idPrefix
    self.theme = theme
    self.localizer = localizer
    footer = graph.footer
    let (lines, boxes) = (Set(graph.lines.map(\.kind)), Set(graph.boxes.map(\.kind)))
    let ofLines = GraphView.Line.Kind.allCases.filter(lines.contains).compactMap { kind in
      kind.phrase.map { Entry(text: localizer($0), attributes: theme.legendAttributes(of: kind)) }
    }
    let ofBoxes = GraphView.Box.Kind.allCases.filter(boxes.contains).compactMap { kind in
      kind.phrase.map { Entry(text: localizer($0), attributes: theme.attributes(of: kind)) }
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
          .fontSize(11), .height(0.3), .width(max(2.3, LabelWidth.width(of: entry.text, points: 11) + 0.4)),
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
        nodes: nodes.isEmpty ? [DOTNode(id("–"), label: "", [.shape(.plain), .style(.solid)])] : nodes))
    // Lines that nobody sees put the words on one rank.
    guard let anchor else { return }
    for node in nodes { graph.edges.append(DOTEdge(anchor, node.id, [.style(.invisible)])) }
  }
}
