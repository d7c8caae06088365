// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTOKitViews

/// Paints who belonged when: a row for each member, bars along the years.
struct TimelinePainter {
  let frame: ChartFrame
  let chart: TimelineChart
  /// The organization itself; bars of others are those of its predecessors.
  let host: PartyID?
  /// The day up to which open ends are drawn.
  private let lastDay: Int
  private let firstDay: Int
  private let rows: [TimelineChart.Row]

  private struct Look {
    let height: Double
    let bar: Double
    let font: Double
  }

  init(frame: ChartFrame, chart: TimelineChart, host: PartyID?) {
    self.frame = frame
    self.chart = chart
    self.host = host
    let days = chart.rows.flatMap { $0.spells.map(\.possible) + $0.disputes.map(\.days) }
    firstDay = days.map(\.first.number).min() ?? 0
    lastDay = max(days.map(\.last.number).max() ?? 1, firstDay + 1)
    // Those that belong today first, then those that left last.
    func end(_ row: TimelineChart.Row) -> Int { row.spells.map(\.possible.last.number).max() ?? .min }
    rows =
      chart.rows.filter(\.isCurrent)
      + chart.rows.filter { !$0.isCurrent }.enumerated()
      .sorted { one, other in
        let (first, second) = (end(one.element), end(other.element))
        return first == second ? one.offset < other.offset : first > second
      }
      .map(\.element)
  }

  private var look: Look {
    if rows.count <= 24 { return Look(height: 30, bar: 14, font: 13.5) }
    return rows.count <= 70 ? Look(height: 18, bar: 11, font: 12) : Look(height: 12, bar: 8, font: 10.5)
  }

  func draw() -> Drawing {
    var canvas = frame.canvas()
    var y = frame.head(chart.title, chart.subtitle + chart.remarks, on: &canvas)
    let margin = ChartFrame.margin
    let look = look
    let widest = rows.map { TextWidth.of($0.label, size: look.font) }.max() ?? 0
    let labelWidth = max(min(widest, frame.inner * 0.3), TextWidth.of(frame.localizer(.membersRow), size: 11))
    let standings = rows.map { TextWidth.of($0.standing, size: look.font, isBold: $0.isCurrent) }.max() ?? 0
    let standingWidth = min(standings, frame.inner * 0.2)
    let (left, right) = (margin + labelWidth + 12, frame.width - margin - standingWidth - 14)
    let plot = Plot(left: left, right: max(right, left + 40), first: firstDay, last: lastDay)
    if rows.isEmpty || chart.years == nil { return finish(canvas, notes: [], y: y) }

    y = counts(plot, y: y, on: &canvas)
    let top = y + 8
    let bottom = top + Double(rows.count) * look.height
    ticks(plot, y: y, bottom: bottom, on: &canvas)
    for change in chart.changes {
      let x = plot.x(change.day.number)
      canvas.line(x1: x, y1: top - 4, x2: x, y2: bottom, paint: .ink, dashes: "3 2", title: change.sentence)
    }
    var notes: [String] = []
    for (place, row) in rows.enumerated() {
      paint(
        row, look, plot, y: top + Double(place) * look.height, labelWidth: labelWidth, standingWidth: standingWidth,
        &notes, on: &canvas)
    }
    y = bottom + 6
    y = changes(plot, y: y, on: &canvas)
    y = frame.legend(legend, y: y, on: &canvas)
    return finish(canvas, notes: notes, y: y)
  }

  private func finish(_ canvas: SVGCanvas, notes: [String], y: Double) -> Drawing {
    var canvas = canvas
    let height = frame.foot(notes, chart.footer, y: y, on: &canvas)
    return Drawing(
      canvas: canvas, height: height, title: chart.title, summary: summary,
      language: frame.localizer.language.tag)
  }

  /// Two sentences for who does not see the picture.
  private var summary: String {
    let current = rows.filter(\.isCurrent).map(\.label)
    let left = rows.filter { !$0.isCurrent && !$0.standing.isEmpty }.map { "\($0.label) (\($0.standing))" }
    return ([current.joined(separator: ", ")] + (left.isEmpty ? [] : [left.joined(separator: ", ")]))
      .map { $0.isEmpty ? chart.title + "." : $0 + "." }.joined(separator: " ")
  }

  /// Where days lie.
  struct Plot {
    let left, right: Double
    let first, last: Int

    func x(_ day: Int) -> Double { left + (right - left) * Double(day - first) / Double(max(1, last + 1 - first)) }
  }

  // MARK: Years and numbers

  private func counts(_ plot: Plot, y: Double, on canvas: inout SVGCanvas) -> Double {
    if chart.counts.isEmpty { return y }
    canvas.text(frame.localizer(.membersRow), x: plot.left - 12, y: y + 11, size: 11, paint: .grey, anchor: .end)
    // The first and the last number always have a place, then those that held longest.
    let (counts, last) = (chart.counts, chart.counts.count - 1)
    func duration(_ place: Int) -> Int {
      place == 0 || place == last ? .max : counts[place + 1].day.number - counts[place].day.number
    }
    var taken: [(left: Double, right: Double)] = []
    for place in counts.indices.sorted(by: { (duration($1), $0) < (duration($0), $1) }) {
      let wide = TextWidth.of("\(counts[place].number)", size: 11.5, isBold: true)
      let x = min(plot.x(counts[place].day.number), plot.right + 10 - wide)
      if taken.contains(where: { x < $0.right + 5 && $0.left < x + wide + 8 }) { continue }
      taken.append((x, x + wide + 3))
      canvas.line(x1: x, y1: y, x2: x, y2: y + 14, paint: .rule)
      canvas.text("\(counts[place].number)", x: x + 3, y: y + 11, size: 11.5, isBold: true)
    }
    return y + 27
  }

  private func ticks(_ plot: Plot, y: Double, bottom: Double, on canvas: inout SVGCanvas) {
    let years = CalendarDay(number: firstDay).year...CalendarDay(number: lastDay).year
    let wide = TextWidth.of("0000", size: 11.5) + 10
    let room = Int((plot.right - plot.left) / wide)
    let step =
      [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1_000].first {
        years.count <= $0 * max(1, room) && ($0 >= 5 || years.count <= 12)
      } ?? 5_000
    var year = (years.lowerBound + step - 1) / step * step
    while year <= years.upperBound {
      if let day = CalendarDay(year: year, month: 1, day: 1), day.number >= firstDay {
        let x = plot.x(day.number)
        canvas.line(x1: x, y1: y + 8, x2: x, y2: bottom, paint: .rule)
        if x - wide / 2 >= plot.left - wide / 2, x + wide / 2 - 5 <= plot.right + 10 {
          canvas.text("\(year)", x: x, y: y + 3, size: 11.5, paint: .grey, anchor: .middle)
        }
      }
      year += step
    }
  }

  private func changes(_ plot: Plot, y: Double, on canvas: inout SVGCanvas) -> Double {
    var y = y
    for change in chart.changes {
      let x = plot.x(change.day.number)
      let room = frame.inner
      for line in SVGCanvas.lines(change.sentence, size: 11, within: room) {
        y += 13
        let wide = TextWidth.of(line, size: 11)
        let middle = min(max(x, ChartFrame.margin + wide / 2), frame.width - ChartFrame.margin - wide / 2)
        canvas.text(line, x: middle, y: y, size: 11, paint: .grey, anchor: .middle)
      }
    }
    return y + 6
  }

  // MARK: Rows

  private func paint(
    _ row: TimelineChart.Row, _ look: Look, _ plot: Plot, y: Double, labelWidth: Double, standingWidth: Double,
    _ notes: inout [String],
    on canvas: inout SVGCanvas
  ) {
    let middle = y + look.height / 2
    canvas.group("row", id: row.id) { canvas in
      label(row.label, look, x: plot.left - 12, middle: middle, width: labelWidth, on: &canvas)
      canvas.text(
        SVGCanvas.cut(row.standing, size: look.font, isBold: row.isCurrent, to: standingWidth), x: plot.right + 14,
        y: middle + look.font * 0.36,
        size: look.font, paint: row.isCurrent ? .ink : .grey, isBold: row.isCurrent)
      for spell in row.spells { bar(spell, look, plot, middle: middle, on: &canvas) }
      var numbers: [(x: Double, text: String)] = []
      let below = min(middle + look.bar / 2 + 4, y + look.height - 1.5)
      for dispute in row.disputes {
        let number = note(on: dispute, of: row, &notes)
        let (from, to) = (plot.x(dispute.days.first.number), plot.x(dispute.days.last.number + 1))
        canvas.line(
          x1: from, y1: below, x2: max(to, from + 3), y2: below, paint: .dispute, width: look.height < 18 ? 1.5 : 2.5,
          dashes: "2.5 2")
        if look.height < 30 { continue }
        numbers.append((from - 3, "\(number)"))
      }
      for number in apart(numbers, plot) {
        canvas.text(
          number.text, x: number.x, y: below + 3.5, size: 10.5, paint: .dispute, anchor: .end, isBold: true,
          hasHalo: true)
      }
    }
  }

  /// Numbers that stand before their lines; those that would lie on one another stand together.
  private func apart(_ numbers: [(x: Double, text: String)], _ plot: Plot) -> [(x: Double, text: String)] {
    func width(_ text: String) -> Double { TextWidth.of(text, size: 10.5, isBold: true) }
    var apart: [(x: Double, text: String)] = []
    for number in numbers {
      var own = (x: max(number.x, plot.left - 10 + width(number.text)), text: number.text)
      while let last = apart.last, own.x - width(own.text) < last.x + 4 {
        apart.removeLast()
        let text = "\(last.text), \(own.text)"
        own = (max(last.x, plot.left - 10 + width(text)), text)
      }
      apart.append(own)
    }
    return apart
  }

  /// A name in one line or two, or cut where there is no room.
  private func label(_ text: String, _ look: Look, x: Double, middle: Double, width: Double, on canvas: inout SVGCanvas)
  {
    if TextWidth.of(text, size: look.font) <= width {
      return canvas.text(text, x: x, y: middle + look.font * 0.36, size: look.font, anchor: .end)
    }
    let lines = SVGCanvas.lines(text, size: 11, within: width)
    guard look.height >= 30, (1...2).contains(lines.count) else {
      return canvas.text(
        SVGCanvas.cut(text, size: look.font, to: width), x: x, y: middle + look.font * 0.36, size: look.font,
        anchor: .end)
    }
    for (place, line) in lines.enumerated() {
      let y = lines.count == 1 ? middle + 4 : middle - 2.5 + 12 * Double(place)
      canvas.text(line, x: x, y: y, size: 11, anchor: .end)
    }
  }

  private func paint(of spell: TimelineChart.Spell) -> SVGPaint {
    if spell.capacity != .member { return .observer }
    return spell.host == host || host == nil ? .member : .predecessor
  }

  private func bar(_ spell: TimelineChart.Spell, _ look: Look, _ plot: Plot, middle: Double, on canvas: inout SVGCanvas)
  {
    let paint = paint(of: spell)
    let top = middle - look.bar / 2
    func part(_ days: TimelineChart.Days, _ paint: SVGPaint, isHatched: Bool, id: String? = nil, _ title: String?) {
      let (from, to) = (plot.x(days.first.number), plot.x(days.last.number + 1))
      canvas.rectangle(
        x: from, y: top, width: to - from, height: look.bar, paint: paint, id: id, hatch: isHatched, title: title)
    }
    if spell.certain != spell.possible { part(spell.possible, paint, isHatched: true, id: spell.id, nil) }
    if let certain = spell.certain {
      part(certain, paint, isHatched: false, id: spell.certain == spell.possible ? spell.id : nil, nil)
    }
    for status in spell.statuses where status.status != .active {
      part(status.days, .suspended, isHatched: true, id: status.id, status.sentence)
    }
    if spell.isOpen, spell.possible.last.number >= lastDay {
      let (x, half) = (plot.x(lastDay + 1), look.bar / 2)
      let numbers = (
        SVGCanvas.number(x - 0.5), SVGCanvas.number(top), SVGCanvas.number(half), SVGCanvas.number(look.bar)
      )
      canvas.path("M\(numbers.0) \(numbers.1)l\(numbers.2) \(numbers.2)l-\(numbers.2) \(numbers.2)z", paint: paint)
    }
  }

  // MARK: Notes and legend

  private func note(on dispute: TimelineChart.Dispute, of row: TimelineChart.Row, _ notes: inout [String]) -> Int {
    let number = notes.count + 1
    let sources = Set(dispute.citations.map(\.source)).count
    let (first, last) = (dispute.days.first.year, dispute.days.last.year)
    let years = first == last ? "\(first)" : "\(first)–\(last)"
    notes.append(
      frame.localizer(
        sources == 1 ? .noteOnOne : .noteOn, "\(number)\u{A0}\(row.label)", dispute.mainClaims.joined(separator: "; "),
        "\(sources)", years))
    return number
  }

  private var legend: [ChartFrame.Entry] {
    var entries: [ChartFrame.Entry] = []
    func box(_ paint: SVGPaint, isHatched: Bool = false) -> (inout SVGCanvas, Double, Double) -> Void {
      { canvas, x, y in canvas.rectangle(x: x, y: y, width: 24, height: 11, paint: paint, hatch: isHatched) }
    }
    let spells = rows.flatMap(\.spells)
    let localizer = frame.localizer
    if spells.contains(where: { paint(of: $0) == .member }) {
      entries.append(
        ChartFrame.Entry(text: chart.successor.isEmpty ? localizer(.member) : chart.successor, draw: box(.member)))
    }
    if spells.contains(where: { paint(of: $0) == .predecessor }) {
      entries.append(ChartFrame.Entry(text: chart.predecessors, draw: box(.predecessor)))
    }
    if spells.contains(where: { paint(of: $0) == .observer }) {
      let words = Set(spells.filter { $0.capacity != .member }.map { localizer.value($0.capacity.rawValue) }).sorted()
      entries.append(ChartFrame.Entry(text: words.joined(separator: ", "), draw: box(.observer)))
    }
    let statuses = Set(
      spells.flatMap(\.statuses).filter { $0.status != .active }.map { localizer.value($0.status.rawValue) })
    if !statuses.isEmpty {
      entries.append(
        ChartFrame.Entry(text: statuses.sorted().joined(separator: ", "), draw: box(.suspended, isHatched: true)))
    }
    if spells.contains(where: { $0.certain != $0.possible }) {
      entries.append(ChartFrame.Entry(text: localizer(.possibleDays), draw: box(.member, isHatched: true)))
    }
    if rows.contains(where: { !$0.disputes.isEmpty }) {
      entries.append(
        ChartFrame.Entry(text: localizer(.disputedInNotes)) { canvas, x, y in
          canvas.line(x1: x, y1: y + 6, x2: x + 24, y2: y + 6, paint: .dispute, width: 2.5, dashes: "2.5 2")
        })
    }
    return entries
  }
}
