// SPDX-License-Identifier: Apache-2.0

internal import CSTOKitText

/// The label of a node, an edge, a cluster or a graph: text or markup.
public enum DOTLabel: Sendable, Hashable {
  /// The horizontal alignment of the lines of a label.
  public enum Alignment: Sendable, Hashable {
    /// Aligned left.
    case left
    /// Centered.
    case center
    /// Aligned right.
    case right
  }

  /// The vertical position of the label of a graph or a cluster.
  public enum Location: String, Sendable {
    /// At the top.
    case top = "t"
    /// At the bottom.
    case bottom = "b"
  }

  /// Text, shown exactly as given, with line breaks at line ends.
  ///
  /// Controls and marks that change the direction of text are left out.
  case text(String, Alignment = .center)
  /// Text with formatting.
  case markup(DOTMarkup)
}

extension DOTLabel: ExpressibleByStringInterpolation {
  /// Creates a text label from a literal.
  public init(stringLiteral value: String) { self = .text(value) }
}

/// Formatted text, composed of parts.
///
/// The result is always balanced, and text in it is always escaped.
///
/// ```swift
/// DOTMarkup.bold(.text("R&D")) + .lineBreak + .text("<since 1992>")
/// ```
public struct DOTMarkup: Sendable, Hashable {
  /// The markup in the form that Graphviz reads.
  let source: String

  /// Text, shown exactly as given.
  ///
  /// Controls and marks that change the direction of text are left out.
  public static func text(_ text: String) -> DOTMarkup {
    var source = ""
    var previous: Unicode.Scalar?
    for scalar in text.spelledIfUnseen.unicodeScalars {
      switch scalar {
      // Graphviz also reads escapes in markup, even if the backslash is an entity.
      case "\\": source += "\\\\"
      case "&": source += "&amp;"
      case "<": source += "&lt;"
      case ">": source += "&gt;"
      case "\"": source += "&quot;"
      case "\n" where previous == "\r": break
      case "\n", "\r": source += "<BR/>"
      case "\t": source += " "
      default: if scalar.isShown { source.unicodeScalars.append(scalar) }
      }
      previous = scalar
    }
    return DOTMarkup(source: source)
  }

  /// Bold text.
  public static func bold(_ inner: DOTMarkup) -> DOTMarkup { inner.between("B") }
  /// Italic text.
  public static func italic(_ inner: DOTMarkup) -> DOTMarkup { inner.between("I") }
  /// Underlined text.
  public static func underlined(_ inner: DOTMarkup) -> DOTMarkup { inner.between("U") }
  /// Text in another color, or in another size in points.
  public static func font(_ inner: DOTMarkup, color: DOTColor? = nil, size: Double? = nil) -> DOTMarkup {
    // Graphviz reports an error for an empty element.
    if inner.source.isEmpty { return inner }
    let color = color.map { " COLOR=\"\($0.text)\"" } ?? ""
    let points = size.map { DOTNumber.text($0) } ?? ""
    let size = points.isEmpty ? "" : " POINT-SIZE=\"\(points)\""
    if color.isEmpty, size.isEmpty { return inner }
    return DOTMarkup(source: "<FONT\(color)\(size)>\(inner.source)</FONT>")
  }
  /// A line break.
  public static var lineBreak: DOTMarkup { DOTMarkup(source: "<BR/>") }
  /// Joins two pieces of markup.
  public static func + (left: DOTMarkup, right: DOTMarkup) -> DOTMarkup {
    DOTMarkup(source: left.source + right.source)
  }

  private func between(_ mark: String) -> DOTMarkup {
    source.isEmpty ? self : DOTMarkup(source: "<\(mark)>\(source)</\(mark)>")
  }
}
