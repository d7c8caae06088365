// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTOKitViews

/// A chart that was drawn, before it is a document.
struct Drawing {
  let canvas: SVGCanvas
  let height: Double
  let title: String
  /// What the picture shows, in two sentences.
  let summary: String
  /// The language of what is said around names.
  let language: String
}

/// What every chart has around its rows: the title above, the legend, the notes and the source below.
struct ChartFrame {
  static let margin = 16.0
  let exporter: SVGExporter
  let localizer: Localizer

  var width: Double { Double(exporter.width) }
  var inner: Double { width - 2 * ChartFrame.margin }

  func canvas() -> SVGCanvas { SVGCanvas(width: width, theme: exporter.theme, idPrefix: exporter.idPrefix) }

  /// Draws the title and the lines below it; returns where the rest begins.
  func head(_ title: String, _ subtitle: [String], on canvas: inout SVGCanvas) -> Double {
    var y = ChartFrame.margin
    let size = width < 500 ? 16.0 : 19.0
    for line in SVGCanvas.lines(title, size: size, isBold: true, within: inner) {
      y += size * 1.25
      canvas.text(line, x: ChartFrame.margin, y: y, size: size, isBold: true)
    }
    y += 4
    for text in subtitle {
      for line in SVGCanvas.lines(text, size: 12, within: inner) {
        y += 16
        canvas.text(line, x: ChartFrame.margin, y: y, size: 12, paint: .grey)
      }
    }
    return y + 16
  }

  /// An entry of a legend: what is drawn in a box of 24 by 12, and the word for it.
  struct Entry {
    let text: String
    let draw: (_ canvas: inout SVGCanvas, _ x: Double, _ y: Double) -> Void
  }

  /// Draws a legend in lines; returns where the rest begins.
  func legend(_ entries: [Entry], y: Double, on canvas: inout SVGCanvas) -> Double {
    var (x, y) = (ChartFrame.margin, y + 14)
    for entry in entries {
      let text = SVGCanvas.cut(entry.text, size: 11, to: inner - 30)
      let wide = 30 + TextWidth.of(text, size: 11) + 18
      if x > ChartFrame.margin, x + wide - 18 > width - ChartFrame.margin {
        x = ChartFrame.margin
        y += 19
      }
      entry.draw(&canvas, x, y - 10)
      canvas.text(text, x: x + 30, y: y, size: 11, paint: .grey)
      x += wide
    }
    return y + 12
  }

  /// Draws notes and the source; returns the height of the picture.
  func foot(_ notes: [String], _ footer: [String], y: Double, on canvas: inout SVGCanvas) -> Double {
    var y = y
    for note in notes {
      for line in SVGCanvas.lines(note, size: 11, within: inner) {
        y += 15
        canvas.text(line, x: ChartFrame.margin, y: y, size: 11, paint: .grey)
      }
    }
    y += 12
    let source = localizer(.sourceLine, footer.joined(separator: "; "))
    for line in SVGCanvas.lines(source, size: 10.5, within: inner) {
      y += 14
      canvas.text(line, x: ChartFrame.margin, y: y, size: 10.5, paint: .grey)
    }
    return y + ChartFrame.margin
  }
}
