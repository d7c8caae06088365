// SPDX-License-Identifier: Apache-2.0

/// A node of a ``DOTGraph``.
public struct DOTNode: Sendable, Hashable {
  /// An attribute of a node.
  public typealias Attribute = DOTAttribute<DOTNode>

  /// The id by which edges refer to the node.
  public var id: DOTID
  /// The label of the node.
  public var label: DOTLabel
  /// The attributes of the node; the last of several with one name applies.
  public var attributes: [Attribute]

  /// Creates a node; without a label it shows its id.
  public init(_ id: DOTID, label: DOTLabel? = nil, _ attributes: [Attribute] = []) {
    self.id = id
    self.label = label ?? .text(id.text)
    self.attributes = attributes
  }
}

/// A line between two nodes of a ``DOTGraph``.
///
/// Several edges between the same two nodes are drawn as several lines.
public struct DOTEdge: Sendable, Hashable {
  /// An attribute of an edge.
  public typealias Attribute = DOTAttribute<DOTEdge>

  /// The id of the node at the start.
  public var from: DOTID
  /// The id of the node at the end.
  public var to: DOTID
  /// The attributes of the edge; the last of several with one name applies.
  public var attributes: [Attribute]

  /// Creates an edge between two nodes.
  public init(_ from: DOTID, _ to: DOTID, _ attributes: [Attribute] = []) {
    self.from = from
    self.to = to
    self.attributes = attributes
  }
}

/// A frame around nodes and other clusters.
public struct DOTCluster: Sendable, Hashable, DOTFramed {
  /// An attribute of a cluster.
  public typealias Attribute = DOTAttribute<DOTCluster>

  /// The id by which ``DOTAttribute/logicalHead(_:)`` refers to the cluster.
  public var id: DOTClusterID
  /// The label of the cluster; empty for none.
  public var label: DOTLabel
  /// The attributes of the cluster; the last of several with one name applies.
  public var attributes: [Attribute]
  /// The nodes directly in the cluster.
  public var nodes: [DOTNode]
  /// The clusters directly in the cluster.
  public var clusters: [DOTCluster]

  /// Creates a cluster, without a label by default.
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
