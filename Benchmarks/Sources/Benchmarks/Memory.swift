// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitJSON
import Foundation

/// Prints how far the peak of resident memory rises above what the data set itself holds, while it is written.
///
/// Reads the peak that Linux keeps for the process, which can be set back to the present use.
func measureMemory(memberships count: Int) throws {
  let dataset = SyntheticDataset.make(memberships: count)
  let exporters: [(String, any Exporter)] = [("json", JSONExporter(style: .compact)), ("ndjson", NDJSONExporter())]
  for (name, exporter) in exporters {
    try Data("5".utf8).write(to: URL(fileURLWithPath: "/proc/self/clear_refs"))
    let before = try status("VmRSS")
    var sink = CountingSink()
    try exporter.write(ExportRequest(dataset), to: &sink)
    let peak = try status("VmHWM")
    print("\(name): \(sink.count) bytes written; \(before) KiB before, at most \(peak - before) KiB more while writing")
  }
}

private func status(_ field: String) throws -> Int {
  let text = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
  let line = text.split(separator: "\n").first { $0.hasPrefix(field) } ?? ""
  return Int(line.filter(\.isNumber)) ?? 0
}
