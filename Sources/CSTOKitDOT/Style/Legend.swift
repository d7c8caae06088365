// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// The looks that occur in a scene, each beside its word, and below them what the picture rests on.
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
  private let words: Words

  init(_ scene: Scene, _ theme: DOTTheme, _ words: Words, _ dataset: Dataset) {
    self.theme = theme
    self.words = words
    footer = scene.footer(words, dataset)
    let (lines, boxes) = (Set(scene.lines.map(\.look)), Set(scene.boxes.map(\.look)))
    let ofLines = LineLook.allCases.filter(lines.contains).compactMap { look in
      look.word.map { Entry(text: words($0), isMark: false, attributes: theme.legendAttributes(of: look)) }
    }
    let ofBoxes = BoxLook.allCases.filter(boxes.contains).compactMap { look in
      look.word.map { Entry(text: words($0), isMark: look.isMark, attributes: theme.attributes(of: look)) }
    }
    entries = ofLines + ofBoxes
  }

  /// What the node of a word is called.
  static func name(_ word: String, _ words: Words) -> String { "\(words(.legend)): \(word)" }

  private func id(_ word: String) -> DOTID { DOTID(Legend.name(word, words)) }

  /// Draws it in a frame of its own, behind a node.
  func draw(behind anchor: DOTID?, in graph: inout DOTGraph) {
    let nodes = entries.enumerated().map { index, entry in
      DOTNode(
        id(entry.text), label: .text(entry.text),
        entry.attributes + [
          .fontSize(11), .height(0.3), .width(2.3), .tooltip(entry.text), .id("legend-\(index)"),
        ])
    }
    graph.clusters.append(
      DOTCluster(
        DOTClusterID(words(.legend)), label: .text(footer.map { $0.wrapped(to: 40) }.joined(separator: "\n")),
        theme.frameAttributes + [
          .hasLabelAbove(false), .fontSize(9), .fontColor(theme.faintText), .tooltip(words(.legend)), .id("legend"),
          .class(["legend"]),
        ],
        // A frame without a node is not drawn.
        nodes: nodes.isEmpty ? [DOTNode(id("–"), label: "", theme.attributes(of: BoxLook.text))] : nodes))
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
      var attributes = entry.attributes + [.tooltip(entry.text), .id("legend-\(index)")]
      if entry.isMark {
        attributes += [.position(x + 0.1, y), .width(0.15), .height(0.15), .hasFixedSize(true)]
        graph.nodes.append(
          text(entry.text, id("\(entry.text):"), "legend-\(index)-word", x: x + 0.14 + width / 2, y: y, points: 11))
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
          line, id(line.made(uniqueIn: &used)), "footer-\(index)", x: middle, y: y - 0.45 - 0.2 * Double(index),
          points: 9))
    }
  }

  private func text(
    _ text: String, _ id: DOTID, _ hook: DOTHook, x: Double, y: Double, points: Double
  ) -> DOTNode {
    DOTNode(
      id, label: .text(text),
      theme.attributes(of: BoxLook.text) + [
        .position(x, y), .fontSize(points), .fontColor(points < 10 ? theme.faintText : theme.text), .width(0.1),
        .height(0.15), .tooltip(text), .id(hook),
      ])
  }
}
