// SPDX-License-Identifier: Apache-2.0

/// An attribute of a ``DOTGraph``, a ``DOTNode``, a ``DOTEdge`` or a ``DOTCluster``; what one of them does not have does not compile.
///
/// ```swift
/// let node = DOTNode("uzb", label: "Uzbekistan", [.shape(.ellipse), .tooltip("a member"), .class(["state", "member"])])
/// ```
///
/// There is none that names a file, or that lets text become anything but text.
public struct DOTAttribute<Owner>: Sendable, Hashable {
  let key: DOTKey
  let value: DOTValue

  init(_ key: DOTKey, _ value: DOTValue) {
    self.key = key
    self.value = value
  }
}

enum DOTValue: Sendable, Hashable {
  case label(DOTLabel)
  case tooltip(String)
  case url(String)
  /// What this module wrote and holds nothing to escape.
  case word(String)
  case cluster(DOTClusterID)
}

/// The names of attributes that this module writes.
enum DOTKey: UInt8 {
  case label, tooltip, URL, id, `class`, color, fillcolor, fontcolor, bgcolor
  case fontname, fontsize, style, penwidth, shape, width, height, fixedsize, margin
  case pos, arrowhead, arrowtail, arrowsize, dir, constraint, weight, minlen, lhead
  case ltail, rankdir, ranksep, nodesep, pad, layout, labelloc, labeljust, newrank
  case outputorder

  var text: StaticString {
    switch self {
    case .label: "label"
    case .tooltip: "tooltip"
    case .URL: "URL"
    case .id: "id"
    case .class: "class"
    case .color: "color"
    case .fillcolor: "fillcolor"
    case .fontcolor: "fontcolor"
    case .bgcolor: "bgcolor"
    case .fontname: "fontname"
    case .fontsize: "fontsize"
    case .style: "style"
    case .penwidth: "penwidth"
    case .shape: "shape"
    case .width: "width"
    case .height: "height"
    case .fixedsize: "fixedsize"
    case .margin: "margin"
    case .pos: "pos"
    case .arrowhead: "arrowhead"
    case .arrowtail: "arrowtail"
    case .arrowsize: "arrowsize"
    case .dir: "dir"
    case .constraint: "constraint"
    case .weight: "weight"
    case .minlen: "minlen"
    case .lhead: "lhead"
    case .ltail: "ltail"
    case .rankdir: "rankdir"
    case .ranksep: "ranksep"
    case .nodesep: "nodesep"
    case .pad: "pad"
    case .layout: "layout"
    case .labelloc: "labelloc"
    case .labeljust: "labeljust"
    case .newrank: "newrank"
    case .outputorder: "outputorder"
    }
  }
}

// MARK: Everything that is drawn

extension DOTAttribute {
  /// What is shown where the pointer rests, and what a screen reader may speak; a backslash becomes a slash.
  public static func tooltip(_ text: String) -> Self { Self(.tooltip, .tooltip(text)) }
  /// Where a click leads.
  public static func url(_ url: DOTURL) -> Self { Self(.URL, .url(url.text)) }
  /// The id of the element in SVG.
  public static func id(_ hook: DOTHook) -> Self { Self(.id, .word(hook.text)) }
  /// The classes of the element in SVG.
  public static func `class`(_ hooks: [DOTHook]) -> Self {
    Self(.class, .word(hooks.map(\.text).joined(separator: " ")))
  }
  /// The colour of lines.
  public static func color(_ color: DOTColor) -> Self { Self(.color, .word(color.text)) }
  /// The colour of text.
  public static func fontColor(_ color: DOTColor) -> Self { Self(.fontcolor, .word(color.text)) }
  /// The fonts, the first that is there being taken; of a name letters, digits, spaces and hyphens are kept.
  public static func fontNames(_ names: [String]) -> Self {
    func isKept(_ byte: UInt8) -> Bool {
      switch byte {
      case 0x20, 0x2D, 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      default: false
      }
    }
    let kept = names.map { String(decoding: $0.utf8.filter(isKept), as: UTF8.self) }
    return Self(.fontname, .word(kept.filter { !$0.isEmpty }.joined(separator: ",")))
  }
  /// The size of text in points.
  public static func fontSize(_ points: Double) -> Self { Self(.fontsize, .word("\(DOTNumber(points))")) }
  /// How lines and faces are drawn.
  public static func style(_ style: DOTStyle) -> Self { Self(.style, .word(style.rawValue)) }
  /// How lines and faces are drawn, in several respects.
  public static func style(_ first: DOTStyle, _ second: DOTStyle, _ others: DOTStyle...) -> Self {
    Self(.style, .word(([first, second] + others).map(\.rawValue).joined(separator: ",")))
  }
  /// The width of lines in points.
  public static func penWidth(_ points: Double) -> Self { Self(.penwidth, .word("\(DOTNumber(points))")) }
}

/// How lines and faces are drawn.
public enum DOTStyle: String, Sendable {
  /// A line without gaps.
  case solid
  /// A line of strokes.
  case dashed
  /// A line of points.
  case dotted
  /// A heavy line.
  case bold
  /// With the colour of the face.
  case filled
  /// With round corners.
  case rounded
  /// Not drawn.
  case invisible = "invis"
}

// MARK: Nodes

extension DOTAttribute where Owner == DOTNode {
  /// The outline.
  public static func shape(_ shape: DOTShape) -> Self { Self(.shape, .word(shape.rawValue)) }
  /// The colour of the face.
  public static func fill(_ color: DOTColor) -> Self { Self(.fillcolor, .word(color.text)) }
  /// The least width in inches.
  public static func width(_ inches: Double) -> Self { Self(.width, .word("\(DOTNumber(inches))")) }
  /// The least height in inches.
  public static func height(_ inches: Double) -> Self { Self(.height, .word("\(DOTNumber(inches))")) }
  /// Whether the size is kept, however large the label is.
  public static func hasFixedSize(_ isFixed: Bool) -> Self { Self(.fixedsize, .word(isFixed ? "true" : "false")) }
  /// The space beside and above the label in inches.
  public static func margin(_ beside: Double, _ above: Double) -> Self {
    Self(.margin, .word("\(DOTNumber(beside)),\(DOTNumber(above))"))
  }
  /// The place of the middle in inches, from the lower left; the layouts `neato` and `fdp` keep to it.
  public static func position(_ x: Double, _ y: Double) -> Self {
    Self(.pos, .word("\(DOTNumber(x)),\(DOTNumber(y))!"))
  }
}

/// The outline of a node; there are no records, whose labels are a language of their own.
public enum DOTShape: String, Sendable {
  /// A rectangle.
  case box
  /// An ellipse.
  case ellipse
  /// A circle.
  case circle
  /// A square on its corner.
  case diamond
  /// A triangle.
  case triangle
  /// A sheet with a folded corner.
  case note
  /// A folder.
  case folder
  /// A polygon of six sides.
  case hexagon
  /// A rectangle in a rectangle.
  case doubleBox = "box3d"
  /// A point.
  case point
  /// No outline.
  case plain = "plaintext"
}

// MARK: Edges

extension DOTAttribute where Owner == DOTEdge {
  /// What is written beside the line.
  public static func label(_ label: DOTLabel) -> Self { Self(.label, .label(label)) }
  /// What stands at the end of the line.
  public static func head(_ head: DOTArrow) -> Self { Self(.arrowhead, .word(head.rawValue)) }
  /// What stands at the start of the line.
  public static func tail(_ tail: DOTArrow) -> Self { Self(.arrowtail, .word(tail.rawValue)) }
  /// Which ends have their mark; the end alone unless it is said.
  public static func marks(_ ends: DOTMarkedEnds) -> Self { Self(.dir, .word(ends.rawValue)) }
  /// The size of the marks, as a factor.
  public static func arrowSize(_ factor: Double) -> Self { Self(.arrowsize, .word("\(DOTNumber(factor))")) }
  /// Whether the line decides about the ranks of what it joins.
  public static func ordersRanks(_ doesOrder: Bool) -> Self { Self(.constraint, .word(doesOrder ? "true" : "false")) }
  /// How strongly the line is kept short and straight.
  public static func weight(_ weight: Int) -> Self { Self(.weight, .word("\(max(0, weight))")) }
  /// Over how many ranks the line goes at least.
  public static func leastLength(_ ranks: Int) -> Self { Self(.minlen, .word("\(max(0, ranks))")) }
  /// The line ends at the frame of a cluster; `compound` is then written.
  public static func head(cluster: DOTClusterID) -> Self { Self(.lhead, .cluster(cluster)) }
  /// The line begins at the frame of a cluster; `compound` is then written.
  public static func tail(cluster: DOTClusterID) -> Self { Self(.ltail, .cluster(cluster)) }
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

/// Which ends of a line have their mark.
public enum DOTMarkedEnds: String, Sendable {
  /// The end.
  case head = "forward"
  /// The start.
  case tail = "back"
  /// Both.
  case both
  /// None.
  case none
}

// MARK: Graphs and clusters

/// What has a label above or below and a background: a graph or a cluster.
public protocol DOTFramed {}

extension DOTAttribute where Owner: DOTFramed {
  /// The colour behind everything.
  public static func background(_ color: DOTColor) -> Self { Self(.bgcolor, .word(color.text)) }
  /// Whether the label stands above.
  public static func hasLabelAbove(_ isAbove: Bool) -> Self { Self(.labelloc, .word(isAbove ? "t" : "b")) }
  /// Where the label stands between left and right.
  public static func labelAlignment(_ alignment: DOTLabel.Alignment) -> Self {
    let word = alignment == .left ? "l" : alignment == .right ? "r" : "c"
    return Self(.labeljust, .word(word))
  }
}

extension DOTAttribute where Owner == DOTCluster {
  /// The space between the frame and what is in it, in points.
  public static func margin(_ points: Double) -> Self { Self(.margin, .word("\(DOTNumber(points))")) }
  /// The colour of the face, with the style `filled`.
  public static func fill(_ color: DOTColor) -> Self { Self(.fillcolor, .word(color.text)) }
}

extension DOTAttribute where Owner == DOTGraph {
  /// In which direction the ranks follow one another.
  public static func direction(_ direction: DOTDirection) -> Self { Self(.rankdir, .word(direction.rawValue)) }
  /// The space between ranks in inches.
  public static func rankSeparation(_ inches: Double) -> Self { Self(.ranksep, .word("\(DOTNumber(inches))")) }
  /// The space between nodes of a rank in inches.
  public static func nodeSeparation(_ inches: Double) -> Self { Self(.nodesep, .word("\(DOTNumber(inches))")) }
  /// The space around the picture in inches.
  public static func padding(_ inches: Double) -> Self { Self(.pad, .word("\(DOTNumber(inches))")) }
  /// The layout that Graphviz takes.
  public static func layout(_ layout: DOTLayout) -> Self { Self(.layout, .word(layout.rawValue)) }
  /// Whether lines lie behind nodes.
  public static func drawsEdgesFirst(_ isFirst: Bool) -> Self {
    Self(.outputorder, .word(isFirst ? "edgesfirst" : "breadthfirst"))
  }
  /// Whether ranks go through clusters, so that nodes of several can stand on one.
  public static func ranksThroughClusters(_ doThrough: Bool) -> Self {
    Self(.newrank, .word(doThrough ? "true" : "false"))
  }
}

/// In which direction the ranks of a graph follow one another.
public enum DOTDirection: String, Sendable, CaseIterable {
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
}
