// SPDX-License-Identifier: Apache-2.0

/// A CSV dialect: the delimiter, line ends, quotes and adjustments for spreadsheets.
///
/// ```swift
/// CSVDialect.rfc4180
/// CSVDialect(delimiter: "|", terminator: .lf, quoting: .all, nullText: "NULL")
/// ```
public struct CSVDialect: Sendable, Hashable {
  /// The end of a row.
  public enum Terminator: String, Sendable, Hashable, CaseIterable {
    /// Carriage return and line feed.
    case crlf
    /// Line feed.
    case lf

    /// The characters of the terminator.
    public var text: String { self == .crlf ? "\r\n" : "\n" }
  }

  /// The rule for quoting cells.
  public enum Quoting: String, Sendable, Hashable, CaseIterable {
    /// Cells that contain a delimiter, a quote, CR or LF, and the empty text.
    case minimal
    /// Those cells and the whole first row.
    ///
    /// This helps programs that look for quotes in the first rows only.
    case header
    /// All cells that have a value.
    case all
  }

  /// The name, as on a command line.
  public let name: String
  /// The ASCII delimiter between cells.
  let delimiter: UInt8
  /// The end of each row.
  public let terminator: Terminator
  /// Whether the text begins with a byte order mark, which Excel needs to recognize UTF-8.
  public let hasByteOrderMark: Bool
  /// The rule for quoting cells.
  public let quoting: Quoting
  /// The text of a cell without a value; empty by default.
  ///
  /// A value with the same text is quoted, so that the two differ.
  public let nullText: String
  /// Whether an apostrophe precedes text that a spreadsheet would run as a formula.
  ///
  /// The guard applies to text cells only, not to dates, ids or numbers. It applies if the text begins with `=`, `+`, `-`, `@`, a tab, CR or LF, with
  /// a full-width or small form of the four characters, or with the mathematical minus sign. White space and invisible characters in front
  /// are ignored. Text that begins with an apostrophe is guarded too, so that the guard is reversible: remove one apostrophe from each text
  /// cell that begins with one. Cells that contain a comma, a semicolon or a tab are quoted, regardless of the delimiter.
  public let guardsFormulas: Bool
  /// Whether cells with another spreadsheet delimiter are quoted.
  ///
  /// A spreadsheet with that delimiter would split the cell, and the second part could be a formula.
  var quotesOtherDelimiters: Bool

  /// Creates a custom dialect.
  ///
  /// Returns nil if the delimiter is not an ASCII character, or if it is a quote, CR, LF, U+0000, a letter or a digit. Also returns nil if the null
  /// text contains the delimiter, a quote, CR, LF or U+0000, or begins with U+FEFF.
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

  /// The same dialect without byte order mark and quoted header, for parts of a table.
  var withoutMark: CSVDialect {
    CSVDialect(
      name, delimiter, terminator, quoting: quoting == .header ? .minimal : quoting, nullText: nullText,
      guardsFormulas: guardsFormulas)
  }

  /// The same dialect with only the formula guard, to find guarded cells.
  var withGuard: CSVDialect {
    var dialect = CSVDialect(
      name, delimiter, terminator, hasByteOrderMark: hasByteOrderMark, quoting: quoting, nullText: nullText,
      guardsFormulas: true)
    dialect.quotesOtherDelimiters = false
    return dialect
  }

  /// The character between cells, as a text.
  public var delimiterText: String { String(UnicodeScalar(delimiter)) }

  /// RFC 4180: commas, CRLF, no byte order mark.
  public static let rfc4180 = CSVDialect("rfc4180", 0x2C, .crlf)
  /// Commas and LF.
  public static let unix = CSVDialect("unix", 0x2C, .lf)
  /// For Excel: commas, CRLF, a byte order mark and the formula guard.
  public static let excel = CSVDialect("excel", 0x2C, .crlf, hasByteOrderMark: true, guardsFormulas: true)
  /// For Excel in countries with decimal commas.
  ///
  /// It has semicolons, CRLF, a byte order mark and the formula guard.
  public static let excelSemicolon = CSVDialect(
    "excel-semicolon", 0x3B, .crlf, hasByteOrderMark: true, guardsFormulas: true)
  /// Tabs and LF.
  public static let tsv = CSVDialect("tsv", 0x09, .lf)

  /// The predefined dialects.
  public static let all: [CSVDialect] = [.rfc4180, .unix, .excel, .excelSemicolon, .tsv]
}
