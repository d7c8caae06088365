// SPDX-License-Identifier: Apache-2.0

internal import EDTF

/// Whoever acts on an instrument exists.
public struct ActorsExisted: ValidationRule {
  /// `actors-existed`.
  public let id = "actors-existed"
  /// What holds.
  public let summary = "A party that acted on an instrument existed on that day."
  /// An error.
  public let severity = Finding.Severity.error

  /// An example.
  public let example: RuleExample? = RuleExample(
    breaking: #"""
      "states": [{"id": "one", "existence": "1991/.."}],
      "treatyActions": [{"id": "x", "treaty": "pact", "party": "one", "action": "signed", "date": "1990"}]
      """#,
    keeping: #"""
      "states": [{"id": "one", "existence": "1991/.."}],
      "treatyActions": [{"id": "x", "treaty": "pact", "party": "one", "action": "signed", "date": "1991"}]
      """#)

  /// Makes the rule.
  public init() {}

  /// Reports each act of a party outside its life.
  ///
  /// - Complexity: O(n) in the number of acts.
  public func check(_ index: Dataset.Index, report: (Finding) -> Void) {
    for act in index.record.treatyActions {
      guard let date = act.date, let life = index.existence(of: act.party, by: nil), life.excludes(date) else {
        continue
      }
      report(finding(.error, at: "treatyActions/\(act.id)/date", "\(act.party) existed \(life), and acted on \(date)."))
    }
  }
}
