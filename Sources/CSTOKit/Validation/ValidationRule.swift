// SPDX-License-Identifier: Apache-2.0

/// A rule that data sets should keep.
///
/// Rules are values; programs may have their own.
public protocol ValidationRule: Sendable {
  /// A permanent id, lower case with hyphens, never used again for another rule.
  var id: String { get }
  /// What holds when the rule is kept, as an English sentence: «Ids are unique.»
  var summary: String { get }
  /// The gravest severity of what it reports.
  var severity: Finding.Severity { get }
  /// Reports everything in a data set that breaks the rule.
  ///
  /// The index holds the data set, ``Dataset/Index/record``, and answers questions.
  func check(_ index: Dataset.Index, report: (Finding) -> Void)
}

extension ValidationRule {
  /// A finding of this rule.
  public func finding(
    _ severity: Finding.Severity, at path: String, _ message: String, related: [String] = [], suggestion: String? = nil
  ) -> Finding {
    Finding(rule: id, severity: severity, path: path, message: message, related: related, suggestion: suggestion)
  }
}
