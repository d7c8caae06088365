// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitCSV
import CSTOStates
import Testing

@Suite("Dates and columns as people write them")
struct PlainDateTests {
  private func period(_ date: String, _ dates: PlainDateOptions = PlainDateOptions()) throws -> String? {
    var importer = PlainTableImporter(states: StateCatalog.standard)
    importer.host = "union"
    importer.dates = dates
    let cell = "\"\(date)\""
    return try importer.readWithReport(Array("country,joined\nFrance,\(cell)\n".utf8)).dataset.memberships.first?
      .period?.text
  }

  @Test(
    "Dates that can be read in one way",
    arguments: [
      ("1992-05-15", "1992-05-15/.."), ("1992-05", "1992-05/.."), ("1992", "1992/.."), ("1992-05~", "1992-05~/.."),
      ("199X", "199X/.."), ("9 May 1992", "1992-05-09/.."), ("May 9, 1992", "1992-05-09/.."),
      ("9th of May 1992", "1992-05-09/.."),
      ("1 Sept. 1992", "1992-09-01/.."), ("14-Dec-1955", "1955-12-14/.."), ("14/Dec/1955", "1955-12-14/.."),
      ("May 1992", "1992-05/.."), ("9. Mai 1992", "1992-05-09/.."),
      ("1er août 1992", "1992-08-01/.."), ("9 мая 1992 г.", "1992-05-09/.."), ("май 1992", "1992-05/.."),
      ("1992 год", "1992/.."),
      ("c. 1992", "1992~/.."), ("circa May 1992", "1992-05~/.."), ("15/05/1992", "1992-05-15/.."),
      ("05/15/1992", "1992-05-15/.."),
      ("15.05.1992", "1992-05-15/.."), ("05.05.1992", "1992-05-05/.."), ("1992/05/15", "1992-05-15/.."),
      ("1992.05.15", "1992-05-15/.."), ("05/1992", "1992-05/.."), ("1992-05-15T00:00:00Z", "1992-05-15/.."),
      ("1992-05-15 00:00:00", "1992-05-15/.."), ("19920515", "1992-05-15/.."), ("  1992 ", "1992/.."), ("988", nil),
    ])
  func read(date: String, expected: String?) throws {
    if let expected {
      #expect(try period(date) == expected)
    } else {
      #expect(throws: ImportError.self) { try period(date) }
    }
  }

  @Test(
    "Dates that are refused, with what they can be",
    arguments: [
      ("05/06/1992", "\"05/06/1992\" can be 1992-06-05 or 1992-05-06"),
      ("5.6.1992", "\"5.6.1992\" can be 1992-06-05 or 1992-05-06"),
      ("15/05/92", "\"15/05/92\" has no century"), ("33733", "is no date; if it is the serial day of a spreadsheet"),
      ("31 February 1992", "is no date"), ("31/02/1992", "is no day of the calendar"), ("spring", "is no date"),
      ("13/1992", "is no month"),
      ("1992-13-01", "is no d"), ("May", "is no date"), ("99999999", "is no date of eight digits"),
    ])
  func refused(date: String, message: String) throws {
    let error = try #require(throws: ImportError.self) { try period(date) }
    #expect(error.problems.count == 1 && error.problems[0].message.contains(message), "\(error.problems[0].message)")
    #expect(error.problems[0].line == 2 && error.problems[0].column == 8)
  }

  @Test("The order and serial days are chosen")
  func chosen() throws {
    #expect(try period("05/06/1992", PlainDateOptions(order: .dayMonthYear)) == "1992-06-05/..")
    #expect(try period("05/06/1992", PlainDateOptions(order: .monthDayYear)) == "1992-05-06/..")
    #expect(throws: ImportError.self) { try period("15/05/1992", PlainDateOptions(order: .monthDayYear)) }
    #expect(try period("33739", PlainDateOptions(hasSerialDays: true)) == "1992-05-15/..")
  }

  private func report(_ text: String, _ mapping: PlainTableMapping = PlainTableMapping()) throws -> [String] {
    var importer = PlainTableImporter(states: StateCatalog.standard)
    importer.host = "union"
    importer.asOf = "2024-12-31"
    importer.mapping = mapping
    return try importer.readWithReport(Array(text.utf8)).report.lines
  }

  private func message(_ text: String, _ mapping: PlainTableMapping = PlainTableMapping()) throws -> String {
    try #require(throws: ImportError.self) { try report(text, mapping) }.problems[0].description
  }

  @Test("A report says which column was read as what, and which was not read")
  func reports() throws {
    let lines = try report("Nr,Country,ISO3,Joined,Population\n1,Armenia,ARM,1992,3\n")
    #expect(
      lines.prefix(3) == [
        "\"ISO3\" is read as member (iso3166-1-alpha-3)", "\"Joined\" is read as from",
        "not read: \"Nr\", \"Country\", \"Population\"",
      ])
    #expect(lines.last == "1 rows, 1 memberships")
  }

  @Test("A mapping chooses columns; a column that is not there is named with those that are")
  func mapping() throws {
    let text = "Who,When\nArmenia,1992\n"
    #expect(try message(text).hasPrefix("1:1: no column is known to contain the states; there are \"Who\", \"When\""))
    let own = try #require(PlainTableMapping("member=Who, from=When"))
    #expect(try report(text, own).contains("\"When\" is read as from"))
    #expect(
      try message(text, PlainTableMapping([.member: "Whom"]))
        == "1:1: there is no column \"Whom\"; there are \"Who\", \"When\"")
    #expect(PlainTableMapping("nothing") == nil && PlainTableMapping("colour=Red") == nil)
  }

  @Test("A column of dates whose heading nobody knows is not passed over")
  func unknownDates() throws {
    #expect(
      try message("country,ratified on\nArmenia,1992-05-15\nBelarus,1993\n")
        == "1:9: \"ratified on\": the column has dates and no known heading: choose what each is, for example with `map` \"until=ratified on\", or leave it out with `skip` \"ratified on\""
    )
    #expect(try report("country,population\nArmenia,3000\n").contains("not read: \"population\""))
  }

  @Test("Every row that cannot be read is named, with the nearest name")
  func problems() throws {
    let standard = StateCatalog.standard
    let twins = [SovereignState("twin-a", "Twin"), SovereignState("twin-b", "Twin")]
    var importer = PlainTableImporter(states: StateCatalog(Array(standard.states) + twins, sources: standard.sources))
    importer.host = "union"
    let text = "country,joined,left\nArmennia,1992,\nTwin,1992,\n,1992,\nBelarus,2000,1999\nRussia,soon,later\n"
    let error = try #require(throws: ImportError.self) { try importer.readWithReport(Array(text.utf8)) }
    #expect(
      error.problems.map(\.description) == [
        "2:1: \"Armennia\" is no state that is known; is it \"Armenia\"?",
        "3:1: \"Twin\" can be twin-a or twin-b; write the id, or a code of ISO 3166",
        "4:1: the row names no state", "5:14: the end 1999 is before the start 2000",
        "6:8: \"soon\" is no date; write 1992-05-15, 1992-05, 1992 or 15 May 1992",
        "6:13: \"later\" is no date; write 1992-05-15, 1992-05, 1992 or 15 May 1992",
      ])
  }

  @Test("Sources that rows name are those of the list of sources; others are made of their titles")
  func sources() throws {
    var importer = PlainTableImporter(states: StateCatalog.standard)
    importer.host = "union"
    importer.knownSources = try PlainTableImporter.sources(
      Array("id,title,date,url\ntreaty,The Treaty,15 May 1992,https://example.org/t\n".utf8))
    let text = "country,joined,source,url\nArmenia,1992,treaty,\nBelarus,1993,Some Page,https://example.org/p\n"
    let dataset = try importer.readWithReport(Array(text.utf8)).dataset
    #expect(dataset.sources["treaty"]?.title == "The Treaty" && dataset.sources["treaty"]?.date == "1992-05-15")
    #expect(dataset.sources["some-page"]?.url == "https://example.org/p")
    #expect(dataset.memberships["arm-union-1992"]?.citations == [Citation("treaty")])
    #expect(throws: ImportError.self) { try PlainTableImporter.sources(Array("name\nx\n".utf8)) }
    #expect(throws: ImportError.self) { try PlainTableImporter.sources(Array("id,title\nNot An Id,x\n".utf8)) }
  }
}
