// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTOKitViews

/// Paints who took part in which session: a row for each state, a mark for each session.
struct AttendancePainter {
  let frame: ChartFrame
  let chart: AttendanceChart

  func draw() -> Drawing {
    var canvas = frame.canvas()
    var y = frame.head(chart.title, chart.subtitle, on: &canvas)
    let margin = ChartFrame.margin
    let height = chart.rows.count <= 24 ? 26.0 : 18.0
    let font = chart.rows.count <= 24 ? 13.5 : 12.0
    let widest = chart.rows.map { TextWidth.of($0.label, size: font) }.max() ?? 0
    let labelWidth = min(widest, frame.inner * 0.3)
    let left = margin + labelWidth + 12
    let step = chart.sessions.isEmpty ? 0 : (frame.width - margin - left) / Double(chart.sessions.count)
    let top = y + 34
    let bottom = top + Double(chart.rows.count) * height
    func x(_ place: Int) -> Double { left + (Double(place) + 0.5) * step }

    var (year, free) = (Int.min, -Double.infinity)
    for (place, session) in chart.sessions.enumerated() where session.day.year != year {
      year = session.day.year
      let from = left + Double(place) * step
      canvas.line(x1: from, y1: top - 4, x2: from, y2: bottom, paint: .rule)
      // A year whose number has no room goes without one; the lines tell the years apart.
      guard x(place) >= free else { continue }
      canvas.text("\(year)", x: x(place), y: top - 8, size: 11.5, paint: .grey, isTurned: true)
      free = x(place) + 13
    }
    for (place, row) in chart.rows.enumerated() {
      let middle = top + (Double(place) + 0.5) * height
      canvas.group("row", id: "party-\(row.state)") { canvas in
        canvas.text(
          SVGCanvas.cut(row.label, size: font, to: labelWidth), x: left - 12, y: middle + font * 0.36, size: font,
          anchor: .end)
        for (session, mark) in row.marks.enumerated() {
          if let mark { draw(mark, x: x(session), y: middle, radius: min(height * 0.3, step * 0.36), on: &canvas) }
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
      entries.append(ChartFrame.Entry(text: frame.localizer(.blankIsNoMember)) { _, _, _ in })
    }
    y = frame.legend(entries, y: y, on: &canvas)
    let total = frame.foot([], chart.footer, y: y, on: &canvas)
    let summary = chart.subtitle.joined(separator: ". ") + ". " + (chart.rows.first?.sentence ?? "")
    return Drawing(
      canvas: canvas, height: total, title: chart.title, summary: summary,
      language: frame.localizer.language.tag)
  }

  private func draw(_ mark: AttendanceChart.Mark, x: Double, y: Double, radius: Double, on canvas: inout SVGCanvas) {
    switch mark {
    case .chair: canvas.rectangle(x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius, paint: .ink)
    case .tookPart: canvas.circle(x: x, y: y, radius: radius, paint: .member)
    case .guest:
      canvas.circle(x: x, y: y, radius: radius * 0.85, paint: .member, isHollow: true)
      canvas.circle(x: x, y: y, radius: radius * 0.4, paint: .member)
    case .absent:
      let half = radius * 0.8
      let (from, size) = ((SVGCanvas.number(x - half), SVGCanvas.number(y - half)), SVGCanvas.number(2 * half))
      canvas.path(
        "M\(from.0) \(from.1)l\(size) \(size)m-\(size) 0l\(size) -\(size)", paint: .suspended, isLine: true,
        width: max(1.4, radius * 0.35))
    case .unknown: canvas.circle(x: x, y: y, radius: radius * 0.45, paint: .grey, isHollow: true)
    }
  }
}
