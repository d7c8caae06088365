// SPDX-License-Identifier: Apache-2.0

extension RuleID {
  /// Checks that an office has at most one holder at a time.
  public static let oneHolderAtATime = RuleID("one-holder-at-a-time")
}

/// A rule that an office has at most one holder at a time.
///
/// On the day of a handover there may be two. Acting holders, and tenures with alternatives, are ignored.
struct OneHolderAtATime: ValidationRule {
  let id = RuleID.oneHolderAtATime
  let summary = "An office has at most one holder at a time, except acting holders and contested tenures."
  let severity = Finding.Severity.warning
  let example: RuleExample? = RuleExample(
    breaking: #"""
      "tenures": [
        {"id": "a", "office": "chair", "party": "one", "period": "2000-01-01/2005-01-01"},
        {"id": "b", "office": "chair", "party": "two", "period": "2004-01-01/2006-01-01"}
      ]
      """#,
    keeping: #"""
      "tenures": [
        {"id": "a", "office": "chair", "party": "one", "period": "2000-01-01/2005-01-01"},
        {"id": "b", "office": "chair", "party": "two", "period": "2005-01-01/2006-01-01"}
      ]
      """#)

  /// Reports each tenure that certainly shares more than one day with an earlier one.
  ///
  /// - Complexity: O(n log n) in the number of tenures.
  func check(_ index: Dataset.Index, report: (Finding) -> Void) {
    for group in Dictionary(grouping: index.record.tenures, by: \.office).values {
      let tenures = group.filter { !$0.isActing && $0.alternatives.isEmpty }
        .map { (tenure: $0, days: CoveredDays($0.period, asOf: index.asOf)) }
        .inOrder { ($0.days.possible?.low ?? .min, $0.tenure.id) < ($1.days.possible?.low ?? .min, $1.tenure.id) }
      var before: (tenure: Tenure, days: CoveredDays)?
      for (tenure, days) in tenures {
        if let before, let shared = before.days.intersection(days).certain, shared.high > shared.low,
          before.tenure.holder != tenure.holder
        {
          report(
            finding(
              .warning, at: "tenures/\(tenure.id)/period", "\(before.tenure.id) holds the office at the same time.",
              related: ["tenures/\(before.tenure.id)"],
              suggestion: "Mark the acting holder, or end the earlier tenure sooner."))
        }
        if (days.certain?.high ?? .min) > (before?.days.certain?.high ?? .min) || before == nil {
          before = (tenure, days)
        }
      }
    }
  }
}
