// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitTesting
import CSTORecord
import TestSupport
import Testing

/// The index answers as the data set does, and both as a naive scan of the dates.
@Suite struct IndexTests {
  private static let days = stride(from: 6_900, through: 20_100, by: 1_321).map(CalendarDay.init(number:))

  private func random(_ seed: UInt64) -> Dataset {
    var random = RandomDatasets(seed: seed)
    return random.next(count: 8)
  }

  @Test(arguments: 0..<16 as Range<UInt64>) func `The index answers as the data set does`(seed: UInt64) {
    let dataset = random(seed)
    let index = Dataset.Index(dataset)
    let parties = dataset.parties.map(\.id)
    for day in Self.days {
      for host in parties {
        for capacity in [nil, Capacity.member] {
          #expect(
            index.membersOrPossible(of: host, on: day, capacity: capacity)
              == dataset.membersOrPossible(of: host, on: day, capacity: capacity))
        }
        #expect(index.officeholders(of: host, on: day) == dataset.officeholders(of: host, on: day))
        for member in parties.prefix(6) {
          #expect(
            index.membership(of: member, in: host, on: day, capacity: nil)
              == dataset.membership(of: member, in: host, on: day, capacity: nil))
        }
      }
      #expect(index.documents(inForceOn: day) == dataset.documents(inForceOn: day))
      for treaty in dataset.treaties {
        #expect(index.parties(to: treaty.id, on: day) == dataset.parties(to: treaty.id, on: day))
      }
    }
    for one in parties {
      for host in parties {
        #expect(index.gaps(of: one, in: host) == dataset.gaps(of: one, in: host))
        #expect(
          index.coMembership(of: one, and: parties[0], in: host)
            == dataset.coMembership(of: one, and: parties[0], in: host))
      }
      #expect(index.attendances(of: .party(one)) == dataset.attendances(of: .party(one)))
    }
    for meeting in dataset.meetings {
      #expect(index.attendances(at: meeting.id) == dataset.attendances(at: meeting.id))
    }
  }

  /// The rule of the design, from the bounds of the two ends alone.
  private func naive(_ period: EDTFInterval?, _ day: CalendarDay, asOf: CalendarDay?) -> Certainty {
    guard let period else { return .possibly }
    let (first, last) = (period.start.bounds, period.end.bounds)
    if let earliest = first.earliest.dayNumber, day.number < earliest { return .no }
    if let latest = last.latest.dayNumber, day.number > latest { return .no }
    // An unknown end is not before the start, an unknown start not after the end.
    let starts = [first.latest.dayNumber, last.latest.dayNumber].compactMap { $0 }.min()
    let ends = [last.earliest.dayNumber, first.earliest.dayNumber].compactMap { $0 }.max()
    let hasBegun = period.start == .open || starts.map { day.number >= $0 } == true
    let stillIs = period.end == .open ? asOf.map { day <= $0 } ?? true : ends.map { day.number <= $0 } == true
    return hasBegun && stillIs ? .yes : .possibly
  }

  @Test(arguments: 100..<116 as Range<UInt64>) func `The index answers as a naive scan does`(seed: UInt64) {
    var dataset = random(seed)
    dataset.head.asOf = seed.isMultiple(of: 2) ? CalendarDay(number: 15_000) : nil
    let index = Dataset.Index(dataset)
    for day in Self.days {
      for host in dataset.parties {
        var expected: [PartyID: Certainty] = [:]
        for spell in dataset.memberships where spell.host == host.id && spell.capacity == .member {
          let lives = [host.existence, dataset.party(spell.member)?.existence].map { life in
            life.map { naive($0, day, asOf: dataset.head.asOf) } ?? .yes
          }
          var answer = naive(spell.period, day, asOf: dataset.head.asOf) && lives[0] && lives[1]
          // Nobody has looked after the as-of day.
          if let asOf = dataset.head.asOf, day > asOf, answer == .yes { answer = .possibly }
          expected[spell.member] = (expected[spell.member] ?? .no) || answer
        }
        for answer in [Certainty.yes, .possibly] {
          let found = answer == .yes ? index.members(of: host.id, on: day) : index.possibleMembers(of: host.id, on: day)
          #expect(found.map(\.partyID) == expected.filter { $0.value == answer }.map(\.key).sorted())
        }
      }
    }
  }

  @Test(arguments: 200..<212 as Range<UInt64>) func `Panel days are those counted day by day`(seed: UInt64) throws {
    var dataset = random(seed)
    dataset.head.asOf = seed.isMultiple(of: 2) ? try CalendarDay(parsing: "2015-06-30") : nil
    let hosts = dataset.organizations.map { PartyID($0.id) }
    let index = Dataset.Index(dataset)
    let panel = index.panel(
      PanelOptions(from: 1989, until: 2016, organizations: hosts, states: .allInRecord, includesPartialYear: true))
    #expect(panel.rows.count == dataset.states.count * 28)
    for row in panel.rows where (row.year * 31 + row.state.slug.utf8.reduce(0) { $0 + Int($1) }).isMultiple(of: 9) {
      for (series, cell) in zip(panel.series, row.cells) {
        guard let cell else { continue }
        let first = try #require(CalendarDay(year: row.year, month: 1, day: 1)).number
        let last = try #require(CalendarDay(year: row.year, month: 12, day: 31)).number
        var (certain, possible, suspended) = (0, 0, 0)
        for number in first...last {
          let day = CalendarDay(number: number)
          let answer = dataset.membership(of: row.state, in: series.hosts[0], on: day)
          if answer.certainty == .yes { certain += 1 }
          if answer.certainty != .no { possible += 1 }
          let spells = dataset.memberships(of: row.state, in: series.hosts[0]).filter { $0.capacity == .member }
          let isSuspended = spells.contains { spell in
            dataset.days(of: spell).contains(day) == .yes
              && spell.statuses.contains {
                $0.status.participation == .no && naive($0.period, day, asOf: dataset.head.asOf) == .yes
              }
          }
          if isSuspended { suspended += 1 }
          if number == first { #expect(cell.firstDay == answer.certainty) }
          if number == last { #expect(cell.lastDay == answer.certainty) }
        }
        #expect(cell.days == certain && cell.possibleDays == possible && cell.suspendedDays == suspended)
        #expect((cell.any == .no) == (possible == 0))
        if certain > 0 { #expect(cell.any == .yes) }
      }
    }
  }

  @Test func `Many spells of one pair and many members of one host are found alike`() throws {
    var dataset = Dataset()
    dataset.organizations = [Organization(id: id("org"))]
    for number in 0..<500 {
      let member = party("m-\(number % 50)")
      let start = CalendarDay(number: 10_000 + number * 7 % 3_000)
      let end = CalendarDay(number: start.number + number % 90)
      dataset.memberships.insert(
        Membership(id: id("s-\(number)"), member: member, host: party("org"), period: EDTFInterval("\(start)/\(end)")))
    }
    let index = Dataset.Index(dataset)
    for number in stride(from: 9_990, to: 13_200, by: 13) {
      let day = CalendarDay(number: number)
      #expect(index.members(of: party("org"), on: day) == dataset.members(of: party("org"), on: day))
    }
    #expect(index.members(of: party("nobody"), on: CalendarDay(number: 0)).isEmpty)
  }
}
