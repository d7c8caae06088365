// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// A chart of memberships by year, before it is drawn.
///
/// There is one column per year, and one row per member of an organization or per organization of a member.
///
/// The years are the same as in the panel, and `PanelOptions.Rule` decides which years count.
///
/// ```swift
/// for row in DatasetViews(dataset).membersByYear(of: "nato").rows { print(row.label, row.marks) }
/// ```
public struct MembersByYearChart: Sendable, Hashable {
  /// The kind of membership in a year.
  public enum Mark: Sendable, Hashable, CaseIterable {
    /// A member whose membership was not suspended on any day of the year.
    case member
    /// A member that was suspended on at least one day of the year.
    case suspended
    /// Another capacity, for example observer.
    case other
    /// A possible member: the dates leave it open.
    case possible
  }

  /// A member or an organization, which is one row of the chart.
  public struct Row: Sendable, Hashable {
    /// The id of the party.
    public var party: PartyID
    /// The name of the party, as shown in the chart.
    public var label: String
    /// One mark for each year of ``MembersByYearChart/years``; nil if no membership is recorded.
    public var marks: [Mark?]
    /// The years in which other sources disagree about the membership or its status.
    public var contested: Set<Int>
    /// The name of the party, its years by mark, and its contested years.
    public var sentence: String
  }

  /// The title, which contains the name of the party and the first and last year.
  public var title: String
  /// The last year and the number of members or organizations in it; empty without rows.
  public internal(set) var summary = ""
  /// The lines below the title: the reading, the predecessors, and the rule for years.
  public var subtitle: [String] = []
  /// The years of the columns; nil if no membership has a dated beginning.
  public var years: ClosedRange<Int>?
  /// The rows, by first year and then by name.
  public var rows: [Row] = []
  /// The successions within the lineage of the organization, if they have a date.
  public var changes: [TimelineChart.Change] = []
  /// The number of members in each year, including suspended ones, in the order of ``years``.
  ///
  /// For one member, this is the number of its organizations.
  public var counts: [Int] = []
  /// Whether the rows are the organizations of one member, and not the members of an organization; false by default.
  public internal(set) var isOfOneMember = false
  /// Whether every year without a mark certainly had no membership.
  public var isComplete = false
  /// The lines below the chart: the record with its version, and the number of sources.
  public internal(set) var footer: [String] = []

  /// A text alternative with one sentence per line, for readers who cannot see the chart.
  public var text: String {
    ViewText.text(
      title: title, summary: summary, subtitle: subtitle, remarks: [], sentences: rows.map(\.sentence), footer: footer)
  }
}

/// The mark of a member in a year, and how well it is known.
private struct Answer {
  var mark: MembersByYearChart.Mark?
  var isKnown = true
  var isContested = false
}

extension DatasetViews {
  /// A chart of the members of an organization and its predecessors by year.
  ///
  /// The chart has no rows if there is no organization.
  ///
  /// - Complexity: O(m × y) for m memberships and y years.
  public func membersByYear(of organization: PartyID?, rule: PanelOptions.Rule = .any) -> MembersByYearChart {
    let hosts = organization.map { dataset.lineage(of: $0) } ?? []
    let memberships = dataset.memberships.filter { hosts.contains($0.host) }
    let members = Set(memberships.map(\.member)).sorted()
    let name = hosts.first.map { self.name($0) } ?? ""
    let others = hosts.dropFirst().map { self.name($0) }
    var chart = years(
      memberships, rule, title: (.membersByYear, name),
      subtitle: others.isEmpty ? [] : [localizer(.organizationsOf, others.joined(separator: ", "))],
      rows: members.map { (party: $0, member: $0, hosts: hosts) })
    chart.changes = dataset.successions.filter { hosts.contains($0.from) && hosts.contains($0.to) }.compactMap(change)
    return chart
  }

  /// A chart of the organizations to which a member belonged, by year.
  ///
  /// - Complexity: O(m × y) for m memberships of the member and y years.
  public func organizationsByYear(of member: PartyID, rule: PanelOptions.Rule = .any) -> MembersByYearChart {
    let memberships = dataset.memberships.filter { $0.member == member }
    let hosts = Set(memberships.map(\.host)).sorted()
    return years(
      memberships, rule, title: (.organizationsByYear, name(member)), subtitle: [],
      rows: hosts.map { (party: $0, member: member, hosts: [$0]) })
  }

  private func years(
    _ memberships: [Membership], _ rule: PanelOptions.Rule, title: (phrase: Phrase, name: String), subtitle: [String],
    rows: [(party: PartyID, member: PartyID, hosts: [PartyID])]
  ) -> MembersByYearChart {
    guard let years = years(of: memberships, rule) else {
      var chart = MembersByYearChart(title: localizer(.nothingToShow))
      chart.footer = footer(sources: 0)
      return chart
    }
    var chart = MembersByYearChart(
      title: localizer(title.phrase, title.name, "\(years.lowerBound)", "\(years.upperBound)"))
    chart.subtitle = [readingLine].compactMap { $0 } + subtitle + [localizer(rule.phrase)]
    chart.years = years
    chart.isOfOneMember = title.phrase == .organizationsByYear
    let answers = rows.map { self.answers(for: $0.member, in: $0.hosts, years, rule) }
    chart.isComplete = answers.allSatisfy { $0.allSatisfy(\.isKnown) }
    chart.rows = zip(rows, answers).map { row($0.party, $1, years) }
      .filter { $0.marks.contains { $0 != nil } }
      .sorted { one, other in
        let (first, second) = (one.marks.firstIndex { $0 != nil } ?? 0, other.marks.firstIndex { $0 != nil } ?? 0)
        return (first, one.label, one.party) < (second, other.label, other.party)
      }
    chart.counts = years.indices.map { year in
      let place = years.distance(from: years.startIndex, to: year)
      return chart.rows.count { $0.marks[place] == .member || $0.marks[place] == .suspended }
    }
    if let last = chart.counts.last {
      let count: Phrase = chart.isOfOneMember ? .organizationCount : .memberCount
      chart.summary = localizer(.summaryRows, "\(years.upperBound)", localizer(count, "\(last)"))
    }
    chart.footer = footer(sources: Set(memberships.flatMap(\.citations).map(\.source)).count)
    return chart
  }

  /// The years from the first membership to the as-of day.
  ///
  /// Without an as-of day, the last recorded year is the end.
  private func years(of memberships: [Membership], _ rule: PanelOptions.Rule) -> ClosedRange<Int>? {
    let spans = memberships.compactMap { index.days(of: $0).possible }
    guard let first = spans.compactMap({ $0.first?.year }).min() else { return nil }
    let asOf = dataset.head.asOf
    let ends = spans.compactMap { $0.last?.year } + spans.compactMap { $0.first?.year }
    // The as-of year does not count if its deciding day has not come yet.
    let covered = asOf.map { rule == .dec31 && ($0.month, $0.day) != (12, 31) ? $0.year - 1 : $0.year }
    guard let last = covered ?? ends.max(), first <= last else { return nil }
    return first...last
  }

  /// The answer for each year, including whether an absent membership is certain.
  private func answers(
    for member: PartyID, in hosts: [PartyID], _ years: ClosedRange<Int>, _ rule: PanelOptions.Rule
  ) -> [Answer] {
    let spells = hosts.flatMap { index.memberships(of: member, in: $0) }.map { ($0.capacity, index.days(of: $0)) }
    return zip(years, index.yearCells(of: member, in: hosts, years, rule)).map { year, cell in
      guard let days = DaySpan(year: year), let cell else { return Answer() }
      var answer = Answer(isContested: cell.isContested || cell.isStatusContested)
      switch cell.code {
      case 1: answer.mark = cell.suspendedDays > 0 ? .suspended : .member
      case 2, 3: answer.mark = .other
      default: break
      }
      if answer.mark != nil { return answer }
      let here = spells.filter { $0.1.possible?.intersection(days) != nil }
      let isOther = here.contains { $0.0 != .member && $0.1.certain?.intersection(days) != nil }
      if isOther, cell.code != nil || !here.contains(where: { $0.0 == .member }) {
        answer.mark = .other
      } else if cell.code == nil, !here.isEmpty {
        answer.mark = .possible
      }
      if answer.mark != nil || cell.code != nil { return answer }
      // A year without a record has no mark. In the last year, only the days up to the as-of day count.
      let asOf = dataset.head.asOf.flatMap { $0.year == year ? $0 : nil }
      answer.isKnown =
        asOf.map { day in
          hosts.allSatisfy { index.membership(of: member, in: $0, on: day).certainty == .no }
        } ?? false
      return answer
    }
  }

  private func row(
    _ party: PartyID, _ answers: [Answer], _ years: ClosedRange<Int>
  ) -> MembersByYearChart.Row {
    let marks = answers.map(\.mark)
    let contested = zip(years, answers).filter(\.1.isContested).map(\.0)
    let words = marks.runs().map { "\(localizer($0.value.phrase)) \(inWords($0.places, from: years.lowerBound))" }
    let disputed = answers.map { $0.isContested ? true : nil }.runs().map { inWords($0.places, from: years.lowerBound) }
    let others = disputed.isEmpty ? [] : ["\(localizer(.othersSayOtherwise)): \(disputed.joined(separator: ", "))"]
    return MembersByYearChart.Row(
      party: party, label: name(party), marks: marks, contested: Set(contested),
      sentence: "\(displayName(of: party)): \((words + others).joined(separator: "; ")).")
  }

  /// Consecutive years in words, for example “1999–2005”.
  private func inWords(_ places: Range<Int>, from first: Int) -> String {
    let (from, to) = (first + places.lowerBound, first + places.upperBound - 1)
    return from == to ? "\(from)" : "\(from)–\(to)"
  }
}

extension Array {
  /// The runs of equal neighbors with a value, in order; nil stands for a place without one.
  package func runs<Value: Equatable>() -> [(value: Value, places: Range<Int>)] where Element == Value? {
    var runs: [(value: Value, places: Range<Int>)] = []
    for (place, value) in enumerated() {
      guard let value else { continue }
      if let last = runs.last, last.value == value, last.places.upperBound == place {
        runs[runs.count - 1].places = last.places.lowerBound..<place + 1
      } else {
        runs.append((value, place..<place + 1))
      }
    }
    return runs
  }
}

extension MembersByYearChart.Mark {
  /// The word for the mark in a legend.
  package var phrase: Phrase {
    switch self {
    case .member: .member
    case .suspended: .suspendedInYear
    case .other: .otherCapacity
    case .possible: .possiblyLong
    }
  }
}

extension PanelOptions.Rule {
  /// The sentence that explains the rule below a title.
  fileprivate var phrase: Phrase {
    switch self {
    case .any: .anyDayCounts
    case .jan1: .firstDayCounts
    case .dec31: .lastDayCounts
    }
  }
}
