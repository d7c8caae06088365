// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitJSON
import CSTORecord
import Testing

@Suite struct ProgressSinkTests {
  private final class Reports { var counts: [Int] = [] }

  @Test func `Bytes are counted on their way, and arrive unchanged`() throws {
    let reports = Reports()
    var sink = ProgressSink(into: ArraySink(), every: 100_000) { count in
      reports.counts.append(count)
      return true
    }
    try ExportRequest(.csto).write(JSONExporter(), to: &sink)
    let bytes = try Dataset.csto.bytes(as: .json)
    #expect(sink.count == bytes.count)
    #expect(sink.sink.bytes == bytes)
    #expect(reports.counts == reports.counts.sorted() && reports.counts.count > 3)
    #expect(zip(reports.counts, reports.counts.dropFirst()).allSatisfy { $1 - $0 >= 100_000 })
  }

  @Test func `A report that says no ends the writing`() throws {
    var sink = ProgressSink(into: CountingSink(), every: 1) { $0 < 200_000 }
    let error = #expect(throws: ExportError.self) { try ExportRequest(.csto).write(JSONExporter(), to: &sink) }
    #expect(error?.code == .cancelled)
    #expect(sink.count >= 200_000 && sink.count < 400_000)
  }

  /// A sink that holds everything back until it is finished, and may fail then.
  private struct Late: ByteSink {
    var fails = false
    private var held: [UInt8] = []
    private(set) var bytes: [UInt8]?

    init(fails: Bool = false) { self.fails = fails }

    mutating func write(_ bytes: Span<UInt8>) { for place in bytes.indices { held.append(bytes[place]) } }

    mutating func finish() throws(ExportError) {
      if fails { throw ExportError(.file, subject: "late", "no space is left") }
      bytes = (bytes ?? []) + held
    }
  }

  @Test func `A sink is finished once, whatever stands between`() throws {
    var (plain, counted) = (Late(), ProgressSink(into: Late()) { _ in true })
    var reported = Late()
    let bytes = try Dataset.csto.bytes(as: .json)
    try ExportRequest(.csto).write(.json, to: &plain)
    try ExportRequest(.csto).write(.json, to: &counted)
    #expect(try ExportRequest(.csto).write(.json, to: &reported) { _ in true } == bytes.count)
    #expect(plain.bytes == bytes && counted.sink.bytes == bytes && reported.bytes == bytes)
  }

  @Test func `What finishing throws is thrown on, and what was not finished is not whole`() throws {
    var late = Late(fails: true)
    let error = #expect(throws: ExportError.self) { try ExportRequest(.csto).write(.json, to: &late) }
    #expect(error?.subject == "late")
    let other = #expect(throws: ExportError.self) { try ExportRequest(.csto).write(.json, to: &late) { _ in true } }
    #expect(other == error)
    var stopped = Late()
    #expect(throws: ExportError.self) { try ExportRequest(.csto).write(.json, to: &stopped) { _ in false } }
    #expect(stopped.bytes == nil)
  }
}
