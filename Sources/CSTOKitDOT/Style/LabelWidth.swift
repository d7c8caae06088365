// SPDX-License-Identifier: Apache-2.0

internal import CSTOKitText

/// Estimates of label widths in inches.
///
/// The estimates are generous, because programs without the fonts assume narrower text than they draw.
enum LabelWidth {
  /// The width of the longest line of a label, in inches.
  static func width(ofLongestLineIn label: String, points: Double) -> Double {
    var (longest, length) = (0, 0)
    for byte in label.utf8 {
      // Single-byte characters are counted directly.
      if byte >= 0x80 {
        return label.utf8.split(separator: 0x0A).map { width(of: Substring($0), points: points) }.max() ?? 0
      }
      length = byte == 0x0A ? 0 : length + 1
      longest = max(longest, length)
    }
    return Double(longest) * 0.0078 * points
  }

  /// The width of a text, in inches.
  static func width(of text: some StringProtocol, points: Double) -> Double {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return Double(text.utf8.count) * 0.0078 * points }
    let columns = text.reduce(0) { $0 + Double($1.displayWidth) * ($1.isASCII ? 0.0078 : 0.0092) }
    return columns * points
  }
}
