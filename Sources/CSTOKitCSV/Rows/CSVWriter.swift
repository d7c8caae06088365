// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// Writes a table row by row, for programs that want no more than that.
///
/// ```swift
/// var writer = CSVWriter(dialect: .excel)
/// try writer.row(["id", "name"])
/// try writer.row(["tjk", nil])
/// let bytes = writer.bytes
/// ```
///
/// What ``CSVReader`` reads from the bytes is what was written, text for text: the formula guard is taken off with
/// ``withoutGuard(_:)``.
public struct CSVWriter: ~Copyable, Sendable {
  private var cells: CSVCells
  /// How many cells the first row has.
  private var width: Int?
  /// How many cells of the row at hand were written, and whether the last of them has no value.
  private var row = (count: 0, isNull: false)
  /// How the table is written down.
  public var dialect: CSVDialect { cells.dialect }

  /// Begins a table.
  public init(dialect: CSVDialect = .rfc4180) {
    cells = CSVCells(dialect)
  }

  /// Writes a row; nil is a cell without a value, and differs from the empty text.
  ///
  /// - Throws: `ExportError` if a text holds U+0000, if the row has another number of cells than the first one, or if it is one cell without a value,
  ///   an empty line: what readers refuse or pass over. Nothing of the row is written then.
  /// - Complexity: O(n) in the bytes of the row.
  public mutating func row(_ row: [String?]) throws(ExportError) {
    try check(row.count, isNull: row.first.map { $0 == nil } ?? true)
    let (start, isFirst) = (cells.buffer.count, cells.isFirst)
    let row = row.span
    if !row.isEmpty { cells.firstText(row[0]) }
    for index in row.indices.dropFirst() { cells.text(row[index]) }
    if cells.haveZero { throw refuseZero(behind: start, isFirst) }
    width = row.count
    cells.endRow()
  }

  /// Refuses a row that readers refuse, or take for no row.
  private func check(_ count: Int, isNull: Bool) throws(ExportError) {
    if let width, width != count {
      throw ExportError(.unwritableValue, "the row has \(count) cells, and the first one has \(width)")
    }
    if count == 0 || count == 1 && isNull && dialect.nullText.isEmpty {
      throw ExportError(.unwritableValue, "a row without a value is an empty line, which readers pass over")
    }
  }

  /// Writes one cell of a row; nil is a cell without a value.
  ///
  /// - Throws: `ExportError` if the text holds U+0000, which readers refuse; the cell is not written then.
  public mutating func cell(_ text: String?) throws(ExportError) {
    let (start, isFirst) = (cells.buffer.count, cells.isFirst)
    cells.firstText(text)
    if cells.haveZero { throw refuseZero(behind: start, isFirst) }
    row = (row.count + 1, text == nil)
  }

  private mutating func refuseZero(behind start: Int, _ isFirst: Bool) -> ExportError {
    cells.takeBack(to: start, isFirst: isFirst)
    return ExportError(.unwritableValue, "a text holds U+0000, which readers of tables refuse")
  }

  /// Writes one cell of a row.
  public mutating func cell(_ number: Int) {
    cells.integer(number)
    row = (row.count + 1, false)
  }

  /// Ends a row whose cells were written one by one.
  ///
  /// - Throws: `ExportError` if the row has another number of cells than the first one, or is one cell without a value; it can be gone on with.
  public mutating func endRow() throws(ExportError) {
    try check(row.count, isNull: row.isNull)
    width = row.count
    row = (0, false)
    cells.endRow()
  }

  /// How many bytes were written since the writer was drained last.
  public var count: Int { cells.buffer.count }

  /// What was written since the writer was drained last.
  public var bytes: [UInt8] { cells.buffer.bytes }

  /// Hands what was written to a sink, so that a long table needs no long memory.
  ///
  /// - Throws: `ExportError` of the sink.
  public mutating func drain(to sink: inout some ByteSink & ~Copyable) throws(ExportError) {
    try cells.drain(to: &sink)
  }

  /// A text that was read from a dialect with the formula guard, as it was before.
  ///
  /// An apostrophe before anything that needs no guard was never put there as one, and stays.
  public static func withoutGuard(_ text: String) -> String {
    guard text.utf8.first == 0x27 else { return text }
    let rest = String(Substring(text.utf8.dropFirst()))
    return CSVCells.isFormulaLike(rest) ? rest : text
  }
}
