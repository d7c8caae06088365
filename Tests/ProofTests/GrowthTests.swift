// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitCSV
import CSTOKitDOT
import CSTOKitJSON
import CSTOKitSVG
import CSTOKitXML
import Foundation
import TestSupport
import Testing

/// Four times as much input is about four times as much work, in whatever direction it grows.
///
/// Work is the time of the processor for this thread, in a ratio: 16 would be the square, and 9 is the bound.
@Suite(.serialized) struct GrowthTests {
  private static let bound = 9.0

  @Test(arguments: Shape.allCases) func `Every format reads and writes in linear time`(_ shape: Shape) throws {
    let datasets = GrowingDatasets(shape)
    func check(_ name: String, _ work: (Int) throws -> (() throws -> Void)) throws {
      let found = try growth(from: 256, of: work)
      #expect(found < GrowthTests.bound, "\(shape) \(name): \(found)")
    }
    try check("json out") { count in
      let dataset = datasets[count]
      return { _ = try dataset.bytes(as: .json) }
    }
    try check("csv out") { count in
      let dataset = datasets[count]
      return { for table in Table.all { _ = try dataset.bytes(as: .csv(table: table)) } }
    }
    try check("json in") { count in
      let bytes = try datasets[count].bytes(as: .json(.compact))
      return { _ = try JSONImporter().read(bytes) }
    }
    try check("ndjson in") { count in
      let bytes = try datasets[count].bytes(as: .ndjson)
      return { _ = try NDJSONImporter().read(bytes) }
    }
    try check("xml in") { count in
      let bytes = try datasets[count].bytes(as: .xml)
      return { _ = try XMLImporter(checksReferences: shape != .equalIDs).read(bytes) }
    }
    if shape == .equalIDs { return }
    try check("csv in") { count in
      let dataset = datasets[count]
      let tables = try Table.all.map {
        CSVImporter.Table(name: $0.name, bytes: try dataset.bytes(as: .csv(table: $0)))
      }
      return { _ = try CSVImporter().read(tables) }
    }
  }

  @Test func `Many lines are read in linear time`() throws {
    let found = try growth(from: 10_000) { count in
      let bytes = try Shape.states.dataset(count).bytes(as: .ndjson)
      return { _ = try NDJSONImporter().read(bytes) }
    }
    #expect(found < GrowthTests.bound, "\(found)")
  }

  @Test(arguments: Shape.allCases) func `Every rule checks in linear time`(_ shape: Shape) throws {
    let datasets = GrowingDatasets(shape)
    func check(_ rules: RuleSet) throws -> Double {
      try growth(from: 2_048, to: 1 << 15) { count in
        let dataset = datasets[count]
        return { _ = Validator(rules).findings(in: dataset) }
      }
    }
    let found = try check(.standard)
    if found < 6 { return }
    // One of them may be lost among the others.
    for rule in RuleSet.standard.rules {
      let own = try check(RuleSet([rule]))
      #expect(own < GrowthTests.bound, "\(shape) \(rule.id.name): \(own)")
    }
  }

  @Test(arguments: Shape.allCases) func `Every question is answered in linear time`(_ shape: Shape) throws {
    let datasets = GrowingDatasets(shape)
    let (host, member, day) = (PartyID(trusted: "host"), PartyID(trusted: "p0"), CalendarDay(number: 15_000))
    func check(_ name: String, _ ask: @escaping (Dataset) throws -> Void) throws {
      let found = try growth(from: 256, to: 1 << 17) { count in
        let dataset = datasets[count]
        return { try ask(dataset) }
      }
      #expect(found < GrowthTests.bound, "\(shape) \(name): \(found)")
    }
    try check("members") { _ = $0.memberRows(of: host, on: day) }
    try check("index") { dataset in
      let index = Dataset.Index(dataset)
      _ = index.members(of: host, on: day)
      _ = index.membership(of: member, in: host, on: day)
    }
    try check("membership") { _ = $0.membership(of: member, in: host, on: day) }
    try check("spells") { dataset in
      _ = dataset.spells(of: member, in: host)
      _ = dataset.gaps(of: member, in: host)
    }
    try check("disputes") { dataset in for spell in dataset.memberships { _ = dataset.disputes(of: spell) } }
    try check("lineage") { dataset in
      _ = dataset.lineage(of: host)
      _ = dataset.lineage(of: member)
    }
    try check("look-up") { _ = $0.parties(called: "nobody at all") }
    try check("timeline") { _ = $0.timeline() }
    try check("changes") { dataset in
      var newer = dataset
      newer.organizations.insert(Organization(id: EntityID(trusted: "newer")))
      _ = dataset.changes(to: newer)
    }
    try check("panel") { dataset in
      _ = Dataset.Index(dataset).panel(PanelOptions(from: 1992, until: 1994, organizations: [host]))
    }
    try check("readings") { dataset in _ = Reading.source(EntityID(trusted: "s")).view(of: dataset).dataset }
    try check("places") { dataset in
      let paths =
        dataset.states.map { "states/\($0.id)/note" } + dataset.memberships.map { "memberships/\($0.id)/period" }
      _ = JSONImporter().places(of: paths, in: try dataset.bytes(as: .json(.compact)))
    }
  }

  @Test(arguments: ["membership", "organs", "succession"]) func `Every view is told in linear time`(
    _ name: String
  ) throws {
    let day = CalendarDay(number: 15_000)
    let view: DOTView =
      switch name {
      case "membership": .membership(on: day)
      case "organs": .organs(of: PartyID(trusted: "host"), on: day)
      default: .succession()
      }
    let shape: Shape =
      switch name {
      case "membership": .memberships
      case "organs": .organsInAChain
      default: .successions
      }
    for form in DOTExporter.Form.allCases {
      let found = try growth(from: 64, to: 1 << 14) { count in
        let dataset = shape.dataset(count)
        return { _ = try dataset.bytes(as: .dot(view: view, form: form, limit: .max)) }
      }
      #expect(found < GrowthTests.bound, "\(name) \(form): \(found)")
    }
  }

  @Test(arguments: ["timeline", "members-by-year", "treaty-matrix"]) func `Every chart is drawn in linear time`(
    _ name: String
  ) throws {
    let view: SVGView =
      switch name {
      case "timeline": .timeline(of: PartyID(trusted: "host"))
      case "members-by-year": .membersByYear(of: PartyID(trusted: "host"))
      default: .treatyMatrix(of: PartyID(trusted: "host"))
      }
    let shape: Shape = name == "treaty-matrix" ? .actionsOnOneTreaty : .memberships
    for isText in [true, false] {
      let found = try growth(from: 64, to: 1 << 12) { count in
        let dataset = shape.dataset(count)
        var exporter = SVGExporter(view: view)
        exporter.isText = isText
        return { [exporter] in _ = try dataset.bytes(as: exporter) }
      }
      #expect(found < GrowthTests.bound, "\(name) \(isText): \(found)")
    }
  }

  /// Input that is broken in many places, or odd in one direction.
  @Test(arguments: [
    "errors in lines", "errors in one line", "unknown fields", "equal ids", "wide row", "wide rows with faults",
    "lines broken",
    "tags unknown", "attributes", "words", "one long text", "escapes",
  ]) func `Faults are found in linear time`(_ name: String) throws {
    var limits = ImportLimits()
    limits.problems = .max
    let found = try growth(from: 512) { count in
      let states = (0..<count).map { "{\"id\": \"p\($0)\", \"note\": \(name == "escapes" ? "\"\\u00e9\"" : "7")}" }
      switch name {
      case "errors in lines", "errors in one line":
        let glue = name == "errors in lines" ? ",\n" : ","
        let bytes = Array("{\"schema\": 2, \"states\": [\(states.joined(separator: glue))]}".utf8)
        return { #expect(throws: ImportError.self) { try JSONImporter().read(bytes, limits: limits) } }
      case "unknown fields":
        let fields = (0..<count).map { "\"x\($0)\": 1" }.joined(separator: ", ")
        let bytes = Array("{\"schema\": 2, \"states\": [{\"id\": \"a\", \(fields)}]}".utf8)
        return { _ = try JSONImporter(mode: .lenient).readWithLosses(bytes.span, limits: limits) }
      case "equal ids":
        let rows = (0..<count).map { _ in "p\n" }.joined()
        let table = CSVImporter.Table(name: "states", bytes: Array("id\n\(rows)".utf8))
        return { #expect(throws: ImportError.self) { try CSVImporter().read([table], limits: limits) } }
      case "wide row":
        let bytes = Array(((0..<count).map { "c\($0)" }.joined(separator: ",") + "\n").utf8)
        return {
          var reader = CSVReader(bytes)
          while let row = try reader.next() { for cell in row { _ = (cell.line, cell.column, cell.byteColumn) } }
        }
      case "wide rows with faults":
        let header = "id," + (0..<count).map { "c\($0)" }.joined(separator: ",")
        let table = CSVImporter.Table(name: "states", bytes: Array("\(header)\n".utf8))
        return { #expect(throws: ImportError.self) { try CSVImporter().read([table], limits: limits) } }
      case "lines broken":
        let lines = (0..<count).map { _ in "{\"entity\": \"planet\"}\n" }.joined()
        let bytes = Array(("{\"entity\": \"dataset\", \"schema\": 2}\n" + lines).utf8)
        return { #expect(throws: ImportError.self) { try NDJSONImporter().read(bytes, limits: limits) } }
      case "tags unknown":
        let tags = (0..<count).map { _ in "<planet/>" }.joined()
        let bytes = Array("<dataset xmlns=\"urn:cstokit:dataset:1\"><schema>2</schema>\(tags)</dataset>".utf8)
        return { #expect(throws: ImportError.self) { try XMLImporter().read(bytes, limits: limits) } }
      case "attributes":
        let attributes = (0..<count).map { "a\($0)=\"\"" }.joined(separator: " ")
        let bytes = Array("<dataset xmlns=\"urn:cstokit:dataset:1\" \(attributes)><schema>2</schema></dataset>".utf8)
        return {
          let error = #expect(throws: ImportError.self) { try XMLImporter().read(bytes, limits: limits) }
          #expect(error?.problems.first?.code == .limit)
        }
      case "words":
        let words = (0..<count).map { "\"w\($0)\"" }.joined(separator: ", ")
        let bytes = Array("{\"schema\": 2, \"languages\": [\(words)]}".utf8)
        return { _ = try? JSONImporter().read(bytes, limits: limits) }
      default:
        let text = name == "escapes" ? states.joined(separator: ",") : ""
        let note = String(repeating: "é\\\"", count: count)
        let bytes = Array(
          "{\"schema\": 2, \"states\": [{\"id\": \"a\", \"note\": \"\(note)\"}\(text.isEmpty ? "" : ", \(text)")]}".utf8
        )
        return { _ = try JSONImporter().read(bytes, limits: limits) }
      }
    }
    #expect(found < GrowthTests.bound, "\(name): \(found)")
  }
}
