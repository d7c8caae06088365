// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTORecord
import Foundation
import Testing

@Suite struct CodebookTests {
  private let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../..")

  @Test func `The codebook has every table and every column`() throws {
    let codebook = try String(contentsOf: root.appendingPathComponent("Docs/Codebook.md"), encoding: .utf8)
    let tables = root.appendingPathComponent("Tests/GoldenTests/Cases/every-kind")
    let names = try FileManager.default.contentsOfDirectory(atPath: tables.path).filter { $0.hasSuffix(".csv") }
    #expect(names.count > 40)
    var missing: Set<String> = []
    for name in names {
      let text = try String(contentsOf: tables.appendingPathComponent(name), encoding: .utf8)
      let header = text.prefix { !$0.isNewline }.split(separator: ",").map(String.init)
      if !codebook.contains("\n| `\(name.dropLast(4))` |") { missing.insert(name) }
      for column in header where !isDerived(column, in: header) && !codebook.contains("\n| `\(column)` |") {
        missing.insert("\(name): \(column)")
      }
    }
    #expect(missing.isEmpty, "\(missing.sorted())")
  }

  /// Whether the column follows from another by the rules of the codebook: parts of dates and periods, names of references.
  private func isDerived(_ column: String, in header: [String]) -> Bool {
    if column == "last_day" { return false }
    for part in ["_earliest", "_latest", "_precision", "_year", "_month", "_day", "_start", "_end", "_name"] {
      if column.hasSuffix(part), header.contains(String(column.dropLast(part.count))) { return true }
    }
    return false
  }

  @Test func `Where a party has a sourced Russian name, a Russian export has no other`() {
    func isCyrillic(_ text: String) -> Bool { text.unicodeScalars.contains { (0x400...0x4FF).contains($0.value) } }
    let languages: [LanguageTag] = ["ru", "en"]
    var without: [String] = []
    for party in Dataset.csto.parties {
      let hasOne = party.names.contains { $0.language == "ru" }
      if hasOne {
        #expect(isCyrillic(party.names.best(in: languages) ?? ""), "\(party.id)")
      } else {
        without.append("\(party.id)")
      }
    }
    for state in Dataset.csto.states { #expect(!without.contains("\(state.id)"), "\(state.id)") }
    // No source with their Russian names was found.
    #expect(
      without.sorted() == [
        "afg-lower-house", "ccdrug", "ccem", "ccmig", "srb-national-assembly", "un", "unga", "union-state",
        "union-state-pa", "wgi", "wgt", "wgtr",
      ])
  }
}
