// SPDX-License-Identifier: Apache-2.0

/// A finding that was reviewed and accepted, with the reason.
public struct Waiver: Sendable, Hashable {
  /// The id of the rule.
  public let rule: String
  /// The path of the finding, for example `memberships/uzb-csto-2006/period`.
  public let path: String
  /// The reason for accepting the finding.
  public let reason: String
  /// The line in the waiver file, counted from 1; nil without a file.
  public let line: Int?

  /// Makes a waiver for one finding.
  public init(rule: String, path: String, reason: String, line: Int? = nil) {
    self.rule = rule
    self.path = path
    self.reason = reason
    self.line = line
  }
}

extension Waiver {
  /// Reads a waiver file with one waiver per line: `RULE PATH REASON`.
  ///
  /// Empty lines, and lines that begin with `#`, are ignored.
  ///
  /// - Throws: ``ImportError`` with every line that is not a valid waiver.
  public static func list(_ text: String) throws(ImportError) -> [Waiver] {
    var waivers: [Waiver] = []
    var problems: [ImportError.Problem] = []
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (number, line) in lines.enumerated() where !line.allSatisfy(\.isWhitespace) && !line.hasPrefix("#") {
      let words = line.split(separator: " ", maxSplits: 2)
      if words.count == 3 {
        waivers.append(
          Waiver(rule: String(words[0]), path: String(words[1]), reason: String(words[2]), line: number + 1))
      } else {
        problems.append(
          ImportError.Problem(
            .syntax, line: number + 1, column: 1, "expected a rule, a path and a reason, parted by spaces"))
      }
    }
    if let first = problems.first { throw ImportError(first, Array(problems.dropFirst())) }
    return waivers
  }
}
