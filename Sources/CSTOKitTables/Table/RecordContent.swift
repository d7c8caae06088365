// SPDX-License-Identifier: Apache-2.0

package import CSTOKit

/// A table that holds a part of the data set, is read back, and together with the others gives the whole.
package protocol RecordContent: TableContent {
  /// The columns as the description has them.
  var ownColumns: [Table.Column] { get }
  /// The columns without which nobody knows what a row is about; where positions are missing the order of the rows counts.
  var neededColumns: [String] { get }
  /// The table of the entities to which the rows belong.
  var owner: String { get }
  /// Whose texts the table holds.
  var textScope: TextScope { get }

  /// The path in the data set of what a row is about; empty for the head, nil where the row does not say, and for what stands elsewhere too.
  ///
  /// - Parameters:
  ///   - text: Gives the text in a column of the row.
  ///   - numbered: Gives the path of the element of a list, of which the row may tell the position.
  func path(of text: (String) -> String?, numbered: (String) -> String) -> String?
}

extension RecordContent {
  package var owner: String { name }
  /// The columns with what is told of them.
  package var columns: [Table.Column] { ownColumns.told(in: name) }
  package func columns(of export: Export) -> [Table.Column] { columns }
}

/// A table that counts members of organizations, of which it is to be said how well they are known.
package protocol CountingContent: TableContent {
  /// The organizations whose members are counted, those whose place they took among them.
  func countedHosts(in dataset: Dataset) -> [PartyID]
}

// MARK: For readers

extension Table {
  package var record: (any RecordContent)? { content as? any RecordContent }

  /// The table that is read back and has a name; nil if there is none.
  package static func record(named name: String) -> Table? {
    Table(named: name).flatMap { $0.isResearch ? nil : $0 }
  }

  /// The name of the table of the entities of a kind, which is given as in cells; nil if data sets have no such kind.
  package static func name(ofEntities kind: String) -> String? { entityTables[kind] }

  /// Looked up, never listed.
  private static let entityTables = Dictionary(
    all.compactMap { table in (table.content as? EntityTable).map { ($0.kind.columnValue, table.name) } },
    uniquingKeysWith: { one, _ in one })

  /// The names of the columns of a table that is read back; none of others.
  package var recordHeaders: [String] { record?.ownColumns.map(\.name) ?? [] }

  /// The columns that a table may have, those that follow from others among them; nil if there is no such table.
  package static func knownHeaders(of name: String) -> Set<String>? { headersByName[name] }

  /// Looked up, never listed.
  private static let headersByName = Dictionary(
    all.map { table in
      let headers = table.recordHeaders
      // Tables of former versions have an empty column beside these references, which lead to what has no name.
      let labels = ["entry", "exit"].filter(headers.contains).map { $0 + Table.labelSuffix }
      return (table.name, Set(headers + labels))
    }, uniquingKeysWith: { one, _ in one })

  /// The path of an element of a list or of an entity.
  static func path(_ steps: String...) -> String { steps.joined(separator: "/") }
}
