// SPDX-License-Identifier: Apache-2.0

import EDTF
import Foundation
import Testing

@Suite struct EDTFDateTests {
  struct Valid: CustomTestStringConvertible {
    let text: String, earliest: String, latest: String
    let precision: EDTFPrecision
    let level: Int
    var testDescription: String { text }
  }

  static let valid: [Valid] = [
    Valid(text: "2005", earliest: "2005-01-01", latest: "2005-12-31", precision: .year, level: 0),
    Valid(text: "0000", earliest: "0000-01-01", latest: "0000-12-31", precision: .year, level: 0),
    Valid(text: "9999", earliest: "9999-01-01", latest: "9999-12-31", precision: .year, level: 0),
    Valid(text: "2005-05", earliest: "2005-05-01", latest: "2005-05-31", precision: .month, level: 0),
    Valid(text: "2000-02", earliest: "2000-02-01", latest: "2000-02-29", precision: .month, level: 0),
    Valid(text: "1900-02", earliest: "1900-02-01", latest: "1900-02-28", precision: .month, level: 0),
    Valid(text: "2005-05-13", earliest: "2005-05-13", latest: "2005-05-13", precision: .day, level: 0),
    Valid(text: "1582-10-10", earliest: "1582-10-10", latest: "1582-10-10", precision: .day, level: 0),
    Valid(text: "2000-02-29", earliest: "2000-02-29", latest: "2000-02-29", precision: .day, level: 0),
    Valid(text: "2005?", earliest: "2005-01-01", latest: "2005-12-31", precision: .year, level: 1),
    Valid(text: "2005-05~", earliest: "2005-05-01", latest: "2005-05-31", precision: .month, level: 1),
    Valid(text: "2005-05-13%", earliest: "2005-05-13", latest: "2005-05-13", precision: .day, level: 1),
  ]

  @Test(arguments: valid) func `A date has the bounds, precision and level of its text`(_ row: Valid) throws {
    let date = try EDTFDate(parsing: row.text)
    #expect(date.text == row.text)
    #expect(date.bounds.earliest.calendarDay?.description == row.earliest)
    #expect(date.bounds.latest.calendarDay?.description == row.latest)
    #expect(date.precision == row.precision)
    #expect(date.level == row.level)
    #expect(try EDTFDate(parsing: date.canonicalText) == date)
  }

  static let invalid: [(text: String, offset: Int)] = [
    ("", 0), (" 2005", 0), ("2005 ", 4), ("205", 3), ("20050513", 4), ("2005-5-2", 6), ("2005-13", 5), ("2005-00", 5),
    ("2005-02-29", 8), ("1900-02-29", 8), ("2001-04-31", 8), ("2005-05-00", 8), ("2005-W20-5", 5), ("10000-01-01", 4),
    ("2005-", 5), ("2005-05-", 8), ("2005??", 5), ("２００５", 0), ("2005\n", 4),
    ("..", 0), ("2005/2006", 4), ("2002-10-07Z", 10), ("5/7/2012", 1),
  ]

  @Test(arguments: invalid) func `A text that is no date is refused at its first fault`(_ text: String, _ offset: Int)
    throws
  {
    let error = try #require(throws: EDTFParseError.self) { try EDTFDate(parsing: text) }
    #expect(error.offset == offset)
    #expect(error.text == text)
    #expect(!error.expected.isEmpty)
    #expect(EDTFDate(text) == nil)
  }

  @Test func `Qualifiers tell doubt apart`() throws {
    let date = try EDTFDate(parsing: "2005%")
    #expect(date.isUncertain && date.isApproximate && date.qualifier == .uncertainAndApproximate)
    #expect(try EDTFDate(parsing: "2005?").isApproximate == false)
    #expect(try EDTFDate(parsing: "2005~").isUncertain == false)
    #expect(try EDTFDate(parsing: "2005").qualifier == nil)
  }

  @Test func `The order of dates is that of all days that they allow`() throws {
    let texts = [
      "2005", "2005-05", "2005-06", "2005-05-13", "2005-05-31", "2005-06-01", "2004-12-31", "2006", "2005-05~",
    ]
    for left in texts {
      for right in texts {
        let (one, other) = (try EDTFDate(parsing: left), try EDTFDate(parsing: right))
        let ends = [one, other].map { ($0.bounds.earliest.dayNumber ?? 0, $0.bounds.latest.dayNumber ?? 0) }
        let answers = Set((ends[0].0...ends[0].1).flatMap { day in (ends[1].0...ends[1].1).map { day < $0 } })
        let expected: Certainty = answers == [true] ? .yes : answers == [false] ? .no : .possibly
        #expect(one.precedes(other) == expected, "\(left) before \(right)")
      }
    }
  }

  @Test func `A date is coded as its text`() throws {
    let dates = [try EDTFDate(parsing: "2005-05~"), try EDTFDate(parsing: "2005")]
    let bytes = try JSONEncoder().encode(dates)
    #expect(String(decoding: bytes, as: UTF8.self) == #"["2005-05~","2005"]"#)
    #expect(try JSONDecoder().decode([EDTFDate].self, from: bytes) == dates)
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([EDTFDate].self, from: Data(#"["2005-5"]"#.utf8)) }
  }
}
