// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import Foundation
import Testing

/// The lists of Docs/Reference/Formats/XML.md against the descriptions of the entities.
@Suite struct XMLPageTests {
  private let page: String
  private let schema = DatasetSchema()

  init() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../..")
    page = try String(contentsOf: root.appendingPathComponent("Docs/Reference/Formats/XML.md"), encoding: .utf8)
  }

  /// The names between two words of the page.
  private func names(_ start: String, _ end: String) throws -> [String] {
    let from = try #require(page.range(of: start)).upperBound
    let to = try #require(page[from...].range(of: end)).lowerBound
    return page[from..<to].matches(of: #/`([A-Za-z]+)`/#).map { String($0.output.1) }
  }

  @Test func `The page names the entities and the parts of every list`() throws {
    let entities = try names("- The entities of ", " are called")
    #expect(entities == schema.kinds.map(\.kind.collection))
    #expect(try names("`\(entities.last ?? "")` are called", ".") == schema.kinds.map(\.record.partName))
    var parts: [String: String] = [:]
    for record in schema.records.map(\.record) {
      for field in record.fields {
        if case .list(let part) = field.shape, field.name != "additions" { parts[field.name] = part.partName }
      }
    }
    let lists = try names("- The parts of ", " are called")
    #expect(lists.sorted() == parts.keys.sorted())
    #expect(try names("`\(lists.last ?? "")` are called", ";") == lists.compactMap { parts[$0] })
  }

  @Test func `The page names every list of tokens`() throws {
    var tokens: Set<String> = []
    for record in [schema.head] + schema.records.map(\.record) {
      for field in record.fields { if case .tokens = field.shape { tokens.insert(field.name) } }
    }
    #expect(try names("- Tokens (", ")").sorted() == tokens.sorted())
  }
}
