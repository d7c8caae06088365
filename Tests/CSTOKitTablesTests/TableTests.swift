// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitCSV
import CSTOKitTables
import CSTOKitTesting
import CSTORecord
import Testing

@Suite struct TableTests {
  /// What CSV writes byte by byte in ways of its own is what a writer gets that knows cells and nothing else.
  @Test(arguments: [nil, 0, 1, 2, 3] as [UInt64?]) func `A plain writer gets what CSV writes`(_ seed: UInt64?) throws {
    var random = RandomDatasets(seed: seed ?? 0)
    let dataset = seed == nil ? Dataset.csto : random.next(count: 20)
    for reading in [Reading.preferred, .basis(.entryIntoForce)] {
      let export = Export(ExportRequest(dataset, reading: reading))
      for table in Table.all + Table.research {
        var written = PlainWriter()
        var sink = ArraySink()
        do throws(ExportError) {
          try CSVExporter(table: table, dialect: .unix).write(export, to: &sink)
        } catch {
          // Text that no table can have.
          #expect(error.code == .unwritableValue)
          continue
        }
        try table.write(export, to: &written)
        #expect(written.text == String(decoding: sink.bytes, as: UTF8.self), "\(table.name)")
        #expect(try written.columns == table.columns(of: export) && written.isEnded)
      }
    }
  }

  @Test func `As many cells are left empty as a date has`() {
    // The number stands in code that is compiled with a writer, and does not follow from the cases there.
    var written = PlainWriter()
    written.parts(of: .date("2005"))
    #expect(written.cells.count == DatePart.allCases.count && DatePart.allCases.count == 6)
  }

  @Test func `Every table has a static and is found by its name`() throws {
    let statics: [Table] = [
      .dataset, .parties, .sources, .states, .organizations, .organizationCoverage, .organizationAlternatives,
      .organizationAdditions, .organizationAdditionsStatuses, .organizationAdditionsAlternatives,
      .organizationAdditionsAlternativesStatuses, .organs, .organCoverage, .organAlternatives, .successions,
      .successionAlternatives, .memberships, .membershipStatuses, .membershipAlternatives,
      .membershipAlternativesStatuses, .treaties, .treatyProvisions, .treatyAlternatives, .treatyAdditions,
      .treatyAdditionsVotes, .treatyAdditionsAlternatives, .treatyActions, .treatyActionVotes,
      .treatyActionAlternatives, .people, .offices, .tenures, .tenureEvents, .tenureAlternatives, .meetings,
      .meetingOrdinals, .meetingTopics, .meetingSuperlatives, .meetingAlternatives, .meetingAdditions, .attendances,
      .agendaItems, .documents, .documentStages, .documentActions, .documentVotes, .documentSuperlatives,
      .documentAlternatives, .operations, .operationPhases, .operationParticipants, .operationSuperlatives, .tallies,
      .tallyAlternatives, .names, .codes, .citations,
    ]
    #expect(Set(statics) == Set(Table.all) && statics.count == Table.all.count)
    for table in Table.all + Table.research {
      #expect(Table(named: table.name) == table)
      #expect(table.isResearch == Table.research.contains(table))
    }
    #expect(Table(named: "members") == .members && Table(named: "planets") == nil)
    #expect(try Table.members != .members(on: CalendarDay(parsing: "2020-01-01")) && Table.states != .organizations)
  }

  @Test func `Every column says what it means, and no two of a table are called the same`() throws {
    let export = Export(.csto)
    for table in Table.all + Table.research {
      let columns = try table.columns(of: export)
      #expect(Set(columns.map(\.name)).count == columns.count)
      for language in Table.Column.languages { #expect(Set(columns.labels(in: language)).count == columns.count) }
      for column in columns { #expect(column.meaning != nil, "\(table.name).\(column.name)") }
      let key = table.primaryKey(in: .csto)
      #expect(Set(key).isSubset(of: columns.map(\.name)), "\(table.name): \(key)")
      for target in columns.compactMap(\.target) { #expect(Table(named: target) != nil) }
    }
  }

  @Test func `A reading stands in a last column of what follows, and of nothing else`() throws {
    let export = Export(ExportRequest(.csto, reading: .basis(.entryIntoForce)))
    for table in Table.all { #expect(try table.columns(of: export) == table.columns(of: Export(.csto))) }
    for table in Table.research {
      var written = PlainWriter()
      try table.write(export, to: &written)
      #expect(written.columns.last?.name == "reading")
      #expect(written.text.split(separator: "\n").dropFirst().allSatisfy { $0.hasSuffix(",basis:entryIntoForce") })
    }
  }

  @Test func `The fault of a writer ends the table, and the writer is given back`() throws {
    for table in [Table.states, .names, .membershipStatuses, .spells(), .chairmanship, .dataset] {
      var writer = FailingWriter()
      #expect(throws: ExportError.self) {
        try table.write(Export(ExportRequest(.csto, reading: .basis(.signature))), to: &writer)
      }
      #expect(writer.rowCount == 1, "\(table.name)")
    }
  }

  @Test func `A panel that cannot be written has a key among its columns, and its long form can be`() throws {
    var dataset = Dataset(head: DatasetHead(asOf: "2020-12-31"))
    dataset.states = [SovereignState(id: "a")]
    dataset.organizations = [Organization(id: "an-organization-of-a-long-name")]
    dataset.memberships = [
      Membership(id: "m", member: "a", host: "an-organization-of-a-long-name", period: "2000-01-01/..")
    ]
    let export = Export(dataset)
    let columns = try Table.panel.columns(of: export).map(\.name)
    #expect(Set(Table.panel.primaryKey(in: dataset)).isSubset(of: columns))
    #expect(Table.panel.remarks(on: export).first?.hasPrefix("the table panel is empty: ") == true)
    let long = Table.panel(PanelOptions(from: 2001, until: 2001, organizations: []), layout: PanelLayout(isLong: true))
    let text = try dataset.text(as: .csv(table: long, dialect: .unix))
    #expect(text == "id,year,ioname,value\na,2001,an_organization_of_a_long_name,1\n")
  }

  @Test func `Columns of states have names of their own`() throws {
    var dataset = Dataset()
    dataset.states = [SovereignState(id: "date"), SovereignState(id: "tjk")]
    dataset.organs = [Organ(id: "council", kind: .council, parent: "tjk")]
    dataset.meetings = [Meeting(id: "one", organ: "council", date: "2000", absent: ["date", "tjk"])]
    let columns = try Table.attendance.columns(of: Export(dataset)).map(\.name)
    #expect(columns.suffix(2) == ["state_date", "tjk"] && Set(columns).count == columns.count)
  }

  @Test func `A client's table cannot break a row`() throws {
    let text = try Dataset().text(as: .csv(table: Table(Cells([.word("a,b"), .text("c")])), dialect: .unix))
    #expect(text == "one,two\n\"a,b\",c\n")
    #expect(throws: ExportError.self) {
      try Dataset().text(as: .csv(table: Table(Cells([.text("\0"), .text("c")])), dialect: .unix))
    }
    #expect(throws: ExportError.self) {
      try Dataset().text(as: .csv(table: Table(Cells([.text("b"), .text("c")], columns: ["one", "one"]))))
    }
  }

  @Test func `A table of one's own is written by the formats there are`() throws {
    let table = Table(Hosts())
    #expect(table == Table(Hosts()) && table.isResearch && table.hashValue == Table(Hosts()).hashValue)
    let text = try Dataset.csto.text(as: .csv(table: table, dialect: .unix))
    #expect(text.hasPrefix("host,spells\ncst,9\n"))
  }
}

/// Refuses the first row.
private struct FailingWriter: TableWriter {
  private(set) var rowCount = 0
  mutating func begin(_ columns: [Table.Column]) {}
  mutating func text(_ text: String) {}
  mutating func integer(_ value: Int) {}
  mutating func truth(_ value: Bool) {}
  mutating func day(_ day: CalendarDay) {}
  mutating func nothing() {}
  mutating func endRow() throws(ExportError) {
    rowCount += 1
    throw ExportError(.unwritableValue, "the disk is full")
  }
}

/// How many spells each organization has.
private struct Hosts: TableContent {
  let name = "hosts"
  func columns(of export: Export) -> [Table.Column] { [Table.Column("host"), Table.Column("spells", .integer)] }
  func write<Writer: TableWriter & ~Copyable>(_ export: Export, to writer: inout Writer) throws(ExportError) {
    try writer.begin(columns(of: export))
    for host in export.dataset.organizations {
      writer.word(host.id.slug)
      writer.integer(export.dataset.memberships.count { $0.host.slug == host.id.slug })
      try writer.endRow()
    }
  }
}

/// One row of any cells.
private struct Cells: TableContent {
  let name = "cells"
  let cells: [TableCell]
  let names: [String]

  init(_ cells: [TableCell], columns names: [String] = ["one", "two"]) { (self.cells, self.names) = (cells, names) }

  func columns(of export: Export) -> [Table.Column] { names.map { Table.Column($0) } }
  func write<Writer: TableWriter & ~Copyable>(_ export: Export, to writer: inout Writer) throws(ExportError) {
    try writer.begin(columns(of: export))
    for cell in cells { writer.cell(cell) }
    try writer.endRow()
  }
}
