// SPDX-License-Identifier: Apache-2.0

internal import CSTOKitText

/// A picture that is put together: texts and shapes with the classes and colours of a theme.
struct SVGCanvas {
  /// How a text stands at its place.
  enum Anchor: String {
    case start, middle, end
  }

  let width: Double
  private(set) var writer = MarkupWriter()
  private let colors: SVGColors
  let idPrefix: String
  /// The texts that were drawn, for the check that none lies on another.
  private(set) var boxes: [TextBox] = []

  /// Where a text lies.
  struct TextBox {
    let text: String
    let left, right, top, bottom: Double
  }

  init(width: Double, theme: SVGTheme, idPrefix: String) {
    self.width = width
    colors = theme.colors
    self.idPrefix = idPrefix
  }

  /// A number with at most one digit behind the point.
  static func number(_ value: Double) -> String {
    let tenths = (value * 10).rounded()
    guard tenths.magnitude < 1e9 else { return "0" }
    let whole = Int(tenths)
    let rest = whole.magnitude % 10
    return (whole < 0 ? "-" : "") + "\(whole.magnitude / 10)" + (rest == 0 ? "" : ".\(rest)")
  }

  // MARK: Texts

  mutating func text(
    _ text: String, x: Double, y: Double, size: Double, paint: SVGPaint = .ink, anchor: Anchor = .start,
    isBold: Bool = false,
    isTurned: Bool = false, hasHalo: Bool = false
  ) {
    if text.isEmpty { return }
    let width = TextWidth.of(text, size: size, isBold: isBold)
    let left = anchor == .start ? x : anchor == .middle ? x - width / 2 : x - width
    if !isTurned {
      boxes.append(TextBox(text: text, left: left, right: left + width, top: y - size * 0.76, bottom: y + size * 0.22))
    }
    let place = (x: SVGCanvas.number(x), y: SVGCanvas.number(y))
    writer.element(
      "text", text,
      [
        "x": place.x, "y": place.y, "font-size": size == 13.5 ? nil : SVGCanvas.number(size),
        "class": paint == .ink ? nil : hasHalo ? "\(paint)-fill ground-line" : "\(paint)-fill",
        "fill": paint == .ink ? nil : colors[paint],
        "text-anchor": anchor == .start ? nil : anchor.rawValue, "font-weight": isBold ? "700" : nil,
        "stroke": hasHalo ? colors.ground : nil, "stroke-width": hasHalo ? "3" : nil,
        "paint-order": hasHalo ? "stroke" : nil,
        "transform": isTurned ? "rotate(-60 \(place.x) \(place.y))" : nil,
      ])
    writer.lineFeed()
  }

  /// A text in lines of at most a width, broken between words.
  static func lines(_ text: String, size: Double, isBold: Bool = false, within width: Double) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ").map(String.init) {
      let longer = line.isEmpty ? word : line + " " + word
      if TextWidth.of(longer, size: size, isBold: isBold) <= width {
        line = longer
        continue
      }
      if !line.isEmpty { lines.append(line) }
      line = word
      // A word that is wider than a line is broken where the line ends.
      if TextWidth.of(line, size: size, isBold: isBold) <= width { continue }
      var (part, wide) = ("", 0.0)
      for character in line {
        let own = TextWidth.of(String(character), size: size, isBold: isBold)
        if !part.isEmpty, wide + own > width {
          lines.append(part)
          (part, wide) = ("", 0)
        }
        part.append(character)
        wide += own
      }
      line = part
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// A text that is cut to a width, with a sign that something is left out.
  static func cut(_ text: String, size: Double, isBold: Bool = false, to width: Double) -> String {
    if TextWidth.of(text, size: size, isBold: isBold) <= width { return text }
    var kept = ""
    var wide = TextWidth.of("…", size: size, isBold: isBold)
    for character in text {
      wide += TextWidth.of(String(character), size: size, isBold: isBold)
      if wide > width { break }
      kept.append(character)
    }
    return kept + "…"
  }

  // MARK: Shapes

  mutating func rectangle(
    x: Double, y: Double, width: Double, height: Double, paint: SVGPaint, id: String? = nil, hatch: Bool = false,
    title: String? = nil,
    isHollow: Bool = false
  ) {
    let numbers = (
      SVGCanvas.number(x), SVGCanvas.number(y), SVGCanvas.number(max(width, 0.6)), SVGCanvas.number(height)
    )
    let fill = isHollow ? "none" : hatch ? "url(#\(idPrefix)hatch-\(paint))" : colors[paint]
    let cssClass = hatch || isHollow ? "\(paint)-line" : "\(paint)-fill"
    shape(
      "rect",
      [
        "id": id.map { idPrefix + $0 }, "x": numbers.0, "y": numbers.1, "width": numbers.2, "height": numbers.3,
        "class": cssClass,
        "fill": fill, "stroke": hatch || isHollow ? colors[paint] : nil,
      ], title)
  }

  mutating func line(
    x1: Double, y1: Double, x2: Double, y2: Double, paint: SVGPaint, width: Double = 1, dashes: String? = nil,
    title: String? = nil
  ) {
    let (from, to) = ((SVGCanvas.number(x1), SVGCanvas.number(y1)), (SVGCanvas.number(x2), SVGCanvas.number(y2)))
    shape(
      "line",
      [
        "x1": from.0, "y1": from.1, "x2": to.0, "y2": to.1, "class": "\(paint)-line", "stroke": colors[paint],
        "stroke-width": width == 1 ? nil : SVGCanvas.number(width), "stroke-dasharray": dashes,
      ], title)
  }

  mutating func path(_ path: String, paint: SVGPaint, isLine: Bool = false, width: Double = 1) {
    if isLine {
      writer.empty(
        "path",
        [
          "d": path, "class": "\(paint)-line", "fill": "none", "stroke": colors[paint],
          "stroke-width": SVGCanvas.number(width),
        ])
    } else {
      writer.empty("path", ["d": path, "class": "\(paint)-fill", "fill": colors[paint]])
    }
    writer.lineFeed()
  }

  mutating func circle(x: Double, y: Double, radius: Double, paint: SVGPaint, isHollow: Bool = false) {
    writer.empty(
      "circle",
      [
        "cx": SVGCanvas.number(x), "cy": SVGCanvas.number(y), "r": SVGCanvas.number(radius),
        "class": isHollow ? "\(paint)-line" : "\(paint)-fill", "fill": isHollow ? "none" : colors[paint],
        "stroke": isHollow ? colors[paint] : nil, "stroke-width": isHollow ? "1.2" : nil,
      ])
    writer.lineFeed()
  }

  private mutating func shape(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?>, _ title: String?
  ) {
    if let title {
      writer.open(name, attributes)
      writer.element("title", title)
      writer.close()
    } else {
      writer.empty(name, attributes)
    }
    writer.lineFeed()
  }

  mutating func group(_ cssClass: String, id: String? = nil, _ draw: (inout SVGCanvas) -> Void) {
    writer.open("g", ["id": id.map { idPrefix + $0 }, "class": cssClass])
    writer.lineFeed()
    draw(&self)
    writer.close()
    writer.lineFeed()
  }

  // MARK: The whole

  /// The picture around what was drawn.
  func document(of drawing: Drawing, theme: SVGTheme) -> [UInt8] {
    var whole = MarkupWriter()
    let (wide, high) = (SVGCanvas.number(width), SVGCanvas.number(drawing.height))
    whole.open(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "width": wide, "height": high, "viewBox": "0 0 \(wide) \(high)",
        "role": "img",
        "lang": drawing.language, "aria-labelledby": "\(idPrefix)title \(idPrefix)desc", "class": "csto-chart",
        "font-size": "13.5", "fill": theme.colors.ink,
      ])
    whole.lineFeed()
    whole.element("title", drawing.title, ["id": idPrefix + "title"])
    whole.element("desc", drawing.summary, ["id": idPrefix + "desc"])
    whole.lineFeed()
    whole.style(theme.sheet)
    whole.open("defs")
    for paint in [SVGPaint.suspended, .member, .predecessor, .observer] {
      whole.open(
        "pattern",
        [
          "id": "\(idPrefix)hatch-\(paint)", "width": "5", "height": "5", "patternUnits": "userSpaceOnUse",
          "patternTransform": "rotate(45)",
        ])
      whole.empty("rect", ["width": "5", "height": "5", "class": "ground-fill", "fill": theme.colors.ground])
      whole.empty("rect", ["width": "2.5", "height": "5", "class": "\(paint)-fill", "fill": theme.colors[paint]])
      whole.close()
    }
    whole.close()
    whole.lineFeed()
    whole.empty("rect", ["width": wide, "height": high, "class": "ground-fill", "fill": theme.colors.ground])
    whole.lineFeed()
    whole.open("g", ["aria-hidden": "true"])
    whole.lineFeed()
    var bytes = whole.bytes + writer.bytes
    bytes += Array("</g>\n</svg>\n".utf8)
    return bytes
  }
}
