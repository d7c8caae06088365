// SPDX-License-Identifier: Apache-2.0

/// A rule that data sets should keep.
///
/// Rules are values; programs may have their own.
public protocol ValidationRule: Sendable {
  /// A permanent id, never used again for another rule.
  var id: RuleID { get }
  /// What holds when the rule is kept, as an English sentence: «Ids are unique.»
  var summary: String { get }
  /// The gravest severity of what it reports.
  var severity: Finding.Severity { get }
  /// Data that break the rule, and data that keep it; nil for a rule without a page.
  var example: RuleExample? { get }
  /// Reports everything in a data set that breaks the rule.
  ///
  /// The index holds the data set, ``Dataset/Index/record``, and answers questions.
  func check(_ index: Dataset.Index, report: (Finding) -> Void)
}

/// Members of a data set in JSON that break a rule, and some that keep it.
public struct RuleExample: Sendable, Hashable {
  /// What breaks the rule: `"memberships": […]`.
  public let breaking: String
  /// What keeps it.
  public let keeping: String

  /// Makes an example.
  public init(breaking: String, keeping: String) {
    self.breaking = breaking
    self.keeping = keeping
  }
}

extension ValidationRule {
  /// No example.
  public var example: RuleExample? { nil }

  /// A finding of this rule.
  public func finding(
    _ severity: Finding.Severity, at path: String, _ message: String, related: [String] = [], suggestion: String? = nil
  ) -> Finding {
    Finding(rule: id.name, severity: severity, path: path, message: message, related: related, suggestion: suggestion)
  }
}
