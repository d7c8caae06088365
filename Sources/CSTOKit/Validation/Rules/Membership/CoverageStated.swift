// SPDX-License-Identifier: Apache-2.0

extension RuleID {
  /// Checks that a party with members has coverage, the days of complete lists.
  public static let coverageStated = RuleID("coverage-stated")
}

struct CoverageStated: ValidationRule {
  let id = RuleID.coverageStated
  let summary = "A party that has members says on which days all of them are known."
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
          "It is not stated on which days all members are known, so that others may have belonged.",
          suggestion: "State `coverage`, if the list of members is complete for some days."))
    }
  }
}
