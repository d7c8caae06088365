// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitDOT
import Foundation

/// From rows to the text of a graph, beside the two libraries that Python programs use for it: a thousand nodes, and edges with a
/// label, a style and a colour.
func benchmarkDOT(_ harness: inout Harness, edges count: Int) throws {
  guard harness.wants("dot.write") else { return }
  let small = GraphRows(edges: count)
  let large = GraphRows(edges: count * 4)
  var sink = ArraySink()
  try small.write(to: &sink)
  let text = String(decoding: sink.bytes, as: UTF8.self)
  guard text.split(separator: "\n").count(where: { $0.contains(" -> ") }) == count else {
    preconditionFailure("not every edge is written")
  }
  FileHandle.standardError.write(Data("dot: \(count) edges, \(text.utf8.count) bytes\n".utf8))
  let rows = """
    nodes = [(f"s{i}", f"State {i}") for i in range(1000)]
    edges = [(f"s{i * 7919 % 1000}", f"s{i * 104729 % 1000}", f"since {1950 + i % 70}-05-15") for i in range(\(count))]
    def check(text): assert text.count("->") == \(count)
    """
  let peers = [
    (
      "pydot",
      """
      import pydot
      \(rows)
      quoted = pydot.quote_id_if_necessary
      def work():
          graph = pydot.Dot("g", graph_type="digraph")
          for i, l in nodes: graph.add_node(pydot.Node(i, label=quoted(l)))
          for a, b, l in edges: graph.add_edge(pydot.Edge(a, b, label=quoted(l), style="dashed", color=quoted("#0072B2")))
          return graph.to_string()
      check(work())
      """
    ),
    (
      "graphviz",
      """
      import graphviz
      \(rows)
      def work():
          graph = graphviz.Digraph("g")
          for i, l in nodes: graph.node(i, label=l)
          for a, b, l in edges: graph.edge(a, b, label=l, style="dashed", color="#0072B2")
          return graph.source
      check(work())
      """
    ),
  ]
  for (name, program) in peers {
    guard let peer = try PythonPeer(program, arguments: []) else {
      FileHandle.standardError.write(Data("dot.write: \(name) is not there\n".utf8))
      continue
    }
    try harness.compare("dot.write", with: name, ours: { try small.write() }, seconds: { peer.seconds() })
  }
  try harness.growth("dot.write") {
    try small.write()
  } large: {
    try large.write()
  }
}

/// A view of many memberships, on the way to its graph: no step of it may look through all for each.
func benchmarkDOTView(_ harness: inout Harness, memberships count: Int) throws {
  guard harness.wants("dot.view") else { return }
  let small = SyntheticDataset.make(memberships: count, isConsistent: true)
  let large = SyntheticDataset.make(memberships: count * 4, isConsistent: true)
  // In 1932, when the first spells of the pairs have begun and none has ended.
  let exporter = DOTExporter(view: .membership(on: CalendarDay(number: -13_700)), limit: .max)
  func write(_ dataset: Dataset) throws {
    var sink = CountingSink()
    try ExportRequest(dataset).write(exporter, to: &sink)
    precondition(sink.count > count)
  }
  try harness.growth("dot.view") {
    try write(small)
  } large: {
    try write(large)
  }
}

/// The rows of which both sides make their graph.
private struct GraphRows {
  let nodes: [(id: String, label: String)]
  let edges: [(from: String, to: String, label: String)]

  init(edges count: Int) {
    nodes = (0..<1_000).map { ("s\($0)", "State \($0)") }
    edges = (0..<count).map {
      ("s\($0 * 7_919 % 1_000)", "s\($0 * 104_729 % 1_000)", "since \(1_950 + $0 % 70)-05-15")
    }
  }

  func write(to sink: inout some ByteSink) throws {
    let color = DOTColor(0x0072B2)
    try DOTGraph("g").write(to: &sink) { stream throws(ExportError) in
      for node in nodes { try stream.write(DOTNode(DOTID(node.id), label: .text(node.label))) }
      for edge in edges {
        let attributes: [DOTEdge.Attribute] = [.label(.text(edge.label)), .style(.dashed), .color(color)]
        try stream.write(DOTEdge(DOTID(edge.from), DOTID(edge.to), attributes))
      }
    }
  }

  func write() throws {
    var sink = CountingSink()
    try write(to: &sink)
  }
}
