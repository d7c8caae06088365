// SPDX-License-Identifier: Apache-2.0

import EDTF
import Foundation
import Testing

@Suite struct EDTFIntervalTests {
  @Test(arguments: [
    ("2002-10-07/..", "2002-10-07", "open"), ("../1985-04-12", "open", "1985-04-12"),
    ("2005/", "2005-01-01", "unknown"),
    ("/2005", "unknown", "2005-12-31"), ("2006-08/2006", "2006-08-01", "2006-12-31"),
    ("1992-05-15/1992-05-15", "1992-05-15", "1992-05-15"), ("2019-01~/2021-04-25", "2019-01-01", "2021-04-25"),
    ("1984?/2004%", "1984-01-01", "2004-12-31"),
  ]) func `An interval keeps dated, open and unknown ends apart`(_ text: String, _ earliest: String, _ latest: String)
    throws
  {
    let interval = try EDTFInterval(parsing: text)
    #expect(name(interval.bounds.earliest) == earliest)
    #expect(name(interval.bounds.latest) == latest)
    #expect(interval.description == text)
    #expect(EDTFInterval(from: interval.start, to: interval.end) == interval)
  }

  private func name(_ bound: DayBound) -> String {
    switch bound {
    case .day: bound.calendarDay?.description ?? ""
    case .open: "open"
    case .unknown: "unknown"
    }
  }

  @Test(arguments: [
    ("2005", 4), ("/", 1), ("../..", 3), ("../", 3), ("/..", 1), ("2006-08/2006-07", 8), ("2005/2004", 5), ("", 0),
    ("2005/2006/2007", 9), ("2005 / 2006", 4), ("2005/2006-13", 10), ("./2005", 1), ("2005/…", 5),
  ]) func `A text that is no interval is refused at its first fault`(_ text: String, _ offset: Int) throws {
    let error = try #require(throws: EDTFParseError.self) { try EDTFInterval(parsing: text) }
    #expect(error.offset == offset, "\(error)")
  }

  @Test(arguments: [
    ("1994-04-20/1999-04-02", "1994-04-20", Certainty.yes), ("1994-04-20/1999-04-02", "1999-04-02", .yes),
    ("1994-04-20/1999-04-02", "1999-04-03", .no), ("1994-04-20/1999-04-02", "1994-04-19", .no),
    ("2005-05/..", "2005-05-13", .possibly), ("2005-05/..", "2005-05-31", .yes), ("2005-05/..", "2005-04-30", .no),
    ("2005/2006", "2005-12-31", .yes), ("2005/2006", "2006-01-01", .yes), ("2005/2006", "2006-01-02", .possibly),
    ("2005-05-13/", "2005-05-13", .yes), ("2005-05-13/", "2005-05-14", .possibly), ("2005-05-13/", "2005-05-12", .no),
    ("/2005-05-13", "2005-05-13", .yes), ("/2005-05-13", "2005-05-12", .possibly), ("/2005-05-13", "2005-05-14", .no),
    ("../2005", "1000-01-01", .yes), ("2006-08/2006", "2006-08-15", .possibly), ("2005/2005", "2005-06-01", .possibly),
  ]) func `Whether an interval covers a day is yes, no or possibly`(_ text: String, _ day: String, _ answer: Certainty)
    throws
  {
    #expect(try EDTFInterval(parsing: text).contains(CalendarDay(parsing: day)) == answer)
  }

  @Test func `Containment equals the enumeration of all days that the dates allow`() throws {
    let ends = [
      "2005-03", "2005-03-02", "2005-03-30", "2005-04", "2005-04-01", "", "..", "2005-03-1X",
    ]
    let beyond = (["..2005-03-02", "..2005-03"], ["2005-03-30..", "2005-04.."])
    let days = (try CalendarDay(parsing: "2005-02-26").number)...(try CalendarDay(parsing: "2005-05-03").number)
    for start in ends + beyond.0 {
      for end in ends + beyond.1 {
        guard let interval = EDTFInterval("\(start)/\(end)") else { continue }
        for day in days {
          let all = worlds(interval, within: days)
          let covered = all.count { $0.contains(day) }
          let expected: Certainty = covered == all.count ? .yes : covered == 0 ? .no : .possibly
          #expect(interval.contains(CalendarDay(number: day)) == expected, "\(interval) on \(CalendarDay(number: day))")
        }
      }
    }
  }

  /// Every period that the two ends allow, with unknown ends anywhere within some days and open ends at their limits.
  private func worlds(_ interval: EDTFInterval, within days: ClosedRange<Int>) -> [ClosedRange<Int>] {
    func candidates(_ end: EDTFInterval.End, open: Int) -> ClosedRange<Int> {
      switch end {
      case .onOrBefore(let date): open...(date.bounds.latest.dayNumber ?? open)
      case .onOrAfter(let date): (date.bounds.earliest.dayNumber ?? open)...open
      case .open: open...open
      case .unknown: days
      case .date(let date): (date.bounds.earliest.dayNumber ?? 0)...(date.bounds.latest.dayNumber ?? 0)
      }
    }
    let starts = candidates(interval.start, open: days.lowerBound)
    let ends = candidates(interval.end, open: days.upperBound)
    return starts.flatMap { start in ends.compactMap { start <= $0 ? start...$0 : nil } }
  }

  @Test func `The three answers follow Kleene's tables`() {
    for left in Certainty.allCases {
      #expect((left && .no) == .no)
      #expect((left || .yes) == .yes)
      #expect(!(!left) == left)
      for right in Certainty.allCases {
        #expect((left && right) == (right && left))
        #expect((left || right) == (right || left))
        #expect(!(left && right) == (!left || !right))
        #expect((left && (left || right)) == left)
        for third in Certainty.allCases {
          #expect(((left && right) && third) == (left && (right && third)))
          #expect(((left || right) || third) == (left || (right || third)))
          #expect((left && (right || third)) == (left && right || left && third))
        }
      }
    }
    #expect((Certainty.yes && .possibly) == .possibly)
    #expect((Certainty.no || .possibly) == .possibly)
  }

  @Test func `One end of a period knows its side`() throws {
    let period = try EDTFInterval(parsing: "..1994-03-01/1999..")
    let (limit, last) = (try EDTFDate(parsing: "1994-03-01"), try EDTFDate(parsing: "1999"))
    #expect(period.start == .onOrBefore(limit) && period.end == .onOrAfter(last))
    #expect("\(period.start)" == "..1994-03-01" && "\(period.end)" == "1999..")
    #expect(EDTFInterval.End("..1994-03-01") == period.start && EDTFInterval.End("1999..") == period.end)
    for end in [period.start, period.end, .open, .unknown, .date(last)] {
      let bytes = try JSONEncoder().encode([end])
      #expect(try JSONDecoder().decode([EDTFInterval.End].self, from: bytes) == [end])
    }
    #expect(period.start.bounds.earliest == .unknown && period.start.bounds.latest == limit.bounds.latest)
    #expect(period.end.bounds.earliest == last.bounds.earliest && period.end.bounds.latest == .unknown)
    #expect(EDTFInterval(from: period.start, to: period.end) == period)
    // On the other side it would say something else.
    #expect(EDTFInterval(from: period.end, to: .open) == nil && EDTFInterval(from: .open, to: period.start) == nil)
    #expect(EDTFInterval(from: .date(limit), to: period.start) == nil)
  }
}
