// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTOKitViews

/// Draws a timeline, with one row per member and bars along the years.
struct TimelinePainter {
  let frame: ChartFrame
  let chart: TimelineChart
  /// The organization itself; bars of other hosts are those of its predecessors.
  let host: PartyID?
  /// The last day of the chart, up to which open ends are drawn.
  private let lastDay: Int
  private let firstDay: Int
  private let rows: [TimelineChart.Row]

  init(frame: ChartFrame, chart: TimelineChart, host: PartyID?) {
    self.frame = frame
    self.chart = chart
    self.host = host
    let days = chart.rows.flatMap { $0.spells.map(\.possible) + $0.disputes.map(\.days) }
    firstDay = days.map(\.first.number).min() ?? 0
    lastDay = max(days.map(\.last.number).max() ?? 1, firstDay + 1)
    // Current members first, then former ones, the latest exit first.
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

  func draw() -> Drawing {
    var canvas = frame.canvas()
    var y = frame.head(chart.title, chart.subtitle + chart.remarks, on: &canvas)
    let size = frame.rowSize(for: rows.count)
    let layout = frame.rows(
      size, names: rows.map(\.label), ends: rows.map { RowLayout.Text(text: $0.standing, isBold: $0.isCurrent) },
      least: TextWidth.of(frame.localizer(.membersRow), size: 11))
    let (left, right) = ((frame.margin + layout.names + 12).rounded(), (frame.right - layout.ends - 14).rounded())
    let axis = YearAxis(left: left, right: max(right, left + 40), first: firstDay, last: lastDay)
    if rows.isEmpty || chart.years == nil { return finish(canvas, notes: [], y: y) }

    y = counts(axis, y: y, on: &canvas)
    let top = y + 8
    let bottom = top + layout.height
    axis.draw(y: y, bottom: bottom, on: &canvas)
    for change in chart.changes where firstDay...lastDay ~= change.day.number {
      let x = axis.x(change.day.number)
      canvas.line(x1: x, y1: top - 4, x2: x, y2: bottom, paint: .ink, dashes: "3 2", id: change.id)
    }
    var notes: [String] = []
    for (row, y, height) in layout.placed(rows, from: top) {
      paint(row, layout, axis, y: y, height: height, &notes, on: &canvas)
    }
    y = bottom + 6
    y = changes(axis, y: y, on: &canvas)
    y = frame.legend(legend, y: y, on: &canvas)
    return finish(canvas, notes: notes, y: y)
  }

  private func finish(_ canvas: SVGCanvas, notes: [String], y: Double) -> Drawing {
    var canvas = canvas
    let height = frame.foot(notes, chart.footer, y: y, on: &canvas)
    return frame.drawing(canvas, height: height, of: chart)
  }

  // MARK: Years and numbers

  /// Draws the number of members at each change, with the year if there is room.
  private func counts(_ axis: YearAxis, y: Double, on canvas: inout SVGCanvas) -> Double {
    if chart.counts.isEmpty { return y }
    canvas.text(frame.localizer(.membersRow), x: axis.left - 12, y: y + 11, size: 11, paint: .grey, anchor: .end)
    let counts = placed(axis)
    var lines = ""
    for (number, count) in counts.enumerated() {
      lines += "M\(SVGCanvas.number(count.x)) \(SVGCanvas.number(y))v14"
      canvas.text("\(count.number)", x: count.x + 3, y: y + 11, size: 11.5, isBold: true)
      let end = number + 1 < counts.count ? counts[number + 1].x - 4 : frame.right
      if count.right + 4 + TextWidth.of("\(count.year)", size: 10.5) <= end {
        canvas.text("\(count.year)", x: count.right + 4, y: y + 11, size: 10.5, paint: .grey)
      }
    }
    canvas.path(lines, paint: .grey, lineWidth: 1)
    return y + 27
  }

  /// A number of members with its position in pixels.
  private struct PlacedCount {
    let number, year: Int
    let x, right: Double
  }

  /// The numbers in order, except those without enough room.
  ///
  /// The last number is always among them. Of other numbers that would overlap, the one that lasted longest is included.
  private func placed(_ axis: YearAxis) -> [PlacedCount] {
    let (counts, last) = (chart.counts, chart.counts.count - 1)
    func duration(_ place: Int) -> Int {
      place == last ? .max : counts[place + 1].day.number - counts[place].day.number
    }
    var taken: [PlacedCount] = []
    for place in counts.indices.sorted(by: { (duration($1), $0) < (duration($0), $1) }) {
      let wide = TextWidth.of("\(counts[place].number)", size: 11.5, isBold: true)
      let x = min(axis.x(counts[place].day.number), axis.right + 10 - wide)
      if taken.contains(where: { x < $0.right + 5 && $0.x < x + wide + 8 }) { continue }
      taken.append(
        PlacedCount(number: counts[place].number, year: counts[place].day.year, x: x, right: x + wide + 3))
    }
    // The same number twice in a row says nothing, as those between have no room.
    var inOrder: [PlacedCount] = []
    for count in taken.sorted(by: { $0.x < $1.x }) where inOrder.last?.number != count.number { inOrder.append(count) }
    return inOrder
  }

  private func changes(_ axis: YearAxis, y: Double, on canvas: inout SVGCanvas) -> Double {
    var y = y
    for change in chart.changes {
      let x = axis.x(change.day.number)
      let lines = SVGCanvas.lines(change.sentence, size: 11, within: frame.inner)
      for line in lines {
        y += 13
        let wide = TextWidth.of(line, size: 11)
        // Below its line, or at the left margin if the text takes several lines.
        let left = lines.count > 1 ? frame.margin : min(max(x - wide / 2, frame.margin), frame.right - wide)
        canvas.text(line, x: left, y: y, size: 11, paint: .grey)
      }
    }
    return y + 6
  }

  // MARK: Rows

  private func paint(
    _ row: TimelineChart.Row, _ layout: RowLayout, _ axis: YearAxis, y: Double, height: Double,
    _ notes: inout [String], on canvas: inout SVGCanvas
  ) {
    let size = layout.size
    let middle = y + height / 2
    canvas.group("row", id: row.id) { canvas in
      frame.label(row.label, size, x: axis.left - 12, middle: middle, width: layout.names, on: &canvas)
      frame.label(
        row.standing, size, x: axis.right + 14, middle: middle, width: layout.ends, anchor: .start,
        paint: row.isCurrent ? .ink : .grey, isBold: row.isCurrent, on: &canvas)
      for spell in row.spells { bar(spell, size, axis, middle: middle, on: &canvas) }
      var numbers: [(x: Double, text: String)] = []
      let below = min(middle + size.bar / 2 + 4, y + height - 1.5)
      for dispute in row.disputes {
        let number = note(on: dispute, of: row, &notes)
        let (from, to) = (axis.x(dispute.days.first.number), axis.x(dispute.days.last.number + 1))
        canvas.dots(from: from, to: max(to, from + 3), y: below, isThin: size.height < 18)
        if size.height < 30 { continue }
        numbers.append((from - 3, "\(number)"))
      }
      for number in apart(numbers, axis) {
        canvas.note(number.text, x: number.x, y: below + 3.5, paint: .dispute)
      }
    }
  }

  /// Moves the numbers of notes apart, and combines those that would overlap.
  private func apart(_ numbers: [(x: Double, text: String)], _ axis: YearAxis) -> [(x: Double, text: String)] {
    func width(_ text: String) -> Double { TextWidth.of(text, size: 10.5, isBold: true) }
    var apart: [(x: Double, text: String)] = []
    for number in numbers {
      var own = (x: max(number.x, axis.left - 10 + width(number.text)), text: number.text)
      while let last = apart.last, own.x - width(own.text) < last.x + 4 {
        apart.removeLast()
        let text = "\(last.text), \(own.text)"
        own = (max(last.x, axis.left - 10 + width(text)), text)
      }
      apart.append(own)
    }
    return apart
  }

  private func paint(of spell: TimelineChart.Spell) -> SVGPaint {
    if spell.capacity != .member { return .observer }
    return spell.host == host || host == nil ? .member : .predecessor
  }

  private func bar(
    _ spell: TimelineChart.Spell, _ size: ChartFrame.RowSize, _ axis: YearAxis, middle: Double,
    on canvas: inout SVGCanvas
  ) {
    let paint = paint(of: spell)
    // Capacities other than member have a lower bar, because color alone would not be enough.
    let height = paint == .observer ? (size.bar * 0.5).rounded() : size.bar
    let top = middle - height / 2
    func part(
      _ days: TimelineChart.Days, _ paint: SVGPaint, _ hatch: SVGHatch.Kind? = nil, id: String? = nil,
      title: String? = nil
    ) {
      let (from, to) = (axis.x(days.first.number), axis.x(days.last.number + 1))
      canvas.rectangle(
        x: from, y: top, width: to - from, height: height, paint: paint, id: id, hatch: hatch, title: title)
    }
    if spell.certain != spell.possible { part(spell.possible, paint, .possible, id: spell.id) }
    if let certain = spell.certain {
      part(certain, paint, id: spell.certain == spell.possible ? spell.id : nil)
    }
    for status in spell.statuses where status.status != .active {
      if status.certain != status.possible {
        part(status.possible, .suspended, .possible, id: status.id, title: status.sentence)
      }
      if let certain = status.certain {
        let isWhole = certain == status.possible
        part(certain, .suspended, .status, id: isWhole ? status.id : nil, title: status.sentence)
      }
    }
    if spell.isOpen, spell.possible.last.number >= lastDay {
      let (x, half) = (axis.x(lastDay + 1), height / 2)
      let numbers = (
        SVGCanvas.number(x - 0.5), SVGCanvas.number(top), SVGCanvas.number(half), SVGCanvas.number(height)
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
        sources == 1 ? .noteOnOne : .noteOn, "\(number)\u{A0}\(row.label)",
        dispute.mainClaims.joined(separator: frame.localizer(.orElse)),
        "\(sources)", years))
    return number
  }

  private var legend: [ChartFrame.Entry] {
    var entries: [ChartFrame.Entry] = []
    func box(
      _ paint: SVGPaint, _ hatch: SVGHatch.Kind? = nil, height: Double = 11
    ) -> (inout SVGCanvas, Double, Double) -> Void {
      { canvas, x, y in
        canvas.rectangle(x: x, y: y + (11 - height) / 2, width: 24, height: height, paint: paint, hatch: hatch)
      }
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
      entries.append(ChartFrame.Entry(text: words.joined(separator: ", "), draw: box(.observer, height: 6)))
    }
    let statuses = Set(
      spells.flatMap(\.statuses).filter { $0.status != .active && $0.certain != nil }
        .map { localizer.value($0.status.rawValue) })
    if !statuses.isEmpty {
      entries.append(
        ChartFrame.Entry(text: statuses.sorted().joined(separator: ", "), draw: box(.suspended, .status)))
    }
    if let spell = spells.first(where: { $0.certain != $0.possible }) {
      entries.append(ChartFrame.Entry(text: localizer(.possibleDays), draw: box(paint(of: spell), .possible)))
    }
    // A doubtful status is hatched like doubtful days, but in the color of a status.
    let doubtful = Set(
      spells.flatMap(\.statuses).filter { $0.status != .active && $0.certain != $0.possible }
        .map { localizer(.possibly, localizer.value($0.status.rawValue)) })
    if !doubtful.isEmpty {
      entries.append(
        ChartFrame.Entry(text: doubtful.sorted().joined(separator: ", "), draw: box(.suspended, .possible)))
    }
    if rows.contains(where: { !$0.disputes.isEmpty }) {
      entries.append(
        ChartFrame.Entry(text: localizer(.disputedInNotes)) { canvas, x, y in
          canvas.dots(from: x, to: x + 24, y: y + 6, isThin: false)
        })
    }
    return entries
  }
}
