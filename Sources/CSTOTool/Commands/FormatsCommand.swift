// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

extension Command {
  static let formats = Command(
    name: "formats", synopsis: "", summary: "Lists the formats that can be written and read.", options: []
  ) { arguments throws(ToolError) in
    try arguments.noWords(command: "formats")
    var lines: [String] = []
    let width = max(22, (arguments.tool.formats.formats.map(\.mediaType.count).max() ?? 0) + 2)
    for format in arguments.tool.formats.formats {
      let isRead = arguments.tool.importers.formats.contains { $0.identifier == format.identifier }
      lines.append(
        column(format.identifier, to: 8) + column(".\(format.fileExtension)", to: 9)
          + column(isRead ? "write, read" : "write", to: 14) + column(format.mediaType, to: width)
          + format.summary.withHyphens)
      for option in format.options {
        let value = option.valueWord.map { " \($0)" } ?? ""
        lines.append("        " + column("--\(option.name)\(value)", to: 64) + option.help)
        if case .choice(let words) = option.value, words.count > 6 {
          for start in stride(from: 0, to: words.count, by: 5) {
            lines.append("            " + words[start..<min(start + 5, words.count)].joined(separator: ", "))
          }
        }
      }
    }
    for format in arguments.tool.importers.formats
    where !arguments.tool.formats.formats.contains(where: { $0.identifier == format.identifier }) {
      lines.append(column(format.identifier, to: 8) + column(".\(format.fileExtension)", to: 9) + "read")
    }
    try Console.write(lines.joined(separator: "\n") + "\n")
    return 0
  }
}

extension ExportOption {
  /// The placeholder for the value in the help; nil for a flag.
  var valueWord: String? {
    switch value {
    case .text(let word): word
    case .party: "ID"
    case .parties: "IDS"
    case .flag: nil
    // A list of thirty names in the middle of the page would not help.
    case .choice(let words): words.count > 6 ? "NAME" : words.joined(separator: "|")
    }
  }
}
