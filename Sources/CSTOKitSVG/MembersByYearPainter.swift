// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTOKitViews

/// Draws memberships by year, with one row per party and one cell per year.
struct MembersByYearPainter {
  let frame: ChartFrame
  let chart: MembersByYearChart

  func draw() -> Drawing {
    var canvas = frame.canvas()
    var y = frame.head(chart.title, chart.subtitle, on: &canvas)
    guard let years = chart.years, let first = CalendarDay(year: years.lowerBound, month: 1, day: 1),
      let last = CalendarDay(year: years.upperBound, month: 12, day: 31)
    else { return finish(canvas, y: y) }
    let size = frame.rowSize(for: chart.rows.count)
    let counted = frame.localizer(chart.isOfOneMember ? .organizationsRow : .membersRow)
    let layout = frame.rows(size, names: chart.rows.map(\.label), least: TextWidth.of(counted, size: 11))
    let left = (frame.margin + layout.names + 12).rounded()
    let axis = YearAxis(left: left, right: max(frame.right, left + 40), first: first.number, last: last.number)
    let step = (axis.right - left) / Double(years.count)

    y += 18
    let top = y + 8
    let bottom = top + layout.height
    canvas.text(counted, x: left - 12, y: y - 13, size: 11, paint: .grey, anchor: .end)
    for (row, y, height) in layout.placed(chart.rows, from: top) {
      let middle = y + height / 2
      canvas.group("row", id: "party-\(row.party)") { canvas in
        frame.label(row.label, size, x: left - 12, middle: middle, width: layout.names, on: &canvas)
        for (mark, places) in row.marks.runs() {
          let x = left + Double(places.lowerBound) * step
          cell(mark, x: x, width: Double(places.count) * step, middle: middle, height: size.bar, on: &canvas)
        }
        disputes(
          of: row, years, axis, y: min(middle + size.bar / 2 + 4, middle + height / 2 - 1), size, on: &canvas)
      }
    }
    // Gaps between years, unless the years are too narrow for them.
    if step >= 4 {
      var gaps = ""
      for place in 1..<max(years.count, 1) {
        let x = SVGCanvas.number(left + Double(place) * step)
        gaps += "M\(x) \(SVGCanvas.number(top))V\(SVGCanvas.number(bottom))"
      }
      if !gaps.isEmpty { canvas.path(gaps, paint: .ground, lineWidth: step < 7 ? 0.7 : 1) }
    }
    // The year lines are drawn after the gaps, so that the gaps do not interrupt them.
    axis.draw(y: y, bottom: bottom, shift: step / 2, on: &canvas) { "\(chart.counts[$0 - years.lowerBound])" }
    for change in chart.changes where axis.first...axis.last ~= change.day.number {
      let x = axis.x(change.day.number)
      canvas.line(x1: x, y1: top - 4, x2: x, y2: bottom, paint: .ink, dashes: "3 2", id: change.id)
    }
    y = bottom + 6
    for line in chart.changes.flatMap({ SVGCanvas.lines($0.sentence, size: 11, within: frame.inner) }) {
      y += 13
      canvas.text(line, x: frame.margin, y: y, size: 11, paint: .grey)
    }
    y = frame.legend(legend, y: y + 6, on: &canvas)
    return finish(canvas, y: y)
  }

  /// Draws dots below the years in which other sources disagree.
  private func disputes(
    of row: MembersByYearChart.Row, _ years: ClosedRange<Int>, _ axis: YearAxis, y: Double, _ size: ChartFrame.RowSize,
    on canvas: inout SVGCanvas
  ) {
    let step = (axis.right - axis.left) / Double(years.count)
    for (_, places) in years.map({ row.contested.contains($0) ? true : nil }).runs() {
      let left = axis.left + Double(places.lowerBound) * step
      canvas.dots(from: left, to: left + Double(places.count) * step, y: y, isThin: size.height < 18)
    }
  }

  private func finish(_ canvas: SVGCanvas, y: Double) -> Drawing {
    var canvas = canvas
    let height = frame.foot([], chart.footer, y: y, on: &canvas)
    return frame.drawing(canvas, height: height, of: chart)
  }

  private func cell(
    _ mark: MembersByYearChart.Mark, x: Double, width: Double, middle: Double, height: Double,
    on canvas: inout SVGCanvas
  ) {
    func box(_ paint: SVGPaint, _ hatch: SVGHatch.Kind? = nil, height: Double) {
      canvas.rectangle(x: x, y: middle - height / 2, width: width, height: height, paint: paint, hatch: hatch)
    }
    switch mark {
    case .member: box(.member, height: height)
    case .suspended: box(.suspended, .status, height: height)
    case .other: box(.observer, height: (height * 0.5).rounded())
    case .possible: box(.member, .possible, height: height)
    }
  }

  private var legend: [ChartFrame.Entry] {
    let used = MembersByYearChart.Mark.allCases.filter { mark in chart.rows.contains { $0.marks.contains(mark) } }
    var entries = used.map { mark in
      ChartFrame.Entry(text: frame.localizer(mark.phrase)) { canvas, x, y in
        cell(mark, x: x, width: 24, middle: y + 5.5, height: 11, on: &canvas)
      }
    }
    if chart.rows.contains(where: { !$0.contested.isEmpty }) {
      entries.append(
        ChartFrame.Entry(text: frame.localizer(.othersSayOtherwise)) { canvas, x, y in
          canvas.dots(from: x, to: x + 24, y: y + 6, isThin: false)
        })
    }
    if chart.rows.contains(where: { $0.marks.contains(nil) }) {
      entries.append(ChartFrame.Entry(text: frame.localizer(chart.isComplete ? .blankIsNoYear : .blankIsNotRecorded)))
    }
    return entries
  }
}
