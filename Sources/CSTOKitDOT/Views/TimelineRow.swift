// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// Draws one member of a timeline: its name, the bars of its spells and statuses, and below them what others say.
struct RowDrawer {
  let context: ViewContext
  let scale: TimeScale
  let row: Timeline.Row
  let middle: Double
  /// How sentences call the member.
  private let name: String

  init(context: ViewContext, scale: TimeScale, row: Timeline.Row, middle: Double) {
    self.context = context
    self.scale = scale
    self.row = row
    self.middle = middle
    name = context.displayName(of: row.member)
  }

  private var localizer: Localizer { context.localizer }
  private var barY: Double { middle + 0.11 }
  private var stripY: Double { middle - 0.17 }

  func draw(in scene: inout Scene) {
    let shown = context.name(row.member)
    let width = TimeScale.width(of: shown, points: 13) + 0.1
    scene.add(
      Scene.Box(
        name: name, svgID: "party-\(row.member)", style: .party, label: [shown],
        sentence: ([localizer(.rowSentence, name, "\(row.spells.count + row.undated.count)")] + row.undated.map(undated))
          .joined(separator: " "),
        place: Scene.Place(x: -0.25 - max(width, 1) / 2, y: middle, width: max(width, 1), height: 0.34)))
    if row.spells.isEmpty, !row.undated.isEmpty {
      let text = localizer(.ofUnknownDates)
      addText(text, "party-\(row.member)-undated", 0.1 + TimeScale.width(of: text) / 2, barY, in: &scene)
    }
    var bars: [Int] = []
    for spell in row.spells { bars.append(drawSpell(spell, in: &scene)) }
    drawGaps(bars, in: &scene)
    var taken = row.contests.map { scale.x($0.days.first)...max(scale.x($0.days.first), scale.x($0.days.last)) }
    for (index, contest) in row.contests.enumerated() { drawContest(contest, index, in: &scene) }
    // The longest first, as not all have room for their words.
    let lengths = row.contests.map { $0.days.last - $0.days.first }
    for index in lengths.indices.sorted(by: { (lengths[$1], $0) < (lengths[$0], $1) }) {
      label(row.contests[index], index, &taken, in: &scene)
    }
  }

  private func undated(_ membership: Membership) -> String { context.undatedSentence(membership) }

  // MARK: Spells

  private func drawSpell(_ spell: Timeline.Spell, in scene: inout Scene) -> Int {
    let membership = spell.membership
    scene.cite(membership.citations)
    let host = context.displayName(of: spell.host)
    let capacity = localizer.value(membership.capacity.rawValue)
    let isCertain = spell.certain != nil
    let sentence = localizer(
      isCertain ? .spellSentence : .mayHaveBegun, name, capacity, host, localizer.period(membership.period))
    let svgID = "membership-\(membership.id)"
    var bar: Int?
    if spell.certain.map({ $0.first != spell.possible.first || $0.last != spell.possible.last }) ?? true {
      bar = addBar("\(sentence) ?", "\(svgID)-possible", .possibleBar, spell.possible, sentence, in: &scene)
    }
    if let certain = spell.certain {
      let style: BoxStyle =
        membership.capacity == .member ? .memberBar : membership.capacity == .observer ? .observerBar : .capacityBar
      bar = addBar(sentence, svgID, style, certain, sentence, in: &scene)
    }
    for (index, status) in spell.statuses.enumerated() {
      drawStatus(status.status, status.days, "\(svgID)-status-\(index)", spell, in: &scene)
    }
    label(localizer.span(membership.period), spell, svgID, in: &scene)
    for (index, date) in spell.effective.enumerated() {
      addMark(
        date, .effective, "\(svgID)-effective-\(index)", localizer(.effectiveSentence, name, localizer.date(date)),
        in: &scene)
    }
    for (index, date) in spell.announced.enumerated() {
      let what =
        membership.statuses.first { $0.announced == date }.map { localizer.value($0.status.rawValue) } ?? capacity
      addMark(
        date, .announced, "\(svgID)-announced-\(index)",
        localizer(.announcedSentence, name, what, localizer.date(date)),
        in: &scene)
    }
    return bar ?? 0
  }

  private func drawStatus(
    _ status: StatusPeriod, _ days: Timeline.Days, _ svgID: String, _ spell: Timeline.Spell, in scene: inout Scene
  ) {
    let word = localizer.value(status.status.rawValue)
    let sentence = localizer(.statusSentence, name, word, localizer.period(status.period))
    let style: BoxStyle = status.status == .suspended ? .suspendedBar : .statusBar
    scene.cite(status.citations)
    addBar(sentence, svgID, style, days, sentence, in: &scene)
    let text = [word, localizer.span(status.period)].compactMap { $0 }.joined(separator: ", ")
    let free = nextStart(after: days.last) - scale.x(days.last)
    let width = TimeScale.width(of: text)
    if days.last == spell.possible.last, width + 0.1 < free {
      addText(text, "\(svgID)-text", scale.x(days.last) + 0.1 + width / 2, barY, in: &scene)
    }
  }

  /// Writes the dates into the bar, or the years where the dates have no room.
  private func label(_ text: String?, _ spell: Timeline.Spell, _ svgID: String, in scene: inout Scene) {
    // A status at an end of the bar takes its room.
    let last = spell.statuses.map(\.days).filter { $0.last == spell.possible.last }.map(\.first).min()
    let years = "\(CalendarDay(number: spell.possible.first).year)–\(CalendarDay(number: spell.possible.last).year)"
    // Where the days are certain first, so that no outline goes through the words.
    for days in [spell.certain, spell.possible].compactMap({ $0 }) {
      let (left, right) = (scale.x(days.first), scale.x(min(last ?? days.last, days.last)))
      for text in [text, years].compactMap({ $0 }) where TimeScale.width(of: text) < right - left {
        return addText(text, "\(svgID)-text", (left + right) / 2, barY, in: &scene)
      }
    }
  }

  /// Where the next bar or the right end is.
  private func nextStart(after day: Int) -> Double {
    row.spells.map(\.possible.first).filter { $0 > day }.min().map { scale.x($0) } ?? scale.right
  }

  private func drawGaps(_ bars: [Int], in scene: inout Scene) {
    for (index, gap) in row.gaps.enumerated() {
      let before = row.spells.lastIndex { $0.possible.last < gap.first }
      let behind = row.spells.firstIndex { $0.possible.first > gap.last }
      guard let before, let behind else { continue }
      let days = localizer.days(CalendarDay(number: gap.first), CalendarDay(number: gap.last))
      scene.lines.append(
        Scene.Line(
          from: bars[before], to: bars[behind], svgID: "gap-\(row.member)-\(index)", style: .gap,
          sentence: localizer(.gapSentence, name, days)))
    }
  }

  // MARK: What others say

  private func drawContest(_ contest: Timeline.Contest, _ index: Int, in scene: inout Scene) {
    let (first, last) = (CalendarDay(number: contest.days.first), CalendarDay(number: contest.days.last))
    let claims = contest.claims().map(word).joined(separator: ", ")
    let sentence = localizer(.othersSentence, name, localizer.days(first, last), claims)
    scene.cite(contest.citations)
    addBar(
      sentence, "contest-\(row.member)-\(index)", .contestedStrip, contest.days, sentence, y: stripY, height: 0.19,
      in: &scene)
  }

  /// Writes what is claimed into the strip or beside it, where there is room.
  private func label(
    _ contest: Timeline.Contest, _ index: Int, _ taken: inout [ClosedRange<Double>], in scene: inout Scene
  ) {
    let claims = contest.claims(ofAtLeast: 0.1).map(word).joined(separator: ", ")
    let svgID = "contest-\(row.member)-\(index)"
    let (left, right) = (scale.x(contest.days.first), scale.x(contest.days.last))
    // A few days are told by the tooltip alone.
    guard contest.days.last - contest.days.first > 30 else { return }
    let inside = localizer(.othersSay, claims)
    if TimeScale.width(of: inside, points: 9) < right - left {
      return addText(inside, "\(svgID)-text", (left + right) / 2, stripY, in: &scene)
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
      return addText(text, "\(svgID)-text", middle, stripY, in: &scene)
    }
  }

  private func word(_ claim: Timeline.Claim) -> String {
    switch claim {
    case .member: localizer(.member)
    case .notMember: localizer(.notAMember)
    case .status(let status): localizer.value(status.rawValue)
    case .possibly(let claim): localizer(.possibly, word(claim))
    }
  }

  // MARK: Boxes

  @discardableResult
  private func addBar(
    _ name: String, _ svgID: String, _ style: BoxStyle, _ days: Timeline.Days, _ sentence: String, y: Double? = nil,
    height: Double = 0.25, in scene: inout Scene
  ) -> Int {
    let (left, right) = (scale.x(days.first), scale.x(days.last + 1))
    // A day has to be seen too.
    let width = max(right - left, 0.03)
    return scene.add(
      Scene.Box(
        name: name, svgID: svgID, style: style, label: [], sentence: sentence,
        place: Scene.Place(x: left + width / 2, y: y ?? barY, width: width, height: height)))
  }

  private func addMark(
    _ date: EDTFDate, _ style: BoxStyle, _ svgID: String, _ sentence: String, in scene: inout Scene
  ) {
    guard let day = date.bounds.earliest.dayNumber, (0...scale.right).contains(scale.x(day)) else { return }
    // On the edge of the bar, but above the words in it.
    let y = style == .announced ? barY + 0.19 : barY + 0.155
    scene.add(
      Scene.Box(
        name: sentence, svgID: svgID, style: style, label: [], sentence: sentence,
        place: Scene.Place(x: scale.x(day), y: y, width: 0.12, height: 0.12)))
  }

  private func addText(_ text: String, _ svgID: String, _ x: Double, _ y: Double, in scene: inout Scene) {
    scene.add(
      Scene.Box(
        name: "\(name): \(text)", svgID: svgID, style: .text, label: [text],
        place: Scene.Place(x: x, y: y, width: 0.1, height: 0.1)))
  }
}
