// SPDX-License-Identifier: Apache-2.0

public import CSTOKit
internal import Synchronization

/// A row that was read: its cells as they stand in the bytes of the table.
///
/// A row holds no texts but the places of its cells, and shares the bytes with the reader and all other rows. Texts are made where they
/// are asked for; ``texts`` has them all, and lets the bytes go.
public struct CSVRow: Sendable, RandomAccessCollection {
  private let bytes: [UInt8]
  private let start: Int
  private let ends: [CSVCellEnd]
  /// The line on which the row begins, counted from 1.
  public let line: Int
  /// Where the place was that was asked for last, in a row of so many cells that counting from its beginning for each would take long.
  private let last: LastPlace?

  init(_ bytes: [UInt8], from start: Int, line: Int, ends: [CSVCellEnd]) {
    self.bytes = bytes
    self.start = start
    self.line = line
    self.ends = ends
    last = ends.count > 64 ? LastPlace() : nil
  }

  /// The row before the first.
  static let none = CSVRow([], from: 0, line: 1, ends: [])

  /// The place of the first cell.
  public var startIndex: Int { 0 }
  /// The place behind the last cell.
  public var endIndex: Int { ends.count }

  /// A cell.
  ///
  /// - Precondition: The row has that many cells.
  public subscript(position: Int) -> CSVField {
    precondition(ends.indices.contains(position), "the row has \(ends.count) cells")
    return CSVField(row: self, position: position)
  }

  /// The texts of all cells; nil for a cell without a value.
  ///
  /// - Complexity: O(n) in the bytes of the row.
  public var texts: [String?] {
    var texts: [String?] = []
    texts.reserveCapacity(count)
    let bytes = bytes.span
    var from = start
    for end in ends {
      let to = start + end.distance
      texts.append(end.isNull ? nil : CSVRow.text(in: bytes.extracting(from..<to)))
      from = to + 1
    }
    return texts
  }

  /// Whether no cell has a value.
  var isBlank: Bool { ends.allSatisfy(\.isNull) }

  /// Whether the cells behind a date or a period are the bytes that are written there.
  ///
  /// - Parameters:
  ///   - own: The place of the date itself.
  ///   - count: How many cells stand behind it.
  ///   - write: Writes the cells to some memory with a delimiter in front of each, and returns the place behind them.
  func holds(
    behind own: Int, count: Int,
    _ write: (UnsafeMutableRawPointer, _ delimiter: UInt8) -> UnsafeMutableRawPointer
  ) -> Bool {
    let (first, last) = (start + ends[own].distance, start + ends[own + count].distance)
    guard first < last else { return false }
    return unsafe bytes.withUnsafeBytes { bytes in
      unsafe withUnsafeTemporaryAllocation(byteCount: 2 * ISODateColumns.room, alignment: 8) { memory in
        guard let base = memory.baseAddress else { return false }
        let end = unsafe write(base, bytes[first])
        guard unsafe end - base == last - first else { return false }
        return unsafe UnsafeRawBufferPointer(start: base, count: last - first)
          .elementsEqual(UnsafeRawBufferPointer(rebasing: bytes[first..<last]))
      }
    }
  }

  private func start(of position: Int) -> Int { position == 0 ? start : start + ends[position - 1].distance + 1 }

  fileprivate func text(of position: Int) -> String? {
    let end = ends[position]
    return end.isNull ? nil : CSVRow.text(in: bytes.span.extracting(start(of: position)..<start + end.distance))
  }

  @inline(__always)
  private static func text(in cell: Span<UInt8>) -> String {
    // A cell without quotes around it begins with none.
    if !cell.isEmpty, cell[0] == 0x22 { return unquoted(cell.extracting(1..<cell.count - 1)) }
    return unsafe cell.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }

  /// What stands between quotes, with each doubled quote as one.
  private static func unquoted(_ content: Span<UInt8>) -> String {
    unsafe String(unsafeUninitializedCapacity: content.count) { text in
      var (count, isSecond) = (0, false)
      for index in content.indices {
        let byte = content[index]
        isSecond = byte == 0x22 && !isSecond
        if isSecond { continue }
        unsafe text[count] = byte
        count += 1
      }
      return count
    }
  }

  fileprivate func place(of position: Int) -> CSVPlace {
    let (offset, bytes, beginning) = (start(of: position), bytes, CSVPlace(at: start, line: line))
    guard let last else { return beginning.moved(to: offset, in: bytes) }
    return last.place.withLock { place in
      let nearest = place.flatMap { $0.offset <= offset ? $0 : nil } ?? beginning
      let found = nearest.moved(to: offset, in: bytes)
      place = found
      return found
    }
  }

  /// A place that all copies of a row share.
  private final class LastPlace: Sendable {
    let place = Mutex<CSVPlace?>(nil)
  }
}

extension CSVRow: CustomStringConvertible, CustomReflectable {
  /// The texts of the cells.
  public var description: String { "\(texts)" }
  /// The texts of the cells, and not the bytes of the whole table.
  public var customMirror: Mirror { Mirror(self, unlabeledChildren: texts, displayStyle: .collection) }
}

/// A cell of a row.
public struct CSVField: Sendable {
  fileprivate let row: CSVRow
  fileprivate let position: Int

  /// The text; nil for a cell without a value, which holds nothing, not even quotes.
  ///
  /// - Complexity: O(n) in the bytes of the cell.
  public var text: String? { row.text(of: position) }

  /// The line on which the cell begins, counted from 1.
  ///
  /// - Complexity: O(n) in the bytes of the row before the cell; in a row of more than 64 cells, in those since the cell that was asked for last.
  public var line: Int { row.place(of: position).line }
  /// The column in Unicode scalars, counted from 1.
  ///
  /// - Complexity: O(n) in the bytes of the row before the cell.
  public var column: Int { row.place(of: position).column }
  /// The column in bytes, counted from 1.
  ///
  /// - Complexity: O(n) in the bytes of the row before the cell.
  public var byteColumn: Int { row.place(of: position).byteColumn }

  /// A problem with this cell.
  public func problem(_ code: ImportError.Code, _ message: String, path: String = "") -> ImportError.Problem {
    let place = row.place(of: position)
    return ImportError.Problem(
      code, line: place.line, column: place.column, byteColumn: place.byteColumn, path: path, message)
  }
}

extension CSVField: CustomStringConvertible, CustomReflectable {
  /// The text, or the word nil.
  public var description: String { text ?? "nil" }
  /// The text and the place, and not the bytes of the whole table.
  public var customMirror: Mirror {
    Mirror(self, children: ["text": text as Any, "line": line, "column": column, "byteColumn": byteColumn])
  }
}

/// Where a cell ends, and whether it has no value.
///
/// Half as wide as `Int`: a table of which all rows are kept is as fast to read as its rows are small.
struct CSVCellEnd: Sendable {
  /// The longest that a row may be, in bytes.
  static let limit = Int(Int32.max)
  private let bits: UInt32

  /// The bytes from the beginning of the row to the end of the cell.
  var distance: Int { Int(bits >> 1) }
  var isNull: Bool { bits & 1 != 0 }

  @inline(__always)
  init(distance: Int, isNull: Bool) {
    bits = UInt32(truncatingIfNeeded: distance) << 1 | (isNull ? 1 : 0)
  }
}

/// A place in the bytes of a table as people count.
struct CSVPlace {
  /// The offset in the bytes.
  let offset: Int
  private(set) var line: Int
  private(set) var column = 1
  private(set) var byteColumn = 1

  /// The beginning of a row.
  init(at offset: Int, line: Int) {
    self.offset = offset
    self.line = line
  }

  private init(_ offset: Int, from other: CSVPlace) {
    self.offset = offset
    line = other.line
    column = other.column
    byteColumn = other.byteColumn
  }

  /// The place of an offset that lies behind.
  func moved(to offset: Int, in bytes: [UInt8]) -> CSVPlace {
    var moved = CSVPlace(offset, from: self)
    for place in self.offset..<offset {
      if bytes.isLineEnd(at: place) {
        (moved.line, moved.column, moved.byteColumn) = (moved.line + 1, 1, 1)
      } else {
        moved.byteColumn += 1
        if bytes[place] & 0xC0 != 0x80 { moved.column += 1 }
      }
    }
    return moved
  }
}

extension [UInt8] {
  /// Whether a line ends with a byte: LF, or CR without LF behind it.
  func isLineEnd(at place: Int) -> Bool {
    self[place] == 0x0A || (self[place] == 0x0D && !(place + 1 < count && self[place + 1] == 0x0A))
  }
}
