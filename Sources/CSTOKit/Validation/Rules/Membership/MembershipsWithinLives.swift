// SPDX-License-Identifier: Apache-2.0

extension RuleID {
  /// Checks that a membership is within the existence of its host and member.
  public static let membershipsWithinLives = RuleID("memberships-within-lives")
}

struct MembershipsWithinLives: ValidationRule {
  let id = RuleID.membershipsWithinLives
  let summary = "A membership begins and ends while both the host and the member exist."
  let severity = Finding.Severity.error
  let example: RuleExample? = RuleExample(
    breaking: #"""
      "organizations": [{"id": "org", "existence": "1990/2010"}],
      "memberships": [{"id": "a", "member": "one", "host": "org", "capacity": "member", "period": "2000/.."}]
      """#,
    keeping: #"""
      "organizations": [{"id": "org", "existence": "1990/2010"}],
      "memberships": [{"id": "a", "member": "one", "host": "org", "capacity": "member", "period": "2000/2010"}]
      """#)

  /// Reports each membership that begins before or ends after such an existence.
  ///
  /// A certain excess is an error, a possible one a warning.
  ///
  /// - Complexity: O(n) in the number of entities.
  func check(_ index: Dataset.Index, report: (Finding) -> Void) {
    for membership in index.record.memberships {
      guard let period = membership.period else { continue }
      for party in [membership.host, membership.member] {
        guard let life = index.existence(of: party, by: nil) else { continue }
        for excess in PeriodExcess.of(period, over: life) {
          report(
            finding(
              excess.isCertain ? .error : .warning, at: "memberships/\(membership.id)/period",
              "\(period) \(excess.verb) \(party), which existed \(life).",
              suggestion: "Limit the membership to the existence of \(party)."))
        }
      }
    }
  }
}
