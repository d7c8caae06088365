// SPDX-License-Identifier: Apache-2.0

/// How a table is written down: what parts cells, what ends rows, what a spreadsheet needs.
public struct CSVDialect: Sendable, Hashable {
  /// The name on a command line.
  public let name: String
  /// The byte between cells.
  let delimiter: UInt8
  /// Whether rows end with CRLF, else with LF.
  let endsRowsWithCRLF: Bool
  /// Whether the text begins with the mark of byte order, without which Excel takes UTF-8 for something else.
  let hasByteOrderMark: Bool
  /// Whether text that a spreadsheet would run as a formula gets an apostrophe in front.
  ///
  /// Guarded are text cells alone (not dates, ids or numbers) that begin with `=`, `+`, `-`, `@`, a tab, CR or LF, with a
  /// full-width form of the four signs, or with an apostrophe, so that the guard can be taken off again: take one
  /// apostrophe away from each text cell that begins with one.
  public let guardsFormulas: Bool

  /// RFC 4180: commas, CRLF, no mark of byte order.
  public static let rfc4180 = CSVDialect(
    name: "rfc4180", delimiter: 0x2C, endsRowsWithCRLF: true, hasByteOrderMark: false, guardsFormulas: false)
  /// Commas and LF.
  public static let unix = CSVDialect(
    name: "unix", delimiter: 0x2C, endsRowsWithCRLF: false, hasByteOrderMark: false, guardsFormulas: false)
  /// For Excel: commas, CRLF, the mark of byte order, the formula guard.
  public static let excel = CSVDialect(
    name: "excel", delimiter: 0x2C, endsRowsWithCRLF: true, hasByteOrderMark: true, guardsFormulas: true)
  /// For Excel in countries that write decimals with a comma: semicolons, CRLF, the mark of byte order, the formula guard.
  public static let excelSemicolon = CSVDialect(
    name: "excel-semicolon", delimiter: 0x3B, endsRowsWithCRLF: true, hasByteOrderMark: true, guardsFormulas: true)
  /// Tabs and LF.
  public static let tsv = CSVDialect(
    name: "tsv", delimiter: 0x09, endsRowsWithCRLF: false, hasByteOrderMark: false, guardsFormulas: false)

  /// The dialects of this package.
  public static let all: [CSVDialect] = [.rfc4180, .unix, .excel, .excelSemicolon, .tsv]
}
