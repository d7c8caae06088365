// SPDX-License-Identifier: Apache-2.0

internal import EDTF

extension RuleID {
  /// Checks that a party existed when it acted on a treaty.
  public static let actorsExisted = RuleID("actors-existed")
}

struct ActorsExisted: ValidationRule {
  let id = RuleID.actorsExisted
  let summary = "A party existed on the day on which it acted on a treaty."
  let severity = Finding.Severity.error
  let example: RuleExample? = RuleExample(
    breaking: #"""
      "states": [{"id": "one", "existence": "1991/.."}],
      "treatyActions": [{"id": "x", "treaty": "pact", "party": "one", "action": "signed", "date": "1990"}]
      """#,
    keeping: #"""
      "states": [{"id": "one", "existence": "1991/.."}],
      "treatyActions": [{"id": "x", "treaty": "pact", "party": "one", "action": "signed", "date": "1991"}]
      """#)

  /// Reports each action that is certainly outside the existence of its party.
  ///
  /// - Complexity: O(n) in the number of actions.
  func check(_ index: Dataset.Index, report: (Finding) -> Void) {
    for act in index.record.treatyActions {
      guard let date = act.date, let life = index.existence(of: act.party, by: nil), life.excludes(date) else {
        continue
      }
      report(finding(.error, at: "treatyActions/\(act.id)/date", "\(act.party) existed \(life), but acted on \(date)."))
    }
  }
}
