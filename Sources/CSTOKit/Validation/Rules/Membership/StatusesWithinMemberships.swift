// SPDX-License-Identifier: Apache-2.0

extension RuleID {
  /// Checks that each status is within the period of its membership.
  public static let statusesWithinMemberships = RuleID("statuses-within-memberships")
}

struct StatusesWithinMemberships: ValidationRule {
  let id = RuleID.statusesWithinMemberships
  let summary = "A status begins and ends within the period of its membership."
  let severity = Finding.Severity.error
  let example: RuleExample? = RuleExample(
    breaking: #"""
      "memberships": [{"id": "a", "member": "one", "host": "org", "capacity": "member", "period": "2006/2012",
        "statuses": [{"status": "suspended", "period": "2011/2013"}]}]
      """#,
    keeping: #"""
      "memberships": [{"id": "a", "member": "one", "host": "org", "capacity": "member", "period": "2006/2012",
        "statuses": [{"status": "suspended", "period": "2011/2012"}]}]
      """#)

  /// Reports each status that begins before or ends after its membership.
  ///
  /// A certain excess is an error, a possible one a warning.
  ///
  /// - Complexity: O(n) in the number of entities.
  func check(_ index: Dataset.Index, report: (Finding) -> Void) {
    for membership in index.record.memberships where !membership.statuses.isEmpty {
      guard let period = membership.period else { continue }
      for (place, status) in membership.statuses.enumerated() {
        guard let own = status.period else { continue }
        for excess in PeriodExcess.of(own, over: period) {
          report(
            finding(
              excess.isCertain ? .error : .warning, at: "memberships/\(membership.id)/statuses/\(place)/period",
              "The status, \(own), \(excess.verb) the membership, \(period)."))
        }
      }
    }
  }
}
