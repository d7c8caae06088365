// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitCSV
import CSTOKitJSON
import Foundation

/// Prints how far the peak of resident memory rises above what the data set itself holds, while it is written.
///
/// Reads the peak that Linux keeps for the process, which can be set back to the present use. The first time constants are made that stay, such as the list of tables.
func measureMemory(memberships count: Int) throws {
  let dataset = SyntheticDataset.make(memberships: count)
  let exporters: [(String, any Exporter)] = [
    ("json", JSONExporter(style: .compact)), ("ndjson", NDJSONExporter()),
    ("csv", CSVExporter(table: .memberships, dialect: .unix)), ("csv citations", CSVExporter(table: .citations)),
  ]
  for (name, exporter) in exporters {
    let first = try peak(of: exporter, dataset)
    let again = try peak(of: exporter, dataset)
    print("\(name): \(first.bytes) bytes; at most \(first.peak) KiB more while writing, \(again.peak) the next time")
  }
}

private func peak(of exporter: any Exporter, _ dataset: Dataset) throws -> (bytes: Int, peak: Int) {
  try Data("5".utf8).write(to: URL(fileURLWithPath: "/proc/self/clear_refs"))
  let before = try status("VmRSS")
  var sink = CountingSink()
  try exporter.write(ExportRequest(dataset), to: &sink)
  return (sink.count, try status("VmHWM") - before)
}

private func status(_ field: String) throws -> Int {
  let text = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
  let line = text.split(separator: "\n").first { $0.hasPrefix(field) } ?? ""
  return Int(line.filter(\.isNumber)) ?? 0
}
