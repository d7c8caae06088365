// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTOKitTables

/// Writes a table as CSV to a sink.
struct CSVTableWriter: TableWriter, ~Copyable {
  /// A label that was written once, as a range of bytes.
  struct Label {
    let start: Int32
    let end: Int32
  }

  private var cells: CSVCells
  /// The cells with the labels of reference targets.
  private var labels: CSVCells
  private var sink: BorrowedSink
  /// The language of the column labels; nil for the column names.
  private let language: LanguageTag?

  init(_ dialect: CSVDialect, language: LanguageTag?, to sink: BorrowedSink) {
    cells = CSVCells(dialect)
    labels = CSVCells(dialect.withoutMark)
    self.language = language
    self.sink = sink
  }

  mutating func begin(_ columns: [Table.Column]) throws(ExportError) {
    var seen: Set<String> = []
    for column in columns where !seen.insert(column.name).inserted {
      throw ExportError(.unwritableValue, "two columns are called \"\(column.name.cut)\"")
    }
    cells.header(language.map { columns.labels(in: $0) } ?? columns.map(\.name), areWords: language == nil)
  }

  @inline(__always)
  mutating func endRow() throws(ExportError) {
    cells.endRow()
    // The texts of the data set were checked before; these come from custom tables.
    if cells.haveZero { throw ExportError(.unwritableValue, "a text contains U+0000, which readers of tables refuse") }
    if cells.areFull { try cells.drain(to: &sink) }
  }

  mutating func end() throws(ExportError) { try cells.drain(to: &sink) }

  @inline(__always)
  mutating func id(_ slug: String) { cells.plain(slug) }
  mutating func word(_ word: String) { cells.words(word) }
  @inline(__always)
  mutating func text(_ text: String) { cells.text(text) }
  mutating func words(_ words: [String]) { cells.words(words.joined(separator: ";")) }
  @inline(__always)
  mutating func integer(_ value: Int) { cells.integer(value) }
  /// Writes 1 or 0, which every statistics program reads.
  mutating func truth(_ value: Bool) { cells.integer(value ? 1 : 0) }
  mutating func day(_ day: CalendarDay) { cells.day(day) }
  @inline(__always)
  mutating func nothing() { cells.null() }
  @inline(__always)
  mutating func nothing(_ count: Int) { cells.nulls(count) }

  // Most dates are written byte by byte; the others use the general method.
  @inline(__always)
  mutating func date(_ date: EDTFDate) { if !cells.plain(date) { parted(.date(date), date.text) } }
  @inline(__always)
  mutating func end(_ end: EDTFInterval.End) {
    if case .date(let date) = end { self.date(date) } else { parted(end, end.description) }
  }
  @inline(__always)
  mutating func period(_ period: EDTFInterval) { if !cells.plain(period) { ends(of: period) } }

  @inline(never)
  private mutating func parted(_ end: EDTFInterval.End, _ text: String) {
    word(text)
    parts(of: end)
  }

  @inline(never)
  private mutating func ends(of period: EDTFInterval) {
    word(period.text)
    end(period.start)
    end(period.end)
  }

  mutating func label(for name: String) -> Label {
    let start = labels.buffer.count
    labels.text(name)
    let end = labels.buffer.count
    labels.endRow()
    // Beyond 2 GiB of labels, cells are left without a value.
    guard let first = Int32(exactly: start), let last = Int32(exactly: end) else { return Label(start: 0, end: 0) }
    return Label(start: first, end: last)
  }

  @inline(__always)
  mutating func label(_ label: Label) {
    if label.end == 0 { return cells.null() }
    labels.buffer.withBytes(Int(label.start)..<Int(label.end)) { cell in cells.cell(written: cell) }
  }
}
