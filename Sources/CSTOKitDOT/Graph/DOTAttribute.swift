// SPDX-License-Identifier: Apache-2.0

/// An attribute of a graph, node, edge or cluster.
///
/// An attribute that the type of element does not have fails to compile.
///
/// ```swift
/// let node = DOTNode("uzb", label: "Uzbekistan", [.shape(.ellipse), .tooltip("a member"), .class(["state", "member"])])
/// ```
///
/// If an attribute occurs twice, only the last one is written. Sizes are limited to the range from 0 to 900 inches, which Graphviz
/// can lay out, and other numbers to at most a million. NaN, and an empty id, class or font, are not written.
///
/// The cases have Graphviz's own names, spelled out: `rankdir` is ``rankDirection(_:)``, `minlen` is ``minLength(_:)``. For an
/// attribute without a case, use `custom(_:_:)`. No attribute refers to a file, and none turns text into anything else.
public struct DOTAttribute<Owner>: Sendable, Hashable {
  let key: DOTKey
  let value: DOTValue

  init(_ key: DOTKey, _ value: DOTValue) {
    self.key = key
    self.value = value
  }
}

extension DOTAttribute {
  /// Whether the attribute replaces an earlier one, because the names are the same.
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
  /// A value that this module made and that needs no escaping.
  case word(String)
  case cluster(DOTClusterID)
  /// A custom attribute with a name from the client.
  case custom(name: String, value: String)
}

/// The names of attributes that this module writes.
enum DOTKey: UInt8, CaseIterable {
  case label, tooltip, URL, id, `class`, color, fillcolor, fontcolor, bgcolor
  case fontname, fontsize, style, penwidth, shape, width, height, fixedsize, margin
  case pos, arrowhead, arrowtail, arrowsize, dir, constraint, weight, minlen, lhead
  case ltail, rankdir, ranksep, nodesep, pad, layout, labelloc, labeljust, newrank
  case outputorder, headport, tailport, packmode, pack, sortv, ordering, peripheries, custom

  /// The names of all attributes, as Graphviz spells them.
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
  /// The tooltip, which some screen readers speak.
  ///
  /// A backslash is replaced by a slash.
  public static func tooltip(_ text: String) -> Self { Self(.tooltip, .tooltip(text)) }
  /// The address to which a click leads.
  public static func url(_ url: DOTURL) -> Self { Self(.URL, .url(url.text)) }
  /// The id of the element in SVG.
  public static func id(_ id: DOTSVGID) -> Self { Self(.id, .word(id.text)) }
  /// The classes of the element in SVG.
  public static func `class`(_ names: [DOTSVGID]) -> Self {
    Self(.class, .word(names.map(\.text).filter { !$0.isEmpty }.joined(separator: " ")))
  }
  /// The color of lines.
  public static func color(_ color: DOTColor) -> Self { Self(.color, .word(color.text)) }
  /// The color of text.
  public static func fontColor(_ color: DOTColor) -> Self { Self(.fontcolor, .word(color.text)) }
  /// The fonts, of which the first available one is used.
  ///
  /// Only letters, digits, spaces and hyphens of a name are kept.
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
  /// The style of lines and fills.
  public static func style(_ style: DOTStyle) -> Self { Self(.style, .word(style.rawValue)) }
  /// The style of lines and fills, as a combination.
  public static func style(_ first: DOTStyle, _ second: DOTStyle, _ others: DOTStyle...) -> Self {
    Self(.style, .word(([first, second] + others).map(\.rawValue).joined(separator: ",")))
  }
  /// The width of lines in points.
  public static func penWidth(_ points: Double) -> Self { Self(.penwidth, .word(DOTNumber.text(points))) }
}

/// A style of lines and fills.
public enum DOTStyle: String, Sendable {
  /// A continuous line.
  case solid
  /// A dashed line.
  case dashed
  /// A dotted line.
  case dotted
  /// A heavy line.
  case bold
  /// Filled with the fill color.
  case filled
  /// Rounded corners.
  case rounded
  /// Not drawn, but part of the layout.
  case invisible = "invis"
}
