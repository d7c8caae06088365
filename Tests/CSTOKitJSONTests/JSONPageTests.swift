// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import Foundation
import Testing

/// The tables of Docs/Reference/Formats/JSON.md against the descriptions of the entities.
@Suite struct JSONPageTests {
  private let page: String
  private let schema = DatasetSchema()

  init() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../..")
    page = try String(contentsOf: root.appendingPathComponent("Docs/Reference/Formats/JSON.md"), encoding: .utf8)
  }

  /// A row of a table: the names in its first cell and those in its second, but for remarks in parentheses.
  private struct Row {
    let keys: [String]
    let fields: [String]
  }

  /// The rows of the table with a header.
  private func rows(_ header: String) throws -> [Row] {
    let start = try #require(page.range(of: "\n\(header)\n")).upperBound
    return page[start...].split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
      .prefix { $0.hasPrefix("|") }
      .map { line in
        let cells = line.split(separator: "|").map(names)
        return Row(keys: cells.first ?? [], fields: cells.last ?? [])
      }
  }

  private func names(in text: Substring) -> [String] {
    let plain = text.replacing(#/\([^)]*\)/#, with: "")
    return plain.matches(of: #/`([A-Za-z]+)`/#).map { String($0.output.1) }
  }

  private func names(_ record: RecordSchema) -> [String] { record.fields.map(\.name) }

  /// The lists of parts in all records whose names are wanted.
  private func lists(named isWanted: (String) -> Bool) -> [(owner: RecordSchema, name: String, part: RecordSchema)] {
    schema.records.map(\.record).flatMap { record in
      record.fields.compactMap { field in
        guard case .list(let part) = field.shape, isWanted(field.name) else { return nil }
        return (record, field.name, part)
      }
    }
  }

  @Test func `The page has every field of the head and of every kind, in order`() throws {
    let rows = try rows("| key | holds |")
    #expect(rows.flatMap(\.keys) == names(schema.head) + schema.kinds.map(\.kind.collection))
    for kind in schema.kinds {
      let row = rows.first { $0.keys == [kind.kind.collection] }
      #expect(row?.fields == names(kind.record), "\(kind.kind.collection)")
    }
  }

  @Test func `The page has what every kind and every part of a list requires`() throws {
    func required(_ record: RecordSchema) -> [String] {
      record.fields.compactMap { field in
        if case .scalar(_, .required) = field.shape { return field.name }
        return nil
      }
    }
    let rows = try rows("| of | required |")
    let parts = lists { $0 != "additions" }.map { ($0.name, required($0.part)) }
    let known = schema.kinds.map { ($0.kind.collection, required($0.record)) } + parts
    for (name, fields) in known {
      let row = rows.first { $0.keys == [name] }
      #expect((row?.fields ?? []) == fields, "\(name)")
    }
    #expect(Set(rows.flatMap(\.keys)) == Set(known.filter { !$0.1.isEmpty }.map(\.0)))
    #expect(required(schema.head) == ["schema"])
  }

  @Test func `The page has every field of the parts of every list, in order`() throws {
    let rows = try rows("| part | fields |")
    let lists = lists { !["alternatives", "additions"].contains($0) }
    #expect(rows.flatMap(\.keys).sorted() == Set(lists.map(\.name) + ["alternatives"]).sorted())
    for list in lists {
      let row = rows.first { $0.keys == [list.name] }
      #expect(row?.fields == names(list.part), "\(list.owner.name): \(list.name)")
    }
  }

  @Test func `The page has every field that an alternative may replace, in order`() throws {
    let common = try #require(try rows("| part | fields |").first { $0.keys == ["alternatives"] }?.fields)
    #expect(common == ["label", "basis", "isDeprecated", "citations", "note"])
    let rows = try rows("| alternatives of | replace |")
    let kinds = schema.kinds.filter { names($0.record).contains("alternatives") }
    #expect(rows.flatMap(\.keys) == kinds.map(\.kind.collection))
    for kind in kinds {
      let part = try #require(lists { $0 == "alternatives" }.first { $0.owner == kind.record }?.part)
      let replaced = try #require(rows.first { $0.keys.contains(kind.kind.collection) }?.fields)
      #expect(common.prefix(3) + replaced + common.suffix(2) == names(part), "\(kind.kind.collection)")
    }
  }

  @Test func `The page names every list of strings`() throws {
    var tokens: [String] = []
    for record in [schema.head] + schema.records.map(\.record) {
      for field in record.fields {
        if case .tokens = field.shape, !tokens.contains(field.name) { tokens.append(field.name) }
      }
    }
    let sentence = try #require(page.firstMatch(of: #/Lists of strings are ([^.]*)\./#)).output.1
    #expect(names(in: sentence).sorted() == tokens.sorted())
  }
}
