// SPDX-License-Identifier: Apache-2.0

internal import EDTF

/// By what a period reaches beyond another one.
struct PeriodExcess {
  /// Whether it does so under every reading of the dates.
  let isCertain: Bool
  /// What happens: `begins before` or `ends after`; where it may happen, `may begin before` or `may end after`.
  let verb: String

  private init(_ isCertain: Bool, _ certain: String, _ possible: String) {
    self.isCertain = isCertain
    verb = isCertain ? certain : possible
  }

  /// The sides on which a period reaches beyond an outer one; a side of the outer one that is open or not dated bounds nothing.
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
