// SPDX-License-Identifier: Apache-2.0

internal import EDTF

/// Two elements of a list that cover the same days.
struct Overlap {
  enum Kind {
    /// Under every reading of the dates, on more than a single day of change.
    case certain
    /// On exactly one day, on which one ends and the other begins.
    case dayOfChange(CalendarDay)
    /// Under some readings of the dates.
    case possible
  }

  let before: Int
  let place: Int
  let kind: Kind

  /// The overlaps in a list.
  ///
  /// Each element is compared with the earlier elements that reach furthest.
  ///
  /// - Parameter days: The days of each element; nil for an element that is ignored.
  /// - Complexity: O(n log n) in the length of the list.
  static func all(in days: [CoveredDays?]) -> [Overlap] {
    let sorted = days.indices.filter { days[$0]?.possible != nil }.sorted { one, other in
      (days[one]?.possible?.low ?? .min, one) < (days[other]?.possible?.low ?? .min, other)
    }
    var found: [Overlap] = []
    // Of the earlier elements, the one that may reach furthest and the one that certainly reaches furthest are compared.
    var furthest: (possible: Int, certain: Int)?
    for place in sorted {
      guard let own = days[place] else { continue }
      guard let (possible, certain) = furthest else {
        furthest = (place, place)
        continue
      }
      for before in possible == certain ? [possible] : [possible, certain] {
        guard let kind = days[before].flatMap({ Overlap.kind($0, own) }) else { continue }
        found.append(Overlap(before: before, place: place, kind: kind))
      }
      furthest = (
        reach(days[possible]?.possible) <= reach(own.possible) ? place : possible,
        reach(days[certain]?.certain) <= reach(own.certain) ? place : certain
      )
    }
    return found
  }

  private static func reach(_ span: DaySpan?) -> Int { span?.high ?? .min }

  private static func kind(_ earlier: CoveredDays, _ later: CoveredDays) -> Kind? {
    let shared = earlier.intersection(later)
    guard let possible = shared.possible else { return nil }
    guard let certain = shared.certain else { return .possible }
    if certain == possible, certain.low == certain.high, let day = certain.first { return .dayOfChange(day) }
    return .certain
  }
}
