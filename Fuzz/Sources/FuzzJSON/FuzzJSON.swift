// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitJSON
import FuzzDriver

@c(FuzzJSON_main)
func fuzzMain(_ argc: Int32, _ argv: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Int32 {
  fuzz(argc, argv, testOneInput)
}

/// Reads any bytes, in both modes. What is accepted has to be written and read back equal, in every style and to the same
/// bytes; and lenient reading gives what strict reading gives, and tells a loss where strict reading refuses.
@c(LLVMFuzzerTestOneInput)
func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let strict = outcome(of: { () throws(ImportError) in try JSONImporter().read(bytes) })
  let lenient = outcome(of: { () throws(ImportError) in
    try JSONImporter(mode: .lenient).readWithLosses(bytes.span, limits: ImportLimits())
  })
  guard let (dataset, losses) = lenient else {
    if strict != nil { fatalError("strict reading accepts what lenient reading refuses") }
    return 0
  }
  if losses.isEmpty != (strict != nil) { fatalError("a loss that strict reading does not refuse, or the reverse") }
  if let strict, strict != dataset { fatalError("the two modes read different things") }
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

/// What is read, or nil; no problem takes more than a line.
func outcome<Value>(of read: () throws(ImportError) -> Value) -> Value? {
  do throws(ImportError) { return try read() } catch {
    for problem in error.problems where problem.lineText(file: "f").contains(where: \.isNewline) {
      fatalError("two lines")
    }
    return nil
  }
}
