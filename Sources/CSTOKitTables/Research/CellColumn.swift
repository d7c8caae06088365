// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// A column together with the function that returns its cells.
struct CellColumn<Row> {
  let column: Table.Column
  let cell: (Row) -> TableCell

  init(_ column: Table.Column, _ cell: @escaping (Row) -> TableCell) {
    self.column = column
    self.cell = cell
  }

  init(_ name: String, _ type: Table.Column.CellType = .text, _ cell: @escaping (Row) -> TableCell) {
    self.init(Table.Column(name, type), cell)
  }
}

extension TableWriter where Self: ~Copyable {
  /// Begins a table and writes its rows.
  mutating func table<Row>(
    _ columns: [CellColumn<Row>], in table: String, _ rows: some Sequence<Row>
  ) throws(ExportError) {
    try begin(columns.map(\.column).told(in: table))
    for row in rows {
      for column in columns { cell(column.cell(row)) }
      try endRow()
    }
  }

  /// Begins a table and writes described values, one per row.
  mutating func table<Row: Described>(described rows: [Row], in table: String, _ export: Export) throws(ExportError) {
    try begin(RecordSchema(of: Row.self).columns.told(in: table))
    var writer = RowWriter(self, export)
    var fault: ExportError?
    for row in rows where fault == nil {
      do throws(ExportError) { try writer.row(row) } catch { fault = error }
    }
    self = writer.finish()
    if let fault { throw fault }
  }
}
