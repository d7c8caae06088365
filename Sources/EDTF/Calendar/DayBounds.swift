// SPDX-License-Identifier: Apache-2.0

/// One end of a range of days.
public enum DayBound: Sendable, Hashable {
  /// A day, given by its number; see ``CalendarDay/number``.
  case day(Int)
  /// No limit on this side (`..`).
  case open
  /// A limit that is not stated, or whose day number does not fit `Int`.
  case unknown
}

extension DayBound {
  /// The number of the day, or nil if the bound is open or unknown.
  public var dayNumber: Int? {
    if case .day(let number) = self { number } else { nil }
  }

  /// The calendar day, or nil if the bound is open or unknown.
  public var calendarDay: CalendarDay? { dayNumber.map(CalendarDay.init(number:)) }
}

/// The inclusive range of days that a date or an interval may denote.
public struct DayBounds: Sendable, Hashable {
  /// The first day of the range.
  public let earliest: DayBound
  /// The last day of the range.
  public let latest: DayBound

  /// A range with both ends unknown.
  public static let unknown = DayBounds(earliest: .unknown, latest: .unknown)

  init(earliest: DayBound, latest: DayBound) {
    self.earliest = earliest
    self.latest = latest
  }
}
