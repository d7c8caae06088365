// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// A table of names, codes or citations, one row per part.
@usableFromInline
struct PartTable<Part: Described>: RecordContent {
  @usableFromInline let name: String

  init(_ name: String, of type: Part.Type) { self.name = name }

  package var ownColumns: [Table.Column] {
    Table.partKeys.map { Table.Column($0, $0 == "position" ? .integer : .text, isRequired: true) }
      + RecordSchema(of: Part.self).columns
  }

  package var neededColumns: [String] { Table.partKeys.dropLast() }
  package var textScope: TextScope { .everything }
  @usableFromInline func columns(of export: Export) -> [Table.Column] { columns }
  @usableFromInline func primaryKey(in dataset: Dataset) -> [String] { Table.partKeys }

  package func path(of text: (String) -> String?, numbered: (String) -> String) -> String? {
    guard let name = text("entity_kind"), let id = text("entity_id"), let kind = TableListing.own.kinds[name.snakeCased]
    else { return nil }
    let list = text("list").flatMap { $0.isEmpty ? nil : $0 } ?? self.name
    return numbered(Table.path(kind.collection, id, list))
  }

  @inlinable
  func write<Writer: TableWriter & ~Copyable>(_ export: Export, to writer: inout Writer) throws(ExportError) {
    try writer.begin(columns(of: export))
    var walk = PartWalk<Part, Writer>(RowWriter(writer, export))
    let fault = walk.fault(walking: export.dataset)
    writer = walk.finish()
    if let fault { throw fault }
  }
}

/// Writes one row per part of a type, at any depth in the entities.
@frozen @usableFromInline
struct PartWalk<Part: Described, Writer: TableWriter & ~Copyable>: TableWalk, ~Copyable {
  @usableFromInline var rows: RowWriter<Writer>
  @usableFromInline let search = PartSearch<Part>()

  @inlinable
  init(_ rows: consuming RowWriter<Writer>) { self.rows = rows }

  @inlinable
  consuming func finish() -> Writer { rows.finish() }

  @inlinable
  mutating func visit<E: Entity>(_ entities: Entities<E>) throws(ExportError) {
    let kind = E.kind.columnValue
    let span = entities.elements.span
    for index in span.indices {
      search.look(into: span[index])
      try write(kind: kind, span[index].id.slug)
    }
  }

  /// Writes the parts found in an entity.
  @inlinable
  mutating func write(kind: String, _ id: String) throws(ExportError) {
    for (list, parts) in search.found {
      for (position, part) in parts.enumerated() {
        rows.writer.word(kind)
        rows.writer.id(id)
        rows.writer.word(list)
        rows.writer.integer(position)
        try rows.row(part)
      }
    }
  }
}

extension EntityKind {
  /// The text of the kind in a cell, in snake case.
  @usableFromInline var columnValue: String { name.snakeCased }
}

/// Finds the lists of parts of one type in an entity.
@usableFromInline
final class PartSearch<Part: Described>: FieldObserver {
  /// The non-empty lists, each with its path inside the entity.
  @usableFromInline private(set) var found: [(list: String, parts: [Part])] = []
  private var path: [String] = []

  @usableFromInline init() {}

  @usableFromInline
  func look(into entity: some Entity) {
    found.removeAll(keepingCapacity: true)
    entity.showFields(to: self)
  }

  @usableFromInline
  func list<Element: Described>(_ name: StaticString, _ values: [Element]) {
    if values.isEmpty { return }
    path.append(name.description)
    if let parts = values as? [Part] {
      found.append((path.joined(separator: "/"), parts))
    } else {
      for (position, value) in values.enumerated() {
        path.append(String(position))
        value.showFields(to: self)
        path.removeLast()
      }
    }
    path.removeLast()
  }

  @usableFromInline func id<Owner: Entity>(_ id: EntityID<Owner>) {}
  @usableFromInline func scalar<Value: Scalar>(_ name: StaticString, _ value: Value) {}
  @usableFromInline func tokens<Value: Token>(_ name: StaticString, _ values: [Value]) {}
}
