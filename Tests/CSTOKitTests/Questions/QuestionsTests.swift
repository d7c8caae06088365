// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTORecord
import TestSupport
import Testing

/// The questions that the record is there for.
@Suite struct QuestionsTests {
  private let record = Dataset.csto

  private func day(_ text: String) throws -> CalendarDay { try CalendarDay(parsing: text) }

  @Test func `A suspended member is a member and does not take part`() throws {
    let suspended = record.membership(of: .uzbekistan, in: .csto, on: try day("2012-07-01"))
    #expect(suspended.certainty == .yes)
    #expect(suspended.participation == .no)
    let before = record.membership(of: .uzbekistan, in: .csto, on: try day("2012-06-27"))
    #expect(before.participation == .yes)
    #expect(record.membership(of: .uzbekistan, in: .csto, on: try day("2013-01-01")).participation == .no)
    let row = try #require(record.members(of: .csto, on: try day("2012-07-01")).first { $0.partyID == .uzbekistan })
    #expect(row.participation == .no)
  }

  @Test func `Between leaving and returning there is a gap`() throws {
    let host = party("org")
    var dataset = Dataset()
    for (number, period) in ["1994-01-01/1999-04-02", "2006-08-16/2010", "2010-06/.."].enumerated() {
      dataset.memberships.insert(
        Membership(id: id("s-\(number)"), member: party("one"), host: host, period: EDTFInterval(period)))
    }
    let gaps = dataset.gaps(of: party("one"), in: host)
    #expect(gaps.map(\.after.slug) == ["s-0", "s-1"])
    #expect(gaps[0].days.certain?.first == (try day("1999-04-03")))
    #expect(gaps[0].days.certain?.last == (try day("2006-08-15")))
    #expect(gaps[0].days.possible == gaps[0].days.certain)
    // 2010 and 2010-06 leave it open whether there was a day between.
    #expect(gaps[1].days.certain == nil)
    #expect(gaps[1].days.possible?.first == (try day("2010-01-02")))
    #expect(gaps[1].days.possible?.last == (try day("2010-06-29")))
    #expect(dataset.spells(of: party("one"), in: host).map(\.id.slug) == ["s-0", "s-1", "s-2"])
  }

  @Test func `Spells that touch leave no gap`() throws {
    var dataset = Dataset()
    for (number, period) in ["1994-01-01/2000-05-31", "2000-06-01/.."].enumerated() {
      dataset.memberships.insert(
        Membership(id: id("s-\(number)"), member: party("one"), host: party("org"), period: EDTFInterval(period)))
    }
    #expect(dataset.gaps(of: party("one"), in: party("org")).isEmpty)
  }

  @Test func `Two states belonged together from the later start to the earlier end`() throws {
    let shared = record.coMembership(of: .uzbekistan, and: .belarus, in: .csto)
    #expect(shared.count == 1)
    #expect(shared[0].days.certain?.first == (try day("2006-08-16")))
    #expect(shared[0].days.certain?.last == (try day("2012-12-19")))
    #expect(record.coMembership(of: .azerbaijan, and: .belarus, in: .csto).isEmpty)
  }

  @Test func `An acting President spoke for Kyrgyzstan on 2 December 2020`() throws {
    let holders = record.officeholders(of: .kyrgyzstan, on: try day("2020-12-02"))
    let president = try #require(holders.first { $0.office.slug == "kgz-president" })
    #expect(president.holder == .person(id("mamytov")))
    #expect(president.isActing)
    #expect(president.certainty == .yes)
  }

  @Test func `States chair the Council one after the other`() throws {
    func chairs(_ text: String) throws -> [String] {
      record.chairs(of: party("csc"), on: try day(text)).compactMap { $0.holder.party?.slug }
    }
    #expect(try chairs("2005-01-01") == ["kaz"])
    #expect(try chairs("2020-07-01") == ["rus"])
    #expect(try chairs("2026-02-01") == ["rus"])
    // On the day of a hand-over both.
    #expect(try chairs("2020-12-02") == ["rus", "tjk"])
    #expect(try chairs("1995-01-01").isEmpty)
  }

  @Test func `A plan holds for its years, a draft never`() throws {
    let found = record.documents(inForceOn: try day("2023-05-01"))
    let plan = try #require(found.first { $0.document.id.slug == "csc-20201202-military-cooperation-plan" })
    #expect(plan.certainty == .yes)
    #expect(!found.contains { $0.document.state == .draft || $0.document.state == .considered })
    let later = record.documents(inForceOn: try day("2026-01-01"))
    #expect(!later.contains { $0.document.id.slug == "csc-20201202-military-cooperation-plan" })
    let declaration = try #require(found.first { $0.document.id.slug == "csc-20201202-declaration" })
    #expect(declaration.certainty == .possibly)
  }

  @Test func `Nobody is bound before the treaty is in force, and three leave with its first term`() throws {
    let treaty: EntityID<Treaty> = id("cst-1992")
    func bound(_ text: String) throws -> [String] {
      record.parties(to: treaty, on: try day(text)).filter { $0.certainty == .yes }.map(\.id.slug)
    }
    #expect(try bound("1993-06-01").isEmpty)
    #expect(try bound("1994-04-20") == ["arm", "aze", "blr", "geo", "kaz", "kgz", "rus", "tjk", "uzb"])
    #expect(try bound("1999-04-20").count == 9)
    #expect(try bound("1999-04-21") == ["arm", "blr", "kaz", "kgz", "rus", "tjk"])
    // The treaty goes on beside the Organization.
    #expect(try bound("2020-12-02") == ["arm", "blr", "kaz", "kgz", "rus", "tjk"])
  }

  @Test func `A signature alone leaves it open whether a treaty binds`() throws {
    let found = record.parties(to: id("csto-crrf-agreement-2009"), on: try day("2015-01-01"))
    #expect(found.first { $0.id == .kazakhstan }?.certainty == .yes)
    #expect(found.first { $0.id == .armenia }?.certainty == .possibly)
    #expect(!found.contains { $0.id == .uzbekistan })
  }
}
