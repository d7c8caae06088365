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
    ("membership", .membership(on: CalendarDay(number: 15_522))), ("organs", .organs()),
    ("meeting", .meeting(id("csc-20201202"))), ("succession", .succession()),
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
    // The first line of the text goes on with a summary; a title is broken into lines.
    let own = title.components(separatedBy: ". ").first ?? title
    let words = own.split(separator: " ").prefix(6).joined(separator: " ")
    #expect(picture.texts.joined(separator: " ").contains(words))
    let all = picture.texts.joined(separator: " ")
    for words in language == "en"
      ? ["as of 12 February 2026", "sources of this picture: "]
      : ["по состоянию на 12 февраля 2026", "источники этой схемы: "]
    {
      #expect(all.contains(words), "\(words)")
    }
  }

  @Test func `A meeting tells who took part for whom, who was in the chair, and what was adopted`() throws {
    let lines = try text("meeting", "en")
    #expect(lines.contains { $0.hasPrefix("Vladimir Putin was in the chair: for Russia") })
    #expect(lines.contains { $0.hasPrefix("Talant Mamytov took part: for Kyrgyzstan") && $0.contains("acting") })
    #expect(lines.contains { $0.contains("“Anti-Drug Strategy") && $0.contains("adopted") })
    let picture = try Picture(bytes("meeting", "en"))
    #expect(picture.elements["in-the-chair"]?.texts == ["in the chair"])
    #expect(picture.texts.contains("documents: 15 in all, 11 named"))
  }

  @Test func `A day before everything, a party without organs and an empty data set are told as such`() throws {
    let before = try CalendarDay(parsing: "1980-01-01")
    for view in [DOTView.membership(on: before), .organs(of: .armenia), .succession(of: .un)] {
      let text = try Dataset.csto.text(as: .dot(view: view, form: .text))
      #expect(text.contains("The record has nothing to show here."), "\(text)")
      _ = try Picture(Dataset.csto.bytes(as: .dot(view: view)))
    }
    let empty = Dataset(head: DatasetHead(asOf: before))
    for (name, view) in DOTViewTests.views where name != "meeting" {
      _ = try Picture(empty.bytes(as: .dot(view: view)))
      #expect(try empty.text(as: .dot(view: view, form: .text)).contains("nothing to show"), "\(name)")
    }
    #expect(throws: ExportError.self) { try empty.bytes(as: .dot(view: .meeting(id("none")))) }
  }
}

extension PartyID {
  fileprivate static var un: PartyID { party("un") }
}
