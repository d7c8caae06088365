// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTOKitSVG
internal import CSTOKitViews

/// The charts of a page, in each of its languages and for wide and narrow windows.
struct PagePictures {
  let page: HTMLPage
  let phrasebooks: [Phrasebook]
  /// The style sheets of the charts, whose hashes the security policy states.
  private(set) var sheets: [String] = []

  init(page: HTMLPage, phrasebooks: [Phrasebook]) {
    self.page = page
    self.phrasebooks = phrasebooks
  }

  mutating func write(_ view: SVGView, named name: String, to writer: inout PageWriter) throws(ExportError) {
    for (place, views) in page.views.enumerated() {
      for (width, size) in [(760, "wide"), (375, "narrow")] {
        var exporter = SVGExporter(view: view, width: width)
        // No id of a data set has a capital.
        exporter.idPrefix = "P-\(name)-\(place)-\(size)-"
        exporter.phrasebooks = phrasebooks
        var sink = ArraySink()
        try exporter.write(Export(page.export, languages: views.languages), to: &sink)
        let bytes = sink.bytes
        note(bytes)
        writer.open("div", ["class": "picture \(size)", "data-lang": "\(place)", "hidden": place == 0 ? nil : ""])
        writer.bytes(bytes)
        writer.close()
      }
    }
  }

  private mutating func note(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let start = text.firstRange(of: "<style>"), let end = text.firstRange(of: "</style>") else { return }
    let sheet = String(text[start.upperBound..<end.lowerBound])
    if !sheets.contains(sheet) { sheets.append(sheet) }
  }
}
