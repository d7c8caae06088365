// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitCSV
import CSTOKitJSON
import CSTOKitTesting
import CSTOKitXML
import Foundation
import TestSupport
import Testing

/// Whatever the public initialisers accept is written so that it is read back, or it is refused or told when it is written.
@Suite struct WrittenIsReadTests {
  /// A data set that a program made, and what is odd about it.
  struct Sample: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let dataset: Dataset

    init(_ what: String, _ change: (inout Dataset) -> Void) {
      testDescription = what
      var dataset = Dataset(head: DatasetHead(asOf: CalendarDay(number: 18_000)))
      dataset.states = [
        SovereignState(id: id("a"), names: [Name("A", language: "en")], codes: [Code(.isoAlpha3, "AAA")])
      ]
      dataset.organizations = [Organization(id: id("o"))]
      dataset.memberships = [Membership(id: id("m"), member: party("a"), host: party("o"))]
      change(&dataset)
      self.dataset = dataset
    }
  }

  private static func membership(_ change: @escaping (inout Membership) -> Void) -> (inout Dataset) -> Void {
    { dataset in
      var membership = Membership(id: id("m"), member: party("a"), host: party("o"))
      change(&membership)
      dataset.memberships = [membership]
    }
  }

  static let samples: [Sample] = [
    Sample("nothing odd") { _ in },
    Sample("an empty capacity", membership { $0.capacity = Capacity(rawValue: "") }),
    Sample("an empty status", membership { $0.statuses = [StatusPeriod(MembershipStatus(rawValue: ""))] }),
    Sample("an empty basis", membership { $0.basis = Basis(rawValue: "") }),
    Sample("a capacity with U+0000", membership { $0.capacity = Capacity(rawValue: "a\u{0}b") }),
    Sample("a capacity with spaces", membership { $0.capacity = Capacity(rawValue: " member ") }),
    Sample("a note with a carriage return", membership { $0.note = "a\r\nb\rc" }),
    Sample("an empty note", membership { $0.note = "" }),
    Sample("a note of white space", membership { $0.note = " \t\n " }),
    Sample("a note with noncharacters", membership { $0.note = "\u{FFFE}\u{FFFF}" }),
    Sample("an empty scheme") {
      $0.states = [SovereignState(id: id("a"), codes: [Code(CodeScheme(rawValue: ""), "1")])]
    },
    Sample("an empty code") { $0.states = [SovereignState(id: id("a"), codes: [Code(.correlatesOfWar, "")])] },
    Sample("schema 99") { $0.head.schema = 99 }, Sample("schema -1") { $0.head.schema = -1 },
    Sample("a day before the year 0") { $0.head.asOf = CalendarDay(number: -1_000_000) },
    Sample("a day in the year 0") { $0.head.asOf = CalendarDay(number: -719_500) },
    Sample("a day beyond the year 9999") { $0.head.asOf = CalendarDay(number: 10_000_000) },
    Sample("the last day of all") { $0.head.asOf = CalendarDay(number: .max) },
    Sample("a title with U+0000") { $0.head.title = "a\u{0}b" },
    Sample("a title with U+FFFE") { $0.head.title = "a\u{FFFE}b" }, Sample("an empty title") { $0.head.title = "" },
    Sample("a version with a line end") { $0.head.version = "1\n2" },
    Sample("a reference to nowhere", membership { $0.host = party("nowhere") }),
    Sample("an id twice") { dataset in
      dataset.states.insert(SovereignState(id: id("a"), names: [Name("B", language: "en")]))
    },
    Sample("a number that no double holds") {
      $0.tallies = [Tally(id: id("t"), subject: .members, party: party("o"), count: 9_007_199_254_740_993)]
    },
    Sample("the least number") {
      $0.tallies = [Tally(id: id("t"), subject: .members, party: party("o"), count: .min)]
    },
    Sample("an empty address") { $0.sources = [Source(id: id("s"), title: "t", url: URLText(""))] },
    Sample("an empty name") { $0.states = [SovereignState(id: id("a"), names: [Name("", language: "en")])] },
  ]

  private func outcome(_ dataset: Dataset, _ exporter: some Exporter, _ read: ([UInt8]) throws -> Dataset) -> String {
    let losses = exporter.losses(of: Export(dataset))
    let bytes: [UInt8]
    do { bytes = try dataset.bytes(as: exporter) } catch {
      return error.code == .unwritableValue && error.subject?.isEmpty == false
        ? "refused" : "refused without a path: \(error)"
    }
    do {
      let back = try read(bytes)
      if back == dataset, (try? back.bytes(as: .json)) == (try? dataset.bytes(as: .json)) {
        return losses.isEmpty ? "read" : "told"
      }
      return losses.isEmpty ? "another data set was read" : "told"
    } catch { return losses.isEmpty ? "not read back: \(error)" : "told" }
  }

  @Test(arguments: samples) func `Each is read back, or refused or told when it is written`(_ sample: Sample) throws {
    let dataset = sample.dataset
    let fine: Set<String> = ["read", "refused", "told"]
    for style in JSONExporter.Style.allCases {
      let found = outcome(dataset, JSONExporter(style: style)) { try JSONImporter().read($0) }
      #expect(fine.contains(found), "JSON \(style): \(found)")
    }
    let lines = outcome(dataset, NDJSONExporter()) { try NDJSONImporter().read($0) }
    #expect(fine.contains(lines), "NDJSON: \(lines)")
    for style in XMLExporter.Style.allCases {
      let found = outcome(dataset, XMLExporter(style: style)) { try XMLImporter().read($0) }
      #expect(fine.contains(found), "XML \(style): \(found)")
    }
    let tables = outcome(dataset, DataPackageExporter()) { _ in
      try CSVImporter().read(
        Table.all.map { CSVImporter.Table(name: $0.name, bytes: try dataset.bytes(as: .csv(table: $0))) })
    }
    // A table refuses what the descriptor does not hold.
    #expect(fine.contains(tables) || tables.contains("unwritableValue") || tables.contains("U+0000"), "CSV: \(tables)")
  }
}
