// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTOKitTables
internal import EDTF

/// The derived columns of a date or a period, in the table being read.
///
/// They repeat the date. If the date is missing, it is made from them. If they contradict it, one of them was edited.
final class DerivedColumns {
  /// The column of one date, and its derived columns.
  struct Date {
    let own: Int?
    /// In the order of the parts; nil for a missing column.
    let parts: [Int?]

    init(_ name: String, _ table: CSVTableData) {
      own = table.columns[name]
      parts = DatePart.allCases.map { table.columns[$0.columnName(of: name)] }
    }

    var isThere: Bool { own != nil || parts.contains { $0 != nil } }
    /// Whether the columns are in the order in which this package writes them.
    var isWhole: Bool {
      guard let own else { return false }
      return parts.enumerated().allSatisfy { $1 == own + 1 + $0 }
    }
  }

  /// The column of the field itself.
  let own: Int?
  /// The date; for a period, its two ends.
  let dates: [Date]
  let isPeriod: Bool
  /// The number of following columns in the order of this package; 0 for another order.
  let blockCount: Int

  init(_ name: String, isPeriod: Bool, in table: CSVTableData) {
    own = table.columns[name]
    self.isPeriod = isPeriod
    dates = isPeriod ? [Date(name + "_start", table), Date(name + "_end", table)] : [Date(name, table)]
    let isWhole = dates.allSatisfy(\.isWhole)
    if isPeriod {
      let width = 1 + DatePart.allCases.count
      let follow = own != nil && dates[0].own == own.map { $0 + 1 } && dates[1].own == own.map { $0 + 1 + width }
      blockCount = isWhole && follow ? 2 * width : 0
    } else {
      blockCount = isWhole ? DatePart.allCases.count : 0
    }
  }

  /// Whether there is any derived column.
  var areThere: Bool { isPeriod ? dates.contains(where: \.isThere) : dates[0].parts.contains { $0 != nil } }
}

extension DerivedColumns {
  /// The result of making a date from derived columns.
  enum Made {
    /// No cell has a value.
    case nothing
    /// An EDTF text, and a cell that it was made from.
    case text(String, CSVField)
    /// There are values, but not enough for a date.
    case tooLittle(CSVField)
  }

  func made(from row: CSVRow) -> Made {
    guard isPeriod else { return made(dates[0], in: row) }
    let ends = dates.map { date -> Made in
      if let own = date.own, let text = row[own].text { return .text(text, row[own]) }
      return made(date, in: row)
    }
    switch (ends[0], ends[1]) {
    case (.nothing, .nothing): return .nothing
    case (.tooLittle(let cell), _), (_, .tooLittle(let cell)): return .tooLittle(cell)
    case (.text(let start, let cell), .nothing): return .text(start + "/", cell)
    case (.nothing, .text(let end, let cell)): return .text("/" + end, cell)
    case (.text(let start, let cell), .text(let end, _)): return .text("\(start)/\(end)", cell)
    }
  }

  /// A date made from year, month and day, or from two equal bounds.
  private func made(_ date: Date, in row: CSVRow) -> Made {
    func cell(_ part: DatePart) -> (text: String, field: CSVField)? {
      DatePart.allCases.firstIndex(of: part).flatMap { date.parts[$0] }.flatMap { place in
        row[place].text.map { ($0, row[place]) }
      }
    }
    let numbers = [cell(.year), cell(.month), cell(.day)]
    if let year = numbers[0] {
      let parts = numbers.prefix { $0 != nil }.compactMap { $0 }
      guard parts.count == numbers.count(where: { $0 != nil }) else { return .tooLittle(year.field) }
      let digits = parts.enumerated().map { place, part in DerivedColumns.digits(part.text, place == 0 ? 4 : 2) }
      return .text(digits.joined(separator: "-"), year.field)
    }
    if let earliest = cell(.earliest), earliest.text == cell(.latest)?.text {
      return .text(earliest.text, earliest.field)
    }
    return DatePart.allCases.lazy.compactMap { cell($0)?.field }.first.map(Made.tooLittle) ?? .nothing
  }

  /// The number padded to the digits that EDTF requires; other text unchanged.
  private static func digits(_ text: String, _ count: Int) -> String {
    guard let number = Int(cell: text) else { return text }
    let digits = String(number.magnitude)
    return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, count - digits.count)) + digits
  }

  // MARK: Contradictions

  /// The first cell that contradicts the text of the field, with its expected text.
  ///
  /// Nil if there is none.
  func contradiction(to text: String, in row: CSVRow) -> (place: Int, expected: String)? {
    if isPeriod {
      guard let period = EDTFInterval(text) else { return nil }
      if let columns = ISOPeriodColumns(period), unsafe isBlock(row, { unsafe columns.writeColumns(to: $0, $1) }) {
        return nil
      }
      return contradiction(to: period.start, dates[0], row) ?? contradiction(to: period.end, dates[1], row)
    }
    guard let date = EDTFDate(text) else { return nil }
    if let columns = date.plainDigits.flatMap(ISODateColumns.init),
      unsafe isBlock(row, { unsafe columns.writeParts(to: $0, $1) })
    {
      return nil
    }
    return contradiction(to: .date(date), dates[0], row)
  }

  /// Whether the cells after the date are, byte for byte, those that this package writes.
  ///
  /// False does not imply a contradiction.
  private func isBlock(
    _ row: CSVRow, _ write: (UnsafeMutableRawPointer, UInt8) -> UnsafeMutableRawPointer
  ) -> Bool {
    guard blockCount > 0, let own else { return false }
    return unsafe row.holds(behind: own, count: blockCount, write)
  }

  private func contradiction(to end: EDTFInterval.End, _ columns: Date, _ row: CSVRow) -> (
    place: Int, expected: String
  )? {
    let expected = [end.description] + DatePart.allCases.map { $0.cell(of: end).writtenText }
    for (place, text) in zip([isPeriod ? columns.own : nil] + columns.parts, expected) {
      // An empty cell contradicts nothing.
      guard let place, let own = row[place].text, own != text ?? "" else { continue }
      if let number = Int(cell: own), text.flatMap(Int.init(cell:)) == number { continue }
      return (place, text ?? "")
    }
    return nil
  }
}

extension Int {
  /// Creates a whole number from `704` or `704.0`, as spreadsheets and statistics programs write it.
  init?(cell text: String) { self.init(text.hasSuffix(".0") ? String(text.dropLast(2)) : text) }
}

extension TableCell {
  /// The text of the cell as written; nil for one without a value.
  fileprivate var writtenText: String? {
    switch self {
    case .text(let text), .word(let text): text
    case .words(let words): words.joined(separator: ";")
    case .integer(let value): String(value)
    case .truth(let value): value ? "1" : "0"
    case .day(let day): day.description
    case .nothing: nil
    }
  }
}
