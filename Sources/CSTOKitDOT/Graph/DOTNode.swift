// SPDX-License-Identifier: Apache-2.0

/// A node of a ``DOTGraph``.
public struct DOTNode: Sendable, Hashable {
  /// What nodes have.
  public typealias Attribute = DOTAttribute<DOTNode>

  /// What edges call it.
  public var id: DOTID
  /// What is written on it.
  public var label: DOTLabel
  /// How it is drawn.
  public var attributes: [Attribute]

  /// Makes a node; without a label it shows its id.
  public init(_ id: DOTID, label: DOTLabel? = nil, _ attributes: [Attribute] = []) {
    self.id = id
    self.label = label ?? .text(id.text)
    self.attributes = attributes
  }
}

/// A line between two nodes of a ``DOTGraph``.
///
/// Several edges between the same two are several lines.
public struct DOTEdge: Sendable, Hashable {
  /// What edges have.
  public typealias Attribute = DOTAttribute<DOTEdge>

  /// Where it begins.
  public var from: DOTID
  /// Where it ends.
  public var to: DOTID
  /// How it is drawn.
  public var attributes: [Attribute]

  /// Makes an edge.
  public init(_ from: DOTID, _ to: DOTID, _ attributes: [Attribute] = []) {
    self.from = from
    self.to = to
    self.attributes = attributes
  }
}

/// A frame around nodes and other frames.
public struct DOTCluster: Sendable, Hashable, DOTFramed {
  /// What frames have.
  public typealias Attribute = DOTAttribute<DOTCluster>

  /// What ``DOTAttribute/logicalHead(_:)`` calls it.
  public var id: DOTClusterID
  /// What is written on it.
  public var label: DOTLabel
  /// How it is drawn.
  public var attributes: [Attribute]
  /// The nodes in it.
  public var nodes: [DOTNode]
  /// The frames in it.
  public var clusters: [DOTCluster]

  /// Makes a frame; without a label it has none.
  public init(
    _ id: DOTClusterID, label: DOTLabel = "", _ attributes: [Attribute] = [], nodes: [DOTNode] = [],
    clusters: [DOTCluster] = []
  ) {
    self.id = id
    self.label = label
    self.attributes = attributes
    self.nodes = nodes
    self.clusters = clusters
  }
}
