// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitJSON
import CSTORecord
import Foundation
import TestSupport
import Testing

/// What the tool does with a data set that is not its own, and with words that people use.
@Suite struct StrangerCommandTests {
  private func inFolder(_ json: String, _ body: (URL) throws -> Void) throws {
    let folder = try scratchFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("{\"schema\": 2, \"asOf\": \"2020-01-01\", \(json)}".utf8).write(
      to: folder.appendingPathComponent("eu.json"))
    try body(folder)
  }

  private static func state(_ id: String, _ name: String, _ code: String) -> String {
    "{\"id\": \"\(id)\", \"names\": [{\"text\": \"\(name)\", \"language\": \"en\", \"kind\": \"short\"}],"
      + " \"codes\": [{\"scheme\": \"iso3166-1-alpha-3\", \"value\": \"\(code)\"}]}"
  }

  private static func spell(_ id: String, _ member: String, _ host: String) -> String {
    "{\"id\": \"\(id)\", \"member\": \"\(member)\", \"host\": \"\(host)\", \"capacity\": \"member\", \"period\": \"2001/..\"}"
  }

  private static let parties =
    "\"states\": [\(state("grg", "Georgia", "GEO")), \(state("deu", "Germany", "DEU")), \(state("aaa", "Zambia", "ZMB"))], "
    + "\"organizations\": [{\"id\": \"ec\"}, {\"id\": \"eu\"}, {\"id\": \"un\"}], "
    + "\"successions\": [{\"id\": \"ec-eu\", \"kind\": \"transformation\", \"from\": \"ec\", \"to\": \"eu\", \"date\": \"1993\"}], "
  private static let clear =
    parties + "\"memberships\": [\(spell("a", "grg", "eu")), \(spell("b", "deu", "eu")), \(spell("c", "aaa", "eu")), "
    + "\(spell("d", "aaa", "un")), \(spell("e", "deu", "un"))]"
  private static let unclear =
    parties
    + "\"memberships\": [\(spell("a", "grg", "eu")), \(spell("b", "deu", "un")), \(spell("c", "aaa", "ec")), \(spell("d", "aaa", "un"))]"

  @Test func `Commands take the organization with the most memberships, and those whose place it took`() throws {
    try inFolder(Self.clear) { folder in
      let members = try csto("members", "-i", "eu.json", in: folder)
      #expect(members.status == 0)
      // In the order of the shown names, not of the ids.
      #expect(members.text.hasPrefix("eu on 2020-01-01\n\n"))
      #expect(members.text.split(separator: "\n").dropFirst(2).map { $0.prefix(3) } == ["grg", "deu", "aaa"])
      let rows = try csto("members", "-i", "eu.json", "--format", "json", in: folder).text
      #expect(rows.contains("\"organization\": \"eu\",\n    \"day\": \"2020-01-01\""))
      let table = try csto("members", "-i", "eu.json", "--format", "csv", "--dialect", "excel-semicolon", in: folder)
        .text
      #expect(table.hasPrefix("\u{FEFF}state;state_name;") && table.contains(";eu;"))
      #expect(
        try csto("explain", "GEO", "-i", "eu.json", in: folder).text.hasPrefix("Georgia in eu on 2020-01-01: yes"))
      let panel = try csto("export", "panel", "-i", "eu.json", in: folder).text
      #expect(panel.hasPrefix("iso3c,year,ccode,cowc,gwcode,iso3n,statenme,ec,ec_any,"))
      #expect(panel.contains(",eu,eu_any,") && !panel.contains("un_any"))
      let spells = try csto("export", "spells", "-i", "eu.json", in: folder).text
      #expect(spells.split(separator: "\n").count == 4 && !spells.contains(",un,"))
      for words in [["svg"], ["dot", "--view", "organs"]] {
        #expect(try csto(["export"] + words + ["--format", "text", "-i", "eu.json"], in: folder).text.hasPrefix("eu"))
      }
    }
  }

  @Test func `Where it is not clear which one is meant they are listed`() throws {
    try inFolder(Self.unclear) { folder in
      for words in [
        ["members"], ["explain", "deu"], ["export", "dot", "--view", "organs"],
      ] {
        let run = try run(toolPath, words + ["-i", "eu.json"], in: folder)
        #expect(run.status == 2 && run.text == "")
        #expect(run.errors == "--organization: several have as many memberships: eu, un; name one\n", "\(words)")
      }
      for format in ["panel", "spells", "dyads"] {
        #expect(
          try csto("export", format, "-i", "eu.json", in: folder).errors
            == "--organizations: several have as many memberships: eu, un; name one\n")
      }
      #expect(try csto("members", "-i", "eu.json", "--organization", "UN", in: folder).status == 0)
      // A folder has all that may be meant.
      #expect(try csto("export", "csv", "-i", "eu.json", "-o", "tables", in: folder).status == 0)
      let panel = try String(contentsOf: folder.appendingPathComponent("tables/panel.csv"), encoding: .utf8)
      #expect(panel.contains(",ec_any,") && panel.contains(",eu_any,") && panel.contains(",un_any,"))
    }
    try inFolder("\"states\": [{\"id\": \"one\"}]") { folder in
      let run = try csto("members", "-i", "eu.json", in: folder)
      #expect(run.errors == "--organization: the data set has no membership: name an organization\n")
    }
  }

  @Test(arguments: ["GEO", "geo", "grg", "GRG", "Georgia", "GEORGIA"])
  func `A state is known by its id, a code or a name, in any case`(_ word: String) throws {
    try inFolder(Self.clear) { folder in
      let run = try csto("explain", word, "-i", "eu.json", in: folder)
      #expect(run.text.hasPrefix("Georgia in eu"))
    }
  }

  @Test func `So is an organization, in commands and in options of formats`() throws {
    let name = "Collective Security Treaty"
    let usual = try csto("members", "--organization", "cst", "--on", "1995-01-01").text
    #expect(try csto("members", "--organization", name.uppercased(), "--on", "1995-01-01").text == usual)
    let graph = try csto("export", "dot", "--organization", "cst", "--on", "1995-01-01").text
    #expect(try csto("export", "dot", "--organization", name, "--on", "1995-01-01").text == graph)
    let panel = try csto("export", "panel", "--organizations", "cst").text
    #expect(try csto("export", "panel", "--organizations", name).text == panel)
    #expect(try csto("explain", "Узбекистан").text == csto("explain", "uzb").text)
    #expect(try csto("explain", "704").text == csto("explain", "uzb").text)
  }

  @Test(arguments: [
    (["explain", "Uzbekistn"], "csto: there is no state, organization or organ \"Uzbekistn\"; is it \"Uzbekistan\"?"),
    (
      ["members", "--organization", "csot"], "--organization: there is no state, organization or organ \"csot\"; is it"
    ),
    (
      ["export", "panel", "--organizations", "cst,csot"],
      "--organizations: there is no state, organization or organ \"csot\"; is it"
    ),
    (
      ["render", "meeting", "--meeting", "csc-2020120"],
      "--meeting: there is no meeting \"csc-2020120\"; is it csc-20201202"
    ),
    (["show", "uzb-csto-206"], "csto: there is nothing with the id \"uzb-csto-206\"; is it uzb-csto-2006"),
    (
      ["member"],
      "csto: unknown command \"member\"; there are formats, export, render, convert, new, import, members, explain, show, sources, timeline, "
        + "compare, diff, date, validate, schema, help; is it members?\n"
    ),
    (["members", "--reading", "source:atop-410"], "--reading: there is no source \"atop-410\"; is it atop-401?"),
    (["explain", "completely unknown"], "csto: there is no state, organization or organ \"completely unknown\"\n"),
  ]) func `The nearest one is named`(_ words: [String], _ message: String) throws {
    let run = try run(toolPath, words)
    #expect(run.errors.hasPrefix(message), "\(run.errors)")
    #expect(run.status == 2 || words[0] == "show")
  }

  @Test(arguments: ["json", "ndjson", "xml"]) func `A pipe is known by its first bytes`(_ format: String) throws {
    let bytes = try run(toolPath, ["export", format]).output
    for name in ["-", "/dev/stdin"] {
      let read = try run(toolPath, ["convert", "-i", name, "-o", "-", "--to", "json"], input: [UInt8](bytes))
      #expect(read.errors == "")
      #expect(try JSONImporter().read([UInt8](read.output)) == .csto)
    }
    // A file of another ending is one too.
    let folder = try scratchFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(bytes).write(to: folder.appendingPathComponent("data.txt"))
    #expect(try csto("members", "-i", "data.txt", in: folder).text == csto("members").text)
  }

  @Test func `So is a table, and what is nothing is said to be nothing`() throws {
    let table = try csto("export", "csv", "--table", "states").output
    let read = try run(toolPath, ["convert", "-i", "-", "--to", "json"], input: [UInt8](table))
    #expect(try JSONImporter().read([UInt8](read.output)).states.map(\.id) == Dataset.csto.states.map(\.id))
    let faults: [([UInt8], String)] = [
      (Array("hello\n".utf8), "standard input: the first bytes are those of none of json, ndjson, xml, csv\n"),
      ([], "standard input: is empty\n"), ([0x89, 0x50, 0x4E, 0x47], "standard input: is a picture (PNG)\n"),
      (Array("{\"schema\": 2, \"x\": 1}".utf8), "standard input:1:15: unknown field \"x\"\n"),
    ]
    for (bytes, message) in faults {
      let run = try run(toolPath, ["validate", "-i", "-"], input: bytes)
      #expect(run.status == 2 && run.errors == message)
    }
    #expect(
      try csto("convert", "-i", "-").errors == "csto: convert needs -o FILE, or --to FORMAT; see csto help convert\n")
  }

  @Test func `A table that lies alone is known by the name of its file`() throws {
    let folder = try scratchFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let table = folder.appendingPathComponent("states.csv")
    // Other tables have a column of this name, and fewer others.
    try Data("id\nrus\n".utf8).write(to: table)
    let read = try csto("convert", "-i", "states.csv", "--to", "json", in: folder)
    #expect(read.errors == "")
    #expect(try JSONImporter().read([UInt8](read.output)).states.map(\.id.slug) == ["rus"])
    try Data("id,existense\nrus,1991/..\n".utf8).write(to: table)
    let wrong = try csto("validate", "-i", "states.csv", in: folder)
    #expect(wrong.errors == "states.csv:1:4: the table states has no column \"existense\"; is it existence?\n")
  }

  @Test func `A strict export of what loses something is a negative answer, and a part is no loss`() throws {
    let folder = try scratchFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let json =
      #"{"schema": 2, "asOf": "2020-01-01", "states": [{"id": "a"}], "memberships": [{"id": "m", "member": "x", "host": "y", "capacity": "member", "period": "2001/.."}, {"id": "n", "member": "a", "host": "y", "capacity": "member", "period": "2001/.."}]}"#
    try Data(json.utf8).write(to: folder.appendingPathComponent("dangling.json"))
    let loss = "csto: loss: memberships/m/host: There is no state, organization or organ \"y\"."
    let converted = try csto("convert", "-i", "dangling.json", "-o", "d.xml", in: folder)
    #expect(converted.status == 0)
    #expect(converted.errors == loss + " The schema of XML refuses it. (and 2 more of this kind)\n")
    // Readers refuse it; the rules tell of it with all else.
    #expect(try csto("convert", "-i", "d.xml", "-o", "e.json", in: folder).status == 2)
    let validated = try csto("validate", "-i", "d.xml", in: folder)
    #expect(validated.status == 1 && validated.text.contains("memberships/m/host: error: "))
    #expect(validated.text == (try csto("validate", "-i", "dangling.json", in: folder).text))
    let piped = try csto("convert", "-i", "dangling.json", "-o", "-", "--to", "xml", in: folder)
    #expect(piped.errors == converted.errors)
    let tables = try csto("export", "csv", "-i", "dangling.json", "-o", "tables", in: folder)
    #expect(
      tables.status == 0
        && tables.errors.hasPrefix(loss + " The reader of tables refuses it. (and 2 more of this kind)\n"))
    for words in [["convert", "-o", "e.xml"], ["export", "xml", "-o", "e.xml"], ["export", "csv", "-o", "e.xml"]] {
      let strict = try run(toolPath, words + ["-i", "dangling.json", "--strict"], in: folder)
      #expect(strict.status == 1 && strict.errors.hasPrefix("memberships/m/host: "), "\(strict.errors)")
      #expect(!FileManager.default.fileExists(atPath: folder.appendingPathComponent("e.xml").path))
    }
    for words in [["json"], ["dot"], ["gexf"], ["panel"], ["csv", "--table", "states"], ["spells"]] {
      let strict = try run(toolPath, ["export"] + words + ["--strict"])
      #expect(strict.status == 0 && !strict.errors.contains("loss"))
    }
    let panel = [
      "export", "panel", "-i", "dangling.json", "--organizations", "a", "--states", "all-in-record", "--key", "ccode",
      "--from", "2016", "--until", "2017",
    ]
    #expect(
      try run(toolPath, panel, in: folder).errors.contains(
        "csto: loss: states/a: has no ccode, by which rows are known, and is left out\n"))
    #expect(try run(toolPath, panel + ["--strict"], in: folder).status == 1)
  }

  @Test(arguments: [
    (["export", "json", "-o", ""], "csto: -o: an empty path names no file; see csto help export\n"),
    (["export", "csv", "-o", ""], "csto: -o: an empty path names no file; see csto help export\n"),
    (["convert", "--to", "xml", "-o", ""], "csto: -o: an empty path names no file; see csto help convert\n"),
    (["validate", "-i", ""], "csto: -i: an empty path names no file; see csto help validate\n"),
    (["validate", "--waivers", ""], "csto: --waivers: an empty path names no file; see csto help validate\n"),
    (["diff", "", ""], "an empty path names no file\n"),
    (["compare", ""], "an empty path names no file\n"),
    (["render", "timeline", "--direction", "TB"], "--direction: the view timeline has no such option\n"),
    (
      ["members", "--on", "2012"],
      "--on: \"2012\" is no day, and a day is needed, such as 2012-12-31: expected \"-\" and a month at byte 4\n"
    ),
    (
      ["render", "membership", "--on", "2012-07"],
      "--on: \"2012-07\" is no day, and a day is needed, such as 2012-12-31: expected \"-\" and a day at byte 7\n"
    ),
  ])
  func `An option's value that cannot be is told with what is needed`(words: [String], message: String) throws {
    let run = try run(toolPath, words)
    #expect(run.status == 2 && run.errors == message, "\(run.errors)")
    #expect(run.output.isEmpty)
  }

  // MARK: schema, convert, explain
}
