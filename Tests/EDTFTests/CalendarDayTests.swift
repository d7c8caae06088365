// SPDX-License-Identifier: Apache-2.0

import EDTF
import Foundation
import Testing

@Suite struct CalendarDayTests {
  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("2000-03-01", 11_017), ("1992-05-15", 8_170), ("0001-01-01", -719_162),
    ("9999-12-31", 2_932_896),
  ]) func `A day has the number of days since 1970`(_ text: String, _ number: Int) throws {
    #expect(try CalendarDay(parsing: text).number == number)
    #expect(CalendarDay(number: number).description == text)
  }

  @Test func `Days and numbers match one by one from the year -9999 to 9999`() throws {
    var number = try #require(CalendarDay(year: -10_000, month: 12, day: 31)?.number)
    for year in -9_999...9_999 {
      for month in 1...12 {
        for day in 1...CalendarDay.length(ofMonth: month, year: year) {
          number += 1
          let found = CalendarDay(number: number)
          guard found.year == year, found.month == month, found.day == day,
            CalendarDay(year: year, month: month, day: day)?.number == number
          else {
            Issue.record("\(year)-\(month)-\(day) is not \(number)")
            return
          }
        }
      }
    }
  }

  @Test func `The text of every day from 0000-01-01 to 9999-12-31 reads as that day`() throws {
    let first = try #require(CalendarDay(year: 0, month: 1, day: 1)).number
    let last = try CalendarDay(parsing: "9999-12-31").number
    for number in first...last {
      let text = CalendarDay(number: number).description
      let bounds = try EDTFDate(parsing: text).bounds
      guard bounds.earliest == .day(number), bounds.latest == .day(number) else {
        Issue.record("\(text) is not \(number)")
        return
      }
    }
  }

  @Test func `Numbers at the ends of Int neither trap nor lie`() {
    for number in [Int.min, .min + 1, .min + 719_468, -1, 0, .max - 719_468, .max - 1, .max] {
      let day = CalendarDay(number: number)
      #expect(CalendarDay(year: day.year, month: day.month, day: day.day)?.number == number)
    }
    #expect(CalendarDay(year: .max, month: 1, day: 1) == nil)
    #expect(CalendarDay(year: .min, month: 1, day: 1) == nil)
    let last = CalendarDay(number: .max)
    #expect(CalendarDay(year: last.year, month: last.month, day: last.day + 1) == nil)
  }

  @Test(arguments: [
    "20050513", "2005-W20-5", "10000-01-01", "2005-5-2", "-0044-01-01", "0000-01-01", "2001-02-29", "1500-02-29",
    "2005", "2005-05", "2005-05-13 ", "2005-05-13?", "",
  ]) func `Only a full day of the years 1 to 9999 is read`(_ text: String) {
    #expect(throws: EDTFParseError.self) { try CalendarDay(parsing: text) }
  }

  @Test func `Years outside four digits are written and not padded away`() {
    #expect(CalendarDay(year: -44, month: 3, day: 15)?.description == "-0044-03-15")
    #expect(CalendarDay(year: 12_345, month: 1, day: 2)?.description == "12345-01-02")
  }

  @Test func `A day is coded as text`() throws {
    let day = try CalendarDay(parsing: "2020-12-02")
    #expect(String(decoding: try JSONEncoder().encode([day]), as: UTF8.self) == #"["2020-12-02"]"#)
    #expect(try JSONDecoder().decode([CalendarDay].self, from: Data(#"["2020-12-02"]"#.utf8)) == [day])
  }

  @Test(arguments: [
    ("2020-13-01", "a month from 01 to 12", 5), ("2020-21", "a month from 01 to 12", 5),
    ("2020-02-30", "a day from 01 to 29", 8), ("2020", "\"-\" and a month", 4), ("2020-05", "\"-\" and a day", 7),
    ("2020-05-0X", "a day of two digits", 9), ("-0044-03-15", "a year of four digits", 0),
    ("2020-05-01?", "the end of the day", 10), ("20200501", "\"-\" and a month", 4),
  ]) func `A fault is told as one of a day`(_ text: String, _ expected: String, _ offset: Int) throws {
    let error = try #require(throws: EDTFParseError.self) { try CalendarDay(parsing: text) }
    #expect(error.expected == expected && error.offset == offset)
  }
}
