// SPDX-License-Identifier: Apache-2.0

internal import CSTOKitText

/// What is written on a node, an edge or a frame: text, or markup, which are never taken for one another.
public enum DOTLabel: Sendable, Hashable {
  /// How the lines of a label are set.
  public enum Alignment: Sendable, Hashable {
    /// Beginning at the left.
    case left
    /// Centred.
    case center
    /// Ending at the right.
    case right
  }

  /// Where the label of a graph or a cluster stands.
  public enum Location: String, Sendable {
    /// Above.
    case top = "t"
    /// Below.
    case bottom = "b"
  }

  /// Text, shown exactly as it is, but for controls and marks that turn the direction of what follows; line ends break it.
  case text(String, Alignment = .center)
  /// Text with marks.
  case markup(DOTMarkup)
}

extension DOTLabel: ExpressibleByStringInterpolation {
  /// Makes text of a literal.
  public init(stringLiteral value: String) { self = .text(value) }
}

/// Text with marks, put together from parts: it is always balanced, and text in it is always text.
///
/// ```swift
/// DOTMarkup.bold(.text("R&D")) + .lineBreak + .text("<since 1992>")
/// ```
public struct DOTMarkup: Sendable, Hashable {
  /// The markup as Graphviz reads it.
  let source: String

  /// Text, shown exactly as it is, but for controls and marks that turn the direction of what follows.
  public static func text(_ text: String) -> DOTMarkup {
    var source = ""
    var previous: Unicode.Scalar?
    for scalar in text.spelledIfUnseen.unicodeScalars {
      switch scalar {
      // Graphviz reads escapes in markup too, behind an entity for a backslash as well.
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

  /// Heavy.
  public static func bold(_ inner: DOTMarkup) -> DOTMarkup { inner.between("B") }
  /// Slanted.
  public static func italic(_ inner: DOTMarkup) -> DOTMarkup { inner.between("I") }
  /// Underlined.
  public static func underlined(_ inner: DOTMarkup) -> DOTMarkup { inner.between("U") }
  /// In another colour or size, in points.
  public static func font(_ inner: DOTMarkup, color: DOTColor? = nil, size: Double? = nil) -> DOTMarkup {
    // An empty mark is an error to Graphviz.
    if inner.source.isEmpty { return inner }
    let color = color.map { " COLOR=\"\($0.text)\"" } ?? ""
    let points = size.map { DOTNumber.text($0) } ?? ""
    let size = points.isEmpty ? "" : " POINT-SIZE=\"\(points)\""
    if color.isEmpty, size.isEmpty { return inner }
    return DOTMarkup(source: "<FONT\(color)\(size)>\(inner.source)</FONT>")
  }
  /// The end of a line.
  public static var lineBreak: DOTMarkup { DOTMarkup(source: "<BR/>") }
  /// One after the other.
  public static func + (left: DOTMarkup, right: DOTMarkup) -> DOTMarkup {
    DOTMarkup(source: left.source + right.source)
  }

  private func between(_ mark: String) -> DOTMarkup {
    source.isEmpty ? self : DOTMarkup(source: "<\(mark)>\(source)</\(mark)>")
  }
}
