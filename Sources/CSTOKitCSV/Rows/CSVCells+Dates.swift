// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import EDTF

extension CSVCells {
  /// Writes the cells of a date without qualifiers from its digits; returns whether it could.
  @inline(__always)
  mutating func plain(_ date: EDTFDate) -> Bool {
    guard hasPlainCells, let columns = date.plainDigits.flatMap(ISODateColumns.init) else { return false }
    return unsafe plain(upTo: ISODateColumns.room) { memory, delimiter in
      unsafe columns.writeColumns(to: memory, delimiter) - memory
    }
  }

  /// Writes the cells of a period without qualifiers from its digits.
  ///
  /// Returns whether it could.
  @inline(__always)
  mutating func plain(_ period: EDTFInterval) -> Bool {
    guard hasPlainCells, let columns = ISOPeriodColumns(period) else { return false }
    return unsafe plain(upTo: 3 * ISODateColumns.room) { memory, delimiter in
      unsafe columns.writeColumns(to: columns.writeText(to: memory, delimiter), delimiter) - memory
    }
  }

  /// Writes a cell with a day.
  mutating func day(_ day: CalendarDay) {
    let isDone = unsafe plain(upTo: ISODateColumns.room) { memory, delimiter in
      unsafe memory.storeBytes(of: delimiter, as: UInt8.self)
      return unsafe EDTFDate(day)?.write(to: memory + 1).map { $0 + 1 } ?? 0
    }
    if !isDone { plain(day.description) }
  }
}
