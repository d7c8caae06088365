// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitCSV
import CSTOKitJSON
import CSTOKitXML
import Foundation

/// Prints how far the anonymous memory of the process rises while a data set is written, beyond what was there before.
///
/// It is looked at with each chunk that the sink gets. Pages of the program itself, which are read in when they are first needed, do
/// not count. The first time constants are made that stay, such as the list of tables.
func measureMemory(memberships count: Int) throws {
  let dataset = SyntheticDataset.make(memberships: count)
  let exporters: [(String, any Exporter)] = [
    ("json", JSONExporter(style: .compact)), ("ndjson", NDJSONExporter()),
    ("csv", CSVExporter(table: .memberships, dialect: .unix)), ("csv citations", CSVExporter(table: .citations)),
    ("xml", XMLExporter(style: .compact)),
  ]
  for (name, exporter) in exporters {
    let first = try peak(of: exporter, dataset)
    let again = try peak(of: exporter, dataset)
    print("\(name): \(first.bytes) bytes; at most \(first.peak) KiB more while writing, \(again.peak) the next time")
  }
}

/// Counts bytes, and looks at the memory of the process.
private struct MemorySink: ByteSink {
  private(set) var count = 0
  private(set) var peak = 0

  mutating func write(_ bytes: Span<UInt8>) throws(ExportError) {
    count += bytes.count
    peak = max(peak, anonymousMemory())
  }
}

private func peak(of exporter: any Exporter, _ dataset: Dataset) throws -> (bytes: Int, peak: Int) {
  let before = anonymousMemory()
  var sink = MemorySink()
  try ExportRequest(dataset).write(exporter, to: &sink)
  return (sink.count, max(0, sink.peak - before))
}

/// In KiB.
private func anonymousMemory() -> Int {
  let text = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
  let line = text.split(separator: "\n").first { $0.hasPrefix("RssAnon") } ?? ""
  return Int(line.filter(\.isNumber)) ?? 0
}
