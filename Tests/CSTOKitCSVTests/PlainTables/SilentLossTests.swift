// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitCSV
import CSTOStates
import Testing

/// Lists that could be read in part, or wrongly, without a word: each is refused, or read as it is meant.
@Suite("Nothing of a list is lost without a word")
struct SilentLossTests {
  private func importer(_ configure: (inout PlainTableImporter) -> Void = { _ in }) -> PlainTableImporter {
    var importer = PlainTableImporter(states: StateCatalog.standard)
    importer.host = "union"
    importer.asOf = "2025-12-31"
    configure(&importer)
    return importer
  }

  private func rows(_ text: String, _ configure: (inout PlainTableImporter) -> Void = { _ in }) throws -> [String] {
    try importer(configure).readWithReport(Array(text.utf8)).dataset.memberships.map {
      "\($0.member) \($0.capacity) \($0.period?.text ?? "")\($0.statuses.map { " \($0.status)" }.joined())"
    }
  }

  private func problem(_ text: String, _ configure: (inout PlainTableImporter) -> Void = { _ in }) throws -> String {
    let error = try #require(throws: ImportError.self) { try importer(configure).readWithReport(Array(text.utf8)) }
    return error.problems[0].description
  }

  @Test(
    "A column of dates that is not read is refused, also beside one that is, and with marks in it",
    arguments: [
      "Country,Joined,Quit\nUnited Kingdom,1973,31 January 2020\n",
      "Country,Joined,Left,Rejoined\nPakistan,1947,1972,1989\n",
      "Country,Membership Years\nEcuador,\"1973-1992, 2007-2020\"\n",
      "Country,Years\nPeru,1949[5]\nChile,1949 (founder)\n",
      "Country,Joined OPEC,Left OPEC\nQatar,1961,2019\n",
    ])
  func dates(text: String) throws {
    let message = try problem(text)
    #expect(
      message.contains("dates and no known heading") && message.contains("`map`") && message.contains("`skip`"),
      "\(message)")
  }

  @Test("A column is left out if somebody says so")
  func skipped() throws {
    #expect(
      try rows("Country,Joined,Ratified\nPeru,1949,1948\n") { $0.skippedColumns = ["Ratified"] } == [
        "per member 1949/.."
      ])
  }

  @Test(
    "Tables of another shape are refused with the next step",
    arguments: [
      ("Country,1990,1991\nPeru,1,0\n", "read it with `wide`"),
      ("id,member,host,period\na,per,oas,1948/..\n", "read it with -i"),
      ("Country,Organization,Joined\nFiji,SPC,1990\nPeru,OAS,1948\n", "several organizations"),
      ("Peru,1960\nChile,1961\n", "no headings"),
      ("Members of the Union,\nCountry,Joined\nPeru,1960\n", "looks like a title"), ("Country,Joined\n", "has no rows"),
      ("Country,Region,Joined\nFiji,1970\n", "2 cells"), ("Country,Joined\nPeru,1960\nPeru,1970\n", "listed twice"),
      ("Country,Joined,Status\nPeru,1960,hopeful\n", "no status that is known"),
      ("Country,Type\nPeru,non-member\n", "is no member"),
      ("Country,iso3,Joined\nPeru,FJI,1970\n", "is per, and the code of the row is that of fji"),
      ("Country,Joined\nUSSR,2000\n", "is sun, which did not exist then"),
      ("Country,Joined\nPeru,1960\nTotal: 35,\n", "delete the row if it is a total or a note"),
    ])
  func shapes(text: String, message: String) throws {
    let found = try problem(text)
    #expect(found.contains(message), "\(found)")
  }

  @Test("Ends that nobody knows are no open ends, and ends of the calendar are")
  func ends() throws {
    #expect(try rows("Country,Joined,Left\nPeru,1960,?\n") == ["per member 1960/"])
    #expect(
      try rows("Country,Joined,Left\nPeru,1960,unknown\nChile,1960,9999-12-31\n") == [
        "chl member 1960/..", "per member 1960/",
      ])
    #expect(try rows("Country,Joined,Left\nPeru,1960,[1999]\n") == ["per member 1960/1999"])
    for text in ["2008-21", "1995-", "1949-24"] {
      #expect(try problem("Country,Joined\nPeru,\(text)\n").contains("years from and until"), "\(text)")
    }
    #expect(try problem("Country,Joined\nPeru,1970-01-01T00:00:00Z\n").contains("can be a year of Wikidata"))
    #expect(try problem("Country,Joined\nPeru,\"1960-1962; since 1973\"\n").contains("one row for each membership"))
    #expect(try problem("Country,Joined\nPeru,19-Nov-46\n").contains("no century"))
  }

  @Test(
    "Words for those who left, and for those who are suspended",
    arguments: [
      ("Former observer", "per member 1960/"), ("ex-member", "per member 1960/"), ("Expelled", "per member 1960/"),
      ("бывший участник", "per member 1960/"),
      ("former member (left 1987)", "per member 1960/"), ("Suspended member", "per member 1960/.. suspended"),
      ("permanent observer", "per observer 1960/.."), ("partner country", "per partner 1960/.."),
      ("Candidate", "per candidate 1960/.."),
    ])
  func words(word: String, expected: String) throws {
    #expect(try rows("Country,Joined,Type\nPeru,1960,\(word)\n") == [expected])
  }

  @Test("Codes and names mean the state of the time, and those of other schemes only where the heading says so")
  func states() throws {
    #expect(try rows("Country,Joined,Left\nYUG,1945,1992\n") == ["yug member 1945/1992"])
    #expect(try rows("ccode,Joined,Left\n345,1945,1992\n") == ["yug member 1945/1992"])
    #expect(try problem("Country,Joined\nYUG,1945\n").contains("is yug, which did not exist on 2025-12-31"))
    #expect(try rows("stateabb,Joined\nAUS,1960\nSWZ,1960\n") == ["aut member 1960/..", "che member 1960/.."])
    let report = try importer().readWithReport(Array("Country,Joined\nRussia,1945-10-24\n".utf8)).report
    #expect(report.remarks.contains("rus is listed since 1945-10-24, before lists of states have it; then it was sun"))
    #expect(
      try rows("iso3,Country,Joined\n,Kosovo,2008\nPER,Peru,1949\n") == ["kosovo member 2008/..", "per member 1949/.."])
  }

  @Test("Years that a wide table leaves out are not known")
  func gaps() throws {
    #expect(
      try rows("Country,1990,1991,1995,2000\nPeru,1,1,0,0\nChile,0,0,1,1\n") {
        $0.isWide = true
        $0.asOf = nil
      } == ["chl member ..1995/..", "per member ..1990/1991.."])
    #expect(try problem("Country,EU,NATO\nFrance,1,1\n") { $0.isWide = true }.contains("leave out `host`"))
    #expect(
      try rows("Country,y1990,y1991\nPeru,0,1\n") {
        $0.isWide = true; $0.asOf = nil
      } == ["per member 1991/.."])
  }

  @Test("A file in another encoding is refused with what to do")
  func encoding() throws {
    let bytes = Array("Country,Joined\n".utf8) + [0xD0 - 0x0, 0xCF, 0xE5, 0xF0, 0xF3] + Array(",1960\n".utf8)
    let error = try #require(throws: ImportError.self) { try importer().readWithReport(bytes) }
    #expect(error.problems[0].message.hasSuffix("save the file as UTF-8, which spreadsheets call CSV UTF-8"))
    #expect(error.problems[0].line == 2)
  }
}
