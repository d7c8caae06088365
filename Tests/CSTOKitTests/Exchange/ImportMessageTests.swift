// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitCSV
import CSTOKitJSON
import CSTOKitXML
import Foundation
import TestSupport
import Testing

/// What is said of input that is not read: the reason, the place, the file, and no more than a line.
@Suite struct ImportMessageTests {
  private func problem(_ json: String) throws -> ImportError.Problem {
    let error = #expect(throws: ImportError.self) { try JSONImporter().read(Array("{\"schema\": 2, \(json)}".utf8)) }
    return try #require(error?.problems.first)
  }

  @Test(arguments: [
    ("2001-02-29/..", "expected a day from 01 to 28 at byte 8"),
    ("2004-13/..", "expected a month from 01 to 12 or a season from 21 to 41 at byte 5"),
    ("10000/..", "expected \"/\" between the two ends at byte 4"),
    ("9 May 1992", "expected a year of four digits at byte 1: a day is written 1992-05-09"),
    ("2005/2004", "expected an end that is not before the start at byte 5"),
    ("2005", "expected \"/\" between the two ends at byte 4"),
    ("../..", "expected a date at one end at least at byte 3"),
    ("2005/open", "expected a year of four digits at byte 5: an open end is written .."),
  ]) func `The reason of the reader of dates is passed on, by every format`(_ period: String, _ reason: String) throws {
    let message = "\"\(period)\" is no period of EDTF: \(reason)"
    #expect(try problem("\"states\": [{\"id\": \"one\", \"existence\": \"\(period)\"}]").message == message)
    let line = "{\"entity\": \"state\", \"id\": \"one\", \"existence\": \"\(period)\"}\n"
    let inLines = #expect(throws: ImportError.self) { try NDJSONImporter().read(Array(line.utf8)) }
    #expect(inLines.map { "\($0)".contains(message) } == true)
    let table = CSVImporter.Table(name: "states", bytes: Array("id,existence\none,\(period)\n".utf8))
    let inTable = #expect(throws: ImportError.self) { try CSVImporter().read([table]) }
    #expect(inTable?.problems.first?.message == "in the column existence: \(message)")
    var dataset = Dataset()
    dataset.states = [SovereignState(id: id("one"), existence: EDTFInterval("1999/.."))]
    let xml = try dataset.text(as: .xml).replacing("1999/..", with: period)
    let inXML = #expect(throws: ImportError.self) { try XMLImporter().read(Array(xml.utf8)) }
    #expect(inXML?.problems.first?.message == message)
    let decoded = #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(SovereignState.self, from: Data("{\"id\": \"one\", \"existence\": \"\(period)\"}".utf8))
    }
    #expect(decoded.map { "\($0)".contains(reason) } == true)
  }

  @Test(arguments: [
    (
      #""states": [{"id": "one", "existence": null}]"#,
      "null is no value: leave the field out, or give a period of EDTF, such as 2002-10-07/.."
    ),
    (#""asOf": null"#, "null is no value: leave the field out, or give a day, YYYY-MM-DD"),
    (
      #""tallies": [{"id": "t", "subject": "members", "count": 99999999999999999999}]"#,
      "99999999999999999999 is beyond the whole numbers that are read, of 63 bits and a sign"
    ),
    (
      #""sources": [{"id": "s", "title": "t", "date": "31.12.2005"}]"#,
      "\"31.12.2005\" is no date of EDTF: expected a year of four digits at byte 2: a day is written year first, 2005-12-31"
    ),
    (#""asOf": "2020-13-01""#, "\"2020-13-01\" is no day: expected a month from 01 to 12 at byte 5"),
    (
      #""organizations": [{"id": "Org"}]"#, "expected the id of an organization, in the letters a-z, digits and hyphens"
    ),
  ]) func `Null, numbers that are too large and dates of all kinds are told`(_ json: String, _ message: String) throws {
    #expect(try problem(json).message == message)
  }

  @Test func `A file is named by the library`() throws {
    let folder = try scratchFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    func error(_ read: () throws -> Dataset) -> String {
      do { return "\(try read())" } catch { return "\(error)" }
    }
    for (name, read) in [
      ("a.json", { try JSONImporter().read(file: $0) }), ("a.ndjson", { try NDJSONImporter().read(file: $0) }),
      ("a.xml", { try XMLImporter().read(file: $0) }), ("states.csv", { try CSVImporter().read(file: $0) }),
    ] as [(String, (String) throws -> Dataset)] {
      let path = folder.appendingPathComponent(name).path
      #expect(error { try read(path) } == "\(path): No such file or directory")
      try Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]).write(to: URL(fileURLWithPath: path))
      #expect(error { try read(path) }.hasPrefix("\(path):"))
      #expect(error { try read(path) }.contains("is a picture (PNG), and no "))
      try Data(Array("{\"a\": 1}".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }).write(
        to: URL(fileURLWithPath: path))
      #expect(error { try read(path) }.contains("is text in UTF-16, and no "))
      #expect(
        error { try read(folder.path + "/nowhere/" + name) }
          == "\(folder.path)/nowhere/\(name): No such file or directory")
    }
    #expect(error { try CSVImporter().read(file: folder.path) }.hasPrefix("\(folder.path)/states.csv: "))
    let unknown = #expect(throws: ImportError.self) {
      try ImporterCatalog([.json]).format(of: folder.path + "/states.csv")
    }
    #expect(unknown.map { "\($0)" } == "\(folder.path)/states.csv: unknown kind of file; can read .json")
    let missing = #expect(throws: ImportError.self) { try ImporterCatalog([.json]).format(of: "a.xlsx") }
    #expect(missing.map { "\($0)" } == "a.xlsx: No such file or directory")
    #expect(
      try csto("validate", "-i", "nowhere.json", in: folder).errors == "nowhere.json: No such file or directory\n")
  }

  @Test func `No message holds more than a line of what others wrote`() throws {
    let long = String(repeating: "k", count: 300_000)
    for json in [
      "\"\(long)\": 1", "\"states\": [{\"id\": \"K\(long)\"}]",
      "\"states\": [{\"id\": \"one\", \"existence\": \"\(long)\"}]",
      "\"states\": [{\"id\": \"one\", \"\(long)\": 1}]",
      "\"tallies\": [{\"id\": \"t\", \"count\": 1\(long.replacing("k", with: "0"))}]",
      "\"asOf\": \"\(long)\"", "\"sources\": [], \"sources\": [], \"\(long)\": []",
    ] { #expect(try "\(problem(json))".utf8.count < 1_500) }
    let xml = "<dataset xmlns=\"\(long)\"/>"
    let inXML = #expect(throws: ImportError.self) { try XMLImporter().read(Array(xml.utf8)) }
    #expect(inXML.map { "\($0)".utf8.count < 1_500 } == true)
    for table in ["id,\(long)\none,\n", "id\nK\(long)\n", "id,existence\none,\(long)\n", "id,id\(long)\none,x\n"] {
      let error = #expect(throws: ImportError.self) {
        try CSVImporter().read([CSVImporter.Table(name: "states", bytes: Array(table.utf8))])
      }
      #expect(error.map { "\($0)".utf8.count < 3_000 } == true)
    }
    let dataset = try JSONImporter().read(
      Array("{\"schema\": 2, \"organs\": [{\"id\": \"o\", \"kind\": \"\(long)\", \"parent\": \"o\"}]}".utf8))
    for finding in Validator(.standard).findings(in: dataset) { #expect(finding.description.utf8.count < 1_500) }
  }

  @Test func `A message of libxml2 has no line end behind it`() throws {
    for text in ["<dataset", "<a></b>", "<a>&b;</a>", "<dataset xmlns=\"x\">"] {
      let error = #expect(throws: ImportError.self) { try XMLImporter().read(Array(text.utf8)) }
      #expect(error?.problems.allSatisfy { !$0.message.hasSuffix("\n") && !$0.description.contains("\\u{A}") } == true)
      for problem in XMLValidator().problems(in: Array(text.utf8)) { #expect(!problem.description.contains("\\u{A}")) }
    }
  }

  @Test func `Elements of other namespaces are counted`() throws {
    var dataset = Dataset()
    dataset.states = [SovereignState(id: id("one")), SovereignState(id: id("two"))]
    let plain = try dataset.text(as: .xml)
    let text = plain.replacing(
      "</states>", with: "<o:x xmlns:o=\"urn:o\"><o:y/></o:x><o:z xmlns:o=\"urn:o\"/></states>")
    let read = try XMLImporter().readWithLosses(Array(text.utf8).span)
    #expect(read.dataset == dataset)
    #expect(read.losses == [Loss(path: "", "2 elements of other namespaces were passed over")])
    #expect(try XMLImporter().readWithLosses(Array(plain.utf8).span).losses == [])
    let folder = try scratchFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(text.utf8).write(to: folder.appendingPathComponent("a.xml"))
    #expect(
      try csto("validate", "-i", "a.xml", in: folder).errors
        .contains("csto: a.xml: 2 elements of other namespaces were passed over\n"))
  }

  @Test func `What may be is told as what may be, and what is alike is told once`() throws {
    func findings(_ json: String, _ rule: RuleID) throws -> [Finding] {
      let dataset = try JSONImporter().read(Array("{\"schema\": 2, \(json)}".utf8))
      return Validator(.standard.keeping(rule)).findings(in: dataset)
    }
    let spells =
      #""organizations": [{"id": "org", "existence": "2001-05/2005-06"}], "memberships": [{"id": "m", "member": "one", "host": "org", "capacity": "member", "period": "2001/2005"}]"#
    #expect(
      try findings(spells, .membershipsWithinLives).map(\.message) == [
        "2001/2005 may begin before org, which existed 2001-05/2005-06.",
        "2001/2005 may end after org, which existed 2001-05/2005-06.",
      ])
    let states = (1...20).map { "{\"id\": \"s-\($0)\"}" }.joined(separator: ", ")
    let nothing = try findings("\"states\": [\(states)], \"organizations\": [{\"id\": \"o\"}]", .entitiesCited)
    #expect(nothing.count == 1 && nothing.first?.path == "sources")
    #expect(nothing.first?.message == "There is no source for 21 of these: states/s-1, states/s-10, states/s-11 …")
    #expect(nothing.first?.related.count == 21)
    let some = try findings(
      "\"sources\": [{\"id\": \"s\", \"title\": \"t\"}], \"states\": [\(states)], \"organizations\": [{\"id\": \"o\"}, {\"id\": \"p\", \"citations\": [{\"source\": \"s\"}]}]",
      .entitiesCited)
    #expect(some.map(\.path) == ["organizations/o", "states"])
  }

  @Test func `One of a kind is one`() throws {
    let one = try csto("validate")
    #expect(one.errors.contains("0 errors, 0 warnings, "))
    let folder = try scratchFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(#"{"schema": 2, "states": [{"id": "one"}]}"#.utf8).write(to: folder.appendingPathComponent("a.json"))
    #expect(try csto("validate", "-i", "a.json", in: folder).errors == "csto: 0 errors, 1 warning, 0 informations\n")
  }
}
