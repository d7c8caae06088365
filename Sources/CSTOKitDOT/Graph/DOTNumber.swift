// SPDX-License-Identifier: Apache-2.0

/// A number as Graphviz reads it: at most four digits behind the point, and no larger than it can lay out.
enum DOTNumber {
  /// Places, and what is counted in points.
  static let largest = 1_000_000.0

  /// Sizes in inches: Graphviz 2.43 refuses two boxes side by side whose middles are further apart than 65,535 points, which are 910 inches.
  static let largestSize = 900.0

  /// The number, between two bounds; the empty text for what is no number, which is not written.
  static func text(_ value: Double, from least: Double = 0, to most: Double = largest) -> String {
    if value.isNaN { return "" }
    let scaled = Int((max(least, min(value, most)) * 10_000).rounded())
    let (whole, rest) = abs(scaled).quotientAndRemainder(dividingBy: 10_000)
    var digits = String(rest + 10_000).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return (scaled < 0 ? "-" : "") + String(whole) + (digits.isEmpty ? "" : "." + digits)
  }

  /// Two numbers with a comma between them; the empty text if one of them is no number.
  static func pair(_ one: Double, _ other: Double, from least: Double = 0, to most: Double = largest) -> String {
    one.isNaN || other.isNaN ? "" : text(one, from: least, to: most) + "," + text(other, from: least, to: most)
  }

  /// A size in inches.
  static func size(_ inches: Double) -> String { text(inches, to: largestSize) }

  /// A whole number between 0 and what Graphviz counts ranks in.
  static func text(_ value: Int) -> String { String(max(0, min(value, Int(largest)))) }
}
