// SPDX-License-Identifier: Apache-2.0

extension DOTAttribute where Owner == DOTEdge {
  /// The label beside the line.
  public static func label(_ label: DOTLabel) -> Self { Self(.label, .label(label)) }
  /// The mark at the end of the line.
  public static func arrowHead(_ head: DOTArrow) -> Self { Self(.arrowhead, .word(head.rawValue)) }
  /// The mark at the start of the line.
  public static func arrowTail(_ tail: DOTArrow) -> Self { Self(.arrowtail, .word(tail.rawValue)) }
  /// The ends that have a mark; by default only the end of the line.
  public static func dir(_ ends: DOTEdgeEnds) -> Self { Self(.dir, .word(ends.rawValue)) }
  /// The size of the marks, as a factor of the default size.
  public static func arrowSize(_ factor: Double) -> Self { Self(.arrowsize, .word(DOTNumber.text(factor))) }
  /// The side of the node at which the line ends.
  public static func headPort(_ port: DOTPort) -> Self { Self(.headport, .word(port.rawValue)) }
  /// The side of the node at which the line begins.
  public static func tailPort(_ port: DOTPort) -> Self { Self(.tailport, .word(port.rawValue)) }
  /// Whether the line affects the ranks of the nodes it connects.
  public static func constraint(_ isRanked: Bool) -> Self { Self(.constraint, .word(isRanked ? "true" : "false")) }
  /// The weight with which the layout keeps the line short and straight.
  public static func weight(_ weight: Int) -> Self { Self(.weight, .word(DOTNumber.text(weight))) }
  /// The smallest number of ranks that the line spans.
  public static func minLength(_ ranks: Int) -> Self { Self(.minlen, .word(DOTNumber.text(ranks))) }
  /// Makes the line end at the frame of a cluster.
  ///
  /// The graph then also contains `compound`.
  public static func logicalHead(_ cluster: DOTClusterID) -> Self { Self(.lhead, .cluster(cluster)) }
  /// Makes the line begin at the frame of a cluster.
  ///
  /// The graph then also contains `compound`.
  public static func logicalTail(_ cluster: DOTClusterID) -> Self { Self(.ltail, .cluster(cluster)) }
}

/// A mark at an end of a line.
public enum DOTArrow: String, Sendable {
  /// A filled arrowhead.
  case normal
  /// An outlined arrowhead.
  case empty
  /// An open arrowhead of two strokes.
  case open = "vee"
  /// A filled dot.
  case dot
  /// An outlined dot.
  case hollowDot = "odot"
  /// A filled diamond.
  case diamond
  /// An outlined diamond.
  case hollowDiamond = "odiamond"
  /// A bar across the line.
  case tee
  /// No mark.
  case none
}

/// A side of a node, as a compass direction.
public enum DOTPort: String, Sendable, CaseIterable {
  /// The upper side.
  case north = "n"
  /// The right side.
  case east = "e"
  /// The lower side.
  case south = "s"
  /// The left side.
  case west = "w"
}

/// The ends of a line that have a mark.
public enum DOTEdgeEnds: String, Sendable {
  /// Only the end of the line.
  case head = "forward"
  /// Only the start of the line.
  case tail = "back"
  /// Both ends of the line.
  case both
  /// Neither end of the line.
  case none
}
