// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitTables

/// Tables of a data set as statements for SQLite.
public var sql: TableFormat<some TableWriter> {
  TableFormat("sql", fileExtension: "sql", mediaType: "application/sql", summary: "tables for a database") {
    table, export, sink in SQLWriter(name: table.name, key: table.primaryKey(in: export.dataset), sink: sink)
  }
}

private struct SQLWriter: TableWriter {
  let name: String, key: [String]
  var sink: BorrowedSink
  var row: [String] = []

  mutating func begin(_ columns: [Table.Column]) throws(ExportError) {
    var lines = columns.map {
      "\"\($0.name)\" \($0.type == .integer ? "INTEGER" : $0.type == .truth ? "BOOLEAN" : "TEXT")"
    }
    if !key.isEmpty { lines.append("PRIMARY KEY (" + key.map { "\"\($0)\"" }.joined(separator: ", ") + ")") }
    try sink.write("CREATE TABLE \"\(name)\" (\n  \(lines.joined(separator: ",\n  "))\n);\n")
  }

  mutating func text(_ text: String) {
    // At U+0000 readers of statements stop.
    let quoted = text.unicodeScalars.map { $0 == "'" ? "''" : $0 == "\0" ? "'||char(0)||'" : String($0) }
    row.append("'\(quoted.joined())'")
  }

  mutating func integer(_ value: Int) { row.append(String(value)) }
  mutating func truth(_ value: Bool) { row.append(value ? "TRUE" : "FALSE") }
  mutating func nothing() { row.append("NULL") }

  mutating func endRow() throws(ExportError) {
    try sink.write("INSERT INTO \"\(name)\" VALUES (\(row.joined(separator: ", ")));\n")
    row = []
  }
}
