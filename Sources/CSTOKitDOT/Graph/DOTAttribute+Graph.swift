// SPDX-License-Identifier: Apache-2.0

/// An element with a background and a label: a graph or a cluster.
public protocol DOTFramed {}

extension DOTAttribute where Owner: DOTFramed {
  /// The background color.
  public static func backgroundColor(_ color: DOTColor) -> Self { Self(.bgcolor, .word(color.text)) }
  /// The vertical position of the label.
  public static func labelLocation(_ location: DOTLabel.Location) -> Self { Self(.labelloc, .word(location.rawValue)) }
  /// The number of columns in the layout ``DOTLayout/osage``.
  ///
  /// Nodes and clusters fill it row by row, in the order of their `sortValue`.
  public static func arrayColumns(_ count: Int) -> Self {
    Self(.packmode, .word("array_ut\(DOTNumber.text(max(1, count)))"))
  }
  /// The number of rows in the layout ``DOTLayout/osage``, filled column by column.
  public static func arrayRows(_ count: Int) -> Self {
    Self(.packmode, .word("array_uc\(DOTNumber.text(max(1, count)))"))
  }
  /// The space around each part in the layout ``DOTLayout/osage``, in points.
  public static func packing(_ points: Int) -> Self { Self(.pack, .word(DOTNumber.text(points))) }
  /// The horizontal position of the label.
  public static func labelJustification(_ alignment: DOTLabel.Alignment) -> Self {
    let word = alignment == .left ? "l" : alignment == .right ? "r" : "c"
    return Self(.labeljust, .word(word))
  }
}

extension DOTAttribute where Owner == DOTCluster {
  /// The position in the order of an array, from 0.
  public static func sortValue(_ place: Int) -> Self { Self(.sortv, .word(DOTNumber.text(place))) }
  /// The space between the frame and its content, in points.
  public static func margin(_ points: Double) -> Self { Self(.margin, .word(DOTNumber.text(points))) }
  /// The fill color, for the style `filled`.
  public static func fillColor(_ color: DOTColor) -> Self { Self(.fillcolor, .word(color.text)) }
}

extension DOTAttribute where Owner == DOTGraph {
  /// The direction of the ranks.
  public static func rankDirection(_ direction: DOTRankDirection) -> Self { Self(.rankdir, .word(direction.rawValue)) }
  /// The space between ranks in inches.
  public static func rankSeparation(_ inches: Double) -> Self { Self(.ranksep, .word(DOTNumber.size(inches))) }
  /// The space between nodes of the same rank in inches.
  public static func nodeSeparation(_ inches: Double) -> Self { Self(.nodesep, .word(DOTNumber.size(inches))) }
  /// The space around the picture in inches.
  public static func padding(_ inches: Double) -> Self { Self(.pad, .word(DOTNumber.size(inches))) }
  /// The layout engine of Graphviz.
  public static func layout(_ layout: DOTLayout) -> Self { Self(.layout, .word(layout.rawValue)) }
  /// The drawing order of nodes and edges; later elements cover earlier ones.
  public static func outputOrder(_ order: DOTOutputOrder) -> Self { Self(.outputorder, .word(order.rawValue)) }
  /// Whether one ranking covers the whole graph.
  ///
  /// Nodes of different clusters can then share a rank.
  public static func newRank(_ isOne: Bool) -> Self { Self(.newrank, .word(isOne ? "true" : "false")) }
}

/// The direction in which the ranks of a graph follow one another.
public enum DOTRankDirection: String, Sendable, CaseIterable {
  /// From left to right.
  case leftToRight = "LR"
  /// From top to bottom.
  case topToBottom = "TB"
  /// From right to left.
  case rightToLeft = "RL"
  /// From bottom to top.
  case bottomToTop = "BT"
}

/// A layout engine of Graphviz.
public enum DOTLayout: String, Sendable, CaseIterable {
  /// Ranks, for graphs with a direction.
  case dot
  /// A spring model, or nodes at given positions.
  case neato
  /// A spring model with clusters.
  case fdp
  /// A spring model for large graphs.
  case sfdp
  /// A circular layout.
  case circo
  /// Concentric rings around a center.
  case twopi
  /// Rows and columns, within clusters.
  case osage
}

/// The drawing order of nodes and edges; later elements cover earlier ones.
public enum DOTOutputOrder: String, Sendable {
  /// Nodes and edges in the order of the layout.
  case breadthFirst = "breadthfirst"
  /// All nodes first, with the edges on top of them.
  case nodesFirst = "nodesfirst"
  /// All edges first, with the nodes on top of them.
  case edgesFirst = "edgesfirst"
}
