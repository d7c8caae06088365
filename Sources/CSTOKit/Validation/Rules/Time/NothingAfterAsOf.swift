// SPDX-License-Identifier: Apache-2.0

internal import EDTF

extension RuleID {
  /// Checks that no event is dated after the as-of day of the record.
  public static let nothingAfterAsOf = RuleID("nothing-after-as-of")
}

struct NothingAfterAsOf: ValidationRule {
  let id = RuleID.nothingAfterAsOf
  let summary = "Nothing is dated after the as-of day, except planned events and planned ends."
  let severity = Finding.Severity.warning
  let example: RuleExample? = RuleExample(
    breaking: #"""
      "asOf": "2020-01-01",
      "meetings": [{"id": "m", "organ": "org", "date": "2021"}]
      """#,
    keeping: #"""
      "asOf": "2020-01-01",
      "meetings": [{"id": "m", "organ": "org", "date": "2021", "state": "planned"}]
      """#)

  /// Reports each event that is certainly dated after the as-of day.
  ///
  /// Meetings that are only planned or announced, and the ends of tenures, are ignored.
  ///
  /// - Complexity: O(n) in the number of entities.
  func check(_ index: Dataset.Index, report: (Finding) -> Void) {
    guard let asOf = index.asOf else { return }
    func tell(_ date: EDTFDate?, _ path: String) {
      guard let date, let earliest = date.bounds.earliest.dayNumber, earliest > asOf.number else { return }
      report(
        finding(
          .warning, at: path, "\(date) is after the as-of day, \(asOf).",
          suggestion: "Mark it as planned, or set a later as-of day."))
    }
    for spell in index.record.memberships {
      tell(spell.period?.start.ownDate, "memberships/\(spell.id)/period")
      tell(spell.period?.end.ownDate, "memberships/\(spell.id)/period")
    }
    for act in index.record.treatyActions { tell(act.date, "treatyActions/\(act.id)/date") }
    for tenure in index.record.tenures { tell(tenure.period?.start.ownDate, "tenures/\(tenure.id)/period") }
    for meeting in index.record.meetings where meeting.state == .held {
      tell(meeting.date, "meetings/\(meeting.id)/date")
    }
    for document in index.record.documents { tell(document.date, "documents/\(document.id)/date") }
  }
}
