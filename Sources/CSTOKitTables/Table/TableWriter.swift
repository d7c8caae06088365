// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// A writer that a format implements: it begins a table, writes cells and ends rows.
///
/// ```swift
/// struct TabWriter: TableWriter {
///   var text = ""
///   var row: [String] = []
///   mutating func begin(_ columns: [Table.Column]) { text += columns.map(\.name).joined(separator: "\t") + "\n" }
///   mutating func text(_ text: String) { row.append(text.replacing(/[\t\r\n]/, with: " ")) }
///   mutating func integer(_ value: Int) { row.append(String(value)) }
///   mutating func truth(_ value: Bool) { row.append(value ? "yes" : "no") }
///   mutating func nothing() { row.append("") }
///   mutating func endRow() {
///     text += row.joined(separator: "\t") + "\n"
///     row = []
///   }
/// }
/// var writer = TabWriter()
/// try Table.memberships.write(Export(.csto), to: &writer)
/// ```
///
/// Each row has one cell per column. The other methods have defaults. A format that can write words, dates or labels faster implements them
/// itself.
public protocol TableWriter: SendableMetatype, ~Copyable {
  /// The writer's form of a label, created once per label; the text itself by default.
  associatedtype Label = String

  /// Begins the table.
  ///
  /// - Throws: `ExportError` of the sink, or for columns that the format does not allow.
  mutating func begin(_ columns: [Table.Column]) throws(ExportError)
  /// Writes a cell with any text.
  mutating func text(_ text: String)
  /// Writes a cell with a whole number.
  mutating func integer(_ value: Int)
  /// Writes a cell with a Boolean value.
  mutating func truth(_ value: Bool)
  /// Writes a cell with a day; as a word by default.
  mutating func day(_ day: CalendarDay)
  /// Writes a cell without a value, which differs from the empty text.
  mutating func nothing()
  /// Ends a row.
  ///
  /// - Throws: `ExportError` of the sink, or for a row that the format does not allow.
  mutating func endRow() throws(ExportError)
  /// Ends the table; does nothing by default.
  ///
  /// - Throws: `ExportError` of the sink.
  mutating func end() throws(ExportError)

  /// Writes a cell with an id, word or date; as a text by default.
  ///
  /// A word contains only ASCII letters, digits and `-./:~?%_`.
  mutating func word(_ word: String)
  /// Writes a cell with an id; as a word by default.
  ///
  /// An id matches `[a-z0-9-]+`, which no format needs to escape.
  mutating func id(_ slug: String)
  /// Writes a cell with several words; by default as a text, joined with `;`.
  mutating func words(_ words: [String])
  /// Writes several cells without a value.
  mutating func nothing(_ count: Int)
  /// Writes the cells of a date: its text, then each ``DatePart``.
  mutating func date(_ date: EDTFDate)
  /// Writes the cells of an end of a period: its text, then each ``DatePart``.
  mutating func end(_ end: EDTFInterval.End)
  /// Writes the cells of a period: its text, its start and its end.
  mutating func period(_ period: EDTFInterval)

  /// Prepares a name for ``label(_:)``; called once per name.
  mutating func label(for name: String) -> Label
  /// Writes a cell with the label of the target of the preceding reference.
  mutating func label(_ label: Label)
}

extension TableWriter where Self: ~Copyable {
  /// Does nothing.
  @inlinable public mutating func end() throws(ExportError) {}
  /// Writes the day as a word, for example `2002-10-07`.
  @inlinable public mutating func day(_ day: CalendarDay) { word(day.description) }
  /// Writes the word as a text.
  @inlinable public mutating func word(_ word: String) { text(word) }
  /// Writes the id as a word.
  @inlinable public mutating func id(_ slug: String) { word(slug) }
  /// Writes the words as a text, joined with `;`.
  @inlinable public mutating func words(_ words: [String]) { text(words.joined(separator: ";")) }
  /// Writes the cells one by one.
  @inlinable public mutating func nothing(_ count: Int) { for _ in 0..<count { nothing() } }

  /// Writes the text of the date and its parts.
  public mutating func date(_ date: EDTFDate) {
    word(date.text)
    parts(of: .date(date))
  }

  /// Writes the text of the end and its parts.
  public mutating func end(_ end: EDTFInterval.End) {
    if case .date(let date) = end { return self.date(date) }
    word(end.description)
    parts(of: end)
  }

  /// Writes the text of the period, then the cells of its start and its end.
  public mutating func period(_ period: EDTFInterval) {
    word(period.text)
    end(period.start)
    end(period.end)
  }

  /// Writes the derived cells of a date or of an end of a period.
  public mutating func parts(of end: EDTFInterval.End) { for part in DatePart.allCases { cell(part.cell(of: end)) } }

  /// Writes a cell with the method for its type.
  public mutating func cell(_ cell: TableCell) {
    switch cell {
    case .text(let text): self.text(text)
    case .word(let word): self.word(word)
    case .words(let words): self.words(words)
    case .integer(let value): integer(value)
    case .truth(let value): truth(value)
    case .day(let day): self.day(day)
    case .nothing: nothing()
    }
  }
}

extension TableWriter where Self: ~Copyable, Label == String {
  /// Returns the name unchanged.
  @inlinable public mutating func label(for name: String) -> String { name }
  /// Writes the name as a text.
  @inlinable public mutating func label(_ label: String) { text(label) }
}
