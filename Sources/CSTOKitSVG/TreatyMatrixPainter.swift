// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTOKitViews

/// Draws a treaty matrix, with one row per treaty and one column per state.
struct TreatyMatrixPainter {
  let frame: ChartFrame
  let chart: TreatyChart

  func draw() -> Drawing {
    var canvas = frame.canvas()
    var y = frame.head(chart.title, chart.subtitle, on: &canvas)
    if chart.rows.isEmpty { return finish(canvas, y: y) }
    let font = frame.width < 500 ? 11.0 : 12
    let years = TextWidth.of("0000", size: 11.5, isBold: true) + 10
    // Names take the width they need, as long as each column has room for a mark.
    let widest = chart.rows.map { TextWidth.of($0.label, size: font) }.max() ?? 0
    let wanted = Double(chart.columns.count) * 40
    let names = min(widest, max(frame.inner - years - 12 - wanted, frame.inner * 0.42))
    let left = (frame.margin + years + names + 12).rounded()
    let step = (frame.right - left) / Double(max(1, chart.columns.count))
    // Years go below the marks if there is room.
    let hasYears = step >= TextWidth.of("0000", size: 10.5) + 4
    let texts = chart.rows.map { lines(of: $0.label, size: font, within: names) }
    let heights = texts.map { max(hasYears ? 36 : 30, 14 * Double($0.count) + 8) }

    y = heads(left: left, step: step, y: y, on: &canvas)
    let top = y
    let bottom = top + heights.reduce(0, +)
    columnLines(left: left, step: step, top: top, bottom: bottom, on: &canvas)
    var year: Int?
    for (place, row) in chart.rows.enumerated() {
      let height = heights[place]
      let middle = y + height / 2
      y += height
      canvas.group("row", id: "treaty-\(row.treaty)") { canvas in
        if row.year != year, let own = row.year {
          canvas.line(
            x1: frame.margin, y1: middle - height / 2, x2: frame.right, y2: middle - height / 2, paint: .rule)
          canvas.text("\(own)", x: frame.margin, y: middle + 4, size: 11.5, isBold: true)
        }
        year = row.year
        name(texts[place], size: font, x: frame.margin + years, middle: middle, on: &canvas)
        func x(_ column: Int) -> Double { left + (Double(column) + 0.5) * step }
        for (column, cell) in row.cells.enumerated() {
          guard let cell else { continue }
          let isAbove = hasYears && cell.year != nil
          draw(cell.mark, x: x(column), y: middle - (isAbove ? 6 : 0), radius: min(7, step * 0.3), on: &canvas)
        }
        guard hasYears, row.cells.contains(where: { $0?.year != nil }) else { return }
        canvas.texts(size: 10.5, paint: .grey, anchor: .middle) { canvas in
          for (column, cell) in row.cells.enumerated() {
            guard let year = cell?.year else { continue }
            canvas.text("\(year)", x: x(column), y: middle + 13, size: 10.5, paint: .grey, anchor: .middle)
          }
        }
      }
    }
    y = frame.legend(legend, y: bottom + 8, on: &canvas)
    return finish(canvas, y: y)
  }

  private func finish(_ canvas: SVGCanvas, y: Double) -> Drawing {
    var canvas = canvas
    let height = frame.foot([], chart.footer, y: y, on: &canvas)
    return frame.drawing(canvas, height: height, of: chart)
  }

  /// Draws the names of the states.
  ///
  /// They are on one line, staggered on two or three lines, or vertical if there is no room.
  private func heads(left: Double, step: Double, y: Double, on canvas: inout SVGCanvas) -> Double {
    let widths = chart.columns.map { TextWidth.of($0.label, size: 11.5) }
    func x(_ place: Int) -> Double { left + (Double(place) + 0.5) * step }
    // The center of a name: the middle of its column, shifted left if the name would leave the picture.
    func middle(_ place: Int) -> Double { min(x(place), frame.right - widths[place] / 2) }
    func fits(_ levels: Int) -> Bool {
      chart.columns.indices.dropFirst(levels).allSatisfy { place in
        middle(place) - widths[place] / 2 >= middle(place - levels) + widths[place - levels] / 2 + 6
      } && chart.columns.indices.allSatisfy { middle($0) - widths[$0] / 2 >= frame.margin }
    }
    if let levels = (1...3).first(where: fits) {
      let bottom = y + Double(levels) * 15 + 4
      for place in chart.columns.indices {
        let line = y + Double(levels - 1 - place % levels) * 15 + 12
        canvas.text(chart.columns[place].label, x: middle(place), y: line, size: 11.5, anchor: .middle)
        if line + 6 < bottom {
          canvas.line(x1: x(place), y1: line + 4, x2: x(place), y2: bottom, paint: .rule)
        }
      }
      return bottom
    }
    let longest = min(widths.max() ?? 0, 120)
    let height = longest.rounded() + 8
    // Names that would lie on one another are left out.
    let every = Int((13 / max(step, 0.1)).rounded(.up))
    for place in stride(from: 0, to: chart.columns.count, by: max(1, every)) {
      let text = SVGCanvas.cut(chart.columns[place].label, size: 11.5, to: longest)
      canvas.text(text, x: x(place) + 4, y: y + height - 4, size: 11.5, isTurned: true)
    }
    return y + height
  }

  private func columnLines(left: Double, step: Double, top: Double, bottom: Double, on canvas: inout SVGCanvas) {
    var lines = ""
    for place in 0...chart.columns.count {
      let x = SVGCanvas.number(left + Double(place) * step)
      lines += "M\(x) \(SVGCanvas.number(top))V\(SVGCanvas.number(bottom))"
    }
    if !lines.isEmpty { canvas.path(lines, paint: .rule, lineWidth: 1) }
  }

  /// Breaks a name into at most four lines.
  private func lines(of text: String, size: Double, within width: Double) -> [String] {
    let lines = SVGCanvas.lines(text, size: size, within: width)
    if lines.count <= 12 { return lines }
    return lines[..<11] + [SVGCanvas.cut(lines[11...].joined(separator: " "), size: size, to: width)]
  }

  private func name(_ lines: [String], size: Double, x: Double, middle: Double, on canvas: inout SVGCanvas) {
    for (place, line) in lines.enumerated() {
      let y = middle + 4 + (Double(place) - Double(lines.count - 1) / 2) * 14
      canvas.text(line, x: x, y: y, size: size)
    }
  }

  private func draw(_ mark: TreatyChart.Mark, x: Double, y: Double, radius: Double, on canvas: inout SVGCanvas) {
    switch mark {
    case .signed:
      canvas.circle(x: x, y: y, radius: max(radius - 1, 0.8), paint: .member, isHollow: true, lineWidth: min(2, radius))
    case .ratified: canvas.circle(x: x, y: y, radius: radius, paint: .member)
    case .suspended:
      canvas.rectangle(
        x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius, paint: .suspended, hatch: .status)
    case .ended: canvas.cross(x: x, y: y, radius: radius * 0.8, paint: .suspended)
    case .refused:
      canvas.rectangle(x: x - radius, y: y - 1.5, width: 2 * radius, height: 3, paint: .ink)
    case .other: canvas.circle(x: x, y: y, radius: radius * 0.45, paint: .ink)
    case .unknown: canvas.circle(x: x, y: y, radius: radius * 0.45, paint: .grey, isHollow: true)
    }
  }

  private var legend: [ChartFrame.Entry] {
    let cells = chart.rows.flatMap(\.cells)
    let used = Set(cells.compactMap { $0?.mark })
    var entries = TreatyChart.Mark.allCases.filter(used.contains).map { mark in
      ChartFrame.Entry(text: frame.localizer(mark.phrase)) { canvas, x, y in
        draw(mark, x: x + 14, y: y + 6, radius: 6, on: &canvas)
      }
    }
    if cells.contains(nil) { entries.append(ChartFrame.Entry(text: frame.localizer(.blankIsNoMemberThen))) }
    return entries
  }
}
