// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// The table of one list, possibly nested, of the entities of a kind.
///
/// It has one row per element. The key is the entity's id and the positions in the lists on the path.
@usableFromInline
struct ListTable: RecordContent {
  @usableFromInline let kind: EntityKind
  /// The names of the lists, from the entity to the innermost list.
  @usableFromInline let path: [String]

  @usableFromInline init(_ kind: EntityKind, _ path: [String]) {
    self.kind = kind
    self.path = path
  }

  @usableFromInline var name: String { Table.name(ofList: path, of: kind.name) }

  package var ownColumns: [Table.Column] {
    Table.keys(of: kind, path).map { name in
      let isOwner = name.hasSuffix("_id")
      return Table.Column(
        name, isOwner ? .text : .integer, isRequired: true, target: isOwner ? kind.collection.snakeCased : nil)
    } + (Table.schema(of: kind)?.part(at: path).columns ?? [])
  }

  package var neededColumns: [String] { Table.keys(of: kind, path).dropLast() }
  package var owner: String { kind.collection.snakeCased }
  package var textScope: TextScope { .all(of: kind) }
  @usableFromInline func columns(of export: Export) -> [Table.Column] { columns }
  @usableFromInline func primaryKey(in dataset: Dataset) -> [String] { Table.keys(of: kind, path) }

  package func path(of text: (String) -> String?, numbered: (String) -> String) -> String? {
    let keys = Table.keys(of: kind, path)
    guard let list = path.last, let id = keys.first.flatMap(text) else { return nil }
    var steps = Table.path(kind.collection, id)
    for (step, key) in zip(path.dropLast(), keys.dropFirst()) { steps = Table.path(steps, step, text(key) ?? "0") }
    return numbered(Table.path(steps, list))
  }

  @inlinable
  func write<Writer: TableWriter & ~Copyable>(_ export: Export, to writer: inout Writer) throws(ExportError) {
    try writer.begin(columns(of: export))
    var walk = ListWalk(self, rows: RowWriter(writer, export))
    let fault = walk.fault(walking: export.dataset)
    writer = walk.finish()
    if let fault { throw fault }
  }
}

/// Walks to the list at a path and writes one row per element.
///
/// All other fields are skipped and cost nothing in the compiled code.
@frozen @usableFromInline
struct ListWalk<Writer: TableWriter & ~Copyable>: FieldWriter, TableWalk, ~Copyable {
  @usableFromInline var rows: RowWriter<Writer>
  @usableFromInline let table: ListTable
  @usableFromInline var id = ""
  @usableFromInline var positions: [Int] = []
  /// The first error of the writer; descriptions themselves never throw.
  @usableFromInline var fault: ExportError?

  @inlinable
  init(_ table: ListTable, rows: consuming RowWriter<Writer>) {
    self.table = table
    self.rows = rows
  }

  @inlinable
  consuming func finish() -> Writer { rows.finish() }

  @inlinable
  mutating func visit<E: Entity>(_ entities: Entities<E>) throws(ExportError) {
    guard E.kind == table.kind else { return }
    let span = entities.elements.span
    for index in span.indices {
      id = span[index].id.slug
      walk(span[index])
      if let fault { throw fault }
    }
  }

  // Releases only the placeholders that a description returns, as in the JSON writer.
  @inlinable @inline(never) @_effects(releasenone)
  mutating func walk(_ value: some Described) { value.write(to: &self) }

  @inlinable
  mutating func list<Element: Described>(_ name: StaticString, _ values: [Element]) {
    guard !values.isEmpty, fault == nil, table.path[positions.count] == name.description else { return }
    let isTarget = positions.count + 1 == table.path.count
    let values = values.span
    for index in values.indices {
      positions.append(index)
      if isTarget { row(values[index]) } else { walk(values[index]) }
      positions.removeLast()
    }
  }

  @inlinable
  mutating func row(_ value: some Described) {
    if fault != nil { return }
    rows.writer.id(id)
    for position in positions { rows.writer.integer(position) }
    do throws(ExportError) { try rows.row(value) } catch { fault = error }
  }

  @inlinable @inline(__always)
  mutating func id<Owner: Entity>(_ id: EntityID<Owner>) {}
  @inlinable @inline(__always)
  mutating func scalar<Value: Scalar>(_ name: StaticString, _ value: Value) {}
  @inlinable @inline(__always)
  mutating func tokens<Value: Token>(_ name: StaticString, _ values: [Value]) {}
}
