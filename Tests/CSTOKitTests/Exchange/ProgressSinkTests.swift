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
    try JSONExporter().write(ExportRequest(.csto), to: &sink)
    let bytes = try Dataset.csto.bytes(as: .json)
    #expect(sink.count == bytes.count)
    #expect(sink.sink.bytes == bytes)
    #expect(reports.counts == reports.counts.sorted() && reports.counts.count > 3)
    #expect(zip(reports.counts, reports.counts.dropFirst()).allSatisfy { $1 - $0 >= 100_000 })
  }

  @Test func `A report that says no ends the writing`() throws {
    var sink = ProgressSink(into: CountingSink(), every: 1) { $0 < 200_000 }
    let error = #expect(throws: ExportError.self) { try JSONExporter().write(ExportRequest(.csto), to: &sink) }
    #expect(error?.code == .cancelled)
    #expect(sink.count >= 200_000 && sink.count < 400_000)
  }
}
