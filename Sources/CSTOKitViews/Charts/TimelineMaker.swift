// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

extension DatasetViews {
  /// A timeline of the members of an organization and its predecessors.
  ///
  /// It contains spells, statuses and gaps, the days of announcement and effect, and the claims of other sources.
  ///
  /// The chart has no rows if there is no organization.
  ///
  /// - Complexity: O(n log n) in the number of memberships, and quadratic in the number of alternatives of one member.
  public func timeline(of organization: PartyID?) -> TimelineChart {
    let timeline = days(of: organization)
    let subject = timeline.lineage.first.map { name($0) } ?? dataset.head.title ?? ""
    var chart = TimelineChart(title: subject)
    let years = timeline.span.map { CalendarDay(number: $0.first).year...CalendarDay(number: $0.last).year }
    chart.years = years
    chart.rows = timeline.rows.map { row($0, years) }
    if let years {
      chart.title = localizer(.timelineOf, subject, "\(years.lowerBound)", "\(years.upperBound)")
      let others = timeline.lineage.dropFirst().map { name($0) }
      if !others.isEmpty {
        let names = others.joined(separator: ", ")
        chart.successor = localizer(.memberOf, subject)
        chart.predecessors = localizer(.memberOfPredecessor, names)
        chart.subtitle = [localizer(.organizationsOf, names)]
      }
      if dataset.head.asOf == nil, timeline.hasOpenEnds {
        chart.subtitle.append(localizer(.openEndsUpTo, "\(years.upperBound)"))
      }
      chart.changes = timeline.successions.compactMap(change)
    } else {
      let undated = timeline.rows.flatMap(\.undated).map(undatedSentence)
      chart.remarks = undated.isEmpty ? [localizer(.nothingToShow)] : undated
    }
    chart.counts = TimelineChart.counts(of: chart.rows)
    chart.summary = summary(of: chart.rows, on: timeline.span.map { CalendarDay(number: $0.last) })
    if let readingLine { chart.subtitle.insert(readingLine, at: 0) }
    chart.footer = footer(sources: chart.sources.count)
    return chart
  }

  func change(_ succession: Succession) -> TimelineChart.Change? {
    guard let date = succession.date, let day = date.bounds.earliest.dayNumber else { return nil }
    return TimelineChart.Change(
      id: "succession-\(succession.id)", succession: succession.id, day: CalendarDay(number: day),
      label: "\(localizer.date(date)): \(name(succession.to))",
      sentence: localizer(
        .successionSentence, localizer.date(date), displayName(of: succession.to), displayName(of: succession.from)),
      citations: succession.citations)
  }

  private func row(_ row: Timeline.Row, _ years: ClosedRange<Int>?) -> TimelineChart.Row {
    let name = displayName(of: row.member)
    let count = row.spells.count + row.undated.count
    let sentences = [localizer(.rowSentence, name, "\(count)")] + row.undated.map(undatedSentence)
    var made = TimelineChart.Row(
      member: row.member, label: self.name(row.member), name: name, sentence: sentences.joined(separator: " "),
      spells: row.spells.map { spell($0, name, years) }, undated: row.undated.map(\.id), gaps: gaps(row, name),
      disputes: row.contests.enumerated().map { dispute($1, "contest-\(row.member)-\($0)", name) })
    (made.standing, made.isCurrent) = standing(row)
    return made
  }

  /// Whether a spell ends for certain on a day, or before it.
  private func isOver(_ spell: Timeline.Spell, on day: CalendarDay) -> Bool {
    guard case .date(let end)? = spell.membership.period?.end, let last = end.bounds.latest.dayNumber else {
      return false
    }
    return last <= day.number
  }

  /// The standing of a member on the as-of day, and whether it still belongs.
  ///
  /// Without an as-of day, the last day of its spells counts.
  private func standing(_ row: Timeline.Row) -> (String, Bool) {
    guard let lastDay = row.spells.map(\.possible.last).max() else { return ("", false) }
    let day = CalendarDay(number: lastDay)
    // A membership as a member before one in another capacity.
    let ending = row.spells.filter { $0.possible.last == lastDay }
    let inOrder =
      ending.filter { $0.membership.capacity == .member } + ending.filter { $0.membership.capacity != .member }
    var isPossible: Timeline.Spell?
    // What ended before the day up to which the chart goes, ended whatever else is known.
    for spell in inOrder where lastDay == dataset.head.asOf?.number || spell.membership.period?.end == .open {
      let capacity = spell.membership.capacity
      switch index.membership(of: row.member, in: spell.host, on: day, capacity: capacity).certainty {
      case .yes where !isOver(spell, on: day):
        let status = spell.statuses.first { $0.status.status != .active && $0.possible.last >= lastDay }
        guard let status else { return (localizer.value(capacity.rawValue), true) }
        let word = localizer.value(status.status.status.rawValue)
        return (status.certain.map { $0.last >= lastDay } == true ? word : localizer(.possibly, word), true)
      case .possibly: isPossible = isPossible ?? spell
      case .yes, .no: continue
      }
    }
    if let isPossible {
      return (localizer(.possibly, localizer.value(isPossible.membership.capacity.rawValue)), false)
    }
    // The year of each exit. A spell that continues in the successor on the next day is no exit.
    let spells = row.spells.map(\.possible).sorted { $0.first < $1.first }
    var ends: [Int] = []
    for (place, days) in spells.enumerated()
    where !spells.contains(where: { $0.first <= days.last + 1 && $0.last > days.last }) {
      let year = CalendarDay(number: days.last).year
      if place == 0 || ends.last != year { ends.append(year) }
    }
    return (localizer(.leftIn, ends.map(String.init).joined(separator: ", ")), false)
  }

  /// A sentence about a membership without a first day.
  private func undatedSentence(_ membership: Membership) -> String {
    localizer(
      index.days(of: membership).certain == nil ? .mayHaveBegun : .spellSentence, displayName(of: membership.member),
      localizer.value(membership.capacity.rawValue), displayName(of: membership.host),
      localizer.period(membership.period))
  }

  /// The members on the last day and the former members, in two sentences.
  private func summary(of rows: [TimelineChart.Row], on day: CalendarDay?) -> String {
    guard let day else { return "" }
    let current = rows.filter(\.isCurrent)
    let members = current.filter { row in
      row.spells.contains { $0.capacity == .member && $0.possible.last >= day }
    }
    // Another capacity or status follows the name.
    let names = current.map { row in
      row.standing == localizer.value("member") ? row.name : "\(row.name) (\(row.standing))"
    }
    var sentences = [localizer(.summaryMembers, "\(members.count)", localizer.day(day), names.joined(separator: ", "))]
    if names.isEmpty { sentences = [localizer(.memberCount, "0") + "."] }
    let former = rows.filter { !$0.isCurrent && !$0.spells.isEmpty }.map { "\($0.name) (\($0.standing))" }
    if !former.isEmpty { sentences.append(localizer(.summaryFormer, former.joined(separator: ", "))) }
    return sentences.joined(separator: " ")
  }

  // MARK: Spells

  private func spell(_ spell: Timeline.Spell, _ name: String, _ years: ClosedRange<Int>?) -> TimelineChart.Spell {
    let membership = spell.membership
    let id = "membership-\(membership.id)"
    let capacity = localizer.value(membership.capacity.rawValue)
    let sentence = localizer(
      spell.certain != nil ? .spellSentence : .mayHaveBegun, name, capacity, displayName(of: spell.host),
      localizer.period(membership.period))
    let statuses = spell.statuses.enumerated().map { index, status in
      let word = localizer.value(status.status.status.rawValue)
      return TimelineChart.Status(
        id: "\(id)-status-\(index)", status: status.status.status,
        certain: status.certain.map(TimelineChart.Days.init), possible: TimelineChart.Days(status.possible),
        label: [word, localizer.span(status.status.period)].compactMap { $0 }.joined(separator: ", "),
        sentence: localizer(
          .statusSentence, name, status.certain == nil ? localizer(.possibly, word) : word,
          localizer.period(status.status.period)),
        citations: status.status.citations)
    }
    var marks: [TimelineChart.Mark] = []
    func mark(_ date: EDTFDate, _ kind: TimelineChart.Mark.Kind, _ id: String, _ sentence: String) {
      guard let day = date.bounds.earliest.calendarDay, let years, years.reaches(day) else { return }
      marks.append(TimelineChart.Mark(id: id, kind: kind, day: day, sentence: sentence))
    }
    for (index, date) in spell.effective.enumerated() {
      mark(
        date, .effective, "\(id)-effective-\(index)", localizer(.effectiveSentence, name, localizer.date(date)))
    }
    for (index, date) in spell.announced.enumerated() {
      let status = membership.statuses.first { $0.announced == date }
      let what = status.map { localizer.value($0.status.rawValue) } ?? capacity
      mark(
        date, .announced, "\(id)-announced-\(index)", localizer(.announcedSentence, name, what, localizer.date(date)))
    }
    var made = TimelineChart.Spell(
      membership: membership.id, host: spell.host, capacity: membership.capacity,
      certain: spell.certain.map(TimelineChart.Days.init), possible: TimelineChart.Days(spell.possible),
      label: localizer.span(membership.period), sentence: sentence, statuses: statuses, marks: marks,
      citations: membership.citations)
    made.isOpen = membership.period?.end == .open
    return made
  }

  private func gaps(_ row: Timeline.Row, _ name: String) -> [TimelineChart.Gap] {
    row.gaps.enumerated().compactMap { index, gap in
      let before = row.spells.lastIndex { $0.possible.last < gap.first }
      let after = row.spells.firstIndex { $0.possible.first > gap.last }
      guard let before, let after else { return nil }
      let days = TimelineChart.Days(gap)
      return TimelineChart.Gap(
        id: "gap-\(row.member)-\(index)", days: days, before: before, after: after,
        sentence: localizer(.gapSentence, name, localizer.days(days.first, days.last)))
    }
  }

  // MARK: What others say

  private func dispute(_ contest: Timeline.Contest, _ id: String, _ name: String) -> TimelineChart.Dispute {
    let days = TimelineChart.Days(contest.days)
    let claims = contest.claims().map(word)
    return TimelineChart.Dispute(
      id: id, days: days, certainty: contest.certainty, claims: claims,
      mainClaims: contest.claims(ofAtLeast: 0.1).map(word),
      sentence: localizer(
        .othersSentence, name, localizer.days(days.first, days.last), claims.joined(separator: ", ")),
      citations: contest.citations)
  }

  private func word(_ claim: Timeline.Claim) -> String {
    switch claim {
    case .member: localizer(.member)
    case .notMember: localizer(.notAMember)
    case .status(let status): localizer.value(status.rawValue)
    case .possibly(let claim): localizer(.possibly, word(claim))
    }
  }
}

extension TimelineChart.Days {
  init(_ days: Timeline.Days) {
    self.init(first: CalendarDay(number: days.first), last: CalendarDay(number: days.last))
  }
}

extension ClosedRange<Int> {
  /// Whether a day is in these years, or is the first day after them.
  fileprivate func reaches(_ day: CalendarDay) -> Bool {
    contains(day.year) || day == CalendarDay(year: upperBound + 1, month: 1, day: 1)
  }
}

extension TimelineChart {
  /// The number of certain members from each day on which it changes.
  static func counts(of rows: [Row]) -> [Count] {
    var changes: [Int: Int] = [:]
    for row in rows {
      // A party that belongs to two of the hosts at once counts as one member.
      let days = row.spells.filter { $0.capacity == .member }.compactMap(\.certain)
        .sorted { $0.first.number < $1.first.number }
      var end = Int.min
      for run in days where run.last.number > end {
        // `end` is the day after the last run; a run that begins on or before it continues the membership.
        if run.first.number > end {
          if end != .min { changes[end, default: 0] -= 1 }
          changes[run.first.number, default: 0] += 1
        }
        end = max(end, run.last.number + 1)
      }
      if end != .min { changes[end, default: 0] -= 1 }
    }
    let last = rows.flatMap(\.spells).map(\.possible.last.number).max() ?? .min
    var number = 0
    var counts: [Count] = []
    for (day, change) in changes.sorted(by: { $0.key < $1.key }) where change != 0 && day <= last {
      number += change
      counts.append(Count(day: CalendarDay(number: day), number: number))
    }
    return counts
  }
}
