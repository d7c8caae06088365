// SPDX-License-Identifier: Apache-2.0

internal import CSTOKitViews

/// The widths and heights of the rows of a chart.
///
/// A row whose texts take several lines is higher than the others, so that names wrap instead of being cut.
struct RowLayout {
  /// A text at one side of a row.
  struct Text {
    let text: String
    var isBold = false
  }

  /// The most lines of a text; a longer one is cut.
  static let mostLines = 4

  let size: ChartFrame.RowSize
  /// The width of the names.
  let names: Double
  /// The width of the texts at the other side; 0 without any.
  let ends: Double
  /// The height of each row.
  let heights: [Double]

  /// The height of all rows.
  var height: Double { heights.reduce(0, +) }

  /// The rows, each with its top below a y coordinate.
  func placed<Row>(_ rows: [Row], from top: Double) -> [(row: Row, top: Double, height: Double)] {
    var y = top
    return zip(rows, heights).map { row, height in
      defer { y += height }
      return (row, y, height)
    }
  }
}

extension ChartFrame {
  /// Lays out rows with a name on the left, and possibly a text on the right.
  ///
  /// - Parameter least: A width that the names need at least, for what is above them.
  func rows(_ size: RowSize, names: [String], ends: [RowLayout.Text] = [], least: Double = 0) -> RowLayout {
    let names = names.map { RowLayout.Text(text: $0) }
    let nameWidth = max(width(of: names, size, part: 0.3), least)
    let endWidth = width(of: ends, size, part: 0.2)
    let heights = names.indices.map { place -> Double in
      let end = ends.isEmpty ? 1 : lines(of: ends[place], size, within: endWidth).count
      let count = max(lines(of: names[place], size, within: nameWidth).count, end)
      return max(size.height, count == 1 ? 0 : 12 * Double(count) + 2)
    }
    return RowLayout(size: size, names: nameWidth, ends: endWidth, heights: heights)
  }

  /// The width of the longest text, but at most a part of the picture, unless a single word is longer.
  private func width(of texts: [RowLayout.Text], _ size: RowSize, part: Double) -> Double {
    let widest = texts.map { TextWidth.of($0.text, size: size.font, isBold: $0.isBold) }.max() ?? 0
    let words = texts.flatMap { text in
      text.text.split(separator: " ").map { TextWidth.of(String($0), size: size.smallFont, isBold: text.isBold) }
    }
    return min(widest, max(inner * part, min(words.max() ?? 0, inner * 0.33)))
  }

  /// The lines of a text at the side of a row.
  func lines(of text: RowLayout.Text, _ size: RowSize, within width: Double) -> [String] {
    if TextWidth.of(text.text, size: size.font, isBold: text.isBold) <= width { return [text.text] }
    let small = size.smallFont
    let all = SVGCanvas.lines(text.text, size: small, isBold: text.isBold, within: width)
    if all.count <= RowLayout.mostLines { return all }
    let rest = all[(RowLayout.mostLines - 1)...].joined(separator: " ")
    return all.prefix(RowLayout.mostLines - 1) + [SVGCanvas.cut(rest, size: small, isBold: text.isBold, to: width)]
  }
}
