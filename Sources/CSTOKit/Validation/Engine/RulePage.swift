// SPDX-License-Identifier: Apache-2.0

extension ValidationRule {
  /// The documentation page of the rule, in Markdown.
  ///
  /// It contains the summary, the highest severity, and an example that breaks the rule and one that follows it.
  public var page: String {
    var lines = ["## \(id)", "", summary, "", "The highest severity is \(severity.phrase).", ""]
    if let example {
      lines += ["Data that break the rule:", "", "```json", example.breaking, "```", ""]
      lines += ["Data that follow it:", "", "```json", example.keeping, "```", ""]
    }
    return lines.joined(separator: "\n")
  }
}

extension RuleSet {
  /// The pages of all rules, in Markdown, after a table of the rules.
  public var reference: String {
    var lines = [
      "# Rules", "",
      "`csto validate` checks these rules. Their ids are permanent. If dates are known only to the month or the year, a rule reports an error for what is",
      "certainly wrong and a warning for what may be wrong. `csto validate --explain all` writes this page, and a test keeps it up to date.",
      "",
      "| rule | highest severity | requirement |", "| --- | --- | --- |",
    ]
    lines += rules.map { "| [\($0.id)](#\($0.id)) | \($0.severity.rawValue) | \($0.summary) |" }
    lines += [
      "| waivers-used | warning | Every waiver matches a finding. |", "",
      "The examples are parts of a data set in JSON. They omit what the rule does not check.", "",
    ]
    return lines.joined(separator: "\n") + "\n" + rules.map(\.page).joined(separator: "\n")
  }
}

extension Finding.Severity {
  fileprivate var phrase: String {
    switch self {
    case .error: "an error"
    case .warning: "a warning"
    case .information: "information"
    }
  }
}
