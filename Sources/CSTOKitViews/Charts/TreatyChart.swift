// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// A chart of what each state did with each treaty.
///
/// There is one row per treaty, in the order of signing, and one column per state.
public struct TreatyChart: Sendable, Hashable {
  /// The position of a state toward a treaty on the day of the chart.
  ///
  /// The strongest act decides, in the order ended, suspended, ratified, signed, refused, other. A later return cancels the first two.
  public enum Mark: Sendable, Hashable, CaseIterable {
    /// The state signed, or adopted a decision with others.
    case signed
    /// The state ratified, approved or acceded.
    case ratified
    /// The state suspended or froze its participation, or gave notice of withdrawal.
    case suspended
    /// The state withdrew, or its participation ended.
    case ended
    /// The state did not sign, or declined a decision.
    case refused
    /// The state took another action, which the sentence of the row names.
    case other
    /// The state was a member when the treaty was signed, but no act is recorded.
    case unknown
  }

  /// The position of a state toward a treaty.
  public struct Cell: Sendable, Hashable {
    /// The kind of act that decides.
    public var mark: Mark
    /// The year of the deciding act; nil if it has no date.
    public var year: Int?
  }

  /// A state or another party, which is one column of the chart.
  public struct Column: Sendable, Hashable {
    /// The id of the party.
    public var party: PartyID
    /// The name of the party, as shown in the chart.
    public var label: String
  }

  /// A treaty, which is one row of the chart.
  public struct Row: Sendable, Hashable {
    /// The id of the treaty.
    public var treaty: EntityID<Treaty>
    /// The name of the treaty, as shown in the chart.
    public var label: String
    /// The date of signing in words; nil if it is not known.
    public var date: String?
    /// The year of signing or else of entry into force; nil if neither is known.
    public var year: Int?
    /// The cells, in the order of the columns.
    ///
    /// A cell is nil if the party was not a member and took no action.
    public var cells: [Cell?]
    /// The treaty in sentences.
    ///
    /// They contain its dates, who did what, and which treaties it extends, amends or replaces.
    public var sentence: String
  }

  /// The title, which contains the name of the organization.
  public var title: String
  /// The number of cells with each mark; empty without rows.
  public internal(set) var summary = ""
  /// The lines below the title: the reading, the day, and how many treaties are shown.
  public var subtitle: [String] = []
  /// The states and other parties, in the order of their names.
  public var columns: [Column] = []
  /// The treaties with a recorded act, in the order of signing.
  public var rows: [Row] = []
  /// Sentences about the treaties without any recorded act, one element per treaty.
  public var otherTreaties: [String] = []
  /// The lines below the chart: the record with its version, and the number of sources.
  public internal(set) var footer: [String] = []

  /// A text alternative with one sentence per line, for readers who cannot see the chart.
  public var text: String {
    ViewText.text(
      title: title, summary: summary, subtitle: subtitle, remarks: [],
      sentences: rows.map(\.sentence) + otherTreaties, footer: footer)
  }
}

extension DatasetViews {
  /// A chart of what each state did with each treaty up to a day.
  ///
  /// Treaties without any recorded act have no row.
  ///
  /// - Parameters:
  ///   - day: The last day of acts to include; nil for all of them.
  ///   - organization: The organization whose members get a mark even if no act is recorded.
  ///     Nil means the one with the most memberships.
  /// - Complexity: O(t × p) for t treaties and p parties.
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

  /// The dates of a party's act in parentheses; empty if there are none.
  private func dates(_ dates: [EDTFDate]) -> String {
    dates.isEmpty ? "" : " (\(dates.map { localizer.date($0) }.joined(separator: ", ")))"
  }

  private struct Deed {
    let word: String
    let parties: [(id: PartyID, dates: [EDTFDate])]
    /// Whether other parties may have done the same.
    let isOpen: Bool
  }

  /// The acts on a treaty by kind: signing, refusing, then others by raw value.
  ///
  /// Parties are in the order of their ids.
  private func deeds(_ treaty: Treaty, _ acts: [TreatyAction]) -> [Deed] {
    let first: [ActionKind] = [.signed, .signedWithReservation, .didNotSign]
    let kinds = first + Set(acts.map(\.action)).subtracting(first).sorted { $0.rawValue < $1.rawValue }
    return kinds.compactMap { kind in
      let own = acts.filter { $0.action == kind }
      let parties = Set(own.map(\.party)).sorted()
      if parties.isEmpty { return nil }
      let dated = parties.map { party in
        // The date of signing is stated once, for the treaty.
        (id: party, dates: own.filter { $0.party == party }.compactMap(\.date).filter { $0 != treaty.signed })
      }
      return Deed(word: localizer.deed(kind), parties: dated, isOpen: !first.contains(kind))
    }
  }
}

extension TreatyChart.Cell {
  /// Creates the cell for the acts of a party.
  ///
  /// The strongest act decides, unless the party returned later.
  fileprivate init?(_ acts: [TreatyAction]) {
    func place(_ act: TreatyAction) -> Int { act.date?.bounds.earliest.dayNumber ?? .max }
    // A return, or a later ratification or accession, ends what was suspended or ended before.
    let back =
      acts.filter { $0.action == .announcedReturn || TreatyChart.Mark($0.action) == .ratified && $0.date != nil }
      .map(place).max() ?? .min
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

  /// The strength of an act; of several acts, the one with the largest number decides.
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

  /// The word for the mark in a legend.
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
