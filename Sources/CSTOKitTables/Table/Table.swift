// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// A table of a data set, written to a ``TableWriter`` cell by cell.
///
/// Every kind of entity has a table, and so does every list of an entity. The table of a list contains the entity's id and the positions in the
/// lists, counted from 0. Names, codes and citations, which many kinds have, share one table each. These tables are ``all``; together they
/// contain a whole data set. The tables in ``research`` are derived from them. For a custom table, implement ``TableContent``.
///
/// ```swift
/// Table(named: "membership_statuses") == .membershipStatuses
/// try Dataset.csto.write(.csv(table: .memberships), to: "memberships.csv")
/// ```
public struct Table: Sendable {
  /// The name of the table, and of its file without the extension.
  public var name: String { content.name }
  @usableFromInline package let content: any TableContent

  /// Creates a table from its content.
  public init(_ content: some TableContent) { self.content = content }

  /// Finds a table by name, among ``all`` and ``research``; returns nil if there is none.
  ///
  /// - Complexity: O(1).
  public init?(named name: String) {
    guard let table = Table.byName[name] else { return nil }
    self = table
  }

  /// Only for lookup; never iterated.
  private static let byName = Dictionary((all + research).map { ($0.name, $0) }, uniquingKeysWith: { one, _ in one })

  /// The columns, in order.
  ///
  /// - Throws: `ExportError` for an option that the data set does not allow.
  /// - Complexity: That of the rows, for the panel, the dyads and the attendance; otherwise O(1).
  public func columns(of export: Export) throws(ExportError) -> [Column] {
    try content.columns(of: export) + (readingTold(of: export) == nil ? [] : [.reading])
  }

  /// Writes the table.
  ///
  /// - Throws: `ExportError` for an option that the data set does not allow, before anything is written, and the errors of the writer.
  /// - Complexity: O(n) in the number of values; tables for research keep their rows in memory and sort them in O(n log n).
  @inlinable
  public func write<Writer: TableWriter & ~Copyable>(
    _ export: Export, to writer: inout Writer
  ) throws(ExportError) {
    // The largest tables are specialized together with the writer; the others use it through the protocol.
    switch content {
    case let table as EntityTable: try table.write(export, to: &writer)
    case let table as ListTable: try table.write(export, to: &writer)
    case let table as PartTable<Name>: try table.write(export, to: &writer)
    case let table as PartTable<Code>: try table.write(export, to: &writer)
    case let table as PartTable<Citation>: try table.write(export, to: &writer)
    default: try writeResearch(export, to: &writer)
    }
    try writer.end()
  }

  @usableFromInline
  func writeResearch<Writer: TableWriter & ~Copyable>(
    _ export: Export, to writer: inout Writer
  ) throws(ExportError) {
    guard let reading = readingTold(of: export) else { return try content.write(export, to: &writer) }
    var told = ReadingWriter(writer, reading: reading)
    var fault: ExportError?
    do throws(ExportError) { try content.write(export, to: &told) } catch { fault = error }
    writer = told.finish()
    if let fault { throw fault }
  }

  /// The columns that identify a row.
  ///
  /// Together they are never without a value, and no two rows have the same values. The key of a panel depends on the codes of its states. Two tables
  /// have no key: the head is one row, and a member may belong to one host in two capacities.
  ///
  /// - Complexity: That of the panel, for the panel and the dyads; otherwise O(1).
  public func primaryKey(in dataset: Dataset) -> [String] { content.primaryKey(in: dataset) }

  /// The requested data that the table does not contain.
  ///
  /// These are states that a panel leaves out because they lack the code that is its key, and members that the data set does not contain.
  public func losses(of export: Export) -> [Loss] { content.losses(of: export) }

  /// Notes for the reader of the table, in sentences.
  ///
  /// They explain what is left out, and why a table is empty.
  ///
  /// - Complexity: That of the rows.
  public func remarks(on export: Export) -> [String] { content.remarks(on: export) }

  /// Whether the table is derived from others and ignored by importers.
  public var isResearch: Bool { !(content is any RecordContent) }

  /// The name of the reading for the last column.
  ///
  /// Nil for the preferred reading and importable tables.
  ///
  /// Importable tables keep the statements that the reading replaced, and are imported by their column names.
  func readingTold(of export: Export) -> String? {
    isResearch && !export.reading.isPreferred ? export.reading.name.shownSafely : nil
  }

  /// The texts of the data set that the table contains.
  package var textScope: TextScope { (content as? any RecordContent)?.textScope ?? .names }

  /// The organizations whose members a panel counts, including predecessors; empty for other tables.
  package func countedHosts(in dataset: Dataset) -> [PartyID] {
    (content as? any CountingContent)?.countedHosts(in: dataset) ?? []
  }
}

extension Table: Hashable {
  /// Returns whether two tables have equal content.
  public static func == (one: Table, other: Table) -> Bool { AnyHashable(one.content) == AnyHashable(other.content) }
  /// Hashes the content of the table.
  public func hash(into hasher: inout Hasher) { hasher.combine(AnyHashable(content)) }
}

extension Table.Column {
  /// The last column of tables for research, unless the reading is the preferred one.
  package static let reading = Table.Column("reading").told(in: "")
}

extension Table: CustomStringConvertible {
  /// The name of the table.
  public var description: String { name }
}
