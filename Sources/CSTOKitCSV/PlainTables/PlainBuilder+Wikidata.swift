// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import EDTF

extension PlainBuilder {
  /// Reads the result of a Wikidata query.
  ///
  /// Its columns are `item`, `itemLabel`, `start`, `end` and `pointInTime`, each date with a column for its precision.
  mutating func readWikidata(_ table: PlainRows) throws(ImportError) {
    func column(_ names: [String]) -> Int? {
      table.header.firstIndex { names.contains(PlainTableField.plain($0.text)) }
    }
    guard
      let label = column([
        "iso3", "iso3c", "iso", "itemlabel", "countrylabel", "memberlabel", "statelabel", "country", "state",
      ])
    else {
      throw ImportError(
        ImportError.Problem(
          .missingValue, line: 1, column: 1,
          "no column names the states: ask the query for itemLabel or for iso3 (P298)"))
    }
    let item = column(["item", "country", "member", "state"])
    let organization = column(["orglabel", "organizationlabel", "organisationlabel", "ofLabel".lowercased()])
    if organization == nil, importer.host == nil {
      throw ImportError(
        ImportError.Problem(
          .missingValue, line: 1, column: 1,
          "no column names the organization: give its id, for example with `host` nato"))
    }
    var used = [label: "member"]
    if let item, item != label { used[item] = "item" }
    if let organization { used[organization] = "host" }
    var dates: [String: (place: Int, precision: Int?)] = [:]
    for (field, names) in [
      ("start", ["start", "starttime", "from", "since"]), ("end", ["end", "endtime", "until"]),
      ("known", ["pointintime", "point", "date"]),
    ] {
      guard let place = column(names) else { continue }
      let precision = column(names.map { $0 + "precision" })
      dates[field] = (place, precision)
      used[place] = field
      if let precision { used[precision] = "precision of \(field)" }
    }
    describe(table, used)
    let scheme = CodeScheme.of(heading: table.header[label].text)
    for row in table.rows where row.count > label {
      report.counts.rows += 1
      var ends: [String: EDTFDate] = [:]
      var isWrong = false
      for (field, (place, precision)) in dates where row.indices.contains(place) && !row[place].text.isEmpty {
        if let date = wikidataDate(row[place], precision.flatMap { row.indices.contains($0) ? row[$0] : nil }) {
          ends[field] = date
        } else {
          isWrong = true
        }
      }
      if isWrong { continue }
      var start = EDTFInterval.End.unknown
      if let date = ends["start"] { start = .date(date) } else if let date = ends["known"] { start = .onOrBefore(date) }
      let end = ends["end"].map(EDTFInterval.End.date) ?? .open
      guard let period = EDTFInterval(from: start, to: end) else {
        problems.append(row[label].problem("these dates make no period"))
        continue
      }
      let day = end.bounds.latest.calendarDay ?? asOf ?? start.bounds.latest.calendarDay
      guard let state = state(row[label].text, row[label], scheme: scheme, on: day),
        let host = host(organization.map { row[$0].text }, organization.map { row[$0] })
      else { continue }
      var citations = tableCitations
      if let item, row[item].text.hasPrefix("http"), let own = citation("", url: row[item].text) {
        citations.append(own)
      }
      add(Membership(member: PartyID(state), host: PartyID(host), period: period, citations: citations))
    }
  }

  /// A date such as `1949-08-24T00:00:00Z` with the precision 11 (day), 10 (month) or 9 (year).
  ///
  /// Nil with a problem if the date is invalid.
  private mutating func wikidataDate(_ cell: PlainCell, _ precision: PlainCell?) -> EDTFDate? {
    var text = cell.text
    if text.hasPrefix("+") { text.removeFirst() }
    let day = String(text.prefix(10))
    guard text.contains("T") else {
      if let date = EDTFDate(text) { return date }
      problems.append(cell.problem("\"\(text.cut)\" is no date of Wikidata"))
      return nil
    }
    switch precision?.text {
    case "11", "12", "13", "14": if let date = EDTFDate(day) { return date }
    case "10": if let date = EDTFDate(String(day.prefix(7))) { return date }
    case "9": if let date = EDTFDate(String(day.prefix(4))) { return date }
    case "8": if let date = EDTFDate(day.prefix(3) + "X") { return date }
    case "7": if let date = EDTFDate(day.prefix(2) + "XX") { return date }
    case nil, "":
      // Wikidata writes a year as its first day.
      if day.hasSuffix("-01") || day.hasSuffix("-00") {
        problems.append(
          cell.problem(
            "\"\(day)\" can be a day, a month or a year: ask the query for the precision (wikibase:timePrecision), or shorten the date"
          ))
        return nil
      }
      if let date = EDTFDate(day) { return date }
    default: break
    }
    problems.append(
      cell.problem("\"\(text.cut)\" is no date of Wikidata with the precision \(precision?.text.cut ?? "")"))
    return nil
  }
}
