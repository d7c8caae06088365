// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitViews
import CSTORecord
import Foundation
import TestSupport
import Testing

@testable import CSTOKitSVG

/// Faults that a hostile reader found in charts.
@Suite struct ChartFaultTests {
  private func dataset(_ members: [(id: String, capacity: Capacity, period: EDTFInterval)]) throws -> Dataset {
    try Dataset("Faults", asOf: "2020-06-30") {
      Organization("org", "Org", coverage: [Coverage(period: "1990/..")])
      for id in Set(members.map(\.id)).sorted() { try SovereignState(EntityID(parsing: id), id.uppercased()) }
      for member in members {
        try Membership(
          member: PartyID(parsing: member.id), host: "org", capacity: member.capacity, period: member.period)
      }
    }
  }

  @Test func `Who leaves after the as-of day still belongs, and an end that nobody states is no exit`() throws {
    let chart = DatasetViews(
      try dataset([
        ("a", .member, "2000-01-01/2030-01-01"), ("b", .member, "2000-01-01/"), ("c", .member, "2000-01-01/.."),
        ("d", .member, "2000-01-01/2010-01-01"),
      ])
    ).timeline(of: "org")
    let standings = chart.rows.map { "\($0.label) \($0.standing) \($0.isCurrent)" }
    #expect(standings == ["A member true", "B possibly member false", "C member true", "D left 2010 false"])
    #expect(chart.summary.hasPrefix("Members (2) on 30 June 2020: A, C."))
    #expect(chart.rows[1].spells.map(\.possible.last) == ["2020-06-30"])
  }

  @Test func `The summary counts members, whatever other spells they have`() throws {
    let chart = DatasetViews(
      try dataset([
        ("a", .member, "2000-01-01/.."), ("a", .observer, "2005-01-01/2010-01-01"),
        ("b", .member, "1995-01-01/1999-01-01"), ("b", .observer, "2001-01-01/.."),
      ])
    ).timeline(of: "org")
    #expect(chart.summary.hasPrefix("Members (1) on 30 June 2020: B (observer), A."))
  }

  @Test func `A status that is only possible is not drawn as certain`() throws {
    func chart(_ period: EDTFInterval) throws -> (TimelineChart, String) {
      let dataset = try Dataset("Doubt", asOf: "2020-06-30") {
        Organization("org", "Org", coverage: [Coverage(period: "1990/..")])
        SovereignState("one", "One")
        Membership(
          id: "m", member: "one", host: "org", period: "1990/..", statuses: [StatusPeriod(.suspended, period: period)])
      }
      return (DatasetViews(dataset).timeline(of: "org"), try dataset.text(as: .svg(view: .timeline(of: "org"))))
    }
    let (partly, picture) = try chart("2015/2017")
    let status = try #require(partly.rows.first?.spells.first?.statuses.first)
    #expect(status.certain == TimelineChart.Days(first: "2015-12-31", last: "2017-01-01"))
    #expect(status.possible == TimelineChart.Days(first: "2015-01-01", last: "2017-12-31"))
    #expect(picture.contains("#possible-suspended") && picture.contains("#status-suspended"))
    #expect(picture.contains(">possibly suspended<") && picture.contains(">suspended<"))

    let (whole, hatched) = try chart("2016/2016")
    let doubtful = try #require(whole.rows.first?.spells.first?.statuses.first)
    #expect(doubtful.certain == nil && doubtful.sentence == "One: possibly suspended, 2016.")
    #expect(!hatched.contains("\"url(#status-suspended)\""))
    #expect(try chart("2016/..").0.rows[0].standing == "suspended")
    #expect(try chart("2016/2020").0.rows[0].standing == "possibly suspended")
  }

  @Test func `An organization's attendance is that of its organ, and a member's organizations are not members`() throws
  {
    let views = DatasetViews(.csto)
    #expect(views.attendance(of: .csto) == views.attendance(of: "csc") && !views.attendance(of: .csto).rows.isEmpty)
    let chart = views.organizationsByYear(of: .armenia)
    #expect(chart.summary.contains("organizations: ") && chart.text.contains("organizations: "))
    let picture = try Dataset.csto.text(as: .svg(view: .organizationsByYear(of: .armenia)))
    #expect(picture.contains(">organizations<") && !picture.contains(">members<"))
  }

  @Test func `Who ratified again after leaving is bound again`() throws {
    let dataset = try Dataset("Treaty", asOf: "2020-06-30") {
      SovereignState("one", "One")
      Treaty(id: "t", kind: .treaty, names: [Name("T", language: "en")], signed: "1990")
      TreatyAction(id: "a", treaty: "t", party: "one", action: .ratified, date: "1991")
      TreatyAction(id: "b", treaty: "t", party: "one", action: .withdrew, date: "1999")
      TreatyAction(id: "c", treaty: "t", party: "one", action: .acceded, date: "2010")
    }
    #expect(
      DatasetViews(dataset).treatyMatrix().rows[0].cells[0].map { "\($0.mark) \($0.year ?? 0)" } == "ratified 2010")
  }

  @Test func `No id occurs twice, whatever ids the data have, and years before Christ have their ticks`() throws {
    let dataset = try Dataset("Ids", asOf: "2020-06-30") {
      Organization("org", "Org")
      SovereignState("one", "One")
      SovereignState("two", "Two")
      Membership(
        id: "a", member: "one", host: "org", period: "-0035-01-01/..",
        statuses: [StatusPeriod(.suspended, period: "2001-01-01/2002-01-01")])
      Membership(id: "a-status-0", member: "two", host: "org", period: "2000-01-01/..")
    }
    let text = try dataset.text(as: .svg(view: .timeline(of: "org")))
    let ids = text.matches(of: #/ id="([^"]+)"/#).map { String($0.1) }
    #expect(Set(ids).count == ids.count && ids.contains("membership-a-status-0-again-2"))
    let wide = SVGExporter(view: .treatyMatrix(), width: 240)
    #expect(try !Dataset(head: dataset.head).text(as: wide).contains("r=\"-"))
  }

  @Test func `Sentences refuse what only a picture has`() throws {
    for option in [["theme", "dark"], ["width", "300"], ["page", "a4"], ["id-prefix", "a"]] {
      let values = OptionValues([(name: "format", value: "text"), (name: option[0], value: option[1])])
      #expect(throws: ExportError.self) { try ExportFormat.svg.plan(values) }
    }
  }
}
