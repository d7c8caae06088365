// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import EDTF

extension PlainBuilder {
  /// Determines which column contains which field.
  ///
  /// - Returns: The positions of the columns by field.
  mutating func columns(of table: PlainRows) throws(ImportError) -> [PlainTableField: Int] {
    var columns: [PlainTableField: Int] = [:]
    var ranks: [PlainTableField: Int] = [:]
    for (field, heading) in importer.mapping.columns {
      let wanted = PlainTableField.plain(heading)
      guard let place = table.header.firstIndex(where: { PlainTableField.plain($0.text) == wanted }) else {
        let names = table.header.map { "\"\($0.text.cut)\"" }.joined(separator: ", ")
        throw ImportError(
          ImportError.Problem(
            .missingValue, line: 1, column: 1, "there is no column \"\(heading.cut)\"; there are \(names)"))
      }
      columns[field] = place
    }
    let chosen = Set(columns.values)
    for (place, cell) in table.header.enumerated() where !chosen.contains(place) {
      guard let (field, rank) = PlainTableField.of(cell.text),
        !importer.mapping.columns.contains(where: { $0.field == field })
      else { continue }
      // A code is more precise than a name, and earlier headings in the list are more common.
      let own = CodeScheme.of(heading: cell.text) == nil ? rank : rank - 1_000
      if ranks[field].map({ own < $0 }) ?? true {
        ranks[field] = own
        columns[field] = place
      }
    }
    for (place, cell) in table.header.enumerated() {
      let field = PlainTableField.allCases.first { columns[$0] == place }
      if let field {
        let scheme = field == .member ? CodeScheme.of(heading: cell.text).map { " (\($0))" } : nil
        report.columns.append(PlainTableReport.Column(heading: cell.text, meaning: field.rawValue + (scheme ?? "")))
      } else {
        report.unread.append(cell.text)
      }
    }
    return columns
  }

  /// Reads one membership per row.
  mutating func readSpells(_ table: PlainRows) throws(ImportError) {
    var table = table
    try refuseOtherShapes(table)
    var columns = try columns(of: table)
    if columns[.member] == nil, table.header.count == 1 {
      // A list of names alone has no heading.
      table = table.withoutHeader
      columns[.member] = 0
      (report.unread, report.columns) = ([], [PlainTableReport.Column(heading: "", meaning: "member")])
    }
    guard let member = columns[.member] else { throw ImportError(missingMember(table)) }
    if table.rows.isEmpty {
      throw ImportError(ImportError.Problem(.missingValue, line: 1, column: 1, "the table has no rows"))
    }
    if columns[.host] == nil, importer.host == nil {
      throw ImportError(
        ImportError.Problem(
          .missingValue, line: 1, column: 1,
          "no column names the organization: give its id, for example with `host` nato"))
    }
    if let place = columns[.host], importer.host != nil {
      let names = Set(table.rows.compactMap { $0.indices.contains(place) ? $0[place].text : nil })
      if names.count > 1 {
        throw ImportError(
          table.header[place].problem(
            "the column names several organizations, for example \(names.sorted().prefix(2).joined(separator: " and ")): leave out `host`, or the column with `skip`"
          ))
      }
    }
    try refuseUnreadDates(table, columns)
    let hasDates = columns[.from] != nil || columns[.until] != nil || columns[.known] != nil
    if !hasDates, asOf == nil {
      throw ImportError(
        ImportError.Problem(
          .missingValue, line: 1, column: 1,
          "the table has no dates: give the day on which its states were members, for example with `as-of` 2024-12-31"))
    }
    // A second column for the state, for example a name beside a code: used for rows without a code, and to check both.
    let other = table.header.indices.first { place in
      place != member && !columns.values.contains(place) && !isSkipped(table.header[place].text)
        && PlainTableField.of(table.header[place].text)?.field == .member
    }
    for cells in table.rows {
      report.counts.rows += 1
      var row = Row(cells: cells, header: table.header, columns: columns)
      row.other = other.flatMap { cells.indices.contains($0) ? cells[$0] : nil }
      row.scheme = CodeScheme.of(heading: table.header[member].text)
      row.otherScheme = other.flatMap { CodeScheme.of(heading: table.header[$0].text) }
      readSpell(row)
    }
    if let until = columns[.until], table.rows.contains(where: { $0.count > until && $0[until].text.isEmpty }) {
      remark("a blank cell in \"\(table.header[until].text)\" means that the state is still a member")
    }
    refuseOverlaps()
  }

  private func missingMember(_ table: PlainRows) -> ImportError.Problem {
    let first = table.header[0]
    if case .one = importer.states.match(first.text, on: nil) {
      return first.problem(.missingValue, "the table has no headings: add a first line such as country,joined,left")
    }
    if table.header.count(where: { !$0.text.isEmpty }) == 1 {
      return first.problem(
        .missingValue, "\"\(first.text.cut)\" looks like a title: delete the line, so that the headings come first")
    }
    let names = table.header.map { "\"\($0.text.cut)\"" }.joined(separator: ", ")
    return first.problem(
      .missingValue,
      "no column is known to contain the states; there are \(names): choose one, for example with `map` \"member=\(first.text.cut)\""
    )
  }

  /// Rejects tables of another shape, which would be read only in part.
  private func refuseOtherShapes(_ table: PlainRows) throws(ImportError) {
    let headings = Set(table.header.map(\.text))
    if headings.isSuperset(of: ["member", "host", "period"]) {
      throw ImportError(
        table.header[0].problem("this is a table that this package wrote: read it with -i, and not with import"))
    }
    if table.header.count(where: { PlainTableField.year($0.text) != nil }) > 1 {
      throw ImportError(table.header[0].problem("the table has a column per year: read it with `wide`"))
    }
  }

  func isSkipped(_ heading: String) -> Bool {
    importer.skippedColumns.contains { PlainTableField.plain($0) == PlainTableField.plain(heading) }
  }

  /// Rejects a table with an unread column of dates, which would be lost.
  private mutating func refuseUnreadDates(_ table: PlainRows, _ columns: [PlainTableField: Int]) throws(ImportError) {
    let used = Set(columns.values)
    var found: [PlainCell] = []
    for (place, heading) in table.header.enumerated() where !used.contains(place) && !isSkipped(heading.text) {
      let cells = table.rows.compactMap { $0.indices.contains(place) && !$0[place].text.isEmpty ? $0[place] : nil }
      let dates = cells.count(where: { PlainBuilder.holdsYear($0.text) })
      if dates > 0, 2 * dates >= cells.count { found.append(heading) }
    }
    guard let first = found.first else { return }
    let names = found.map { "\"\($0.text.cut)\"" }.joined(separator: ", ")
    throw ImportError(
      first.problem(
        .unknownField,
        "\(names): \(found.count == 1 ? "the column has" : "these columns have") dates and no known heading: choose what each is, for example with `map` \"until=\(first.text.cut)\", or leave it out with `skip` \"\(first.text.cut)\""
      ))
  }

  /// Whether a text contains a year from 1800 to 2100 as a separate number.
  private static func holdsYear(_ text: String) -> Bool {
    var digits = ""
    func isYear() -> Bool { digits.utf8.count == 4 && Int(digits).map { (1800...2100).contains($0) } == true }
    for character in text {
      if character.isASCII, character.isNumber {
        digits.append(character)
      } else {
        // "83,445" and "1.950" are numbers.
        if (character == "," || character == "."), text.count < 8,
          text.allSatisfy({ $0.isNumber || $0 == "," || $0 == "." })
        {
          return false
        }
        if isYear() { return true }
        digits = ""
      }
    }
    return isYear()
  }

  /// A row, and the positions of its columns.
  struct Row {
    let cells: [PlainCell]
    let header: [PlainCell]
    let columns: [PlainTableField: Int]
    var other: PlainCell?
    var scheme: CodeScheme?
    var otherScheme: CodeScheme?

    init(cells: [PlainCell], header: [PlainCell], columns: [PlainTableField: Int]) {
      self.cells = cells
      self.header = header
      self.columns = columns
    }

    subscript(field: PlainTableField) -> PlainCell? {
      columns[field].flatMap { cells.indices.contains($0) ? cells[$0] : nil }
    }

    func heading(_ field: PlainTableField) -> String { columns[field].map { header[$0].text } ?? "" }
  }

  private mutating func readSpell(_ row: Row) {
    guard var memberCell = row[.member] else { return }
    var scheme = row.scheme
    var name = withoutFootnotes(memberCell)
    if name.isEmpty, let other = row.other, !other.text.isEmpty {
      // In a row without a code, the name counts.
      (memberCell, scheme, name) = (other, row.otherScheme, withoutFootnotes(other))
    }
    if name.isEmpty {
      problems.append(memberCell.problem(.missingValue, "the row names no state"))
      return
    }
    var (capacity, status, isFormer, isStranger) = (Capacity.member, MembershipStatus?.none, false, false)
    func take(_ word: PlainWord) {
      switch word {
      case .capacity(let own): capacity = own
      case .status(let own): status = own
      case .former: isFormer = true
      case .notMember: isStranger = true
      case .nothing: break
      }
    }
    // For example "Serbia (observer)"
    if scheme == nil, name.hasSuffix(")"), let open = name.lastIndex(of: "(") {
      let inside = String(name[name.index(after: open)...].dropLast()).trimmed
      if let word = PlainWord.known(inside) {
        take(word)
        remark("a word in brackets behind a name is read as capacity or status, for example \"\(inside)\"")
        name = String(name[..<open]).trimmed
      }
    }
    for field in [PlainTableField.capacity, .status] {
      guard let cell = row[field] else { continue }
      let text = withoutFootnotes(cell)
      if let word = PlainWord.known(text) {
        take(word)
      } else if field == .status {
        problems.append(
          cell.problem(
            "\"\(text.cut)\" is no status that is known; if the column contains capacities, choose `map` \"capacity=\(row.heading(field).cut)\""
          ))
        return
      } else {
        remark("\"\(text.cut)\" is not a usual word for a capacity; it is kept, and its members are not full members")
        capacity = Capacity(rawValue: text.lowercased())
      }
    }
    if isStranger {
      problems.append(memberCell.problem("the row says that the state is no member: leave it out"))
      return
    }
    guard let (period, days) = period(row, isFormer: isFormer) else { return }
    guard let state = state(name, memberCell, scheme: scheme, on: days.last, since: days.first, until: days.until)
    else { return }
    if period.end == .open, let asOf, let known = importer.states.states[state],
      !PlainBuilder.exists(known, from: asOf, to: asOf)
    {
      problems.append(
        memberCell.problem(
          "\"\(name.cut)\" is \(state), which did not exist on \(asOf): give the date on which it left"))
      return
    }
    if let other = row.other, other.text != memberCell.text, !other.text.isEmpty {
      check(other, row.otherScheme, is: state, on: days.last)
    }
    guard let host = host(row[.host].map { withoutFootnotes($0) }, row[.host] ?? memberCell) else { return }
    var citations = tableCitations
    if let own = citation(row[.source]?.text ?? "", url: row[.url]?.text ?? "") { citations.append(own) }
    let note = row[.note].flatMap { $0.text.isEmpty ? nil : $0.text }
    let statuses = status.map { [StatusPeriod($0, citations: citations)] } ?? []
    add(
      Membership(
        member: PartyID(state), host: PartyID(host), capacity: capacity, period: period, statuses: statuses,
        citations: citations,
        note: note), from: memberCell)
  }

  /// Reports a name and a code in one row that denote different states.
  private mutating func check(
    _ cell: PlainCell, _ scheme: CodeScheme?, is state: EntityID<SovereignState>, on day: CalendarDay?
  ) {
    let text = withoutFootnotes(cell)
    let matches = [day, nil].map { day in
      if let scheme {
        importer.states.match(code: text, in: scheme, on: day)
      } else {
        importer.states.match(text, on: day)
      }
    }
    let found = matches.flatMap { match -> [EntityID<SovereignState>] in
      switch match {
      case .one(let state): [state.id]
      case .several(let all): all.map(\.id)
      case .none: []
      }
    }
    if let first = found.first, !found.contains(state) {
      problems.append(cell.problem("\"\(text.cut)\" is \(first), and the code of the row is that of \(state)"))
    }
  }

  /// The period of a row, and the days for which the state is looked up.
  ///
  /// Nil with a problem if a date is invalid.
  private mutating func period(
    _ row: Row, isFormer: Bool
  ) -> (EDTFInterval, (first: CalendarDay?, last: CalendarDay?, until: CalendarDay?))? {
    var isWrong = false
    func read(_ field: PlainTableField) -> PlainDate.Reading {
      guard let cell = row[field] else { return .nothing }
      let reading = PlainDate.read(withoutFootnotes(cell), importer.dates)
      if case .fault(let message) = reading {
        problems.append(cell.problem(message))
        isWrong = true
      }
      if case .open = reading { remark("\"\(cell.text.cut)\" is read as an open end") }
      if case .unknown = reading, field == .until { remark("\"\(cell.text.cut)\" is read as an unknown end") }
      return reading
    }
    let (from, until, known) = (read(.from), read(.until), read(.known))
    if isWrong { return nil }
    var start = EDTFInterval.End.unknown
    var isGone = isFormer
    if case .date = until { isGone = true }
    if case .unknown = until { isGone = true }
    if case .date(let date) = from {
      start = .date(date)
    } else if case .date(let date) = known {
      start = .onOrBefore(date)
    } else if let asOf, !isGone, let date = EDTFDate(asOf.description) {
      // It was a member on the as-of day.
      start = .onOrBefore(date)
    } else if !isGone {
      if let cell = row[.from] ?? row[.member] {
        problems.append(
          cell.problem(
            .missingValue,
            "the row has no date: give the day on which the state was a member, for example with `as-of` 2024-12-31"))
      }
      return nil
    }
    var end = isGone ? EDTFInterval.End.unknown : .open
    if case .date(let date) = until { end = .date(date) }
    guard let period = EDTFInterval(from: start, to: end) else {
      if let cell = row[.until] ?? row[.from] ?? row[.member] {
        problems.append(cell.problem("the end \(end) is before the start \(start)"))
      }
      return nil
    }
    // The state is looked up on the last day, because lists use the latest names of states.
    let last = end.bounds.earliest.calendarDay ?? asOf ?? start.bounds.latest.calendarDay
    return (period, (start.date?.bounds.earliest.calendarDay, last, end.bounds.latest.calendarDay ?? asOf))
  }

  /// Rejects two simultaneous memberships of one state in one organization.
  private mutating func refuseOverlaps() {
    var dataset = Dataset(head: DatasetHead(asOf: asOf))
    dataset.memberships = Entities(memberships)
    for finding in Validator(RuleSet.standard.keeping(.spellsApart)).findings(in: dataset)
    where finding.severity == .error {
      let id = finding.path.split(separator: "/").dropFirst().first.map(String.init) ?? ""
      guard let cell = cells[id] else { continue }
      problems.append(cell.problem(.duplicate, "the state is listed twice for the same time: \(finding.message)"))
    }
  }
}

extension PlainRows {
  /// The rows including the first, for a list without headings.
  fileprivate var withoutHeader: PlainRows { PlainRows(header: header, rows: [header] + rows) }

  fileprivate init(header: [PlainCell], rows: [[PlainCell]]) {
    self.header = header
    self.rows = rows
  }
}
