// SPDX-License-Identifier: Apache-2.0

package import EDTF

/// By what a period reaches beyond another one.
struct PeriodExcess {
  /// Whether it does so under every reading of the dates.
  let isCertain: Bool
  /// What happens: `begins before` or `ends after`.
  let verb: String

  /// The sides on which a period reaches beyond an outer one; a side of the outer one that is open or not dated bounds nothing.
  static func of(_ period: EDTFInterval, over outer: EDTFInterval) -> [PeriodExcess] {
    var found: [PeriodExcess] = []
    if let limit = outer.bounds.earliest.dayNumber, period.bounds.earliest != .unknown,
      period.bounds.earliest.dayNumber ?? .min < limit
    {
      let latest = period.start == .open ? Int.min : period.start.ownDate?.bounds.latest.dayNumber ?? .max
      found.append(PeriodExcess(isCertain: latest < limit, verb: "begins before"))
    }
    if let limit = outer.bounds.latest.dayNumber, period.bounds.latest != .unknown,
      period.bounds.latest.dayNumber ?? .max > limit
    {
      let earliest = period.end == .open ? Int.max : period.end.ownDate?.bounds.earliest.dayNumber ?? .min
      found.append(PeriodExcess(isCertain: earliest > limit, verb: "ends after"))
    }
    return found
  }
}

extension EDTFDate {
  /// Whether two dates may be the same day.
  func mayBe(_ other: EDTFDate) -> Bool { precedes(other) != .yes && other.precedes(self) != .yes }
}

extension EDTFInterval {
  /// Whether a date lies outside under every reading of both.
  func excludes(_ date: EDTFDate) -> Bool {
    let (own, other) = (bounds, date.bounds)
    if let end = own.latest.dayNumber, let earliest = other.earliest.dayNumber, earliest > end { return true }
    if let start = own.earliest.dayNumber, let latest = other.latest.dayNumber, latest < start { return true }
    return false
  }
}

extension EDTFInterval.End {
  /// The date, where the end is that date and not some day beyond it.
  package var ownDate: EDTFDate? { if case .date(let date) = self { date } else { nil } }
}
