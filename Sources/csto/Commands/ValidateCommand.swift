// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

extension Command {
  private static let strict = CommandOption(name: "--strict", value: nil, help: "exit 1 for a warning too")

  static let validate = Command(
    name: "validate", synopsis: "[-i FILE] [--strict]", summary: "Holds the record or a file against the rules.",
    options: [.input, strict],
    discussion: """
      One finding a line: path: severity: message [rule]. The rules are:
      \(Validator(.standard).rules.rules.map { "  \(padded($0.id, to: 22))\($0.summary)" }.joined(separator: "\n"))
      Exit code 1 if there is an error. A file that cannot be read at all gives 2; an interval whose end lies before its
      start is such a fault, as no date format has it.
      """
  ) { arguments throws(ToolError) in
    try arguments.noWords(command: "validate")
    let findings = Validator(.standard).findings(in: try arguments.dataset())
    if !findings.isEmpty { try Console.write(findings.map(\.description).joined(separator: "\n") + "\n") }
    let counts = Finding.Severity.allCases.map { severity in findings.count { $0.severity == severity } }
    Console.writeErrors(["csto: \(counts[0]) errors, \(counts[1]) warnings, \(counts[2]) informations"])
    return counts[0] > 0 || arguments.has(strict) && counts[1] > 0 ? 1 : 0
  }
}
