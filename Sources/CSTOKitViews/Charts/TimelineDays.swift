// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// The members of an organization and its predecessors, with days as numbers.
///
/// Days end at the as-of day.
struct Timeline {
  /// A range of days by number, cut at the last day shown.
  struct Days {
    var first: Int
    var last: Int
  }

  struct Spell {
    let membership: Membership
    let host: PartyID
    /// The certain days; nil if no day is certain.
    let certain: Days?
    /// The possible days, which include the certain ones.
    let possible: Days
    let statuses: [(status: StatusPeriod, certain: Days?, possible: Days)]
    /// The days on which the acts behind its beginning or end took effect.
    let effective: [EDTFDate]
    let announced: [EDTFDate]
  }

  /// Days on which other sources disagree, and their claims.
  struct Contest {
    var days: Days
    /// The certainty of the membership on these days according to the record.
    let certainty: Certainty
    /// The claims, with the number of days for each.
    var claims: [Claim: Int]
    var citations: [Citation]

    /// The claims for at least a part of the days, in descending order of days.
    ///
    /// By default, all claims are included.
    func claims(ofAtLeast part: Double = 0) -> [Claim] {
      let all = claims.map { (days: $0.value, claim: $0.key) }.inOrder { ($1.days, $0.claim) < ($0.days, $1.claim) }
      let long = all.filter { Double($0.days) >= part * Double(days.last - days.first + 1) }.map(\.claim)
      // For a short label, a claim that is certain on some days is not repeated as possible.
      return part == 0 ? long : long.filter { claim in !long.contains { .possibly($0) == claim } }
    }
  }

  enum Claim: Hashable, Comparable {
    case member
    case notMember
    case status(MembershipStatus)
    /// One of the other claims, if its dates leave it open.
    indirect case possibly(Claim)

    private var order: String {
      switch self {
      case .member: ""
      case .notMember: "-"
      case .status(let status): status.rawValue
      case .possibly(let claim): claim.order + "?"
      }
    }
    static func < (left: Claim, right: Claim) -> Bool { left.order < right.order }
  }

  struct Row {
    let member: PartyID
    let spells: [Spell]
    /// Memberships without a first day, which cannot be drawn among the years.
    let undated: [Membership]
    let gaps: [Days]
    let contests: [Contest]
  }

  /// The organization, followed by its predecessors.
  let lineage: [PartyID]
  let rows: [Row]
  /// The days of all rows; nil without dated rows.
  let span: Days?
  /// The successions within the lineage.
  let successions: [Succession]

  /// Whether any spell has an open end.
  var hasOpenEnds: Bool { rows.contains { $0.spells.contains { $0.membership.period?.end == .open } } }
}

extension DatasetViews {
  /// The members of an organization and its predecessors, with their days.
  func days(of organization: PartyID?) -> Timeline {
    let lineage = organization.map { dataset.lineage(of: $0) } ?? []
    let hosts = Set(lineage)
    let lastDay = dataset.head.asOf?.number ?? lastYearEnd(of: hosts)
    let byMember = Dictionary(grouping: dataset.memberships.filter { hosts.contains($0.host) }, by: \.member)
    var rows = byMember.map { member, memberships in row(member, memberships, lastDay) }
    let names = byMember.reduce(into: [PartyID: String]()) { $0[$1.key] = name($1.key) }
    rows.sort { one, other in
      let (first, second) = (one.spells.first?.possible.first ?? .max, other.spells.first?.possible.first ?? .max)
      return (first, names[one.member] ?? "", one.member) < (second, names[other.member] ?? "", other.member)
    }
    let all = rows.flatMap { $0.spells.map(\.possible) + $0.contests.map(\.days) }
    let span = all.first.map { first in
      all.reduce(first) { Timeline.Days(first: min($0.first, $1.first), last: max($0.last, $1.last)) }
    }
    let successions = dataset.successions.filter { hosts.contains($0.from) && hosts.contains($0.to) }
    return Timeline(lineage: lineage, rows: rows, span: span, successions: Array(successions))
  }

  /// The last day of the latest year in the memberships.
  ///
  /// Open ends are drawn up to this day if there is no as-of day.
  private func lastYearEnd(of hosts: Set<PartyID>) -> Int? {
    let ends = dataset.memberships.filter { hosts.contains($0.host) }.flatMap { membership in
      [membership.period?.bounds.earliest, membership.period?.bounds.latest].compactMap { $0?.calendarDay?.year }
    }
    return ends.max().flatMap { CalendarDay(year: $0, month: 12, day: 31)?.number }
  }

  private func row(_ member: PartyID, _ memberships: [Membership], _ lastDay: Int?) -> Timeline.Row {
    let spells = memberships.compactMap { spell($0, lastDay) }
      .inOrder { ($0.possible.first, $0.membership.id) < ($1.possible.first, $1.membership.id) }
    var gaps: [Timeline.Days] = []
    var end: Int?
    for spell in spells {
      if let end, end + 1 < spell.possible.first {
        gaps.append(Timeline.Days(first: end + 1, last: spell.possible.first - 1))
      }
      end = max(end ?? .min, spell.possible.last)
    }
    let hosts = Set(memberships.map(\.host)).sorted()
    var contests = hosts.flatMap { host in
      self.contests(member, host, memberships.filter { $0.host == host }, lastDay)
    }
    contests.sort { $0.days.first < $1.days.first }
    // A membership that begins after the as-of day is not shown. One that cannot be drawn among the years gets a sentence.
    let undated = memberships.filter { membership in
      let days = index.days(of: membership)
      return shown(days, lastDay) == nil && (days.firstShown == nil || lastDay == nil)
    }
    return Timeline.Row(member: member, spells: spells, undated: undated, gaps: gaps, contests: merged(contests))
  }

  private func spell(_ membership: Membership, _ lastDay: Int?) -> Timeline.Spell? {
    let days = index.days(of: membership)
    guard let possible = shown(days, lastDay) else { return nil }
    let acts = [membership.entry, membership.exit].compactMap { $0 }.compactMap { dataset.treatyActions[$0] }
    let statuses = membership.statuses.compactMap { status in
      let covered = CoveredDays(status.period, asOf: dataset.head.asOf).intersection(days)
      return shown(covered, lastDay).map { (status: status, certain: shown(covered.certain, lastDay), possible: $0) }
    }
    return Timeline.Spell(
      membership: membership, host: membership.host, certain: shown(days.certain, lastDay), possible: possible,
      statuses: statuses, effective: acts.compactMap(\.effective),
      announced: acts.compactMap(\.announced) + membership.statuses.compactMap(\.announced))
  }

  /// The part of a span up to the last day.
  ///
  /// The result is nil if the span has no first day, or begins after the last day.
  private func shown(_ span: DaySpan?, _ lastDay: Int?) -> Timeline.Days? { shown(span?.first, span?.last, lastDay) }

  /// The days that a period may cover, cut at the last day.
  ///
  /// For a period that began on or before a day, or lasted at least until a day, these are the certain days.
  /// The result is nil if there is no first or last day, because such a period cannot be drawn among the years.
  private func shown(_ days: CoveredDays, _ lastDay: Int?) -> Timeline.Days? {
    // An end that nobody states is possible up to the last day; without such a day, the certain days are all there is to show.
    let last = days.possible?.last ?? (days.possible == nil || lastDay == nil ? days.certain?.last : nil)
    return shown(days.firstShown, last, lastDay)
  }

  private func shown(_ first: CalendarDay?, _ last: CalendarDay?, _ lastDay: Int?) -> Timeline.Days? {
    guard let first = first?.number, let last = last?.number ?? lastDay else { return nil }
    let end = min(last, lastDay ?? last)
    return first <= end ? Timeline.Days(first: first, last: end) : nil
  }

  // MARK: What others say

  /// The days on which other sources disagree, as separate ranges.
  ///
  /// The answer changes only where a statement begins or ends, so it is computed once for each range in between.
  private func contests(
    _ member: PartyID, _ host: PartyID, _ memberships: [Membership], _ lastDay: Int?
  ) -> [Timeline.Contest] {
    guard memberships.contains(where: { !$0.alternatives.isEmpty }) else { return [] }
    var cuts: Set<Int> = []
    func cut(_ days: CoveredDays) {
      for span in [days.certain, days.possible].compactMap({ $0 }) {
        if let first = span.first?.number { cuts.insert(first) }
        if let last = span.last?.number { cuts.insert(last + 1) }
      }
    }
    func cut(_ period: EDTFInterval?) { if let period { cut(CoveredDays(period, asOf: dataset.head.asOf)) } }
    for membership in memberships {
      cut(membership.period)
      membership.statuses.forEach { cut($0.period) }
      for rival in membership.alternatives {
        cut(rival.values.period)
        rival.values.statuses.forEach { cut($0.period) }
      }
    }
    cut(index.party(host)?.existence)
    cut(index.party(member)?.existence)
    if let lastDay { cuts.insert(lastDay + 1) }
    let days = cuts.sorted()
    return zip(days, days.dropFirst()).compactMap { first, next in
      if let lastDay, first > lastDay { return nil }
      return contest(member, host, Timeline.Days(first: first, last: next - 1))
    }
  }

  private func contest(_ member: PartyID, _ host: PartyID, _ days: Timeline.Days) -> Timeline.Contest? {
    let day = CalendarDay(number: days.first)
    let answer = index.membership(of: member, in: host, on: day, capacity: nil)
    let own = answer.status
    var claims: [Timeline.Claim: Int] = [:]
    var citations: [Citation] = []
    for rival in answer.differences where rival.isDispute {
      var claim: Timeline.Claim =
        if rival.certainty == .no { .notMember } else if let status = rival.status, status != .active {
          .status(status)
        } else if own == nil || own?.status == .active { .member } else { .status(.active) }
      if rival.certainty == .possibly || rival.certainty == .yes && rival.statusCertainty == .possibly {
        claim = .possibly(claim)
      }
      claims[claim] = days.last - days.first + 1
      citations += rival.citations
    }
    return claims.isEmpty
      ? nil
      : Timeline.Contest(
        days: days, certainty: answer.certainty, claims: claims, citations: citations)
  }

  /// Joins adjacent ranges if the certainty according to the record is the same.
  private func merged(_ contests: [Timeline.Contest]) -> [Timeline.Contest] {
    var result: [Timeline.Contest] = []
    for contest in contests {
      guard let last = result.last, contest.days.first <= last.days.last + 1, contest.certainty == last.certainty else {
        result.append(contest)
        continue
      }
      result[result.count - 1].days.last = max(last.days.last, contest.days.last)
      result[result.count - 1].claims.merge(contest.claims, uniquingKeysWith: +)
      result[result.count - 1].citations += contest.citations
    }
    return result
  }
}

extension CoveredDays {
  /// The first possible day, or if there is none, the first certain day.
  fileprivate var firstShown: CalendarDay? { possible?.first ?? certain?.first }
}
