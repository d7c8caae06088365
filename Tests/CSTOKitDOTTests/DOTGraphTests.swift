// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitDOT
import TestSupport
import Testing

@Suite struct DOTGraphTests {
  @Test func `A graph is written statement by statement`() {
    var graph = DOTGraph("routes", label: "Routes", [.rankDirection(.leftToRight), .backgroundColor(.white)])
    graph.nodeAttributes = [.shape(.box), .fontNames(["DejaVu Sans", "a\"b;c"])]
    graph.edgeAttributes = [.color(DOTColor(0x0072B2))]
    graph.nodes = [DOTNode("a", label: "R&D", [.style(.rounded, .filled), .width(1.25), .margin(0.1, 1.0 / 3)])]
    graph.clusters = [DOTCluster("c", label: "Frame", [.margin(8)], nodes: [DOTNode("b")])]
    graph.ranks = [["a", "b", "nobody"]]
    graph.edges = [
      DOTEdge("a", "b", [.label(.text("one\ntwo", .left)), .logicalHead("c"), .penWidth(2)]), DOTEdge("b", "d"),
    ]
    let expected = #"""
      digraph "routes" {
        graph [label="Routes", rankdir="LR", bgcolor="#FFFFFF"];
        node [shape="box", fontname="DejaVu Sans,abc"];
        edge [color="#0072B2"];
        "a" [label="R&amp;D", style="rounded,filled", width="1.25", margin="0.1,0.3333"];
        subgraph "cluster: c" {
          graph [label="Frame", margin="8"];
          "b" [label="b"];
        }
        "nobody" [label="nobody"];
        { rank="same"; "a"; "b"; "nobody"; }
        "a" -> "b" [label="one\ltwo\l", lhead="cluster: c", penwidth="2"];
        "d" [label="d"];
        "b" -> "d";
        compound="true";
      }

      """#
    #expect(graph.text == expected)
  }

  @Test func `Edges of a graph without directions have none`() throws {
    var graph = DOTGraph("g", isDirected: false)
    graph.edges = [DOTEdge("a", "b")]
    #expect(graph.text.hasPrefix("graph \"g\""))
    #expect(graph.text.contains("\"a\" -- \"b\";"))
    #expect(try Plain(graph.bytes).edges.count == 1)
  }

  @Test func `Numbers are short, and never what Graphviz cannot read`() {
    let numbers: [Double] = [0, -0.00004, 1, -2.5, 1e-7, 123_456.789, .nan, .infinity, 1e300]
    var graph = DOTGraph("g")
    graph.nodes = numbers.map { DOTNode("n\($0)", label: "", [.width($0)]) }
    // What is no number is not written.
    let widths = graph.text.split(separator: "width=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(widths == ["0", "0", "1", "0", "0", "900", "900", "900"])
  }

  @Test func `A stream writes what a graph would, in pieces`() throws {
    var graph = DOTGraph("g")
    graph.nodes = (0..<3_000).map { DOTNode("n\($0)", label: .text("Node \($0)")) }
    graph.edges = (0..<3_000).map { DOTEdge("n\($0)", "n\(($0 * 7) % 3_100)", [.style(.dashed)]) }
    var sink = ArraySink()
    try DOTGraph("g").write(to: &sink) { stream throws(ExportError) in
      for node in graph.nodes { try stream.write(node) }
      for edge in graph.edges { try stream.write(edge) }
    }
    #expect(same(sink.bytes, graph.bytes))
    var pieces = PieceSink()
    try graph.write(to: &pieces)
    #expect(pieces.count > 1)
    #expect(pieces.largest < 100_000)
  }

  @Test func `What the sink throws ends the writing`() {
    var graph = DOTGraph("g")
    graph.edges = (0..<20_000).map { DOTEdge("a", "b", [.label(.text("\($0)"))]) }
    var sink = PieceSink(room: 100_000)
    #expect(throws: ExportError.self) { try graph.write(to: &sink) }
  }

  @Test(arguments: Renderer.allCases) func `Strings of any length are read`(_ renderer: Renderer) throws {
    for unit in ["\"\\ж", "a", "&", "漢", "\\"] {
      let text = String(repeating: unit, count: 40_000)
      var graph = DOTGraph(DOTID(text), label: .text("short"))
      graph.nodes = [DOTNode(DOTID(text), label: .text("x"), [.tooltip(text)])]
      graph.edges = [DOTEdge(DOTID(text), "b")]
      #expect(try Plain(graph.bytes, renderer).nodes.count == 2)
    }
  }

  @Test func `Ids are told apart where nothing but the choice of node decides`() throws {
    // Many ids that share their last bytes, so that the memory of ids met lately has one place for all of them.
    let ids = (0..<500).map { DOTID("\($0)-the-same-end-of-the-id") }
    var graph = DOTGraph("g")
    graph.edges = zip(ids, ids.dropFirst()).map { DOTEdge($0, $1) }
    let lines = graph.text.split(separator: "\n").filter { $0.contains(" -> ") }
    #expect(lines.map(String.init) == zip(ids, ids.dropFirst()).map { "  \"\($0)\" -> \"\($1)\";" })
  }
}

/// A sink that counts the pieces it is given, and is full at some point.
private struct PieceSink: ByteSink {
  var count = 0
  var largest = 0
  var room = Int.max

  mutating func write(_ bytes: Span<UInt8>) throws(ExportError) {
    count += 1
    largest = max(largest, bytes.count)
    room -= bytes.count
    if room < 0 { throw ExportError(.cancelled, "full") }
  }
}
