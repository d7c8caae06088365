// SPDX-License-Identifier: Apache-2.0

/// A finding that somebody has looked at and accepts, with the reason.
public struct Waiver: Sendable, Hashable {
  /// The id of the rule.
  public let rule: String
  /// The path of the finding.
  public let path: String
  /// Why it is accepted.
  public let reason: String
  /// Where it stands in its file, counted from 1; nil if it was in none.
  public let line: Int?

  /// Makes a waiver.
  public init(rule: String, path: String, reason: String, line: Int? = nil) {
    self.rule = rule
    self.path = path
    self.reason = reason
    self.line = line
  }
}

extension Waiver {
  /// Reads a file of waivers: `RULE PATH REASON`, one a line; empty lines and those that begin with `#` are remarks.
  ///
  /// - Throws: ``ImportError`` with every line that is no waiver.
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
