// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitCSV
import CSTOKitJSON
import CSTORecord
import Foundation
import TestSupport
import Testing

@Suite struct ToolTests {
  // MARK: members

  @Test(arguments: [
    (["--on", "2020-12-02"], 6), (["--organization", "cst", "--on", "1995-01-01"], 9),
    (["--organization", "cst", "--on", "2000-01-01"], 6), (["--organization", "CSTO", "--on=2010-01-01"], 7),
    (["--organization", "cst", "--on", "2010-01-01"], 0), ([], 6),
  ]) func `members lists the members on a day`(_ arguments: [String], _ count: Int) throws {
    for format in ["csv", "text", "json"] {
      let run = try run(toolPath, ["members", "--format", format] + arguments)
      #expect(run.status == 0)
      switch format {
      case "json":
        #expect((try JSONSerialization.jsonObject(with: Data(run.output)) as? [Any])?.count == count)
      case "csv": #expect(run.text.components(separatedBy: "\r\n").count == count + 2)
      default: #expect(run.text.split(separator: "\n").count == (count == 0 ? 0 : count + 2))
      }
    }
  }

  @Test func `members names the successor of what has ended, on standard error`() throws {
    let run = try csto("members", "--organization", "cst", "--on", "2010-01-01")
    #expect(run.status == 0)
    #expect(run.text == "")
    #expect(run.errors.contains("csto (Collective Security Treaty Organization)"))
  }

  @Test func `members of a later day than the record knows are possible members`() throws {
    let run = try csto("members", "--on", "2030-01-01")
    #expect(run.text.contains("possibly"))
    #expect(run.errors.contains("2026-02-12"))
  }

  @Test(arguments: [
    (["members", "--on", "2020-13-01"], "--on: \"2020-13-01\" is no day"),
    (["members", "--on"], "csto: --on needs a value"),
    (["members", "--organization", "nato"], "--organization: there is no state, organization or organ \"nato\""),
    (["members", "--format", "xml"], "--format: unknown format \"xml\""),
    (["members", "--reading", "mine"], "--reading: unknown reading"),
    (["members", "--reading", "source:nobody"], "--reading: there is no source \"nobody\""),
    (["explain"], "csto: explain needs a state"),
    (["explain", "nobody"], "csto: there is no state, organization or organ"),
    (["schema", "ttl"], "csto: there is no schema for \"ttl\""), (["convert"], "csto: convert needs -o FILE"),
    (["convert", "-o", "x.pdf"], "x.pdf: unknown kind of file; can write .json, .ndjson, .csv, .xml, .gexf, .dot"),
    (["convert", "-o", "x.csv"], "x.csv: csv is a folder of tables"),
    (["members", "--names", "e n"], "--names: \"e n\" is no language"),
    (["members", "uzb"], "csto: \"uzb\" means nothing here"),
    (["members", "--wrong"], "csto: unknown option \"--wrong\""),
    (["export"], "csto: export needs a format"),
    (
      ["export", "yaml"],
      "csto: unknown format \"yaml\"; there are json, ndjson, csv, panel, spells, dyads, xml, gexf, dot"
    ),
    (["export", "csv"], "csto: csv is a folder of tables"),
    (["export", "csv", "-o", "-"], "csto: csv is a folder of tables"),
    (["export", "csv", "--table", "nothing"], "--table: \"nothing\" is none of"),
    (["export", "csv", "--table", "memberships", "--on", "2020-12-02"], "--on: goes with --table members"),
    (["export", "csv", "--table", "members", "--organization", "nato"], "--organization: there is no"),
    (["export", "dot", "--organization", "nato"], "--organization: there is no"),
    (["export", "csv", "--on", "2020-12-02"], "--on: goes with --table members"),
    (
      ["export", "csv", "--table", "members", "--organization", "a`from`b"],
      "--organization: there is no state, organization or organ \"a`from`b\""
    ),
    (["export", "json", "--view", "membership"], "csto: unknown option \"--view\""),
    (["export", "json", "--style", "nice"], "--style: \"nice\" is none of pretty, compact"),
    (["export", "json", "-i", "no.such.json"], "no.such.json: No such file or directory"),
    (["export", "json", "-i", "file.txt"], "file.txt: No such file or directory"),
    (
      ["export", "json", "-i", "/"],
      "/: is no folder of tables: there is neither datapackage.json nor a table such as dataset.csv"
    ),
    (["export", "json", "-o", "/no/such/folder/x"], "/no/such/folder/x: No such file or directory"),
    (["show"], "csto: show needs an id"), (["export", "csv", "-o", "."], ".: cannot be replaced"),
    (["show", "a", "b"], "csto: \"b\" means nothing here"), (["nonsense"], "csto: unknown command \"nonsense\""),
    ([], "csto: a command is needed"),
  ]) func `Bad input gets one clear line and exit code 2`(_ arguments: [String], _ message: String) throws {
    let run = try run(toolPath, arguments)
    #expect(run.status == 2)
    #expect(run.text == "")
    #expect(run.errorLines.count == 1)
    #expect(run.errors.hasPrefix(message), "\(run.errors)")
  }

  // MARK: export

  @Test func `What export json writes is read by Python and comes back byte by byte`() throws {
    let folder = try scratchFolder()
    let first = folder.appendingPathComponent("first.json")
    #expect(try csto("export", "json", "-o", first.path).status == 0)
    let second = try csto("export", "json", "-i", first.path)
    #expect(same(second.output, [UInt8](try Data(contentsOf: first))))
    #expect(try same(csto("export", "json").output, second.output))
    #expect(
      try run("python3", ["-c", "import json, sys; json.load(open(sys.argv[1], encoding='utf-8'))", first.path]).status
        == 0)
  }

  @Test func `Two processes write the same bytes in every format`() throws {
    for arguments in [
      ["json"], ["json", "--style", "compact"], ["csv", "--table", "citations"], ["xml"], ["ndjson"],
      ["json", "--style", "canonical"],
      ["dot", "--on", "2020-12-02"],
    ] {
      #expect(try same(run(toolPath, ["export"] + arguments).output, run(toolPath, ["export"] + arguments).output))
    }
    let folder = try scratchFolder()
    for name in ["one", "two"] { #expect(try csto("export", "csv", "-o", name, in: folder).status == 0) }
    let difference = try run("diff", ["-r", "one", "two"], in: folder)
    #expect(difference.status == 0 && difference.text == "")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent("one").path).count
        == Table.all.count + Table.research.count + 1)
  }

  @Test func `export dot is drawn without a word on standard error`() throws {
    let graph = try csto("export", "dot", "--view", "membership", "--on", "2020-12-02")
    let svg = try run("dot", ["-Tsvg"], input: graph.output)
    #expect(svg.status == 0)
    #expect(svg.errors == "")
    #expect(try run("xmllint", ["--noout", "-"], input: svg.output).status == 0)
  }

  @Test func `A truncated file is named with line and column, and the old output stays`() throws {
    let folder = try scratchFolder()
    let whole = try csto("export", "json").output
    let file = folder.appendingPathComponent("cut.json")
    try Data(whole.prefix(5_000)).write(to: file)
    let output = folder.appendingPathComponent("out.json")
    try Data("old".utf8).write(to: output)
    let run = try csto("export", "json", "-i", "cut.json", "-o", "out.json", in: folder)
    #expect(run.status == 2)
    #expect(run.errorLines.count == 1)
    let line = whole.prefix(5_000).count { $0 == 0x0A } + 1
    #expect(run.errors.hasPrefix("cut.json:\(line):"), "\(run.errors)")
    #expect(try String(contentsOf: output, encoding: .utf8) == "old")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["cut.json", "out.json"])
  }

  #if os(Linux)
    @Test(arguments: [["json"], ["xml"], ["csv", "--table", "sources"], ["dot"]])
    func `A full disk is an error, and devices stay devices`(
      _ format: [String]
    ) throws {
      let direct = try run(toolPath, ["export"] + format + ["-o", "/dev/full"])
      #expect(direct.status == 2)
      #expect(direct.errors == "/dev/full: No space left on device\n")
      let shell = try run("sh", ["-c", "\"$0\" export \(format.joined(separator: " ")) > /dev/full", toolPath])
      #expect(shell.status == 2)
      #expect(shell.errors == "standard output: No space left on device\n")
      #expect(try run("test", ["-c", "/dev/full"]).status == 0)
    }
  #endif

  @Test func `A folder that cannot be written is named`() throws {
    let folder = try scratchFolder()
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path)
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path) }
    // Whoever runs as root may write everywhere, so that only others see the refusal.
    guard !FileManager.default.isWritableFile(atPath: folder.path) else {
      #expect(try csto("export", "csv", "-o", "/proc/csto").status == 2)
      return
    }
    let run = try csto("export", "json", "-o", folder.appendingPathComponent("x.json").path)
    #expect(run.status == 2)
    #expect(run.errors.hasSuffix("x.json: Permission denied\n"))
  }

  @Test func `A reader that goes away early is no error`() throws {
    let run = try run("bash", ["-c", "set -o pipefail; \"$0\" export json | head -c 10", toolPath])
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.output.count == 10)
  }

  @Test func `Standard output by its name in the file system is standard output`() throws {
    let folder = try scratchFolder()
    let plain = try csto("export", "json").output
    #expect(try same(run("bash", ["-c", "\"$0\" export json -o /dev/stdout | cat", toolPath]).output, plain))
    let appended = try run(
      "bash", ["-c", "echo keep > f; \"$0\" export json -o /dev/stdout >> f; cat f", toolPath], in: folder)
    #expect(same(appended.output, Array("keep\n".utf8) + plain))
    let pipe = try run("bash", ["-c", "mkfifo p; cat p & \"$0\" export json -o p; wait", toolPath], in: folder)
    #expect(same(pipe.output, plain))
  }

  @Test func `What export xml writes is valid against the schema that the tool prints`() throws {
    let folder = try scratchFolder()
    try Data(csto("schema", "xml").output).write(to: folder.appendingPathComponent("s.xsd"))
    let check = try run(
      "xmllint", ["--noout", "--schema", "s.xsd", "-"], input: csto("export", "xml").output, in: folder)
    #expect(check.status == 0, "\(check.errors)")
  }

  @Test func `A file goes through every format that can be read and comes back byte by byte`() throws {
    let folder = try scratchFolder()
    #expect(try csto("convert", "-o", "one.json", in: folder).status == 0)
    #expect(try csto("convert", "-i", "one.json", "-o", "two.xml", in: folder).status == 0)
    #expect(try csto("convert", "-i", "two.xml", "-o", "three.json", in: folder).status == 0)
    #expect(try run("cmp", ["one.json", "three.json"], in: folder).status == 0)
  }

  @Test func `A table alone is read in the dialect that is named`() throws {
    let folder = try scratchFolder()
    try Data("id\ttitle\ns\t'=1\n".utf8).write(to: folder.appendingPathComponent("sources.csv"))
    func title(_ options: String...) throws -> String {
      let convert = try run(toolPath, ["convert", "-i", "sources.csv", "-o", "s.json"] + options, in: folder)
      #expect(convert.status == 0, "\(convert.errors)")
      return try csto("show", "s", "-i", "s.json", in: folder).text
    }
    #expect(try title().contains("'=1"))
    let commas = "id,title\r\ns,'=1\r\n"
    try Data(commas.utf8).write(to: folder.appendingPathComponent("sources.csv"))
    #expect(try title("--dialect", "rfc4180").contains("'=1"))
    let guarded = try title("--dialect", "excel")
    #expect(guarded.contains("=1") && !guarded.contains("'=1"))
    #expect(try csto("convert", "-i", "sources.csv", "-o", "s.json", "--dialect", "x", in: folder).status == 2)
    #expect(try csto("convert", "-i", "s.json", "-o", "t.json", "--dialect", "tsv", in: folder).status == 2)
  }

  @Test func `A document with a DOCTYPE is refused as such`() throws {
    let folder = try scratchFolder()
    let bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE a [<!ENTITY a \"&b;&b;\"><!ENTITY b \"&a;\">]>\n<a x=\"&a;\"/>"
    try Data(bomb.utf8).write(to: folder.appendingPathComponent("bomb.xml"))
    let run = try csto("export", "json", "-i", "bomb.xml", in: folder)
    #expect(run.status == 2)
    #expect(run.errors == "bomb.xml:2:1: a DOCTYPE is refused\n")
  }

  @Test func `explain gives the answer, what decides it, and what others say`() throws {
    let after = try csto("explain", "UZB", "--on", "2020-12-02").text
    #expect(after.hasPrefix("Uzbekistan in Collective Security Treaty Organization on 2020-12-02: no, contested\n"))
    #expect(after.contains("uzb-csto-2006, 2006-08-16/2012-12-19, does not cover 2020-12-02: it ended 2012-12-19."))
    #expect(after.contains("suspended in law, open (uzb-csto-2006): yes, suspended"))
    let inside = try csto("explain", "uzb", "--on", "2012-07-01").text
    #expect(inside.contains("status: suspended, 2012-06-28/2012-12-19"))
    #expect(inside.contains("- tass-20120628, 2012-06-28: "))
    #expect(inside.contains("ATOP 4.01 (uzb-csto-2006): no"))
    let nobody = try csto("explain", "srb").text
    #expect(nobody.contains("The record has no membership of srb in csto, and knows all of its members."))
  }

  @Test func `A reading takes one criterion for all, and says where it is silent`() throws {
    let before = try csto("members", "--on", "2003-01-01", "--reading", "basis:entryIntoForce")
    #expect(before.text == "")
    let cst = try csto("members", "--organization", "cst", "--on", "2003-01-01", "--reading", "basis:entryIntoForce")
    #expect(cst.text.split(separator: "\n").count == 8)
    let atop = try csto("members", "--on", "2006-08-16", "--reading", "source:atop-401")
    #expect(atop.text.split(separator: "\n").count == 8)
    let next = try csto("members", "--on", "2006-08-17", "--reading", "source:atop-401")
    #expect(next.text.split(separator: "\n").count == 9)
    let silent = try csto("members", "--on", "2010-01-01", "--reading", "basis:decision")
    #expect(silent.errors.contains("memberships/arm-csto-2002"))
    #expect(!silent.errors.contains("uzb-csto-2006"))
  }

  // MARK: show, validate, help

  @Test func `show prints an entity of any kind, by id or path`() throws {
    let spell = try csto("show", "UZB-csto-2006")
    #expect(spell.text.hasPrefix("membership uzb-csto-2006\n"))
    #expect(spell.text.contains("member: uzb (Uzbekistan)"))
    #expect(try same(csto("show", "memberships/uzb-csto-2006/statuses/0/period").output, spell.output))
    #expect(try csto("show", "putin", "--names", "ru").text.hasPrefix("person putin: Владимир Путин\n"))
    let nothing = try csto("show", "nothing")
    #expect(nothing.status == 1)
    #expect(nothing.errors == "csto: there is nothing with the id \"nothing\"\n")
  }

  @Test func `show hides nothing that a terminal would`() throws {
    let folder = try scratchFolder()
    var dataset = Dataset()
    dataset.sources = [Source(id: id("s"), title: "a\u{1B}[31m\u{202E}b\nc")]
    try dataset.write(.json, to: folder.appendingPathComponent("x.json").path)
    #expect(try csto("show", "s", "-i", "x.json", in: folder).text.contains(#"title: a\u{1B}[31m\u{202E}b\u{A}c"#))
  }

  @Test func `validate finds nothing wrong in the record, and exits 1 for an error`() throws {
    let clean = try csto("validate")
    #expect(clean.status == 0)
    #expect(clean.text.split(separator: "\n").allSatisfy { $0.contains(": information: ") })
    let folder = try scratchFolder()
    var dataset = Dataset.csto
    dataset.organizations.remove(id("cst"))
    try dataset.write(.json, to: folder.appendingPathComponent("broken.json").path)
    let broken = try csto("validate", "-i", "broken.json", in: folder)
    #expect(broken.status == 1)
    #expect(
      broken.text.contains(
        "memberships/arm-cst-1992/host: error: There is no state, organization or organ \"cst\". [references-resolve]\n"
      ))
    dataset = Dataset()
    dataset.tenures = [
      Tenure(id: id("t"), office: id("o"), holder: .person(id("p")), period: try EDTFInterval(parsing: "2006-08/2006"))
    ]
    dataset.offices = [Office(id: id("o"), party: party("s"))]
    dataset.people = [Person(id: id("p"))]
    dataset.states = [SovereignState(id: id("s"))]
    try dataset.write(.json, to: folder.appendingPathComponent("doubt.json").path)
    #expect(try csto("validate", "-i", "doubt.json", in: folder).status == 0)
    #expect(try csto("validate", "-i", "doubt.json", "--strict", in: folder).status == 1)
  }

  @Test(arguments: ["formats", "export", "convert", "members", "explain", "show", "validate", "schema"])
  func `Every command has a page`(
    _ command: String
  ) throws {
    for arguments in [["help", command], [command, "--help"], [command, "-h"]] {
      let run = try run(toolPath, arguments)
      #expect(run.status == 0)
      #expect(run.text.hasPrefix("Usage: csto \(command)"))
    }
    #expect(try csto("help").text.contains("  \(command) "))
  }

  @Test(arguments: [
    ["help"], ["formats"], ["sources"], ["help", "export"], ["help", "render"], ["help", "convert"],
    ["help", "members"],
    ["help", "explain"], ["help", "show"], ["help", "sources"], ["help", "timeline"], ["help", "compare"],
    ["help", "diff"], ["help", "date"], ["help", "validate"], ["help", "schema"],
  ]) func `Columns of a page do not run together`(_ arguments: [String]) throws {
    let lines = try run(toolPath, arguments).text.split(separator: "\n")
    let words = ["light|dark|print", "LR|TB|RL|BT", "treaties|succession", "transliterations-have-originals"]
    for line in lines {
      for word in words {
        guard let range = line.range(of: word) else { continue }
        let rest = line[range.upperBound...]
        #expect(rest.isEmpty || rest.hasPrefix("  ") || rest.hasPrefix("]"), "\(line)")
      }
    }
    // Every option has its help beside it, two spaces away, or in a line of its own.
    for line in lines where line.drop(while: { $0 == " " }).hasPrefix("-") && line.hasPrefix("  ") {
      let text = line.drop { $0 == " " }
      #expect(text.contains("  ") || text.split(separator: " ").count <= 2, "\(line)")
    }
    if arguments == ["sources"] {
      #expect(lines.allSatisfy { $0.drop { $0.isNumber || $0 == " " }.drop { $0 != " " }.hasPrefix("  ") })
    }
  }

  @Test func `Help is an option, and no value`() throws {
    let folder = try scratchFolder()
    #expect(try csto("export", "json", "-o", "--help", in: folder).text == "")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["--help"])
    #expect(try csto("show", "--", "-h").status == 1)
    #expect(try csto("members", "--on", "2020-12-02", "--help").text.hasPrefix("Usage: csto members"))
  }

  @Test func `An argument that is not UTF-8 is refused`() throws {
    let run = try run("bash", ["-c", "\"$0\" export json -o $'n\\xff.json'", toolPath], in: scratchFolder())
    #expect(run.status == 2)
    #expect(run.errorLines.count == 1)
  }

  @Test func `A limit on the size of files leaves nothing behind`() throws {
    let folder = try scratchFolder()
    let run = try run("bash", ["-c", "ulimit -f 8; \"$0\" export json -o big.json", toolPath], in: folder)
    #expect(run.status == 2)
    #expect(run.errors == "big.json: File too large\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func `The version tells schema, record and as-of day`() throws {
    #expect(try csto("--version").text == "csto 0.2.0, schema 2, record 1.3.0 as of 2026-02-12\n")
    #expect(try csto("formats").text.contains("application/json"))
  }
}
