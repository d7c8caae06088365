// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitFoundation
import Foundation
import Testing

@Suite struct CalendarDayTests {
  private func calendar(_ identifier: Calendar.Identifier, _ zone: String) throws -> Calendar {
    var calendar = Calendar(identifier: identifier)
    calendar.timeZone = try #require(TimeZone(identifier: zone))
    return calendar
  }

  @Test(arguments: ["UTC", "Asia/Tashkent", "America/Sao_Paulo", "Pacific/Kiritimati", "Pacific/Pago_Pago"])
  func `A day becomes a moment and comes back`(_ zone: String) throws {
    for identifier in [Calendar.Identifier.gregorian, .iso8601, .hebrew, .buddhist] {
      let calendar = try calendar(identifier, zone)
      // The ends of summer times among them, one of which begins at midnight.
      for day: CalendarDay in ["1582-10-04", "1582-10-15", "1992-05-15", "2018-11-04", "2018-02-18", "2026-11-30"] {
        let date = day.date(in: calendar)
        #expect(CalendarDay(date, in: calendar) == day)
        #expect(CalendarDay(date - 1, in: calendar) == CalendarDay(number: day.number - 1))
        let components = day.dateComponents(in: calendar)
        #expect(CalendarDay(components, in: calendar) == day, "\(identifier) \(components)")
      }
    }
  }

  @Test func `One moment is another day elsewhere`() throws {
    let moment = try #require(ISO8601DateFormatter().date(from: "2002-10-06T20:30:00Z"))
    #expect(CalendarDay(moment, in: try calendar(.gregorian, "UTC")) == "2002-10-06")
    #expect(CalendarDay(moment, in: try calendar(.gregorian, "Asia/Almaty")) == "2002-10-07")
    #expect(CalendarDay(Date(timeIntervalSince1970: .nan), in: .current) == nil)
  }

  @Test func `A leap month and a day that the clocks left out`() throws {
    let chinese = try calendar(.chinese, "Asia/Shanghai")
    for number in 19_440..<19_500 {
      let day = CalendarDay(number: number)
      #expect(CalendarDay(day.dateComponents(in: chinese), in: chinese) == day)
    }
    let samoa = try calendar(.gregorian, "Pacific/Apia")
    #expect(CalendarDay(("2011-12-30" as CalendarDay).date(in: samoa), in: samoa) == "2011-12-31")
  }

  @Test func `Components that are no day are refused`() throws {
    let calendar = try calendar(.gregorian, "UTC")
    #expect(CalendarDay(DateComponents(year: 2002, month: 10, day: 7), in: calendar) == "2002-10-07")
    #expect(CalendarDay(DateComponents(year: 2003, month: 2, day: 29), in: calendar) == nil)
    #expect(CalendarDay(DateComponents(year: 2003, month: 13, day: 1), in: calendar) == nil)
    #expect(CalendarDay(DateComponents(year: 2003, month: 2), in: calendar) == nil)
    // The calendar that the components bring is theirs.
    let own = DateComponents(calendar: Calendar(identifier: .buddhist), year: 2545, month: 10, day: 7)
    #expect(CalendarDay(own, in: calendar) == "2002-10-07")
  }
}
