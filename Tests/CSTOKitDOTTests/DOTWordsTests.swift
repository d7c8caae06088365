// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitDOT
import CSTOKitSVG
import TestSupport
import Testing

/// A data set with one of every known value, whose names are of one language: what is left of another came from the views.
@Suite struct DOTWordsTests {
  private func dataset(_ name: String, language: LanguageTag) throws -> Dataset {
    func names(_ number: Int) -> [Name] { [Name("\(name) \(number)", language: language)] }
    let period = try EDTFInterval(parsing: "2001-02-03/2004-05-06")
    let date: EDTFDate = "2002-03-04"
    var dataset = Dataset(head: DatasetHead(version: "1", title: name, asOf: CalendarDay(number: 14_000)))
    dataset.states = Entities((0..<12).map { SovereignState(id: id("s\($0)"), names: names($0)) })
    dataset.organizations = [
      Organization(id: id("old"), names: names(100), existence: try EDTFInterval(parsing: "1999/2001-02-02")),
      Organization(id: id("org"), names: names(101), existence: try EDTFInterval(parsing: "2001-02-03/..")),
    ]
    for (index, kind) in [Succession.Kind.rename, .transformation, .merger, .split].enumerated() {
      dataset.successions.insert(
        Succession(
          id: id("succession-\(index)"), kind: kind, from: party("old"), to: party("org"), date: date,
          alternatives: Basis.known.map {
            Alternative(label: "", basis: $0, values: Succession.Overrides(kind: kind, date: date))
          }))
    }
    for (index, status) in MembershipStatus.known.enumerated() {
      let statuses = [StatusPeriod(status, period: period, announced: date)]
      let rival = Membership.Overrides(period: try EDTFInterval(parsing: "2000/2003~"), statuses: statuses)
      dataset.memberships.insert(
        Membership(
          id: id("m\(index)"), member: party("s\(index)"), host: party("org"), period: period, statuses: statuses,
          alternatives: [Alternative(label: "", values: rival)]))
    }
    for (index, capacity) in Capacity.known.enumerated() {
      dataset.memberships.insert(
        Membership(
          id: id("c\(index)"), member: party("s\(index + 6)"), host: party("org"), capacity: capacity,
          period: try EDTFInterval(parsing: index == 0 ? "2001-03/2009" : "2001-03/..")))
    }
    for (index, kind) in OrganKind.known.enumerated() {
      dataset.organs.insert(
        Organ(
          id: id("organ-\(index)"), kind: kind, parent: party(index % 2 == 0 ? "org" : "organ-0"),
          names: names(200 + index), existence: period, seat: name))
    }
    dataset.meetings = [
      Meeting(
        id: id("meeting"), organ: party("org"), names: names(300), date: date, place: name, mode: .hybrid, kind: .joint,
        state: .planned, absent: [party("s1")])
    ]
    dataset.people = Entities((0..<5).map { Person(id: id("p\($0)"), names: names(400 + $0)) })
    for (index, role) in [Attendance.Role.chair, .member, .official, .observer, .guest].enumerated() {
      dataset.attendances.insert(
        Attendance(
          id: id("a\(index)"), meeting: id("meeting"), participant: .person(id("p\(index)")),
          represents: party("s\(index)"),
          role: role, isActing: true, isHost: true, mode: .videoconference))
    }
    let states: [Document.State] = [.draft, .considered, .approved, .adopted, .inForce, .lapsed]
    for (index, kind) in DocumentKind.known.enumerated() {
      dataset.documents.insert(
        Document(
          id: id("d\(index)"), kind: kind, names: names(500 + index), state: states[index % states.count],
          adoptedAt: id("meeting"), validity: period))
    }
    for (index, kind) in TreatyKind.known.enumerated() {
      dataset.treaties.insert(
        Treaty(
          id: id("t\(index)"), kind: kind, names: names(600 + index), signed: date, inForce: index == 1 ? nil : date,
          extends: index == 1 ? id("t0") : nil, amends: index == 2 ? id("t0") : nil,
          replaces: index == 3 ? id("t0") : nil))
    }
    for (index, action) in ActionKind.known.enumerated() {
      dataset.treatyActions.insert(
        TreatyAction(
          id: id("act-\(index)"), treaty: id("t0"), party: party("s\(index % 12)"), action: action, date: date))
    }
    return dataset
  }

  private let views: [DOTView] = [
    .membership(on: CalendarDay(number: 11_800)), .organs(on: CalendarDay(number: 11_800)),
    .meeting(id("meeting")), .succession(),
  ]

  private let charts: [SVGView] = [
    .timeline(), .membersByYear(), .organizationsByYear(of: party("s0"), rule: .dec31),
    .membersByYear(rule: .jan1), .treatyMatrix(upTo: CalendarDay(number: 13_000)), .attendance(),
  ]

  private func texts(_ dataset: Dataset, _ languages: [LanguageTag]) throws -> [String] {
    let charts = try charts.flatMap { view in
      var exporter = SVGExporter(view: view)
      let picture = try ExportRequest(dataset, languages: languages).text(as: exporter)
      exporter.isText = true
      let sentences = try ExportRequest(dataset, languages: languages).text(as: exporter)
      return sentences.split(separator: "\n").map(String.init)
        + picture.matches(of: #/<(?:text|title|desc)[^>]*>([^<]*)</#).map { String($0.1) }
    }
    return try charts
      + views.flatMap { view in
        let request = ExportRequest(dataset, languages: languages)
        let sentences = try request.text(as: .dot(view: view, form: .text)).split(separator: "\n").map(String.init)
        return try sentences + Picture(request.bytes(as: .dot(view: view))).texts
      }
  }

  @Test func `Every known value has a Russian word`() throws {
    for text in try texts(dataset("Имя", language: "ru"), ["ru"]) {
      #expect(!text.contains { $0.isASCII && $0.isLetter }, "\(text)")
    }
  }

  @Test func `Every title of a Russian picture is in Russian`() throws {
    for view in views {
      let request = try ExportRequest(dataset("Имя", language: "ru"), languages: ["ru"])
      var exporter = DOTExporter(view: view)
      exporter.keys = .names
      let picture = try Picture(request.bytes(as: exporter))
      for title in picture.elements.values.map(\.title) {
        // Graphviz draws no frame that is called anything else.
        var own = title.hasPrefix("cluster: ") ? String(title.dropFirst(9)) : title
        // Things of one name have their ids behind it, and so have the ends of their lines.
        for svgID in picture.elements.keys {
          for id in [svgID, "\(svgID)-0", "\(svgID)-1"] { own = own.replacing("(\(id))", with: "") }
        }
        // The sides at which a line begins and ends stand behind the names.
        own = own.replacing(#/:[nesw](?=->|$)/#, with: "")
        #expect(!own.contains { $0.isASCII && $0.isLetter }, "\(title)")
      }
    }
  }

  @Test(arguments: [
    ("NATO liaison", "NATO liaison"), ("UNSC resolution", "UNSC resolution"), ("PfP partner", "PfP partner"),
    ("\\N", "\\N"), ("UN", "UN"), ("iOS", "iOS"), ("Council", "Council"), ("council", "council"),
    ("workingGroup", "working group"), ("leadersMeetingOfMinisters", "leaders meeting of ministers"),
    ("aB", "a b"), ("article51Group", "article51Group"), ("working-Group", "working-Group"),
    ("éliteGroup", "éliteGroup"),
    ("groupÉlite", "groupÉlite"), ("planB", "plan b"), ("советСовет", "советСовет"), ("e\u{301}Group", "e\u{301}Group"),
  ])
  func `A word of an open set is shown as the data has it, and only camel case is parted`(
    _ raw: String, _ shown: String
  ) throws {
    var dataset = Dataset()
    dataset.organizations = [Organization(id: id("org"), names: [Name("Org", language: "en")])]
    dataset.organs = [
      Organ(id: id("organ"), kind: OrganKind(rawValue: raw), parent: party("org"), names: [Name("X", language: "en")])
    ]
    for languages in [["en"], ["ru"]] as [[LanguageTag]] {
      let known = languages == ["ru"] ? ["council": "совет", "workingGroup": "рабочая группа"][raw] : nil
      let request = ExportRequest(dataset, languages: languages)
      let view = DOTView.organs(of: party("org"), on: CalendarDay(number: 0))
      #expect(try request.text(as: .dot(view: view, form: .text)).contains("X – \(known ?? shown);"))
      let texts = try Picture(request.bytes(as: .dot(view: view))).elements["party-organ"]?.texts
      // Nothing is known of its dates, so that it is drawn as one that may have existed.
      #expect(texts == ["X", known ?? shown, languages == ["ru"] ? "даты не указаны" : "dates not recorded"])
    }
  }

  @Test(arguments: [("iOS statement", "iOS statement"), ("budgetDecision", "Budget decision")])
  func `A word begins a sentence without becoming another`(_ raw: String, _ shown: String) throws {
    var dataset = try dataset("Name", language: "en")
    dataset.documents = [
      Document(
        id: id("d"), kind: DocumentKind(rawValue: raw), names: [Name("X", language: "en")], adoptedAt: id("meeting"))
    ]
    let text = try dataset.text(as: .dot(view: .meeting(id("meeting")), form: .text))
    #expect(text.contains("\n\(shown) “X”"))
  }

  @Test func `English pictures hold no other language`() throws {
    for text in try texts(dataset("Name", language: "en"), ["en"]) {
      #expect(text.unicodeScalars.allSatisfy { !(0x400...0x4FF).contains($0.value) }, "\(text)")
    }
  }

  @Test(
    arguments: [
      (["ru-RU"], "источники"), (["kk", "ru", "en"], "источники"), (["hy"], "sources"), (["EN-gb", "ru"], "sources"),
      ([], "sources"),
    ] as [([LanguageTag], String)])
  func `Words are in the first language that they are known in`(_ languages: [LanguageTag], _ word: String) throws {
    let text = try ExportRequest(dataset("x", language: "en"), languages: languages).text(
      as: .dot(view: .succession(), form: .text))
    #expect(text.contains(word))
  }

  @Test(arguments: [
    ("the quick brown fox jumps over", ["the quick brown fox jumps", "over"]),
    // Marks take no room: the first line has as many letters as it has without them.
    (String(repeating: "e\u{301}", count: 20) + " abcdefg", [String(repeating: "e\u{301}", count: 20) + " abcdefg"]),
    // Wide characters take two columns, and may be parted.
    (String(repeating: "漢", count: 20), [String(repeating: "漢", count: 14), String(repeating: "漢", count: 6)]),
    (String(repeating: "x", count: 40) + " y", [String(repeating: "x", count: 40), "y"]), ("a\r\nb", ["a", "b"]),
  ]) func `Labels are broken where a line of a fixed font would end`(_ name: String, _ lines: [String]) throws {
    var dataset = Dataset()
    dataset.organizations = [Organization(id: id("org"), names: [Name(name, language: "en")])]
    dataset.states = [SovereignState(id: id("s"))]
    dataset.memberships = [Membership(id: id("m"), member: party("s"), host: party("org"), period: .example)]
    let bytes = try dataset.bytes(as: .dot(view: .membership(of: party("org"), on: CalendarDay(parsing: "2005-01-01"))))
    #expect(try Picture(bytes).elements["party-org"]?.texts == lines)
  }
}
