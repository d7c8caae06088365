// SPDX-License-Identifier: Apache-2.0

internal import EDTF

extension RuleID {
  /// Checks that nothing takes effect before it is announced or done.
  public static let announcedNotAfterEffective = RuleID("announced-not-after-effective")
}

struct AnnouncedNotAfterEffective: ValidationRule {
  let id = RuleID.announcedNotAfterEffective
  let summary =
    "A status or an action does not take effect before it is announced, and an action not before it is done."
  let severity = Finding.Severity.error
  let example: RuleExample? = RuleExample(
    breaking: #"""
      "treatyActions": [{"id": "a", "treaty": "pact", "party": "one", "action": "withdrew",
        "date": "2010-05-01", "effective": "2009"}]
      """#,
    keeping: #"""
      "treatyActions": [{"id": "a", "treaty": "pact", "party": "one", "action": "withdrew",
        "date": "2010-05-01", "effective": "2011"}]
      """#)

  /// Reports each status and action in effect before it was announced or done.
  ///
  /// An action that was announced after it was done is reported too.
  ///
  /// - Complexity: O(n) in the number of entities.
  func check(_ index: Dataset.Index, report: (Finding) -> Void) {
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
            .error, at: "\(path)/announced", "The action was announced on \(announced), after it was done on \(date)."))
      }
      if let effective = act.effective, let date = act.date, effective.precedes(date) == .yes {
        report(
          finding(
            .error, at: "\(path)/effective", "The action took effect on \(effective), before it was done on \(date)."))
      }
    }
  }
}
