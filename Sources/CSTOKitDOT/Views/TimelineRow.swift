// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTOKitViews

/// Lays out one member of a timeline: its name, the bars of its spells and statuses, and below them what others say.
struct RowDrawer {
  let localizer: Localizer
  let scale: TimeScale
  let row: TimelineChart.Row
  let middle: Double

  private var barY: Double { middle + 0.11 }
  private var stripY: Double { middle - 0.17 }

  func draw(in scene: inout Scene) {
    let width = TimeScale.width(of: row.label, points: 13) + 0.1
    scene.add(
      Scene.Box(
        name: row.name, svgID: row.id, style: .party, label: [row.label], sentence: row.sentence,
        place: Scene.Place(x: -0.25 - max(width, 1) / 2, y: middle, width: max(width, 1), height: 0.34)))
    if row.spells.isEmpty, !row.undated.isEmpty {
      let text = localizer(.ofUnknownDates)
      addText(text, "\(row.id)-undated", 0.1 + TimeScale.width(of: text) / 2, barY, in: &scene)
    }
    var bars: [Int] = []
    for spell in row.spells { bars.append(drawSpell(spell, in: &scene)) }
    for gap in row.gaps {
      scene.lines.append(
        Scene.Line(
          from: bars[gap.before], to: bars[gap.after], svgID: gap.id, style: .gap, sentence: gap.sentence))
    }
    var taken = row.disputes.map { dispute in
      scale.x(dispute.days.first)...max(scale.x(dispute.days.first), scale.x(dispute.days.last))
    }
    for dispute in row.disputes {
      addBar(
        dispute.sentence, dispute.id, .contestedStrip, dispute.days, dispute.sentence, y: stripY, height: 0.19,
        in: &scene)
    }
    // The longest first, as not all have room for their words.
    let lengths = row.disputes.map(\.days.count)
    for index in lengths.indices.sorted(by: { (lengths[$1], $0) < (lengths[$0], $1) }) {
      label(row.disputes[index], &taken, in: &scene)
    }
  }

  // MARK: Spells

  private func drawSpell(_ spell: TimelineChart.Spell, in scene: inout Scene) -> Int {
    var bar: Int?
    if spell.certain != spell.possible {
      bar = addBar(
        "\(spell.sentence) ?", "\(spell.id)-possible", .possibleBar, spell.possible, spell.sentence, in: &scene)
    }
    if let certain = spell.certain {
      let style: BoxStyle =
        spell.capacity == .member ? .memberBar : spell.capacity == .observer ? .observerBar : .capacityBar
      bar = addBar(spell.sentence, spell.id, style, certain, spell.sentence, in: &scene)
    }
    for status in spell.statuses { drawStatus(status, spell, in: &scene) }
    label(spell, in: &scene)
    for mark in spell.marks {
      // On the edge of the bar, but above the words in it.
      let (style, y): (BoxStyle, Double) =
        mark.kind == .announced ? (.announced, barY + 0.19) : (.effective, barY + 0.155)
      scene.add(
        Scene.Box(
          name: mark.sentence, svgID: mark.id, style: style, label: [], sentence: mark.sentence,
          place: Scene.Place(x: scale.x(mark.day), y: y, width: 0.12, height: 0.12)))
    }
    return bar ?? 0
  }

  private func drawStatus(_ status: TimelineChart.Status, _ spell: TimelineChart.Spell, in scene: inout Scene) {
    let style: BoxStyle = status.status == .suspended ? .suspendedBar : .statusBar
    addBar(status.sentence, status.id, style, status.days, status.sentence, in: &scene)
    let end = scale.x(status.days.last)
    let width = TimeScale.width(of: status.label)
    if status.days.last == spell.possible.last, width + 0.1 < nextStart(after: status.days.last) - end {
      addText(status.label, "\(status.id)-text", end + 0.1 + width / 2, barY, in: &scene)
    }
  }

  /// Writes the dates into the bar, or the years where the dates have no room.
  private func label(_ spell: TimelineChart.Spell, in scene: inout Scene) {
    // A status at an end of the bar takes its room.
    let last = spell.statuses.map(\.days).filter { $0.last == spell.possible.last }.map(\.first).min()
    let years = "\(spell.possible.first.year)–\(spell.possible.last.year)"
    // Where the days are certain first, so that no outline goes through the words.
    for days in [spell.certain, spell.possible].compactMap({ $0 }) {
      let (left, right) = (scale.x(days.first), scale.x(min(last ?? days.last, days.last)))
      for text in [spell.label, years].compactMap({ $0 }) where TimeScale.width(of: text) < right - left {
        return addText(text, "\(spell.id)-text", (left + right) / 2, barY, in: &scene)
      }
    }
  }

  /// Where the next bar or the right end is.
  private func nextStart(after day: CalendarDay) -> Double {
    row.spells.map(\.possible.first).filter { $0 > day }.min().map { scale.x($0) } ?? scale.right
  }

  // MARK: What others say

  /// Writes what is claimed into the strip or beside it, where there is room.
  private func label(
    _ dispute: TimelineChart.Dispute, _ taken: inout [ClosedRange<Double>], in scene: inout Scene
  ) {
    let claims = dispute.mainClaims.joined(separator: ", ")
    let svgID = "\(dispute.id)-text"
    let (left, right) = (scale.x(dispute.days.first), scale.x(dispute.days.last))
    // A few days are told by the tooltip alone.
    guard dispute.days.count > 31 else { return }
    let inside = localizer(.othersSay, claims)
    if TimeScale.width(of: inside, points: 9) < right - left {
      return addText(inside, svgID, (left + right) / 2, stripY, in: &scene)
    }
    // Beside the strip they stand under years of which nobody says this: an arrow points at those that are meant.
    for (phrase, side) in [(Phrase.othersSayLeft, 1.0), (.othersSayRight, -1.0)] {
      let text = localizer(phrase, claims)
      let width = TimeScale.width(of: text, points: 9)
      let middle = (side > 0 ? right : left) + side * (0.12 + width / 2)
      let room = (middle - width / 2)...(middle + width / 2)
      guard !taken.contains(where: { $0.overlaps(room) }), room.lowerBound > 0, room.upperBound < scale.right else {
        continue
      }
      taken.append(room)
      return addText(text, svgID, middle, stripY, in: &scene)
    }
  }

  // MARK: Boxes

  @discardableResult
  private func addBar(
    _ name: String, _ svgID: String, _ style: BoxStyle, _ days: TimelineChart.Days, _ sentence: String,
    y: Double? = nil, height: Double = 0.25, in scene: inout Scene
  ) -> Int {
    let (left, right) = (scale.x(days.first), scale.end(days.last))
    // A day has to be seen too.
    let width = max(right - left, 0.03)
    return scene.add(
      Scene.Box(
        name: name, svgID: svgID, style: style, label: [], sentence: sentence,
        place: Scene.Place(x: left + width / 2, y: y ?? barY, width: width, height: height)))
  }

  private func addText(_ text: String, _ svgID: String, _ x: Double, _ y: Double, in scene: inout Scene) {
    scene.add(
      Scene.Box(
        name: "\(row.name): \(text)", svgID: svgID, style: .text, label: [text],
        place: Scene.Place(x: x, y: y, width: 0.1, height: 0.1)))
  }
}
