// SPDX-License-Identifier: Apache-2.0

package import EDTF

extension EDTFDate {
  /// Whether two dates may be the same day.
  func mayBe(_ other: EDTFDate) -> Bool { precedes(other) != .yes && other.precedes(self) != .yes }
}

extension EDTFInterval {
  /// Whether a date is outside the interval under every reading of both.
  func excludes(_ date: EDTFDate) -> Bool {
    let (own, other) = (bounds, date.bounds)
    if let end = own.latest.dayNumber, let earliest = other.earliest.dayNumber, earliest > end { return true }
    if let start = own.earliest.dayNumber, let latest = other.latest.dayNumber, latest < start { return true }
    return false
  }
}

extension EDTFInterval.End {
  /// The date of the end, if the end is exactly that date.
  ///
  /// Nil for an end that is open, unknown, or on or beyond a date.
  package var ownDate: EDTFDate? { if case .date(let date) = self { date } else { nil } }

  /// The days that a qualified date allows, with the adjacent days.
  ///
  /// Nil for any other end.
  var doubtfulDays: DaySpan? {
    guard let date = ownDate, date.qualifier != nil else { return nil }
    let bounds = date.bounds
    guard let low = bounds.earliest.dayNumber, let high = bounds.latest.dayNumber else { return nil }
    return DaySpan(low - 1, high + 1)
  }
}
