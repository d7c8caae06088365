// SPDX-License-Identifier: Apache-2.0

package import CSTOKit

/// A table that contains a part of the data set and can be imported.
///
/// All these tables together contain the whole data set.
package protocol RecordContent: TableContent {
  /// The columns, as the description of the fields defines them.
  var ownColumns: [Table.Column] { get }
  /// The columns required to identify a row.
  ///
  /// If positions are missing, the order of the rows counts.
  var neededColumns: [String] { get }
  /// The table of the entities to which the rows belong.
  var owner: String { get }
  /// The texts of the data set that the table contains.
  var textScope: TextScope { get }

  /// The path of a row in the data set.
  ///
  /// The path is empty for the head. It is nil if the row does not identify one, and for rows that repeat other tables.
  ///
  /// - Parameters:
  ///   - text: Returns the text in a column of the row.
  ///   - numbered: Returns the path of an element of a list; the row may contain its position.
  func path(of text: (String) -> String?, numbered: (String) -> String) -> String?
}

extension RecordContent {
  package var owner: String { name }
  /// The columns with their meanings.
  package var columns: [Table.Column] { ownColumns.told(in: name) }
  package func columns(of export: Export) -> [Table.Column] { columns }
}

/// A table that counts members of organizations, so that coverage matters.
package protocol CountingContent: TableContent {
  /// The organizations whose members are counted, including predecessors.
  func countedHosts(in dataset: Dataset) -> [PartyID]
}

// MARK: For readers

extension Table {
  package var record: (any RecordContent)? { content as? any RecordContent }

  /// The importable table with a name; nil if there is none.
  package static func record(named name: String) -> Table? {
    Table(named: name).flatMap { $0.isResearch ? nil : $0 }
  }

  /// The name of the table of the entities of a kind.
  ///
  /// Nil if there is no such kind.
  ///
  /// The kind is in snake case, as in cells.
  package static func name(ofEntities kind: String) -> String? { entityTables[kind] }

  /// Only for lookup; never iterated.
  private static let entityTables = Dictionary(
    all.compactMap { table in (table.content as? EntityTable).map { ($0.kind.columnValue, table.name) } },
    uniquingKeysWith: { one, _ in one })

  /// The column names of an importable table; empty for other tables.
  package var recordHeaders: [String] { record?.ownColumns.map(\.name) ?? [] }

  /// The columns that a table may have, including derived ones.
  ///
  /// Nil if there is no such table.
  package static func knownHeaders(of name: String) -> Set<String>? { headersByName[name] }

  /// Only for lookup; never iterated.
  private static let headersByName = Dictionary(
    all.map { table in
      let headers = table.recordHeaders
      // Earlier versions wrote an empty label column after these references, whose targets have no name.
      let labels = ["entry", "exit"].filter(headers.contains).map { $0 + Table.labelSuffix }
      return (table.name, Set(headers + labels))
    }, uniquingKeysWith: { one, _ in one })

  /// The path of an entity or list element, its steps joined by slashes.
  static func path(_ steps: String...) -> String { steps.joined(separator: "/") }
}
