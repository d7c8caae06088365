// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

extension CSVCells {
  /// A date as written, and what programs can compute with.
  mutating func date(_ date: EDTFDate) {
    let isDone = unsafe plain(upTo: ISODateColumns.room) { memory, delimiter in
      unsafe memory.storeBytes(of: delimiter, as: UInt8.self)
      guard let count = unsafe date.write(to: memory + 1), let plain = unsafe ISODateColumns(memory + 1, count: count)
      else {
        return 0
      }
      return unsafe plain.writeParts(to: memory + 1 + count, delimiter) - memory
    }
    if isDone { return }
    plain(date.text)
    bounds(date.bounds, precision: date.precision.rawValue)
    let parts = date.components
    number(parts.year, or: nil)
    number(parts.month, or: nil)
    number(parts.day, or: nil)
  }

  /// One end of a period: a date, or a word for what it is instead.
  mutating func end(_ end: EDTFInterval.End) {
    switch end {
    case .date(let date): self.date(date)
    case .open, .unknown, .onOrBefore, .onOrAfter:
      // Of some day on the far side of a date, the date's own precision, year, month and day would state too much.
      plain(end.description)
      bounds(end.bounds, precision: end == .open ? "open" : "unknown")
      nulls(3)
    }
  }

  /// A period as written, and its two ends.
  mutating func period(_ period: EDTFInterval) {
    let isDone = unsafe plain(upTo: 3 * ISODateColumns.room) { memory, delimiter in
      unsafe memory.storeBytes(of: delimiter, as: UInt8.self)
      return unsafe CSVCells.write(plain: period, to: memory + 1, delimiter).map { unsafe $0 - memory } ?? 0
    }
    if isDone { return }
    plain(period.text)
    end(period.start)
    end(period.end)
  }

  /// Almost all periods run from one date without signs to another, or are open: their cells follow from the text, byte by byte.
  ///
  /// - Returns: The place behind the cells, or nil if it is another period.
  @inline(__always)
  private static func write(plain period: EDTFInterval, to text: UnsafeMutableRawPointer, _ delimiter: UInt8)
    -> UnsafeMutableRawPointer?
  {
    guard let count = unsafe period.write(to: text) else { return nil }
    return unsafe ISODateColumns.writePeriod(text, count: count, to: text + count, delimiter)
  }

  /// What stands in the columns behind an end of a period or a date; nil for a cell without a value.
  static func derivedTexts(of end: EDTFInterval.End) -> [String?] {
    func day(_ bound: DayBound) -> String? {
      bound.calendarDay.flatMap { (1...9999).contains($0.year) ? $0.description : nil }
    }
    let bounds = [day(end.bounds.earliest), day(end.bounds.latest)]
    guard case .date(let date) = end else { return bounds + [end == .open ? "open" : "unknown", nil, nil, nil] }
    let parts = date.components
    return bounds + [date.precision.rawValue] + [parts.year, parts.month, parts.day].map { $0.map { String($0) } }
  }

  private mutating func bounds(_ bounds: DayBounds, precision: String) {
    day(bounds.earliest.calendarDay)
    day(bounds.latest.calendarDay)
    plain(precision)
  }

  /// A bound as a day of the years that programs know as dates; the date as it was written, and its year, say what lies beyond.
  private mutating func day(_ day: CalendarDay?) {
    guard let day, (1...9999).contains(day.year) else { return null() }
    let isDone = unsafe plain(upTo: ISODateColumns.room) { memory, delimiter in
      unsafe memory.storeBytes(of: delimiter, as: UInt8.self)
      return unsafe EDTFDate(day)?.write(to: memory + 1).map { $0 + 1 } ?? 0
    }
    if !isDone { plain(day.description) }
  }
}
