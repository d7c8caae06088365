// SPDX-License-Identifier: Apache-2.0

extension DOTAttribute where Owner == DOTNode {
  /// The position in the order of an array, from 0.
  public static func sortValue(_ place: Int) -> Self { Self(.sortv, .word(DOTNumber.text(place))) }
  /// The lines of the node, incoming or outgoing, that keep their order in the file.
  public static func ordering(_ ordering: DOTOrdering) -> Self { Self(.ordering, .word(ordering.rawValue)) }
  /// The number of outlines.
  public static func outlines(_ count: Int) -> Self { Self(.peripheries, .word(DOTNumber.text(count))) }
  /// The shape of the outline.
  public static func shape(_ shape: DOTShape) -> Self { Self(.shape, .word(shape.rawValue)) }
  /// The fill color.
  public static func fillColor(_ color: DOTColor) -> Self { Self(.fillcolor, .word(color.text)) }
  /// The smallest width in inches.
  public static func width(_ inches: Double) -> Self { Self(.width, .word(DOTNumber.size(inches))) }
  /// The smallest height in inches.
  public static func height(_ inches: Double) -> Self { Self(.height, .word(DOTNumber.size(inches))) }
  /// Whether the size is fixed, regardless of the label.
  public static func fixedSize(_ isFixed: Bool) -> Self { Self(.fixedsize, .word(isFixed ? "true" : "false")) }
  /// The horizontal and the vertical space around the label, in inches.
  public static func margin(_ beside: Double, _ above: Double) -> Self {
    Self(.margin, .word(DOTNumber.pair(beside, above, to: DOTNumber.largestSize)))
  }
  /// The position of the center in inches, from the lower left.
  ///
  /// The layouts `neato` and `fdp` keep this position.
  public static func position(_ x: Double, _ y: Double) -> Self {
    let place = DOTNumber.pair(x, y, from: -DOTNumber.largest)
    return Self(.pos, .word(place.isEmpty ? "" : place + "!"))
  }
}

/// The outline of a node.
///
/// Record shapes are not available, because their labels use a syntax of their own.
public enum DOTShape: String, Sendable {
  /// A rectangle.
  case box
  /// An ellipse.
  case ellipse
  /// A circle.
  case circle
  /// A diamond, which is a square on its corner.
  case diamond
  /// A triangle.
  case triangle
  /// A sheet of paper with a folded corner.
  case note
  /// A folder with a tab.
  case folder
  /// A hexagon.
  case hexagon
  /// A rectangular box drawn in three dimensions (`box3d`).
  case doubleBox = "box3d"
  /// A small filled point.
  case point
  /// No outline, only the label.
  case plain = "plaintext"
}

/// The lines of a node that keep their order in the file.
public enum DOTOrdering: String, Sendable {
  /// The incoming lines.
  case incoming = "in"
  /// The outgoing lines.
  case outgoing = "out"
}
