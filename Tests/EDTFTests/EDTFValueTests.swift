// SPDX-License-Identifier: Apache-2.0

import EDTF
import Foundation
import Testing

@Suite struct EDTFValueTests {
  private struct Random: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 11 &* 0x9E37_79B9_7F4A_7C15
    }
  }

  /// Whether a day's text has the digits of a pattern: the pattern read character by character, with no arithmetic.
  private func fits(_ day: String, _ pattern: String) -> Bool {
    zip(day.utf8, pattern.utf8).allSatisfy { $1 == UInt8(ascii: "X") || $0 == $1 }
  }

  @Test(arguments: 1...6) func `The bounds of unspecified digits are those of all days that fit`(_ seed: UInt64) throws
  {
    var random = Random(state: seed)
    for _ in 0..<12 {
      // Years from 1000 to 2999, of which few stay open, so that trying every day is quick.
      let year = Int.random(in: 1_000...2_999, using: &random)
      let written =
        [String(year)]
        + [12, 31].map { most in
          let number = Int.random(in: 1...most, using: &random)
          return number < 10 ? "0\(number)" : "\(number)"
        }
      var bytes = Array(written.prefix(Int.random(in: 1...3, using: &random)).joined(separator: "-").utf8)
      for index in bytes.indices where index >= 2 && bytes[index] != UInt8(ascii: "-") {
        if Int.random(in: 0..<3, using: &random) == 0 { bytes[index] = UInt8(ascii: "X") }
      }
      let pattern = String(decoding: bytes, as: UTF8.self)
      let century = year / 100 * 100
      let first = try #require(CalendarDay(year: century, month: 1, day: 1)).number
      let last = try #require(CalendarDay(year: century + 99, month: 12, day: 31)).number
      let days = (first...last).filter { fits(CalendarDay(number: $0).description, pattern) }
      let bounds = EDTFValue(pattern)?.bounds()
      #expect(bounds?.earliest.dayNumber == days.first, "\(pattern)")
      #expect(bounds?.latest.dayNumber == days.last, "\(pattern)")
    }
  }

  @Test(arguments: [
    ("2005-05-1", 9), ("2005-13", 5), ("2005-02-30", 8), ("-0000", 1), ("1950S5", 5), ("1950S0", 5), ("Y2006", 1),
    ("Y012345", 1), ("2001-42", 5), ("2001-21-05", 7), ("2004-06-11T24:00:00", 11), ("2004-06-11T10:10:10-00:00", 20),
    ("2004-06-11/2004-06-10", 11), ("../..", 3), ("[..]", 3), ("{1672..1670}", 1), ("[1667, 1668]", 6), ("", 0),
    ("1985-04-12/1985-04-12T10:00:00", 21), ("-1XX9", 1), ("2005 ", 4),
  ]) func `A text is refused where its fault stands`(_ text: String, _ offset: Int) {
    let error = #expect(throws: EDTFParseError.self) { try EDTFValue(parsing: text) }
    #expect(error?.offset == offset, "\(String(describing: error))")
  }

  @Test(arguments: ["Y9E18", "Y-9E18", "Y17E99999999999999999999", "Y9223372036854775807", "Y99999999999999999999S3"])
  func `Years whose days do not fit have unknown bounds`(_ text: String) throws {
    #expect(try EDTFValue(parsing: text).bounds() == EDTFValue(parsing: text).bounds(seasons: .meteorological))
    #expect(try EDTFValue(parsing: text).bounds().earliest == .unknown)
    #expect(try EDTFValue(parsing: text).bounds().latest == .unknown)
  }

  @Test func `Seasons of the year have bounds only when asked for, other parts of the year always`() throws {
    let winter = try EDTFValue(parsing: "2003-24")
    #expect(winter.bounds().earliest == .unknown)
    #expect(winter.bounds(seasons: .meteorological).latest.calendarDay?.description == "2004-02-29")
    #expect(try EDTFValue(parsing: "2003-33").bounds().latest.calendarDay?.description == "2003-03-31")
  }

  @Test func `Spaces in sets are passed over in lenient reading alone`() throws {
    #expect(EDTFValue("[1667, 1668]") == nil)
    #expect(try EDTFValue(parsing: "[1667, 1668]", reading: .lenient).level == 2)
    #expect(throws: EDTFParseError.self) { try EDTFValue(parsing: "2005 -05", reading: .lenient) }
  }

  @Test func `Any text is read or refused, and never traps`() throws {
    var random = Random(state: 7)
    let alphabet = Array("0123456789XYES?~%-/.[]{},T:Z+ ".utf8)
    for row in EDTFTableTests.rows {
      for _ in 0..<20 {
        var bytes = Array(row.text.utf8)
        for _ in 0...Int.random(in: 0...2, using: &random) {
          let byte = alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
          let place = Int.random(in: 0...bytes.count, using: &random)
          if place < bytes.count, Bool.random(using: &random) {
            bytes[place] = byte
          } else {
            bytes.insert(byte, at: place)
          }
        }
        let text = String(decoding: bytes, as: UTF8.self)
        do throws(EDTFParseError) {
          let value = try EDTFValue(parsing: text)
          let bounds = value.bounds(seasons: .meteorological)
          if let earliest = bounds.earliest.dayNumber, let latest = bounds.latest.dayNumber {
            #expect(earliest <= latest, "\(text)")
          }
        } catch {
          #expect((0...bytes.count).contains(error.offset), "\(text)")
        }
      }
    }
  }

  @Test func `What the plain types read is read alike`() throws {
    for row in EDTFTableTests.rows where row.isValid {
      if let date = EDTFDate(row.text) {
        #expect(EDTFValue(row.text)?.bounds() == date.bounds, "\(row.text)")
        #expect(EDTFValue(row.text)?.level == date.level, "\(row.text)")
      }
      if let interval = EDTFInterval(row.text) {
        #expect(EDTFValue(row.text)?.bounds() == interval.bounds, "\(row.text)")
        #expect(EDTFValue(row.text)?.level == interval.level, "\(row.text)")
      }
    }
  }
}
