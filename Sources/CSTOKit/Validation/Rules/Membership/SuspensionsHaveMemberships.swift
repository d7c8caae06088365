// SPDX-License-Identifier: Apache-2.0

internal import EDTF

extension RuleID {
  /// Checks that each suspension appears in a membership of the party.
  public static let suspensionsHaveMemberships = RuleID("suspensions-have-memberships")
}

struct SuspensionsHaveMemberships: ValidationRule {
  let id = RuleID.suspensionsHaveMemberships
  let summary = "A suspension appears in a membership of the party, as a status, as an exit or in an alternative."
  let severity = Finding.Severity.warning
  let example: RuleExample? = RuleExample(
    breaking: #"""
      "treatyActions": [{"id": "x", "treaty": "pact", "party": "one", "action": "suspended"}]
      """#,
    keeping: #"""
      "treatyActions": [{"id": "x", "treaty": "pact", "party": "one", "action": "suspended"}],
      "memberships": [{"id": "a", "member": "one", "host": "org", "capacity": "member", "statuses": [{"status": "suspended"}]}]
      """#)

  /// Reports each action of suspension without a membership that reflects it.
  ///
  /// - Complexity: O(n) in the number of actions and memberships.
  func check(_ index: Dataset.Index, report: (Finding) -> Void) {
    let acts = index.record.treatyActions.filter { [.suspended, .announcedSuspension].contains($0.action) }
    if acts.isEmpty { return }
    var suspended: Set<PartyID> = []
    var shown: [EntityID<TreatyAction>: PartyID] = [:]
    for spell in index.record.memberships {
      let statuses = spell.statuses + spell.alternatives.flatMap(\.values.statuses)
      if statuses.contains(where: { $0.status.participation == .no }) { suspended.insert(spell.member) }
      for act in [spell.entry, spell.exit].compactMap({ $0 }) { shown[act] = spell.member }
    }
    for act in acts {
      if !suspended.contains(act.party), shown[act.id] != act.party {
        report(finding(.warning, at: "treatyActions/\(act.id)", "No membership of \(act.party) is suspended."))
      }
    }
  }
}
