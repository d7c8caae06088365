// SPDX-License-Identifier: Apache-2.0

/// A rule that data sets should follow.
///
/// Rules are values, and programs can define custom ones.
public protocol ValidationRule: Sendable {
  /// The permanent id, which is never reused for another rule.
  var id: RuleID { get }
  /// The condition that the rule requires, as an English sentence, for example “Ids are unique.”
  var summary: String { get }
  /// The highest severity of the findings.
  var severity: Finding.Severity { get }
  /// Data that breaks the rule and data that follows it.
  ///
  /// Nil for a rule without examples.
  var example: RuleExample? { get }
  /// Reports everything in a data set that breaks the rule.
  ///
  /// The index contains the data set as ``Dataset/Index/record`` and answers questions on it.
  func check(_ index: Dataset.Index, report: (Finding) -> Void)
}

/// A pair of JSON examples: one that breaks a rule, and one that follows it.
///
/// Each contains members of the object of a data set, without the outer braces.
public struct RuleExample: Sendable, Hashable {
  /// The example that breaks the rule, for example `"memberships": […]`.
  public let breaking: String
  /// The example that follows the rule.
  public let keeping: String

  /// Makes a pair of examples.
  public init(breaking: String, keeping: String) {
    self.breaking = breaking
    self.keeping = keeping
  }
}

extension ValidationRule {
  /// No example, by default.
  public var example: RuleExample? { nil }

  /// Makes a finding of this rule.
  public func finding(
    _ severity: Finding.Severity, at path: String, _ message: String, related: [String] = [], suggestion: String? = nil
  ) -> Finding {
    Finding(rule: id.name, severity: severity, path: path, message: message, related: related, suggestion: suggestion)
  }
}
