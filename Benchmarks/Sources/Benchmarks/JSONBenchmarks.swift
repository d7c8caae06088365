// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitJSON
import Foundation

/// Writing and reading JSON beside Foundation's coders, on the same data set in the same run.
func benchmarkJSON(_ harness: inout Harness, memberships count: Int) throws {
  guard harness.wants("json.write") || harness.wants("json.read") else { return }
  let small = SyntheticDataset.make(memberships: count)
  let large = SyntheticDataset.make(memberships: count * 4)
  let bytes = try small.bytes(as: .json(.compact))
  let largeBytes = try large.bytes(as: .json(.compact))
  let data = Data(bytes)
  guard try JSONImporter().read(bytes) == small, try JSONDecoder().decode(Dataset.self, from: data) == small else {
    preconditionFailure("ours and the peer's do not read the same")
  }
  FileHandle.standardError.write(Data("json: \(count) memberships, \(bytes.count) bytes\n".utf8))
  try harness.compare("json.write", with: "JSONEncoder") {
    var sink = CountingSink()
    try ExportRequest(small).write(JSONExporter(style: .compact), to: &sink)
    precondition(sink.count == bytes.count)
  } theirs: {
    _ = try JSONEncoder().encode(small)
  }
  let file = FileManager.default.temporaryDirectory.appendingPathComponent("csto-benchmark-\(UUID().uuidString).json")
  try data.write(to: file)
  defer { try? FileManager.default.removeItem(at: file) }
  let orjson = try PythonPeer(
    """
    import orjson
    document = orjson.loads(open(sys.argv[1], "rb").read())
    def work(): orjson.dumps(document)
    """, arguments: [file.path])
  if let orjson {
    try harness.compare(
      "json.write", with: "orjson",
      ours: {
        var sink = CountingSink()
        try ExportRequest(small).write(JSONExporter(style: .compact), to: &sink)
      }, seconds: { orjson.seconds() })
  } else {
    FileHandle.standardError.write(Data("json.write: orjson is not there\n".utf8))
  }
  try harness.compare("json.read", with: "JSONDecoder") {
    _ = try JSONImporter().read(bytes)
  } theirs: {
    _ = try JSONDecoder().decode(Dataset.self, from: data)
  }
  try harness.growth("json.write") {
    var sink = CountingSink()
    try ExportRequest(small).write(JSONExporter(style: .compact), to: &sink)
  } large: {
    var sink = CountingSink()
    try ExportRequest(large).write(JSONExporter(style: .compact), to: &sink)
  }
  try harness.growth("json.read") {
    _ = try JSONImporter().read(bytes)
  } large: {
    _ = try JSONImporter().read(largeBytes)
  }
}

/// Writes or reads one data set again and again, for a profiler.
func profileJSON(memberships count: Int, rounds: Int, isReading: Bool) throws {
  let dataset = SyntheticDataset.make(memberships: count)
  let bytes = try dataset.bytes(as: .json(.compact))
  let start = ContinuousClock.now
  for _ in 0..<rounds {
    if isReading {
      _ = try JSONImporter().read(bytes)
    } else {
      var sink = CountingSink()
      try ExportRequest(dataset).write(JSONExporter(style: .compact), to: &sink)
    }
  }
  let (seconds, attoseconds) = (ContinuousClock.now - start).components
  let time = Double(seconds) + Double(attoseconds) * 1e-18
  print(Double(bytes.count) * Double(rounds) / time / 1e6, "MB/s")
}
