// SPDX-License-Identifier: Apache-2.0

/// One side of a range of days.
public enum DayBound: Sendable, Hashable {
  /// A day, by its number; see ``CalendarDay/number``.
  case day(Int)
  /// There is no limit on this side (`..`).
  case open
  /// There is a limit and nobody says which, or its number does not fit `Int`.
  case unknown
}

extension DayBound {
  /// The number of the day, or nil where there is none.
  public var dayNumber: Int? {
    if case .day(let number) = self { number } else { nil }
  }

  /// The calendar day, or nil where there is none.
  public var calendarDay: CalendarDay? { dayNumber.map(CalendarDay.init(number:)) }
}

/// The inclusive range of days that a date or an interval may denote.
public struct DayBounds: Sendable, Hashable {
  /// The earliest day.
  public let earliest: DayBound
  /// The latest day.
  public let latest: DayBound

  /// A range of which nothing is known.
  public static let unknown = DayBounds(earliest: .unknown, latest: .unknown)

  init(earliest: DayBound, latest: DayBound) {
    self.earliest = earliest
    self.latest = latest
  }
}
