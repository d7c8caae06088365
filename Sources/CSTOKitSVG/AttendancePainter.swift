// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTOKitViews

/// Draws an attendance chart, with one row per state and one mark per session.
struct AttendancePainter {
  let frame: ChartFrame
  let chart: AttendanceChart

  func draw() -> Drawing {
    var canvas = frame.canvas()
    var y = frame.head(chart.title, chart.subtitle, on: &canvas)
    let isRoomy = chart.rows.count <= 24
    let size = ChartFrame.RowSize(height: isRoomy ? 26 : 18, bar: 14, font: isRoomy ? 13.5 : 12)
    let layout = frame.rows(size, names: chart.rows.map(\.label))
    let left = (frame.margin + layout.names + 12).rounded()
    let step = chart.sessions.isEmpty ? 0 : (frame.right - left) / Double(chart.sessions.count)
    let top = y + 10
    let bottom = top + layout.height
    func x(_ place: Int) -> Double { left + (Double(place) + 0.5) * step }

    years(x: left, step: step, y: top - 6, bottom: bottom, on: &canvas)
    for (row, y, height) in layout.placed(chart.rows, from: top) {
      let middle = y + height / 2
      canvas.group("row", id: "party-\(row.state)") { canvas in
        frame.label(row.label, size, x: left - 12, middle: middle, width: layout.names, on: &canvas)
        for (session, mark) in row.marks.enumerated() {
          if let mark { draw(mark, x: x(session), y: middle, radius: min(size.height * 0.3, step * 0.36), on: &canvas) }
        }
      }
    }
    y = bottom + 8
    let used = AttendanceChart.Mark.allCases.filter { mark in chart.rows.contains { $0.marks.contains(mark) } }
    var entries = used.map { mark in
      ChartFrame.Entry(text: frame.localizer(mark.phrase)) { canvas, x, y in
        draw(mark, x: x + 14, y: y + 6, radius: 6, on: &canvas)
      }
    }
    if chart.rows.contains(where: { $0.marks.contains(nil) }) {
      entries.append(ChartFrame.Entry(text: frame.localizer(.blankIsNoMember)))
    }
    y = frame.legend(entries, y: y, on: &canvas)
    let total = frame.foot([], chart.footer, y: y, on: &canvas)
    return frame.drawing(canvas, height: total, of: chart)
  }

  /// Draws the years above their sessions.
  ///
  /// All years have two digits if any of them has no room for four.
  private func years(x left: Double, step: Double, y: Double, bottom: Double, on canvas: inout SVGCanvas) {
    var groups: [(year: Int, first: Int, count: Int)] = []
    for (place, session) in chart.sessions.enumerated() {
      if groups.last?.year == session.day.year {
        groups[groups.count - 1].count += 1
      } else {
        groups.append((session.day.year, place, 1))
      }
    }
    let isShort = groups.contains { Double($0.count) * step < TextWidth.of("\($0.year)", size: 11.5) + 4 }
    var lines = ""
    var free = -Double.infinity
    var texts: [(text: String, x: Double)] = []
    for group in groups {
      let from = left + Double(group.first) * step
      lines += "M\(SVGCanvas.number(from)) \(SVGCanvas.number(y + 2))V\(SVGCanvas.number(bottom))"
      let text = isShort ? "’" + "\(group.year)".suffix(2) : "\(group.year)"
      let (middle, wide) = (from + Double(group.count) * step / 2, TextWidth.of(text, size: 11.5))
      // A year without enough room gets no number; the vertical lines still separate the years.
      guard middle - wide / 2 >= free else { continue }
      texts.append((text, middle))
      free = middle + wide / 2 + 3
    }
    if !lines.isEmpty { canvas.path(lines, paint: .rule, lineWidth: 1) }
    canvas.texts(size: 11.5, paint: .grey, anchor: .middle) { canvas in
      for text in texts { canvas.text(text.text, x: text.x, y: y, size: 11.5, paint: .grey, anchor: .middle) }
    }
  }

  private func draw(_ mark: AttendanceChart.Mark, x: Double, y: Double, radius: Double, on canvas: inout SVGCanvas) {
    switch mark {
    case .chair: canvas.rectangle(x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius, paint: .ink)
    case .tookPart: canvas.circle(x: x, y: y, radius: radius, paint: .member)
    case .guest:
      canvas.circle(x: x, y: y, radius: radius * 0.85, paint: .member, isHollow: true)
      canvas.circle(x: x, y: y, radius: radius * 0.4, paint: .member)
    case .absent: canvas.cross(x: x, y: y, radius: radius * 0.8, paint: .suspended)
    case .unknown: canvas.circle(x: x, y: y, radius: radius * 0.45, paint: .grey, isHollow: true)
    }
  }
}
