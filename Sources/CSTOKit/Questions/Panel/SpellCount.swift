// SPDX-License-Identifier: Apache-2.0

internal import EDTF

/// The spells of a state in a series of hosts, made ready for counting year by year.
struct SpellCount {
  private struct Spell {
    let capacity: Capacity
    let days: CoveredDays
    /// The days within which the first day lies for certain, and likewise the last one, where both parties existed on all of them.
    let ends: [DaySpan]
    let suspended: [DaySpan]
  }

  private let spells: [Spell]
  /// What a spell would be by each alternative that contests; nil where it denies the spell.
  private let rivals: [(place: Int, spell: Spell?)]
  private let lives: [CoveredDays]

  init(_ questions: some Questions, of state: PartyID, in hosts: [PartyID]) {
    func spell(_ membership: Membership) -> Spell {
      let asOf = questions.asOf
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
      return Spell(capacity: membership.capacity, days: days, ends: ends, suspended: suspended)
    }
    let memberships = hosts.flatMap { questions.memberships(of: state, in: $0) }
    let spells = memberships.map(spell)
    self.spells = spells
    rivals = memberships.enumerated().flatMap { place, membership in
      membership.alternatives.filter { !$0.isDeprecated && !membership.isCountedOtherwise(by: $0) }
        .map { (place, membership.applying($0).map(spell)) }
    }
    lives = hosts.map { questions.life(of: $0) }
  }

  /// What holds in a year; nil if none of the hosts existed.
  func cell(_ year: Int, _ rule: PanelOptions.Rule) -> StateYear.Cell? {
    guard let days = DaySpan(year: year), lives.contains(where: { $0.possible?.intersection(days) != nil }) else {
      return nil
    }
    let members = spells.filter { $0.capacity == .member }
    let any = SpellCount.any(members, in: days)
    return StateYear.Cell(
      code: code(days, rule), any: any, firstDay: SpellCount.on(days.low, members),
      lastDay: SpellCount.on(days.high, members),
      days: DaySpan.count(members.compactMap { $0.days.certain?.intersection(days) }),
      possibleDays: DaySpan.count(members.compactMap { $0.days.possible?.intersection(days) }),
      suspendedDays: DaySpan.count(members.flatMap(\.suspended).compactMap { $0.intersection(days) }),
      isContested: isContested(any, days))
  }

  /// Whether an alternative on one of the spells gives another answer.
  private func isContested(_ any: Certainty, _ days: DaySpan) -> Bool {
    if rivals.isEmpty { return false }
    let own = spells.map { $0.capacity == .member ? SpellCount.any([$0], in: days) : .no }
    // What the other spells say, from both sides.
    var (before, after) = ([Certainty.no], [Certainty.no])
    for answer in own { before.append((before.last ?? .no) || answer) }
    for answer in own.reversed() { after.append((after.last ?? .no) || answer) }
    return rivals.contains { place, spell in
      let others = before[place] || after[own.count - place - 1]
      let rival = spell.map { $0.capacity == .member ? SpellCount.any([$0], in: days) : .no } ?? .no
      return (others || rival) != any
    }
  }

  /// Correlates of War's code: the first of full member, associate and observer that holds.
  private func code(_ days: DaySpan, _ rule: PanelOptions.Rule) -> Int? {
    for (code, capacity) in [(1, Capacity.member), (2, .associate), (3, .observer)] {
      let spells = spells.filter { $0.capacity == capacity }
      let holds =
        switch rule {
        case .any: SpellCount.any(spells, in: days)
        case .jan1: SpellCount.on(days.low, spells)
        case .dec31: SpellCount.on(days.high, spells)
        }
      switch holds {
      case .yes: return code
      case .possibly: return nil
      case .no: continue
      }
    }
    return 0
  }

  private static func on(_ day: Int, _ spells: [Spell]) -> Certainty {
    spells.reduce(.no) { $0 || $1.days.contains(CalendarDay(number: day)) }
  }

  private static func any(_ spells: [Spell], in days: DaySpan) -> Certainty {
    spells.reduce(.no) { answer, spell in
      if spell.days.certain?.intersection(days) != nil || spell.ends.contains(where: { $0.intersection(days) == $0 }) {
        return .yes
      }
      return answer || (spell.days.possible?.intersection(days) == nil ? .no : .possibly)
    }
  }
}

extension Capacity {
  /// Correlates of War's code; nil for a capacity that it has none for.
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
  /// How many days are in one at least of some runs.
  static func count(_ spans: [DaySpan]) -> Int {
    var (count, last) = (0, Int.min)
    for span in spans.sorted(by: { $0.low < $1.low }) where span.high > last {
      count += span.high - max(span.low, last == .min ? span.low : last + 1) + 1
      last = span.high
    }
    return count
  }
}
