// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitCSV
import CSTORecord
import Foundation
import Testing

@Suite struct CodebookTests {
  private let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../..")

  @Test func `The codebook has the tables and columns of a folder, with their keys and meanings`() throws {
    let codebook = try String(contentsOf: root.appendingPathComponent("Docs/Reference/Codebook.md"), encoding: .utf8)
    let descriptor = try Dataset().bytes(as: DataPackageExporter())
    let package = try #require(try JSONSerialization.jsonObject(with: Data(descriptor)) as? [String: Any])
    let tables = try #require(package["resources"] as? [[String: Any]])
    #expect(tables.count > 60)
    for table in tables {
      let name = try #require(table["name"] as? String)
      let schema = try #require(table["schema"] as? [String: Any])
      let fields = try #require(schema["fields"] as? [[String: Any]])
      let header = fields.compactMap { $0["name"] as? String }
      let own = header.filter { !isDerived($0, in: header) }
      func listed(_ names: [String]) -> String { names.map { "`\($0)`" }.joined(separator: ", ") }
      let line = "\n| `\(name)` | \(listed(own)) | \(listed(schema["primaryKey"] as? [String] ?? [])) |\n"
      #expect(codebook.contains(line), "\(line)")
      for field in fields {
        guard let column = field["name"] as? String, own.contains(column) else { continue }
        let text = (field["description"] as? String ?? "").split(separator: " A word. Known")[0]
        #expect(codebook.contains("\n| `\(column)` | \(text) |"), "\(name): \(column): \(text)")
      }
    }
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
