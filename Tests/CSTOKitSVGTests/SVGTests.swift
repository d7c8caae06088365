// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitTesting
import CSTOKitViews
import CSTORecord
import Foundation
import TestSupport
import Testing

@testable import CSTOKitSVG

@Suite("Charts as SVG")
struct SVGTests {
  private static let views: [SVGView] = [
    .timeline(), .attendance(), .membersByYear(), .membersByYear(rule: .dec31), .organizationsByYear(of: .armenia),
    .treatyMatrix(),
  ]

  private func picture(
    _ view: SVGView, _ dataset: Dataset = .csto, theme: SVGTheme = .auto, width: Int = 760,
    languages: [LanguageTag] = ["en"],
    prefix: String = "", page: SVGPage? = nil
  ) throws -> String {
    var exporter = SVGExporter(view: view, theme: theme, width: width, page: page)
    exporter.idPrefix = prefix
    return try ExportRequest(dataset, languages: languages).text(as: exporter)
  }

  private func expectWellFormed(_ text: String) throws {
    let run = try run("/usr/bin/env", ["xmllint", "--noout", "--nonet", "-"], input: Array(text.utf8))
    #expect(run.status == 0, "\(run.errors.prefix(400))")
  }

  @Test("Pictures are well-formed, the same on every run, and hold nothing from elsewhere", arguments: views)
  func wellFormed(view: SVGView) throws {
    for theme in SVGTheme.allCases {
      for (width, language) in [(760, "en"), (375, "ru"), (520, "ru")] as [(Int, LanguageTag)] {
        let text = try picture(view, theme: theme, width: width, languages: [language])
        try expectWellFormed(text)
        #expect(try text == picture(view, theme: theme, width: width, languages: [language]))
        #expect(
          !text.contains("<script") && !text.contains("href") && !text.contains("url(http") && !text.contains("@import")
        )
        #expect(
          text.contains("role=\"img\"") && text.contains("lang=\"\(language)\"") && text.contains("<desc id=\"desc\">"))
      }
    }
  }

  @Test("The timeline of the record shows who left when, what is disputed, and how many there were")
  func timeline() throws {
    let text = try picture(.timeline())
    for part in [
      ">left 1999</text>", ">left 1999, 2012</text>", ">Armenia: frozen, according to 9 sources, 2024–2026",
      ">suspended</text>",
      ">Uzbekistan</text>",
    ] {
      #expect(text.contains(part.replacing("Armenia: frozen", with: "1\u{A0}Armenia: frozen")), "\(part)")
    }
    #expect(text.components(separatedBy: ">member</text>").count - 1 == 6)
    #expect(text.contains(">member of the predecessor: Collective Security Treaty</text>"))
    for language in ["en", "ru"] as [LanguageTag] {
      #expect(try picture(.timeline(), languages: [language]).utf8.count < 12_000)
    }
    // The rows of those who belong come first.
    let names = ["Armenia", "Belarus", "Uzbekistan", "Georgia"].map { text.range(of: ">\($0)</text>")?.lowerBound }
    #expect(names.allSatisfy { $0 != nil } && names.compactMap { $0 } == names.compactMap { $0 }.sorted())
  }

  @Test("The attendance of the record shows the chair of 2020")
  func attendance() throws {
    let views = DatasetViews(.csto).attendance()
    let place = try #require(views.sessions.firstIndex { $0.meeting == "csc-20201202" })
    let chairs = views.rows.filter { $0.marks[place] == .chair }.map(\.state)
    #expect(chairs == ["rus"])
    #expect(views.rows.first { $0.state == "arm" }?.marks.last == .some(.absent))
    #expect(try picture(.attendance()).contains(">in the chair</text>"))
  }

  @Test("Members by year are those of the panel, whatever the rule", arguments: PanelOptions.Rule.allCases)
  func membersByYear(rule: PanelOptions.Rule) throws {
    let chart = DatasetViews(.csto).membersByYear(of: .csto, rule: rule)
    let years = try #require(chart.years)
    let panel = Dataset.csto.panel(
      PanelOptions(
        from: years.lowerBound, until: years.upperBound, organizations: [], lineages: [.csto], rule: rule,
        includesPartialYear: true))
    #expect(years == 1992...(rule == .dec31 ? 2025 : 2026) && chart.rows.count == 9 && chart.isComplete)
    for row in chart.rows {
      for (place, year) in years.enumerated() {
        let cell = try #require(panel.rows.first { $0.state == row.party && $0.year == year }).cells[0]
        let isMember = row.marks[place] == .member || row.marks[place] == .suspended
        #expect(isMember == (cell?.code == 1), "\(row.label) \(year)")
        #expect(
          (row.marks[place] == .suspended) == ((cell?.suspendedDays ?? 0) > 0 && isMember), "\(row.label) \(year)")
      }
    }
    let uzbekistan = try #require(chart.rows.first { $0.party == .uzbekistan })
    if rule == .any {
      let words =
        "member 2006–2011; suspended for part of the year or all of it 2012; other sources disagree: 1998–2006, 2012–2026."
      #expect(uzbekistan.sentence.hasSuffix(words))
    }
    #expect(
      chart.counts[2010 - 1992] == 7 && chart.text.hasPrefix("\(chart.title). \(years.upperBound): members: 6.\n"))
  }

  @Test("A state is shown over its organizations, and doubt and other capacities as such")
  func organizationsByYear() throws {
    let dataset = try Dataset("Doubt", asOf: "2010-12-31") {
      SovereignState("one", "One")
      SovereignState("two", "Two")
      Organization("a", "A", coverage: ["2000/.."])
      Organization("b", "B")
      Membership(id: "m1", member: "one", host: "a", period: "2001-05/2004~")
      Membership(id: "m2", member: "one", host: "b", capacity: .partner, period: "2003/..")
      Membership(id: "m3", member: "one", host: "b", capacity: .observer, period: "2002/2002")
      Membership(id: "m4", member: "two", host: "b", period: "2005/2006")
    }
    let chart = DatasetViews(dataset).organizationsByYear(of: "one", rule: .dec31)
    #expect(chart.rows.map(\.label) == ["A", "B"] && chart.years == 2001...2010 && !chart.isComplete)
    #expect(chart.rows[0].marks.prefix(5) == [.member, .member, .member, .possible, nil])
    #expect(chart.rows[1].marks.prefix(3) == [nil, .possible, .other])
    #expect(
      try picture(.organizationsByYear(of: "one", rule: .dec31), dataset).contains(">blank: not recorded as a member<"))
    let possible = try Dataset("Doubt", asOf: "2010-12-31") {
      SovereignState("one", "One")
      Organization("a", "A", coverage: ["2000/.."])
      Membership(id: "m1", member: "one", host: "a", period: "2001~/2003")
    }
    let early = DatasetViews(possible).membersByYear(of: "a", rule: .jan1)
    #expect(early.rows[0].marks[0] == .possible && early.isComplete)
    #expect(try picture(.membersByYear(of: "a", rule: .jan1), possible).contains("url(#possible-member)"))
  }

  @Test("The treaty matrix says what the last act was, and what is not known")
  func treatyMatrix() throws {
    let chart = DatasetViews(.csto).treatyMatrix()
    func cell(_ treaty: EntityID<Treaty>, _ party: PartyID) throws -> TreatyChart.Cell? {
      let column = try #require(chart.columns.firstIndex { $0.party == party })
      return try #require(chart.rows.first { $0.treaty == treaty }).cells[column]
    }
    #expect(try cell("cst-1992", .georgia)?.mark == .ended)
    #expect(try cell("cst-prolongation-1999", .georgia).map { "\($0.mark) \($0.year ?? 0)" } == "refused 1999")
    #expect(try cell("csto-charter-2002", .uzbekistan).map { "\($0.mark) \($0.year ?? 0)" } == "suspended 2012")
    #expect(try cell("csto-charter-2002", .belarus)?.mark == .signed)
    #expect(try cell("csto-charter-2002", .georgia) == nil)
    #expect(try cell("csto-peacekeeping-2007", .armenia)?.mark == .unknown)
    let years = chart.rows.compactMap(\.year)
    #expect(years == years.sorted() && years.count == chart.rows.count)
    #expect(
      chart.subtitle == [
        "20 of 32 recorded treaties and decisions: those for which the act of a state is recorded"
      ])
    let early = DatasetViews(.csto).treatyMatrix(upTo: "1995-01-01")
    #expect(early.rows.map(\.treaty) == ["cst-1992", "cst-council-regulations-1992"])
    #expect(early.rows[0].cells.allSatisfy { $0?.mark == .signed || $0?.mark == .ratified })
    // Who suspended its part and came back is no longer suspended.
    let back = try Dataset("Back", asOf: "2010-12-31") {
      SovereignState("one", "One")
      Treaty(id: "t", kind: .treaty, names: [Name("T", language: "en")], signed: "2000")
      for (number, act) in [ActionKind.ratified, .announcedSuspension, .announcedReturn].enumerated() {
        try TreatyAction(
          id: EntityID(parsing: "a\(number)"), treaty: "t", party: "one", action: act,
          date: EDTFDate(parsing: "\(2001 + number)"))
      }
    }
    #expect(DatasetViews(back).treatyMatrix().rows[0].cells[0]?.mark == .ratified)
  }

  @Test("A page has its measures, and a title, a licence and a version", arguments: SVGPage.allCases)
  func pages(page: SVGPage) throws {
    for view in SVGTests.views {
      let text = try picture(view, page: page)
      try expectWellFormed(text)
      let size = try #require(
        text.firstMatch(of: #/ width="([0-9.]+)mm" height="([0-9.]+)mm" viewBox="0 0 ([0-9.]+) /#))
      #expect(Double(size.1) == page.width && Double(size.3).map { abs($0 - page.width * 96 / 25.4) < 0.1 } == true)
      if page == .a4 { #expect(try #require(Double(size.2)) >= 297) }
      // Seven points are 9.33 pixels.
      for found in text.matches(of: #/font-size="([0-9.]+)"/#) { #expect(try #require(Double(found.1)) >= 10.5) }
      #expect(text.contains("dcterms:hasVersion=\"1.3.0\"") && text.contains("dcterms:rights=\"CC-BY-4.0\""))
      #expect(text.contains("dcterms:license=\"https://creativecommons.org/licenses/by/4.0/\""))
      let drawing = try SVGExporter(view: view, page: page).drawing(of: Export(ExportRequest(.csto)))
      #expect(faults(drawing.canvas) == [], "\(view) \(page)")
    }
  }

  @Test("Two pictures in one page keep their themes: every rule is for one of them")
  func scopes() throws {
    let text = try picture(.timeline(), theme: .print, prefix: "p-")
    let sheet = try #require(text.firstMatch(of: #/<style>(.*)<\/style>/#)).1
    #expect(sheet.split(separator: "}").allSatisfy { $0.hasPrefix("#p-chart") })
    #expect(text.contains("<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"p-chart\""))
  }

  @Test(
    "The pictures of the documentation are up to date",
    arguments: [
      ("attendance", SVGView.attendance(), "en"), ("attendance-ru", .attendance(), "ru"),
      ("who-belonged", .timeline(), "en"), ("who-belonged-ru", .timeline(), "ru"),
      ("members-by-year", .membersByYear(), "en"), ("treaty-matrix", .treatyMatrix(), "en"),
      ("treaty-matrix-ru", .treatyMatrix(), "ru"),
    ])
  func documentation(name: String, view: SVGView, language: String) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "../../Docs/Pictures/\(name).svg")
    let own = try picture(view, languages: [LanguageTag(parsing: language)])
    #expect(
      try String(contentsOf: file, encoding: .utf8) == own,
      "draw it again: Scripts/pictures")
  }

  @Test("Ids are unique in a picture, and in a page with two")
  func ids() throws {
    var seen: [String] = []
    for (number, view) in SVGTests.views.enumerated() {
      for part in try picture(view, prefix: "p\(number)x-").components(separatedBy: " id=\"").dropFirst() {
        seen.append(String(part.prefix { $0 != "\"" }))
      }
    }
    #expect(Set(seen).count == seen.count && seen.allSatisfy { $0.first == "p" && $0.contains("x-") })
  }

  @Test("Hostile texts stay texts", arguments: Array(UInt64(1)...8))
  func hostile(seed: UInt64) throws {
    var random = RandomDatasets(seed: seed, texts: FormatLaws.texts)
    let dataset = random.next()
    for view in SVGTests.views {
      guard let text = try? picture(view, dataset) else { continue }
      try expectWellFormed(text)
    }
  }

  @Test("The laws of formats hold", arguments: views.filter { $0 != .organizationsByYear(of: .armenia) })
  func laws(view: SVGView) {
    #expect(FormatLaws(SVGExporter(view: view), seeds: 1...2).violations() == [])
  }

  // MARK: Room

  /// Texts that lie on one another, or beyond the picture.
  private func faults(_ canvas: SVGCanvas) -> [String] {
    var faults: [String] = []
    for (place, box) in canvas.boxes.enumerated() {
      if box.left < 0 || box.right > canvas.width + 0.5 { faults.append("\(box.text) is clipped") }
      for other in canvas.boxes[(place + 1)...]
      where box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom {
        faults.append("\(box.text) lies on \(other.text)")
      }
    }
    return faults
  }

  @Test("No text lies on another or is clipped, at any width", arguments: [240, 375, 520, 760, 1200])
  func room(width: Int) throws {
    for language in ["en", "ru"] as [LanguageTag] {
      for view in SVGTests.views {
        let exporter = SVGExporter(view: view, width: width)
        let drawing = try exporter.drawing(of: Export(ExportRequest(.csto, languages: [language])))
        #expect(faults(drawing.canvas) == [], "\(view) \(width) \(language)")
      }
    }
  }

  @Test("Many members, long names and random data have room too", arguments: [32, 60, 193])
  func many(count: Int) throws {
    let dataset = try Dataset("Many", asOf: "2024-12-31") {
      Organization(
        "all", "An organization with a name that is longer than most names of organizations are", coverage: ["1945/.."])
      for number in 1...count {
        let name = number % 7 == 0 ? "The Democratic and Federal Republic of State Number \(number)" : "State \(number)"
        try SovereignState(EntityID(parsing: "s\(number)"), name)
        try Membership(
          member: PartyID(parsing: "s\(number)"), host: "all", period: EDTFInterval(parsing: "\(1945 + number % 70)/..")
        )
      }
    }
    for width in [375, 760] {
      for view in [SVGView.timeline(of: "all"), .membersByYear(of: "all")] {
        let exporter = SVGExporter(view: view, width: width)
        #expect(faults(try exporter.drawing(of: Export(ExportRequest(dataset))).canvas) == [])
        try expectWellFormed(picture(view, dataset, width: width))
      }
    }
  }

  @Test("Random data sets have room in every chart", arguments: Array(UInt64(1)...12))
  func random(seed: UInt64) throws {
    var random = RandomDatasets(seed: seed, texts: FormatLaws.texts)
    let dataset = random.next()
    for organization in dataset.organizations.prefix(3) {
      let host = PartyID(organization.id)
      for view in [SVGView.timeline(of: host), .membersByYear(of: host), .treatyMatrix(of: host), .attendance()] {
        for width in [240, 375, 760] {
          let exporter = SVGExporter(view: view, width: width)
          guard let drawing = try? exporter.drawing(of: Export(ExportRequest(dataset))) else { continue }
          #expect(faults(drawing.canvas) == [], "\(seed) \(view) \(width)")
        }
      }
    }
  }

  @Test("Lines are broken between words, and words that are too long within")
  func lines() {
    #expect(SVGCanvas.lines("one two three", size: 10, within: 60) == ["one two", "three"])
    let parts = SVGCanvas.lines(String(repeating: "w", count: 40), size: 10, within: 60)
    #expect(parts.count > 4 && parts.joined() == String(repeating: "w", count: 40))
    #expect(SVGCanvas.lines("Народно-Демократическая", size: 10, within: 110) == ["Народно-", "Демократическая"])
    #expect(SVGCanvas.lines("a-b c", size: 10, within: 60) == ["a-b c"])
    #expect(
      SVGCanvas.cut("a long text", size: 10, to: 30).hasSuffix("…") && SVGCanvas.lines("", size: 10, within: 9).isEmpty)
    #expect(SVGCanvas.number(-1.25) == "-1.3" && SVGCanvas.number(3) == "3" && SVGCanvas.number(.infinity) == "0")
  }
}
