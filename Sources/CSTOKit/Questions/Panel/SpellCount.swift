// SPDX-License-Identifier: Apache-2.0

internal import EDTF

/// The spells of a state in a series of hosts, prepared for yearly counts.
struct SpellCount {
  /// The spells of one capacity in all hosts, as days.
  private struct Standing {
    let days: BelongingDays
    /// The ranges that certainly contain the first or the last day of a spell.
    ///
    /// Only ranges on whose every day both parties certainly existed are included.
    let ends: [DaySpan]

    func any(in days: DaySpan) -> Certainty {
      if ends.contains(where: { $0.intersection(days) == $0 }) { return .yes }
      return self.days.year(days).any
    }
  }

  private struct Spell {
    let host: Int
    let capacity: Capacity
    let days: CoveredDays
    let ends: [DaySpan]
    /// The days of starts and ends with a qualifier, and the adjacent days.
    ///
    /// A qualifier marks a date as uncertain or approximate.
    let doubtful: [DaySpan]
    let suspended: [DaySpan]
    let statuses: [StatusPeriod]
  }

  private struct Host {
    let lives: CoveredDays
    let life: CoveredDays
    /// The days on which all members are known, in the order of `capacities`.
    let known: [DaySet]
  }

  private static let capacities: [Capacity] = [.member, .associate, .observer]

  private let hosts: [Host]
  private let spells: [Spell]
  private let standings: [Standing]
  /// The spell under each contesting alternative; nil if the alternative denies it.
  private let rivals: [(place: Int, spell: Spell?)]
  private let asOf: CalendarDay?

  init(_ questions: some Questions, of state: PartyID, in hosts: [PartyID]) {
    let asOf = questions.asOf
    func spell(_ membership: Membership, _ host: Int) -> Spell {
      let lives = [membership.host, membership.member].map { questions.life(of: $0) }
      let days = questions.days(of: membership)
      let ends = [membership.period?.start, membership.period?.end].compactMap { end -> DaySpan? in
        guard case .date(let date)? = end, let low = date.bounds.earliest.dayNumber,
          let high = date.bounds.latest.dayNumber, asOf.map({ high <= $0.number }) ?? true,
          let span = DaySpan(low, high),
          lives.allSatisfy({ $0.certain?.intersection(span) == span })
        else { return nil }
        return span
      }
      let suspended = membership.statuses.filter { $0.status.participation == .no }
        .compactMap { CoveredDays($0.period, asOf: asOf).certain }
        .compactMap { status in days.certain.flatMap(status.intersection) }
      return Spell(
        host: host, capacity: membership.capacity, days: days, ends: ends,
        doubtful: [membership.period?.start, membership.period?.end].compactMap { $0?.doubtfulDays },
        suspended: suspended,
        statuses: membership.statuses)
    }
    self.asOf = asOf
    self.hosts = hosts.map { host in
      Host(
        lives: questions.lives(of: host, state), life: questions.life(of: host),
        known: SpellCount.capacities.map { questions.knownDays(of: host, state, in: $0) })
    }
    let memberships = hosts.enumerated().flatMap { place, host in
      questions.memberships(of: state, in: host).map { (place, $0) }
    }
    let spells = memberships.map { spell($1, $0) }
    self.spells = spells
    rivals = memberships.enumerated().flatMap { place, own in
      own.1.alternatives.filter { !$0.isDeprecated && !own.1.isCountedOtherwise(by: $0) }
        .map { (place, own.1.applying($0).map { spell($0, own.0) }) }
    }
    standings = SpellCount.standings(spells, self.hosts, asOf)
  }

  private static func standings(_ spells: [Spell], _ hosts: [Host], _ asOf: CalendarDay?) -> [Standing] {
    capacities.enumerated().map { place, capacity in
      let own = spells.filter { $0.capacity == capacity }
      let days = hosts.enumerated().map { number, host in
        BelongingDays(
          spells: own.filter { $0.host == number }.map(\.days), lives: host.lives, known: host.known[place], asOf: asOf)
      }
      return Standing(days: .any(days), ends: own.flatMap(\.ends))
    }
  }

  /// The cell of a year; nil if none of the hosts existed.
  func cell(_ year: Int, _ rule: PanelOptions.Rule) -> StateYear.Cell? {
    guard let days = DaySpan(year: year), hosts.contains(where: { $0.life.possible?.intersection(days) != nil }) else {
      return nil
    }
    let member = standings[0]
    let counts = member.days.year(days)
    let code = SpellCount.code(standings, days, rule)
    let isContested = isContested(code, days, rule)
    return StateYear.Cell(
      code: code, any: member.any(in: days), firstDay: member.days.contains(days.low),
      lastDay: member.days.contains(days.high), days: counts.certain, possibleDays: counts.possible,
      suspendedDays: DaySpan.count(
        spells.filter { $0.capacity == .member }.flatMap(\.suspended).compactMap { $0.intersection(days) }),
      isContested: isContested, isStatusContested: !isContested && isStatusContested(days, rule),
      isImprecise: isImprecise(days, certain: counts.certain))
  }

  private func isImprecise(_ days: DaySpan, certain: Int) -> Bool {
    let members = spells.filter { $0.capacity == .member }
    if members.contains(where: { $0.doubtful.contains { $0.intersection(days) != nil } }) { return true }
    return DaySpan.count(members.compactMap { $0.days.possible?.intersection(days) }) != certain
  }

  /// Whether an alternative on one of the spells gives another code.
  private func isContested(_ code: Int?, _ days: DaySpan, _ rule: PanelOptions.Rule) -> Bool {
    let isNear = spells.map { $0.days.possible?.intersection(days) != nil }
    return rivals.contains { place, rival in
      guard isNear[place] || rival?.days.possible?.intersection(days) != nil else { return false }
      // An alternative that only has another status does not change the code.
      if let rival, rival.capacity == spells[place].capacity, rival.days == spells[place].days,
        rival.ends == spells[place].ends
      {
        return false
      }
      // Spells outside the year have no effect on its code. Leaving them out keeps the cost low for many spells of one pair.
      let others = spells.indices.filter { isNear[$0] && $0 != place }.map { spells[$0] }
      let standings = SpellCount.standings(others + [rival].compactMap { $0 }, hosts, asOf)
      return SpellCount.code(standings, days, rule) != code
    }
  }

  /// Whether an alternative gives another status, or another certainty of the status.
  ///
  /// Only days that the rule looks at, and on which the state belonged by both, count.
  private func isStatusContested(_ year: DaySpan, _ rule: PanelOptions.Rule) -> Bool {
    let days: DaySpan? =
      switch rule {
      case .any: year
      case .jan1: DaySpan(year.low, year.low)
      case .dec31: DaySpan(year.high, year.high)
      }
    guard let days else { return false }
    return rivals.contains { place, rival in
      let own = spells[place]
      guard let rival, own.capacity == .member, rival.capacity == .member, rival.statuses != own.statuses,
        let shared = own.days.possible.flatMap({ one in rival.days.possible.flatMap(one.intersection) }),
        let looked = shared.intersection(days)
      else { return false }
      return SpellCount.cuts(own.statuses + rival.statuses, in: looked, asOf).contains { day in
        SpellCount.status(own.statuses, on: day, asOf) != SpellCount.status(rival.statuses, on: day, asOf)
      }
    }
  }

  /// The first day of a range, and the later days on which statuses may change.
  private static func cuts(_ statuses: [StatusPeriod], in days: DaySpan, _ asOf: CalendarDay?) -> [Int] {
    let spans = statuses.flatMap { status -> [DaySpan] in
      let covered = CoveredDays(status.period, asOf: asOf)
      return [covered.certain, covered.possible].compactMap { $0 }
    }
    let cuts = spans.flatMap { [$0.low, $0.high == .max ? .max : $0.high + 1] } + [asOf.map { $0.number + 1 } ?? .max]
    return [days.low] + cuts.filter { days.low <= $0 && $0 <= days.high }
  }

  private static func status(_ statuses: [StatusPeriod], on day: Int, _ asOf: CalendarDay?) -> [String] {
    let found = MembershipEvaluator.status(statuses, on: CalendarDay(number: day), asOf: asOf)
    return [found.status.rawValue, found.certainty.rawValue]
  }

  /// The Correlates of War code: that of the first capacity that applies.
  ///
  /// The order is full member, associate, observer. The code is 0 if none applies, and nil if dates leave it open.
  private static func code(_ standings: [Standing], _ days: DaySpan, _ rule: PanelOptions.Rule) -> Int? {
    for (place, standing) in standings.enumerated() {
      let holds =
        switch rule {
        case .any: standing.any(in: days)
        case .jan1: standing.days.contains(days.low)
        case .dec31: standing.days.contains(days.high)
        }
      switch holds {
      case .yes: return place + 1
      case .possibly: return nil
      case .no: continue
      }
    }
    return 0
  }
}

extension Capacity {
  /// The Correlates of War code; nil for a capacity that has none.
  var panelCode: Int? {
    switch self {
    case .member: 1
    case .associate: 2
    case .observer: 3
    default: nil
    }
  }
}

extension DaySpan {
  /// The number of days that are in at least one of some ranges.
  static func count(_ spans: [DaySpan]) -> Int {
    var (count, last) = (0, Int.min)
    for span in spans.sorted(by: { $0.low < $1.low }) where span.high > last {
      count += span.high - max(span.low, last == .min ? span.low : last + 1) + 1
      last = span.high
    }
    return count
  }
}
