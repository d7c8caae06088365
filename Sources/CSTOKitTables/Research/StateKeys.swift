// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import EDTF

/// The codes and name of a state in one year, for merging.
struct StateCodes {
  let ccode: Int?
  /// Whether the number is valid on the last day of the year.
  private let hasCcodeOnLastDay: Bool
  /// The number of another day, in this year or another.
  ///
  /// Nil if the state has a number on the last day, or none at all.
  let otherCcode: Int?
  let cowc: String?
  let gwcode: Int?
  let iso3c: String?
  let iso3n: Int?
  let name: String
  /// Whether the state may have existed in the year, by its own dates.
  let mayExist: Bool

  /// Returns nil if the id is not that of a state in the data set.
  init?(_ id: PartyID, in year: Int, _ dataset: Dataset) {
    guard let state = dataset.states[id.slug], let days = DaySpan(year: year) else { return nil }
    // If a code changed within the year, the code of the last day.
    func code(_ scheme: CodeScheme) -> String? {
      let own = state.codes.filter { $0.scheme == scheme }
      return
        (own.first { $0.validity.map { $0.contains(days.last ?? CalendarDay(number: 0)) != .no } ?? true }
        ?? own.first { $0.isValid(in: days) })?.value
    }
    ccode = code(.correlatesOfWar).flatMap { Int($0) }
    let own = state.codes.filter { $0.scheme == .correlatesOfWar }
    hasCcodeOnLastDay = own.contains { code in
      days.last.flatMap { day in code.validity.map { $0.contains(day) != .no } } ?? true
    }
    otherCcode = hasCcodeOnLastDay ? nil : ccode ?? own.first.flatMap { Int($0.value) }
    cowc = code(.correlatesOfWarAbbreviation)
    gwcode = code(.gleditschWard).flatMap { Int($0) }
    iso3c = code(.isoAlpha3)
    iso3n = code(.isoNumeric).flatMap { Int($0) }
    name = state.names.best(in: ["en"], on: days.last) ?? id.slug
    mayExist = state.existence.map { CoveredDays($0, asOf: nil).possible?.intersection(days) != nil } ?? true
  }

  /// The value in the column of a key.
  ///
  /// Nil if the state has none in the year.
  fileprivate func value(_ key: PanelLayout.Key, _ id: PartyID) -> StateKeys.Value? {
    switch key {
    case .ccode: hasCcodeOnLastDay ? ccode.map(StateKeys.Value.number) : nil
    case .gwcode: gwcode.map(StateKeys.Value.number)
    case .iso3c: iso3c.map(StateKeys.Value.text)
    case .id: .text(id.slug)
    }
  }
}

/// The codes that identify the states of a panel, year by year.
struct StateKeys {
  /// The value in the key column.
  enum Value: Hashable, Comparable {
    case number(Int)
    case text(String)

    var text: String {
      switch self {
      case .number(let number): String(number)
      case .text(let text): text
      }
    }
  }

  private struct Row: Hashable {
    let state: PartyID
    let year: Int
  }

  private struct ValueInYear: Hashable {
    let value: Value
    let year: Int
  }

  /// Two states that have the same value in a year.
  struct Clash {
    let one: PartyID
    let other: PartyID
    let value: Value
    let year: Int
  }

  let key: PanelLayout.Key
  /// A state without a value in years in which it may have existed.
  ///
  /// Those years have no rows.
  struct LeftOut {
    let state: PartyID
    /// The first and last of these years.
    ///
    /// Nil if the state has no row at all.
    let years: ClosedRange<Int>?

    /// The state, with the years unless all are left out.
    var text: String {
      guard let years else { return state.slug }
      return "\(state) (\(years.count == 1 ? "\(years.lowerBound)" : "\(years.lowerBound) to \(years.upperBound)"))"
    }
  }

  /// The states that have no value in a year in which they may have existed.
  let leftOut: [LeftOut]
  /// Two states whose rows would merge with the same rows of other data.
  ///
  /// Nil if none.
  ///
  /// If no key was requested, there is never a clash.
  let clash: Clash?
  // Only for lookup; never iterated.
  private let codes: [Row: StateCodes]
  private let values: [Row: Value]

  /// Uses the requested key, or the first that all rows have without clash.
  init(of rows: [(state: PartyID, year: Int)], asked: PanelLayout.Key?, _ dataset: Dataset) {
    var order: [Row] = []
    var codes: [Row: StateCodes] = [:]
    for (state, year) in rows {
      let row = Row(state: state, year: year)
      guard codes[row] == nil, let own = StateCodes(state, in: year, dataset) else { continue }
      codes[row] = own
      order.append(row)
    }
    var key = asked ?? .id
    var found = StateKeys.values(of: key, order, codes)
    if asked == nil {
      for candidate in PanelLayout.Key.allCases {
        let own = StateKeys.values(of: candidate, order, codes)
        let isWhole = order.allSatisfy { own[$0] != nil || codes[$0]?.mayExist == false }
        if isWhole, StateKeys.clash(in: own, order) == nil {
          (key, found) = (candidate, own)
          break
        }
      }
    }
    self.key = key
    self.codes = codes
    values = found
    clash = StateKeys.clash(in: found, order)
    let shown = Set(order.filter { found[$0] != nil }.map(\.state))
    let missing = Dictionary(grouping: order.filter { found[$0] == nil && codes[$0]?.mayExist == true }, by: \.state)
    leftOut = missing.keys.sorted().map { state in
      let years = missing[state]?.map(\.year) ?? []
      let span = years.min().flatMap { first in years.max().map { first...$0 } }
      return LeftOut(state: state, years: shown.contains(state) ? span : nil)
    }
  }

  func codes(of state: PartyID, in year: Int) -> StateCodes? { codes[Row(state: state, year: year)] }
  func value(of state: PartyID, in year: Int) -> Value? { values[Row(state: state, year: year)] }

  /// The values of a key, by row.
  ///
  /// A state without a Correlates of War number in a year gets that of another year, unless another state has it.
  private static func values(
    of key: PanelLayout.Key, _ rows: [Row], _ codes: [Row: StateCodes]
  ) -> [Row: Value] {
    var values: [Row: Value] = [:]
    var taken: Set<ValueInYear> = []
    for row in rows {
      guard let value = codes[row]?.value(key, row.state) else { continue }
      values[row] = value
      taken.insert(ValueInYear(value: value, year: row.year))
    }
    if key != .ccode { return values }
    for row in rows {
      guard let value = codes[row]?.otherCcode.map(Value.number),
        taken.insert(ValueInYear(value: value, year: row.year)).inserted
      else { continue }
      values[row] = value
    }
    return values
  }

  private static func clash(in values: [Row: Value], _ rows: [Row]) -> Clash? {
    var holders: [ValueInYear: PartyID] = [:]
    for row in rows {
      guard let value = values[row] else { continue }
      if let other = holders.updateValue(row.state, forKey: ValueInYear(value: value, year: row.year)) {
        return Clash(one: other, other: row.state, value: value, year: row.year)
      }
    }
    return nil
  }
}

extension StateKeys {
  /// Rejects a panel in which two states have the same key.
  func refuseClash() throws(ExportError) {
    guard let clash else { return }
    throw ExportError(
      .unwritableValue, subject: "states/\(clash.other)",
      "\(clash.other) has the \(key) \(clash.value.text) in \(clash.year), as \(clash.one) has, and rows are merged by it: take another key"
    )
  }
}
