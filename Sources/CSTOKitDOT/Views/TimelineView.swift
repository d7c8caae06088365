// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTOKitText
internal import CSTOKitViews

extension Scene {
  /// A timeline: the years as a spine, and for each member its spells as bars, what others say as strips below them.
  init(_ chart: TimelineChart, _ localizer: Localizer) {
    self.init(title: chart.title)
    subtitle = chart.subtitle
    footer = chart.footer
    guard let years = chart.years else {
      add(Box(name: chart.title, svgID: "nothing", style: .text, label: chart.remarks))
      return
    }
    let scale = TimeScale(years)
    isToScale = true
    hasDerivedIDs = true
    addSpine(scale, rows: chart.rows.count, localizer)
    for change in chart.changes {
      let x = scale.x(change.day)
      addVertical(
        change.label, change.id, x, scale.height(chart.rows.count), .change, change.sentence, localizer)
      add(
        Box(
          name: change.label, svgID: "\(change.id)-text", style: .text, label: [change.label],
          place: Place(x: x, y: -0.15, width: 0.1, height: 0.1)))
    }
    for (index, row) in chart.rows.enumerated() {
      RowDrawer(
        localizer: localizer, scale: scale, row: row, middle: scale.middle(ofRow: index, of: chart.rows.count)
      ).draw(in: &self)
    }
  }

  private mutating func addSpine(_ scale: TimeScale, rows: Int, _ localizer: Localizer) {
    let height = scale.height(rows)
    for year in stride(from: scale.firstYear, through: scale.lastYear, by: scale.yearStep) {
      let x = scale.x(year: year)
      add(
        Box(
          name: "\(year)", svgID: "year-\(year)", style: .year, label: ["\(year)"],
          place: Place(x: x + scale.yearWidth / 2, y: height + 0.15, width: 0.3, height: 0.2)))
      if year % (scale.yearStep * 5) == 0 || scale.lastYear - scale.firstYear < 15 {
        addVertical("\(year)", "line-\(year)", x, height, .grid, nil, localizer)
      }
    }
    // The spine itself.
    let names = [localizer(.spineStart, "\(scale.firstYear)"), localizer(.spineEnd, "\(scale.lastYear)")]
    var ends: [Int] = []
    for (index, x) in [scale.x(year: scale.firstYear), scale.x(year: scale.lastYear + 1)].enumerated() {
      ends.append(addEnd(names[index], "spine-\(index)", x, height))
    }
    lines.append(Line(from: ends[0], to: ends[1], svgID: "spine", style: .spine))
  }

  private mutating func addVertical(
    _ name: String, _ svgID: String, _ x: Double, _ height: Double, _ style: LineStyle, _ sentence: String?,
    _ localizer: Localizer
  ) {
    let lower = addEnd(localizer(.lowerEnd, name), "\(svgID)-0", x, 0)
    let upper = addEnd(localizer(.upperEnd, name), "\(svgID)-1", x, height)
    lines.append(Line(from: lower, to: upper, svgID: svgID, style: style, sentence: sentence))
  }

  private mutating func addEnd(_ name: String, _ svgID: String, _ x: Double, _ y: Double) -> Int {
    add(
      Box(
        name: name, svgID: svgID, style: .gridEnd, label: [], place: Place(x: x, y: y, width: 0.01, height: 0.01)))
  }
}

/// Where days and rows lie, in inches.
struct TimeScale {
  let firstYear: Int
  let lastYear: Int
  let yearWidth: Double
  static let rowHeight = 0.62

  init(_ years: ClosedRange<Int>) {
    firstYear = years.lowerBound
    lastYear = years.upperBound
    yearWidth = min(0.42, 16 / Double(lastYear - firstYear + 1))
  }

  /// So many years that their numbers do not touch.
  var yearStep: Int { [1, 2, 5, 10, 20, 50, 100, 500].first { Double($0) * yearWidth >= 0.4 } ?? 1_000 }

  var right: Double { x(year: lastYear + 1) }

  func x(year: Int) -> Double { Double(year - firstYear) * yearWidth }

  func x(_ day: CalendarDay) -> Double {
    let start = CalendarDay(year: day.year, month: 1, day: 1)?.number ?? day.number
    let passed = Double(day.number - start) / (CalendarDay.isLeap(year: day.year) ? 366 : 365)
    return x(year: day.year) + passed * yearWidth
  }

  /// Where a day ends.
  func end(_ day: CalendarDay) -> Double { x(CalendarDay(number: day.number + 1)) }

  func height(_ rows: Int) -> Double { Double(rows) * TimeScale.rowHeight }

  func middle(ofRow row: Int, of rows: Int) -> Double { (Double(rows - row) - 0.5) * TimeScale.rowHeight }

  /// The guess for the longest line of a label.
  static func width(ofLongestLineIn label: String, points: Double) -> Double {
    var (longest, length) = (0, 0)
    for byte in label.utf8 {
      // Letters of one byte each are counted in passing.
      if byte >= 0x80 {
        return label.utf8.split(separator: 0x0A).map { width(of: Substring($0), points: points) }.max() ?? 0
      }
      length = byte == 0x0A ? 0 : length + 1
      longest = max(longest, length)
    }
    return Double(longest) * 0.0078 * points
  }

  /// A guess at the width of a text in a font of ten points, on the safe side.
  static func width(of text: some StringProtocol, points: Double = 10) -> Double {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return Double(text.utf8.count) * 0.0078 * points }
    let columns = text.reduce(0) { $0 + Double($1.displayWidth) * ($1.isASCII ? 0.0078 : 0.0092) }
    return columns * points
  }
}
