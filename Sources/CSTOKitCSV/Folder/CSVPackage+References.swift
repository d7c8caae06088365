// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTOKitTables

extension CSVPackage {
  /// Reports an unsupported schema version alone, because other problems follow from it.
  func checkVersion() {
    guard let table = tables["dataset"], !table.rows.isEmpty,
      let version = table.text("schema", 0).flatMap({ Int($0) }),
      let problem = DatasetHead(schema: version).schemaProblem
    else { return }
    tellAlone(table.field("schema", 0), problem.code, problem.message, path: "dataset/schema", in: table)
  }

  /// Reports a reference that no row of its target tables matches.
  func check(
    reference slug: String, _ type: any Scalar.Type, _ field: CSVField, column: @autoclosure () -> String,
    path: @autoclosure () -> String,
    in table: CSVTableData
  ) {
    guard checksReferences else { return }
    let targets = targets(of: type)
    if targets.isEmpty || targets.contains(where: { hasID(slug, in: $0) ?? true }) { return }
    let (names, has) = (targets.joined(separator: ", "), targets.count == 1 ? "table" : "tables")
    let verb = targets.count == 1 ? "has" : "have"
    note(
      field, .danglingReference,
      "in the column \(column()): the table \(table.name) refers to \"\(slug)\", which the \(has) \(names) \(verb) not",
      path: path(), in: table)
  }

  /// Whether a table of entities contains an id.
  ///
  /// Nil if unknown: the table is missing, and the tables are not a whole data set.
  private func hasID(_ slug: String, in name: String) -> Bool? {
    guard tables[name] != nil || tables["dataset"] != nil else { return nil }
    return ids(of: name).contains(slug)
  }

  /// Checks that the table of parties exactly repeats the ids of three other tables.
  func checkParties() {
    guard checksReferences, let table = tables["parties"] else { return }
    let kinds = ScalarType.partyID.targetKinds
    var known: Set<String> = []
    for row in table.rows.indices {
      let (id, kind) = (table.text("id", row) ?? "", table.text("kind", row) ?? "")
      known.insert(id)
      guard let owner = kinds.first(where: { $0.name == kind })?.collection.snakeCased else {
        note(
          table.field("kind", row), .invalidValue, "no kind of party is called \"\(kind)\"", path: table.path(of: row),
          in: table)
        continue
      }
      if hasID(id, in: owner) == false {
        note(
          table.field("id", row), .danglingReference,
          "the table parties has \"\(id)\" of the kind \(kind), which the table \(owner) has not",
          path: table.path(of: row), in: table)
      }
    }
    for owner in kinds.map(\.collection.snakeCased) {
      guard let other = tables[owner] else { continue }
      for row in other.rows.indices {
        guard let id = other.text("id", row), !known.contains(id) else { continue }
        note(
          other.field("id", row), .missingValue, "the table \(owner) has \"\(id)\", which the table parties has not",
          path: other.path(of: row), in: other)
      }
    }
  }
}
