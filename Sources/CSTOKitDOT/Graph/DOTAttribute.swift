// SPDX-License-Identifier: Apache-2.0

/// An attribute of a ``DOTGraph``, a ``DOTNode``, a ``DOTEdge`` or a ``DOTCluster``; what one of them does not have does not compile.
///
/// ```swift
/// let node = DOTNode("uzb", label: "Uzbekistan", [.shape(.ellipse), .tooltip("a member"), .class(["state", "member"])])
/// ```
///
/// An attribute that is given twice is written once, as it was given last. Sizes are cut to 0 to 900 inches, which Graphviz can lay out, and other
/// numbers to a million; what is no number, and an id, a class or a font without a name, is not written.
///
/// The cases have Graphviz's own names, spelt out: `rankdir` is ``rankDirection(_:)``, `minlen` is ``minLength(_:)``. For an attribute
/// without a case there is `custom(_:_:)`. None names a file, and none lets text become anything but text.
public struct DOTAttribute<Owner>: Sendable, Hashable {
  let key: DOTKey
  let value: DOTValue

  init(_ key: DOTKey, _ value: DOTValue) {
    self.key = key
    self.value = value
  }
}

extension DOTAttribute {
  /// Whether the attribute is the same as another one, which it replaces if it is given later.
  func replaces(_ other: Self) -> Bool {
    guard key == other.key else { return false }
    guard case .custom(let name, _) = value, case .custom(let otherName, _) = other.value else { return true }
    return name == otherName
  }
}

enum DOTValue: Sendable, Hashable {
  case label(DOTLabel)
  case tooltip(String)
  case url(String)
  /// What this module wrote and holds nothing to escape.
  case word(String)
  case cluster(DOTClusterID)
  /// What a client names.
  case custom(name: String, value: String)
}

/// The names of attributes that this module writes.
enum DOTKey: UInt8, CaseIterable {
  case label, tooltip, URL, id, `class`, color, fillcolor, fontcolor, bgcolor
  case fontname, fontsize, style, penwidth, shape, width, height, fixedsize, margin
  case pos, arrowhead, arrowtail, arrowsize, dir, constraint, weight, minlen, lhead
  case ltail, rankdir, ranksep, nodesep, pad, layout, labelloc, labeljust, newrank
  case outputorder, headport, tailport, packmode, pack, sortv, ordering, peripheries, custom

  /// All names.
  static let texts = Set(allCases.map { $0.text.description })

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
    case .headport: "headport"
    case .tailport: "tailport"
    case .packmode: "packmode"
    case .pack: "pack"
    case .sortv: "sortv"
    case .ordering: "ordering"
    case .peripheries: "peripheries"
    case .custom: ""
    }
  }
}

extension DOTAttribute {
  /// What is shown where the pointer rests, and what a screen reader may speak; a backslash becomes a slash.
  public static func tooltip(_ text: String) -> Self { Self(.tooltip, .tooltip(text)) }
  /// Where a click leads.
  public static func url(_ url: DOTURL) -> Self { Self(.URL, .url(url.text)) }
  /// The id of the element in SVG.
  public static func id(_ id: DOTSVGID) -> Self { Self(.id, .word(id.text)) }
  /// The classes of the element in SVG.
  public static func `class`(_ names: [DOTSVGID]) -> Self {
    Self(.class, .word(names.map(\.text).filter { !$0.isEmpty }.joined(separator: " ")))
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
  public static func fontSize(_ points: Double) -> Self { Self(.fontsize, .word(DOTNumber.text(points))) }
  /// How lines and faces are drawn.
  public static func style(_ style: DOTStyle) -> Self { Self(.style, .word(style.rawValue)) }
  /// How lines and faces are drawn, in several respects.
  public static func style(_ first: DOTStyle, _ second: DOTStyle, _ others: DOTStyle...) -> Self {
    Self(.style, .word(([first, second] + others).map(\.rawValue).joined(separator: ",")))
  }
  /// The width of lines in points.
  public static func penWidth(_ points: Double) -> Self { Self(.penwidth, .word(DOTNumber.text(points))) }
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
