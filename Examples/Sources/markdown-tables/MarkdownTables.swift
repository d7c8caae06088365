// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitTables

/// Tables of a data set as tables of Markdown, each below a heading.
public var markdown: TableFormat<some TableWriter> {
  TableFormat("markdown", fileExtension: "md", mediaType: "text/markdown", summary: "tables for a page") {
    table, _, sink in MarkdownWriter(sink: sink, text: "## \(table.name)\n\n|")
  }
}

private struct MarkdownWriter: TableWriter {
  var sink: BorrowedSink
  var text: String

  mutating func begin(_ columns: [Table.Column]) {
    text += columns.map { " \($0.name) |" }.joined() + "\n|"
    text += columns.map { $0.type == .integer ? " ---: |" : " --- |" }.joined() + "\n"
  }

  mutating func text(_ cell: String) { text += "| " + cell.unicodeScalars.map(escaped).joined() + " " }
  mutating func integer(_ value: Int) { text += "| \(value) " }
  mutating func truth(_ value: Bool) { text += value ? "| yes " : "| no " }
  mutating func nothing() { text += "| " }

  mutating func endRow() throws(ExportError) {
    try sink.write(text + "|\n")
    text = ""
  }

  mutating func end() throws(ExportError) { try sink.write(text + "\n") }
}

/// A sign as text, whatever it means in Markdown.
private func escaped(_ sign: Unicode.Scalar) -> String {
  if sign.value < 0x20 { return "&#\(sign.value);" }
  return "\\`*_[]<>&|#~$".unicodeScalars.contains(sign) ? "\\\(sign)" : String(sign)
}
