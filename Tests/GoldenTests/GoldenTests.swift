// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitCSV
import CSTOKitDOT
import CSTOKitJSON
import CSTOKitXML
import Foundation
import TestSupport
import Testing

/// One folder under `Cases` is one case: `input.json`, and beside it what every format makes of it.
///
/// With `CSTO_RECORD_GOLDEN=1` in the environment the files are written instead of compared; look at the difference before
/// committing it, since the bytes of exporters are part of the interface.
@Suite struct GoldenTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
    "Cases")
  private static let isRecording = ProcessInfo.processInfo.environment["CSTO_RECORD_GOLDEN"] == "1"

  static let cases: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { !$0.hasPrefix(".") }.sorted()

  @Test func `There are cases`() {
    #expect(!GoldenTests.cases.isEmpty)
  }

  /// What is written of every case, in the order in which a difference is best understood.
  private func outputs(of dataset: Dataset) throws -> [(name: String, bytes: [UInt8])] {
    let request = ExportRequest(dataset, languages: ["ru", "en"])
    var outputs = [
      ("pretty.json", try request.bytes(as: .json)), ("compact.json", try request.bytes(as: .json(.compact))),
      ("lines.ndjson", try request.bytes(as: .ndjson)),
    ]
    outputs.append(("pretty.xml", try request.bytes(as: .xml)))
    for table in Table.all {
      outputs.append(("\(table.name).csv", try request.bytes(as: .csv(table: table, dialect: .unix))))
    }
    let day = try #require(dataset.head.asOf)
    outputs.append(("members.csv", try request.bytes(as: .csv(table: .members(on: day), dialect: .unix))))
    outputs.append(("membership.dot", try request.bytes(as: .dot(view: .membership(on: day)))))
    return outputs
  }

  @Test(arguments: cases) func `Every format writes the bytes of the golden files`(_ name: String) throws {
    let folder = GoldenTests.folder.appendingPathComponent(name)
    let input = [UInt8](try Data(contentsOf: folder.appendingPathComponent("input.json")))
    let dataset = try JSONImporter().read(input)
    let outputs = try outputs(of: dataset)
    for output in outputs {
      let file = folder.appendingPathComponent(output.name)
      if GoldenTests.isRecording { try Data(output.bytes).write(to: file) }
      let expected = try? [UInt8](Data(contentsOf: file))
      #expect(same(expected ?? [], output.bytes), "\(name)/\(output.name) differs")
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(files == (outputs.map(\.name) + ["input.json"]).sorted())
  }

  @Test(arguments: cases) func `Golden files are usable`(_ name: String) throws {
    let folder = GoldenTests.folder.appendingPathComponent(name)
    let bytes = { (file: String) in [UInt8](try Data(contentsOf: folder.appendingPathComponent(file))) }
    #expect(try JSONImporter().read(bytes("pretty.json")) == JSONImporter().read(bytes("compact.json")))
    #expect(try NDJSONImporter().read(bytes("lines.ndjson")) == JSONImporter().read(bytes("input.json")))
    #expect(try XMLImporter().read(bytes("pretty.xml")) == JSONImporter().read(bytes("input.json")))
    let svg = try run("dot", ["-Tsvg"], input: bytes("membership.dot"))
    #expect(svg.status == 0 && svg.errors == "")
    #expect(try run("xmllint", ["--noout", "-"], input: svg.output).status == 0)
    let script = """
      import csv, glob, sys
      for name in sorted(glob.glob(sys.argv[1] + "/*.csv")):
          rows = list(csv.reader(open(name, encoding="utf-8", newline=""), strict=True))
          assert len({len(row) for row in rows}) == 1, name
      """
    let python = try run("python3", ["-c", script, folder.path])
    #expect(python.status == 0, "\(python.errors)")
  }
}
