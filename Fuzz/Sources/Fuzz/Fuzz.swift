// SPDX-License-Identifier: Apache-2.0

import Foundation
import FuzzProperties

@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ argc: UnsafeMutablePointer<Int32>, _ argv: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

/// The property that the environment names.
private let property: FuzzProperty = {
  let name = ProcessInfo.processInfo.environment["FUZZ_PROPERTY"] ?? ""
  guard let property = FuzzProperty.all.first(where: { $0.name == name }) else {
    fatalError("FUZZ_PROPERTY is one of \(FuzzProperty.all.map(\.name).joined(separator: " "))")
  }
  return property
}()

/// SwiftPM calls the entry point of an executable target TARGET_main.
@c(Fuzz_main)
func fuzzMain(_ argc: Int32, _ argv: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Int32 {
  var (argc, argv) = (argc, argv)
  return runFuzzer(&argc, &argv, testOneInput)
}

/// libFuzzer's own entry point wants the function by this name too.
@c(LLVMFuzzerTestOneInput)
func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  do { try property.check(Array(UnsafeBufferPointer(start: start, count: count))) } catch { fatalError("\(error)") }
  return 0
}
