// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

extension Command {
  static let formats = Command(
    name: "formats", synopsis: "", summary: "What can be written and read.", options: []
  ) { arguments throws(ToolError) in
    try arguments.noWords(command: "formats")
    var lines: [String] = []
    for format in arguments.tool.formats.formats {
      let isRead = arguments.tool.importers.formats.contains { $0.identifier == format.identifier }
      lines.append(
        column(format.identifier, to: 8) + column(".\(format.fileExtension)", to: 9)
          + column(isRead ? "write, read" : "write", to: 14) + column(format.mediaType, to: 22)
          + format.summary.withHyphens)
      for option in format.options {
        let value =
          switch option.value {
          case .text(let word): " \(word)"
          case .party: " ID"
          case .parties: " IDS"
          case .flag: ""
          // A table's name is looked up once; a list of thirty in the middle of the page helps nobody.
          case .choice(let words): " " + (words.count > 6 ? "NAME" : words.joined(separator: "|"))
          }
        lines.append("        " + column("--\(option.name)\(value)", to: 64) + option.help)
        if case .choice(let words) = option.value, words.count > 6 {
          for start in stride(from: 0, to: words.count, by: 5) {
            lines.append("            " + words[start..<min(start + 5, words.count)].joined(separator: ", "))
          }
        }
      }
    }
    try Console.write(lines.joined(separator: "\n") + "\n")
    return 0
  }
}
