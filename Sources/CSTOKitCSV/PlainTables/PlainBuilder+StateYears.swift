// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import EDTF

/// Correlates of War's membership code of one state in one year.
struct CodedYear {
  let state: EntityID<SovereignState>
  let year: Int
  /// The code: 1 member, 2 associate, 3 observer, 0 none, -9 unknown.
  ///
  /// -1 means that the organization or the state did not exist.
  let code: Int
}

extension PlainBuilder {
  /// Creates memberships from runs of years, and coverage for the years in the table.
  ///
  /// A run that reaches the last year of the table has an open end. A run that begins in the first year began in that year or earlier.
  ///
  /// If the table skips years, an end or a start within the gap is unknown.
  mutating func addRuns(of years: [CodedYear], to host: EntityID<Organization>, in span: ClosedRange<Int>) {
    let listed = Set(years.map(\.year)).sorted()
    let next = Dictionary(zip(listed, listed.dropFirst()), uniquingKeysWith: { one, _ in one })
    let before = Dictionary(zip(listed.dropFirst(), listed), uniquingKeysWith: { one, _ in one })
    let known = years.filter { $0.code != -1 }
    for (state, own) in Dictionary(grouping: known, by: \.state).sorted(by: { $0.key < $1.key }) {
      let sorted = own.sorted { $0.year < $1.year }
      var start = sorted.startIndex
      while start < sorted.endIndex {
        var end = start
        while end + 1 < sorted.endIndex, sorted[end + 1].code == sorted[start].code,
          next[sorted[end].year] == sorted[end + 1].year
        { end += 1 }
        if let capacity = PlainBuilder.capacity(ofCode: sorted[start].code),
          let period = PlainBuilder.period(
            of: sorted[start].year...sorted[end].year, in: span,
            startsThen: before[sorted[start].year].map { $0 == sorted[start].year - 1 } ?? true,
            endsThen: next[sorted[end].year].map { $0 == sorted[end].year + 1 } ?? true)
        {
          add(
            Membership(
              member: PartyID(state), host: PartyID(host), capacity: capacity, period: period, citations: tableCitations
            ))
        }
        start = end + 1
      }
    }
    // Years for which everything is known, except for states without a code.
    var coverage: [Coverage] = []
    let byYear = Dictionary(grouping: known, by: \.year).sorted { $0.key < $1.key }
    var group: (first: Int, last: Int, except: [PartyID])?
    func end() {
      guard let own = group else { return }
      let text = "\(PlainBuilder.year(own.first))-01-01/\(PlainBuilder.year(own.last))-12-31"
      if let period = EDTFInterval(text) {
        coverage.append(Coverage(period: period, except: own.except, citations: tableCitations))
      }
    }
    for (year, own) in byYear {
      let except = Set(own.filter { $0.code == -9 }.map { PartyID($0.state) }).sorted()
      if let last = group, last.last + 1 == year, last.except == except {
        group = (last.first, year, except)
      } else {
        end()
        group = (year, year, except)
      }
    }
    end()
    cover(host, coverage)
  }

  static func capacity(ofCode code: Int) -> Capacity? {
    switch code {
    case 1: .member
    case 2: .associate
    case 3: .observer
    default: nil
    }
  }

  static func year(_ number: Int) -> String {
    String(repeating: "0", count: max(0, 4 - String(number).count)) + String(number)
  }

  /// A run of years as a period with the precision of years.
  static func period(
    of run: ClosedRange<Int>, in span: ClosedRange<Int>, startsThen: Bool = true, endsThen: Bool = true
  ) -> EDTFInterval? {
    guard let first = EDTFDate(year(run.lowerBound)), let last = EDTFDate(year(run.upperBound)) else { return nil }
    return EDTFInterval(
      from: run.lowerBound == span.lowerBound || !startsThen ? .onOrBefore(first) : .date(first),
      to: run.upperBound == span.upperBound ? .open : endsThen ? .date(last) : .onOrAfter(last))
  }

  /// Sets the as-of day to the end of the last year, unless given.
  mutating func endAsOf(_ year: Int) {
    guard asOf == nil else { return }
    asOf = CalendarDay(year: year, month: 12, day: 31)
    remark("the last year is \(year): the as-of day is \(year)-12-31")
  }

  // MARK: Layouts

  /// The position of the column with one of the headings; throws if there is none.
  static func column(_ names: [String], in table: PlainRows) throws(ImportError) -> Int {
    if let place = table.header.firstIndex(where: { names.contains(PlainTableField.plain($0.text)) }) { return place }
    let found = table.header.prefix(12).map { "\"\($0.text.cut)\"" }.joined(separator: ", ")
    throw ImportError(
      ImportError.Problem(
        .missingValue, line: 1, column: 1, "there is no column \"\(names[0])\"; there are \(found)"))
  }

  /// A whole number in a cell; nil with a problem.
  mutating func number(_ cell: PlainCell, _ what: String) -> Int? {
    // Statistics programs write whole numbers as `365.0`.
    let text = cell.text.hasSuffix(".0") ? String(cell.text.dropLast(2)) : cell.text
    if let number = Int(text) { return number }
    problems.append(cell.problem("\"\(cell.text.cut)\" is no \(what)"))
    return nil
  }

  /// The membership code in a cell; nil with a problem.
  ///
  /// A blank cell means that nothing is known.
  private mutating func code(_ cell: PlainCell) -> Int? {
    if cell.text.isEmpty { return -9 }
    guard let number = number(cell, "code: 0, 1, 2, 3, -1 or -9") else { return nil }
    if [-9, -1, 0, 1, 2, 3].contains(number) { return number }
    problems.append(cell.problem("\"\(cell.text.cut)\" is no code: 0, 1, 2, 3, -1 or -9"))
    return nil
  }

  private mutating func stateAndYear(
    _ row: [PlainCell], _ stateColumn: Int, _ yearColumn: Int, _ scheme: CodeScheme?
  ) -> (EntityID<SovereignState>, Int)? {
    guard row.count > max(stateColumn, yearColumn), let year = number(row[yearColumn], "year") else { return nil }
    let cell = row[stateColumn]
    let text = cell.text.hasSuffix(".0") ? String(cell.text.dropLast(2)) : cell.text
    guard let state = state(text, cell, scheme: scheme, on: CalendarDay(year: year, month: 12, day: 31)) else {
      return nil
    }
    return (state, year)
  }

  /// Reads the layout `ccode,year,ioname,value`.
  mutating func readLong(_ table: PlainRows) throws(ImportError) {
    let state = try PlainBuilder.column(["ccode", "gwcode", "iso3c", "id", "state", "country"], in: table)
    let year = try PlainBuilder.column(["year"], in: table)
    let name = try PlainBuilder.column(["ioname", "organization", "org"], in: table)
    let value = try PlainBuilder.column(["value", "membership", "code"], in: table)
    describe(table, [state: "member", year: "year", name: "host", value: "code"])
    let scheme = CodeScheme.of(heading: table.header[state].text)
    var years: [String: [CodedYear]] = [:]
    for row in table.rows where row.count > max(name, value) {
      report.counts.rows += 1
      guard let (id, year) = stateAndYear(row, state, year, scheme), let code = code(row[value]) else { continue }
      years[row[name].text, default: []].append(CodedYear(state: id, year: year, code: code))
    }
    try addAll(years)
  }

  /// Reads one row per state and year, or one row per organization and year.
  ///
  /// The other dimension has one column per organization or per state.
  mutating func readCOW(_ table: PlainRows) throws(ImportError) {
    let year = try PlainBuilder.column(["year"], in: table)
    var years: [String: [CodedYear]] = [:]
    if let state = table.header.firstIndex(where: { PlainTableField.plain($0.text) == "ccode" }) {
      var used = [state: "member", year: "year"]
      let wanted = importer.mapping.columns.filter { $0.field == .host }.map { PlainTableField.plain($0.column) }
      for row in table.rows {
        report.counts.rows += 1
        guard let (id, year) = stateAndYear(row, state, year, .correlatesOfWar) else { continue }
        for (place, heading) in table.header.enumerated() where place != state && row.indices.contains(place) {
          let name = PlainTableField.plain(heading.text)
          if name == "year" || name == "state" || name == "statenme" || name == "stateabb" { continue }
          if !wanted.isEmpty, !wanted.contains(name) { continue }
          guard let code = code(row[place]) else { continue }
          used[place] = "code of \(heading.text)"
          years[heading.text, default: []].append(CodedYear(state: id, year: year, code: code))
        }
      }
      describe(table, used)
    } else {
      let name = try PlainBuilder.column(["ioname"], in: table)
      var used = [name: "host", year: "year"]
      var states: [Int: SovereignState] = [:]
      for (place, heading) in table.header.enumerated() where place != name && place != year {
        if let state = state(squeezed: heading.text) {
          states[place] = state
          used[place] = "code of \(state.id)"
        }
      }
      for row in table.rows where row.count > max(name, year) {
        report.counts.rows += 1
        guard let year = number(row[year], "year") else { continue }
        for (place, state) in states.sorted(by: { $0.key < $1.key }) where row.indices.contains(place) {
          guard let code = code(row[place]), let id = self.state(state.id.slug, row[place], scheme: nil, on: nil) else {
            continue
          }
          years[row[name].text, default: []].append(CodedYear(state: id, year: year, code: code))
        }
      }
      describe(table, used)
    }
    try addAll(years)
  }

  private mutating func addAll(_ years: [String: [CodedYear]]) throws(ImportError) {
    let all = years.values.flatMap { $0.map(\.year) }
    guard let first = all.min(), let last = all.max() else { return }
    if importer.host != nil, years.count > 1 {
      let names = years.keys.sorted().prefix(12).joined(separator: ", ")
      throw ImportError(
        ImportError.Problem(
          .invalidValue, line: 1, column: 1,
          "the table has several organizations: \(names); choose one, for example with `map` host=\(years.keys.sorted()[0])"
        ))
    }
    endAsOf(last)
    for (name, own) in years.sorted(by: { $0.key < $1.key }) {
      let cell = PlainCell(text: name, line: 1, column: 1, byteColumn: nil)
      guard let host = host(name, cell) else { continue }
      addRuns(of: own, to: host, in: first...last)
    }
  }

  /// Reports how the columns were interpreted.
  mutating func describe(_ table: PlainRows, _ meanings: [Int: String]) {
    for (place, heading) in table.header.enumerated() {
      if let meaning = meanings[place] {
        report.columns.append(PlainTableReport.Column(heading: heading.text, meaning: meaning))
      } else {
        report.unread.append(heading.text)
      }
    }
  }

  // MARK: Wide tables

  /// Reads one column per year or organization, with 1, x or yes for members.
  mutating func readWide(_ table: PlainRows) throws(ImportError) {
    let member = table.header.firstIndex { PlainTableField.of($0.text)?.field == .member } ?? 0
    let scheme = CodeScheme.of(heading: table.header[member].text)
    let numbers = table.header.map { PlainTableField.year($0.text) }
    if numbers.contains(where: { $0 != nil }) {
      try readWideYears(table, member, scheme, numbers)
    } else {
      try readWideHosts(table, member, scheme)
    }
  }

  private mutating func readWideYears(
    _ table: PlainRows, _ member: Int, _ scheme: CodeScheme?, _ numbers: [Int?]
  ) throws(ImportError) {
    guard importer.host != nil, let last = numbers.compactMap({ $0 }).max(),
      let first = numbers.compactMap({ $0 }).min()
    else {
      throw ImportError(
        ImportError.Problem(
          .missingValue, line: 1, column: 1,
          "no column names the organization: give its id, for example with `host` nato"))
    }
    var used = [member: "member"]
    for (place, year) in numbers.enumerated() { if let year { used[place] = "the year \(year)" } }
    describe(table, used)
    endAsOf(last)
    var years: [CodedYear] = []
    for row in table.rows where row.count > member {
      report.counts.rows += 1
      let name = withoutFootnotes(row[member])
      guard let id = state(name, row[member], scheme: scheme, on: CalendarDay(year: last, month: 12, day: 31)) else {
        continue
      }
      for (place, year) in numbers.enumerated() {
        guard let year, row.indices.contains(place) else { continue }
        guard let isMember = mark(row[place]) else { continue }
        years.append(CodedYear(state: id, year: year, code: isMember ? 1 : 0))
      }
    }
    guard let host = host(nil, nil) else { return }
    addRuns(of: years, to: host, in: first...last)
  }

  private mutating func readWideHosts(_ table: PlainRows, _ member: Int, _ scheme: CodeScheme?) throws(ImportError) {
    guard let day = asOf, let date = EDTFDate(day.description) else {
      throw ImportError(
        ImportError.Problem(
          .missingValue, line: 1, column: 1,
          "the table has no years: give the day on which its states were members, for example with `as-of` 2024-12-31"))
    }
    if importer.host != nil {
      throw ImportError(
        table.header[member].problem(
          "a table with a column per organization names the organizations itself: leave out `host`"))
    }
    var used = [member: "member"]
    for (place, heading) in table.header.enumerated() where place != member {
      used[place] = "member of \(heading.text)"
    }
    describe(table, used)
    for row in table.rows where row.count > member {
      report.counts.rows += 1
      let name = withoutFootnotes(row[member])
      guard let id = state(name, row[member], scheme: scheme, on: day) else { continue }
      for (place, heading) in table.header.enumerated() where place != member && row.indices.contains(place) {
        var start: EDTFInterval.End?
        if case .date(let joined) = PlainDate.read(row[place].text, importer.dates), Int(row[place].text) ?? 9 > 1 {
          start = .date(joined)
        } else if mark(row[place]) == true {
          start = .onOrBefore(date)
        }
        guard let start, let period = EDTFInterval(from: start, to: .open), let host = host(heading.text, heading)
        else {
          continue
        }
        add(Membership(member: PartyID(id), host: PartyID(host), period: period, citations: tableCitations))
      }
    }
  }

  /// Whether a cell marks a membership; nil with a problem if that is unclear.
  private mutating func mark(_ cell: PlainCell) -> Bool? {
    switch PlainTableField.plain(cell.text) {
    case "1", "x", "х", "yes", "y", "true", "да", "oui", "ja", "member": return true
    case "0", "no", "n", "false", "нет", "non", "nein": return false
    case "" where ["", "-", "–", "—"].contains(cell.text): return false
    case "" where ["✓", "✔", "•", "●", "+"].contains(cell.text): return true
    default:
      problems.append(
        cell.problem("\"\(cell.text.cut)\" is no mark of a membership: 1, x or yes, and 0, no or nothing"))
      return nil
    }
  }
}
