// SPDX-License-Identifier: Apache-2.0

internal import EDTF

/// Nothing takes effect before it is announced or done.
public struct AnnouncedNotAfterEffective: ValidationRule {
  /// `announced-not-after-effective`.
  public let id = "announced-not-after-effective"
  /// What holds.
  public let summary = "A status or an act is announced before it takes effect, and done before it does."
  /// An error.
  public let severity = Finding.Severity.error

  /// An example.
  public let example: RuleExample? = RuleExample(
    breaking: #"""
      "treatyActions": [{"id": "a", "treaty": "pact", "party": "one", "action": "withdrew",
        "date": "2010-05-01", "effective": "2009"}]
      """#,
    keeping: #"""
      "treatyActions": [{"id": "a", "treaty": "pact", "party": "one", "action": "withdrew",
        "date": "2010-05-01", "effective": "2011"}]
      """#)

  /// Makes the rule.
  public init() {}

  /// Reports each status and act that took effect before it was announced, or done.
  ///
  /// - Complexity: O(n) in the number of entities.
  public func check(_ index: Dataset.Index, report: (Finding) -> Void) {
    for membership in index.record.memberships {
      for (place, status) in membership.statuses.enumerated() {
        guard let announced = status.announced, let start = status.period?.start.date, start.precedes(announced) == .yes
        else {
          continue
        }
        report(
          finding(
            .error, at: "memberships/\(membership.id)/statuses/\(place)/announced",
            "The status was announced on \(announced), after it took effect on \(start)."))
      }
    }
    for act in index.record.treatyActions {
      let path = "treatyActions/\(act.id)"
      if let announced = act.announced, let date = act.date, date.precedes(announced) == .yes {
        report(
          finding(
            .error, at: "\(path)/announced", "The act was announced on \(announced), after it was done on \(date)."))
      }
      if let effective = act.effective, let date = act.date, effective.precedes(date) == .yes {
        report(
          finding(
            .error, at: "\(path)/effective", "The act took effect on \(effective), before it was done on \(date)."))
      }
    }
  }
}
