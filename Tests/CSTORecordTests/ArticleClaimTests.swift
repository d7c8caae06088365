// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTORecord
import Testing

/// The 21 claims of the Asia-Plus article of 3 December 2020 (`asiaplus-20201203`), each answered by a question to the record.
@Suite struct ArticleClaimTests {
  private let record = Dataset.csto
  private let article = "asiaplus-20201203"

  private func meeting(_ id: String) throws -> Meeting { try #require(record.meetings.first { $0.id.slug == id }) }
  private func document(_ id: String) throws -> Document { try #require(record.documents.first { $0.id.slug == id }) }
  private func treaty(_ id: String) throws -> Treaty { try #require(record.treaties.first { $0.id.slug == id }) }
  private func membership(_ id: String) throws -> Membership {
    try #require(record.memberships.first { $0.id.slug == id })
  }
  private func attendance(_ meeting: String) -> [Attendance] {
    record.attendances.filter { $0.meeting.slug == meeting }
  }
  private func roles(_ meeting: String) -> [String: Attendance.Role] {
    Dictionary(
      attendance(meeting).compactMap { item in
        if case .person(let id) = item.participant { (id.slug, item.role) } else { nil }
      }, uniquingKeysWith: { first, _ in first })
  }
  private func item(_ name: String) throws -> AgendaItem {
    try #require(record.agendaItems.first { $0.id.slug == "csc-20201202-item-\(name)" })
  }
  private func actions(_ treaty: String, _ kind: ActionKind) -> [TreatyAction] {
    record.treatyActions.filter { $0.treaty.slug == treaty && $0.action == kind }
  }
  private func cites(_ citations: [Citation], _ source: String) -> Bool {
    citations.contains { $0.source.slug == source }
  }

  @Test func `Claim 1, confirmed: the Council met by videoconference on 2 December 2020`() throws {
    let session = try meeting("csc-20201202")
    #expect(session.organ == .collectiveSecurityCouncil && session.date.text == "2020-12-02")
    #expect(session.mode == .videoconference && session.kind == .session)
  }

  @Test func `Claim 2, confirmed: Putin in the chair, five others, Mamytov acting, Zas present`() throws {
    let roles = roles("csc-20201202")
    #expect(roles["putin"] == .chair && roles["zas"] == .official)
    #expect(["pashinyan", "lukashenko", "tokayev", "mamytov", "rahmon"].allSatisfy { roles[$0] == .member })
    let day = try CalendarDay(parsing: "2020-12-02")
    let tenure = record.tenures.first { $0.id.slug == "mamytov-kgz-president-2020" }
    #expect(tenure?.isActing == true && tenure?.period?.contains(day) == .yes)
  }

  @Test func `Claim 3, not contradicted: the first session by video`() throws {
    let earlier = record.meetings.filter {
      $0.organ == .collectiveSecurityCouncil && $0.mode == .videoconference && $0.id.slug != "csc-20201202"
        && $0.date.bounds.earliest.dayNumber ?? .max < (try? CalendarDay(parsing: "2020-12-02").number) ?? .min
    }
    // No list of sessions is complete, so that this contradicts nothing and proves nothing.
    #expect(earlier.isEmpty)
    #expect(record.organs.contains { $0.id.slug == "crc" })
  }

  @Test func `Claim 4, confirmed by the same release only: four topics`() throws {
    for name in [
      "international-security", "efficiency", "decisions-between-sessions", "inter-parliamentary-cooperation",
    ] {
      let citations = try item(name).citations
      #expect(cites(citations, article) && cites(citations, "csto-20201202-session"), "\(name)")
    }
  }

  @Test func `Claim 5, confirmed by the same release only: terrorism, drugs and cyber security`() throws {
    for name in ["terrorism", "drugs", "cyber-security"] { #expect(cites(try item(name).citations, article)) }
  }

  @Test func `Claim 6, imprecise: two drafts were adopted that day, the budget is not known to be`() throws {
    let support = try document("csc-20201202-support-agreement")
    #expect(support.state == .adopted)
    #expect(support.alternatives.contains { $0.values.state == .draft && cites($0.citations, article) })
    #expect(try document("csc-20201202-officials-training-decision").state == .adopted)
    #expect(try document("csc-20201202-budget-2021").state == .considered)
  }

  @Test func `Claim 7, confirmed: the Declaration and the Statement were adopted`() throws {
    for id in ["csc-20201202-declaration", "csc-20201202-just-world-order-statement"] {
      let found = try document(id)
      #expect(found.state == .adopted && found.adoptedAt?.slug == "csc-20201202")
    }
  }

  @Test func `Claim 8, confirmed: a plan and a strategy for 2021 to 2025`() throws {
    for id in ["csc-20201202-military-cooperation-plan", "csc-20201202-anti-drug-strategy"] {
      let found = try document(id)
      #expect(found.state == .adopted && found.validity?.text == "2021/2025")
    }
  }

  @Test func `Claim 9, confirmed without a full list: fifteen documents, eleven of them named`() throws {
    let tally = try #require(record.tallies.first { $0.id.slug == "csc-20201202-documents" })
    #expect(tally.count == 15 && !tally.isListComplete)
    #expect(record.documents.count { $0.adoptedAt?.slug == "csc-20201202" } == 11)
  }

  @Test func `Claim 10, confirmed: the ministers met on the day before`() throws {
    for (id, chair) in [("cfm-20201201", "lavrov"), ("cmd-20201201", "shoigu")] {
      let found = try meeting(id)
      #expect(found.date.text == "2020-12-01" && found.mode == .videoconference)
      #expect(roles(id)[chair] == .chair)
    }
  }

  @Test func `Claim 11, confirmed in a preview: the United Nations and peacekeeping`() throws {
    let found = try meeting("cfm-20201201")
    #expect(!found.topics.isEmpty)
    #expect(cites(found.citations, "armradio-20201128"))
  }

  @Test func `Claim 12, imprecise: a treaty of 1992, an organization from 2002 on`() throws {
    #expect(record.organizations.first { $0.id.slug == "cst" }?.existence?.text == "1992-05-15/2002-10-06")
    #expect(record.organizations.first { $0.id.slug == "csto" }?.existence?.text == "2002-10-07/..")
    let treaty = try treaty("cst-1992")
    #expect(treaty.term?.text == "P5Y" && treaty.inForce?.text == "1994-04-20")
  }

  @Test func `Claim 13, confirmed, against one source: six signatories`() throws {
    let first = actions("cst-1992", .signed).filter { $0.date?.text == "1992-05-15" }
    #expect(first.map(\.party.slug).sorted() == ["arm", "kaz", "kgz", "rus", "tjk", "uzb"])
    let tally = try #require(record.tallies.first { $0.id.slug == "cst-1992-signatories" })
    #expect(tally.count == first.count && tally.isListComplete)
    let additions = try treaty("cst-1992").additions
    #expect(additions.map(\.party.slug).sorted() == ["aze", "mda", "tkm", "ukr"])
    #expect(additions.allSatisfy { cites($0.citations, "gibler-2009") })
  }

  @Test func `Claim 14, confirmed: three joined in 1993, on days that are contested`() throws {
    let days = ["aze": "1993-09-24", "geo": "1993-12-09", "blr": "1993-12-31"]
    for (state, day) in days {
      let action = try #require(actions("cst-1992", .signed).first { $0.party.slug == state })
      #expect(action.date?.text == day)
    }
    let rivals = try membership("geo-cst-1993").alternatives + membership("blr-cst-1993").alternatives
    let starts = rivals.compactMap { $0.values.period?.start.date?.text }
    #expect(starts.contains("1993-09-09") && starts.contains("1994-01-03"))
  }

  @Test func `Claim 15, wrong: there is no treaty of 1994, the duties are those of 1992`() throws {
    #expect(!record.treaties.contains { $0.signed?.components.year == 1994 })
    let duties = try treaty("cst-1992").provisions
    #expect(duties.contains { $0.article == "1(1)" } && duties.contains { $0.article == "1(2)" })
  }

  @Test func `Claim 16, confirmed and incomplete: prolonged by six in April 1999`() throws {
    let protocol99 = try treaty("cst-prolongation-1999")
    #expect(protocol99.signed?.text == "1999-04-02" && protocol99.term?.text == "P5Y")
    #expect(protocol99.extends?.slug == "cst-1992")
    #expect(actions("cst-prolongation-1999", .signed).count == 6)
  }

  @Test func `Claim 17, imprecise: a new organization succeeded the treaty`() throws {
    let succession = try #require(record.successions.first { $0.id.slug == "cst-csto" })
    #expect(succession.date?.text == "2002-10-07")
    #expect(succession.alternatives.contains { $0.values.date?.text == "2002-10" && cites($0.citations, article) })
  }

  @Test func `Claim 18, imprecise: for Uzbekistan the treaty ended in 1999`() throws {
    let spell = try membership("uzb-cst-1992")
    #expect(spell.period?.text == "1992-05-15/1999-04-20" && spell.statuses.isEmpty)
    let rival = spell.alternatives.first { cites($0.citations, article) }
    #expect(rival?.values.statuses.contains { $0.status == .suspended } == true)
    let day = try CalendarDay(parsing: "2000-01-01")
    let answer = record.membership(of: .uzbekistan, in: .cst, on: day)
    #expect(answer.certainty == .no && !answer.alternatives.isEmpty)
  }

  @Test func `Claim 19, imprecise: Uzbekistan returned by steps between 2006 and 2008`() throws {
    let spell = try membership("uzb-csto-2006")
    #expect(spell.period?.start.date?.text == "2006-08-16")
    let starts = spell.alternatives.compactMap { $0.values.period?.start.date?.text }
    for day in ["2006-06-23", "2006-08-17", "2006-12-13", "2008-03-28"] { #expect(starts.contains(day), "\(day)") }
  }

  @Test func `Claim 20, imprecise: a note suspended, the Council's decision ended`() throws {
    let day = try CalendarDay(parsing: "2012-07-01")
    let answer = record.membership(of: .uzbekistan, in: .csto, on: day)
    #expect(answer.certainty == .yes)
    let spell = try membership("uzb-csto-2006")
    #expect(
      spell.statuses.first?.status == .suspended && spell.statuses.first?.period?.start.date?.text == "2012-06-28")
    #expect(spell.period?.end.date?.text == "2012-12-19")
    #expect(spell.alternatives.contains { $0.values.period?.end == .open && cites($0.citations, article) })
  }

  @Test func `Claim 21, confirmed: an observer at the General Assembly`() throws {
    let spell = try membership("csto-unga-2004")
    let day = try CalendarDay(parsing: "2020-12-03")
    #expect(spell.capacity == .observer && spell.period?.contains(day) == .yes)
    #expect(try document("csto-unga-observer").symbol == "A/RES/59/50")
  }
}
