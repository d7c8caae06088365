// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitCSV

extension FuzzProperty {
  /// Any bytes as a table, in a dialect that their number decides: what is read is written and read back text for text, each cell has its
  /// place, and as tables of a package the same bytes are either read or refused with places.
  static let csv = FuzzProperty(name: "csv") { bytes in
    let dialect = CSVDialect.all[bytes.count % CSVDialect.all.count]
    try requireRows(try rows(of: bytes, dialect), in: dialect)
    for name in ["dataset", "memberships", "membership_statuses", "citations"] {
      let tables = [
        CSVImporter.Table(name: name, bytes: bytes),
        CSVImporter.Table(name: "states", bytes: Array("id\r\none\r\n".utf8)),
      ]
      _ = try ReadingOutcome { () throws(ImportError) in try CSVImporter(dialect: dialect).read(tables) }
    }
  }

  /// Any text as a cell, in every dialect: it is read back byte for byte, and where the dialect guards, no spreadsheet takes it for a formula.
  static let csvText = FuzzProperty(name: "csv-text") { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    for dialect in CSVDialect.all { try requireRows([["a", text, "b"], [text, "c", text]], in: dialect) }
  }

  /// Any bytes as somebody else's table of states and years: they are read, or refused with places.
  static let stateYears = FuzzProperty(name: "state-years") { bytes in
    do {
      _ = try StateYearTable(bytes) { header throws(ImportError) in
        StateYearTable.layout(of: header, organization: "csto", alliance: 1)
          ?? .stateYears(state: header.first ?? "", year: header.last ?? "", value: header.last ?? "")
      }
    } catch let error as ImportError {
      try requireLines(error.problems)
    }
  }

  /// The rows that can be read, up to the first fault.
  private static func rows(of bytes: [UInt8], _ dialect: CSVDialect) throws -> [[String?]] {
    var rows: [[String?]] = []
    var reader = CSVReader(bytes, dialect: dialect)
    while true {
      let next: CSVRow?
      do throws(ImportError) { next = try reader.next() } catch {
        try require(error.problems.allSatisfy { $0.line != nil }, "a fault without its place")
        return rows
      }
      guard let row = next else { return rows }
      try require(row.allSatisfy { $0.line >= 1 && $0.column >= 1 && $0.byteColumn >= $0.column }, "no place")
      let texts = row.texts
      try require(
        texts.count == row.count && zip(texts, row).allSatisfy { same($0, $1.text) },
        "the texts of a row are not those of its cells")
      rows.append(texts)
    }
  }

  /// Writes rows and reads them again.
  private static func requireRows(_ rows: [[String?]], in dialect: CSVDialect) throws {
    var writer = CSVWriter(dialect: dialect)
    for row in rows {
      do { try writer.row(row) } catch {
        // U+0000, and a line without anything, are what readers refuse or pass over.
        let isBlank = row.count == 1 && row[0] == nil
        try require(isBlank || row.contains { $0?.utf8.contains(0) == true }, "refused: \(error)")
        return
      }
    }
    var reader = CSVReader(writer.bytes, dialect: dialect)
    var count = 0
    while let row = try reader.next() {
      let cells = row.map(\.text)
      if dialect.guardsFormulas {
        try require(!cells.contains { $0.map(isFormula) ?? false }, "a cell that is a formula")
      }
      let texts = cells.map { text in text.map { dialect.guardsFormulas ? CSVWriter.withoutGuard($0) : $0 } }
      try require(
        count < rows.count && texts.count == rows[count].count && zip(texts, rows[count]).allSatisfy(same),
        "not read back equal")
      count += 1
    }
    try require(count == rows.count, "a row was lost")
  }

  /// Whether a spreadsheet takes a cell for a formula: by what it begins with, in half or full width.
  private static func isFormula(_ cell: String) -> Bool {
    guard let first = cell.unicodeScalars.first else { return false }
    return ["=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}"].contains(first)
  }
}
