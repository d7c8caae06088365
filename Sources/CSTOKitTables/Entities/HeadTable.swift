// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// The metadata of the data set, in one row.
struct HeadTable: RecordContent {
  let name = "dataset"
  var ownColumns: [Table.Column] { RecordSchema(of: DatasetHead.self).columns }
  var neededColumns: [String] { [] }
  var textScope: TextScope { .head }
  func path(of text: (String) -> String?, numbered: (String) -> String) -> String? { "" }

  func write<Writer: TableWriter & ~Copyable>(_ export: Export, to writer: inout Writer) throws(ExportError) {
    try writer.table(described: [export.dataset.head], in: name, export)
  }
}

/// The ids of all states, organizations and organs, the targets of party references.
struct PartyTable: RecordContent {
  let name = "parties"
  var ownColumns: [Table.Column] { neededColumns.map { Table.Column($0, isRequired: true) } }
  var neededColumns: [String] { ["id", "kind"] }
  var textScope: TextScope { .names }
  func primaryKey(in dataset: Dataset) -> [String] { ["id"] }
  func path(of text: (String) -> String?, numbered: (String) -> String) -> String? { nil }

  func write<Writer: TableWriter & ~Copyable>(_ export: Export, to writer: inout Writer) throws(ExportError) {
    try writer.begin(columns)
    for party in export.dataset.parties {
      writer.word(party.id.slug)
      writer.text(party.kind.name)
      try writer.endRow()
    }
  }
}
