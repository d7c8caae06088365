// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitCSV
import CSTOKitJSON
import CSTOKitXML
import Foundation
import TestSupport
import Testing

/// What is read takes no more memory than is allowed, and is refused before.
@Suite struct MemoryTests {
  private static let shapes: [Shape] = [.states, .memberships, .alternativesOfOne, .namesOfOne, .citationsOfOne]

  @Test(arguments: shapes) func `Every reader refuses values beyond the limit, and takes those below it`(
    _ shape: Shape
  ) throws {
    let dataset = shape.dataset(2_000)
    var (small, large) = (ImportLimits(), ImportLimits())
    (small.memory, large.memory) = (100_000, 20_000_000)
    func check(_ name: String, _ importer: some Importer, _ bytes: [UInt8]) throws {
      let error = #expect(throws: ImportError.self) { try importer.read(bytes, limits: small) }
      #expect(error?.problems.contains { $0.code == .limit } == true, "\(name)")
      #expect(
        error?.problems.contains { $0.message == "the values take more than 100000 bytes of memory" } == true, "\(name)"
      )
      #expect(try importer.read(bytes, limits: large) == dataset, "\(name)")
    }
    try check("json", JSONImporter(), dataset.bytes(as: .json))
    try check("ndjson", NDJSONImporter(), dataset.bytes(as: .ndjson))
    try check("xml", XMLImporter(), dataset.bytes(as: .xml))
    let tables = try Table.all.map {
      CSVImporter.Table(name: $0.name, bytes: try dataset.bytes(as: .csv(table: $0)))
    }
    let error = #expect(throws: ImportError.self) { try CSVImporter().read(tables, limits: small) }
    #expect(error?.problems.contains { $0.code == .limit } == true)
    #expect(try CSVImporter().read(tables, limits: large) == dataset)
  }

  @Test func `A value takes no more bytes than SECURITY.md says`() {
    #expect(MemoryLayout<SovereignState>.stride <= 80)
    #expect(MemoryLayout<Organization>.stride <= 104)
    #expect(MemoryLayout<Membership>.stride <= 176)
    #expect(MemoryLayout<Meeting>.stride <= 224)
    #expect(MemoryLayout<Document>.stride <= 224)
    #expect(MemoryLayout<Alternative<Membership.Overrides>>.stride <= 120)
    #expect(MemoryLayout<Name>.stride <= 72)
    #expect(MemoryLayout<Citation>.stride <= 64)
    #expect(MemoryLayout<EDTFInterval>.stride <= 16)
    #expect(MemoryLayout<EDTFDate>.stride <= 16)
  }

  @Test func `Long texts count, and fields in another order are not counted twice`() throws {
    let long = String(repeating: "x", count: 60_000)
    let text = "{\"schema\": 2, \"states\": [{\"note\": \"\(long)\", \"id\": \"a\"}]}"
    var limits = ImportLimits()
    limits.memory = 70_000
    #expect(try JSONImporter().read(Array(text.utf8), limits: limits).states.count == 1)
    limits.memory = 50_000
    #expect(throws: ImportError.self) { try JSONImporter().read(Array(text.utf8), limits: limits) }
  }

  @Test func `The process stays near the limit that it was given`() throws {
    let folder = try scratchFolder()
    let file = folder.appendingPathComponent("many.json")
    let states = (0..<400_000).map { "{\"id\":\"s\($0)\"}" }.joined(separator: ",")
    try Data("{\"schema\":2,\"states\":[\(states)]}".utf8).write(to: file)
    let script = """
      import resource, subprocess, sys
      run = subprocess.run(sys.argv[1:], capture_output=True)
      print(run.returncode, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)
      """
    let words = ["export", "json", "-i", file.path, "-o", "/dev/null", "--limit-memory", "20000000"]
    let refused = try run("python3", ["-c", script, toolPath] + words)
    let said = refused.text.split(separator: " ").compactMap { Int($0.trimmingCharacters(in: .whitespacesAndNewlines)) }
    // The program, the record and the bytes of the file come on top.
    #expect(said.first == 2 && said.last.map { $0 < 80 } == true, "\(refused.text)")
  }
}
