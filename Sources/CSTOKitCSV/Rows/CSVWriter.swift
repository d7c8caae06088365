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
  /// How the table is written down.
  public var dialect: CSVDialect { cells.dialect }

  /// Begins a table.
  public init(dialect: CSVDialect = .rfc4180) {
    cells = CSVCells(dialect)
  }

  /// Writes a row; nil is a cell without a value, and differs from the empty text.
  ///
  /// - Throws: `ExportError` if a text holds U+0000, which readers refuse; nothing of the row is written then.
  /// - Complexity: O(n) in the bytes of the row.
  public mutating func row(_ row: [String?]) throws(ExportError) {
    let (start, isFirst) = (cells.buffer.count, cells.isFirst)
    let row = row.span
    if !row.isEmpty { cells.firstText(row[0]) }
    for index in row.indices.dropFirst() { cells.text(row[index]) }
    if cells.haveZero { throw refuseZero(behind: start, isFirst) }
    cells.endRow()
  }

  /// Writes one cell of a row; nil is a cell without a value.
  ///
  /// - Throws: `ExportError` if the text holds U+0000, which readers refuse; the cell is not written then.
  public mutating func cell(_ text: String?) throws(ExportError) {
    let (start, isFirst) = (cells.buffer.count, cells.isFirst)
    cells.firstText(text)
    if cells.haveZero { throw refuseZero(behind: start, isFirst) }
  }

  private mutating func refuseZero(behind start: Int, _ isFirst: Bool) -> ExportError {
    cells.takeBack(to: start, isFirst: isFirst)
    return ExportError(.unwritableValue, "a text holds U+0000, which readers of tables refuse")
  }

  /// Writes one cell of a row.
  public mutating func cell(_ number: Int) { cells.integer(number) }

  /// Ends a row whose cells were written one by one.
  public mutating func endRow() { cells.endRow() }

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
