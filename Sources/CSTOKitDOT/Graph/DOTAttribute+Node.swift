// SPDX-License-Identifier: Apache-2.0

extension DOTAttribute where Owner == DOTNode {
  /// The place in the order of an array.
  public static func sortValue(_ place: Int) -> Self { Self(.sortv, .word(DOTNumber.text(place))) }
  /// Whether the lines that come in, or those that go out, keep the order in which they are written.
  public static func ordering(_ ordering: DOTOrdering) -> Self { Self(.ordering, .word(ordering.rawValue)) }
  /// How many outlines there are.
  public static func outlines(_ count: Int) -> Self { Self(.peripheries, .word(DOTNumber.text(count))) }
  /// The outline.
  public static func shape(_ shape: DOTShape) -> Self { Self(.shape, .word(shape.rawValue)) }
  /// The colour of the face.
  public static func fillColor(_ color: DOTColor) -> Self { Self(.fillcolor, .word(color.text)) }
  /// The least width in inches.
  public static func width(_ inches: Double) -> Self { Self(.width, .word(DOTNumber.size(inches))) }
  /// The least height in inches.
  public static func height(_ inches: Double) -> Self { Self(.height, .word(DOTNumber.size(inches))) }
  /// Whether the size is kept, however large the label is.
  public static func fixedSize(_ isFixed: Bool) -> Self { Self(.fixedsize, .word(isFixed ? "true" : "false")) }
  /// The space beside and above the label in inches.
  public static func margin(_ beside: Double, _ above: Double) -> Self {
    Self(.margin, .word(DOTNumber.pair(beside, above, to: DOTNumber.largestSize)))
  }
  /// The place of the middle in inches, from the lower left; the layouts `neato` and `fdp` keep to it.
  public static func position(_ x: Double, _ y: Double) -> Self {
    let place = DOTNumber.pair(x, y, from: -DOTNumber.largest)
    return Self(.pos, .word(place.isEmpty ? "" : place + "!"))
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

/// The lines of a node that keep their order.
public enum DOTOrdering: String, Sendable {
  /// Those that come in.
  case incoming = "in"
  /// Those that go out.
  case outgoing = "out"
}
