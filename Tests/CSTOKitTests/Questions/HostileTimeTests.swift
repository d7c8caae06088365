// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitCSV
import CSTOKitDOT
import CSTOKitJSON
import CSTOKitViews
import TestSupport
import Testing

/// Data that a hostile reader of this package wrote, each with what has to come of it.
@Suite struct HostileTimeTests {
  private func dataset(_ members: String) throws -> Dataset {
    try JSONImporter().read(Array("{\"schema\": 1, \(members)}".utf8))
  }

  private func findings(_ rule: RuleID, _ members: String) throws -> [String] {
    Validator(.standard.keeping(rule)).findings(in: try dataset(members)).map { "\($0.severity.rawValue) \($0.path)" }
  }

  private func spells(_ periods: String...) -> String {
    let spells = periods.enumerated().map { number, period in
      let dates = period.isEmpty ? "" : ", \"period\": \"\(period)\""
      return "{\"id\": \"s-\(number)\", \"member\": \"one\", \"host\": \"org\", \"capacity\": \"member\"\(dates)}"
    }
    return "\"memberships\": [\(spells.joined(separator: ", "))]"
  }

  @Test(arguments: ["P9223372036854775807M", "P99999999999999999999Y", "P2000000M"])
  func `A term beyond all measure ends the rule and not the program`(term: String) throws {
    let treaties = """
      "treaties": [{"id": "pact", "kind": "treaty", "inForce": "1994-04-20", "term": "\(term)"},
        {"id": "more", "kind": "protocol", "extends": "pact", "inForce": "1999"}]
      """
    #expect(try findings(.termsReachExtensions, treaties) == [])
  }

  @Test func `A spell without dates hides no overlap of others`() throws {
    let overlap = ["error memberships/s-2/period"]
    #expect(
      try findings(.spellsApart, spells("", "2000/2010", "2005/2015"))
        == ["information memberships/s-0"] + overlap)
    #expect(
      try findings(.spellsApart, spells("1999-01-01/", "2000-01-01/2010-01-01", "2005-01-01/2015-01-01")).contains(
        overlap[0]))
  }

  @Test func `An end beyond a date bounds nothing`() throws {
    let life = "\"organizations\": [{\"id\": \"org\", \"existence\": \"..1991/2004..\"}], "
    #expect(try findings(.membershipsWithinLives, life + spells("1980/2010")) == [])
    let answer = try dataset(life + spells("1980/2010")).membership(
      of: party("one"), in: party("org"), on: try CalendarDay(parsing: "1985-01-01"))
    #expect(answer.certainty == .possibly)
    var reader = CSVReader(
      try dataset(life + spells("..2004/2010")).bytes(as: .csv(table: .spells(of: [party("org")]))))
    _ = try reader.next()
    let row = try #require(try reader.next()).map(\.text)
    #expect(row.contains("..2004") && !row.contains("2004.."))
    let record = try dataset(life + spells("..2004/2010"))
    #expect(
      record.memberRows(of: party("org"), on: try CalendarDay(parsing: "2004-12-31")).map(\.since?.description) == [
        "..2004"
      ])
    #expect(
      record.timeline().map { "\($0.event) \($0.date)" } == [
        "begins ..1991", "begins ..2004", "ends 2004..", "ends 2010",
      ])
  }

  @Test func `Rules cost no more for many of a kind`() throws {
    let states = (0..<3_000).map { "{\"id\": \"s-\($0)\", \"codes\": [{\"scheme\": \"cow\", \"value\": \"1\"}]}" }
    #expect(try findings(.codesUnique, "\"states\": [\(states.joined(separator: ","))]").count == 2_999)
    let names = (0..<3_000).map {
      "{\"text\": \"n\", \"language\": \"en\", \"kind\": \"official\", \"validity\": \"\(1000 + $0)-01-01/\(1000 + $0)-12-31\"}"
    }
    #expect(
      try findings(.oneOfficialName, "\"states\": [{\"id\": \"one\", \"names\": [\(names.joined(separator: ","))]}]")
        == [])
    var reader = CSVReader(Array(repeating: 0x2C, count: 200_000))
    #expect(try reader.next()?.count == 200_001)
  }

  @Test func `A meeting in a far year ends when it ends`() throws {
    let meeting =
      "\"meetings\": [{\"id\": \"m\", \"organ\": \"org\", \"date\": \"Y170000000\", \"lastDay\": \"Y170000001\"}]"
    #expect(try findings(.endsNotBeforeStarts, meeting) == [])
  }

  @Test func `A number that grows past a vague one is seen`() throws {
    let meetings = """
      "meetings": [{"id": "a", "organ": "org", "date": "2018-01-01", "ordinals": [{"number": 10}]},
        {"id": "b", "organ": "org", "date": "2018", "ordinals": [{"number": 11}]},
        {"id": "c", "organ": "org", "date": "2018-02-01", "ordinals": [{"number": 9}]}]
      """
    #expect(try findings(.ordinalsGrow, meetings) == ["warning meetings/c/ordinals/0/number"])
  }

  @Test func `A state with two numbers has rows under each in its years`() throws {
    let germany = """
      "states": [{"id": "deu", "codes": [{"scheme": "cow", "value": "260", "validity": "../1990"}, {"scheme": "cow", "value": "255", "validity": "1991/.."}]},
        {"id": "two", "codes": [{"scheme": "cow", "value": "257"}]}], "organizations": [{"id": "org"}],
      "memberships": [{"id": "a", "member": "deu", "host": "org", "capacity": "member", "period": "1989/1992"},
        {"id": "b", "member": "two", "host": "org", "capacity": "member", "period": "1989/1992"}]
      """
    let record = try dataset(germany)
    var reader = CSVReader(
      try record.bytes(as: .csv(table: .panel(PanelOptions(from: 1989, until: 1992, organizations: [party("org")])))))
    var keys: [String] = []
    while let row = try reader.next() { keys.append(row.prefix(2).map { $0.text ?? "" }.joined(separator: " ")) }
    #expect(
      keys.dropFirst() == [
        "255 1991", "255 1992", "257 1989", "257 1990", "257 1991", "257 1992", "260 1989", "260 1990",
      ])
    let claims = [StateYearClaim(ccode: 255, year: 1991, code: 1), StateYearClaim(ccode: 260, year: 1990, code: 1)]
    #expect(record.differences(from: claims, in: party("org")) == [])
  }

  @Test func `Two states of one number cannot be merged by it`() throws {
    let two = """
      "states": [{"id": "one", "codes": [{"scheme": "cow", "value": "1"}]}, {"id": "two", "codes": [{"scheme": "cow", "value": "1"}]}],
      "organizations": [{"id": "org"}], "memberships": [{"id": "a", "member": "one", "host": "org", "capacity": "member", "period": "2000/2001"},
        {"id": "b", "member": "two", "host": "org", "capacity": "member", "period": "2000/2001"}]
      """
    let options = PanelOptions(from: 2000, until: 2001, organizations: [party("org")])
    for table in [Table.panel(options, layout: PanelLayout(key: .ccode)), .dyads(options, key: .ccode)] {
      let error = #expect(throws: ExportError.self) { try dataset(two).bytes(as: .csv(table: table)) }
      #expect(error?.code == .unwritableValue)
    }
    // Without a key that is asked for, the first is taken by which they can be told apart.
    let text = try dataset(two).text(as: .csv(table: .panel(options), dialect: .unix))
    #expect(text.hasPrefix("id,year,ccode,") && text.contains("\none,2000,1,") && text.contains("\ntwo,2000,1,"))
    #expect(
      try dataset(two).text(as: .csv(table: .dyads(options), dialect: .unix)).contains("\none,two,2000,"))
  }

  @Test func `A party that comes back to a treaty is bound again, and later than the as-of day possibly`() throws {
    let acts = """
      "asOf": "2020-01-01", "treaties": [{"id": "pact", "kind": "treaty", "inForce": "1994-04-20"}],
      "treatyActions": [{"id": "a", "treaty": "pact", "party": "one", "action": "ratified", "date": "1993"},
        {"id": "b", "treaty": "pact", "party": "one", "action": "ended", "date": "1999-04-20"},
        {"id": "c", "treaty": "pact", "party": "one", "action": "acceded", "date": "2006-08-16"}]
      """
    let record = try dataset(acts)
    func certainty(_ day: String) throws -> Certainty? {
      record.parties(to: id("pact"), on: try CalendarDay(parsing: day)).first?.certainty
    }
    #expect(try certainty("1994-01-01") == nil)
    #expect(try certainty("1995-01-01") == .yes)
    #expect(try certainty("2003-01-01") == nil)
    #expect(try certainty("2010-01-01") == .yes)
    #expect(try certainty("2030-01-01") == .possibly)
  }

  @Test func `A short spell inside a long one makes no gap`() throws {
    let gaps = try dataset(spells("1990/2010", "1995/1996", "2012/..")).gaps(of: party("one"), in: party("org"))
    #expect(gaps.map { "\($0.after) \($0.before)" } == ["s-0 s-2"])
  }

  @Test func `An alternative explains what it says, in its capacity`() throws {
    let observer = """
      "states": [{"id": "one", "codes": [{"scheme": "cow", "value": "1"}]}], "organizations": [{"id": "org"}],
      "memberships": [{"id": "a", "member": "one", "host": "org", "capacity": "observer", "period": "2000/2005", "alternatives": [
        {"label": "as a member", "capacity": "member"}, {"label": "longer", "period": "2000/2010"}, {"label": "denied", "isDenied": true}]}]
      """
    let record = try dataset(observer)
    func labels(_ year: Int, _ code: Int) -> [String] {
      let found = record.differences(from: [StateYearClaim(ccode: 1, year: year, code: code)], in: party("org"))
      return found.flatMap(\.explanations).map(\.text).filter { $0.hasPrefix("An alternative") }
        .map { String($0.split(separator: "«")[1].prefix { $0 != "»" }) }
    }
    #expect(labels(2003, 1) == ["as a member"])
    #expect(labels(2007, 1) == [])
    #expect(labels(2007, 3) == ["longer"])
    #expect(labels(2003, 0) == ["denied"])
  }

  @Test func `A change in the head is told as such`() throws {
    var other = Dataset()
    other.head.languages = ["en"]
    #expect(Dataset().changes(to: other).map(\.meaning) == ["«languages» was added: en"])
  }

  /// Texts of a table's columns in its first row.
  private func cells(_ dataset: Dataset, _ table: Table, _ columns: [String]) throws -> [String?] {
    var reader = CSVReader(try dataset.bytes(as: .csv(table: table)))
    let header = try #require(try reader.next()).compactMap(\.text)
    let row = try #require(try reader.next()).map(\.text)
    return try columns.map { column in row[try #require(header.firstIndex(of: column))] }
  }

  @Test func `An end beyond a date keeps its side in every table, list and sentence`() throws {
    let spell = """
      {"id": "s-0", "member": "one", "host": "org", "capacity": "member", "period": "..1994-03-01/1999-05..",
      "statuses": [{"status": "frozen", "period": "..1995/1996-02.."}]}
      """
    let record = try dataset(
      "\"states\": [{\"id\": \"one\"}], \"organizations\": [{\"id\": \"org\", \"existence\": \"..1991/2004..\"}], "
        + "\"memberships\": [\(spell)]")
    let parts = [
      "_start", "_start_earliest", "_start_latest", "_start_precision", "_end", "_end_earliest", "_end_latest",
    ]
    func columns(_ name: String) -> [String] { parts.map { name + $0 } }
    #expect(
      try cells(record, .memberships, columns("period"))
        == ["..1994-03-01", nil, "1994-03-01", "unknown", "1999-05..", "1999-05-01", nil])
    #expect(
      try cells(record, #require(Table.all.first { $0.name == "membership_statuses" }), columns("period"))
        == ["..1995", nil, "1995-12-31", "unknown", "1996-02..", "1996-02-01", nil])
    #expect(
      try cells(record, .organizations, columns("existence"))
        == ["..1991", nil, "1991-12-31", "unknown", "2004..", "2004-01-01", nil])
    let day = try CalendarDay(parsing: "1995-01-01")
    #expect(
      try cells(record, .members(of: party("org"), on: day), ["since", "since_latest", "until", "until_earliest"])
        == ["..1994-03-01", "1994-03-01", "1999-05..", "1999-05-01"])
    #expect(
      record.memberRows(of: party("org"), on: day).map { "\($0.since ?? .open) \($0.until ?? .open)" }
        == ["..1994-03-01 1999-05.."])
    #expect(
      record.timeline().map { "\($0.event) \($0.date)" } == [
        "begins ..1991", "begins ..1994-03-01", "begins ..1995", "ends 1996-02..", "ends 1999-05..", "ends 2004..",
      ])
    for (form, words) in [
      ("en", "from 1 March 1994 or earlier to May 1999 or later"),
      ("ru", "с 1 марта 1994 года или ранее по май 1999 года или позднее"),
    ] {
      let request = ExportRequest(record, languages: [LanguageTag(form) ?? "en"])
      #expect(try request.text(as: .dot(view: .membership(on: day), form: .text)).contains(words))
    }
    let graph = try record.text(as: .dot(view: .membership(on: day)))
    #expect(graph.contains("since 1 March 1994 or\\nearlier"))
    let line = DatasetViews(record).timeline(of: record.mainOrganizations.first).text
    #expect(line.contains("one – member (org), from 1 March 1994 or earlier to May 1999 or later."))
    #expect(line.contains("one: frozen, from 1995 or earlier to February 1996 or later."))
    // It began by then and may have ended: neither is told as known.
    let answer = record.membership(of: party("one"), in: party("org"), on: try CalendarDay(parsing: "2001-01-01"))
    #expect(answer.certainty == .possibly)
    #expect(!answer.because.contains { "\($0)".contains("ended") })
  }
}
