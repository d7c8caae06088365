// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import CSTOKitJSON
import Foundation
import TestSupport
import Testing

@Suite struct ImportCommandTests {
  private func folder(_ files: [String: String]) throws -> URL {
    let folder = try scratchFolder()
    for (name, text) in files {
      let path = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: path, atomically: true, encoding: .utf8)
    }
    return folder
  }

  @Test func `A list becomes a data set in one command, and a report says how`() throws {
    let folder = try folder(["list.csv": "Country,Joined,Left\nArmenia,1992-05-15,\nUzbekistan,1992-05-15,1999-04-02\n"]
    )
    defer { try? FileManager.default.removeItem(at: folder) }
    let run = try csto(
      "import", "list.csv", "--host", "union", "--host-name", "The Union", "--as-of", "2024-12-31", "--complete",
      "1992-05-15/..",
      "-o", "union.json", in: folder)
    #expect(run.status == 0 && run.text.isEmpty)
    #expect(
      run.errors.contains("csto: \"Joined\" is read as from\n") && run.errors.hasSuffix("csto: 2 rows, 2 memberships\n")
    )
    let dataset = try JSONImporter().read(file: folder.appendingPathComponent("union.json").path)
    #expect(
      dataset.sources["list-csv"]?.title == "list.csv" && dataset.organizations["union"]?.name(in: "en") == "The Union")
    #expect(dataset.membership(of: "uzb", in: "union", on: "2000-01-01").certainty == .no)
    #expect(
      try csto("validate", "-i", "union.json", in: folder).errors == "csto: 0 errors, 0 warnings, 0 informations\n")
    for arguments in [
      ["members"], ["timeline"], ["export", "panel"], ["export", "dyads"], ["export", "spells"], ["export", "xml"],
      ["export", "gexf"],
      ["export", "dot"], ["export", "ndjson"], ["export", "csv", "-o", "tables"],
    ] {
      #expect(try csto(arguments + ["-i", "union.json"], in: folder).status == 0, "\(arguments)")
    }
    #expect(try csto("members", "-i", "tables", in: folder).status == 0)
    let converted = try csto("import", "list.csv", "--host", "union", "--as-of", "2024-12-31", "-o", "own", in: folder)
    #expect(converted.status == 0)
    #expect(FileManager.default.fileExists(atPath: folder.appendingPathComponent("own/datapackage.json").path))
  }

  @Test func `A list that cannot be read leaves nothing behind and says the next step`() throws {
    let folder = try folder(["list.csv": "Country,Joined\nArmennia,05/06/1992\n", "names.csv": "Armenia\nBelarus\n"])
    defer { try? FileManager.default.removeItem(at: folder) }
    let run = try csto("import", "list.csv", "--host", "union", "-o", "union.json", in: folder)
    #expect(run.status == 2)
    #expect(
      run.errors
        == "list.csv:2:10: \"05/06/1992\" can be 1992-06-05 or 1992-05-06; choose one with --dates dmy or --dates mdy\n"
    )
    #expect(!FileManager.default.fileExists(atPath: folder.appendingPathComponent("union.json").path))
    let names = try csto("import", "names.csv", "--host", "union", in: folder)
    #expect(names.status == 2 && names.errors.hasSuffix("for example with --as-of 2024-12-31\n"))
    #expect(
      try csto("import", "names.csv", "--as-of", "2024-12-31", in: folder).errors.hasSuffix(
        "for example with --host nato\n"))
    for (arguments, message) in [
      (["--preset", "cow"], "--preset: "), (["--map", "x"], "--map: \"x\" is not FIELD=COLUMN"),
      (["--host", "N A"], "--host: \"N A\""),
      (["--as-of", "2024"], "--as-of: \"2024\""), (["--dates", "ymd"], "--dates: "),
      (["--alliance", "x"], "--alliance: "),
      (["--complete", "1992/..", "--incomplete"], "--complete: "), (["-o", "x.docx"], "x.docx: unknown kind of file"),
    ] {
      // The last of an option that is given twice counts.
      let run = try csto(["import", "names.csv", "--host", "union", "--as-of", "2024-12-31"] + arguments, in: folder)
      #expect(run.status == 2 && run.errors.contains(message), "\(arguments): \(run.errors)")
    }
    #expect(try csto("import", in: folder).status == 2 && csto("import", "nowhere.csv", in: folder).status == 2)
  }

  @Test func `A new folder leads on: empty, wrong, and right`() throws {
    let folder = try folder([:])
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(try csto("new", "union", in: folder).status == 0)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent("union").path)
      .sorted()
    #expect(files == ["README.md", "example.csv", "memberships.csv", "sources.csv"])
    let empty = try csto("validate", "union", in: folder)
    #expect(empty.status == 1 && empty.errors.contains("union/memberships.csv has no rows yet"))
    let list = folder.appendingPathComponent("union/memberships.csv")
    try "country,joined,left,type,source,note\nArmennia,1992,,,,\n".write(to: list, atomically: true, encoding: .utf8)
    #expect(
      try csto("validate", "union", in: folder).errors
        == "union/memberships.csv:2:1: \"Armennia\" is no state that is known; is it \"Armenia\"?\n")
    let example = try String(contentsOf: folder.appendingPathComponent("union/example.csv"), encoding: .utf8)
    try example.write(to: list, atomically: true, encoding: .utf8)
    let right = try csto("validate", "union", in: folder)
    #expect(right.status == 0 && right.errors.contains("next: csto import union --host union"))
    #expect(
      try csto("import", "union", "--host", "union", "--as-of", "2024-12-31", "-o", "u.json", in: folder).status == 0)
    #expect(try csto("new", "union", in: folder).status == 2)
  }

  @Test func `States are filled when a file is converted`() throws {
    let folder = try folder(["a.json": "{\"schema\": 2, \"states\": [{\"id\": \"blr\"}, {\"id\": \"nowhere\"}]}"])
    defer { try? FileManager.default.removeItem(at: folder) }
    let run = try csto("convert", "-i", "a.json", "--fill-states", "-o", "b.json", in: folder)
    #expect(
      run.status == 0 && run.errors.contains("filled 1 of 2 states")
        && run.errors.contains("no state of the catalog: nowhere"))
    let dataset = try JSONImporter().read(file: folder.appendingPathComponent("b.json").path)
    #expect(dataset.states["blr"]?.codes[.correlatesOfWar] == "370" && dataset.states["blr"]?.existence == nil)
  }
}
