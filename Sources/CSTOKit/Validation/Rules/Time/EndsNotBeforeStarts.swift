// SPDX-License-Identifier: Apache-2.0

internal import EDTF

extension RuleID {
  /// Ends do not come before starts.
  public static let endsNotBeforeStarts = RuleID("end-not-before-start")
}

/// Ends do not come before starts.
///
/// An interval whose end lies before its start for certain is no EDTF and cannot be in a data set. What remains are ends that
/// *may* lie before the start, since one of the two is known less precisely, and meetings with two dates.
struct EndsNotBeforeStarts: FieldRule {
  let id = RuleID.endsNotBeforeStarts
  let summary =
    "The end of a period does not come before its start, nor the last day of a meeting before its first."
  let severity = Finding.Severity.error
  let example: RuleExample? = RuleExample(
    breaking: #"""
      "states": [{"id": "one", "existence": "2006-08/2006"}]
      """#,
    keeping: #"""
      "states": [{"id": "one", "existence": "2006/2006"}]
      """#)

  /// Reports each period whose end may come before its start, and each meeting that ends before it begins.
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
          suggestion: "Give both ends with the same precision, if the sources do."))
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
