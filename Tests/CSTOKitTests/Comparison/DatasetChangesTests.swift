// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitTesting
import CSTORecord
import TestSupport
import Testing

@Suite struct DatasetChangesTests {
  private func random(_ seed: UInt64) -> Dataset {
    var random = RandomDatasets(seed: seed)
    return random.next(count: 5)
  }

  @Test(arguments: 0..<25 as Range<UInt64>) func `There is no change to the same, and back is forth reversed`(
    _ seed: UInt64
  ) {
    let (one, other) = (random(seed), random(seed + 1_000))
    #expect(one.changes(to: one).isEmpty)
    let forth = one.changes(to: other)
    #expect(!forth.isEmpty)
    #expect(other.changes(to: one) == forth.map(\.reversed))
    for change in forth { #expect(!change.meaning.isEmpty) }
  }

  /// Whatever field of whatever entity is taken from elsewhere, some change names it, and nothing else.
  @Test(arguments: 0..<25 as Range<UInt64>) func `One entity that differs is the only one named`(_ seed: UInt64) throws
  {
    let (one, other) = (random(seed), random(seed + 1_000))
    var changed = one
    let taken = try #require(other.meetings.first)
    changed.meetings.remove(taken.id)
    changed.meetings.insert(taken)
    let changes = one.changes(to: changed)
    #expect(!changes.isEmpty)
    #expect(changes.allSatisfy { $0.path.hasPrefix("meetings/\(taken.id)") })
  }

  @Test func `A membership that gained an end and a source is told so`() throws {
    var old = Dataset.csto
    var spell = try #require(old.memberships["uzb-csto-2006"])
    spell.period = EDTFInterval("2006-08-16/..")
    spell.citations.removeLast()
    spell.note = nil
    old.memberships.remove(spell.id)
    old.memberships.insert(spell)
    let changes = old.changes(to: .csto)
    #expect(
      changes.map { "\($0.path): \($0.meaning)" }.filter { !$0.contains("/note") } == [
        "memberships/uzb-csto-2006/citations/tass-20121219: a source was added: source = tass-20121219",
        "memberships/uzb-csto-2006/period: it gained an end, 2012-12-19",
      ])
    #expect(changes.count == 3)
    let back = Dataset.csto.changes(to: old).first { $0.path.hasSuffix("/period") }
    #expect(back?.meaning == "it lost its end, 2012-12-19, and is open")
  }

  @Test func `The order of a list means nothing, and letters are compared byte by byte`() throws {
    var one = Dataset()
    one.states = [SovereignState(id: id("one"), names: [Name("й", language: "ru"), Name("One", language: "en")])]
    var other = one
    other.states = [SovereignState(id: id("one"), names: [Name("One", language: "en"), Name("й", language: "ru")])]
    #expect(one.changes(to: other).isEmpty)
    other.states = [
      SovereignState(id: id("one"), names: [Name("One", language: "en"), Name("и\u{306}", language: "ru")])
    ]
    #expect(one.changes(to: other).count == 2)
  }
}
