// SPDX-License-Identifier: Apache-2.0

import CSTOKitDOT

extension FuzzProperty {
  /// Any text as a name, a label, markup, a tooltip and an address of a graph: it stays in its string, and what stands outside of strings is
  /// what an innocent text has.
  static let dotText = FuzzProperty(name: "dot-text") { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    let (hostile, innocent) = (try skeleton(of: graph(text).bytes), try skeleton(of: graph("plain").bytes))
    try require(hostile == innocent, "a text reaches out of its string")
    try require(!graph(text).bytes.contains(0), "U+0000 in a graph")
    if let url = DOTURL(text) {
      try require(
        url.text.utf8.allSatisfy { $0 > 0x20 && !Array("\"<>\\".utf8).contains($0) }, "an address that is not one")
      let head = url.text.lowercased()
      try require(
        !["javascript:", "data:", "vbscript:", "file:"].contains { head.hasPrefix($0) }, "an address that runs")
    }
  }

  private static func graph(_ text: String) -> DOTGraph {
    var graph = DOTGraph(DOTID(text), label: .text(text, .left))
    graph.nodes.append(DOTNode(DOTID("n" + text), label: .text(text), [.tooltip(text), .id(DOTSVGID("n" + text))]))
    graph.nodes.append(DOTNode("markup", label: .markup(.bold(.text(text)) + .text("end"))))
    graph.edges.append(DOTEdge(DOTID("n" + text), "markup", [.label(.text(text, .right))]))
    return graph
  }

  /// The bytes outside of strings, with a quote for each string and a sign for each piece of markup, which has no marks but ours.
  private static func skeleton(of bytes: [UInt8]) throws -> [UInt8] {
    var (skeleton, index) = ([UInt8](), 0)
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        index += 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
          index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        try require(index < bytes.count, "a string without an end")
        // A long text stands in parts with a plus between them.
        if skeleton.suffix(4) == Array("\" + ".utf8)[...] {
          skeleton.removeLast(3)
        } else {
          skeleton.append(UInt8(ascii: "\""))
        }
      case UInt8(ascii: "<"):
        index = try endOfMarkup(in: bytes, from: index)
        skeleton.append(UInt8(ascii: "<"))
      case let byte: skeleton.append(byte)
      }
      index += 1
    }
    return skeleton
  }

  /// Where the sign stands that closes a piece of markup.
  ///
  /// A long text in it stands in parts, with empty comments between them.
  private static func endOfMarkup(in bytes: [UInt8], from start: Int) throws -> Int {
    var index = start + 1
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
      if bytes[index] == UInt8(ascii: "<") {
        let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count
        let mark = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
        try require(["B", "/B", "BR/", "!----"].contains(mark), "a mark from a text: \(mark.debugDescription)")
        index = end
      }
      index += 1
    }
    try require(index < bytes.count, "markup without an end")
    return index
  }
}
