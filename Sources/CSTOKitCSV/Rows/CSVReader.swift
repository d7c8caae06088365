// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// A reader of a table from bytes, row by row.
///
/// ```swift
/// var reader = CSVReader(bytes, dialect: .unix)
/// while let row = try reader.next() { print(row.map { $0.text ?? "–" }) }
/// ```
///
/// Rows end with CRLF, LF or a lone CR, in any dialect. A leading byte order mark is skipped. Quotes must enclose a whole cell and must be doubled
/// inside it. All rows must have as many cells as the first one.
public struct CSVReader: Sendable {
  private let bytes: [UInt8]
  private let delimiter: UInt8
  private let nullText: [UInt8]
  private let search: ByteSearch
  private var offset = 0
  private var line = 1
  /// The offset and the line of the start of the current row.
  private var row = (start: 0, line: 1)
  private var width: Int?
  /// Whether an error was found after which nothing can be read.
  private(set) var isBroken = false
  /// The row in which an error was found, up to the invalid cell.
  private(set) var faultyRow = CSVRow.none

  /// Creates a reader for the bytes of a table.
  public init(_ bytes: [UInt8], dialect: CSVDialect = .rfc4180) {
    self.bytes = bytes
    delimiter = dialect.delimiter
    nullText = Array(dialect.nullText.utf8)
    search = ByteSearch(delimiter: delimiter)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
  }

  /// Reads the next row; returns nil at the end.
  ///
  /// - Throws: `ImportError` with the place. After a row of the wrong width, reading can continue with the next one; after any other
  ///   error, nothing more can be read.
  /// - Complexity: O(n) in the bytes of the row.
  public mutating func next() throws(ImportError) -> CSVRow? {
    if isBroken || offset == bytes.count { return nil }
    row = (offset, line)
    var ends: [CSVCellEnd] = []
    ends.reserveCapacity(width ?? 0)
    let array = bytes
    let bytes = array.span
    do throws(ImportError) {
      repeat {
        let isNull = try takeCell(in: bytes)
        if offset - row.start > CSVCellEnd.limit {
          throw broken(at: row.start, as: .limit, "a row has more than 2 GiB")
        }
        ends.append(CSVCellEnd(distance: offset - row.start, isNull: isNull))
      } while takeDelimiter(in: bytes)
    } catch {
      faultyRow = CSVRow(array, from: row.start, line: row.line, ends: ends)
      throw error
    }
    takeRowEnd()
    let cells = CSVRow(array, from: row.start, line: row.line, ends: ends)
    let width = width ?? cells.count
    self.width = width
    if cells.count != width {
      faultyRow = cells
      throw ImportError(
        ImportError.Problem(
          .syntax, line: row.line, column: 1, byteColumn: 1,
          "the row has \(cells.count) cells, and the first one has \(width)"))
    }
    return cells
  }

  /// Moves to the end of a cell; returns whether it has no value.
  @inline(__always)
  private mutating func takeCell(in bytes: Span<UInt8>) throws(ImportError) -> Bool {
    let start = offset
    if start < bytes.count, bytes[start] == 0x22 {
      try takeQuotedCell()
      return false
    }
    let run = search.run(in: bytes, from: start)
    offset += run.count
    // ASCII cells, which are by far the most common, need no further check.
    if !run.isASCII || (offset < bytes.count && (bytes[offset] == 0x22 || bytes[offset] == 0)) {
      try check(start)
    }
    return run.count == nullText.count && isNull(start..<offset)
  }

  private func isNull(_ range: Range<Int>) -> Bool { nullText.isEmpty || bytes[range].elementsEqual(nullText) }

  /// Checks a cell without enclosing quotes that may contain invalid bytes.
  @inline(never)
  private mutating func check(_ start: Int) throws(ImportError) {
    if offset < bytes.count, bytes[offset] == 0x22 {
      throw broken(at: offset, "a quote is allowed only at the beginning of a cell")
    }
    if offset < bytes.count, bytes[offset] == 0 { throw broken(at: offset, as: .encoding, "a cell contains U+0000") }
    try checkText(start..<offset)
  }

  /// Reads a cell that begins with a quote.
  @inline(never)
  private mutating func takeQuotedCell() throws(ImportError) {
    let start = offset
    offset += 1
    while true {
      guard offset < bytes.count else { throw broken(at: start, "the quote is never closed") }
      let place = offset
      offset += 1
      if bytes[place] == 0x22 {
        guard offset < bytes.count, bytes[offset] == 0x22 else { break }
        offset += 1
      } else if bytes.isLineEnd(at: place) {
        line += 1
      }
    }
    if offset < bytes.count, !isEnd(bytes[offset]) {
      throw broken(at: offset, "a closing quote is allowed only at the end of a cell")
    }
    try checkText(start + 1..<offset - 1)
  }

  private func isEnd(_ byte: UInt8) -> Bool { byte == delimiter || byte == 0x0D || byte == 0x0A }

  private mutating func checkText(_ range: Range<Int>) throws(ImportError) {
    let slice = bytes[range]
    if let zero = slice.firstIndex(of: 0) { throw broken(at: zero, as: .encoding, "a cell contains U+0000") }
    if String(validating: slice, as: UTF8.self) != nil { return }
    throw broken(at: range.lowerBound + CSVReader.validCount(of: slice), as: .encoding, "a cell is not UTF-8")
  }

  /// The number of bytes before the first one that is not UTF-8.
  private static func validCount(of bytes: ArraySlice<UInt8>) -> Int {
    var (parser, rest, count) = (Unicode.UTF8.ForwardParser(), bytes.makeIterator(), 0)
    while case .valid(let scalar) = parser.parseScalar(from: &rest) { count += scalar.count }
    return count
  }

  @inline(__always)
  private mutating func takeDelimiter(in bytes: Span<UInt8>) -> Bool {
    guard offset < bytes.count, bytes[offset] == delimiter else { return false }
    offset += 1
    return true
  }

  private mutating func takeRowEnd() {
    guard offset < bytes.count else { return }
    let isCRLF = bytes[offset] == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
    offset += isCRLF ? 2 : 1
    line += 1
  }

  private mutating func broken(at fault: Int, as code: ImportError.Code = .syntax, _ message: String) -> ImportError {
    isBroken = true
    let place = CSVPlace(at: row.start, line: row.line).moved(to: fault, in: bytes)
    return ImportError(
      ImportError.Problem(code, line: place.line, column: place.column, byteColumn: place.byteColumn, message))
  }
}
