// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTOKitJSON
internal import CSTORecord

extension Command {
  private static let format = CommandOption(name: "--format", value: "FORMAT", help: "text (the default) or json")

  static let diff = Command(
    name: "diff", synopsis: "OLD NEW [--format text|json]",
    summary: "Compares two data sets by meaning.", options: [format],
    discussion: { _ in
      """
      OLD and NEW are files; "record" means the embedded record. The order of entities and of list entries in a file has no meaning.
      The exit status is 1 if the data sets differ.
      """
    }, readsWords: true
  ) { arguments throws(ToolError) in
    guard arguments.words.count == 2 else {
      throw ToolError("\(Program.name): diff needs two files, the older one first; see \(Program.name) help diff")
    }
    let old = try dataset(arguments.words[0], arguments)
    let new = try dataset(arguments.words[1], arguments)
    let changes = old.changes(to: new)
    switch arguments[format] ?? "text" {
    case "text": try Console.write(changes.map { "\($0.path): \($0.meaning)".shownSafely + "\n" }.joined())
    case "json": try Console.write(JSONExporter().array(changes))
    case let other: throw ToolError("--format: unknown format \"\(other)\"; there are text, json")
    }
    return changes.isEmpty ? 0 : 1
  }

  private static func dataset(_ word: String, _ arguments: Arguments) throws(ToolError) -> Dataset {
    word == "record" ? .csto : try arguments.dataset(at: word)
  }
}
