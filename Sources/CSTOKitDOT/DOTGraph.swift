// SPDX-License-Identifier: Apache-2.0

/// Writes a directed graph statement by statement.
struct DOTGraph {
  private(set) var bytes: [UInt8] = []
  private var depth = 1

  init(id: String, attributes: [DOTAttribute], nodes: [DOTAttribute], edges: [DOTAttribute]) {
    bytes.append(contentsOf: "digraph ".utf8)
    bytes.append(contentsOf: DOTText.id(id).bytes)
    bytes.append(contentsOf: " {\n".utf8)
    defaults("graph", attributes)
    defaults("node", nodes)
    defaults("edge", edges)
  }

  mutating func finish() { bytes.append(contentsOf: "}\n".utf8) }

  mutating func node(_ id: String, _ attributes: [DOTAttribute]) {
    indent()
    bytes.append(contentsOf: DOTText.id(id).bytes)
    list(attributes)
  }

  mutating func edge(_ from: String, _ to: String, _ attributes: [DOTAttribute]) {
    indent()
    bytes.append(contentsOf: DOTText.id(from).bytes)
    bytes.append(contentsOf: " -> ".utf8)
    bytes.append(contentsOf: DOTText.id(to).bytes)
    list(attributes)
  }

  /// A frame around nodes.
  ///
  /// Graphviz draws a subgraph as a frame only if its id begins with `cluster`.
  mutating func cluster(_ name: String, _ attributes: [DOTAttribute], _ body: (inout DOTGraph) -> Void) {
    indent()
    bytes.append(contentsOf: "subgraph ".utf8)
    bytes.append(contentsOf: DOTText.id("cluster_" + name).bytes)
    bytes.append(contentsOf: " {\n".utf8)
    depth += 1
    defaults("graph", attributes)
    body(&self)
    depth -= 1
    indent()
    bytes.append(contentsOf: "}\n".utf8)
  }

  private mutating func defaults(_ kind: StaticString, _ attributes: [DOTAttribute]) {
    if attributes.isEmpty { return }
    indent()
    bytes.append(contentsOf: kind.description.utf8)
    list(attributes)
  }

  private mutating func list(_ attributes: [DOTAttribute]) {
    if !attributes.isEmpty {
      bytes.append(contentsOf: " [".utf8)
      for (index, attribute) in attributes.enumerated() {
        if index > 0 { bytes.append(contentsOf: ", ".utf8) }
        attribute.write(to: &bytes)
      }
      bytes.append(0x5D)
    }
    bytes.append(contentsOf: ";\n".utf8)
  }

  private mutating func indent() { for _ in 0..<depth { bytes.append(contentsOf: [0x20, 0x20]) } }
}
