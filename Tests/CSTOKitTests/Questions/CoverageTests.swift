// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitTesting
import CSTORecord
import TestSupport
import Testing

/// No more is claimed than is known: the six rules of an answer, one after the other.
@Suite struct CoverageTests {
  private func dataset(
    _ period: String?, life: String? = nil, memberLife: String? = nil, coverage: [Coverage] = [], asOf: String? = nil
  ) throws -> Dataset {
    var dataset = Dataset(head: DatasetHead(asOf: try asOf.map { try CalendarDay(parsing: $0) }))
    dataset.organizations = [
      Organization(id: id("org"), existence: life.flatMap { EDTFInterval($0) }, coverage: coverage)
    ]
    dataset.states = [SovereignState(id: id("one"), existence: memberLife.flatMap { EDTFInterval($0) })]
    if let period {
      dataset.memberships = [
        Membership(
          id: id("m"), member: party("one"), host: party("org"), period: try EDTFInterval(parsing: period))
      ]
    }
    return dataset
  }

  private func decision(
    _ dataset: Dataset, _ day: String, capacity: Capacity? = .member
  ) throws -> MembershipAnswer.Decision {
    let day = try CalendarDay(parsing: day)
    let answer = dataset.membership(of: party("one"), in: party("org"), on: day, capacity: capacity)
    #expect(
      answer == Dataset.Index(dataset).membership(of: party("one"), in: party("org"), on: day, capacity: capacity))
    #expect(!answer.because.isEmpty)
    #expect(answer.because.allSatisfy { $0.explanation.hasSuffix(".") })
    return answer.decision
  }

  private func claim(_ period: String, _ capacities: [Capacity] = [], except: [PartyID] = []) throws -> Coverage {
    Coverage(period: try EDTFInterval(parsing: period), capacities: capacities, except: except)
  }

  @Test func `Whoever did not exist did not belong, also after the record`() throws {
    let ended = try dataset("1990/2000", life: "1990/2000", asOf: "2020-01-01")
    #expect(try decision(ended, "2030-01-01") == .notExisting)
    let late = try dataset(nil, memberLife: "2010/..", asOf: "2020-01-01")
    #expect(try decision(late, "2000-01-01") == .notExisting)
  }

  @Test func `After the as-of day nobody has looked`() throws {
    let dataset = try dataset("1990/2000", coverage: [claim("1990/..")], asOf: "2020-01-01")
    #expect(try decision(dataset, "2020-01-01") == .complete)
    #expect(try decision(dataset, "2020-01-02") == .afterRecord)
    #expect(try decision(self.dataset("1990/2000", coverage: [claim("1990/..")]), "2020-01-02") == .complete)
  }

  @Test func `Spells decide before coverage does`() throws {
    let dataset = try dataset("2005-05/2010", coverage: [claim("1990/..")])
    #expect(try decision(dataset, "2005-06-01") == .spell)
    #expect(try decision(dataset, "2005-05-15") == .possibleSpell)
    #expect(try decision(dataset, "2005-04-30") == .complete)
    #expect(try decision(self.dataset("2005-05/2010"), "2005-04-30") == .notCovered)
  }

  @Test func `Coverage counts from the last day on which it may begin, and within the host's life`() throws {
    let dataset = try dataset(nil, life: "1995-06/..", coverage: [claim("1990/..")])
    #expect(try decision(dataset, "1995-05-31") == .notExisting)
    #expect(try decision(dataset, "1995-06-15") == .notCovered)
    #expect(try decision(dataset, "1995-07-01") == .complete)
    let late = try self.dataset(nil, coverage: [claim("1990/..")])
    #expect(try decision(late, "1990-06-01") == .notCovered)
    #expect(try decision(late, "1991-01-01") == .complete)
  }

  @Test func `Coverage may be of some capacities, and except some parties`() throws {
    let members = try dataset(nil, coverage: [claim("1990/..", [.member])])
    #expect(try decision(members, "2000-01-01") == .complete)
    #expect(try decision(members, "2000-01-01", capacity: .observer) == .notCovered)
    #expect(try decision(members, "2000-01-01", capacity: nil) == .notCovered)
    let except = try dataset(nil, coverage: [claim("1990/..", except: [party("one")])])
    #expect(try decision(except, "2000-01-01") == .notCovered)
    let day = try CalendarDay(parsing: "2000-01-01")
    #expect(members.listKnowledge(of: party("org"), on: day) == .complete)
    #expect(members.listKnowledge(of: party("org"), on: day, capacity: nil) == .incomplete)
    #expect(except.listKnowledge(of: party("org"), on: day) == .incomplete)
  }

  @Test func `A list says what is known of it`() throws {
    let record = Dataset.csto
    for (host, day, known) in [
      ("csto", "2020-12-02", ListKnowledge.complete), ("csto", "2026-02-13", .afterRecord),
      ("csto", "2000-01-01", .notExisting), ("cst", "2030-01-01", .notExisting), ("cst", "1992-05-14", .notExisting),
      ("un", "2020-01-01", .incomplete),
    ] {
      #expect(
        record.listKnowledge(of: party(host), on: try CalendarDay(parsing: day), capacity: nil) == known,
        "\(host) \(day)")
    }
  }

  // MARK: The property

  /// A period with the days that its ends may have, told apart from the package: each end a run of days.
  private struct Sample {
    let text: String
    let starts: ClosedRange<Int>
    let ends: ClosedRange<Int>

    /// Every way to choose the two days.
    func assignments(_ body: (ClosedRange<Int>) -> Void) {
      for start in starts { for end in ends where start <= end { body(start...end) } }
    }
  }

  /// Dates of January 2001, to the day or with the last digit open; an end may be open, which holds up to the as-of day or forever.
  private static func sample(_ random: inout SeededGenerator, asOf: Int?) -> Sample {
    func date() -> (String, ClosedRange<Int>) {
      switch Int.random(in: 0...3, using: &random) {
      case 0: return ("2001-01-0X", 1...9)
      case 1: return ("2001-01-1X", 10...19)
      default:
        let day = Int.random(in: 1...28, using: &random)
        return (day < 10 ? "2001-01-0\(day)" : "2001-01-\(day)", day...day)
      }
    }
    let (first, last) = (date(), date())
    if Int.random(in: 0...2, using: &random) == 0 || first.1.upperBound > last.1.upperBound {
      // Still so on the as-of day, and nobody knows for how long after it.
      return Sample(text: "\(first.0)/..", starts: first.1, ends: (asOf.map { max($0, first.1.upperBound) } ?? 40)...40)
    }
    return Sample(text: "\(first.0)/\(last.0)", starts: first.1, ends: last.1)
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func `No answer is no or yes where the dates allow both`(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var decisions: Set<MembershipAnswer.Decision> = []
    for _ in 0..<120 {
      let asOf = Bool.random(using: &random) ? Int.random(in: 5...25, using: &random) : nil
      func maybe() -> Sample? { Bool.random(using: &random) ? Self.sample(&random, asOf: asOf) : nil }
      let (life, memberLife, spell, claim) = (maybe(), maybe(), maybe(), maybe())
      let dataset = try dataset(
        spell?.text, life: life?.text, memberLife: memberLife?.text,
        coverage: try [claim].compactMap { $0 }.map { try self.claim($0.text) },
        asOf: asOf.map { $0 < 10 ? "2001-01-0\($0)" : "2001-01-\($0)" })
      for day in 1...28 {
        /// Whether one choice of the two days holds the day, and whether one does not; of what is not dated all holds.
        func ways(_ sample: Sample?) -> (holds: Bool, fails: Bool) {
          guard let sample else { return (true, false) }
          var found = (holds: false, fails: false)
          sample.assignments { if $0.contains(day) { found.holds = true } else { found.fails = true } }
          return found
        }
        let (host, member) = (ways(life), ways(memberLife))
        let belongs = spell.map { ways($0) } ?? (holds: false, fails: true)
        let isKnown = claim.map { !ways($0).fails && !host.fails } ?? false
        let isAfter = asOf.map { day > $0 } ?? false
        let mayBelong = host.holds && member.holds && (belongs.holds || !isKnown || isAfter)
        let mayNot = host.fails || member.fails || belongs.fails || isAfter
        let text = day < 10 ? "2001-01-0\(day)" : "2001-01-\(day)"
        let decision = try decision(dataset, text)
        decisions.insert(decision)
        if decision.certainty == .yes { #expect(!mayNot, "\(dataset) on \(text)") }
        if decision.certainty == .no { #expect(!mayBelong, "\(dataset) on \(text)") }
        // And it does not doubt where nothing allows the other.
        if mayBelong != mayNot { #expect(decision.certainty == (mayBelong ? .yes : .no), "\(dataset) on \(text)") }
      }
    }
    #expect(decisions == Set(MembershipAnswer.Decision.allCases))
  }
}
