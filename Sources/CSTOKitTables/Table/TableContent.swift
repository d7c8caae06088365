// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// What a table consists of: its columns and its rows.
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
/// A table is written by every format of tables: `CSVExporter(table: Table(Hosts()))`.
public protocol TableContent: Sendable, Hashable {
  /// The name of the table: lower case ASCII letters, digits and `_`.
  var name: String { get }

  /// The columns, in order.
  ///
  /// - Throws: `ExportError` for a choice that the data set does not allow, as ``write(_:to:)`` does.
  func columns(of export: Export) throws(ExportError) -> [Table.Column]

  /// Begins the table with its columns, and writes the rows, each with one cell for each column; ends nothing but rows.
  ///
  /// - Throws: `ExportError` for a choice that the data set does not allow, before the table begins, and those of the writer.
  func write<Writer: TableWriter & ~Copyable>(_ export: Export, to writer: inout Writer) throws(ExportError)

  /// The columns by which a row is known: together they are never without a value, and no two rows have the same; none by default.
  func primaryKey(in dataset: Dataset) -> [String]

  /// What the table does not show of what was asked for; nothing by default.
  func losses(of export: Export) -> [Loss]

  /// What a reader of the table should know, in sentences, such as why it is empty; nothing by default.
  func remarks(on export: Export) -> [String]
}

extension TableContent {
  /// None.
  public func primaryKey(in dataset: Dataset) -> [String] { [] }
  /// Nothing.
  public func losses(of export: Export) -> [Loss] { [] }
  /// Nothing.
  public func remarks(on export: Export) -> [String] { [] }
}
