// SPDX-License-Identifier: Apache-2.0

public import CSTOKit
internal import Synchronization

/// A row of a table, with its cells as ranges of the table's bytes.
///
/// A row stores only the places of its cells, and shares the bytes with the reader and all other rows. Texts are created on access. ``texts``
/// returns all of them, without a reference to the bytes.
public struct CSVRow: Sendable, RandomAccessCollection {
  private let bytes: [UInt8]
  private let start: Int
  private let ends: [CSVCellEnd]
  /// The line on which the row begins, counted from 1.
  public let line: Int
  /// The last accessed place, a shortcut for rows of more than 64 cells.
  private let last: LastPlace?

  init(_ bytes: [UInt8], from start: Int, line: Int, ends: [CSVCellEnd]) {
    self.bytes = bytes
    self.start = start
    self.line = line
    self.ends = ends
    last = ends.count > 64 ? LastPlace() : nil
  }

  /// An empty row before the first one.
  static let none = CSVRow([], from: 0, line: 1, ends: [])

  /// The position of the first cell: 0.
  public var startIndex: Int { 0 }
  /// The position after the last cell: the number of cells.
  public var endIndex: Int { ends.count }

  /// Accesses the cell at a position, counted from 0.
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

  /// Whether the cells after a date or period equal the bytes of a closure.
  ///
  /// - Parameters:
  ///   - own: The position of the date itself.
  ///   - count: The number of cells after it.
  ///   - write: Writes the cells to memory, each after a delimiter, and returns the end address.
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
    // A cell without enclosing quotes does not begin with one.
    if !cell.isEmpty, cell[0] == 0x22 { return unquoted(cell.extracting(1..<cell.count - 1)) }
    return unsafe cell.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }

  /// The content between quotes, with each doubled quote replaced by one.
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
  /// A mirror with the texts of the cells, not the bytes of the table.
  public var customMirror: Mirror { Mirror(self, unlabeledChildren: texts, displayStyle: .collection) }
}

/// A cell of a row.
public struct CSVField: Sendable {
  fileprivate let row: CSVRow
  fileprivate let position: Int

  /// The text.
  ///
  /// Nil for a cell without a value, which is empty and has no quotes.
  ///
  /// - Complexity: O(n) in the bytes of the cell.
  public var text: String? { row.text(of: position) }

  /// The line on which the cell begins, counted from 1.
  ///
  /// - Complexity: O(n) in the bytes of the row before the cell. In a row of more than 64 cells, only the bytes since the last access count.
  public var line: Int { row.place(of: position).line }
  /// The column in Unicode scalars, counted from 1.
  ///
  /// - Complexity: O(n) in the bytes of the row before the cell.
  public var column: Int { row.place(of: position).column }
  /// The column in bytes, counted from 1.
  ///
  /// - Complexity: O(n) in the bytes of the row before the cell.
  public var byteColumn: Int { row.place(of: position).byteColumn }

  /// Creates a problem located at this cell.
  public func problem(_ code: ImportError.Code, _ message: String, path: String = "") -> ImportError.Problem {
    let place = row.place(of: position)
    return ImportError.Problem(
      code, line: place.line, column: place.column, byteColumn: place.byteColumn, path: path, message)
  }
}

extension CSVField: CustomStringConvertible, CustomReflectable {
  /// The text, or `nil` for a cell without a value.
  public var description: String { text ?? "nil" }
  /// A mirror with the text and the place, not the bytes of the table.
  public var customMirror: Mirror {
    Mirror(self, children: ["text": text as Any, "line": line, "column": column, "byteColumn": byteColumn])
  }
}

/// The end of a cell, and whether the cell has no value.
///
/// It is half as wide as `Int`, because reading a table whose rows are all kept is faster with smaller rows.
struct CSVCellEnd: Sendable {
  /// The maximum length of a row, in bytes.
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

/// A place in the bytes of a table, with line and column numbers.
struct CSVPlace {
  /// The offset in the bytes.
  let offset: Int
  private(set) var line: Int
  private(set) var column = 1
  private(set) var byteColumn = 1

  /// Creates the place of the beginning of a row.
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

  /// The place of a later offset.
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
  /// Whether a byte ends a line: LF, or CR without a following LF.
  func isLineEnd(at place: Int) -> Bool {
    self[place] == 0x0A || (self[place] == 0x0D && !(place + 1 < count && self[place + 1] == 0x0A))
  }
}
