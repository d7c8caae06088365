// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitDOT
import CSTOKitSVG
import CSTORecord
import Foundation
import TestSupport
import Testing

/// What the outputs say of one day is one story, and no more than the record knows.
@Suite struct KnowledgeCommandTests {
  private func csto(_ arguments: String...) throws -> Run { try run(toolPath, arguments) }

  /// The first lines of the answers of `explain`, one a host that was asked.
  private func answers(_ state: String, _ day: String, _ options: [String] = []) throws -> [String] {
    let text = try run(toolPath, ["explain", state, "--on", day] + options).text
    return text.split(separator: "\n").filter { $0.contains(" on \(day): ") && !$0.hasPrefix("  ") }
      .map { String($0.split(separator: ": ", maxSplits: 1)[1]) }
  }

  private func cells(_ state: String, _ year: Int, _ host: String, rule: String = "any") throws -> [String] {
    let text = try csto(
      "export", "panel", "--from", "\(year)", "--until", "\(year)", "--rule", rule, "--partial-year", "--states",
      "all-in-record", "--organizations",
      host
    ).text
    let row = try #require(text.split(separator: "\n").first { $0.contains(",\(state),") })
    return row.split(separator: ",", omittingEmptySubsequences: false).dropFirst(7).map(String.init)
  }

  private func picture(_ host: String, _ day: String) throws -> String {
    try ExportRequest(.csto, languages: ["en"]).text(
      as: .dot(view: .membership(of: party(host), on: CalendarDay(parsing: day)), form: .text))
  }

  @Test(arguments: [
    ("UZB", "2000-06-01", ["no, it did not exist", "no, contested"]),
    ("UZB", "2012-07-01", ["yes, not taking part, contested"]), ("UZB", "2012-12-31", ["no, contested"]),
    ("UZB", "2013-06-01", ["no, contested"]), ("ARM", "1991-01-01", ["no, it did not exist"]),
    ("ARM", "2024-12-31", ["yes, status contested"]), ("MDA", "2030-01-01", ["possibly"]),
    ("UZB", "2026-11-28", ["possibly"]),
  ]) func `explain answers by the first rule that applies`(_ state: String, _ day: String, _ found: [String]) throws {
    #expect(try answers(state, day) == found)
    let certainties = found.map { $0.prefix { $0 != "," } }
    // Of a host that did not exist those behind and before it answer.
    let followed = certainties.count > 1 ? Array(certainties.dropFirst()) : certainties
    #expect(try csto("explain", state, "--on", day).status == (followed.contains { $0 != "no" } ? 0 : 1))
  }

  @Test func `Sources are brought up for what they say of the day, and say that`() throws {
    let moratorium = try csto("explain", "UZB", "--on", "2000-06-01").text
    #expect(moratorium.contains("party throughout under a moratorium (uzb-cst-1992): yes, moratorium"))
    #expect(!moratorium.contains("moratorium (uzb-csto-2006): no"))
    let before = try csto("explain", "ARM", "--on", "1991-01-01").text
    #expect(!before.contains("2024") && !before.contains("frozen"))
    // What agrees is not told as what others say.
    let agreed = try csto("explain", "ARM", "--on", "2010-01-01").text
    #expect(!agreed.contains("What others say"))
  }

  @Test func `States sit in an organ through its organization`() throws {
    let council = try csto("explain", "RUS", "--organization", "csc")
    #expect(council.status == 0)
    #expect(council.text.contains("States sit in csc through csto (Collective Security Treaty Organization)"))
    #expect(council.text.contains("In the chair on 2026-02-12: Russia."))
    #expect(try answers("RUS", "2026-02-12", ["--organization", "csc"]) == ["possibly", "yes"])
  }

  @Test func `members, panel and picture tell of a dispute what explain tells`() throws {
    let armenia = try csto("members", "--on", "2024-12-31").text.split(separator: "\n").first { $0.hasPrefix("arm") }
    #expect(armenia?.split(separator: " ").suffix(3) == ["active", "yes", "status"])
    #expect(try cells("ARM", 2024, "csto", rule: "dec31").suffix(2) == ["0", "1"])
    #expect(try picture("csto", "2024-12-31").contains("Other sources give it another status."))
    // The suspension in law would change the code on the last day of 2012.
    #expect(try cells("UZB", 2012, "csto", rule: "dec31").first == "0")
    #expect(try cells("UZB", 2012, "csto", rule: "dec31").suffix(2) == ["1", "0"])
    #expect(try cells("UZB", 2012, "csto").suffix(2) == ["0", "1"])
    #expect(try cells("UZB", 2013, "csto").suffix(2) == ["1", "0"])
    #expect(try picture("csto", "2012-07-01").contains("Other sources disagree."))
  }

  @Test func `A list that is not known to be complete is not empty`() throws {
    for host in ["un", "unga", "pa", "union-state"] {
      let shown = try picture(host, "2026-02-12")
      #expect(!shown.contains("members: 0") && !shown.contains(" 0 members"), "\(host)")
      let list = try csto("members", "--organization", host)
      #expect(list.errors.contains("coverage of \(host) is not stated"), "\(host)")
    }
    #expect(try picture("un", "2026-02-12").contains("members are not recorded"))
    #expect(try picture("cst", "2030-01-01").contains("did not exist on this day"))
    #expect(try picture("csto", "2026-02-12").contains("6 members"))
    #expect(try cells("RUS", 2025, "un") == ["", "", "", "", "0", "365", "0", "0", "0", "0"])
  }

  @Test func `A panel says once whose members are not all known`() throws {
    for format in ["panel", "dyads"] {
      let panel = try csto(
        "export", format, "--organizations", "csto,un", "--states", "all-in-record", "--from", "2020", "--until", "2020"
      )
      #expect(panel.errors == "csto: coverage of un is not stated: cells that would be 0 are empty\n", "\(format)")
    }
    #expect(try csto("export", "panel", "--from", "2020", "--until", "2020").errors == "")
    #expect(try csto("explain", "RUS", "--organization", "pa").errors.contains("coverage of pa is not stated"))
  }

  @Test func `The running year is open for whoever is not a member, too`() throws {
    // No code, on no day for certain; the first of January is known, and 322 days are not.
    #expect(try cells("UZB", 2026, "csto") == ["", "", "0", "", "0", "322", "0", "0", "1", "0"])
    #expect(try cells("RUS", 2026, "csto") == ["1", "1", "1", "", "43", "365", "0", "1", "0", "0"])
  }

  @Test func `An organ without dates may have existed, and did not before its organization`() throws {
    func organs(_ day: String) throws -> String {
      try ExportRequest(.csto, languages: ["en"]).text(
        as: .dot(view: .organs(of: party("csto"), on: CalendarDay(parsing: day)), form: .text))
    }
    #expect(try organs("1980-01-01").contains("did not exist on this day"))
    #expect(try !organs("1993-01-01").contains("Secretariat –"))
    #expect(try organs("2020-01-01").contains("Secretariat – secretariat; part of"))
    #expect(try organs("2020-01-01").contains("its dates are not recorded"))
    #expect(Dataset.csto.existence(of: party("wgt"), on: try CalendarDay(parsing: "1993-01-01")) == .no)
    #expect(Dataset.csto.existence(of: party("secretariat"), on: try CalendarDay(parsing: "2020-01-01")) == .possibly)
    #expect(Dataset.csto.existence(of: party("csc"), on: try CalendarDay(parsing: "1993-01-01")) == .yes)
  }

  private func sentences(_ view: SVGView) -> SVGExporter {
    var exporter = SVGExporter(view: view)
    exporter.isText = true
    return exporter
  }

  @Test func `A possible claim is told as possible, and a spell without dates is told`() throws {
    var dataset = Dataset(head: DatasetHead(asOf: try CalendarDay(parsing: "2020-01-01")))
    dataset.organizations = [Organization(id: id("org"), names: [Name("Org", language: "en")])]
    dataset.states = [SovereignState(id: id("esp"), names: [Name("Spain", language: "en")])]
    var spain = Membership(
      id: id("esp-org"), member: party("esp"), host: party("org"), period: EDTFInterval("1982-01-01/.."))
    spain.alternatives = [
      Alternative(label: "a list", values: Membership.Overrides(period: EDTFInterval("1983/..")))
    ]
    dataset.memberships = [spain]
    let request = ExportRequest(dataset, languages: ["en"])
    let timeline = try request.text(as: sentences(.timeline(of: party("org"))))
    #expect(timeline.contains("possibly member"))
    spain.period = nil
    spain.alternatives = []
    dataset.memberships = [spain]
    let undated = try ExportRequest(dataset, languages: ["en"]).text(as: sentences(.timeline(of: party("org"))))
    #expect(undated.contains("Spain – possibly member (Org), of unknown dates."))
    #expect(!undated.contains("The record has nothing to show here."))
  }

  @Test func `Without an organization, the only one with members is shown`() throws {
    let all = try ExportRequest(.csto, languages: ["en"]).text(
      as: .dot(view: .membership(on: CalendarDay(parsing: "2020-12-02")), form: .text))
    // One organization alone had members on that day.
    #expect(all.hasPrefix("Collective Security Treaty Organization: 6 members on 2 December 2020. Armenia, Belarus, "))
  }

  @Test func `A date in doubt makes the days beside it imprecise, and explain says so`() throws {
    var dataset = Dataset()
    dataset.organizations = [
      Organization(id: id("org"), coverage: [Coverage(period: try EDTFInterval(parsing: "1900/.."))])
    ]
    dataset.states = [SovereignState(id: id("one"), codes: [Code(.correlatesOfWar, "1")])]
    dataset.memberships = [
      Membership(
        id: id("m"), member: party("one"), host: party("org"), period: try EDTFInterval(parsing: "2002-01-01?/2005"))
    ]
    let panel = dataset.panel(PanelOptions(from: 2000, until: 2003, organizations: [party("org")]))
    #expect(panel.rows.map { $0.cells[0]?.isImprecise } == [false, true, true, false])
    let eve = dataset.membership(of: party("one"), in: party("org"), on: try CalendarDay(parsing: "2001-12-31"))
    #expect(eve.because[0].explanation.hasSuffix("; its start (2002-01-01?) is in doubt."))
    let week = dataset.membership(of: party("one"), in: party("org"), on: try CalendarDay(parsing: "2001-12-24"))
    #expect(!week.because[0].explanation.contains("in doubt"))
  }

  @Test func `show has what refers to an entity, on one screen`() throws {
    let session = try csto("show", "csc-20201202").text
    let attendances = try #require(session.range(of: "Attendances (8):"))
    #expect(
      session[attendances.upperBound...].hasPrefix("\n  csc-20201202-putin: in the chair, Vladimir Putin, for Russia"))
    for part in [
      "President of Kyrgyzstan, acting", "Agenda items (10):", "Documents (11):",
      "documents: 15 in all, not all are listed",
      "Sources (8):", "https://",
    ] {
      #expect(session.contains(part), "\(part)")
    }
    let whole = try csto("show", "uzb").text
    let onDay = try csto("show", "uzb", "--on", "2012-07-01").text
    #expect(whole.contains("uzb-cst-1992: ") && !onDay.contains("uzb-cst-1992: "))
    #expect(onDay.contains("uzb-csto-2006: Uzbekistan in "))
    #expect(try csto("sources", "--for", "csc-20201202").text.contains("\nattendances/csc-20201202-putin"))
  }

  @Test func `Pictures say what their lists leave out`() throws {
    let request = ExportRequest(.csto, languages: ["en"])
    let alone = try request.text(as: .dot(view: .meeting(id("csc-20050623")), form: .text))
    #expect(alone.contains("participants: 1 named; there may have been others"))
    #expect(
      try request.text(as: .dot(view: .meeting(id("csc-20000524")), form: .text)).contains("24 May 2000 – 25 May 2000"))
    let session = try request.text(as: .dot(view: .meeting(id("csc-20201202")), form: .text))
    #expect(session.contains("documents: 15 in all, 11 named"))
    let treaties = try request.text(as: sentences(.treatyMatrix(upTo: CalendarDay(parsing: "2020-01-01"))))
    #expect(treaties.contains("Ratified, as far as recorded: "))
  }
}
