// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// The spelling of an id where its node was declared.
private struct Spelling {
  let text: String
  let isPlain: Bool

  init(_ id: DOTID) {
    text = id.text
    isPlain = DOTString.isPlainID(id.text)
  }

  @inline(__always)
  func write(to output: inout OutputBuffer) {
    if isPlain { output.append(utf8Of: text, between: 0x22) } else { DOTString.write(text, as: .id, to: &output) }
  }
}

/// A stream that writes nodes and edges one by one; see ``DOTGraph/write(to:then:)``.
public struct DOTStream: ~Copyable {
  private var output = OutputBuffer()
  private var declared: [DOTID: Spelling] = [:]
  /// The name of the first cluster with each id, to which lines lead.
  private var clusters: [DOTClusterID: String] = [:]
  /// The names of the clusters written so far.
  private var clusterNames: Set<String> = []
  private let arrow: StaticString
  private var isCompound = false
  private var sink: BorrowedSink
  /// The most recent nodes, each at an index derived from some bytes of its id.
  private var recent: [(id: String, spelling: Spelling)?] = Array(repeating: nil, count: 4_096)

  init(_ graph: borrowing DOTGraph, _ sink: BorrowedSink) {
    self.sink = sink
    arrow = graph.isDirected ? " -> " : " -- "
    declared.reserveCapacity(graph.nodes.count)
    note(graph.clusters)
  }

  private mutating func note(_ list: [DOTCluster]) {
    for cluster in list {
      if clusters[cluster.id] == nil { clusters[cluster.id] = cluster.id.written }
      note(cluster.clusters)
    }
  }

  mutating func open(_ graph: borrowing DOTGraph) throws(ExportError) {
    output.append(graph.isDirected ? "digraph " : "graph ")
    DOTString.write(graph.id.text, as: .id, to: &output)
    output.append(" {\n  graph [")
    write(graph.label)
    list(graph.attributes, isFirst: false)
    output.append("];\n")
    defaults("  node [", graph.nodeAttributes)
    defaults("  edge [", graph.edgeAttributes)
    if graph.hasComments, !graph.nodes.isEmpty { output.append("  // Nodes\n") }
    for node in graph.nodes { try declare(node, depth: 1) }
    if graph.hasComments, !graph.clusters.isEmpty { output.append("  // Frames, each with its nodes\n") }
    for cluster in graph.clusters { try write(cluster, depth: 1) }
    for rank in graph.ranks { try write(rank) }
    if graph.hasComments, !graph.edges.isEmpty { output.append("  // Edges\n") }
    for edge in graph.edges { try write(edge) }
  }

  mutating func close() throws(ExportError) {
    // Without this, Graphviz silently draws lines to nodes that should end at frames.
    if isCompound { output.append("  compound=\"true\";\n") }
    output.append("}\n")
    try output.drain(to: &sink)
  }

  private mutating func write(_ cluster: borrowing DOTCluster, depth: Int) throws(ExportError) {
    indent(depth)
    output.append("subgraph ")
    DOTString.write(nameOnce(cluster.id), as: .id, to: &output)
    output.append(" {\n")
    indent(depth + 1)
    output.append("graph [")
    write(cluster.label)
    list(cluster.attributes, isFirst: false)
    output.append("];\n")
    for node in cluster.nodes { try declare(node, depth: depth + 1) }
    for inner in cluster.clusters { try write(inner, depth: depth + 1) }
    indent(depth)
    output.append("}\n")
  }

  /// The name of a cluster, made unique.
  ///
  /// Graphviz would merge clusters of the same name, so a repeated name gets apostrophes.
  private mutating func nameOnce(_ id: DOTClusterID) -> String {
    var name = clusters[id] ?? id.written
    if clusterNames.insert(name).inserted { return name }
    repeat {
      name += "'"
    } while clusters[DOTClusterID(String(name.dropFirst(DOTClusterID.prefix.count)))] != nil
      || !clusterNames.insert(name).inserted
    return name
  }

  private mutating func declare(_ node: borrowing DOTNode, depth: Int) throws(ExportError) {
    guard declared[node.id] == nil else { return }
    let spelling = Spelling(node.id)
    declared[node.id] = spelling
    indent(depth)
    spelling.write(to: &output)
    output.append(" [")
    write(node.label)
    list(node.attributes, isFirst: false)
    output.append("];\n")
    try drainIfFull()
  }

  /// Writes a node, unless a node with its id was already written.
  ///
  /// - Throws: `ExportError` of the sink.
  public mutating func write(_ node: DOTNode) throws(ExportError) { try declare(node, depth: 1) }

  /// The spelling of a declared node.
  ///
  /// An undeclared node is declared first, with its id as the label.
  @inline(__always)
  private mutating func spelling(of id: DOTID) throws(ExportError) -> Spelling {
    // A keyed hash costs as much as the rest of an edge. In this cache, a collision costs only one such hash.
    let place = DOTStream.place(of: id.text)
    if let found = recent[place], found.id == id.text { return found.spelling }
    if declared[id] == nil { try declare(DOTNode(id), depth: 1) }
    let spelling = declared[id] ?? Spelling(id)
    recent[place] = (id.text, spelling)
    return spelling
  }

  @inline(__always)
  private static func place(of text: String) -> Int {
    unsafe text.utf8.withContiguousStorageIfAvailable { bytes in place(of: unsafe bytes.span) } ?? 0
  }

  @inline(__always)
  private static func place(of bytes: Span<UInt8>) -> Int {
    var mixed: UInt64 = 0
    for index in max(0, bytes.count - 8)..<bytes.count { mixed = mixed << 8 | UInt64(bytes[index]) }
    return Int(truncatingIfNeeded: (mixed &* 0x9E37_79B9_7F4A_7C15) >> 52)
  }

  /// Writes an edge, and its nodes if they were not written before.
  ///
  /// - Throws: `ExportError` of the sink.
  public mutating func write(_ edge: DOTEdge) throws(ExportError) {
    let from = try spelling(of: edge.from)
    let to = try spelling(of: edge.to)
    output.append("  ")
    from.write(to: &output)
    output.append(arrow)
    to.write(to: &output)
    if !edge.attributes.isEmpty {
      output.append(" [")
      list(edge.attributes, isFirst: true)
      output.append(0x5D)
    }
    output.append(";\n")
    try drainIfFull()
  }

  private mutating func write(_ rank: [DOTID]) throws(ExportError) {
    // Some of the nodes may occur only in edges, which are written later.
    for id in rank where declared[id] == nil { try declare(DOTNode(id), depth: 1) }
    output.append("  { rank=\"same\";")
    for id in rank {
      output.append(0x20)
      let spelling = declared[id] ?? Spelling(id)
      spelling.write(to: &output)
      output.append(0x3B)
    }
    output.append(" }\n")
  }

  private mutating func defaults<Owner>(_ opening: StaticString, _ attributes: [DOTAttribute<Owner>]) {
    if attributes.isEmpty { return }
    output.append(opening)
    list(attributes, isFirst: true)
    output.append("];\n")
  }

  private mutating func list<Owner>(_ attributes: [DOTAttribute<Owner>], isFirst: Bool) {
    var isFirst = isFirst
    let hasTwice = DOTStream.haveTwice(attributes)
    let attributes = attributes.span
    for index in attributes.indices {
      let attribute = attributes[index]
      if hasTwice, (index + 1..<attributes.count).contains(where: { attributes[$0].replaces(attribute) }) { continue }
      write(attribute, isFirst: &isFirst)
    }
  }

  /// Whether an attribute may occur more than once.
  private static func haveTwice<Owner>(_ attributes: [DOTAttribute<Owner>]) -> Bool {
    var seen: UInt64 = 0
    for attribute in attributes {
      let own: UInt64 = 1 << UInt64(attribute.key.rawValue)
      if seen & own != 0 { return true }
      seen |= own
    }
    return false
  }

  private mutating func write<Owner>(_ attribute: DOTAttribute<Owner>, isFirst: inout Bool) {
    switch attribute.value {
    // Graphviz would warn about each line to the frame of a missing cluster.
    case .cluster(let cluster):
      if clusters[cluster] == nil { return }
      isCompound = true
    // An empty id or class, or NaN.
    case .word(let word) where word.isEmpty: return
    default: break
    }
    if !isFirst { output.append(", ") }
    isFirst = false
    switch attribute.value {
    case .label(let label): return write(label)
    case .custom(let name, _): output.append(utf8Of: name)
    default: output.append(attribute.key.text)
    }
    output.append(0x3D)
    switch attribute.value {
    case .label: break
    case .word(let word): DOTString.writeWord(word, to: &output)
    // An address already contains all special characters in percent encoding.
    case .tooltip(let text), .url(let text), .custom(_, let text): DOTString.write(text, as: .tooltip, to: &output)
    case .cluster(let cluster): DOTString.write(clusters[cluster] ?? cluster.written, as: .id, to: &output)
    }
  }

  private mutating func write(_ label: DOTLabel) {
    output.append("label=")
    switch label {
    case .text(let text, let alignment):
      let end: UInt8 = alignment == .left ? 0x6C : alignment == .right ? 0x72 : 0x6E
      DOTString.write(text, as: .label(lineEnd: end), to: &output)
    // Graphviz reports an error for an empty pair of brackets.
    case .markup(let markup) where markup.source.isEmpty: output.append("\"\"")
    case .markup(let markup): DOTString.writeMarkup(markup.source, to: &output)
    }
  }

  private mutating func indent(_ depth: Int) { for _ in 0..<depth { output.append("  ") } }

  private mutating func drainIfFull() throws(ExportError) {
    if output.count >= OutputBuffer.fullAt { try output.drain(to: &sink) }
  }
}
