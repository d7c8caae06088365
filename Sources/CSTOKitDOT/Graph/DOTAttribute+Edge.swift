// SPDX-License-Identifier: Apache-2.0

extension DOTAttribute where Owner == DOTEdge {
  /// What is written beside the line.
  public static func label(_ label: DOTLabel) -> Self { Self(.label, .label(label)) }
  /// What stands at the end of the line.
  public static func arrowHead(_ head: DOTArrow) -> Self { Self(.arrowhead, .word(head.rawValue)) }
  /// What stands at the start of the line.
  public static func arrowTail(_ tail: DOTArrow) -> Self { Self(.arrowtail, .word(tail.rawValue)) }
  /// Which ends have their mark; the end alone unless it is said.
  public static func dir(_ ends: DOTEdgeEnds) -> Self { Self(.dir, .word(ends.rawValue)) }
  /// The size of the marks, as a factor.
  public static func arrowSize(_ factor: Double) -> Self { Self(.arrowsize, .word(DOTNumber.text(factor))) }
  /// The side of the node at which the line ends.
  public static func headPort(_ port: DOTPort) -> Self { Self(.headport, .word(port.rawValue)) }
  /// The side of the node at which the line begins.
  public static func tailPort(_ port: DOTPort) -> Self { Self(.tailport, .word(port.rawValue)) }
  /// Whether the line decides about the ranks of what it joins.
  public static func constraint(_ isRanked: Bool) -> Self { Self(.constraint, .word(isRanked ? "true" : "false")) }
  /// How strongly the line is kept short and straight.
  public static func weight(_ weight: Int) -> Self { Self(.weight, .word(DOTNumber.text(weight))) }
  /// Over how many ranks the line goes at least.
  public static func minLength(_ ranks: Int) -> Self { Self(.minlen, .word(DOTNumber.text(ranks))) }
  /// The line ends at the frame of a cluster; `compound` is then written.
  public static func logicalHead(_ cluster: DOTClusterID) -> Self { Self(.lhead, .cluster(cluster)) }
  /// The line begins at the frame of a cluster; `compound` is then written.
  public static func logicalTail(_ cluster: DOTClusterID) -> Self { Self(.ltail, .cluster(cluster)) }
}

/// What stands at an end of a line.
public enum DOTArrow: String, Sendable {
  /// An arrow.
  case normal
  /// A hollow arrow.
  case empty
  /// A light arrow.
  case open = "vee"
  /// A dot.
  case dot
  /// A hollow dot.
  case hollowDot = "odot"
  /// A diamond.
  case diamond
  /// A hollow diamond.
  case hollowDiamond = "odiamond"
  /// A stroke across.
  case tee
  /// Nothing.
  case none
}

/// A side of a node, as on a map.
public enum DOTPort: String, Sendable, CaseIterable {
  /// Above.
  case north = "n"
  /// On the right.
  case east = "e"
  /// Below.
  case south = "s"
  /// On the left.
  case west = "w"
}

/// Which ends of a line have their mark.
public enum DOTEdgeEnds: String, Sendable {
  /// The end.
  case head = "forward"
  /// The start.
  case tail = "back"
  /// Both.
  case both
  /// None.
  case none
}
