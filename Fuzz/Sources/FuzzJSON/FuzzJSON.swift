// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitJSON

@_silgen_name("LLVMFuzzerRunDriver")
func runFuzzer(
  _ argc: UnsafeMutablePointer<Int32>, _ argv: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

@c(FuzzJSON_main)
func fuzzMain(_ argc: Int32, _ argv: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Int32 {
  var (argc, argv) = (argc, argv)
  return runFuzzer(&argc, &argv, testOneInput)
}

/// Reads any bytes. What is accepted has to be written and read back equal, in both styles, and to the same bytes.
@c(LLVMFuzzerTestOneInput)
func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let dataset: Dataset
  do {
    dataset = try JSONImporter().read(bytes)
  } catch {
    for problem in error.problems where problem.lineText(file: "f").contains(where: \.isNewline) { fatalError("two lines") }
    return 0
  }
  do {
    for style in JSONExporter.Style.allCases {
      let written = try dataset.bytes(as: .json(style))
      let again = try JSONImporter().read(written)
      guard again == dataset, try again.bytes(as: .json(style)) == written else { fatalError("not read back equal") }
    }
  } catch {
    fatalError("what was accepted could not be written and read: \(error)")
  }
  return 0
}
