// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// Appends the name of a reading to every row, in a last column.
struct ReadingWriter<Writer: TableWriter & ~Copyable>: TableWriter, ~Copyable {
  var writer: Writer
  let reading: String

  init(_ writer: consuming Writer, reading: String) {
    self.writer = writer
    self.reading = reading
  }

  consuming func finish() -> Writer { writer }

  mutating func begin(_ columns: [Table.Column]) throws(ExportError) {
    try writer.begin(columns + [.reading])
  }
  mutating func end() throws(ExportError) { try writer.end() }
  mutating func text(_ text: String) { writer.text(text) }
  mutating func word(_ word: String) { writer.word(word) }
  mutating func id(_ slug: String) { writer.id(slug) }
  mutating func words(_ words: [String]) { writer.words(words) }
  mutating func integer(_ value: Int) { writer.integer(value) }
  mutating func truth(_ value: Bool) { writer.truth(value) }
  mutating func day(_ day: CalendarDay) { writer.day(day) }
  mutating func nothing() { writer.nothing() }
  mutating func nothing(_ count: Int) { writer.nothing(count) }
  mutating func date(_ date: EDTFDate) { writer.date(date) }
  mutating func end(_ end: EDTFInterval.End) { writer.end(end) }
  mutating func period(_ period: EDTFInterval) { writer.period(period) }
  mutating func label(for name: String) -> Writer.Label { writer.label(for: name) }
  mutating func label(_ label: Writer.Label) { writer.label(label) }

  mutating func endRow() throws(ExportError) {
    writer.text(reading)
    try writer.endRow()
  }
}
