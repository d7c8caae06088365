// SPDX-License-Identifier: Apache-2.0

internal import EDTF

extension Questions {
  /// The panel of states and years, with memberships, days and contested values.
  ///
  /// Days are counted with both ends included. A year in which a state belonged on an unspecified day counts as a year of membership. For
  /// example, a spell of `2005/2005` has no certain day, but it certainly was in 2005.
  ///
  /// - Complexity: O(s × y × m) in the numbers of states, years and memberships of a state. With an index, nothing else is read.
  public func panel(_ options: PanelOptions) -> StateYearPanel {
    let series = series(options)
    let states = states(options, series)
    let years = years(options, series)
    let system = options.states.system.map { StateSystem($0, states, years) }
    let rows = states.flatMap { state in
      let id = PartyID(state.id)
      let counts = series.map { SpellCount(self, of: id, in: $0.hosts) }
      let life = life(of: id)
      return years.filter { system?.holds(id, in: $0) ?? true }.map { year in
        let isCovered = covers(year, options) && exists(life, in: year)
        return StateYear(
          state: id, year: year, isCovered: isCovered,
          cells: counts.map { isCovered ? $0.cell(year, options.rule) : nil })
      }
    }
    return StateYearPanel(series: series, rows: rows)
  }

  /// The panel of pairs of states and years, with days of shared membership.
  ///
  /// - Parameters:
  ///   - options: The options, as for ``panel(_:)``. The counting rule has no effect.
  ///   - isDirected: Whether each pair occurs twice, once in each direction. Otherwise the lower number comes first.
  /// - Complexity: O(s² × y × m²) in the numbers of states, years and memberships of a state.
  public func dyads(_ options: PanelOptions, isDirected: Bool = false) -> DyadYearPanel {
    let series = series(options)
    let states = states(options, series).map { state in
      (state: state, life: life(of: PartyID(state.id)), days: series.map { memberDays(of: state.id, in: $0.hosts) })
    }
    let years = years(options, series)
    let system = options.states.system.map { StateSystem($0, states.map(\.state), years) }
    var rows: [DyadYear] = []
    for (place, one) in states.enumerated() {
      for (otherPlace, other) in states.enumerated() where isDirected ? otherPlace != place : otherPlace > place {
        // Both must belong to the same organization.
        let shared = zip(one.days, other.days).map { own, others in
          BelongingDays.any(zip(own, others).map(BelongingDays.both))
        }
        for year in years {
          if let system,
            !system.holds(PartyID(one.state.id), in: year) || !system.holds(PartyID(other.state.id), in: year)
          {
            continue
          }
          let isCovered =
            covers(year, options) && exists(one.life, in: year) && exists(other.life, in: year)
          let cells = zip(series, shared).map { isCovered ? cell(of: $1, in: $0.hosts, year) : nil }
          rows.append(
            DyadYear(
              one: PartyID(one.state.id), other: PartyID(other.state.id), year: year, isCovered: isCovered, cells: cells
            ))
        }
      }
    }
    return DyadYearPanel(series: series, rows: rows)
  }

  /// The values for a party in each of some years.
  ///
  /// A value is nil if none of the hosts existed in the year.
  ///
  /// - Complexity: O(y × m) in the numbers of years and memberships of the party in the hosts.
  package func yearCells(
    of party: PartyID, in hosts: [PartyID], _ years: ClosedRange<Int>, _ rule: PanelOptions.Rule
  ) -> [StateYear.Cell?] {
    let count = SpellCount(self, of: party, in: hosts)
    return years.map { count.cell($0, rule) }
  }

  private func memberDays(of state: EntityID<SovereignState>, in hosts: [PartyID]) -> [BelongingDays] {
    let member = PartyID(state)
    return hosts.map { host in
      BelongingDays(
        spells: memberships(of: member, in: host).filter { $0.capacity == .member }.map { days(of: $0) },
        lives: lives(of: host, member), known: knownDays(of: host, member, in: .member), asOf: asOf)
    }
  }

  private func cell(of shared: BelongingDays, in hosts: [PartyID], _ year: Int) -> DyadYear.Cell? {
    guard let days = DaySpan(year: year), hosts.contains(where: { life(of: $0).possible?.intersection(days) != nil })
    else { return nil }
    let counts = shared.year(days)
    return DyadYear.Cell(days: counts.certain, possibleDays: counts.possible)
  }

  private func series(_ options: PanelOptions) -> [StateYearPanel.Series] {
    options.organizations.map { StateYearPanel.Series(name: $0.columnName, hosts: [$0]) }
      + options.lineages.map { StateYearPanel.Series(name: $0.columnName + "_lineage", hosts: record.lineage(of: $0)) }
  }

  private func states(_ options: PanelOptions, _ series: [StateYearPanel.Series]) -> [SovereignState] {
    let hosts = Set(series.flatMap(\.hosts))
    let everMembers = Set(record.memberships.filter { hosts.contains($0.host) }.map(\.member))
    return record.states.filter { state in
      if let system = options.states.system { return state.codes.contains { $0.scheme == system } }
      return options.states == .allInRecord || everMembers.contains(PartyID(state.id))
    }
    .inOrder { ($0.panelOrder, $0.id) < ($1.panelOrder, $1.id) }
  }

  private func years(_ options: PanelOptions, _ series: [StateYearPanel.Series]) -> [Int] {
    let hosts = Set(series.flatMap(\.hosts))
    let spans = record.memberships.filter { hosts.contains($0.host) }.compactMap { days(of: $0).possible }
    let first = options.from ?? spans.compactMap { $0.first?.year }.min()
    let covered = asOf.map { covers($0.year, options) ? $0.year : $0.year - 1 }
    // Without an as-of day, an open spell has no last year.
    let last =
      options.until ?? covered ?? (spans.contains { $0.last == nil } ? nil : spans.compactMap { $0.last?.year }.max())
    guard let first, let last, first <= last else { return [] }
    return Array(first...last)
  }

  /// Whether the record covers a year.
  ///
  /// The year must be over on the as-of day. With partial years, it only has to have begun.
  func covers(_ year: Int, _ options: PanelOptions) -> Bool {
    guard let asOf else { return true }
    let isOver = year < asOf.year || (year == asOf.year && asOf.month == 12 && asOf.day == 31)
    return isOver || (options.includesPartialYear && year == asOf.year)
  }

  /// Whether a state may have existed in a year, by its own dates.
  ///
  /// Whether a scheme has a code for the state in that year does not matter.
  private func exists(_ life: CoveredDays, in year: Int) -> Bool {
    DaySpan(year: year).map { life.possible?.intersection($0) != nil } ?? false
  }
}
extension SovereignState {
  /// The Correlates of War number, for sorting rows; states without one come last.
  fileprivate var panelOrder: Int { correlatesOfWarNumber ?? .max }
}

extension Code {
  /// Whether the code may be valid on some day of a range.
  package func isValid(in days: DaySpan) -> Bool {
    validity.map { CoveredDays($0, asOf: nil).possible?.intersection(days) != nil } ?? true
  }
}

extension DaySpan {
  /// Makes the range of all days of a year; nil if out of range.
  package init?(year: Int) {
    guard let first = CalendarDay(year: year, month: 1, day: 1), let last = CalendarDay(year: year, month: 12, day: 31)
    else { return nil }
    self.init(first.number, last.number)
  }
}
