// SPDX-License-Identifier: Apache-2.0

import CSTOKitDOT
import CSTOKitTesting
import Foundation
import TestSupport
import Testing

/// Random strings of what breaks writers of DOT, as names and as labels, through both renderers.
@Suite struct DOTHostileTests {
  private static let perGraph = 1_000

  @Test(arguments: Renderer.allCases, 0..<50)
  func `A thousand random strings are names and labels, and are shown as they are`(
    _ renderer: Renderer, _ seed: Int
  ) throws {
    var strings = HostileStrings(seed: UInt64(seed))
    var names: Set<String> = []
    var graph = DOTGraph(DOTID(strings.next()))
    var labels: [String] = []
    while labels.count < DOTHostileTests.perGraph {
      let name = strings.next()
      guard names.insert(name).inserted else { continue }
      let label = strings.next()
      graph.nodes.append(DOTNode(DOTID(name), label: .text(label), [.id(DOTSVGID("n\(labels.count)"))]))
      labels.append(label)
      guard labels.count % 4 == 0 else { continue }
      let other = graph.nodes[labels.count - 2].id
      graph.edges.append(DOTEdge(DOTID(name), other, [.label(.text(label)), .id(DOTSVGID("e\(labels.count)"))]))
    }
    let bytes = graph.bytes
    let plain = try Plain(bytes, renderer)
    #expect(plain.nodes.count == labels.count)
    #expect(Set(plain.nodes.map { Array($0.utf8) }).count == labels.count)
    #expect(plain.edges.count == labels.count / 4)
    let picture = try Picture(bytes, renderer)
    #expect(picture.title("graph0") == Array(spoken(graph.id.text).utf8), "\(graph.id.text.debugDescription)")
    for (index, label) in labels.enumerated() {
      let name = spoken(graph.nodes[index].id.text)
      #expect(picture.title("n\(index)") == Array(name.utf8), "\(name.debugDescription)")
      let shown = picture.elements["n\(index)"]?.texts.filter { !$0.isEmpty } ?? ["nothing"]
      #expect(shown.map { Array($0.utf8) } == shownLines(label).map { Array($0.utf8) }, "\(label.debugDescription)")
      guard let edge = picture.elements["e\(index + 1)"] else { continue }
      let ends = "\(name)->\(spoken(graph.nodes[index - 1].id.text))"
      #expect(Array(edge.title.utf8) == Array(ends.utf8), "\(ends.debugDescription)")
      let beside = edge.texts.filter { !$0.isEmpty }
      #expect(beside.map { Array($0.utf8) } == shownLines(label).map { Array($0.utf8) }, "\(label.debugDescription)")
    }
  }
}

/// What a title says of a name: the name itself, but for what XML cannot hold.
private func spoken(_ name: String) -> String {
  name.isEmpty
    ? "\\x;"
    : name.unicodeScalars.map { scalar in
      switch scalar.value {
      case 0x9, 0xA, 0xD: String(scalar)
      case 0..<0x20, 0xFFFE, 0xFFFF, 0x202A...0x202E, 0x2066...0x2069: "\\x\(String(scalar.value, radix: 16));"
      default: String(scalar)
      }
    }.joined()
}

/// Strings put together from pieces that mean something to one of the readers.
struct HostileStrings {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  private static let pieces: [String] = [
    "\"", "\\", "\\\\", "\\N", "\\G", "\\L", "\\n", "\\l", "\\r", "\\\"", "&", "&amp;", "&#38;", "&copy;", "&nope;",
    "<", ">",
    "<b>", "</b>", "<x", "{", "}", "|", "]", "[", ";", "=", ":", ":n", "->", "--", "+", "\" + \"", "%3", "%", "#", "/*",
    "//", "graph",
    "Node", "STRICT", "subgraph", "3d", "-.5", "a", "b c", "  ", " ", "\n", "\r", "\r\n", "\t", "\u{0}", "\u{1}",
    "\u{1F}", "\u{7F}",
    "\u{85}", "\u{9F}", "\u{A0}", "\u{AD}", "\u{301}", "\"\u{301}", "\\\u{338}", "й", "и\u{306}", "Тоҷикистон",
    "Հայաստան", "საქართველო",
    "שלום", "مرحبا", "\u{202E}", "\u{2066}", "\u{2069}", "–", "\u{2028}", "\u{FEFF}", "\u{FFFD}", "\u{FFFE}",
    "\u{FFFF}", "漢字", "😀", "👨‍👩‍👧",
    "\u{1F1FA}\u{1F1FF}", "]]>",
    "<!--", "javascript:alert(1)", "x\" onload=\"y", "\\x1;", "\u{10FFFF}", "é",
  ]

  mutating func next() -> String {
    (0..<Int.random(in: 0...7, using: &random)).map { _ in
      // One in a few is any scalar at all.
      if Int.random(in: 0..<8, using: &random) == 0 {
        return Unicode.Scalar(UInt32.random(in: 0..<0x3000, using: &random)).map(String.init) ?? "?"
      }
      return HostileStrings.pieces.randomElement(using: &random) ?? ""
    }.joined()
  }
}
