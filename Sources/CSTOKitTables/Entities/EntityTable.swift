// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// The table of the entities of one kind, one row per entity.
@usableFromInline
struct EntityTable: RecordContent {
  @usableFromInline let kind: EntityKind

  @usableFromInline var name: String { kind.collection.snakeCased }
  package var ownColumns: [Table.Column] {
    (Table.schema(of: kind)?.columns ?? []) + (kind == SovereignState.kind ? EntityTable.codeColumns : [])
  }
  /// The state codes by which other data sets are merged.
  ///
  /// They are derived from the table `codes` and ignored on import.
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

/// Writes one row per entity of a kind.
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
      // Not one call that throws: that would copy the entity.
      rows.fields(of: span[index])
      if E.self == SovereignState.self { rows.codes(of: span[index]) }
      try rows.writer.endRow()
    }
  }
}
