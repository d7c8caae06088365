// SPDX-License-Identifier: Apache-2.0

import CSTOKit

/// A data set of the size of the world, which a seed decides: 217 states, 534 organizations, and as many memberships as asked
/// for, with status periods and citations.
struct SyntheticDataset {
  private var state: UInt64
  /// Whether the spells of a pair follow one another, with a status inside each, as in a record that was looked after.
  private let isConsistent: Bool

  static func make(memberships count: Int, seed: UInt64 = 1_992, isConsistent: Bool = false) -> Dataset {
    var maker = SyntheticDataset(state: seed, isConsistent: isConsistent)
    return maker.make(count)
  }

  private mutating func random(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }

  private func id<E: Entity>(_ slug: String, _ type: E.Type = E.self) -> EntityID<E> { EntityID(slug) ?? .example }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  private mutating func date() -> EDTFDate {
    let day = "\(1_950 + random(70))-\(padded(1 + random(12), 2))-\(padded(1 + random(28), 2))"
    let cut = random(10)
    return EDTFDate(cut == 0 ? String(day.prefix(4)) : cut == 1 ? String(day.prefix(7)) : day) ?? .example
  }

  private mutating func period() -> EDTFInterval {
    let (one, other) = (date(), date())
    if random(3) == 0 { return EDTFInterval(from: .date(one), to: .open) ?? .example }
    return EDTFInterval(from: .date(one), to: .date(other)) ?? EDTFInterval(from: .date(other), to: .date(one))
      ?? .example
  }

  private mutating func make(_ count: Int) -> Dataset {
    var dataset = Dataset(
      head: DatasetHead(version: "1", title: "Synthetic", licence: "CC0-1.0", languages: ["en", "ru"]))
    dataset.sources = Entities(
      (0..<400).map {
        Source(id: id("source-\($0)"), title: "Report \($0) on memberships", publisher: "Publisher", language: "en")
      })
    dataset.states = Entities(
      (0..<217).map {
        SovereignState(
          id: id("s\($0)"), names: [Name("State \($0)", language: "en"), Name("Государство \($0)", language: "ru")])
      })
    dataset.organizations = Entities(
      (0..<534).map { Organization(id: id("o\($0)"), names: [Name("Organization \($0)", language: "en")]) })
    dataset.memberships = Entities((0..<count).map { membership($0) })
    return dataset
  }

  private mutating func citations(_ count: Int) -> [Citation] {
    (0..<count).map { _ in Citation(id("source-\(random(400))"), locator: random(2) == 0 ? "p. \(random(300))" : nil) }
  }

  /// The spells of a pair are seven years apart at least; the pairs are taken in turn.
  private mutating func consistentMembership(_ index: Int) -> Membership {
    let pair = index % (217 * 534)
    let start = 1_930 + 7 * (index / (217 * 534))
    let period =
      EDTFInterval("\(start)-\(padded(1 + random(12), 2))-\(padded(1 + random(28), 2))/\(start + 5)") ?? .example
    var statuses: [StatusPeriod] = []
    if random(3) == 0 {
      let status = EDTFInterval("\(start + 2)-05/\(start + 3)-11-30") ?? .example
      statuses = [StatusPeriod(.suspended, period: status, basis: .decision, citations: citations(1))]
    }
    return Membership(
      id: id("m\(padded(index, 8))"), member: PartyID(id("s\(pair % 217)", SovereignState.self)),
      host: PartyID(id("o\(pair / 217)", Organization.self)), period: period, basis: .signature, statuses: statuses,
      citations: citations(1 + random(3)), note: random(4) == 0 ? "Joined after a «referendum»." : nil)
  }

  private mutating func membership(_ index: Int) -> Membership {
    if isConsistent { return consistentMembership(index) }
    var statuses: [StatusPeriod] = []
    if random(3) == 0 {
      statuses = [StatusPeriod(.suspended, period: period(), basis: .decision, citations: citations(1))]
    }
    return Membership(
      id: id("m\(padded(index, 8))"), member: PartyID(id("s\(random(217))", SovereignState.self)),
      host: PartyID(id("o\(random(534))", Organization.self)), capacity: random(9) == 0 ? .observer : .member,
      period: period(), basis: .signature, statuses: statuses, citations: citations(1 + random(3)),
      note: random(4) == 0 ? "Joined after a «referendum»; the \"instrument\" came later." : nil)
  }
}
