// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTOKitJSON
internal import CSTORecord

extension Command {
  private static let format = CommandOption(name: "--format", value: "FORMAT", help: "text (the default) or json")

  static let diff = Command(
    name: "diff", synopsis: "OLD NEW [--format text|json]",
    summary: "What a newer data set says otherwise than an older one, by meaning.", options: [format],
    discussion: { _ in
      """
      OLD and NEW are files; the word record is the embedded record. Exit code 1 if they differ.
      Where an entity or a part of a list stands in a file means nothing.
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
