// SPDX-License-Identifier: Apache-2.0

internal import EDTF

extension RuleID {
  /// Checks that the statuses of a membership do not overlap.
  public static let statusesApart = RuleID("statuses-apart")
}

struct StatusesApart: ValidationRule {
  let id = RuleID.statusesApart
  let summary = "The statuses of a membership do not overlap."
  let severity = Finding.Severity.error
  let example: RuleExample? = RuleExample(
    breaking: #"""
      "memberships": [{"id": "a", "member": "one", "host": "org", "capacity": "member", "period": "2006/2012",
        "statuses": [{"status": "suspended", "period": "2008/2010"}, {"status": "frozen", "period": "2009/2011"}]}]
      """#,
    keeping: #"""
      "memberships": [{"id": "a", "member": "one", "host": "org", "capacity": "member", "period": "2006/2012",
        "statuses": [{"status": "suspended", "period": "2008/2009"}, {"status": "frozen", "period": "2010/2011"}]}]
      """#)

  /// Reports each status that overlaps another one of the membership or alternative.
  ///
  /// - Complexity: O(n log n) in the number of statuses.
  func check(_ index: Dataset.Index, report: (Finding) -> Void) {
    index.record.forEachStatedMembership { membership, path in
      if membership.statuses.count > 1 { check(membership.statuses, path(), index.asOf, report) }
      for (place, alternative) in membership.alternatives.enumerated() where alternative.values.statuses.count > 1 {
        check(alternative.values.statuses, "\(path())/alternatives/\(place)", index.asOf, report)
      }
    }
  }

  private func check(_ statuses: [StatusPeriod], _ path: String, _ asOf: CalendarDay?, _ report: (Finding) -> Void) {
    for overlap in Overlap.all(in: statuses.map { $0.period.map { CoveredDays($0, asOf: asOf) } }) {
      let (own, before) = (statuses[overlap.place], statuses[overlap.before])
      let (period, other) = (own.period?.text ?? "", "\(before.status), \(before.period?.text ?? "")")
      let place = "\(path)/statuses/\(overlap.place)/period"
      let related = ["\(path)/statuses/\(overlap.before)"]
      switch overlap.kind {
      case .certain:
        report(
          finding(
            .error, at: place, "The status \(own.status), \(period), overlaps the status \(other).", related: related,
            suggestion: "Make one of them an alternative of the membership."))
      case .dayOfChange(let day):
        report(
          finding(
            .warning, at: place, "The status begins on \(day), the day on which the status \(other) ends.",
            related: related, suggestion: "End the earlier one on the day before, because a period includes both ends.")
        )
      case .possible:
        report(
          finding(
            .warning, at: place, "The status \(own.status), \(period), may overlap the status \(other).",
            related: related))
      }
    }
  }
}
