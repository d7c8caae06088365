// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

extension Command {
  static let new = Command(
    name: "new", synopsis: "FOLDER",
    summary: "Creates a folder with an empty list of members, to be filled in a spreadsheet.", options: [],
    discussion: { _ in
      """
      The folder contains memberships.csv and sources.csv with their headings, a filled-in example.csv, and README.md. \(Program.name) validate FOLDER
      lists what is missing or wrong, and \(Program.name) import FOLDER turns it into a data set.
      """
    }
  ) { arguments throws(ToolError) in
    let folder = try arguments.word("a folder", command: "new")
    let name = folder.split(separator: "/").last.map(String.init) ?? folder
    do throws(ExportError) {
      try FilePlan(folder: StarterFolder.files(for: name)).writeFolder(ExportRequest(Dataset()), to: folder)
    } catch { throw ToolError(error) }
    Console.writeErrors([
      "\(Program.name): made \(folder.shownSafely): fill in memberships.csv, then run \(Program.name) validate \(folder.shownSafely)"
    ])
    return 0
  }
}

/// A starter folder, which a person fills in.
///
/// It contains `memberships.csv` with six columns, and `sources.csv`.
enum StarterFolder {
  static let memberships = "memberships.csv"
  static let sources = "sources.csv"
  static let headings = "country,joined,left,type,source,note"

  static func files(for name: String) -> [FilePlan.File] {
    let texts = [
      (memberships, "\(headings)\n"), (sources, "id,title,publisher,date,url\n"), ("example.csv", example),
      ("README.md", readMe(name)),
    ]
    return texts.map { FilePlan.File(name: $0.0, exporter: FixedText(text: $0.1)) }
  }

  /// Whether a folder is a starter folder.
  ///
  /// Its list of memberships has none of the columns of a table that this package exports.
  static func isOne(_ path: String) -> Bool {
    guard FileInput(path).isFolder, FileInput("\(path)/\(memberships)").isRegularFile,
      let bytes = try? FileInput("\(path)/\(memberships)").bytes()
    else { return false }
    let header = String(decoding: bytes.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
    let names = header.split { ",;\t\"\u{FEFF}".contains($0) }.map(String.init)
    return !names.contains("id") && !names.contains("host")
  }

  /// Whether the list of memberships has no rows below its header.
  static func isEmpty(_ path: String) -> Bool {
    guard let bytes = try? FileInput("\(path)/\(memberships)").bytes() else { return false }
    return bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).count < 2
  }

  private static let example = """
    \(headings)
    Belgium,1949-08-24,,member,treaty,founder
    Greece,1952-02-18,1974-08,member,treaty,the month of the exit is known and the day is not
    Greece,1980-10-20,,member,book,a return is a second row
    Finland,4 April 2023,,member,site,dates in words are read too
    Georgia,2011,,observer,site,the year alone is known

    """

  private static func readMe(_ name: String) -> String {
    """
    # \(name)

    1. Fill in `memberships.csv`: one row per membership. `example.csv` shows how; its rows are not read.
    2. `country` is a name or a code. `joined` and `left` are dates such as 1992-05-15, 1992-05, 1992 or 15 May 1992. Leave `left` empty for today's members.
    3. `type` is member, associate or observer; empty means member. `source` is an id of `sources.csv`, or the title of a source.
    4. Fill in `sources.csv`: id, title, publisher, date and address of each source.
    5. `csto validate \(name)` says what is missing or wrong, with line and column.
    6. `csto import \(name) --host \(name) --host-name "The Full Name" --as-of 2024-12-31 -o \(name).json` makes a data set.
    7. Add `--complete 1949-08-24/..` if the list has all members since that day.
    8. `csto members -i \(name).json`, `csto export panel -i \(name).json` and `csto render timeline -i \(name).json -o \(name).svg` use it.

    """
  }
}

/// An exporter of a fixed text.
private struct FixedText: Exporter {
  let text: String
  var format: ExportFormat {
    ExportFormat(identifier: "text", fileExtension: "txt", mediaType: "text/plain", summary: "a text") { _ in
      FilePlan(self)
    }
  }
  var isPart: Bool { true }
  func write(_ export: Export, to sink: inout some ByteSink & ~Copyable) throws(ExportError) { try sink.write(text) }
}
