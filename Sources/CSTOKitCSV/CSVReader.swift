// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// A cell that was read, and where it stood.
public struct CSVField: Sendable, Hashable {
  /// The text; nil for a cell without a value, which holds nothing, not even quotes.
  public let text: String?
  /// The line on which the cell begins, counted from 1.
  public let line: Int
  /// The column in Unicode scalars, counted from 1.
  public let column: Int
  /// The column in bytes, counted from 1.
  public let byteColumn: Int

  /// A problem with this cell.
  public func problem(_ message: String, path: String = "") -> ImportError.Problem {
    ImportError.Problem(line: line, column: column, path: path, message)
  }
}

/// Reads a table from bytes, row by row.
///
/// ```swift
/// var reader = CSVReader(bytes, dialect: .unix)
/// while let row = try reader.next() { print(row.map { $0.text ?? "–" }) }
/// ```
///
/// Rows end with CRLF, LF or a lone CR, whatever the dialect; a mark of byte order in front is passed over. Quotes have to surround a
/// whole cell and to be doubled in it. All rows have as many cells as the first.
public struct CSVReader: Sendable {
  private let bytes: [UInt8]
  private let delimiter: UInt8
  private let nullText: [UInt8]
  private var offset = 0
  private var line = 1
  private var lineStart = 0
  /// How many scalars of the line stand before an offset, as far as they were counted.
  private var counted: (offset: Int, scalars: Int) = (0, 0)
  private var width: Int?
  private var isBroken = false

  /// Takes the bytes of a table.
  public init(_ bytes: [UInt8], dialect: CSVDialect = .rfc4180) {
    self.bytes = bytes
    delimiter = dialect.delimiter
    nullText = Array(dialect.nullText.utf8)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      offset = 3
      lineStart = 3
    }
  }

  /// The next row; nil at the end.
  ///
  /// - Throws: ``ImportError`` with the place. After a row of the wrong width reading can go on with the next one; after any other
  ///   fault there is nothing more to read.
  /// - Complexity: O(n) in the bytes of the row.
  public mutating func next() throws(ImportError) -> [CSVField]? {
    if isBroken || offset == bytes.count { return nil }
    let first = line
    var row: [CSVField] = []
    repeat { row.append(try field()) } while takeDelimiter()
    takeRowEnd()
    let width = width ?? row.count
    self.width = width
    if row.count != width {
      throw ImportError(
        ImportError.Problem(
          line: first, column: 1, "the row has \(row.count) cells, and the first one has \(width)"))
    }
    return row
  }

  private mutating func field() throws(ImportError) -> CSVField {
    let start = offset
    let (line, column) = (line, column(of: start))
    guard offset < bytes.count, bytes[offset] == 0x22 else {
      while offset < bytes.count, !isEnd(bytes[offset]) {
        if bytes[offset] == 0x22 { throw broken(offset, "a quote may only stand at the beginning of a cell") }
        offset += 1
      }
      let text = bytes[start..<offset].elementsEqual(nullText) ? nil : try text(bytes[start..<offset], line, column)
      return CSVField(text: text, line: line, column: column, byteColumn: start - lineStart + 1)
    }
    let byteColumn = start - lineStart + 1
    var content: [UInt8] = []
    offset += 1
    while true {
      guard offset < bytes.count else {
        throw broken(line: line, column: column, "the quote is never closed")
      }
      let byte = bytes[offset]
      offset += 1
      if byte == 0x22 {
        guard offset < bytes.count, bytes[offset] == 0x22 else { break }
        offset += 1
      } else if byte == 0x0A || (byte == 0x0D && !(offset < bytes.count && bytes[offset] == 0x0A)) {
        self.line += 1
        lineStart = offset
      }
      content.append(byte)
    }
    if offset < bytes.count, !isEnd(bytes[offset]) {
      throw broken(offset, "a closing quote may only stand at the end of a cell")
    }
    return CSVField(
      text: try text(content[...], line, column), line: line, column: column, byteColumn: byteColumn)
  }

  private func isEnd(_ byte: UInt8) -> Bool { byte == delimiter || byte == 0x0D || byte == 0x0A }

  private mutating func text(_ slice: ArraySlice<UInt8>, _ line: Int, _ column: Int) throws(ImportError) -> String {
    if slice.contains(0) { throw broken(line: line, column: column, "a cell holds U+0000") }
    guard let text = String(validating: slice, as: UTF8.self) else {
      throw broken(line: line, column: column, "a cell is not UTF-8")
    }
    return text
  }

  private mutating func takeDelimiter() -> Bool {
    guard offset < bytes.count, bytes[offset] == delimiter else { return false }
    offset += 1
    return true
  }

  private mutating func takeRowEnd() {
    guard offset < bytes.count else { return }
    let isCRLF = bytes[offset] == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
    offset += isCRLF ? 2 : 1
    line += 1
    lineStart = offset
  }

  /// Counts on from where it was counted last, so that a row costs no more than its length.
  private mutating func column(of offset: Int) -> Int {
    if counted.offset < lineStart || counted.offset > offset { counted = (lineStart, 0) }
    counted.scalars += bytes[counted.offset..<offset].count { $0 & 0xC0 != 0x80 }
    counted.offset = offset
    return counted.scalars + 1
  }

  private mutating func broken(_ offset: Int, _ message: String) -> ImportError {
    broken(line: line, column: column(of: offset), message)
  }

  private mutating func broken(line: Int, column: Int, _ message: String) -> ImportError {
    isBroken = true
    return ImportError(ImportError.Problem(line: line, column: column, message))
  }
}
