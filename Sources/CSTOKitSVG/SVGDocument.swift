// SPDX-License-Identifier: Apache-2.0

internal import CSTOKitText

/// A pattern of stripes on a surface.
struct SVGHatch: Hashable {
  /// The meaning of the stripes.
  ///
  /// The kinds differ in angle and weight, so readers can distinguish them without color.
  enum Kind: String, CaseIterable {
    /// A status other than active.
    case status
    /// Possible membership: the dates leave it open.
    case possible
  }

  let kind: Kind
  let paint: SVGPaint

  var id: String { "\(kind)-\(paint)" }

  /// All hatches, in the order of the document.
  static let all = Kind.allCases.flatMap { kind in SVGPaint.allCases.map { SVGHatch(kind: kind, paint: $0) } }
}

/// The metadata for catalogs and search engines; nil values are left out.
struct SVGMetadata: Sendable, Hashable {
  var title: String?
  var version: String?
  var date: String?
  var licence: String?
  /// The address of the license, if it is a known license.
  var licenceAddress: String?
}

/// A complete SVG document around a drawing.
struct SVGDocument {
  let drawing: Drawing
  let theme: SVGTheme
  let page: SVGPage?

  var bytes: [UInt8] {
    var whole = MarkupWriter()
    let canvas = drawing.canvas
    let prefix = canvas.idPrefix
    let height = max(drawing.height, page?.minimalHeight ?? 0)
    let (wide, high) = (SVGCanvas.number(canvas.width), SVGCanvas.number(height))
    whole.open(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "id": prefix.isEmpty ? nil : "\(prefix)chart",
        "width": page?.measure(canvas.width) ?? wide, "height": page?.measure(height) ?? high,
        "viewBox": "0 0 \(wide) \(high)", "role": "img", "lang": drawing.language,
        "aria-labelledby": "\(prefix)title \(prefix)desc", "class": "csto-chart", "font-size": "13.5",
      ])
    whole.lineFeed()
    whole.element("title", drawing.title, ["id": prefix + "title"])
    whole.element("desc", drawing.summary, ["id": prefix + "desc"])
    whole.lineFeed()
    metadata(&whole)
    var classes = canvas.classes
    for hatch in canvas.hatches { classes.insert(SVGClass(paint: hatch.paint, part: .line)) }
    classes.insert(SVGClass(paint: .ground))
    whole.style(theme.sheet(for: SVGClass.all.filter(classes.contains), scope: prefix.isEmpty ? "" : "#\(prefix)chart"))
    whole.lineFeed()
    if !canvas.hatches.isEmpty { hatches(&whole) }
    whole.empty("rect", ["width": wide, "height": high, "class": "ground-fill"])
    whole.lineFeed()
    // Assistive technology reads the title and the description instead of the shapes.
    whole.open("g", ["aria-hidden": "true"])
    whole.lineFeed()
    return whole.bytes + canvas.writer.bytes + Array("</g>\n</svg>\n".utf8)
  }

  private func metadata(_ whole: inout MarkupWriter) {
    let data = drawing.metadata
    whole.open("metadata")
    whole.empty(
      "rdf:Description",
      [
        "xmlns:rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "xmlns:dcterms": "http://purl.org/dc/terms/",
        "dcterms:source": data.title, "dcterms:hasVersion": data.version,
        "dcterms:date": data.date, "dcterms:rights": data.licence, "dcterms:license": data.licenceAddress,
      ])
    whole.close()
    whole.lineFeed()
  }

  private func hatches(_ whole: inout MarkupWriter) {
    whole.open("defs")
    for hatch in SVGHatch.all where drawing.canvas.hatches.contains(hatch) {
      let isStatus = hatch.kind == .status
      whole.open(
        "pattern",
        [
          "id": drawing.canvas.idPrefix + hatch.id, "width": "5", "height": "5", "patternUnits": "userSpaceOnUse",
          "patternTransform": isStatus ? "rotate(45)" : "rotate(-45)",
        ])
      whole.empty("rect", ["width": "5", "height": "5", "class": "ground-fill"])
      whole.empty("path", ["d": "M2.5 0v5", "class": "\(hatch.paint)-line", "stroke-width": isStatus ? "2.5" : "1.2"])
      whole.close()
    }
    whole.close()
    whole.lineFeed()
  }
}
