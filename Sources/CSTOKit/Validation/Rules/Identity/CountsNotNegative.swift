// SPDX-License-Identifier: Apache-2.0

extension RuleID {
  /// Checks that no whole number is negative.
  public static let countsNotNegative = RuleID("counts-not-negative")
}

struct CountsNotNegative: FieldRule {
  let id = RuleID.countsNotNegative
  let summary = "Counts, votes, ordinals and positions are not negative."
  let severity = Finding.Severity.error
  let example: RuleExample? = RuleExample(
    breaking: #"""
      "tallies": [{"id": "t", "subject": "members", "count": -1}]
      """#,
    keeping: #"""
      "tallies": [{"id": "t", "subject": "members", "count": 0}]
      """#)

  /// Reports each number less than zero.
  func visitor(_ index: Dataset.Index, report: @escaping (Finding) -> Void) -> FieldVisitor {
    FieldVisitor(integer: { name, number, place in
      if number >= 0 { return }
      report(finding(.error, at: place.path(of: name), "The number is \(number), but must not be negative."))
    })
  }
}
