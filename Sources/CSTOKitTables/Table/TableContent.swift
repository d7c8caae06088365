// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// The content of a table: its columns and its rows.
///
/// ```swift
/// struct Hosts: TableContent {
///   let name = "hosts"
///   func columns(of export: Export) -> [Table.Column] { [Table.Column("host"), Table.Column("spells", .integer)] }
///   func write<Writer: TableWriter & ~Copyable>(_ export: Export, to writer: inout Writer) throws(ExportError) {
///     try writer.begin(columns(of: export))
///     for host in export.dataset.organizations {
///       writer.word(host.id.slug)
///       writer.integer(export.dataset.memberships.count { $0.host.slug == host.id.slug })
///       try writer.endRow()
///     }
///   }
/// }
/// let table = Table(Hosts())
/// ```
///
/// Every table format can write such a table: `CSVExporter(table: Table(Hosts()))`.
public protocol TableContent: Sendable, Hashable {
  /// The name of the table: lower-case ASCII letters, digits and `_`.
  var name: String { get }

  /// The columns, in order.
  ///
  /// - Throws: `ExportError` for an option that the data set does not allow, as ``write(_:to:)`` does.
  func columns(of export: Export) throws(ExportError) -> [Table.Column]

  /// Begins the table with its columns, and writes the rows.
  ///
  /// Each row has one cell per column. The method ends rows, but not the table.
  ///
  /// - Throws: `ExportError` for an option that the data set does not allow, before the table begins, and the errors of the writer.
  func write<Writer: TableWriter & ~Copyable>(_ export: Export, to writer: inout Writer) throws(ExportError)

  /// The columns that identify a row; none by default.
  ///
  /// Together they are never without a value, and no two rows have the same values.
  func primaryKey(in dataset: Dataset) -> [String]

  /// The requested data that the table does not contain; empty by default.
  func losses(of export: Export) -> [Loss]

  /// Notes for the reader, in sentences, for example why the table is empty.
  ///
  /// None by default.
  func remarks(on export: Export) -> [String]
}

extension TableContent {
  /// No columns: rows are not identified.
  public func primaryKey(in dataset: Dataset) -> [String] { [] }
  /// No losses.
  public func losses(of export: Export) -> [Loss] { [] }
  /// No notes.
  public func remarks(on export: Export) -> [String] { [] }
}
