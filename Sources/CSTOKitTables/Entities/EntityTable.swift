// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// The entities of a kind, one a row.
@usableFromInline
struct EntityTable: RecordContent {
  @usableFromInline let kind: EntityKind

  @usableFromInline var name: String { kind.collection.snakeCased }
  package var ownColumns: [Table.Column] {
    (Table.schema(of: kind)?.columns ?? []) + (kind == SovereignState.kind ? EntityTable.codeColumns : [])
  }
  /// The codes of a state by which tables of others are merged; they follow from the table of codes, and are passed over on the way back.
  private static let codeColumns = [
    Table.Column("iso3c"), Table.Column("ccode", .integer), Table.Column("gwcode", .integer),
  ]
  package var neededColumns: [String] { [RecordSchema.idName.description] }
  package var textScope: TextScope { .names }
  @usableFromInline func columns(of export: Export) -> [Table.Column] { columns }
  @usableFromInline func primaryKey(in dataset: Dataset) -> [String] { neededColumns }

  package func path(of text: (String) -> String?, numbered: (String) -> String) -> String? {
    text(RecordSchema.idName.description).map { Table.path(kind.collection, $0) }
  }

  @inlinable
  func write<Writer: TableWriter & ~Copyable>(_ export: Export, to writer: inout Writer) throws(ExportError) {
    try writer.begin(columns(of: export))
    var walk = EntityWalk(kind: kind, rows: RowWriter(writer, export))
    let fault = walk.fault(walking: export.dataset)
    writer = walk.finish()
    if let fault { throw fault }
  }
}

/// Makes every entity of a kind a row.
@frozen @usableFromInline
struct EntityWalk<Writer: TableWriter & ~Copyable>: TableWalk, ~Copyable {
  @usableFromInline let kind: EntityKind
  @usableFromInline var rows: RowWriter<Writer>

  @inlinable
  init(kind: EntityKind, rows: consuming RowWriter<Writer>) {
    self.kind = kind
    self.rows = rows
  }

  @inlinable
  consuming func finish() -> Writer { rows.finish() }

  @inlinable
  mutating func visit<E: Entity>(_ entities: Entities<E>) throws(ExportError) {
    guard E.kind == kind else { return }
    let span = entities.elements.span
    for index in span.indices {
      // Not in one call that throws: the entity would be copied for it.
      rows.fields(of: span[index])
      if E.self == SovereignState.self { rows.codes(of: span[index]) }
      try rows.writer.endRow()
    }
  }
}
