// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitDOT
import CSTOKitViews
import TestSupport
import Testing

/// What the sentences say of dates of any precision, and of things of one name.
@Suite struct DOTSentenceTests {
  private func text(_ dataset: Dataset, _ view: DOTView, _ language: LanguageTag = "en") throws -> String {
    try ExportRequest(dataset, languages: [language, "en"]).text(as: .dot(view: view, form: .text))
  }

  private func names(_ text: String) -> [Name] { [Name(text, language: "en")] }

  @Test(arguments: [
    ("2001-02-03", "3 February 2001", "3 февраля 2001 года"), ("2001-02", "February 2001", "февраль 2001 года"),
    ("2001", "2001", "2001 год"), ("2001~", "circa 2001", "около 2001 года"),
  ]) func `A treaty of a day, a month, a year or about a year is told in words that hold`(
    _ date: String, _ english: String, _ russian: String
  ) throws {
    var dataset = Dataset(head: DatasetHead(asOf: CalendarDay(number: 14_000)))
    let date = try #require(EDTFDate(date))
    dataset.treaties = [Treaty(id: id("t"), kind: .treaty, names: names("T"), signed: date, inForce: date)]
    dataset.treatyActions = [TreatyAction(id: id("act"), treaty: id("t"), party: party("s"), action: .signed)]
    #expect(
      DatasetViews(dataset).treatyMatrix().text.contains(
        "T – treaty; signed or adopted: \(english); entry into force: \(english)."))
    #expect(
      DatasetViews(dataset, languages: ["ru", "en"]).treatyMatrix().text.contains(
        "T – договор; подписание или принятие: \(russian); вступление в силу: \(russian)."))
  }

  @Test(arguments: [
    ("2001-02", "February 2001", "февраль 2001 года"), ("2001", "2001", "2001 год"),
    ("2001~", "circa 2001", "около 2001 года"),
  ]) func `Marks and successions of a timeline are told in words that hold`(
    _ date: String, _ english: String, _ russian: String
  ) throws {
    var dataset = Dataset(head: DatasetHead(asOf: CalendarDay(number: 14_000)))
    let date = try #require(EDTFDate(date))
    dataset.states = [SovereignState(id: id("s"), names: names("S"))]
    dataset.organizations = [
      Organization(id: id("a"), names: names("A")), Organization(id: id("b"), names: names("B")),
    ]
    dataset.successions = [Succession(id: id("x"), kind: .rename, from: party("a"), to: party("b"), date: date)]
    dataset.treaties = [Treaty(id: id("t"), kind: .treaty)]
    dataset.treatyActions = [
      TreatyAction(id: id("act"), treaty: id("t"), party: party("s"), action: .acceded, effective: date)
    ]
    let period = try EDTFInterval(parsing: "2000/..")
    dataset.memberships = [
      Membership(
        id: id("m"), member: party("s"), host: party("b"), period: period, entry: id("act"),
        statuses: [StatusPeriod(.suspended, period: period, announced: date)])
    ]
    let told = DatasetViews(dataset).timeline(of: party("b")).text
    #expect(told.contains("S: suspended, announced: \(english)."))
    #expect(told.contains("S – took effect: \(english)."))
    let russian = (date: russian, text: DatasetViews(dataset, languages: ["ru", "en"]).timeline(of: party("b")).text)
    #expect(russian.text.contains("S: членство приостановлено, объявлено: \(russian.date)."))
    #expect(russian.text.contains("S – вступление в силу: \(russian.date)."))
    #expect(russian.text.contains("\(russian.date): B; предшественник – A."))
  }

  @Test(arguments: [
    ("2001/..", "с 2001 года"), ("2001-02~/..", "примерно с февраля 2001 года"), ("/2005", "по 2005 год"),
    ("/2005~", "примерно по 2005 год"), ("2001/2005", "2001–2005 годы"),
    ("2001-02/2005", "февраль 2001 года – 2005 год"), ("..1999/..", "с 1999 года или ранее"),
  ]) func `The dates of a label are in the case that Russian asks for`(_ period: String, _ shown: String) throws {
    var dataset = Dataset(head: DatasetHead(asOf: CalendarDay(number: 12_000)))
    dataset.organizations = [Organization(id: id("org"), names: names("Org"))]
    dataset.organs = [
      Organ(
        id: id("o"), kind: .council, parent: party("org"), names: names("O"),
        existence: try EDTFInterval(parsing: period))
    ]
    let view = DOTView.organs(of: party("org"), on: CalendarDay(number: 12_000))
    let request = ExportRequest(dataset, languages: ["ru", "en"])
    #expect(try Picture(request.bytes(as: .dot(view: view))).elements["party-o"]?.texts == ["O", "совет", shown])
  }

  @Test func `Two of one name are told apart by their ids`() throws {
    var dataset = Dataset(head: DatasetHead(asOf: CalendarDay(number: 14_000)))
    dataset.states = [
      SovereignState(id: id("one"), names: names("Congo")), SovereignState(id: id("two"), names: names("Congo")),
      SovereignState(id: id("three"), names: names("Chad")),
    ]
    dataset.organizations = [Organization(id: id("org"), names: names("Org"))]
    dataset.organs = [
      Organ(id: id("o1"), kind: .council, parent: party("org"), names: names("Council")),
      Organ(id: id("o2"), kind: .council, parent: party("o1"), names: names("Council")),
    ]
    for state in ["one", "two", "three"] {
      dataset.memberships.insert(
        Membership(id: id(state), member: party(state), host: party("org"), period: .example))
    }
    dataset.treaties = [
      Treaty(id: id("t1"), kind: .treaty, names: names("T")),
      Treaty(id: id("t2"), kind: .protocol, names: names("T"), extends: id("t1")),
    ]
    dataset.treatyActions = Entities(
      ["one", "two", "three"].map {
        TreatyAction(id: id("a-\($0)"), treaty: id("t1"), party: party($0), action: .signed)
      })
    let membership = try text(dataset, .membership(on: CalendarDay(parsing: "2005-01-01")))
    for start in ["Congo (one) – member (Org)", "Congo (two) – member (Org)", "Chad – member (Org)"] {
      #expect(membership.contains("\n\(start)"), "\(membership)")
    }
    let timeline = DatasetViews(dataset).timeline(of: party("org")).text
    for start in ["Congo (one): spells", "Congo (two) – member (Org)"] { #expect(timeline.contains("\n\(start)")) }
    let organs = try text(dataset, .organs(of: party("org")))
    #expect(organs.contains("Council (o2) – council; part of Council (o1)"))
    let treaties = DatasetViews(dataset).treatyMatrix().text
    #expect(treaties.contains("Signed: Congo (one), Chad, Congo (two)."))
    #expect(treaties.contains("“T (t2)” prolongs “T (t1)”."))
    dataset.people = [Person(id: id("p"), names: names("P"))]
    dataset.meetings = [Meeting(id: id("m"), organ: party("o2"), names: names("M"), date: .example)]
    dataset.attendances = [
      Attendance(id: id("a"), meeting: id("m"), participant: .person(id("p")), represents: party("two"), role: .member)
    ]
    let meeting = try text(dataset, .meeting(id("m")))
    #expect(meeting.contains("P took part: for Congo (two)."))
    #expect(meeting.contains("M: Council (o2), "))
    // A picture shows two places, and has no need of ids.
    let picture = try Picture(dataset.bytes(as: .dot(view: .membership(on: CalendarDay(parsing: "2005-01-01")))))
    #expect(picture.elements["party-one"]?.texts.first == "Congo")
    #expect(picture.elements["party-one"]?.title == "one")
  }
}
