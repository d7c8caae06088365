// SPDX-License-Identifier: Apache-2.0

import EDTF
import FuzzDriver

@c(FuzzEDTF_main)
func fuzzMain(_ argc: Int32, _ argv: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Int32 {
  fuzz(argc, argv, testOneInput)
}

/// Reads any text as a value of any level. What is accepted is given back as written, means what its canonical text means, and has bounds
/// in order; strict and lenient reading agree on it, and so does the type of its own.
@c(LLVMFuzzerTestOneInput)
func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  do throws(EDTFParseError) {
    let value = try EDTFValue(parsing: text)
    guard value.text.utf8.elementsEqual(text.utf8) else { fatalError("the text is not given back") }
    let canonical = try EDTFValue(parsing: value.canonicalText)
    guard canonical.canonicalText == value.canonicalText else { fatalError("the canonical text has another one") }
    for seasons in EDTFSeasons.allCases {
      let bounds = value.bounds(seasons: seasons)
      if let earliest = bounds.earliest.dayNumber, let latest = bounds.latest.dayNumber, earliest > latest {
        fatalError("the earliest day lies behind the latest")
      }
      guard try EDTFValue(parsing: text, reading: .lenient).bounds(seasons: seasons) == bounds else {
        fatalError("the two readings differ")
      }
      guard canonical.bounds(seasons: seasons) == bounds else { fatalError("the canonical text has other bounds") }
    }
    guard !value.words(in: .english).isEmpty, !value.words(in: .russian).isEmpty else { fatalError("no words") }
    switch value {
    case .date(let date):
      guard try EDTFDate(parsing: text) == date, date.precedes(date) != .yes else {
        fatalError("a date is read otherwise")
      }
    case .dateTime(let dateTime):
      guard try EDTFDateTime(parsing: text) == dateTime else { fatalError("a date-time is read otherwise") }
    case .interval(let interval):
      guard try EDTFInterval(parsing: text) == interval,
        EDTFInterval(from: interval.start, to: interval.end) == interval
      else { fatalError("an interval is read otherwise") }
      guard interval.has(.equals, to: interval) != .no else { fatalError("an interval is not itself") }
      _ = interval.duration
    case .set(let set):
      guard try EDTFSet(parsing: text) == set else { fatalError("a set is read otherwise") }
    }
  } catch {
    guard (0...text.utf8.count).contains(error.offset) else { fatalError("an offset outside the text") }
  }
  return 0
}
