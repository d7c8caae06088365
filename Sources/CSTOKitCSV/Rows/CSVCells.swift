// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// Writes cells and rows in a dialect into a growing buffer.
struct CSVCells: ~Copyable {
  let dialect: CSVDialect
  private(set) var buffer = OutputBuffer()
  private let delimiter: UInt8
  /// Whether a plain text never needs quotes.
  private(set) var hasPlainCells: Bool
  /// Whether a text without a byte that has to be quoted stands as it is.
  private var hasBareCells: Bool
  /// Whether the row at hand is the first one of a dialect that quotes it.
  private var isQuotedHeader: Bool
  private let quotesOtherDelimiters: Bool
  private(set) var isFirst = true
  /// Whether a text held U+0000, which readers refuse.
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

  /// The signs that a plain text may hold beside letters and digits.
  private static let plainSigns = Array("-./:~?%_".utf8)

  /// Whether a writer that has a sink should drain the cells.
  var areFull: Bool { buffer.count >= OutputBuffer.fullAt }

  mutating func drain(to sink: inout some ByteSink & ~Copyable) throws(ExportError) { try buffer.drain(to: &sink) }

  @inline(__always)
  mutating func endRow() {
    if dialect.terminator == .crlf { buffer.append(0x0D) }
    buffer.append(0x0A)
    isFirst = true
    if isQuotedHeader { leaveHeader() }
  }

  /// The rows behind a quoted header are written as they would be without one.
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

  /// A cell without a value: the dialect's text for it, nothing at all where that is empty; the empty text is `""`.
  @inline(__always)
  mutating func null() {
    separate()
    if !hasBareCells, !dialect.nullText.isEmpty { buffer.append(utf8Of: dialect.nullText) }
  }

  /// Cells without a value: where nothing stands for it, delimiters alone.
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

  /// A cell of ASCII letters, digits and `-./:~?%_`: a date, an id, a header.
  @inline(__always)
  mutating func plain(_ text: String) {
    if !hasPlainCells || text.isEmpty { return cell(text, guarded: false) }
    separate()
    buffer.append(utf8Of: text)
  }

  /// Cells of plain text that write themselves, each with its delimiter in front, if this dialect never quotes them.
  ///
  /// - Parameters:
  ///   - room: How many bytes they may take at most.
  ///   - write: Writes them, and returns the number of bytes; 0 if they have to be written in another way.
  /// - Returns: Whether they were written.
  @inline(__always)
  mutating func plain(
    upTo room: Int, _ write: (_ memory: UnsafeMutableRawPointer, _ delimiter: UInt8) -> Int
  ) -> Bool {
    guard hasPlainCells, !isFirst else { return false }
    let delimiter = delimiter
    return unsafe buffer.append(upTo: room) { memory in unsafe write(memory, delimiter) } > 0
  }

  /// The first row: the names of the columns, which are words of ours, or labels, among which are names of states.
  mutating func header(_ names: [String], areWords: Bool) {
    for name in names { if areWords { words(name) } else { text(name) as Void } }
    endRow()
  }

  /// A cell of free text.
  @inline(__always)
  mutating func text(_ text: String) {
    cell(text, guarded: dialect.guardsFormulas && CSVCells.isFormulaLike(text))
  }

  /// A cell of words that no spreadsheet runs, but that may hold a delimiter.
  mutating func words(_ text: String) { cell(text, guarded: false) }

  mutating func integer(_ value: Int) {
    if !hasPlainCells { return cell(String(value), guarded: false) }
    separate()
    buffer.append(decimal: value)
  }

  /// A cell of free text or, without one, of no value.
  // Releases nothing that was there before, which the compiler cannot see for itself: each text would be retained around its writing.
  @inline(never) @_effects(releasenone)
  mutating func text(_ text: String?) { if let text { self.text(text) as Void } else { null() } }

  /// Cells that were written before, without what parts them from others.
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
    // The apostrophe of the guard may be the delimiter, or begin the text for no value.
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

  /// A cell of any text that may be the first of a row.
  ///
  /// In front of a table U+FEFF would be taken for a mark of byte order; tables of this package begin with names of columns.
  mutating func firstText(_ text: String?) {
    guard isFirst, let text, text.utf8.starts(with: "\u{FEFF}".utf8) else { return self.text(text) }
    putCarefully(Array(text.utf8).span, guarded: false, alwaysQuoted: true)
  }

  /// Takes away what was written behind a place in the buffer, as it holds a zero.
  mutating func takeBack(to count: Int, isFirst: Bool) {
    buffer.truncate(to: count)
    self.isFirst = isFirst
    haveZero = false
  }

  /// Whether a delimiter, a quote, CR, LF or a zero is among the bytes, of which there is at least one.
  @inline(__always)
  private func needsQuotes(_ bytes: Span<UInt8>) -> Bool {
    let search = ByteSearch(delimiter: delimiter)
    return unsafe bytes.withUnsafeBytes { bytes in unsafe search.finds(in: bytes) }
      || quotesOtherDelimiters && CSVCells.holdsAnyDelimiter(bytes)
  }

  /// Whether a comma, a semicolon or a tab is among some bytes.
  private static func holdsAnyDelimiter(_ bytes: Span<UInt8>) -> Bool {
    bytes.indices.contains { [0x2C, 0x3B, 0x09].contains(bytes[$0]) }
  }

  /// Whether a text begins as formulas do, or with the guard itself.
  ///
  /// Looks at scalars: a mark that combines with the first sign changes nothing for a spreadsheet. What nobody sees in front of it is passed over, as
  /// programs strip it; signs of other widths, and the minus of mathematics, are the same signs to some of them.
  static func isFormulaLike(_ text: String) -> Bool {
    // Almost all text begins with a letter of ASCII, or with another sign that is none of these.
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

  /// White space but for that which begins a formula itself, and signs without a width.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0x00...0x1F, 0x7F...0xA0, 0x61C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0x2800, 0xFEFF: true
    case 0xFFF9...0xFFFB: true
    default: scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
    }
  }
}
