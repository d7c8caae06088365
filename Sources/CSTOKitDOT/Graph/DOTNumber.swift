// SPDX-License-Identifier: Apache-2.0

/// Numbers in the form that Graphviz reads.
///
/// They have at most four decimal places, and are no larger than Graphviz can lay out.
enum DOTNumber {
  /// The largest position, and the largest value in points.
  static let largest = 1_000_000.0

  /// The largest size in inches.
  ///
  /// Graphviz 2.43 refuses two boxes side by side whose centers are more than 65,535 points (910 inches) apart.
  static let largestSize = 900.0

  /// A number limited to a range; empty for NaN, which is not written.
  static func text(_ value: Double, from least: Double = 0, to most: Double = largest) -> String {
    if value.isNaN { return "" }
    let scaled = Int((max(least, min(value, most)) * 10_000).rounded())
    let (whole, rest) = abs(scaled).quotientAndRemainder(dividingBy: 10_000)
    var digits = String(rest + 10_000).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return (scaled < 0 ? "-" : "") + String(whole) + (digits.isEmpty ? "" : "." + digits)
  }

  /// Two numbers with a comma in between; empty if either of them is NaN.
  static func pair(_ one: Double, _ other: Double, from least: Double = 0, to most: Double = largest) -> String {
    one.isNaN || other.isNaN ? "" : text(one, from: least, to: most) + "," + text(other, from: least, to: most)
  }

  /// A size in inches.
  static func size(_ inches: Double) -> String { text(inches, to: largestSize) }

  /// An integer limited to the range from 0 to ``largest``.
  static func text(_ value: Int) -> String { String(max(0, min(value, Int(largest)))) }
}
