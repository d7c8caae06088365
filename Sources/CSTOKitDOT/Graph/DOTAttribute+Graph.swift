// SPDX-License-Identifier: Apache-2.0

/// What has a label above or below and a background: a graph or a cluster.
public protocol DOTFramed {}

extension DOTAttribute where Owner: DOTFramed {
  /// The colour behind everything.
  public static func backgroundColor(_ color: DOTColor) -> Self { Self(.bgcolor, .word(color.text)) }
  /// Where the label stands between top and bottom.
  public static func labelLocation(_ location: DOTLabel.Location) -> Self { Self(.labelloc, .word(location.rawValue)) }
  /// In how many columns the layout ``DOTLayout/osage`` puts what is in it, row by row; the nodes and clusters in the order of their `sortValue`.
  public static func arrayColumns(_ count: Int) -> Self {
    Self(.packmode, .word("array_ut\(DOTNumber.text(max(1, count)))"))
  }
  /// In how many rows the layout ``DOTLayout/osage`` puts what is in it, column by column.
  public static func arrayRows(_ count: Int) -> Self {
    Self(.packmode, .word("array_uc\(DOTNumber.text(max(1, count)))"))
  }
  /// The room around each part in the layout ``DOTLayout/osage``, in points.
  public static func packing(_ points: Int) -> Self { Self(.pack, .word(DOTNumber.text(points))) }
  /// Where the label stands between left and right.
  public static func labelJustification(_ alignment: DOTLabel.Alignment) -> Self {
    let word = alignment == .left ? "l" : alignment == .right ? "r" : "c"
    return Self(.labeljust, .word(word))
  }
}

extension DOTAttribute where Owner == DOTCluster {
  /// The place in the order of an array.
  public static func sortValue(_ place: Int) -> Self { Self(.sortv, .word(DOTNumber.text(place))) }
  /// The space between the frame and what is in it, in points.
  public static func margin(_ points: Double) -> Self { Self(.margin, .word(DOTNumber.text(points))) }
  /// The colour of the face, with the style `filled`.
  public static func fillColor(_ color: DOTColor) -> Self { Self(.fillcolor, .word(color.text)) }
}

extension DOTAttribute where Owner == DOTGraph {
  /// In which direction the ranks follow one another.
  public static func rankDirection(_ direction: DOTRankDirection) -> Self { Self(.rankdir, .word(direction.rawValue)) }
  /// The space between ranks in inches.
  public static func rankSeparation(_ inches: Double) -> Self { Self(.ranksep, .word(DOTNumber.size(inches))) }
  /// The space between nodes of a rank in inches.
  public static func nodeSeparation(_ inches: Double) -> Self { Self(.nodesep, .word(DOTNumber.size(inches))) }
  /// The space around the picture in inches.
  public static func padding(_ inches: Double) -> Self { Self(.pad, .word(DOTNumber.size(inches))) }
  /// The layout that Graphviz takes.
  public static func layout(_ layout: DOTLayout) -> Self { Self(.layout, .word(layout.rawValue)) }
  /// Whether nodes or edges are drawn first and lie below the others.
  public static func outputOrder(_ order: DOTOutputOrder) -> Self { Self(.outputorder, .word(order.rawValue)) }
  /// Whether one ranking covers the whole graph, so that nodes of several clusters can share a rank.
  public static func newRank(_ isOne: Bool) -> Self { Self(.newrank, .word(isOne ? "true" : "false")) }
}

/// In which direction the ranks of a graph follow one another.
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

/// The layouts of Graphviz.
public enum DOTLayout: String, Sendable {
  /// Ranks, for what has a direction.
  case dot
  /// Springs, and nodes at given places.
  case neato
  /// Springs, with clusters.
  case fdp
  /// Springs for large graphs.
  case sfdp
  /// Circles.
  case circo
  /// Rings around a middle.
  case twopi
  /// Rows and columns, within clusters.
  case osage
}

/// What is drawn first, and so lies below.
public enum DOTOutputOrder: String, Sendable {
  /// Nodes and edges as the layout meets them.
  case breadthFirst = "breadthfirst"
  /// Nodes, with the edges above them.
  case nodesFirst = "nodesfirst"
  /// Edges, with the nodes above them.
  case edgesFirst = "edgesfirst"
}
