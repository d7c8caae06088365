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
  func check(_ dataset: Dataset, report: (Finding) -> Void)
}
