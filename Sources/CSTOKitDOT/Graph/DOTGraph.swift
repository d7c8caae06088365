// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// A graph for Graphviz, as a value; it needs no data set.
///
/// ```swift
/// var graph = DOTGraph("routes")
/// graph.nodes = [DOTNode("a", label: "R&D \\ <lab>"), DOTNode("node")]
/// graph.edges = [DOTEdge("a", "node", [.label("since 1992"), .style(.dashed)])]
/// let text = graph.text   // dot -Tsvg
/// ```
///
/// Ids, text, markup and addresses are of different types, and each is written by its own rules. Every node has an explicit label, since Graphviz
/// would read one that it takes from the id as a language of its own.
public struct DOTGraph: Sendable, Hashable, DOTFramed {
  /// What graphs have.
  public typealias Attribute = DOTAttribute<DOTGraph>

  /// The name, which becomes the title of the picture in SVG.
  public var id: DOTID
  /// What is written on the picture.
  public var label: DOTLabel
  /// Whether edges have a direction.
  public var isDirected: Bool
  /// How the whole is drawn; frames take over what they do not say themselves.
  public var attributes: [Attribute]
  /// What holds for nodes that do not say otherwise.
  public var nodeAttributes: [DOTNode.Attribute] = []
  /// What holds for edges that do not say otherwise.
  public var edgeAttributes: [DOTEdge.Attribute] = []
  /// The nodes outside all frames.
  public var nodes: [DOTNode] = []
  /// The frames; a node that is declared more than once stands where it was first.
  public var clusters: [DOTCluster] = []
  /// Nodes that stand side by side.
  public var ranks: [[DOTID]] = []
  /// The lines; a node that only they name is added.
  public var edges: [DOTEdge] = []

  /// Whether comments say where nodes, frames and edges begin.
  public var hasComments = false

  /// Makes a graph without nodes.
  public init(_ id: DOTID, label: DOTLabel = "", isDirected: Bool = true, _ attributes: [Attribute] = []) {
    self.id = id
    self.label = label
    self.isDirected = isDirected
    self.attributes = attributes
  }

  /// Writes the graph in the language of Graphviz.
  ///
  /// - Throws: `ExportError` of the sink.
  /// - Complexity: O(n) in the size of the graph; the buffer has one size.
  public func write(to sink: inout some ByteSink & ~Copyable) throws(ExportError) {
    try write(to: &sink) { _ throws(ExportError) in }
  }

  /// Writes the graph, and then nodes and edges that are not kept: a graph may be larger than the memory.
  ///
  /// ```swift
  /// try DOTGraph("trade").write(to: &sink) { stream throws(ExportError) in
  ///   for row in rows { try stream.write(DOTEdge(DOTID(row.from), DOTID(row.to), [.label(.text(row.good))])) }
  /// }
  /// ```
  ///
  /// - Throws: `ExportError` of the sink or of the closure.
  /// - Complexity: O(n) in the size of the graph; beside the buffer, the ids of the nodes are kept.
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
    // This sink takes everything.
    try? write(to: &sink)
    return sink.bytes
  }

  /// The text that ``write(to:)`` writes.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}
