// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitJSON
import FuzzDriver

@c(FuzzNDJSON_main)
func fuzzMain(_ argc: Int32, _ argv: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Int32 {
  fuzz(argc, argv, testOneInput)
}

/// Reads any bytes as NDJSON. What is accepted has to be written and read back equal, and to the same bytes; and cut into pieces
/// of any size it reads the same.
@c(LLVMFuzzerTestOneInput)
func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let whole = read(bytes, pieces: max(1, bytes.count))
  let pieces = read(bytes, pieces: 1 + count % 7)
  guard whole.problems == pieces.problems, whole.count == pieces.count else { fatalError("pieces read differently") }
  let dataset: Dataset
  do {
    dataset = try NDJSONImporter().read(bytes)
  } catch {
    for problem in error.problems where problem.lineText(file: "f").contains(where: \.isNewline) {
      fatalError("two lines")
    }
    return 0
  }
  do {
    let written = try dataset.bytes(as: .ndjson)
    let again = try NDJSONImporter().read(written)
    guard again == dataset, try again.bytes(as: .ndjson) == written else { fatalError("not read back equal") }
  } catch {
    fatalError("what was accepted could not be written and read: \(error)")
  }
  return 0
}

/// How many entities come, and which problems, when the bytes arrive in pieces.
func read(_ bytes: [UInt8], pieces size: Int) -> (count: Int, problems: [ImportError.Problem]) {
  var (reader, counter) = (NDJSONReader(), Counter())
  do throws(ImportError) {
    for start in stride(from: 0, to: bytes.count, by: size) {
      try reader.read(bytes.span.extracting(start..<min(start + size, bytes.count)), into: &counter)
    }
    try reader.finish(into: &counter)
    return (counter.count, [])
  } catch {
    return (counter.count, error.problems)
  }
}

struct Counter: EntityVisitor {
  var count = 0
  mutating func visit(_ head: DatasetHead) { count += 1 }
  mutating func visit<E: Entity>(_ entity: E) { count += 1 }
}
