// SPDX-License-Identifier: Apache-2.0

internal import EDTF

extension RuleID {
  /// Checks that no end comes before its start.
  public static let endsNotBeforeStarts = RuleID("end-not-before-start")
}

/// A rule that no end comes before its start.
///
/// An interval whose end is certainly before its start is not valid EDTF and cannot be in a data set. The rule finds ends that *may* be
/// before the start, because one of the two is known less precisely, and meetings with two dates.
struct EndsNotBeforeStarts: FieldRule {
  let id = RuleID.endsNotBeforeStarts
  let summary = "A period does not end before it starts, and the last day of a meeting is not before its first."
  let severity = Finding.Severity.error
  let example: RuleExample? = RuleExample(
    breaking: #"""
      "states": [{"id": "one", "existence": "2006-08/2006"}]
      """#,
    keeping: #"""
      "states": [{"id": "one", "existence": "2006/2006"}]
      """#)

  /// Reports periods that may end before they start, and meetings that certainly do.
  func visitor(_ index: Dataset.Index, report: @escaping (Finding) -> Void) -> FieldVisitor {
    for meeting in index.record.meetings {
      guard let lastDay = meeting.lastDay, lastDay.precedes(meeting.date, seasons: .meteorological) == .yes else {
        continue
      }
      report(
        finding(
          .error, at: "meetings/\(meeting.id)/lastDay",
          "The last day, \(lastDay), comes before the first, \(meeting.date)."))
    }
    return FieldVisitor(period: { name, period, place in
      guard endMayComeFirst(period) else { return }
      report(
        finding(
          .warning, at: place.path(of: name), "The end of \(period) may come before its start.",
          suggestion: "Give both ends with the same precision if the sources do."))
    })
  }

  private func endMayComeFirst(_ period: EDTFInterval) -> Bool {
    guard let start = period.start.date?.bounds, let end = period.end.date?.bounds,
      let earliestStart = start.earliest.dayNumber, let latestStart = start.latest.dayNumber,
      let earliestEnd = end.earliest.dayNumber, let latestEnd = end.latest.dayNumber
    else { return false }
    return earliestEnd < earliestStart || latestEnd < latestStart
  }
}
