// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

extension ViewContext {
  /// The years as a spine, and for each member its spells as bars, what others say as strips below them.
  func timelineScene(of organization: PartyID?) -> Scene {
    let timeline = timeline(of: organization)
    let subject = timeline.lineage.first.map { name($0) } ?? dataset.head.title ?? ""
    guard let span = timeline.span else {
      var scene = Scene(title: subject)
      let undated = timeline.rows.flatMap(\.undated).map(undatedSentence)
      let lines = undated.isEmpty ? [localizer(.nothingToShow)] : undated
      scene.remarks = lines
      scene.add(Scene.Box(name: subject, svgID: "nothing", style: .text, label: lines))
      return scene
    }
    let scale = TimeScale(span)
    var scene = Scene(title: localizer(.timelineOf, subject, "\(scale.firstYear)", "\(scale.lastYear)"))
    let others = timeline.lineage.dropFirst().map { name($0) }
    if !others.isEmpty { scene.subtitle = [localizer(.organizationsOf, others.joined(separator: ", "))] }
    if dataset.head.asOf == nil, timeline.hasOpenEnds {
      scene.subtitle.append(localizer(.openEndsUpTo, "\(scale.lastYear)"))
    }
    scene.isToScale = true
    scene.hasDerivedIDs = true
    addSpine(scale, rows: timeline.rows.count, to: &scene)
    for succession in timeline.successions {
      guard let date = succession.date, let day = date.bounds.earliest.dayNumber else { continue }
      let sentence = localizer(
        .successionSentence, displayName(of: succession.to), displayName(of: succession.from), localizer.since(date))
      let text = "\(localizer.date(date)): \(name(succession.to))"
      addVertical(
        text, "succession-\(succession.id)", scale.x(day), scale.height(timeline.rows.count), .change, sentence,
        to: &scene)
      scene.add(
        Scene.Box(
          name: text, svgID: "succession-\(succession.id)-text", style: .text, label: [text],
          place: Scene.Place(x: scale.x(day), y: -0.15, width: 0.1, height: 0.1)))
      scene.cite(succession.citations)
    }
    for (index, row) in timeline.rows.enumerated() {
      RowDrawer(context: self, scale: scale, row: row, middle: scale.middle(ofRow: index, of: timeline.rows.count))
        .draw(in: &scene)
    }
    return scene
  }

  /// What can be said of a membership without a first day.
  func undatedSentence(_ membership: Membership) -> String {
    localizer(
      index.days(of: membership).certain == nil ? .mayHaveBegun : .spellSentence, displayName(of: membership.member),
      localizer.value(membership.capacity.rawValue),
      displayName(of: membership.host), localizer.period(membership.period))
  }

  private func addSpine(_ scale: TimeScale, rows: Int, to scene: inout Scene) {
    let height = scale.height(rows)
    for year in stride(from: scale.firstYear, through: scale.lastYear, by: scale.yearStep) {
      let x = scale.x(year: year)
      scene.add(
        Scene.Box(
          name: "\(year)", svgID: "year-\(year)", style: .year, label: ["\(year)"],
          place: Scene.Place(x: x + scale.yearWidth / 2, y: height + 0.15, width: 0.3, height: 0.2)))
      if year % (scale.yearStep * 5) == 0 || scale.lastYear - scale.firstYear < 15 {
        addVertical("\(year)", "line-\(year)", x, height, .grid, nil, to: &scene)
      }
    }
    // The spine itself.
    let names = [localizer(.spineStart, "\(scale.firstYear)"), localizer(.spineEnd, "\(scale.lastYear)")]
    let ends = [scale.x(year: scale.firstYear), scale.x(year: scale.lastYear + 1)].enumerated().map { index, x in
      scene.add(
        Scene.Box(
          name: names[index], svgID: "spine-\(index)", style: .gridEnd, label: [],
          place: Scene.Place(x: x, y: height, width: 0.01, height: 0.01)))
    }
    scene.lines.append(Scene.Line(from: ends[0], to: ends[1], svgID: "spine", style: .spine))
  }

  private func addVertical(
    _ name: String, _ svgID: String, _ x: Double, _ height: Double, _ style: LineStyle, _ sentence: String?,
    to scene: inout Scene
  ) {
    let names = [localizer(.lowerEnd, name), localizer(.upperEnd, name)]
    let ends = [0, height].enumerated().map { index, y in
      scene.add(
        Scene.Box(
          name: names[index], svgID: "\(svgID)-\(index)", style: .gridEnd, label: [],
          place: Scene.Place(x: x, y: y, width: 0.01, height: 0.01)))
    }
    scene.lines.append(Scene.Line(from: ends[0], to: ends[1], svgID: svgID, style: style, sentence: sentence))
  }
}

/// Where days and rows lie, in inches.
struct TimeScale {
  let firstYear: Int
  let lastYear: Int
  let yearWidth: Double
  static let rowHeight = 0.62

  init(_ span: Timeline.Days) {
    firstYear = CalendarDay(number: span.first).year
    lastYear = CalendarDay(number: span.last).year
    yearWidth = min(0.42, 16 / Double(lastYear - firstYear + 1))
  }

  /// So many years that their numbers do not touch.
  var yearStep: Int { [1, 2, 5, 10, 20, 50, 100, 500].first { Double($0) * yearWidth >= 0.4 } ?? 1_000 }

  var right: Double { x(year: lastYear + 1) }

  func x(year: Int) -> Double { Double(year - firstYear) * yearWidth }

  func x(_ day: Int) -> Double {
    let date = CalendarDay(number: day)
    let start = CalendarDay(year: date.year, month: 1, day: 1)?.number ?? day
    return x(year: date.year) + Double(day - start) / (CalendarDay.isLeap(year: date.year) ? 366 : 365) * yearWidth
  }

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
