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
  private static let views: [SVGView] = [.timeline(), .attendance()]

  private func picture(
    _ view: SVGView, _ dataset: Dataset = .csto, theme: SVGTheme = .auto, width: Int = 760,
    languages: [LanguageTag] = ["en"],
    prefix: String = ""
  ) throws -> String {
    var exporter = SVGExporter(view: view, theme: theme, width: width)
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
      ">left 1999</text>", ">left 1999, 2012</text>", ">Armenia: frozen, say 9 sources, 2024–2026", ">suspended</text>",
      ">Uzbekistan</text>",
    ] {
      #expect(text.contains(part.replacing("Armenia: frozen", with: "1\u{A0}Armenia: frozen")), "\(part)")
    }
    #expect(text.components(separatedBy: ">member</text>").count - 1 == 6)
    #expect(text.contains(">member of Collective Security Treaty Organization</text>"))
    #expect(text.utf8.count < 16_000)
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

  @Test(
    "The pictures of the documentation are up to date",
    arguments: [
      ("attendance", SVGView.attendance(), "en"), ("attendance-ru", .attendance(), "ru"),
      ("who-belonged", .timeline(), "en"),
      ("who-belonged-ru", .timeline(), "ru"),
    ])
  func documentation(name: String, view: SVGView, language: String) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "../../Docs/Pictures/\(name).svg")
    let own = try picture(view, languages: [LanguageTag(parsing: language)])
    #expect(
      try String(contentsOf: file, encoding: .utf8) == own,
      "draw it again: csto export svg --view … -o Docs/Pictures/\(name).svg")
  }

  @Test("Ids are unique in a picture, and in a page with two")
  func ids() throws {
    var seen: [String] = []
    for (number, view) in SVGTests.views.enumerated() {
      for part in try picture(view, prefix: "p\(number)-").components(separatedBy: " id=\"").dropFirst() {
        seen.append(String(part.prefix { $0 != "\"" }))
      }
    }
    #expect(Set(seen).count == seen.count && seen.allSatisfy { $0.hasPrefix("p0-") || $0.hasPrefix("p1-") })
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

  @Test("The laws of formats hold", arguments: views)
  func laws(view: SVGView) {
    #expect(FormatLaws(SVGExporter(view: view), seeds: 1...2).violations() == [])
  }

  // MARK: Colours

  private func luminance(_ color: String) -> Double {
    let number = Int(color.dropFirst(), radix: 16) ?? 0
    func part(_ shift: Int) -> Double {
      let value = Double((number >> shift) & 0xFF) / 255
      return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0)
  }

  private func contrast(_ one: String, _ other: String) -> Double {
    let (first, second) = (luminance(one), luminance(other))
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  @Test("Text has a contrast of 4.5, and what carries meaning one of 2.4 or more, in every theme")
  func contrasts() {
    for colors in [SVGColors.light, .dark, .print] {
      #expect(contrast(colors.ink, colors.ground) >= 4.5 && contrast(colors.grey, colors.ground) >= 4.5)
      for paint in [SVGPaint.member, .suspended, .observer, .dispute] {
        #expect(contrast(colors[paint], colors.ground) >= 3, "\(paint) \(contrast(colors[paint], colors.ground))")
      }
      #expect(contrast(colors.predecessor, colors.ground) >= 2.4, "\(contrast(colors.predecessor, colors.ground))")
      #expect(contrast(colors.predecessor, colors.member) >= 1.9, "\(contrast(colors.predecessor, colors.member))")
    }
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
      let exporter = SVGExporter(view: .timeline(of: "all"), width: width)
      #expect(faults(try exporter.drawing(of: Export(ExportRequest(dataset))).canvas) == [])
      try expectWellFormed(picture(.timeline(of: "all"), dataset, width: width))
    }
  }

  @Test("Lines are broken between words, and words that are too long within")
  func lines() {
    #expect(SVGCanvas.lines("one two three", size: 10, within: 60) == ["one two", "three"])
    let parts = SVGCanvas.lines(String(repeating: "w", count: 40), size: 10, within: 60)
    #expect(parts.count > 4 && parts.joined() == String(repeating: "w", count: 40))
    #expect(
      SVGCanvas.cut("a long text", size: 10, to: 30).hasSuffix("…") && SVGCanvas.lines("", size: 10, within: 9).isEmpty)
    #expect(SVGCanvas.number(-1.25) == "-1.3" && SVGCanvas.number(3) == "3" && SVGCanvas.number(.infinity) == "0")
  }
}
