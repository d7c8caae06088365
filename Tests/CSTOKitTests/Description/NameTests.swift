// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTORecord
import TestSupport
import Testing

/// Which name is taken in which language.
@Suite struct NameTests {
  private func names(_ texts: (String, LanguageTag, Name.Kind)...) -> [Name] {
    texts.map { Name($0.0, language: $0.1, kind: $0.2) }
  }

  @Test(arguments: [
    (["en"], "United States"), (["en-GB"], "United States"), (["EN-us"], "United States"), (["ru"], "США"),
    (["ru-RU"], "США"), (["fr", "en"], "United States"), (["fr"], "США"), (["ee"], "США"), (["zh"], "美國"),
    (["zh-Hant"], "美國"), (["zh-Hans", "en"], "美國"), (["en-x-private"], "United States"), ([], "США"),
  ])
  func `A language finds what is written in it, wherever it is spoken`(_ languages: [String], _ text: String) throws {
    let names = names(("США", "ru", .short), ("United States", "en-US", .short), ("美國", "zh-Hant-TW", .short))
    #expect(names.best(in: try languages.map { try #require(LanguageTag($0)) }) == text)
  }

  @Test func `The tag itself stands before longer ones, and those before shorter ones`() {
    let names = names(
      ("Labor", "en-US", .short), ("Labour", "en", .short), ("Labour Party", "en-GB", .official),
      ("Лейборизм", "ru", .short)
    )
    #expect(names.best(in: ["en"]) == "Labour")
    #expect(names.best(in: ["en-US"]) == "Labor")
    #expect(names.best(in: ["en-GB"]) == "Labour Party")
    #expect(names.best(in: ["en-AU"]) == "Labour")
  }

  @Test func `A language in which nothing has a name is told`() throws {
    let french = try csto("members", "--on", "2012-01-01", "--names", "fr,ru-RU")
    #expect(french.text.contains("Армения"))
    #expect(french.errors.hasPrefix("csto: --names: no name is in fr; there are ar, az, be, en, "))
    for words in [
      ["show", "arm"], ["explain", "arm"], ["timeline"], ["export", "dot"], ["export", "csv", "--table", "states"],
    ] {
      #expect(try run(toolPath, words + ["--names", "fr"]).errors.contains("no name is in fr"))
      #expect(try !run(toolPath, words + ["--names", "ru"]).errors.contains("--names"))
    }
  }
}
