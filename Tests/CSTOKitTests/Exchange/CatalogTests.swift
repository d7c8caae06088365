// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTORecord
import Testing

/// A format of a third party: it counts entities.
private struct CountExporter: Exporter {
  let suffix: String
  var format: ExportFormat { .count }

  func write(_ export: Export, to sink: inout some ByteSink & ~Copyable) throws(ExportError) {
    try sink.write(Array("\(export.dataset.memberships.count)\(suffix)".utf8).span)
  }

  func losses(of export: Export) -> [Loss] { [Loss(path: "memberships", "only their number is written")] }
}

extension ExportFormat {
  fileprivate static let count = ExportFormat(
    identifier: "count", fileExtension: "txt", mediaType: "text/plain", summary: "the number of memberships",
    options: [ExportOption("suffix", .choice(["!", "?"]), help: "what follows")]
  ) { options throws(ExportError) in FilePlan(CountExporter(suffix: options["suffix"] ?? "")) }
}

@Suite struct CatalogTests {
  private let catalog = ExporterCatalog([.count])

  @Test func `A third party's format is found, takes options and writes`() throws {
    let format = try catalog["count"]
    let plan = try format.plan(OptionValues([(name: "suffix", value: "!")]))
    let exporter = try #require(plan.files.first?.exporter)
    var sink = ArraySink()
    try ExportRequest(.csto).write(exporter, to: &sink)
    #expect(String(decoding: sink.bytes, as: UTF8.self) == "\(Dataset.csto.memberships.count)!")
  }

  @Test func `Of two formats with one name the later one counts`() throws {
    func format(_ identifier: String, _ summary: String) -> ExportFormat {
      ExportFormat(identifier: identifier, fileExtension: "n", mediaType: "text/plain", summary: summary) { _ in
        FilePlan(CountExporter(suffix: ""))
      }
    }
    let both = ExporterCatalog([.count, format("sum", "a sum"), format("count", "another")])
    #expect(both.formats.map(\.identifier) == ["count", "sum"])
    #expect(try both["count"].summary == "another")
  }

  @Test func `What is unknown is refused by name`() throws {
    #expect(
      #expect(throws: ExportError.self) { try catalog["csv"] }?.description == "unknown format \"csv\"; there are count"
    )
    let format = try catalog["count"]
    let option = #expect(throws: ExportError.self) { try format.plan(OptionValues([(name: "x", value: "")])) }
    #expect(option?.description == "x: the format count has no such option")
    let value = #expect(throws: ExportError.self) { try format.plan(OptionValues([(name: "suffix", value: "#")])) }
    #expect(value?.description == "suffix: \"#\" is none of !, ?")
  }

  @Test func `A request that refuses losses writes nothing`() throws {
    let request = ExportRequest(.csto, onLoss: .refuse)
    let error = #expect(throws: ExportError.self) { try request.bytes(as: CountExporter(suffix: "")) }
    #expect(error?.code == .lossRefused)
    #expect(error?.description == "memberships: only their number is written")
  }

  @Test func `The counting sink counts what the array sink keeps`() throws {
    var count = CountingSink()
    try ExportRequest(.csto).write(CountExporter(suffix: "!"), to: &count)
    #expect(try count.count == Dataset.csto.bytes(as: CountExporter(suffix: "!")).count)
  }

  @Test func `Messages show what terminals would hide`() {
    #expect("a\nb\u{202E}\u{7}\u{FEFF}ж".shownSafely == #"a\u{A}b\u{202E}\u{7}\u{FEFF}ж"#)
    #expect(
      ImportError.Problem(.invalidValue, line: 3, column: 4, path: "a/b", "x\ry").lineText(file: "f\n")
        == #"f\u{A}:3:4: a/b: x\u{D}y"#
    )
    #expect(ImportError.Problem(.file, "gone").lineText(file: "f") == "f: gone")
  }
}
