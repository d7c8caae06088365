// SPDX-License-Identifier: Apache-2.0

internal import EDTF

/// The excess of a period beyond one end of another period.
struct PeriodExcess {
  /// Whether the period exceeds the other under every reading of the dates.
  let isCertain: Bool
  /// The verb for messages: `begins before` or `ends after`, with `may` if uncertain.
  ///
  /// The uncertain forms are `may begin before` and `may end after`.
  let verb: String

  private init(_ isCertain: Bool, _ certain: String, _ possible: String) {
    self.isCertain = isCertain
    verb = isCertain ? certain : possible
  }

  /// The sides on which a period exceeds an outer one.
  ///
  /// An outer side that is open or has no date sets no limit.
  static func of(_ period: EDTFInterval, over outer: EDTFInterval) -> [PeriodExcess] {
    var found: [PeriodExcess] = []
    if let limit = outer.bounds.earliest.dayNumber, period.bounds.earliest != .unknown,
      period.bounds.earliest.dayNumber ?? .min < limit
    {
      let latest = period.start == .open ? Int.min : period.start.ownDate?.bounds.latest.dayNumber ?? .max
      found.append(PeriodExcess(latest < limit, "begins before", "may begin before"))
    }
    if let limit = outer.bounds.latest.dayNumber, period.bounds.latest != .unknown,
      period.bounds.latest.dayNumber ?? .max > limit
    {
      let earliest = period.end == .open ? Int.max : period.end.ownDate?.bounds.earliest.dayNumber ?? .min
      found.append(PeriodExcess(earliest > limit, "ends after", "may end after"))
    }
    return found
  }
}
