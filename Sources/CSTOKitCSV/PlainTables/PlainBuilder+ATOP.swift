// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import EDTF

extension PlainBuilder {
  private struct Phase {
    let start: EDTFDate
    var end: EDTFInterval.End
  }

  /// Reads members and phases of Alliance Treaty Obligations and Provisions.
  ///
  /// Zeros in the exit columns mean that the alliance is in force, and blanks that nothing is known. Adjoining phases of one member become one
  /// membership.
  mutating func readATOP(_ table: PlainRows) throws(ImportError) {
    let alliance = try PlainBuilder.column(["atopid"], in: table)
    let member = try PlainBuilder.column(["member"], in: table)
    let names = [["yrent"], ["moent"], ["dayent"], ["yrexit"], ["moexit"], ["dayexit"]]
    var places: [Int] = []
    for name in names { places.append(try PlainBuilder.column(name, in: table)) }
    var used = [alliance: "host", member: "member (cow)"]
    for place in places { used[place] = "date" }
    describe(table, used)
    var phases: [Int: [EntityID<SovereignState>: [Phase]]] = [:]
    var years: [Int] = []
    for row in table.rows {
      guard let widest = (places + [alliance, member]).max(), row.count > widest,
        let number = number(row[alliance], "atopid")
      else { continue }
      if let own = importer.alliance, own != number { continue }
      report.counts.rows += 1
      guard let start = date(row, places[0], places[1], places[2]) else { continue }
      guard case .date(let first) = start else {
        problems.append(row[places[0]].problem(.missingValue, "the phase has no year of entry"))
        continue
      }
      let isInForce = row[places[3]].text == "0"
      guard let end = isInForce ? EDTFInterval.End.open : date(row, places[3], places[4], places[5]) else { continue }
      years += [first.components.year, end.date?.components.year].compactMap { $0 }
      let day = end.bounds.latest.calendarDay ?? first.bounds.latest.calendarDay
      let text = row[member].text.hasSuffix(".0") ? String(row[member].text.dropLast(2)) : row[member].text
      guard let state = state(text, row[member], scheme: .correlatesOfWar, on: day) else { continue }
      phases[number, default: [:]][state, default: []].append(Phase(start: first, end: end))
    }
    if importer.host != nil, phases.count > 1 {
      let ids = phases.keys.sorted().prefix(12).map(String.init).joined(separator: ", ")
      throw ImportError(
        ImportError.Problem(
          .invalidValue, line: 1, column: 1, "the table has several alliances: \(ids); choose one with `alliance`"))
    }
    if asOf == nil, let last = years.max() { endAsOf(last) }
    for (number, own) in phases.sorted(by: { $0.key < $1.key }) {
      let cell = PlainCell(text: "ATOP \(number)", line: 1, column: 1, byteColumn: nil)
      guard let host = host("ATOP \(number)", cell) else { continue }
      for (state, phases) in own.sorted(by: { $0.key < $1.key }) {
        for phase in PlainBuilder.merged(phases) {
          guard let period = EDTFInterval(from: .date(phase.start), to: phase.end) else { continue }
          add(Membership(member: PartyID(state), host: PartyID(host), period: period, citations: tableCitations))
        }
      }
    }
  }

  /// Merges phases if one begins by the day after another ends.
  private static func merged(_ phases: [Phase]) -> [Phase] {
    func first(_ phase: Phase) -> Int { phase.start.bounds.earliest.dayNumber ?? .min }
    var merged: [Phase] = []
    for phase in phases.sorted(by: { first($0) < first($1) }) {
      if let last = merged.last, let end = last.end.date?.bounds.latest.dayNumber, first(phase) <= end + 1 {
        merged[merged.count - 1].end = phase.end
      } else {
        merged.append(phase)
      }
    }
    return merged
  }

  /// A date from three columns, of which the last may be blank.
  ///
  /// Unknown if all are blank; nil with a problem if the date is invalid.
  private mutating func date(_ row: [PlainCell], _ year: Int, _ month: Int, _ day: Int) -> EDTFInterval.End? {
    if row[year].text.isEmpty { return .unknown }
    guard let number = number(row[year], "year") else { return nil }
    var text = PlainBuilder.year(number)
    for place in [month, day] {
      if row[place].text.isEmpty || row[place].text == "0" { break }
      guard let part = self.number(row[place], "month or day") else { return nil }
      text += "-" + PlainDate.twoDigits(part)
    }
    if let date = EDTFDate(text) { return .date(date) }
    problems.append(row[year].problem("\"\(text)\" is no date"))
    return nil
  }
}
