// SPDX-License-Identifier: Apache-2.0

import EDTF

@_silgen_name("LLVMFuzzerRunDriver")
func runFuzzer(
  _ argc: UnsafeMutablePointer<Int32>, _ argv: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

@c(FuzzEDTF_main)
func fuzzMain(_ argc: Int32, _ argv: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Int32 {
  var (argc, argv) = (argc, argv)
  return runFuzzer(&argc, &argv, testOneInput)
}

/// Reads any text as a value of any level. What is accepted strictly is accepted leniently with the same bounds, its bounds are in order,
/// and what the plain types read is read alike.
@c(LLVMFuzzerTestOneInput)
func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  do throws(EDTFParseError) {
    let value = try EDTFValue(parsing: text)
    for seasons in EDTFSeasons.allCases {
      let bounds = value.bounds(seasons: seasons)
      if let earliest = bounds.earliest.dayNumber, let latest = bounds.latest.dayNumber, earliest > latest {
        fatalError("the earliest day lies behind the latest")
      }
      guard try EDTFValue(parsing: text, reading: .lenient).bounds(seasons: seasons) == bounds else {
        fatalError("the two readings differ")
      }
    }
  } catch {
    guard (0...text.utf8.count).contains(error.offset) else { fatalError("an offset outside the text") }
  }
  if let date = EDTFDate(text), EDTFValue(text)?.bounds() != date.bounds { fatalError("a date is read otherwise") }
  if let interval = EDTFInterval(text) {
    guard EDTFValue(text)?.bounds() == interval.bounds else { fatalError("an interval is read otherwise") }
    _ = interval.possibleRelations(to: interval)
    _ = interval.duration
  }
  return 0
}
