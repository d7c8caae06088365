// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import EDTF

extension PlainBuilder {
  /// Finds out which column holds what.
  ///
  /// - Returns: The places of the columns by their fields.
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
      // A code says more than a name, and what stands first in the list of headings is meant most often.
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
    var columns = try columns(of: table)
    if columns[.member] == nil, table.header.count == 1 {
      // A list of names alone has no heading.
      table = table.withoutHeader
      columns[.member] = 0
      (report.unread, report.columns) = ([], [PlainTableReport.Column(heading: "", meaning: "member")])
    }
    guard let member = columns[.member] else {
      let names = table.header.map { "\"\($0.text.cut)\"" }.joined(separator: ", ")
      throw ImportError(
        ImportError.Problem(
          .missingValue, line: 1, column: 1,
          "no column is known to hold the states; there are \(names): choose one, for example with `map` member=\(table.header[0].text.cut)"
        ))
    }
    if columns[.host] == nil, importer.host == nil {
      throw ImportError(
        ImportError.Problem(
          .missingValue, line: 1, column: 1,
          "no column names the organization: give its id, for example with `host` nato"))
    }
    let hasDates = columns[.from] != nil || columns[.until] != nil || columns[.known] != nil
    if !hasDates, asOf == nil {
      throw ImportError(
        ImportError.Problem(
          .missingValue, line: 1, column: 1,
          "the table has no dates: give the day on which its states were members, for example with `as-of` 2024-12-31"))
    }
    if columns[.from] == nil, columns[.known] == nil { try refuseUnreadDates(table, columns) }
    let scheme = CodeScheme.of(heading: table.header[member].text)
    for row in table.rows {
      report.counts.rows += 1
      readSpell(Row(cells: row, columns: columns), scheme)
    }
    if let until = columns[.until], table.rows.contains(where: { $0.count > until && $0[until].text.isEmpty }) {
      remark("a blank cell in \"\(table.header[until].text)\" means that the state is still a member")
    }
  }

  /// Refuses a table of which a column has dates and no known heading: to read it without them would lose what it is there for.
  private func refuseUnreadDates(_ table: PlainRows, _ columns: [PlainTableField: Int]) throws(ImportError) {
    let used = Set(columns.values)
    for (place, heading) in table.header.enumerated() where !used.contains(place) {
      let texts = table.rows.compactMap { $0.indices.contains(place) && !$0[place].text.isEmpty ? $0[place].text : nil }
      let areDates = texts.allSatisfy { text in
        // Numbers may be anything; those that are years of this time are taken for years.
        if let number = Int(text) { return text.utf8.count == 4 && (1800...2100).contains(number) }
        if case .date = PlainDate.read(text, importer.dates) { return true }
        return false
      }
      if !texts.isEmpty, areDates {
        throw ImportError(
          heading.problem(
            .unknownField,
            "the column \"\(heading.text.cut)\" has dates, and its heading is not known: choose what it is, for example with `map` from=\(heading.text.cut)"
          ))
      }
    }
  }

  /// A row and the places of its columns.
  struct Row {
    let cells: [PlainCell]
    let columns: [PlainTableField: Int]

    subscript(field: PlainTableField) -> PlainCell? {
      columns[field].flatMap { cells.indices.contains($0) ? cells[$0] : nil }
    }
  }

  private mutating func readSpell(_ row: Row, _ scheme: CodeScheme?) {
    guard let memberCell = row[.member] else { return }
    var name = withoutFootnotes(memberCell)
    if name.isEmpty {
      problems.append(memberCell.problem(.missingValue, "the row names no state"))
      return
    }
    var (capacity, status, isFormer) = (Capacity.member, MembershipStatus?.none, false)
    func take(_ word: PlainWord) {
      switch word {
      case .capacity(let own): capacity = own
      case .status(let own): status = own
      case .former: isFormer = true
      case .nothing: break
      }
    }
    // «Serbia (observer)»
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
      } else if !text.isEmpty {
        remark("\"\(text.cut)\" is no usual word for a \(field.rawValue), and is kept")
        if field == .capacity {
          capacity = Capacity(rawValue: text.lowercased())
        } else {
          status = MembershipStatus(rawValue: text.lowercased())
        }
      }
    }
    guard let (period, day) = period(row, isFormer: isFormer) else { return }
    guard let state = state(name, memberCell, scheme: scheme, on: day) else { return }
    guard let host = host(row[.host].map { withoutFootnotes($0) }, row[.host] ?? memberCell) else { return }
    var citations = tableCitations
    if let own = citation(row[.source]?.text ?? "", url: row[.url]?.text ?? "") { citations.append(own) }
    let note = row[.note].flatMap { $0.text.isEmpty ? nil : $0.text }
    let statuses = status.map { [StatusPeriod($0, citations: citations)] } ?? []
    add(
      Membership(
        member: PartyID(state), host: PartyID(host), capacity: capacity, period: period, statuses: statuses,
        citations: citations, note: note))
  }

  /// The period of a row, and a day in it for which the state is looked up; nil with a problem if a date is none.
  private mutating func period(_ row: Row, isFormer: Bool) -> (EDTFInterval, CalendarDay?)? {
    var isWrong = false
    func read(_ field: PlainTableField) -> PlainDate.Reading {
      guard let cell = row[field] else { return .nothing }
      let reading = PlainDate.read(withoutFootnotes(cell), importer.dates)
      if case .fault(let message) = reading {
        problems.append(cell.problem(message))
        isWrong = true
      }
      if case .open = reading { remark("\"\(cell.text.cut)\" is read as an open end") }
      return reading
    }
    let (from, until, known) = (read(.from), read(.until), read(.known))
    if isWrong { return nil }
    var start = EDTFInterval.End.unknown
    if case .date(let date) = from {
      start = .date(date)
    } else if case .date(let date) = known {
      start = .onOrBefore(date)
    } else if let asOf, !isFormer, let date = EDTFDate(asOf.description) {
      // It was a member on the as-of day, if it did not leave before.
      var isGone = false
      if case .date = until { isGone = true }
      if !isGone { start = .onOrBefore(date) }
    }
    var end = isFormer ? EDTFInterval.End.unknown : .open
    if case .date(let date) = until { end = .date(date) }
    guard let period = EDTFInterval(from: start, to: end) else {
      if let cell = row[.until] ?? row[.from] ?? row[.member] {
        problems.append(cell.problem("the end \(end) is before the start \(start)"))
      }
      return nil
    }
    // The state is looked up for the end, because lists name states as they are called last.
    let last = end.bounds.latest.calendarDay ?? asOf ?? start.bounds.latest.calendarDay
    return (period, last)
  }
}

extension PlainRows {
  /// The rows with the first among them, for a list that has no heading.
  fileprivate var withoutHeader: PlainRows { PlainRows(header: header, rows: [header] + rows) }

  fileprivate init(header: [PlainCell], rows: [[PlainCell]]) {
    self.header = header
    self.rows = rows
  }
}

/// A word that tells in what capacity or status a state belongs.
enum PlainWord {
  case capacity(Capacity)
  case status(MembershipStatus)
  /// It no longer belongs.
  case former
  /// Nothing that is not so without the word.
  case nothing

  /// What a word means; nil for one that is not known.
  static func known(_ text: String) -> PlainWord? {
    switch PlainTableField.plain(text) {
    case "": .nothing
    case "member", "fullmember", "full", "founder", "foundingmember", "founding", "memberstate", "active", "current",
      "yes",
      "membre", "membreàpartentière", "membrefondateur", "mitglied", "vollmitglied", "gründungsmitglied", "член",
      "участник",
      "полноправныйчлен", "государствочлен", "основатель":
      .capacity(.member)
    case "observer", "observerstate", "observateur", "beobachter", "beobachterstatus", "наблюдатель",
      "государствонаблюдатель":
      .capacity(.observer)
    case "associate", "associated", "associatemember", "associé", "membreassocié", "assoziiert", "assoziiertesmitglied",
      "ассоциированный", "ассоциированныйчлен":
      .capacity(.associate)
    case "partner", "dialoguepartner", "partenaire", "партнер", "партнёр": .capacity(.partner)
    case "guest", "invité", "gast", "гость": .capacity(.guest)
    case "suspended", "suspendu", "suspendiert", "ausgesetzt", "приостановлено", "приостановлен": .status(.suspended)
    case "frozen", "заморожено": .status(.frozen)
    case "former", "formermember", "left", "withdrawn", "withdrew", "ancienmembre", "ehemalig", "ehemaligesmitglied",
      "бывший",
      "вышел", "вышла", "вышло":
      .former
    default: nil
    }
  }
}
