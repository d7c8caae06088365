// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// What each state did with each treaty: a row for each treaty in the order of time, and a column for each state.
public struct TreatyChart: Sendable, Hashable {
  /// What became of a state's part in a treaty up to the day of the chart, the last act deciding.
  public enum Mark: Sendable, Hashable, CaseIterable {
    /// It signed, or adopted a decision with others.
    case signed
    /// It ratified, approved or acceded.
    case ratified
    /// It suspended or froze its part, or gave notice of leaving.
    case suspended
    /// It withdrew, or its part ended.
    case ended
    /// It did not sign, or declined a decision.
    case refused
    /// It did something else, which the sentence names.
    case other
    /// It was a member when the treaty was signed, and nothing is recorded of its part.
    case unknown
  }

  /// A state's part in a treaty.
  public struct Cell: Sendable, Hashable {
    /// What became of it.
    public var mark: Mark
    /// The year of the act that decides; nil without a date.
    public var year: Int?
  }

  /// A state or another party.
  public struct Column: Sendable, Hashable {
    /// The party.
    public var party: PartyID
    /// The name that is written.
    public var label: String
  }

  /// A treaty.
  public struct Row: Sendable, Hashable {
    /// The treaty.
    public var treaty: EntityID<Treaty>
    /// The name that is written.
    public var label: String
    /// The day of signing as people write it; nil if it is not known.
    public var date: String?
    /// The year of signing; nil if it is not known.
    public var year: Int?
    /// The cells in the order of the columns; nil where the party was no member and did nothing.
    public var cells: [Cell?]
    /// What the row says: the dates of the treaty, who did what, and what it prolongs, amends or replaces.
    public var sentence: String
  }

  /// The title.
  public var title: String
  /// How many treaties, and who did not sign; empty without rows.
  public internal(set) var summary = ""
  /// The lines below the title.
  public var subtitle: [String] = []
  /// The states, in the order of their names.
  public var columns: [Column] = []
  /// The treaties, in the order of their signing.
  public var rows: [Row] = []
  /// What is recorded of the treaties with which nobody is known to have done anything, a sentence or more each.
  public var otherTreaties: [String] = []
  /// What the picture rests on.
  public internal(set) var footer: [String] = []

  /// The chart in sentences, one a line, for who does not see it.
  public var text: String {
    ViewText.text(
      title: title, summary: summary, subtitle: subtitle, remarks: [],
      sentences: rows.map(\.sentence) + otherTreaties, footer: footer)
  }
}

extension DatasetViews {
  /// What each state did with each treaty up to a day, for the treaties with which somebody did something.
  ///
  /// - Parameters:
  ///   - day: The last day of acts that are looked at; nil for all of them.
  ///   - organization: Whose members have a mark where nothing is recorded of their part; nil for the one with the most memberships.
  /// - Complexity: O(t × p) in the treaties and the parties.
  public func treatyMatrix(upTo day: CalendarDay? = nil, of organization: PartyID? = nil) -> TreatyChart {
    let last = day?.number ?? .max
    func isShown(_ date: EDTFDate?) -> Bool { date?.bounds.earliest.dayNumber.map { $0 <= last } ?? true }
    let all = dataset.treaties.filter { isShown($0.signed ?? $0.inForce) }
    let inOrder = all.map { treaty in (treaty: treaty, acts: index.actions(on: treaty.id).filter { isShown($0.date) }) }
      .inOrder { one, other in
        let (first, second) = (one.treaty, other.treaty)
        return (place(first.signed ?? first.inForce), first.id) < (place(second.signed ?? second.inForce), second.id)
      }
    let shown = inOrder.filter { !$0.acts.isEmpty }
    guard !shown.isEmpty else {
      var chart = TreatyChart(title: localizer(.nothingToShow))
      chart.footer = footer(sources: 0)
      return chart
    }
    let host = organization ?? dataset.mainOrganizations.first
    var chart = TreatyChart(title: localizer(.treatiesByParty, host.map { name($0) } ?? dataset.head.title ?? ""))
    let until = day.map { localizer(.treaties, localizer.day($0)) }
    chart.subtitle = [readingLine, until, localizer(.treatiesKnown, "\(shown.count)", "\(all.count)")].compactMap { $0 }
    let hosts = host.map { dataset.lineage(of: $0) } ?? []
    let members = Set(dataset.memberships.filter { hosts.contains($0.host) && $0.capacity == .member }.map(\.member))
    let parties = members.union(shown.flatMap { $0.acts.map(\.party) })
    chart.columns = parties.map { TreatyChart.Column(party: $0, label: name($0)) }
      .sorted { ($0.label, $0.party) < ($1.label, $1.party) }
    chart.rows = shown.map { treaty, acts in
      let byParty = Dictionary(grouping: acts, by: \.party)
      let signed = (treaty.signed ?? treaty.inForce)?.bounds.earliest.calendarDay
      let cells = chart.columns.map { column -> TreatyChart.Cell? in
        if let own = byParty[column.party], let cell = TreatyChart.Cell(own) { return cell }
        guard let signed else { return nil }
        let isMember = hosts.contains { index.membership(of: column.party, in: $0, on: signed).certainty == .yes }
        return isMember ? TreatyChart.Cell(mark: .unknown) : nil
      }
      return TreatyChart.Row(
        treaty: treaty.id, label: name(treaty.id), date: treaty.signed.map { localizer.date($0) }, year: signed?.year,
        cells: cells, sentence: sentence(of: treaty, acts))
    }
    chart.otherTreaties = inOrder.filter(\.acts.isEmpty).map { sentence(of: $0.treaty, []) }
    let used = TreatyChart.Mark.allCases.map { mark in
      (mark, chart.rows.reduce(0) { $0 + $1.cells.count { $0?.mark == mark } })
    }
    chart.summary =
      used.filter { $0.1 > 0 }.map { "\(localizer($0.0.phrase).capitalizedFirst): \($0.1)" }
      .joined(separator: "; ") + "."
    let citations = shown.flatMap { $0.treaty.citations + $0.acts.flatMap(\.citations) }
    chart.footer = footer(sources: Set(citations.map(\.source)).count)
    return chart
  }

  // MARK: Sentences

  private func sentence(of treaty: Treaty, _ acts: [TreatyAction]) -> String {
    var facts: [String] = []
    if let signed = treaty.signed { facts.append(localizer(.signedOn, localizer.date(signed))) }
    if let inForce = treaty.inForce { facts.append(localizer(.inForceOn, localizer.date(inForce))) }
    if facts.isEmpty { facts = [localizer(.ofUnknownDates)] }
    let own = displayName(of: treaty.id)
    let links: [(Phrase, EntityID<Treaty>?)] = [
      (.extends, treaty.extends), (.amends, treaty.amends), (.replaces, treaty.replaces),
    ]
    let told = links.compactMap { phrase, target in
      target.map { localizer(.linkSentence, own, localizer(phrase), displayName(of: $0)) }
    }
    let deeds = deeds(treaty, acts).map { deed in
      let parties = deed.parties.map { "\(displayName(of: $0.id))\(dates($0.dates))" }.joined(separator: ", ")
      return "\(deed.word.capitalizedFirst)\(deed.isOpen ? localizer(.asRecorded) : ""): \(parties)."
    }
    let kind = localizer.value(treaty.kind.rawValue)
    return ([localizer(.treatySentence, own, kind, facts.joined(separator: "; "))] + told + deeds).joined(
      separator: " ")
  }

  /// The dates of what a party did, if they say more than the date of signature beside them.
  private func dates(_ dates: [EDTFDate]) -> String {
    dates.isEmpty ? "" : " (\(dates.map { localizer.date($0) }.joined(separator: ", ")))"
  }

  private struct Deed {
    let word: String
    let parties: [(id: PartyID, dates: [EDTFDate])]
    /// Whether others may have done the same.
    let isOpen: Bool
  }

  /// What parties did: signing and refusing first, then the rest by its word; in each, the parties in the order of their ids.
  private func deeds(_ treaty: Treaty, _ acts: [TreatyAction]) -> [Deed] {
    let first: [ActionKind] = [.signed, .signedWithReservation, .didNotSign]
    let kinds = first + Set(acts.map(\.action)).subtracting(first).sorted { $0.rawValue < $1.rawValue }
    return kinds.compactMap { kind in
      let own = acts.filter { $0.action == kind }
      let parties = Set(own.map(\.party)).sorted()
      if parties.isEmpty { return nil }
      let dated = parties.map { party in
        // The date of signing is told once, for the treaty.
        (id: party, dates: own.filter { $0.party == party }.compactMap(\.date).filter { $0 != treaty.signed })
      }
      return Deed(word: localizer.deed(kind), parties: dated, isOpen: !first.contains(kind))
    }
  }
}

extension TreatyChart.Cell {
  /// What follows from what a party did: the strongest act, unless it came back later.
  fileprivate init?(_ acts: [TreatyAction]) {
    func place(_ act: TreatyAction) -> Int { act.date?.bounds.earliest.dayNumber ?? .max }
    let back = acts.filter { $0.action == .announcedReturn }.map(place).max() ?? .min
    let standing = acts.filter {
      TreatyChart.Mark($0.action).rank < TreatyChart.Mark.suspended.rank || place($0) > back
    }
    let decides = standing.max { one, other in
      (TreatyChart.Mark(one.action).rank, place(one), one.id) < (
        TreatyChart.Mark(other.action).rank, place(other), other.id
      )
    }
    guard let decides else { return nil }
    self.init(mark: TreatyChart.Mark(decides.action), year: decides.date?.bounds.earliest.calendarDay?.year)
  }
}

extension TreatyChart.Mark {
  fileprivate init(_ action: ActionKind) {
    switch action {
    case .signed, .signedWithReservation, .adopted: self = .signed
    case .ratified, .acceded, .approved: self = .ratified
    case .suspended, .announcedSuspension, .declaredFrozen, .gaveNotice: self = .suspended
    case .withdrew, .ended: self = .ended
    case .didNotSign, .declinedDecision: self = .refused
    default: self = .other
    }
  }

  /// Which of several acts decides: a larger number before a smaller one.
  fileprivate var rank: Int {
    switch self {
    case .unknown: 0
    case .other: 1
    case .refused: 2
    case .signed: 3
    case .ratified: 4
    case .suspended: 5
    case .ended: 6
    }
  }

  /// What a legend calls it.
  package var phrase: Phrase {
    switch self {
    case .signed: .signedOrAdopted
    case .ratified: .ratifiedOrJoined
    case .suspended: .participationSuspended
    case .ended: .participationEnded
    case .refused: .refused
    case .other: .otherAct
    case .unknown: .actNotKnown
    }
  }
}
