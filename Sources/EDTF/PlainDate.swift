// SPDX-License-Identifier: Apache-2.0

/// What a date's text says, in eight bytes: so that an interval with two of them is no larger than its text and two words.
struct PlainDate: Sendable {
  private let storedYear: Int32
  private let storedMonth: UInt8
  private let storedDay: UInt8
  private let qualifierCode: UInt8

  /// Takes components that the grammar has checked: four digits of a year, a month and a day of the calendar.
  init(year: Int, month: Int?, day: Int?, qualifier: EDTFQualifier? = nil) {
    storedYear = Int32(truncatingIfNeeded: year)
    storedMonth = UInt8(truncatingIfNeeded: month ?? 0)
    storedDay = UInt8(truncatingIfNeeded: day ?? 0)
    qualifierCode =
      switch qualifier {
      case nil: 0
      case .uncertain: 1
      case .approximate: 2
      case .uncertainAndApproximate: 3
      }
  }

  var year: Int { Int(storedYear) }
  var month: Int? { storedMonth == 0 ? nil : Int(storedMonth) }
  var day: Int? { storedDay == 0 ? nil : Int(storedDay) }
  var isUncertain: Bool { qualifierCode & 1 != 0 }
  var isApproximate: Bool { qualifierCode & 2 != 0 }

  var qualifier: EDTFQualifier? {
    switch qualifierCode {
    case 1: .uncertain
    case 2: .approximate
    case 3: .uncertainAndApproximate
    default: nil
    }
  }

  var bounds: DayBounds {
    let first = CalendarDay.number(year: year, month: month ?? 1, day: day ?? 1)
    let lastMonth = month ?? 12
    let last = CalendarDay.number(
      year: year, month: lastMonth, day: day ?? CalendarDay.length(ofMonth: lastMonth, year: year))
    return DayBounds(earliest: first.map(DayBound.day) ?? .unknown, latest: last.map(DayBound.day) ?? .unknown)
  }
}
