// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitTables

/// A writer that implements what it must and nothing else: CSV in the dialect `unix`, cell by cell.
struct PlainWriter: TableWriter {
  private(set) var text = ""
  private(set) var columns: [Table.Column] = []
  private(set) var isEnded = false
  private var row: [String] = []
  /// The cells of the row at hand.
  var cells: [String] { row }

  mutating func begin(_ columns: [Table.Column]) {
    self.columns = columns
    text = columns.map(\.name).joined(separator: ",") + "\n"
  }

  mutating func text(_ text: String) {
    let isQuoted = text.isEmpty || text.utf8.contains { [0x22, 0x2C, 0x0D, 0x0A].contains($0) }
    let doubled = text.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
    row.append(isQuoted ? "\"\(doubled)\"" : text)
  }

  mutating func integer(_ value: Int) { row.append(String(value)) }
  mutating func truth(_ value: Bool) { row.append(value ? "1" : "0") }
  mutating func day(_ day: CalendarDay) { row.append(day.description) }
  mutating func nothing() { row.append("") }

  mutating func endRow() throws(ExportError) {
    if row.count != columns.count {
      throw ExportError(.unwritableValue, "\(row.count) cells, \(columns.count) columns")
    }
    text += row.joined(separator: ",") + "\n"
    row = []
  }

  mutating func end() { isEnded = true }
}
