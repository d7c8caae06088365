// SPDX-License-Identifier: Apache-2.0

extension RuleID {
  /// Checks that a party with members has coverage, the days of complete lists.
  public static let coverageStated = RuleID("coverage-stated")
}

struct CoverageStated: ValidationRule {
  let id = RuleID.coverageStated
  let summary = "A party with members states the period for which its list of members is complete."
  let severity = Finding.Severity.information
  let example: RuleExample? = RuleExample(
    breaking: #"""
      "organizations": [{"id": "org"}],
      "memberships": [{"id": "a", "member": "one", "host": "org", "capacity": "member", "period": "2000/.."}]
      """#,
    keeping: #"""
      "organizations": [{"id": "org", "coverage": [{"period": "2000/.."}]}],
      "memberships": [{"id": "a", "member": "one", "host": "org", "capacity": "member", "period": "2000/.."}]
      """#)

  /// Reports each host without coverage.
  ///
  /// - Complexity: O(n log n) in the number of entities.
  func check(_ index: Dataset.Index, report: (Finding) -> Void) {
    for host in Set(index.record.memberships.lazy.map(\.host)).sorted() {
      guard let party = index.party(host), party.coverage.isEmpty else { continue }
      report(
        finding(
          .information, at: "\(party.kind.collection)/\(host)",
          "The period for which the list of members is complete is not stated, so there may have been others.",
          suggestion: "Set `coverage` if the list of members is complete for some period."))
    }
  }
}
