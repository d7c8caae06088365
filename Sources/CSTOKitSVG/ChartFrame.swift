// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTOKitViews

/// A drawn chart that is not yet a document.
struct Drawing {
  let canvas: SVGCanvas
  let height: Double
  let title: String
  /// The content in one or two sentences, used as the description of the picture.
  let summary: String
  /// The language tag of the phrases around names.
  let language: String
  let metadata: SVGMetadata
}

/// The parts common to all charts: title, legend, notes and source.
struct ChartFrame {
  let exporter: SVGExporter
  let localizer: Localizer
  let metadata: SVGMetadata

  var width: Double { exporter.pixels }
  var margin: Double { exporter.page?.margin ?? 16 }
  var inner: Double { width - 2 * margin }
  var right: Double { width - margin }

  func canvas() -> SVGCanvas { SVGCanvas(width: width, idPrefix: exporter.idPrefix) }

  /// The dimensions of a row in pixels, chosen so that many rows stay legible.
  struct RowSize {
    let height: Double
    /// The height of a bar in pixels.
    let bar: Double
    let font: Double

    /// The size of letters in a text that does not fit into one line.
    var smallFont: Double { height >= 26 ? 11 : 10.5 }
  }

  /// The row size for a number of rows: 30, 18 or 12 pixels high.
  func rowSize(for count: Int) -> RowSize {
    if count <= 24 { return RowSize(height: 30, bar: 14, font: 13.5) }
    return count <= 70 ? RowSize(height: 18, bar: 11, font: 12) : RowSize(height: 12, bar: 8, font: 10.5)
  }

  /// Draws the text at the side of a row.
  ///
  /// If one line is too narrow, the text has smaller letters, and takes several lines.
  func label(
    _ text: String, _ size: RowSize, x: Double, middle: Double, width: Double, anchor: SVGCanvas.Anchor = .end,
    paint: SVGPaint = .ink, isBold: Bool = false, on canvas: inout SVGCanvas
  ) {
    func draw(_ text: String, y: Double, size: Double) {
      canvas.text(text, x: x, y: y, size: size, paint: paint, anchor: anchor, isBold: isBold)
    }
    if TextWidth.of(text, size: size.font, isBold: isBold) <= width {
      return draw(text, y: middle + size.font * 0.36, size: size.font)
    }
    let small = size.smallFont
    let lines = lines(of: RowLayout.Text(text: text, isBold: isBold), size, within: width)
    if let line = lines.first, lines.count == 1 { return draw(line, y: middle + (small * 0.36).rounded(), size: small) }
    for (place, line) in lines.enumerated() {
      draw(line, y: middle + 3.5 + 12 * (Double(place) - Double(lines.count - 1) / 2), size: small)
    }
  }

  /// Draws the title and the subtitle, and returns the y coordinate below them.
  func head(_ title: String, _ subtitle: [String], on canvas: inout SVGCanvas) -> Double {
    var y = margin
    let size = width < 500 ? 16.0 : 19.0
    for line in SVGCanvas.lines(title, size: size, isBold: true, within: inner) {
      y += (size * 1.25).rounded()
      canvas.text(line, x: margin, y: y, size: size, isBold: true)
    }
    y += 4
    for text in subtitle {
      for line in SVGCanvas.lines(text, size: 12, within: inner) {
        y += 16
        canvas.text(line, x: margin, y: y, size: 12, paint: .grey)
      }
    }
    return y + 16
  }

  /// A legend entry: a symbol of 24 by 12 pixels, and its text.
  struct Entry {
    let text: String
    /// Draws the symbol; nil for an entry about something that is not drawn.
    var draw: ((_ canvas: inout SVGCanvas, _ x: Double, _ y: Double) -> Void)?
  }

  /// Draws the legend in lines, and returns the y coordinate below it.
  ///
  /// An entry that is too long for a line has lines of its own.
  func legend(_ entries: [Entry], y: Double, on canvas: inout SVGCanvas) -> Double {
    var (x, y) = (margin, y + 14)
    for entry in entries {
      let indent = entry.draw == nil ? 0.0 : 30
      let lines = SVGCanvas.lines(entry.text, size: 11, within: inner - indent)
      let wide = lines.count > 1 ? inner + 18 : indent + TextWidth.of(entry.text, size: 11) + 18
      if x > margin, x + wide - 18 > width - margin {
        x = margin
        y += 19
      }
      entry.draw?(&canvas, x, y - 10)
      for (place, line) in lines.enumerated() {
        if place > 0 { y += 14 }
        canvas.text(line, x: x + indent, y: y, size: 11, paint: .grey)
      }
      x += wide
    }
    return y + 12
  }

  /// Draws the notes and the source line, and returns the height of the picture.
  func foot(_ notes: [String], _ footer: [String], y: Double, on canvas: inout SVGCanvas) -> Double {
    var y = y
    if !notes.isEmpty {
      canvas.texts(size: 11, paint: .grey) { canvas in
        for line in notes.flatMap({ SVGCanvas.lines($0, size: 11, within: inner) }) {
          y += 15
          canvas.text(line, x: margin, y: y, size: 11, paint: .grey)
        }
      }
    }
    y += 12
    let source = localizer(.sourceLine, footer.joined(separator: "; "))
    for line in SVGCanvas.lines(source, size: 10.5, within: inner) {
      y += 14
      canvas.text(line, x: margin, y: y, size: 10.5, paint: .grey)
    }
    return y + max(margin, 8)
  }

  /// Creates a drawing with the language and metadata of the frame.
  func drawing(_ canvas: SVGCanvas, height: Double, of chart: some DescribedChart) -> Drawing {
    Drawing(
      canvas: canvas, height: height, title: chart.title, summary: chart.sentence,
      language: localizer.language.tag, metadata: metadata)
  }
}
