// SPDX-License-Identifier: Apache-2.0

public import CSTOKit
public import CSTOKitTables

/// An exporter that writes one table of a data set as CSV.
///
/// ```swift
/// try Dataset.csto.write(.csv(table: .memberships), to: "memberships.csv")
/// try Dataset.csto.write(.csv(table: .members(on: day), dialect: .excel), to: "members.csv")
/// ```
///
/// Dates are written exactly as recorded: their column contains the EDTF text, and the columns `_earliest`, `_latest`, `_precision`, `_year`,
/// `_month` and `_day` follow. A reference `x` is followed by its label, `x_name`. A cell without a value is empty; the empty text is `""`.
public struct CSVExporter: Exporter {
  /// The table to write.
  public let table: Table
  /// The dialect: delimiter, line ends, quotes and other details.
  public let dialect: CSVDialect

  /// The language of the column labels in the header; nil for the column names.
  ///
  /// Only a table with column names can be imported.
  public let headers: LanguageTag?

  /// Creates an exporter.
  ///
  /// Labels exist in English and Russian; other languages get the English ones.
  public init(table: Table, dialect: CSVDialect = .rfc4180, headers: LanguageTag? = nil) {
    self.table = table
    self.dialect = dialect
    self.headers = headers
  }

  /// The CSV format.
  public var format: ExportFormat { .csv }

  /// Writes the table.
  ///
  /// - Throws: `ExportError` of the sink, or for a text with U+0000, before anything is written.
  /// - Complexity: O(n) in the number of values. Beyond the data set, the memory is a fixed buffer, one entity's rows and the labels of reference
  ///   targets. Tables for research keep their rows in memory and sort them in O(n log n).
  public func write(_ export: Export, to sink: inout some ByteSink & ~Copyable) throws(ExportError) {
    let dataset = export.dataset
    try dataset.refuseZeros(in: table.textScope)
    try sink.borrowed { sink throws(ExportError) in
      var writer = CSVTableWriter(dialect, language: headers, to: sink)
      try table.write(export, to: &writer)
    }
  }

  /// Whether the output is only a part of the data set; always true.
  public var isPart: Bool { true }

  /// The losses of the table.
  ///
  /// A panel leaves out states without the code that is its key, and members that the data set does not contain.
  public func losses(of export: Export) -> [Loss] { table.losses(of: export) }

  /// Notes on what the table leaves out, and on why it is empty.
  public func remarks(on export: Export) -> [String] { table.remarks(on: export) }
}
