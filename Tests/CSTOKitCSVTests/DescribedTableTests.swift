// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitCSV
import CSTORecord
import Foundation
import TestSupport
import Testing

/// What the descriptor says of tables and columns.
@Suite struct DescribedTableTests {
  private func descriptor(_ dataset: Dataset) throws -> [String: Any] {
    let bytes = try dataset.bytes(as: DataPackageExporter())
    return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  private func tables(_ dataset: Dataset) throws -> [(name: String, schema: [String: Any])] {
    try #require(try descriptor(dataset)["resources"] as? [[String: Any]]).map { table in
      (try #require(table["name"] as? String), try #require(table["schema"] as? [String: Any]))
    }
  }

  @Test func `Every column is described, and in its own words`() throws {
    for (table, schema) in try tables(.csto) {
      let fields = try #require(schema["fields"] as? [[String: Any]])
      #expect(!fields.isEmpty, "\(table)")
      for field in fields {
        let text = field["description"] as? String ?? ""
        #expect([".", ";", "…"].contains(where: text.hasSuffix), "\(table): \(field["name"] ?? "")")
        #expect(!text.contains("HOST"), "\(table): \(text)")
      }
    }
  }

  @Test func `The header of a table is what the descriptor lists`() throws {
    for (name, schema) in try tables(.csto) {
      let table = try #require((Table.all + Table.research).first { $0.name == name })
      let header = try Dataset.csto.text(as: .csv(table: table, dialect: .unix)).prefix { $0 != "\n" }
      let fields = try #require(schema["fields"] as? [[String: Any]])
      #expect(fields.compactMap { $0["name"] as? String }.joined(separator: ",") == header)
    }
  }

  @Test(arguments: [
    Table.panel(PanelOptions(organizations: [.cst, .csto])),
    .panel(PanelOptions(organizations: [.cst, .csto]), layout: PanelLayout(isLong: true, key: .iso3c)),
    .dyads(PanelOptions(organizations: [.csto])),
    .dyads(PanelOptions(organizations: [.csto]), isDirected: true, key: .id), .spells(), .spells(of: [.csto]),
    .attendance, .chairmanship, .meetingDocuments,
  ]) func `No two rows have the same key, and no part of it is empty`(_ table: Table) throws {
    let rows = try CSVRows(Dataset.csto.bytes(as: .csv(table: table)))
    let key = table.primaryKey(in: .csto)
    #expect(!key.isEmpty)
    let places = try key.map { try #require(rows.header.firstIndex(of: $0), "\(table.name) has no \($0)") }
    var seen: Set<[String]> = []
    for row in rows.rows {
      let values = places.map { row[$0] }
      #expect(!values.contains("") && seen.insert(values).inserted, "\(table.name): \(values)")
    }
    #expect(seen.count > 5)
  }

  @Test func `The descriptor has the keys of the tables beside it`() throws {
    let keys = try tables(.csto).map { ($0.name, $0.schema["primaryKey"] as? [String]) }
    #expect(keys.first { $0.0 == "panel" }?.1 == ["ccode", "year"])
    #expect(keys.first { $0.0 == "spells" }?.1 == ["membership"])
    #expect(keys.filter { $0.1 == nil }.map(\.0) == ["dataset", "members"])
  }

  @Test(
    arguments: [
      ("CC-BY-4.0", "CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/", nil),
      ("cc-by-nc-sa-3.0", "cc-by-nc-sa-3.0", "https://creativecommons.org/licenses/by-nc-sa/3.0/", nil),
      ("CC0-1.0", "CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/", nil),
      ("ODbL-1.0", "ODbL-1.0", "https://opendatacommons.org/licenses/odbl/1-0/", nil),
      ("CC-BY-9.9", "CC-BY-9.9", nil, nil), ("cc-", "cc-", nil, nil), ("proprietary", "proprietary", nil, nil),
      ("CC-BY-SA-3.0-DE", "CC-BY-SA-3.0-DE", "https://creativecommons.org/licenses/by-sa/3.0/de/", nil),
      ("CC-BY-3.0-IGO", "CC-BY-3.0-IGO", "https://creativecommons.org/licenses/by/3.0/igo/", nil),
      ("https://example.org/l x", "custom", nil, "https://example.org/l x"), ("http://", "custom", nil, "http://"),
      ("https://example.org/licence", "custom", "https://example.org/licence", nil),
      ("Ask the \u{201C}Secretariat\u{201D}", "custom", nil, "Ask the \u{201C}Secretariat\u{201D}"),
    ] as [(String, String, String?, String?)])
  func `A licence has a name that programs know, and its address`(
    _ text: String, _ name: String, _ path: String?, _ title: String?
  ) throws {
    let licences = try descriptor(Dataset(head: DatasetHead(licence: text)))["licenses"] as? [[String: String]]
    let licence = try #require(licences?.first)
    #expect(licence["name"] == name)
    #expect(licence["path"] == path)
    #expect(licence["title"] == title)
  }

  @Test func `A data set without a licence states none`() throws {
    #expect(try descriptor(Dataset())["licenses"] == nil)
    #expect(try descriptor(Dataset(head: DatasetHead(licence: "")))["licenses"] == nil)
  }

  @Test func `A column of names stands only beside what may have names`() throws {
    for table in Table.all + Table.research {
      let rows = try CSVRows(Dataset.csto.bytes(as: .csv(table: table)))
      let names = Set(rows.header)
      #expect(names.isDisjoint(with: ["entry_name", "exit_name", "tenure_name"]), "\(table.name)")
    }
  }

  @Test func `Kinds that say that they have labels have names or a title`() {
    for kind in DatasetSchema().kinds {
      let hasNames = kind.record.fields.contains { ["names", "title"].contains($0.name) }
      #expect(kind.kind.hasLabel == hasNames, "\(kind.kind.name)")
    }
  }

  @Test func `A table of a former version, with an empty column of names, is read`() throws {
    let text = "id,member,host,capacity,entry,entry_name,exit,exit_name\nm,a,b,member,,,,\n"
    let table = CSVImporter.Table(name: "memberships", bytes: Array(text.utf8))
    #expect(try CSVImporter(checksReferences: false).read([table]).memberships.count == 1)
    let other = CSVImporter.Table(name: "states", bytes: Array("id,id_name\na,b\n".utf8))
    #expect(throws: ImportError.self) { try CSVImporter(checksReferences: false).read([other]) }
  }
}

/// A table as texts.
private struct CSVRows {
  let header: [String]
  let rows: [[String]]

  init(_ bytes: [UInt8]) throws {
    var reader = CSVReader(bytes)
    var all: [[String]] = []
    while let row = try reader.next() { all.append(row.map { $0.text ?? "" }) }
    header = all[0]
    rows = Array(all.dropFirst())
  }
}
