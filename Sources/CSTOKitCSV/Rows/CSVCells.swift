// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// Writes cells and rows in a dialect into a growing buffer.
struct CSVCells: ~Copyable {
  let dialect: CSVDialect
  private(set) var buffer = OutputBuffer()
  private let delimiter: UInt8
  /// Whether a plain text never needs quotes.
  private(set) var hasPlainCells: Bool
  /// Whether a text without special bytes is written unchanged.
  private var hasBareCells: Bool
  /// Whether the current row is a quoted header.
  private var isQuotedHeader: Bool
  private let quotesOtherDelimiters: Bool
  private(set) var isFirst = true
  /// Whether a text contained U+0000, which readers reject.
  private(set) var haveZero = false

  /// Begins a table, or cells of one.
  init(_ dialect: CSVDialect) {
    self.dialect = dialect
    quotesOtherDelimiters = dialect.quotesOtherDelimiters
    delimiter = dialect.delimiter
    isQuotedHeader = dialect.quoting == .header
    hasBareCells = dialect.quoting == .minimal && dialect.nullText.isEmpty
    hasPlainCells = hasBareCells && !CSVCells.plainSigns.contains(dialect.delimiter)
    if dialect.hasByteOrderMark { buffer.append("\u{FEFF}") }
  }

  /// The characters that a plain text may contain besides letters and digits.
  private static let plainSigns = Array("-./:~?%_".utf8)

  /// Whether a writer with a sink should drain the cells.
  var areFull: Bool { buffer.count >= OutputBuffer.fullAt }

  mutating func drain(to sink: inout some ByteSink & ~Copyable) throws(ExportError) { try buffer.drain(to: &sink) }

  @inline(__always)
  mutating func endRow() {
    if dialect.terminator == .crlf { buffer.append(0x0D) }
    buffer.append(0x0A)
    isFirst = true
    if isQuotedHeader { leaveHeader() }
  }

  /// The rows after a quoted header are written as usual.
  private mutating func leaveHeader() {
    isQuotedHeader = false
    hasBareCells = dialect.nullText.isEmpty
    hasPlainCells = hasBareCells && !CSVCells.plainSigns.contains(dialect.delimiter)
  }

  @inline(__always)
  private mutating func separate() {
    if !isFirst { buffer.append(delimiter) }
    isFirst = false
  }

  /// Writes a cell without a value: the dialect's null text, which may be empty.
  ///
  /// The empty text is `""`.
  @inline(__always)
  mutating func null() {
    separate()
    if !hasBareCells, !dialect.nullText.isEmpty { buffer.append(utf8Of: dialect.nullText) }
  }

  /// Writes cells without a value: only delimiters if the null text is empty.
  mutating func nulls(_ count: Int) {
    guard hasBareCells, !isFirst else {
      for _ in 0..<count { null() }
      return
    }
    let delimiter = delimiter
    unsafe buffer.append(upTo: count) { memory in
      unsafe memory.initializeMemory(as: UInt8.self, repeating: delimiter, count: count)
      return count
    }
  }

  /// Writes a cell of ASCII letters, digits and `-./:~?%_`: a date, an id, a header.
  @inline(__always)
  mutating func plain(_ text: String) {
    if !hasPlainCells || text.isEmpty { return cell(text, guarded: false) }
    separate()
    buffer.append(utf8Of: text)
  }

  /// Writes plain cells with a closure, if the dialect never quotes them.
  ///
  /// - Parameters:
  ///   - room: The maximum number of bytes.
  ///   - write: Writes them, and returns the number of bytes; 0 if they must be written in another way.
  /// - Returns: Whether they were written.
  @inline(__always)
  mutating func plain(
    upTo room: Int, _ write: (_ memory: UnsafeMutableRawPointer, _ delimiter: UInt8) -> Int
  ) -> Bool {
    guard hasPlainCells, !isFirst else { return false }
    let delimiter = delimiter
    return unsafe buffer.append(upTo: room) { memory in unsafe write(memory, delimiter) } > 0
  }

  /// Writes the first row: the column names, which are words, or the labels.
  ///
  /// Labels may contain names of states.
  mutating func header(_ names: [String], areWords: Bool) {
    for name in names { if areWords { words(name) } else { text(name) as Void } }
    endRow()
  }

  /// Writes a cell of free text.
  @inline(__always)
  mutating func text(_ text: String) {
    cell(text, guarded: dialect.guardsFormulas && CSVCells.isFormulaLike(text))
  }

  /// Writes a cell of words, which are never formulas but may contain a delimiter.
  mutating func words(_ text: String) { cell(text, guarded: false) }

  mutating func integer(_ value: Int) {
    if !hasPlainCells { return cell(String(value), guarded: false) }
    separate()
    buffer.append(decimal: value)
  }

  /// Writes a cell of free text, or one without a value.
  // Releases nothing that existed before. The compiler cannot infer this, and would retain each text around its writing.
  @inline(never) @_effects(releasenone)
  mutating func text(_ text: String?) { if let text { self.text(text) as Void } else { null() } }

  /// Writes a cell from its bytes as written before, without its delimiter.
  mutating func cell(written bytes: Span<UInt8>) {
    separate()
    buffer.append(bytes)
  }
}

// MARK: Quotes

extension CSVCells {
  @inline(__always)
  private mutating func cell(_ text: String, guarded: Bool) {
    let isDone: Void? = unsafe text.utf8.withContiguousStorageIfAvailable { bytes in
      put(unsafe bytes.span, guarded: guarded)
    }
    if isDone == nil { put(slowly: text, guarded: guarded) }
  }

  @inline(never)
  private mutating func put(slowly text: String, guarded: Bool) { put(Array(text.utf8).span, guarded: guarded) }

  @inline(__always)
  private mutating func put(_ bytes: Span<UInt8>, guarded: Bool) {
    if !guarded, !bytes.isEmpty, hasBareCells, !needsQuotes(bytes) {
      if isFirst { buffer.append(bytes) } else { buffer.append(delimiter, bytes) }
      isFirst = false
    } else {
      putCarefully(bytes, guarded: guarded)
    }
  }

  @inline(never)
  private mutating func putCarefully(_ bytes: Span<UInt8>, guarded: Bool, alwaysQuoted: Bool = false) {
    separate()
    if unsafe bytes.withUnsafeBytes({ unsafe $0.contains(0) }) { haveZero = true }
    let nullText = dialect.nullText.utf8
    let readsAsNull = unsafe bytes.withUnsafeBytes { unsafe $0.elementsEqual(nullText) }
    // The apostrophe of the guard may be the delimiter, or the beginning of the null text.
    let isGuardQuoted = guarded && (delimiter == 0x27 || !dialect.nullText.isEmpty)
    let isQuoted =
      alwaysQuoted || bytes.isEmpty || dialect.quoting == .all || isQuotedHeader || readsAsNull || isGuardQuoted
      || needsQuotes(bytes)
    if isQuoted { buffer.append(0x22) }
    if guarded { buffer.append(0x27) }
    guard isQuoted else { return buffer.append(bytes) }
    var start = 0
    for index in bytes.indices where bytes[index] == 0x22 {
      buffer.append(bytes.extracting(start...index))
      buffer.append(0x22)
      start = index + 1
    }
    buffer.append(bytes.extracting(start...))
    buffer.append(0x22)
  }

  /// Writes a cell of any text that may be the first of a row.
  ///
  /// At the start of a table, U+FEFF would be read as a byte order mark. Tables of this package begin with column names.
  mutating func firstText(_ text: String?) {
    guard isFirst, let text, text.utf8.starts(with: "\u{FEFF}".utf8) else { return self.text(text) }
    putCarefully(Array(text.utf8).span, guarded: false, alwaysQuoted: true)
  }

  /// Removes the bytes after an offset in the buffer, because they contain a zero.
  mutating func takeBack(to count: Int, isFirst: Bool) {
    buffer.truncate(to: count)
    self.isFirst = isFirst
    haveZero = false
  }

  /// Whether the bytes contain a delimiter, a quote, CR, LF or a zero.
  ///
  /// There must be at least one byte.
  @inline(__always)
  private func needsQuotes(_ bytes: Span<UInt8>) -> Bool {
    let search = ByteSearch(delimiter: delimiter)
    return unsafe bytes.withUnsafeBytes { bytes in unsafe search.finds(in: bytes) }
      || quotesOtherDelimiters && CSVCells.holdsAnyDelimiter(bytes)
  }

  /// Whether the bytes contain a comma, a semicolon or a tab.
  private static func holdsAnyDelimiter(_ bytes: Span<UInt8>) -> Bool {
    bytes.indices.contains { [0x2C, 0x3B, 0x09].contains(bytes[$0]) }
  }

  /// Whether a text begins like a formula, or with the guard itself.
  ///
  /// It examines scalars, because a combining mark after the first character makes no difference to a spreadsheet. Invisible characters in front
  /// are skipped, because programs strip them. Some programs treat the characters of other widths, and the mathematical minus sign, as equivalent.
  static func isFormulaLike(_ text: String) -> Bool {
    // Almost all text begins with an ASCII letter, or another character that is none of these.
    guard let first = text.unicodeScalars.first else { return false }
    if first.value > 0x40, first.value < 0x7F { return false }
    if first == "'" { return true }
    switch text.unicodeScalars.first(where: { !isUnseen($0) }) {
    case "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "\u{2212}", "\u{FE62}",
      "\u{FE63}",
      "\u{FE66}", "\u{FE6B}":
      return true
    default: return false
    }
  }

  /// Whether a scalar is zero-width or white space, except white space that begins a formula.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0x00...0x1F, 0x7F...0xA0, 0x61C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0x2800, 0xFEFF: true
    case 0xFFF9...0xFFFB: true
    default: scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
    }
  }
}
