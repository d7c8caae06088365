// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// A graph for Graphviz as a value, independent of any data set.
///
/// ```swift
/// var graph = DOTGraph("routes")
/// graph.nodes = [DOTNode("a", label: "R&D \\ <lab>"), DOTNode("node")]
/// graph.edges = [DOTEdge("a", "node", [.label("since 1992"), .style(.dashed)])]
/// let text = graph.text   // render with: dot -Tsvg
/// ```
///
/// Ids, text, markup and addresses have different types, each with its own escaping. Every node has an explicit label, because
/// Graphviz would interpret escapes in a label that it takes from the id.
public struct DOTGraph: Sendable, Hashable, DOTFramed {
  /// An attribute of a graph.
  public typealias Attribute = DOTAttribute<DOTGraph>

  /// The name, which becomes the title of the picture in SVG.
  public var id: DOTID
  /// The label of the picture.
  public var label: DOTLabel
  /// Whether edges have a direction.
  public var isDirected: Bool
  /// The attributes of the whole graph; clusters inherit those that they do not set.
  public var attributes: [Attribute]
  /// The default attributes of nodes.
  public var nodeAttributes: [DOTNode.Attribute] = []
  /// The default attributes of edges.
  public var edgeAttributes: [DOTEdge.Attribute] = []
  /// The nodes outside all clusters.
  public var nodes: [DOTNode] = []
  /// The clusters.
  ///
  /// A node declared more than once is placed where it is declared first.
  public var clusters: [DOTCluster] = []
  /// Groups of nodes that share a rank.
  public var ranks: [[DOTID]] = []
  /// The edges; a node that occurs only in an edge is added.
  public var edges: [DOTEdge] = []

  /// Whether the output has comments before nodes, frames and edges; false by default.
  public var hasComments = false

  /// Creates a graph without nodes.
  public init(_ id: DOTID, label: DOTLabel = "", isDirected: Bool = true, _ attributes: [Attribute] = []) {
    self.id = id
    self.label = label
    self.isDirected = isDirected
    self.attributes = attributes
  }

  /// Writes the graph in the DOT language.
  ///
  /// - Throws: `ExportError` of the sink.
  /// - Complexity: O(n) in the size of the graph, with a buffer of constant size.
  public func write(to sink: inout some ByteSink & ~Copyable) throws(ExportError) {
    try write(to: &sink) { _ throws(ExportError) in }
  }

  /// Writes the graph, and then further nodes and edges from a closure.
  ///
  /// They are not kept, so a graph can be larger than memory.
  ///
  /// ```swift
  /// try DOTGraph("trade").write(to: &sink) { stream throws(ExportError) in
  ///   for row in rows { try stream.write(DOTEdge(DOTID(row.from), DOTID(row.to), [.label(.text(row.good))])) }
  /// }
  /// ```
  ///
  /// - Throws: `ExportError` of the sink or of the closure.
  /// - Complexity: O(n) in the size of the graph. Memory contains the buffer and the ids of the nodes.
  public func write(
    to sink: inout some ByteSink & ~Copyable, then body: (inout DOTStream) throws(ExportError) -> Void
  ) throws(ExportError) {
    try sink.borrowed { sink throws(ExportError) in
      var stream = DOTStream(self, sink)
      try stream.open(self)
      try body(&stream)
      try stream.close()
    }
  }

  /// The bytes that ``write(to:)`` writes.
  public var bytes: [UInt8] {
    var sink = ArraySink()
    // This sink never fails.
    try? write(to: &sink)
    return sink.bytes
  }

  /// The text that ``write(to:)`` writes.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}
