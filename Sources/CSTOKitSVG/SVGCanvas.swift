// SPDX-License-Identifier: Apache-2.0

internal import CSTOKitText

/// A picture under construction: texts and shapes with the classes and colors of a theme.
struct SVGCanvas {
  /// The horizontal alignment of a text relative to its position.
  enum Anchor: String {
    case start, middle, end
  }

  let width: Double
  private(set) var writer = MarkupWriter()
  let idPrefix: String
  /// The CSS classes used so far.
  private(set) var classes: Set<SVGClass> = []
  /// The hatches used so far.
  private(set) var hatches: Set<SVGHatch> = []
  /// The bounds of the texts drawn so far.
  ///
  /// Tests use them to check that no two texts overlap.
  private(set) var boxes: [TextBox] = []

  /// The current text style; a text needs attributes only where it differs.
  private var style = TextStyle()

  struct TextStyle {
    var size = 13.5
    var paint = SVGPaint.ink
    var anchor = Anchor.start
  }

  /// The bounds of a text in pixels.
  struct TextBox {
    let text: String
    let left, right, top, bottom: Double
  }

  /// The ids that were given.
  private var ids = UniqueIDs()

  /// An id with the prefix that no other element has.
  private mutating func unique(_ id: String) -> String { ids.take(idPrefix + id) }

  init(width: Double, idPrefix: String = "") {
    self.width = width
    self.idPrefix = idPrefix
  }

  /// Formats a number with at most one decimal place.
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
    isBold: Bool = false, isTurned: Bool = false
  ) {
    if text.isEmpty { return }
    // Whole pixels give sharper letters.
    let (x, y) = (x.rounded(), y.rounded())
    let width = TextWidth.of(text, size: size, isBold: isBold)
    let left = anchor == .start ? x : anchor == .middle ? x - width / 2 : x - width
    if !isTurned {
      boxes.append(TextBox(text: text, left: left, right: left + width, top: y - size * 0.76, bottom: y + size * 0.22))
    }
    let place = (x: SVGCanvas.number(x), y: SVGCanvas.number(y))
    writer.element(
      "text", text,
      [
        "x": place.x, "y": place.y, "font-size": size == style.size ? nil : SVGCanvas.number(size),
        "class": paint == style.paint ? nil : fill(paint),
        "text-anchor": anchor == style.anchor ? nil : anchor.rawValue, "font-weight": isBold ? "700" : nil,
        "transform": isTurned ? "rotate(-90 \(place.x) \(place.y))" : nil,
      ])
    writer.lineFeed()
  }

  /// Draws a small right-aligned number on top of lines.
  mutating func note(_ text: String, x: Double, y: Double, paint: SVGPaint) {
    let (x, y) = (x.rounded(), y.rounded())
    let width = TextWidth.of(text, size: 10.5, isBold: true)
    boxes.append(TextBox(text: text, left: x - width, right: x, top: y - 8, bottom: y + 2.3))
    writer.element(
      "text", text,
      ["x": SVGCanvas.number(x), "y": SVGCanvas.number(y), "class": use(SVGClass(paint: paint, part: .note))])
    writer.lineFeed()
  }

  /// The class of a fill, which is recorded for the style sheet.
  private mutating func fill(_ paint: SVGPaint) -> String { use(SVGClass(paint: paint)) }

  private mutating func line(_ paint: SVGPaint) -> String { use(SVGClass(paint: paint, part: .line)) }

  private mutating func use(_ cssClass: SVGClass) -> String {
    classes.insert(cssClass)
    return cssClass.name
  }

  /// Breaks a text between words into lines of at most a width in pixels.
  static func lines(_ text: String, size: Double, isBold: Bool = false, within width: Double) -> [String] {
    var lines: [String] = []
    var line = ""
    for (word, joint) in pieces(of: text, size: size, isBold: isBold, within: width) {
      let longer = line.isEmpty ? word : line + joint + word
      if TextWidth.of(longer, size: size, isBold: isBold) <= width {
        line = longer
        continue
      }
      if !line.isEmpty { lines.append(line) }
      line = word
      // A word wider than a line is broken at the end of the line.
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

  /// The words of a text, each with what joins it to the one before; words wider than a line end at their hyphens.
  private static func pieces(
    of text: String, size: Double, isBold: Bool, within width: Double
  ) -> [(text: String, joint: String)] {
    text.split(separator: " ").flatMap { word -> [(text: String, joint: String)] in
      guard word.contains("-"), TextWidth.of(String(word), size: size, isBold: isBold) > width else {
        return [(String(word), " ")]
      }
      let parts = word.split(separator: "-", omittingEmptySubsequences: false)
      return parts.enumerated().map { place, part in
        (place + 1 < parts.count ? "\(part)-" : String(part), place == 0 ? " " : "")
      }
      .filter { !$0.text.isEmpty }
    }
  }

  /// Cuts a text to a width in pixels, with an ellipsis if necessary.
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
    x: Double, y: Double, width: Double, height: Double, paint: SVGPaint, id: String? = nil,
    hatch: SVGHatch.Kind? = nil,
    title: String? = nil
  ) {
    let numbers = (
      SVGCanvas.number(x), SVGCanvas.number(y), SVGCanvas.number(max(width, 0.6)), SVGCanvas.number(height)
    )
    let hatch = hatch.map { SVGHatch(kind: $0, paint: paint) }
    if let hatch {
      hatches.insert(hatch)
      classes.insert(SVGClass(paint: .ground))
    }
    shape(
      "rect",
      [
        "id": id.map { unique($0) }, "x": numbers.0, "y": numbers.1, "width": numbers.2, "height": numbers.3,
        "class": hatch == nil ? fill(paint) : line(paint),
        "fill": hatch.map { "url(#\(idPrefix)\($0.id))" },
      ], title)
  }

  mutating func line(
    x1: Double, y1: Double, x2: Double, y2: Double, paint: SVGPaint, width: Double = 1, dashes: String? = nil,
    id: String? = nil, title: String? = nil
  ) {
    let (from, to) = ((SVGCanvas.number(x1), SVGCanvas.number(y1)), (SVGCanvas.number(x2), SVGCanvas.number(y2)))
    shape(
      "line",
      [
        "id": id.map { unique($0) }, "x1": from.0, "y1": from.1, "x2": to.0, "y2": to.1, "class": line(paint),
        "stroke-width": width == 1 ? nil : SVGCanvas.number(width), "stroke-dasharray": dashes,
      ], title)
  }

  /// Draws the dotted line that marks disputed days.
  mutating func dots(from: Double, to: Double, y: Double, isThin: Bool) {
    writer.empty(
      "path",
      [
        "d": "M\(SVGCanvas.number(from)) \(SVGCanvas.number(y))H\(SVGCanvas.number(to))", "class": line(.dispute),
        // This is a style, because an attribute would not override the class.
        "style": isThin ? "stroke-width:1.5px" : nil,
      ])
    writer.lineFeed()
  }

  /// Draws a filled path, or an unfilled one with a line width in pixels.
  mutating func path(_ path: String, paint: SVGPaint, lineWidth: Double? = nil) {
    if let lineWidth {
      writer.empty(
        "path",
        [
          "d": path, "class": line(paint), "fill": "none",
          "stroke-width": lineWidth == 1 ? nil : SVGCanvas.number(lineWidth),
        ])
    } else {
      writer.empty("path", ["d": path, "class": fill(paint)])
    }
    writer.lineFeed()
  }

  mutating func circle(
    x: Double, y: Double, radius: Double, paint: SVGPaint, isHollow: Bool = false, lineWidth: Double = 1.2
  ) {
    writer.empty(
      "circle",
      [
        "cx": SVGCanvas.number(x), "cy": SVGCanvas.number(y), "r": SVGCanvas.number(radius),
        "class": isHollow ? line(paint) : fill(paint), "fill": isHollow ? "none" : nil,
        "stroke-width": isHollow ? SVGCanvas.number(lineWidth) : nil,
      ])
    writer.lineFeed()
  }

  /// Draws a cross of two diagonal lines.
  mutating func cross(x: Double, y: Double, radius: Double, paint: SVGPaint) {
    let (left, top, size) = (
      SVGCanvas.number(x - radius), SVGCanvas.number(y - radius), SVGCanvas.number(2 * radius)
    )
    path(
      "M\(left) \(top)l\(size) \(size)m-\(size) 0l\(size) -\(size)", paint: paint,
      lineWidth: max(1.4, radius * 0.44))
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

  /// Draws texts with common attributes in one group, which states the attributes only once.
  mutating func texts(
    size: Double, paint: SVGPaint = .ink, anchor: Anchor = .start, _ draw: (inout SVGCanvas) -> Void
  ) {
    let before = style
    writer.open(
      "g",
      [
        "font-size": size == before.size ? nil : SVGCanvas.number(size),
        "class": paint == before.paint ? nil : fill(paint),
        "text-anchor": anchor == before.anchor ? nil : anchor.rawValue,
      ])
    writer.lineFeed()
    style = TextStyle(size: size, paint: paint, anchor: anchor)
    draw(&self)
    style = before
    writer.close()
    writer.lineFeed()
  }

  mutating func group(_ cssClass: String, id: String? = nil, _ draw: (inout SVGCanvas) -> Void) {
    writer.open("g", ["id": id.map { unique($0) }, "class": cssClass])
    writer.lineFeed()
    draw(&self)
    writer.close()
    writer.lineFeed()
  }
}
