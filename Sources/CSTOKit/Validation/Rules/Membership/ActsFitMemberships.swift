// SPDX-License-Identifier: Apache-2.0

internal import EDTF

extension RuleID {
  /// Checks that the entry and exit actions of a membership fit it.
  ///
  /// They must be actions of the member, dated on the first and the last day of the membership.
  public static let actsFitMemberships = RuleID("acts-fit-memberships")
}

struct ActsFitMemberships: ValidationRule {
  let id = RuleID.actsFitMemberships
  let summary = "A membership begins on the day of its entry action and ends on the day of its exit action."
  let severity = Finding.Severity.warning
  let example: RuleExample? = RuleExample(
    breaking: #"""
      "treatyActions": [{"id": "x", "treaty": "pact", "party": "two", "action": "signed"}],
      "memberships": [{"id": "a", "member": "one", "host": "org", "capacity": "member", "entry": "x"}]
      """#,
    keeping: #"""
      "treatyActions": [{"id": "x", "treaty": "pact", "party": "one", "action": "signed"}],
      "memberships": [{"id": "a", "member": "one", "host": "org", "capacity": "member", "entry": "x"}]
      """#)

  /// Reports each action of another party, and each one certainly on another day.
  ///
  /// - Complexity: O(n log n) in the number of memberships.
  func check(_ index: Dataset.Index, report: (Finding) -> Void) {
    for membership in index.record.memberships {
      let sides = [
        ("entry", membership.entry, membership.period?.start.ownDate),
        ("exit", membership.exit, membership.period?.end.ownDate),
      ]
      for (name, id, day) in sides {
        guard let id, let act = index.record.treatyActions[id] else { continue }
        let path = "memberships/\(membership.id)/\(name)"
        if act.party != membership.member {
          report(
            finding(
              .error, at: path, "The action is by \(act.party), not by \(membership.member).",
              related: ["treatyActions/\(id)"]))
        }
        let dates = [act.date, act.effective].compactMap { $0 }
        if let day, !dates.isEmpty, !dates.contains(where: { $0.mayBe(day) }) {
          report(
            finding(
              .warning, at: path, "The action is dated \(dates[0]), but the membership \(day).",
              related: ["treatyActions/\(id)"]))
        }
      }
    }
  }
}
