// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// A table of a data set: its name, its columns, and its rows, which it hands to a ``TableWriter`` cell by cell.
///
/// Every kind of entity has a table, and every list of an entity one of its own, which holds the entity's id and the
/// positions in the lists, counted from 0. Names, codes and citations, which many kinds have, share a table each. These are ``all``, and hold a whole
/// data set; ``research`` are those that people ask for, and follow from the others. A table of one's own is a ``TableContent``.
///
/// ```swift
/// Table(named: "membership_statuses") == .membershipStatuses
/// try Dataset.csto.write(.csv(table: .memberships), to: "memberships.csv")
/// ```
public struct Table: Sendable {
  /// The name of the table, and of its file without the ending.
  public var name: String { content.name }
  @usableFromInline package let content: any TableContent

  /// Makes a table of what it consists of.
  public init(_ content: some TableContent) { self.content = content }

  /// The table of a name, among ``all`` and ``research``; nil if there is none.
  ///
  /// - Complexity: O(1).
  public init?(named name: String) {
    guard let table = Table.byName[name] else { return nil }
    self = table
  }

  /// Looked up, never listed.
  private static let byName = Dictionary((all + research).map { ($0.name, $0) }, uniquingKeysWith: { one, _ in one })

  /// The columns, in order.
  ///
  /// - Throws: `ExportError` for a choice that the data set does not allow.
  /// - Complexity: That of the rows, for the panel, the dyads and the attendance; else O(1).
  public func columns(of export: Export) throws(ExportError) -> [Column] {
    try content.columns(of: export) + (readingTold(of: export) == nil ? [] : [.reading])
  }

  /// Writes the table.
  ///
  /// - Throws: `ExportError` for a choice that the data set does not allow, before anything is written, and those of the writer.
  /// - Complexity: O(n) in the number of values; tables for research hold their rows, and put them in order in O(n log n).
  @inlinable
  public func write<Writer: TableWriter & ~Copyable>(
    _ export: Export, to writer: inout Writer
  ) throws(ExportError) {
    // The great tables are compiled together with the writer; the others know it by its protocol alone.
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

  /// The columns by which a row is known: together they are never without a value, and no two rows have the same.
  ///
  /// The key of a panel depends on the codes that its states have. Two tables have no key: the head is one row, and a member may belong
  /// to one host in two capacities.
  ///
  /// - Complexity: That of the panel, for the panel and the dyads; else O(1).
  public func primaryKey(in dataset: Dataset) -> [String] { content.primaryKey(in: dataset) }

  /// What the table does not show of what was asked for: states that a panel leaves out, as they have not the code that is its key, and members that are
  /// nowhere in the data set.
  public func losses(of export: Export) -> [Loss] { content.losses(of: export) }

  /// What a reader of the table should know, in sentences: what is left out, and why a table is empty.
  ///
  /// - Complexity: That of the rows.
  public func remarks(on export: Export) -> [String] { content.remarks(on: export) }

  /// Whether the table follows from others, and is not read back.
  public var isResearch: Bool { !(content is any RecordContent) }

  /// The reading that a table tells in a last column; nil where there is nothing to tell.
  ///
  /// The tables that hold the data set keep the statements that the reading replaced, and are read back by their columns.
  func readingTold(of export: Export) -> String? {
    isResearch && !export.reading.isPreferred ? export.reading.name.shownSafely : nil
  }

  /// Whose texts the table holds.
  package var textScope: TextScope { (content as? any RecordContent)?.textScope ?? .names }

  /// The organizations whose members a panel counts, those whose place they took among them; none of other tables.
  package func countedHosts(in dataset: Dataset) -> [PartyID] {
    (content as? any CountingContent)?.countedHosts(in: dataset) ?? []
  }
}

extension Table: Hashable {
  /// Whether two tables consist of the same.
  public static func == (one: Table, other: Table) -> Bool { AnyHashable(one.content) == AnyHashable(other.content) }
  /// Takes what the table consists of.
  public func hash(into hasher: inout Hasher) { hasher.combine(AnyHashable(content)) }
}

extension Table.Column {
  /// The last column of the tables for research under a reading.
  package static let reading = Table.Column("reading").told(in: "")
}

extension Table: CustomStringConvertible {
  /// The name.
  public var description: String { name }
}
