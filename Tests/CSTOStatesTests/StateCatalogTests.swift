// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOStates
import Foundation
import Testing

private func facts(_ name: String) throws -> [[String]] {
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Facts/\(name)")
  return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    .map { $0.split(separator: "\t").map(String.init) }
}

@Suite("The catalog of states")
struct StateCatalogTests {
  private let catalog = StateCatalog.standard

  @Test(
    "The spells of both state systems equal the lists",
    arguments: [
      (CodeScheme.correlatesOfWar, "cow-spells.tsv", 243), (.gleditschWard, "gw-spells.tsv", 239),
    ])
  func spells(scheme: CodeScheme, file: String, count: Int) throws {
    // Where a state of the list is two entries here, one follows the other on the next day.
    var periods: [String: [(first: Int, last: Int?, text: String)]] = [:]
    for state in catalog.states {
      for code in state.codes where code.scheme == scheme {
        let validity = try #require(code.validity)
        let first = try #require(validity.start.bounds.earliest.dayNumber)
        periods[code.value, default: []].append((first, validity.end.bounds.latest.dayNumber, validity.text))
      }
    }
    var spells: Set<[String]> = []
    for (code, own) in periods {
      var joined: [(last: Int?, text: String)] = []
      for period in own.sorted(by: { $0.first < $1.first }) {
        if let last = joined.last, let end = last.last, end + 1 == period.first {
          joined[joined.count - 1] = (period.last, "\(last.text.prefix(11))\(period.text.dropFirst(11))")
        } else {
          joined.append((period.last, period.text))
        }
      }
      for spell in joined { spells.insert([code, spell.text]) }
    }
    let expected = try facts(file)
    #expect(expected.count == count && spells == Set(expected))
  }

  @Test("All entries of ISO 3166 are there, each with one state")
  func iso() throws {
    let rows = try facts("iso3166.tsv")
    #expect(rows.count { $0.count == 3 } == 249 && rows.count { $0.count == 1 } == 31)
    for row in rows {
      if row.count == 3 {
        let schemes: [CodeScheme] = [.isoAlpha2, .isoAlpha3, .isoNumeric]
        let found = zip(row, schemes).map { catalog.match(code: $0, in: $1, on: "2024-12-31").state?.id }
        #expect(found[0] != nil && Set(found).count == 1, "\(row)")
      } else {
        #expect(!catalog.states(withCode: row[0], in: .isoFormer, on: nil).isEmpty, "\(row)")
      }
    }
    #expect(catalog.match(code: "ZAR", in: .isoAlpha3).state?.id == "cod")
    #expect(catalog.match(code: "SU", in: .isoAlpha2).state?.id == "sun")
  }

  @Test("A thousand spellings find their states, and none a wrong one")
  func spellings() throws {
    let rows = try facts("spellings.tsv")
    #expect(rows.count >= 1000)
    for row in rows { #expect(catalog.match(row[0], on: "2024-12-31").state?.id.slug == row[1], "\(row)") }
  }

  @Test(
    "Case, diacritics, punctuation, articles and forms of state do not matter",
    arguments: [
      ("COTE D'IVOIRE", "civ"), ("cote divoire", "civ"), ("Côte d’Ivoire", "civ"), ("TÜRKIYE", "tur"),
      ("Turkiye", "tur"),
      ("the Gambia", "gmb"), ("Gambia, The", "gmb"), ("Gambia (The)", "gmb"), ("Republic of Armenia", "arm"),
      ("ARMENIA, REPUBLIC OF", "arm"), ("Korea, Republic of", "kor"), ("Korea (Republic of)", "kor"),
      ("Korea, Democratic People's Republic of", "prk"), ("St. Lucia", "lca"), ("Saint Lucia", "lca"),
      ("St Lucia", "lca"),
      ("Trinidad & Tobago", "tto"), ("Trinidad and Tobago", "tto"), ("Vietnam", "vnm"), ("Viet Nam", "vnm"),
      ("Республика Армения", "arm"), ("АРМЕНИЯ", "arm"), ("Кыргызстан", "kgz"), ("США", "usa"), ("USA", "usa"),
      ("U.S.A.", "usa"), ("UK", "gbr"), ("Democratic Republic of the Congo", "cod"), ("Republic of the Congo", "cog"),
      ("Swaziland", "swz"), ("Guinea-Bissau", "gnb"), ("Allemagne", "deu"), ("Deutschland", "deu"), ("GUY", "guy"),
      ("arm", "arm"), ("DE", "deu"),
    ])
  func written(text: String, id: String) {
    #expect(catalog.match(text, on: "2024-12-31").state?.id.slug == id)
  }

  @Test(
    "Names of several states need a day",
    arguments: [
      ("Korea", nil, nil), ("Korea", "1890-01-01", "korea"), ("Yemen", nil, nil), ("Yemen", "2000-01-01", "yem"),
      ("Russia", nil, nil), ("Russia", "1985-01-01", "sun"), ("Russia", "2000-01-01", "rus"),
      ("Vietnam", "1960-01-01", "vnm"),
      ("Soviet Union", nil, "sun"), ("Soviet Union", "2000-01-01", nil), ("Czechoslovakia", "1980-01-01", "csk"),
      ("Atlantis", nil, nil),
    ] as [(String, String?, String?)])
  func ambiguous(text: String, day: String?, id: String?) throws {
    let match = catalog.match(text, on: try day.map(CalendarDay.init(parsing:)))
    #expect(match.state?.id.slug == id)
  }

  @Test("A code is searched in its scheme and on a day")
  func codes() {
    #expect(catalog.match(code: "365", in: .correlatesOfWar, on: "1985-01-01").state?.id == "sun")
    #expect(catalog.match(code: "365", in: .correlatesOfWar, on: "2000-01-01").state?.id == "rus")
    guard case .several(let all) = catalog.match(code: "365", in: .correlatesOfWar) else {
      Issue.record("one state for 365")
      return
    }
    #expect(all.map(\.id) == ["rus", "sun"])
    #expect(catalog.match(code: "970", in: .correlatesOfWar).state?.id == "nru")
    #expect(catalog.match(code: "970", in: .gleditschWard).state?.id == "kir")
    #expect(catalog.match(code: "AUS", in: .correlatesOfWarAbbreviation, on: "2000-01-01").state?.id == "aut")
    #expect(catalog.match("AUS", on: "2000-01-01").state?.id == "aus")
    #expect(catalog.match(code: "70", in: .isoNumeric) == .none(nearest: []))
    #expect(catalog.match("70") == .none(nearest: []))
  }

  @Test("What is written wrong gets the nearest names")
  func nearest() {
    #expect(catalog.names(near: "Armennia") == ["Armenia"])
    #expect(catalog.match("Kazahkstan") == .none(nearest: ["Kazakhstan"]))
    #expect(catalog.names(near: "Zanzibr").first == "Zanzibar")
    #expect(catalog.names(near: "").isEmpty && catalog.names(near: "qqqqqqqq").isEmpty)
  }

  @Test("Every name finds its own state on a day on which the name was in use")
  func ownNames() throws {
    var ambiguous = 0
    for state in catalog.states {
      for name in state.names {
        let found = catalog.states(named: name.text, on: nil)
        #expect(found.contains { $0.id == state.id }, "\(name.text) of \(state.id)")
        ambiguous += found.count > 1 ? 1 : 0
      }
    }
    #expect(ambiguous < 60, "\(ambiguous)")
  }

  @Test("Each entry has one everyday name in English and in Russian, and cites what there is")
  func form() {
    #expect(catalog.states.count == 297 && catalog.territories.count < 100)
    for state in catalog.states {
      for language in ["en", "ru"] as [LanguageTag] {
        #expect(state.names.count { $0.language == language && $0.kind == .short } == 1, "\(state.id) \(language)")
        #expect(state.names.count { $0.language == language && $0.kind == .official } <= 1, "\(state.id) \(language)")
      }
      #expect(state.existence == nil)
      for citation in state.codes.flatMap(\.citations) + state.names.flatMap(\.citations) {
        #expect(catalog.sources[citation.source] != nil)
      }
    }
    #expect(!catalog.territories.contains("arm") && catalog.territories.contains("grl"))
  }

  @Test("A catalog of one's own is searched in the same way")
  func own() {
    let own = StateCatalog([
      SovereignState("freedonia", "Freedonia", codes: [Code("archive", "FD1")]), SovereignState("sylvania", "Sylvania"),
    ])
    #expect(own.match("FREEDONIA").state?.id == "freedonia" && own.match("fd1").state?.id == "freedonia")
    #expect(own.match(code: "fd1", in: "archive").state?.id == "freedonia")
    #expect(own.match("Sylvannia") == .none(nearest: ["Sylvania"]))
  }
}
