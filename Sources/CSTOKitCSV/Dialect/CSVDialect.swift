// SPDX-License-Identifier: Apache-2.0

/// How a table is written down: what parts cells, what ends rows, what a spreadsheet needs.
///
/// ```swift
/// CSVDialect.rfc4180
/// CSVDialect(delimiter: "|", terminator: .lf, quoting: .all, nullText: "NULL")
/// ```
public struct CSVDialect: Sendable, Hashable {
  /// What ends a row.
  public enum Terminator: String, Sendable, Hashable, CaseIterable {
    /// Carriage return and line feed.
    case crlf
    /// Line feed.
    case lf

    /// The characters.
    public var text: String { self == .crlf ? "\r\n" : "\n" }
  }

  /// Which cells are quoted.
  public enum Quoting: String, Sendable, Hashable, CaseIterable {
    /// Those that have to be: with a delimiter, a quote, CR or LF in them, and the empty text.
    case minimal
    /// Those, and the first row, so that a program that looks for quotes in the first rows alone knows of them.
    case header
    /// All that have a value.
    case all
  }

  /// The name on a command line.
  public let name: String
  /// The byte between cells.
  let delimiter: UInt8
  /// What ends a row.
  public let terminator: Terminator
  /// Whether the text begins with the mark of byte order, without which Excel takes UTF-8 for something else.
  public let hasByteOrderMark: Bool
  /// Which cells are quoted.
  public let quoting: Quoting
  /// What stands for a cell without a value; the usual empty text is one that no value is written as.
  ///
  /// A text that equals it is quoted, so that the two stay apart.
  public let nullText: String
  /// Whether text that a spreadsheet would run as a formula gets an apostrophe in front.
  ///
  /// Guarded are text cells alone (not dates, ids or numbers) that begin with `=`, `+`, `-`, `@`, a tab, CR or LF, with a
  /// full-width or small form of the four signs or the minus of mathematics, also behind white space and signs that nobody sees; or with an
  /// apostrophe, so that the guard can be taken off again: take one apostrophe away from each text cell that begins with one. Cells
  /// that hold a comma, a semicolon or a tab are quoted, whichever of them stands between cells.
  public let guardsFormulas: Bool
  /// Whether a cell is quoted that a spreadsheet with other separators would take apart: what stands behind one of them may be a formula.
  var quotesOtherDelimiters: Bool

  /// Makes a dialect of one's own.
  ///
  /// Returns nil if the delimiter is no ASCII character, or a quote, CR, LF or a letter or digit; and if the text for no value
  /// holds a delimiter, a quote, CR, LF or U+0000, or begins with U+FEFF.
  public init?(
    name: String = "custom", delimiter: Character = ",", terminator: Terminator = .crlf, hasByteOrderMark: Bool = false,
    quoting: Quoting = .minimal, nullText: String = "", guardsFormulas: Bool = false
  ) {
    guard let byte = delimiter.asciiValue, byte != 0x22, byte != 0x0D, byte != 0x0A, byte != 0, !delimiter.isLetter,
      !delimiter.isNumber, !nullText.utf8.starts(with: "\u{FEFF}".utf8),
      !nullText.utf8.contains(where: { [byte, 0x22, 0x0D, 0x0A, 0].contains($0) })
    else { return nil }
    self.init(
      name, byte, terminator, hasByteOrderMark: hasByteOrderMark, quoting: quoting, nullText: nullText,
      guardsFormulas: guardsFormulas)
  }

  private init(
    _ name: String, _ delimiter: UInt8, _ terminator: Terminator, hasByteOrderMark: Bool = false,
    quoting: Quoting = .minimal, nullText: String = "", guardsFormulas: Bool = false
  ) {
    self.name = name
    self.delimiter = delimiter
    self.terminator = terminator
    self.hasByteOrderMark = hasByteOrderMark
    self.quoting = quoting
    self.nullText = nullText
    self.guardsFormulas = guardsFormulas
    quotesOtherDelimiters = guardsFormulas
  }

  /// The same without the mark of byte order and a quoted header, for parts of a table.
  var withoutMark: CSVDialect {
    CSVDialect(
      name, delimiter, terminator, quoting: quoting == .header ? .minimal : quoting, nullText: nullText,
      guardsFormulas: guardsFormulas)
  }

  /// The same with the formula guard alone, to find out where it would be.
  var withGuard: CSVDialect {
    var dialect = CSVDialect(
      name, delimiter, terminator, hasByteOrderMark: hasByteOrderMark, quoting: quoting, nullText: nullText,
      guardsFormulas: true)
    dialect.quotesOtherDelimiters = false
    return dialect
  }

  /// The character between cells.
  public var delimiterText: String { String(UnicodeScalar(delimiter)) }

  /// RFC 4180: commas, CRLF, no mark of byte order.
  public static let rfc4180 = CSVDialect("rfc4180", 0x2C, .crlf)
  /// Commas and LF.
  public static let unix = CSVDialect("unix", 0x2C, .lf)
  /// For Excel: commas, CRLF, the mark of byte order, the formula guard.
  public static let excel = CSVDialect("excel", 0x2C, .crlf, hasByteOrderMark: true, guardsFormulas: true)
  /// For Excel in countries that write decimals with a comma: semicolons, CRLF, the mark of byte order, the formula guard.
  public static let excelSemicolon = CSVDialect(
    "excel-semicolon", 0x3B, .crlf, hasByteOrderMark: true, guardsFormulas: true)
  /// Tabs and LF.
  public static let tsv = CSVDialect("tsv", 0x09, .lf)

  /// The dialects of this package.
  public static let all: [CSVDialect] = [.rfc4180, .unix, .excel, .excelSemicolon, .tsv]
}
