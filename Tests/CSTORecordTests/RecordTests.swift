// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitJSON
import CSTORecord
import Foundation
import TestSupport
import Testing

@Suite struct RecordTests {
  private let record = Dataset.csto

  @Test(
    arguments: [
      (PartyID.cst, "1992-05-14", 0), (.cst, "1992-05-15", 6), (.cst, "1993-12-31", 9), (.cst, "1995-01-01", 9),
      (.cst, "1999-04-20", 9), (.cst, "1999-04-21", 6), (.cst, "2000-01-01", 6), (.cst, "2002-10-06", 6),
      (.cst, "2002-10-07", 0), (.cst, "2010-01-01", 0), (.csto, "2002-10-06", 0), (.csto, "2002-10-07", 6),
      (.csto, "2006-08-15", 6), (.csto, "2006-08-16", 7), (.csto, "2010-01-01", 7), (.csto, "2012-12-19", 7),
      (.csto, "2012-12-20", 6), (.csto, "2020-12-02", 6), (.csto, "2026-02-12", 6),
    ] as [(PartyID, String, Int)]) func `The number of members on a day`(_ host: PartyID, _ day: String, _ count: Int)
    throws
  {
    let day = try CalendarDay(parsing: day)
    #expect(record.members(of: host, on: day).count == count)
    #expect(record.possibleMembers(of: host, on: day).isEmpty)
  }

  @Test func `Members pass from the treaty to the organization with neither gap nor double day`() throws {
    var day = try CalendarDay(parsing: "2002-09-01")
    let last = try CalendarDay(parsing: "2002-11-30")
    while day <= last {
      let members = record.members(of: .cst, on: day) + record.members(of: .csto, on: day)
      #expect(members.map(\.partyID.slug) == ["arm", "blr", "kaz", "kgz", "rus", "tjk"], "\(day)")
      day = CalendarDay(number: day.number + 1)
    }
    #expect(record.successions(from: .cst).map(\.to) == [.csto])
  }

  @Test func `Uzbekistan's second spell has the dates of its protocol, its suspension and its end`() throws {
    let spell = try #require(record.memberships["uzb-csto-2006"])
    #expect(spell.period?.text == "2006-08-16/2012-12-19")
    #expect(spell.basis == .signature)
    #expect(spell.statuses.map(\.status) == [.suspended])
    #expect(spell.statuses.first?.period?.start.description == "2012-06-28")
    #expect(spell.statuses.first?.basis == .unilateral)
    let periods = spell.alternatives.compactMap { $0.values.period?.text }
    for period in [
      "2006-06-23/2012-12-19", "2006-08-16/2012-06-28", "2008-03-28/2012-12-19", "2006-08-17/2012-06-28",
      "2006-08-16/..",
    ] {
      #expect(periods.contains(period))
    }
  }

  @Test func `A rival that runs past the succession is cut there, and goes on from there`() {
    for membership in record.memberships {
      for alternative in membership.alternatives where alternative.basis?.isCriterionOfJoining != true {
        guard let period = alternative.values.period else { continue }
        if membership.host == .cst {
          #expect(period.bounds.latest.calendarDay.map { $0.description <= "2002-10-06" } == true, "\(membership.id)")
        } else if membership.host == .csto {
          #expect(period.bounds.earliest.calendarDay.map { $0.description >= "2002-10-07" } == true, "\(membership.id)")
        }
      }
    }
  }

  @Test func `Entry and exit acts are those of the member, on the first and the last day`() throws {
    for membership in record.memberships {
      for (act, end) in [(membership.entry, membership.period?.start), (membership.exit, membership.period?.end)] {
        guard let act else { continue }
        let action = try #require(record.treatyActions[act])
        #expect(action.party == membership.member)
        #expect(action.date == end?.date, "\(membership.id): \(act)")
      }
    }
    #expect(record.memberships.count { $0.entry != nil } == 16)
  }

  @Test func `The session of 2 December 2020 has its chair, attendance and documents`() throws {
    let session: EntityID<Meeting> = id("csc-20201202")
    let meeting = try #require(record.meetings[session])
    #expect(meeting.mode == .videoconference)
    #expect(meeting.organ == .collectiveSecurityCouncil)
    let attendances = record.attendances.filter { $0.meeting == session }
    #expect(attendances.filter { $0.role == .chair }.map(\.participant) == [.person(id("putin"))])
    #expect(Set(attendances.filter { $0.role != .official }.compactMap(\.represents)).count == 6)
    #expect(
      attendances.filter { $0.role == .official }.map(\.participant) == [.person(id("volodin")), .person(id("zas"))])
    #expect(record.documents.filter { $0.adoptedAt == session }.count == 11)
    let acting = try #require(record.tenures.first { $0.holder == .person(id("mamytov")) && $0.isActing })
    #expect(acting.period?.contains(try CalendarDay(parsing: "2020-12-02")) == .yes)
  }

  @Test func `The treaties of 1992, 1999 and 2002 have what each state did`() throws {
    func parties(_ treaty: String, _ action: ActionKind) -> [String] {
      record.treatyActions.filter { $0.treaty.slug == treaty && $0.action == action }.map(\.party.slug).sorted()
    }
    #expect(parties("cst-1992", .signed) == ["arm", "aze", "blr", "geo", "kaz", "kgz", "rus", "tjk", "uzb"])
    #expect(parties("cst-1992", .ended) == ["aze", "geo", "uzb"])
    #expect(parties("cst-prolongation-1999", .signed) == ["arm", "blr", "kaz", "kgz", "rus", "tjk"])
    #expect(parties("cst-prolongation-1999", .didNotSign) == ["aze", "geo", "uzb"])
    #expect(parties("csto-charter-2002", .signed) == ["arm", "blr", "kaz", "kgz", "rus", "tjk"])
    let treaty = try #require(record.treaties["cst-1992"])
    #expect(treaty.term?.text == "P5Y")
    #expect(treaty.inForce?.text == "1994-04-20")
    #expect(treaty.provisions.contains { $0.article == "4(1)" })
    #expect(record.treaties["cst-prolongation-1999"]?.extends == treaty.id)
    for treaty in record.treaties { #expect(treaty.names.contains { $0.language == "en" }) }
  }

  @Test func `Fifteen documents are asserted, and eleven named in a list that is not complete`() throws {
    let tally = try #require(record.tallies.first { $0.meeting?.slug == "csc-20201202" })
    #expect(tally.count == 15)
    #expect(!tally.isListComplete)
    #expect(record.documents.filter { $0.adoptedAt == tally.meeting }.count == 11)
    let agenda = record.agendaItems.filter { $0.meeting == tally.meeting }
    #expect(agenda.contains { $0.document?.slug == "csc-20201202-budget-2021" && $0.state == .considered })
  }

  @Test func `States, organizations and organs of the treaty have names in Russian where these are sourced`() {
    for state in record.states { #expect(state.names.contains { $0.language == "ru" }, "\(state.id)") }
    for organization in ["cst", "csto"] {
      #expect(record.organizations[organization]?.names.contains { $0.language == "ru" } == true)
    }
  }

  @Test func `Both meetings of ministers on 1 December 2020 have their chair`() {
    for (meeting, chair) in [("cfm-20201201", "lavrov"), ("cmd-20201201", "shoigu")] {
      let chairs = record.attendances.filter { $0.meeting.slug == meeting && $0.role == .chair }
      #expect(chairs.map(\.participant) == [.person(id(chair))])
      #expect(record.meetings[meeting]?.date.text == "2020-12-01")
    }
  }

  @Test func `Everybody who took part held the office that is claimed on that day`() throws {
    for attendance in record.attendances {
      guard let office = attendance.office else { continue }
      let day = try #require(record.meetings[attendance.meeting]?.date.bounds.earliest.calendarDay)
      let tenures = record.tenures.filter { $0.office == office && $0.holder == attendance.participant }
      #expect(tenures.contains { $0.period?.contains(day) != .no }, "\(attendance.id)")
    }
  }

  @Test func `The Organization is an observer at the General Assembly`() throws {
    let answer = record.membership(
      of: .csto, in: .unitedNationsGeneralAssembly, on: try CalendarDay(parsing: "2020-12-02"), capacity: .observer)
    #expect(answer.certainty == .yes)
    #expect(answer.because.first?.citations.isEmpty == false)
  }

  @Test func `Every statement has a source, and every source a statement`() {
    var search = CitationSearch()
    record.accept(&search)
    #expect(search.uncited.isEmpty, "\(search.uncited)")
    let unused = record.sources.filter { !search.cited.contains($0.id.slug) }
    #expect(unused.isEmpty, "\(unused.map(\.id))")
    for membership in record.memberships {
      for alternative in membership.alternatives { #expect(!alternative.citations.isEmpty) }
      for status in membership.statuses { #expect(!status.citations.isEmpty) }
    }
  }

  @Test func `Every state has its codes, and every party a name in English`() {
    for state in record.states {
      #expect(state.codes[.isoAlpha3]?.lowercased() == state.id.slug)
      for scheme in [CodeScheme.isoAlpha2, .isoNumeric, .correlatesOfWar] { #expect(state.codes[scheme] != nil) }
    }
    for party in record.parties { #expect(party.names.contains { $0.language == "en" }, "\(party.id)") }
  }

  @Test func `The files are laid out as the exporter writes them, so that a change shows as one`() throws {
    for file in EmbeddedRecord.files {
      let part = try JSONImporter().read(file.bytes)
      #expect(try same(part.bytes(as: .json), file.bytes), "\(file.name)")
    }
  }

  @Test func `The constants name parties of the record`() {
    let constants: [PartyID] = [
      .cst, .csto, .unitedNations, .armenia, .azerbaijan, .belarus, .georgia, .kazakhstan, .kyrgyzstan, .russia,
      .tajikistan, .uzbekistan, .serbia, .afghanistan, .iran, .collectiveSecurityCouncil, .unitedNationsGeneralAssembly,
      .parliamentaryAssembly,
    ]
    for constant in constants { #expect(record.party(constant) != nil, "\(constant)") }
  }
}

private struct CitationSearch: DatasetVisitor {
  var cited: Set<String> = []
  var uncited: [String] = []

  mutating func visit(_ head: DatasetHead) {}

  mutating func visit<E: Entity>(_ entities: Entities<E>) {
    for entity in entities {
      if let cited = entity as? any Cited, cited.citations.isEmpty {
        uncited.append("\(E.kind.collection)/\(entity.id)")
      }
      var sources: [String] = []
      var walk = SourceWalk()
      entity.write(to: &walk)
      sources = walk.sources
      cited.formUnion(sources)
    }
  }
}

/// A writer as a third party would write one, which collects the ids of sources.
private struct SourceWalk: FieldWriter {
  var sources: [String] = []
  mutating func scalar<Value: Scalar>(_ name: StaticString, _ value: Value) {
    if name.description == "source", Value.type == .id(Source.kind) { sources.append(value.scalarText) }
  }
  mutating func list<Element: Described>(_ name: StaticString, _ values: [Element]) {
    for value in values { value.write(to: &self) }
  }
  mutating func tokens<Value: Token>(_ name: StaticString, _ values: [Value]) {}
}
