// SPDX-License-Identifier: Apache-2.0

public import CSTOKit
public import CSTOKitTables

/// Writes one table of a data set.
///
/// ```swift
/// try Dataset.csto.write(.csv(table: .memberships), to: "memberships.csv")
/// try Dataset.csto.write(.csv(table: .members(on: day), dialect: .excel), to: "members.csv")
/// ```
///
/// A date is never bent: its column holds the text as written, and `_earliest`, `_latest`, `_precision`, `_year`, `_month`,
/// `_day` follow. A reference `x` is followed by `x_name`. A cell without a value is empty, the empty text is `""`.
public struct CSVExporter: Exporter {
  /// The table.
  public let table: Table
  /// How it is written down.
  public let dialect: CSVDialect

  /// The language of the columns' labels; nil for their names, by which a table can be read back.
  public let headers: LanguageTag?

  /// Makes an exporter.
  ///
  /// There are labels in English and Russian; in another language they are in English.
  public init(table: Table, dialect: CSVDialect = .rfc4180, headers: LanguageTag? = nil) {
    self.table = table
    self.dialect = dialect
    self.headers = headers
  }

  /// CSV.
  public var format: ExportFormat { .csv }

  /// Writes the table.
  ///
  /// - Throws: `ExportError` of the sink, or for a text with U+0000, before anything is written.
  /// - Complexity: O(n) in the number of values; memory beyond the data set is a fixed buffer, one entity's rows and the
  ///   names of what is referred to. Tables for research hold their rows, and put them in order in O(n log n).
  public func write(_ export: Export, to sink: inout some ByteSink & ~Copyable) throws(ExportError) {
    let dataset = export.dataset
    try dataset.refuseZeros(in: table.textScope)
    try sink.borrowed { sink throws(ExportError) in
      var writer = CSVTableWriter(dialect, language: headers, to: sink)
      try table.write(export, to: &writer)
    }
  }

  /// One table is a part of a data set; all of them together are the whole.
  public var isPart: Bool { true }

  /// The states that a panel leaves out, as they have not the code that is its key, and the members that are nowhere in the data set.
  public func losses(of export: Export) -> [Loss] { table.losses(of: export) }

  /// What is left out of the table, and why it is empty.
  public func remarks(on export: Export) -> [String] { table.remarks(on: export) }
}
