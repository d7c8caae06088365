// SPDX-License-Identifier: Apache-2.0

internal import EDTF

/// The states of a system that have rows, by year.
///
/// If two states had the same number in one year, for example 365 in 1991, the state that had it last has the row. Tables of researchers
/// have one row for the number.
struct StateSystem {
  private struct Holding {
    let state: PartyID
    let last: Int
  }

  /// The states that have a row in each year.
  private let holders: [Int: Set<PartyID>]

  init(_ scheme: CodeScheme, _ states: [SovereignState], _ years: [Int]) {
    let spells = states.map { state in
      state.codes.filter { $0.scheme == scheme }.compactMap { code in
        (code.validity.map { CoveredDays($0, asOf: nil).possible } ?? .everyDay).map { (code: code.value, days: $0) }
      }
    }
    var holders: [Int: Set<PartyID>] = [:]
    for year in years {
      guard let days = DaySpan(year: year) else { continue }
      var byCode: [String: Holding] = [:]
      for (state, spells) in zip(states, spells) {
        // The row has the code that the state had last in the year.
        var own: (code: String, last: Int)?
        for spell in spells {
          guard let last = spell.days.intersection(days)?.high else { continue }
          if own.map({ $0.last < last }) ?? true { own = (spell.code, last) }
        }
        guard let own else { continue }
        if byCode[own.code].map({ $0.last < own.last }) ?? true {
          byCode[own.code] = Holding(state: PartyID(state.id), last: own.last)
        }
      }
      holders[year] = Set(byCode.values.map(\.state))
    }
    self.holders = holders
  }

  /// Whether a state has a row in a year.
  func holds(_ state: PartyID, in year: Int) -> Bool { holders[year]?.contains(state) ?? false }
}
