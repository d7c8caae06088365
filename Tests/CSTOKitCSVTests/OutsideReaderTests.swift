// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitCSV
import Foundation
import TestSupport
import Testing

/// The programs that people read tables with: pandas, polars, DuckDB, frictionless, and a spreadsheet without a window.
@Suite struct OutsideReaderTests {
  @Test func `pandas, polars, DuckDB, frictionless and a spreadsheet read what was written`() throws {
    let files = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Consumers")
    let folder = try scratchFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let hostile = files.appendingPathComponent("hostile.json").path
    #expect(try csto("export", "csv", "-o", "record", in: folder).status == 0)
    #expect(try csto("export", "csv", "-i", hostile, "-o", "plain", in: folder).status == 0)
    #expect(try csto("export", "csv", "-i", hostile, "--dialect", "excel", "-o", "excel", in: folder).status == 0)
    let rival = files.appendingPathComponent("rival.json").path
    #expect(try csto("export", "csv", "-i", rival, "--reading", "source:s2", "-o", "rival", in: folder).status == 0)
    let system = ["export", "panel", "--states", "cow", "--from", "1992", "--until", "2024", "-o", "system.csv"]
    #expect(try csto(system, in: folder).status == 0)
    let read = try run(pythonPath, [files.appendingPathComponent("consumers.py").path, folder.path])
    #expect(read.status == 0, "\(read.errors.suffix(2_000))")
    #expect(read.text == "read by pandas, polars, duckdb, frictionless and a spreadsheet\n")
  }
}
