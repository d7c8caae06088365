// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitCSV
import Foundation

/// Writing and reading a table beside polars on one thread and Python's own module, the same table in the same run.
///
/// Ours writes from the model, so that dates are taken apart and names looked up while it does; the peers write cells that are
/// there already.
func benchmarkCSV(_ harness: inout Harness, memberships count: Int) throws {
  guard harness.wants("csv.write") || harness.wants("csv.read") else { return }
  let small = SyntheticDataset.make(memberships: count)
  let large = SyntheticDataset.make(memberships: count * 4)
  let exporter = CSVExporter(table: .memberships, dialect: .unix)
  let bytes = try small.bytes(as: exporter)
  let largeBytes = try large.bytes(as: exporter)
  FileHandle.standardError.write(Data("csv: \(count) memberships, \(bytes.count) bytes\n".utf8))
  let file = FileManager.default.temporaryDirectory.appendingPathComponent("csto-benchmark-\(UUID().uuidString).csv")
  try Data(bytes).write(to: file)
  defer { try? FileManager.default.removeItem(at: file) }

  func write(_ dataset: Dataset) throws {
    var sink = CountingSink()
    try ExportRequest(dataset).write(exporter, to: &sink)
  }
  for (peer, program) in CSVPeers.writers {
    try harness.compare("csv.write", with: peer, PythonPeer(program, arguments: [file.path])) { try write(small) }
  }
  var cells: [[String?]] = []
  try CSVPeers.read(bytes) { cells.append($0.map(\.text)) }
  func writeRows() throws {
    var writer = CSVWriter(dialect: .unix)
    var count = 0
    for row in cells {
      try writer.row(row)
      if writer.count >= 1 << 16 {
        var sink = CountingSink()
        try writer.drain(to: &sink)
        count += sink.count
      }
    }
    precondition(count + writer.count == bytes.count)
  }
  for (peer, program) in CSVPeers.writers {
    try harness.compare("csv.write.rows", with: peer, PythonPeer(program, arguments: [file.path])) { try writeRows() }
  }
  for (peer, program) in CSVPeers.readers {
    // All keep all rows; the text is in memory, as it is for Python after the first time. Python's rows are texts: so are ours in the
    // first measure, and in the second they are what the reader gives, which makes a text where it is asked for.
    try harness.compare("csv.read", with: peer, PythonPeer(program, arguments: [file.path])) {
      var rows: [[String?]] = []
      try CSVPeers.read(bytes) { rows.append($0.texts) }
    }
    try harness.compare("csv.read.rows", with: peer, PythonPeer(program, arguments: [file.path])) {
      var rows: [CSVRow] = []
      try CSVPeers.read(bytes) { rows.append($0) }
    }
  }
  try harness.growth("csv.write") {
    try write(small)
  } large: {
    try write(large)
  }
  try harness.growth("csv.read") {
    try CSVPeers.read(bytes)
  } large: {
    try CSVPeers.read(largeBytes)
  }
}

/// Reading all tables of a data set back.
func benchmarkCSVImport(_ harness: inout Harness, memberships count: Int) throws {
  guard harness.wants("csv.import") else { return }
  func tables(_ count: Int) throws -> [CSVImporter.Table] {
    let dataset = SyntheticDataset.make(memberships: count)
    return try Table.all.map { table in
      CSVImporter.Table(name: table.name, bytes: try dataset.bytes(as: CSVExporter(table: table, dialect: .unix)))
    }
  }
  let (small, large) = (try tables(count / 4), try tables(count))
  try harness.growth("csv.import") {
    _ = try CSVImporter().read(small)
  } large: {
    _ = try CSVImporter().read(large)
  }
}

/// Writes or reads one table again and again, for a profiler.
func profileCSV(memberships count: Int, rounds: Int, isReading: Bool) throws {
  let dataset = SyntheticDataset.make(memberships: count)
  let exporter = CSVExporter(table: .memberships, dialect: .unix)
  let bytes = try dataset.bytes(as: exporter)
  for _ in 0..<rounds {
    var sink = CountingSink()
    if isReading {
      var rows: [[String?]] = []
      try CSVPeers.read(bytes) { rows.append($0.texts) }
    } else {
      try ExportRequest(dataset).write(exporter, to: &sink)
    }
  }
}

private enum CSVPeers {
  /// Polars holds the columns with the types that our descriptor gives them: whole numbers, days, texts.
  static let writers = [
    (
      "polars",
      """
      import os
      os.environ["POLARS_MAX_THREADS"] = "1"
      import polars
      table = polars.read_csv(sys.argv[1], infer_schema_length=None, try_parse_dates=True)
      def work(): table.write_csv("/dev/null")
      """
    ),
    (
      "python-csv",
      """
      import csv, io
      rows = list(csv.reader(open(sys.argv[1], encoding="utf-8", newline="")))
      def work(): csv.writer(io.StringIO(newline=""), lineterminator="\\n").writerows(rows)
      """
    ),
  ]

  static let readers = [
    (
      "python-csv",
      """
      import csv, io
      def work(): return list(csv.reader(open(sys.argv[1], encoding="utf-8", newline="")))
      """
    )
  ]

  /// Reads a table row by row.
  static func read(_ bytes: [UInt8], _ body: (CSVRow) -> Void = { _ in }) throws {
    var reader = CSVReader(bytes, dialect: .unix)
    while let row = try reader.next() { body(row) }
  }
}
