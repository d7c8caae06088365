// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// Writes cells and rows in a dialect into a growing buffer.
struct CSVCells {
  /// When a caller that has a sink should drain the buffer.
  static let fullAt = 48 << 10

  private(set) var bytes: [UInt8] = []
  private let dialect: CSVDialect
  private var isFirst = true

  init(_ dialect: CSVDialect) {
    self.dialect = dialect
    if dialect.hasByteOrderMark { bytes = [0xEF, 0xBB, 0xBF] }
  }

  mutating func drain(to sink: inout some ByteSink & ~Copyable) throws(ExportError) {
    try sink.write(bytes.span)
    bytes.removeAll(keepingCapacity: true)
  }

  mutating func endRow() {
    if dialect.terminator == .crlf { bytes.append(0x0D) }
    bytes.append(0x0A)
    isFirst = true
  }

  private mutating func separate() {
    if !isFirst { bytes.append(dialect.delimiter) }
    isFirst = false
  }

  /// A cell without a value: the dialect's text for it, nothing at all where that is empty; the empty text is `""`.
  mutating func null() {
    separate()
    bytes.append(contentsOf: dialect.nullText.utf8)
  }

  mutating func nulls(_ count: Int) { for _ in 0..<count { null() } }

  /// A cell that no spreadsheet runs and that is no free text: a date, an id, a word, a header.
  mutating func plain(_ text: String) {
    separate()
    append(text, guarded: false)
  }

  /// A cell of free text.
  mutating func text(_ text: String) {
    separate()
    append(text, guarded: dialect.guardsFormulas && CSVCells.isFormulaLike(text))
  }

  mutating func integer(_ value: Int) { plain(String(value)) }

  /// A cell of a plain text or, without one, of no value.
  mutating func plain(_ text: String?) { if let text { plain(text) as Void } else { null() } }

  private mutating func append(_ text: String, guarded: Bool) {
    var text = text
    text.withUTF8 { source in
      let readsAsNull = unsafe source.elementsEqual(dialect.nullText.utf8)
      var needsQuotes = source.isEmpty || dialect.quoting == .all || readsAsNull
      for index in source.indices where !needsQuotes {
        let byte = unsafe source[index]
        needsQuotes = byte == dialect.delimiter || byte == 0x22 || byte == 0x0D || byte == 0x0A
      }
      if needsQuotes { bytes.append(0x22) }
      if guarded { bytes.append(0x27) }
      if needsQuotes {
        for index in source.indices {
          let byte = unsafe source[index]
          if byte == 0x22 { bytes.append(0x22) }
          bytes.append(byte)
        }
        bytes.append(0x22)
      } else {
        unsafe bytes.append(contentsOf: source)
      }
    }
  }

  /// Whether a text begins as formulas do, or with the guard itself.
  ///
  /// Looks at scalars: a mark that combines with the first sign changes nothing for a spreadsheet.
  static func isFormulaLike(_ text: String) -> Bool {
    switch text.unicodeScalars.first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "'", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": true
    default: false
    }
  }
}
