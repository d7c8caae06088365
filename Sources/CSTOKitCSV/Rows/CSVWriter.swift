// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// A writer of a table row by row, independent of data sets.
///
/// ```swift
/// var writer = CSVWriter(dialect: .excel)
/// try writer.row(["id", "name"])
/// try writer.row(["tjk", nil])
/// let bytes = writer.bytes
/// ```
///
/// ``CSVReader`` reads back exactly the texts that were written; ``withoutGuard(_:)`` removes the formula guard.
public struct CSVWriter: ~Copyable, Sendable {
  private var cells: CSVCells
  /// The number of cells of the first row.
  private var width: Int?
  /// The number of cells in the current row, and whether the last is null.
  private var row = (count: 0, isNull: false)
  /// The dialect of the table.
  public var dialect: CSVDialect { cells.dialect }

  /// Creates a writer of an empty table.
  public init(dialect: CSVDialect = .rfc4180) {
    cells = CSVCells(dialect)
  }

  /// Writes a row.
  ///
  /// Nil is a cell without a value, and differs from the empty text.
  ///
  /// - Throws: `ExportError` for rows that readers reject or skip: if a text contains U+0000, if the number of cells differs from that of the
  ///   first row, or if the row is one cell without a value, an empty line. Nothing of the row is written then.
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

  /// Rejects a row that readers reject or skip.
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
  /// - Throws: `ExportError` if the text contains U+0000, which readers reject; the cell is not written then.
  public mutating func cell(_ text: String?) throws(ExportError) {
    let (start, isFirst) = (cells.buffer.count, cells.isFirst)
    cells.firstText(text)
    if cells.haveZero { throw refuseZero(behind: start, isFirst) }
    row = (row.count + 1, text == nil)
  }

  private mutating func refuseZero(behind start: Int, _ isFirst: Bool) -> ExportError {
    cells.takeBack(to: start, isFirst: isFirst)
    return ExportError(.unwritableValue, "a text contains U+0000, which readers of tables refuse")
  }

  /// Writes one cell with a whole number.
  public mutating func cell(_ number: Int) {
    cells.integer(number)
    row = (row.count + 1, false)
  }

  /// Ends a row whose cells were written one by one.
  ///
  /// - Throws: `ExportError` if the number of cells differs from that of the first row, or if the row is one cell without a value. Writing can
  ///   continue afterwards.
  public mutating func endRow() throws(ExportError) {
    try check(row.count, isNull: row.isNull)
    width = row.count
    row = (0, false)
    cells.endRow()
  }

  /// The number of bytes written since the last drain.
  public var count: Int { cells.buffer.count }

  /// The bytes written since the last drain.
  public var bytes: [UInt8] { cells.buffer.bytes }

  /// Moves the written bytes to a sink, so that a long table needs little memory.
  ///
  /// - Throws: `ExportError` of the sink.
  public mutating func drain(to sink: inout some ByteSink & ~Copyable) throws(ExportError) {
    try cells.drain(to: &sink)
  }

  /// Removes the formula guard from a text of a dialect with the guard.
  ///
  /// An apostrophe before text that needs no guard was not added as a guard, and stays.
  public static func withoutGuard(_ text: String) -> String {
    guard text.utf8.first == 0x27 else { return text }
    let rest = String(Substring(text.utf8.dropFirst()))
    return CSVCells.isFormulaLike(rest) ? rest : text
  }
}
