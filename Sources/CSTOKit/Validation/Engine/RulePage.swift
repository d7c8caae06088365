// SPDX-License-Identifier: Apache-2.0

extension ValidationRule {
  /// The documentation page of the rule, in Markdown.
  ///
  /// It contains the summary, the highest severity, and an example that breaks the rule and one that follows it.
  public var page: String {
    var lines = ["## \(id)", "", summary, "", "The gravest finding is \(severity.phrase).", ""]
    if let example {
      lines += ["This breaks the rule:", "", "```json", example.breaking, "```", ""]
      lines += ["This keeps it:", "", "```json", example.keeping, "```", ""]
    }
    return lines.joined(separator: "\n")
  }
}

extension RuleSet {
  /// The pages of all rules, in Markdown, after a table of the rules.
  public var reference: String {
    var lines = [
      "# Rules", "",
      "The rules that `csto validate` checks. Ids are permanent. With dates that are known to the month or the year, what is wrong for certain is an error, and",
      "what may be wrong a warning. This page is written by `csto validate --explain all`, and a test fails when it is not.",
      "",
      "| rule | gravest | requirement |", "| --- | --- | --- |",
    ]
    lines += rules.map { "| [\($0.id)](#\($0.id)) | \($0.severity.rawValue) | \($0.summary) |" }
    lines += [
      "| waivers-used | warning | Every waiver is of a finding. |", "",
      "The examples are members of a data set in JSON; what a rule does not look at is left out.", "",
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
