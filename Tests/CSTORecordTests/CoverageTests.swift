// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTORecord
import Foundation
import Testing

/// Where each row of the tables from which the record was collected stands in it: `Tables/coverage.csv`.
@Suite struct CoverageTests {
  struct Row {
    let table: String, row: String, key: String
    let paths: [String]
  }

  static let rows: [Row] = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Tables/coverage.csv")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").dropFirst().map { line in
      // Only the key is ever quoted, as it may hold commas; the paths are the last field.
      let front = line.split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
      let rest = front[2]
      let comma = rest.lastIndex(of: ",") ?? rest.endIndex
      let paths = rest[comma...].dropFirst().split(separator: ";").map(String.init)
      return Row(table: front[0], row: front[1], key: String(rest[..<comma]), paths: paths)
    }
  }()

  @Test func `Every row of every table is accounted for`() {
    let counts = Dictionary(grouping: CoverageTests.rows, by: \.table).mapValues(\.count)
    #expect(
      counts == [
        "article_claims": 21, "attendance": 155, "bodies": 27, "chairmanship": 23, "documents": 81,
        "membership_events": 37, "names": 294, "offices": 59, "people": 39, "provisions": 50, "relations": 20,
        "sessions": 70, "sources": 405, "states": 12, "treaties": 32, "treaty_actions": 121,
      ])
    for (table, rows) in Dictionary(grouping: CoverageTests.rows, by: \.table) {
      #expect(rows.compactMap { Int($0.row) } == Array(1...rows.count), "\(table)")
    }
  }

  @Test func `Every row leads to a statement of the record`() throws {
    var index = PathIndex()
    Dataset.csto.accept(&index)
    let missing = CoverageTests.rows.flatMap { row in
      row.paths.filter { !index.paths.contains($0) }.map { "\(row.table) \(row.row): \($0)" }
    }
    #expect(missing == [])
  }

  @Test func `What is not in the record is listed with the reason`() throws {
    let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "../../Docs/Explanation/Record.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let left = CoverageTests.rows.filter(\.paths.isEmpty)
    #expect(left.count == 21)
    for row in left {
      // A place by its name in the table of names; a source by its id.
      let name = row.table == "names" ? row.key.split(separator: " ").last.map(String.init) ?? "" : row.key
      #expect(text.contains("`\(name)`"), "\(row.table) \(row.row): \(row.key)")
    }
  }

  @Test(arguments: [
    ("sessions", "meetings"), ("attendance", "attendances"), ("documents", "documents"), ("treaties", "treaties"),
    ("offices", "tenures"), ("people", "people"),
  ]) func `Each row of these tables is an entity of its own`(_ table: String, _ collection: String) {
    let own = CoverageTests.rows.filter { $0.table == table }.map { row in
      row.paths.filter { $0.hasPrefix(collection + "/") && $0.split(separator: "/").count == 2 }
    }
    #expect(own.allSatisfy { !$0.isEmpty })
    #expect(Set(own.compactMap(\.first)).count == own.count)
  }
}

/// The paths of all entities, and of all parts of them.
private struct PathIndex: DatasetVisitor {
  typealias Failure = Never
  var paths: Set<String> = []

  mutating func visit(_ head: DatasetHead) {}

  mutating func visit<E: Entity>(_ entities: Entities<E>) {
    for entity in entities {
      paths.insert("\(E.kind.collection)/\(entity.id.slug)")
      var parts = PartPaths(path: [E.kind.collection, entity.id.slug])
      entity.write(to: &parts)
      paths.formUnion(parts.paths)
    }
  }
}

private struct PartPaths: FieldWriter {
  var path: [String]
  var paths: Set<String> = []

  init(path: [String]) { self.path = path }

  mutating func scalar<Value: Scalar>(_ name: StaticString, _ value: Value) {
    paths.insert((path + [name.description]).joined(separator: "/"))
  }

  mutating func list<Element: Described>(_ name: StaticString, _ values: [Element]) {
    for (index, value) in values.enumerated() {
      path += [name.description, String(index)]
      paths.insert(path.joined(separator: "/"))
      value.write(to: &self)
      path.removeLast(2)
    }
  }

  mutating func tokens<Value: Token>(_ name: StaticString, _ values: [Value]) {}
}
