// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitXML
import FuzzDriver

@c(FuzzXML_main)
func fuzzMain(_ argc: Int32, _ argv: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Int32 {
  fuzz(argc, argv, testOneInput)
}

/// Reads any bytes as XML, and validates them. What is accepted has to be written and read back equal in every style, and to be valid;
/// what is refused has a line, and is no document that the validator finds nothing wrong with.
@c(LLVMFuzzerTestOneInput)
func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let problems = XMLValidator().problems(in: bytes)
  for problem in problems where problem.lineText(file: "f").contains(where: \.isNewline) { fatalError("two lines") }
  let dataset: Dataset
  do {
    dataset = try XMLImporter().read(bytes)
  } catch {
    if problems.isEmpty { fatalError("the validator finds nothing wrong with what is refused") }
    for problem in error.problems where problem.lineText(file: "f").contains(where: \.isNewline) {
      fatalError("two lines")
    }
    return 0
  }
  do {
    for style in XMLExporter.Style.allCases {
      let written = try dataset.bytes(as: .xml(style))
      guard try XMLImporter().read(written) == dataset else { fatalError("not read back equal") }
      guard XMLValidator().problems(in: written).isEmpty else { fatalError("what is written is not valid") }
    }
    _ = try dataset.bytes(as: .gexf)
  } catch {
    fatalError("what was accepted could not be written and read: \(error)")
  }
  return 0
}
