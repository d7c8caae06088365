// SPDX-License-Identifier: Apache-2.0

package import CSTOKit

/// The tables of all kinds of entities and their lists, derived from the descriptions.
struct TableListing {
  private(set) var tables: [Table] = []
  // Only for lookup; never iterated.
  /// The kinds by name in snake case, as in cells.
  private(set) var kinds: [String: EntityKind] = [:]
  private(set) var schemas: [EntityKind: RecordSchema] = [:]

  /// The tables and schemas of all kinds, created once.
  static let own = TableListing(DatasetSchema())

  private init(_ schema: DatasetSchema) {
    for kind in schema.kinds {
      schemas[kind.kind] = kind.record
      kinds[kind.kind.columnValue] = kind.kind
      tables.append(Table(EntityTable(kind: kind.kind)))
      addLists(of: kind.record, kind: kind.kind, path: [])
    }
  }

  private mutating func addLists(of schema: RecordSchema, kind: EntityKind, path: [String]) {
    for field in schema.fields {
      guard case .list(let part) = field.shape, !Table.sharedParts.contains(part.name) else { continue }
      let path = path + [field.name]
      tables.append(Table(ListTable(kind, path)))
      addLists(of: part, kind: kind, path: path)
    }
  }
}

extension Table {
  /// The fields of a kind of entity; nil if there is no such kind.
  package static func schema(of kind: EntityKind) -> RecordSchema? { TableListing.own.schemas[kind] }

  // MARK: Names

  /// The name of the table of a list inside the entities of a kind.
  package static func name(ofList path: [String], of kind: String) -> String {
    ([kind] + path).map(\.snakeCased).joined(separator: "_")
  }

  /// The columns that identify the position of a row of a list in its entity.
  package static func keys(of kind: EntityKind, _ path: [String]) -> [String] {
    keys(of: kind.name, path.dropLast()) + ["position"]
  }

  /// These columns except for the last position, by kind and outer lists.
  package static func keys(of kind: String, _ outer: [String]) -> [String] {
    ["\(kind.snakeCased)_id"] + outer.map { "\($0.snakeCased)_position" }
  }

  /// The columns that identify the owner and position of names, codes and citations.
  package static let partKeys = ["entity_kind", "entity_id", "list", "position"]

  // MARK: Shared parts

  /// Whether the parts of a type share one table for all kinds of entities.
  package static func isShared(_ type: any Described.Type) -> Bool { sharedParts.contains("\(type)") }

  /// The shared table of such parts.
  package static func sharedTable(of type: any Described.Type) -> Table {
    type == Name.self ? names : type == Code.self ? codes : citations
  }

  /// The names of the part types that share one table for all kinds of entities.
  fileprivate static let sharedParts = [Name.self, Code.self, Citation.self].map { (type: any Described.Type) in
    "\(type)"
  }
}
