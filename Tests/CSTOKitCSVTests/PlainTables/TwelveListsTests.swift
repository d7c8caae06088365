// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitCSV
import CSTOStates
import Testing

/// Lists of members in the shapes in which people publish them; the contents are made up.
@Suite("Lists of members as people publish them")
struct TwelveListsTests {
  /// Reads a list; each membership as `member host capacity period`.
  private func read(
    _ text: String, bytes: [UInt8]? = nil, _ configure: (inout PlainTableImporter) -> Void = { _ in }
  ) throws -> (rows: [String], dataset: Dataset, report: PlainTableReport) {
    var importer = PlainTableImporter(states: StateCatalog.standard)
    importer.host = "union"
    importer.asOf = "2024-12-31"
    importer.source = Source("list", "A list")
    configure(&importer)
    let (dataset, report) = try importer.readWithReport(bytes ?? Array(text.utf8))
    #expect(Validator().findings(in: dataset).filter { $0.severity == .error } == [])
    let rows = dataset.memberships.map { "\($0.member) \($0.host) \($0.capacity) \($0.period?.text ?? "")" }
    return (rows, dataset, report)
  }

  private func problems(_ text: String, _ configure: (inout PlainTableImporter) -> Void = { _ in }) throws -> [String] {
    let error = try #require(throws: ImportError.self) { try read(text, configure) }
    return error.problems.map(\.description)
  }

  @Test("A table of an encyclopedia with footnotes")
  func footnotes() throws {
    let (rows, _, report) = try read(
      """
      Country,Member since[a],Left,Notes
      Belgium[a],9 May 1992,,
      France*,"July 4, 1995",,founder
      "Türkiye (1)",1 January 2001[4],present,
      """)
    #expect(
      rows == [
        "bel union member 1992-05-09/..", "fra union member 1995-07-04/..", "tur union member 2001-01-01/..",
      ])
    #expect(report.remarks.contains { $0.hasPrefix("footnote marks are left out, for example in \"Belgium[a]\"") })
    #expect(report.remarks.contains("\"present\" is read as an open end"))
  }

  @Test("A ministry's list in Russian")
  func russian() throws {
    let (rows, _, report) = try read(
      """
      Государство;Дата вступления;Дата выхода;Статус
      Республика Армения;15 мая 1992 г.;;член
      Узбекистан;июнь 2006;2012 год;бывший
      Сербия;2013-04-11;по наст. время;наблюдатель
      """.replacing("по наст. время", with: "н.в."))
    #expect(
      rows == [
        "arm union member 1992-05-15/..", "srb union observer 2013-04-11/..", "uzb union member 2006-06/2012",
      ])
    #expect(report.columns.map(\.meaning) == ["member", "from", "until", "status"])
  }

  @Test("Semicolons, line ends of Windows, a mark of byte order, and codes of two letters")
  func semicolons() throws {
    let text = "\u{FEFF}ISO2;Joined;Left\r\nAM;1992-05-15;present\r\nUZ;15.05.1992;28.06.2012\r\n"
    #expect(
      try problems("\u{FEFF}ISO2;Joined\r\nAM;05.06.1992\r\n")[0].hasSuffix(
        "can be 1992-06-05 or 1992-05-06; choose one with `dates` dmy or `dates` mdy"))
    #expect(try read(text).rows == ["arm union member 1992-05-15/..", "uzb union member 1992-05-15/2012-06-28"])
    #expect(
      try read("\u{FEFF}ISO2;Joined\r\nAM;05.06.1992\r\n") { $0.dates.order = .dayMonthYear }.rows == [
        "arm union member 1992-06-05/.."
      ])
  }

  @Test("UTF-16, as spreadsheets save Unicode text")
  func utf16() throws {
    let text = "Country\tJoined\nCôte d’Ivoire\t1975-05-28\nКыргызстан\t1992\n"
    for isLittle in [true, false] {
      let units = [0xFEFF] + Array(text.utf16)
      let bytes = units.flatMap { unit -> [UInt8] in
        let (low, high) = (UInt8(unit & 0xFF), UInt8(unit >> 8))
        return isLittle ? [low, high] : [high, low]
      }
      let rows = try read("", bytes: bytes).rows
      #expect(rows == ["civ union member 1975-05-28/..", "kgz union member 1992/.."])
    }
  }

  @Test("French and German headings and months")
  func frenchAndGerman() throws {
    let french = try read(
      "Pays,Date d'adhésion,Sortie,Remarque\nAllemagne,1er août 1990,,\nÉgypte,mai 1991,12 février 1999,x\n")
    #expect(french.rows == ["deu union member 1990-08-01/..", "egy union member 1991-05/1999-02-12"])
    let german = try read("Mitgliedstaat;Beitritt;Austritt\nÖsterreich;9. Mai 1995;\nUngarn;März 1999;bis heute\n")
    #expect(german.rows == ["aut union member 1995-05-09/..", "hun union member 1999-03/.."])
  }

  @Test("A single column of names: members on the day of the list, since when is not known")
  func namesAlone() throws {
    let (rows, dataset, _) = try read("Armenia\nBelarus\nKazakhstan\n")
    #expect(
      rows == [
        "arm union member ..2024-12-31/..", "blr union member ..2024-12-31/..", "kaz union member ..2024-12-31/..",
      ])
    #expect(dataset.members(of: "union", on: "2024-12-31").count == 3)
    #expect(dataset.membership(of: "arm", in: "union", on: "1995-01-01").certainty == .possibly)
    #expect(
      try problems("Armenia\nBelarus\n") { $0.asOf = nil } == [
        "1:1: the table has no dates: give the day on which its states were members, for example with `as-of` 2024-12-31"
      ])
  }

  @Test("Codes of three letters with words for open ends")
  func openEnds() throws {
    let rows = try read(
      "iso3,start,end,country\nARM,1992,present,Armenia\nUZB,2006-08-16,2012-12-19,Uzbekistan\nRUS,1992-05,—,Russia\n"
    ).rows
    #expect(
      rows == ["arm union member 1992/..", "rus union member 1992-05/..", "uzb union member 2006-08-16/2012-12-19"])
  }

  @Test("Years stay years")
  func years() throws {
    let (rows, dataset, _) = try read("Member State,Accession,Withdrawal\nGreece,1981,\nUnited Kingdom,1973,2020\n") {
      $0.coverage = "1958-01-01/.."
    }
    #expect(rows == ["gbr union member 1973/2020", "grc union member 1981/.."])
    #expect(dataset.membership(of: "grc", in: "union", on: "1981-06-01").certainty == .possibly)
    #expect(dataset.membership(of: "fra", in: "union", on: "1985-01-01").certainty == .no)
  }

  @Test("Two spells of a state in two rows, also in one year")
  func twoSpells() throws {
    let (rows, dataset, _) = try read(
      "country,from,until\nUzbekistan,1992-05-15,1999-04-02\nUzbekistan,2006-08-16,2012-12-19\nGeorgia,1994-01-01,1994-03-01\nGeorgia,1994-06-01,1999\n"
    )
    #expect(rows.count == 4 && rows.filter { $0.hasPrefix("uzb") }.count == 2)
    #expect(dataset.memberships.map(\.id.slug).contains("geo-union-1994-2"))
    #expect(
      dataset.spells(of: "uzb", in: "union").map(\.period?.text) == ["1992-05-15/1999-04-02", "2006-08-16/2012-12-19"])
  }

  @Test("Observers mixed in, in a column or in brackets; a word that is not usual is kept")
  func observers() throws {
    let (rows, dataset, report) = try read(
      "Country,Joined,Type\nSerbia (observer),2013,\nMongolia,2004,Observer state\nChina,2001,full member\nNepal,2015,Friend\n"
        .replacing("Observer state", with: "Observer"))
    #expect(
      rows == [
        "chn union member 2001/..", "mng union observer 2004/..", "npl union friend 2015/..",
        "srb union observer 2013/..",
      ])
    #expect(
      report.remarks.contains(
        "\"Friend\" is not a usual word for a capacity; it is kept, and its members are not full members"))
    #expect(dataset.members(of: "union", on: "2024-01-01").map(\.partyID) == ["chn"])
  }

  @Test("A wide table with a column per year")
  func wideYears() throws {
    let (rows, dataset, _) = try read("country,2019,2020,2021\nArmenia,1,1,1\nBelarus,0,1,0\nIran,0,0,x\n") {
      $0.isWide = true
      $0.asOf = nil
    }
    #expect(rows == ["arm union member ..2019/..", "blr union member 2020/2020", "irn union member 2021/.."])
    #expect(dataset.head.asOf == "2021-12-31")
    #expect(dataset.membership(of: "irn", in: "union", on: "2019-06-01").certainty == .no)
  }

  @Test("A wide table with a column per organization")
  func wideHosts() throws {
    let rows = try read("state,EU,NATO\nFrance,x,x\nSweden,1,2024-03-07\nSerbia,,\n") {
      $0.isWide = true
      $0.host = nil
    }.rows
    #expect(
      rows == [
        "fra eu member ..2024-12-31/..", "fra nato member ..2024-12-31/..", "swe eu member ..2024-12-31/..",
        "swe nato member 2024-03-07/..",
      ])
    #expect(
      try problems("state,EU\nFrance,maybe\n") {
        $0.isWide = true; $0.host = nil
      }.first?.hasPrefix("2:8: \"maybe\" is no mark") == true)
  }

  @Test("A result of Wikidata, as CSV and as JSON, each date with its precision")
  func wikidata() throws {
    let csv = """
      item,itemLabel,start,startPrecision,end
      http://www.wikidata.org/entity/Q31,Belgium,1949-08-24T00:00:00Z,11,
      http://www.wikidata.org/entity/Q29,Spain,1982-01-01T00:00:00Z,9,
      http://www.wikidata.org/entity/Q41,Greece,1952-02-01T00:00:00Z,10,
      """
    let expected = ["bel union member 1949-08-24/..", "esp union member 1982/..", "grc union member 1952-02/.."]
    let (rows, dataset, _) = try read(csv) { $0.preset = .wikidata }
    #expect(rows == expected)
    #expect(dataset.sources.contains { $0.url == "http://www.wikidata.org/entity/Q31" })
    let json = """
      {"head": {"vars": ["itemLabel", "start", "startPrecision"]}, "results": {"bindings": [
        {"itemLabel": {"value": "Belgium"}, "start": {"value": "1949-08-24T00:00:00Z"}, "startPrecision": {"value": "11"}},
        {"itemLabel": {"value": "Spain"}, "start": {"value": "1982-01-01T00:00:00Z"}, "startPrecision": {"value": "9"}},
        {"itemLabel": {"value": "Greece"}, "start": {"value": "1952-02-01T00:00:00Z"}, "startPrecision": {"value": "10"}}]}}
      """
    #expect(try read(json) { $0.preset = .wikidata }.rows == expected)
    let bare = "itemLabel,start\nSpain,1982-01-01T00:00:00Z\n"
    #expect(try problems(bare) { $0.preset = .wikidata }[0].contains("can be a day, a month or a year"))
    #expect(try problems("{}") { $0.preset = .wikidata }[0].contains("head.vars"))
  }
}
