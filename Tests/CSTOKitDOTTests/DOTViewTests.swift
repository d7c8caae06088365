// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitDOT
import CSTORecord
import Foundation
import TestSupport
import Testing

/// Every view of the embedded record, in both languages.
@Suite struct DOTViewTests {
  static let views: [(name: String, view: DOTView)] = [
    ("membership", .membership(on: CalendarDay(number: 15_522))), ("timeline", .timeline()), ("organs", .organs()),
    ("meeting", .meeting(id("csc-20201202"))), ("treaties", .treaties()), ("succession", .succession()),
  ]
  static let languages: [LanguageTag] = ["en", "ru"]
  static let themes: [DOTTheme] = [.light, .dark, .print]

  private func view(_ name: String) throws -> DOTView {
    try #require(DOTViewTests.views.first { $0.name == name }).view
  }

  private func bytes(_ name: String, _ language: LanguageTag, _ theme: DOTTheme = .light) throws -> [UInt8] {
    try ExportRequest(.csto, languages: [language]).bytes(as: .dot(view: view(name), theme: theme))
  }

  private func text(_ name: String, _ language: LanguageTag) throws -> [String] {
    try ExportRequest(.csto, languages: [language]).text(as: .dot(view: view(name), form: .text))
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test(arguments: views.map(\.name), languages)
  func `Every view is drawn by both renderers in every theme`(_ name: String, _ language: LanguageTag) throws {
    for theme in DOTViewTests.themes {
      let bytes = try bytes(name, language, theme)
      let plain = try Plain(bytes)
      #expect(plain.nodes.count > 3)
      #expect(Set(plain.nodes).count == plain.nodes.count)
      let pure = try Plain(bytes, .pure)
      #expect(Set(pure.nodes) == Set(plain.nodes))
      #expect(pure.edges.count == plain.edges.count)
      _ = try Picture(bytes)
      _ = try Picture(bytes, .pure)
    }
  }

  @Test(arguments: views.map(\.name), languages)
  func `The sentences of the text are the tooltips of the picture`(_ name: String, _ language: LanguageTag) throws {
    let lines = try text(name, language)
    let parts = lines.split(separator: "", maxSplits: 2).map(Array.init)
    let sentences = try #require(parts.count == 3 ? parts[1] : nil)
    // What only counts by another criterion is told with the succession that it dates, and no sentence of its own.
    #expect(sentences.count >= (name == "succession" ? 4 : 6))
    let picture = try Picture(bytes(name, language))
    let tooltips = Set(picture.tooltips)
    for sentence in sentences {
      #expect(tooltips.contains(sentence), "\(sentence)")
      #expect(sentence.hasSuffix("."))
    }
    // Nothing that is drawn with an id says nothing.
    #expect(!tooltips.contains(""))
  }

  @Test(arguments: views.map(\.name), languages)
  func `Every picture has a title, a legend, the as-of day and the number of its sources`(
    _ name: String, _ language: LanguageTag
  ) throws {
    let picture = try Picture(bytes(name, language))
    let title = try #require(try text(name, language).first)
    #expect(picture.texts.joined(separator: " ").contains(title))
    let all = picture.texts.joined(separator: " ")
    for words in language == "en"
      ? ["as of 12 February 2026", "sources of this picture: "]
      : ["по состоянию на 12 февраля 2026", "источники этой схемы: "]
    {
      #expect(all.contains(words), "\(words)")
    }
    #expect(picture.elements.keys.contains { $0.hasPrefix("legend-0") })
  }

  @Test func `The timeline shows two spells of Uzbekistan, the suspension, and the doubt`() throws {
    let picture = try Picture(bytes("timeline", "en"))
    for svgID in [
      "membership-uzb-cst-1992", "membership-uzb-csto-2006", "membership-uzb-csto-2006-status-0", "gap-uzb-0",
      "membership-uzb-csto-2006-announced-0", "membership-uzb-cst-1992-effective-0", "contest-uzb-0", "contest-uzb-1",
      "contest-uzb-3", "contest-uzb-4",
    ] {
      #expect(picture.elements[svgID]?.tooltip?.hasPrefix("Uzbekistan") == true, "\(svgID)")
    }
    func words(_ svgID: String) -> [String]? { picture.elements["\(svgID)-text"]?.texts }
    #expect(words("membership-uzb-cst-1992") == ["15 May 1992 – 20 April 1999"])
    #expect(words("membership-uzb-csto-2006-status-0") == ["suspended, 28 June 2012 – 19 December 2012"])
    #expect(words("contest-uzb-1") == ["others: suspended, moratorium"])
    #expect(words("contest-uzb-3") == ["others: not a member, active →"])
    #expect(words("contest-uzb-4") == ["others: suspended"])
    let doubt = picture.elements["contest-uzb-1"]?.tooltip
    #expect(doubt?.contains("from 21 April 1999 to 15 August 2006") == true)
  }

  @Test(arguments: languages) func `Words beside a strip of what others say point at it`(_ language: LanguageTag) throws
  {
    let lines = try Renderer.dot.run("dot", bytes("timeline", language)).text
      .replacing("\\\n", with: "").split(separator: ";\n")
    func x(_ svgID: String) -> Double? {
      lines.first { $0.contains("id=\"\(svgID)\"") || $0.contains("id=\(svgID),") }?.split(separator: "pos=\"").last
        .flatMap { Double($0.prefix { $0 != "," }) }
    }
    let picture = try Picture(bytes("timeline", language))
    var sides: Set<String> = []
    for (svgID, element) in picture.elements where svgID.hasPrefix("contest-") && svgID.hasSuffix("-text") {
      let text = try #require(element.texts.first)
      let (own, strip) = (try #require(x(svgID)), try #require(x(String(svgID.dropLast(5)))))
      let side = text.hasPrefix("← ") ? "right" : text.hasSuffix(" →") ? "left" : "in"
      #expect(side == (abs(own - strip) < 2 ? "in" : own < strip ? "left" : "right"), "\(text)")
      sides.insert(side)
    }
    #expect(sides.isSuperset(of: ["in", "left"]))
  }

  @Test(arguments: languages) func `No text of the timeline lies on another`(_ language: LanguageTag) throws {
    let output = try Renderer.dot.run("plain", bytes("timeline", language)).text
    struct Box {
      let name: Substring
      let x, y, width, height: Double
    }
    // Behind the name, which may hold spaces: place, size, label, style, shape, two colours.
    let boxes = output.split(separator: "\n").filter { $0.hasPrefix("node") && $0.contains(" plaintext ") }
      .compactMap { line -> Box? in
        let name =
          line.dropFirst(5).hasPrefix("\"")
          ? line.dropFirst(6).prefix { $0 != "\"" } : line.dropFirst(5).prefix { $0 != " " }
        let rest = line[name.endIndex...].drop { $0 == "\"" }.split(separator: " ").prefix(4).compactMap { Double($0) }
        return rest.count == 4 ? Box(name: name, x: rest[0], y: rest[1], width: rest[2], height: rest[3]) : nil
      }
    #expect(boxes.count > 50)
    for (index, one) in boxes.enumerated() {
      for other in boxes[(index + 1)...] {
        let isApart =
          abs(one.x - other.x) >= (one.width + other.width) / 2 - 0.04
          || abs(one.y - other.y) >= (one.height + other.height) / 2 - 0.06
        #expect(isApart, "\(one.name) and \(other.name)")
      }
    }
  }

  @Test func `A meeting tells who took part for whom, who was in the chair, and what was adopted`() throws {
    let lines = try text("meeting", "en")
    #expect(lines.contains { $0.hasPrefix("Vladimir Putin was in the chair: for Russia") })
    #expect(lines.contains { $0.hasPrefix("Talant Mamytov took part: for Kyrgyzstan") && $0.contains("acting") })
    #expect(lines.contains { $0.contains("«Anti-Drug Strategy") && $0.contains("adopted") })
    let picture = try Picture(bytes("meeting", "en"))
    #expect(picture.elements["attendance-csc-20201202-putin"]?.texts.contains("in the chair") == true)
  }

  @Test func `The treaties tell who signed, who did not, and what prolongs what`() throws {
    let lines = try text("treaties", "en")
    let prolongation = try #require(lines.first { $0.hasPrefix("Protocol on the Prolongation") })
    #expect(prolongation.contains("Signed: Armenia, Belarus, Kazakhstan, Kyrgyzstan, Russia, Tajikistan."))
    #expect(prolongation.contains("Did not sign: Azerbaijan, Georgia, Uzbekistan."))
    #expect(lines.contains { $0.hasPrefix("«Protocol on the Prolongation") && $0.contains("» prolongs «") })
  }

  @Test func `A day before everything, a party without organs and an empty data set are told as such`() throws {
    let before = try CalendarDay(parsing: "1980-01-01")
    for view in [DOTView.membership(on: before), .treaties(on: before), .organs(of: .armenia), .succession(of: .un)] {
      let text = try Dataset.csto.text(as: .dot(view: view, form: .text))
      #expect(text.contains("The record shows nothing here."), "\(text)")
      _ = try Picture(Dataset.csto.bytes(as: .dot(view: view)))
    }
    let empty = Dataset(head: DatasetHead(asOf: before))
    for (name, view) in DOTViewTests.views where name != "meeting" {
      _ = try Picture(empty.bytes(as: .dot(view: view)))
      #expect(try empty.text(as: .dot(view: view, form: .text)).contains("nothing here"), "\(name)")
    }
    #expect(throws: ExportError.self) { try empty.bytes(as: .dot(view: .meeting(id("none")))) }
  }
}

extension PartyID {
  fileprivate static var un: PartyID { party("un") }
}
