// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// A cell that was read, and where it stood.
public struct CSVField: Sendable, Hashable {
  /// The text; nil for a cell without a value, which holds nothing, not even quotes.
  public let text: String?
  // Half as wide as `Int`: a table of which all rows are kept is as fast to read as its cells are small.
  private let place: (line: UInt32, column: UInt32, byteColumn: UInt32)

  /// The line on which the cell begins, counted from 1.
  public var line: Int { Int(place.line) }
  /// The column in Unicode scalars, counted from 1.
  public var column: Int { Int(place.column) }
  /// The column in bytes, counted from 1.
  public var byteColumn: Int { Int(place.byteColumn) }

  @inline(__always)
  init(text: String?, line: Int, column: Int, byteColumn: Int) {
    self.text = text
    place = (UInt32(clamping: line), UInt32(clamping: column), UInt32(clamping: byteColumn))
  }

  /// Whether two cells hold the same and stood in the same place.
  public static func == (one: CSVField, other: CSVField) -> Bool { one.text == other.text && one.place == other.place }

  /// Hashes the text and the place.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(text)
    hasher.combine(place.line)
    hasher.combine(place.byteColumn)
  }

  /// A problem with this cell.
  public func problem(_ message: String, path: String = "") -> ImportError.Problem {
    ImportError.Problem(line: line, column: column, byteColumn: byteColumn, path: path, message)
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
  private let search: ByteSearch
  private var offset = 0
  private var line = 1
  private var lineStart = 0
  /// How many bytes of the line, up to the offset, begin no scalar but continue one.
  private var continuations = 0
  private var width: Int?
  /// Whether a fault was found behind which nothing can be read.
  private(set) var isBroken = false
  /// The row that a fault was found in, up to the cell at fault.
  private(set) var faultyRow: [CSVField] = []

  /// Takes the bytes of a table.
  public init(_ bytes: [UInt8], dialect: CSVDialect = .rfc4180) {
    self.bytes = bytes
    delimiter = dialect.delimiter
    nullText = Array(dialect.nullText.utf8)
    search = ByteSearch(delimiter: delimiter)
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
    row.reserveCapacity(width ?? 0)
    let array = bytes
    let bytes = array.span
    do throws(ImportError) {
      repeat { row.append(try field(in: bytes)) } while takeDelimiter(in: bytes)
    } catch {
      faultyRow = row
      throw error
    }
    takeRowEnd()
    let width = width ?? row.count
    self.width = width
    if row.count != width {
      faultyRow = row
      throw ImportError(
        ImportError.Problem(
          line: first, column: 1, byteColumn: 1, "the row has \(row.count) cells, and the first one has \(width)"))
    }
    return row
  }

  @inline(__always)
  private mutating func field(in bytes: Span<UInt8>) throws(ImportError) -> CSVField {
    let start = offset
    let byteColumn = start - lineStart + 1
    let column = byteColumn - continuations
    if start < bytes.count, bytes[start] == 0x22 { return try quotedField(column, byteColumn) }
    let run = search.run(in: bytes, from: start)
    offset += run.count
    // What is ASCII, and almost all cells are, needs no looking at again.
    guard run.isASCII, offset == bytes.count || (bytes[offset] != 0x22 && bytes[offset] != 0) else {
      return try carefulField(start, run, column, byteColumn)
    }
    var text: String?
    if run.count != nullText.count || !isNull(start..<offset) {
      text = unsafe bytes.extracting(start..<offset).withUnsafeBufferPointer {
        unsafe String(decoding: $0, as: UTF8.self)
      }
    }
    return CSVField(text: text, line: line, column: column, byteColumn: byteColumn)
  }

  private func isNull(_ range: Range<Int>) -> Bool { nullText.isEmpty || bytes[range].elementsEqual(nullText) }

  /// A cell without quotes around it that may hold something that it must not.
  @inline(never)
  private mutating func carefulField(_ start: Int, _ run: ByteSearch.Run, _ column: Int, _ byteColumn: Int)
    throws(ImportError) -> CSVField
  {
    continuations += run.continuations
    let cell = Cell(start: start, line: line, lineStart: lineStart)
    if offset < bytes.count, bytes[offset] == 0x22 {
      throw broken(at: offset, in: cell, "a quote may only stand at the beginning of a cell")
    }
    if offset < bytes.count, bytes[offset] == 0 { throw broken(at: offset, in: cell, "a cell holds U+0000") }
    let isNull = run.count == nullText.count && isNull(start..<offset)
    let text = isNull ? nil : try text(bytes[start..<offset], in: cell)
    return CSVField(text: text, line: line, column: column, byteColumn: byteColumn)
  }

  /// A cell that begins with a quote.
  @inline(never)
  private mutating func quotedField(_ column: Int, _ byteColumn: Int) throws(ImportError) -> CSVField {
    let (line, start) = (line, offset)
    let cell = Cell(start: start, line: line, lineStart: lineStart)
    offset += 1
    var runStart = offset
    // Where there is a doubled quote in the cell, what stands before its second half.
    var content: [UInt8]?
    while true {
      guard offset < bytes.count else {
        throw broken(at: start, in: cell, "the quote is never closed")
      }
      let byte = bytes[offset]
      offset += 1
      if byte == 0x22 {
        guard offset < bytes.count, bytes[offset] == 0x22 else { break }
        content = content ?? []
        content?.append(contentsOf: bytes[runStart..<offset])
        offset += 1
        runStart = offset
      } else if byte == 0x0A || (byte == 0x0D && !(offset < bytes.count && bytes[offset] == 0x0A)) {
        beginLine()
      }
    }
    continuations += bytes[max(start, lineStart)..<offset].count { $0 & 0xC0 == 0x80 }
    if offset < bytes.count, !isEnd(bytes[offset]) {
      throw broken(at: offset, in: cell, "a closing quote may only stand at the end of a cell")
    }
    let last = bytes[runStart..<offset - 1]
    // The bytes as they stand are looked at, so that a fault has its place: doubled quotes change nothing.
    let raw = bytes[start + 1..<offset - 1]
    var text = try text(raw, in: cell)
    if let content { text = String(decoding: content + last, as: UTF8.self) }
    return CSVField(text: text, line: line, column: column, byteColumn: byteColumn)
  }

  private func isEnd(_ byte: UInt8) -> Bool { byte == delimiter || byte == 0x0D || byte == 0x0A }

  private mutating func text(_ slice: ArraySlice<UInt8>, in cell: Cell) throws(ImportError) -> String {
    if let zero = slice.firstIndex(of: 0) { throw broken(at: zero, in: cell, "a cell holds U+0000") }
    if let text = String(validating: slice, as: UTF8.self) { return text }
    throw broken(at: slice.startIndex + CSVReader.validCount(of: slice), in: cell, "a cell is not UTF-8")
  }

  /// How many bytes stand before the first that is not UTF-8.
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
    beginLine()
  }

  private mutating func beginLine() {
    line += 1
    lineStart = offset
    continuations = 0
  }

  // MARK: Faults

  /// Where a cell begins.
  private struct Cell {
    let start: Int
    let line: Int
    let lineStart: Int
  }

  private mutating func broken(at fault: Int, in cell: Cell, _ message: String) -> ImportError {
    isBroken = true
    var (line, lineStart) = (cell.line, cell.lineStart)
    for place in cell.start..<fault
    where bytes[place] == 0x0A || (bytes[place] == 0x0D && !(place + 1 < bytes.count && bytes[place + 1] == 0x0A)) {
      (line, lineStart) = (line + 1, place + 1)
    }
    let column = 1 + bytes[lineStart..<fault].count { $0 & 0xC0 != 0x80 }
    return ImportError(
      ImportError.Problem(line: line, column: column, byteColumn: fault - lineStart + 1, message))
  }
}
