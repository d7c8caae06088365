// SPDX-License-Identifier: Apache-2.0

internal import EDTF

/// Ends do not come before starts.
///
/// An interval whose end lies before its start for certain is no EDTF and cannot be in a data set. What remains are ends that
/// *may* lie before the start, since one of the two is known less precisely, and meetings with two dates.
public struct EndsNotBeforeStarts: ValidationRule {
  /// `end-not-before-start`.
  public let id = "end-not-before-start"
  /// What holds.
  public let summary =
    "The end of a period does not come before its start, nor the last day of a meeting before its first."
  /// An error.
  public let severity = Finding.Severity.error

  /// Makes the rule.
  public init() {}

  /// Reports each period whose end may come before its start, and each meeting that ends before it begins.
  ///
  /// - Complexity: O(n) in the number of values.
  public func check(_ index: Dataset.Index, report: (Finding) -> Void) {
    let dataset = index.record
    withoutActuallyEscaping(report) { report in
      var search = PeriodSearch(rule: id, report: report)
      dataset.accept(&search)
    }
    for meeting in dataset.meetings {
      guard let lastDay = meeting.lastDay, EDTFInterval(from: .date(meeting.date), to: .date(lastDay)) == nil else {
        continue
      }
      report(
        Finding(
          rule: id, severity: .error, path: "meetings/\(meeting.id)/lastDay",
          message: "The last day, \(lastDay), comes before the first, \(meeting.date)."))
    }
  }
}

private struct PeriodSearch: DatasetVisitor {
  typealias Failure = Never
  let rule: String
  let report: (Finding) -> Void

  mutating func visit(_ head: DatasetHead) {}

  mutating func visit<E: Entity>(_ entities: Entities<E>) {
    for entity in entities {
      var walk = ScalarWalk(path: [E.kind.collection, entity.id.slug]) { [self] path, value in
        guard let period = value as? EDTFInterval, endMayComeFirst(period) else { return }
        report(
          Finding(
            rule: rule, severity: .warning, path: path.joined(separator: "/"),
            message: "The end of \(period) may come before its start.",
            suggestion: "Give both ends with the same precision, if the sources do."))
      }
      entity.write(to: &walk)
    }
  }

  private func endMayComeFirst(_ period: EDTFInterval) -> Bool {
    guard let start = period.start.date?.bounds, let end = period.end.date?.bounds,
      let earliestStart = start.earliest.dayNumber, let latestStart = start.latest.dayNumber,
      let earliestEnd = end.earliest.dayNumber, let latestEnd = end.latest.dayNumber
    else { return false }
    return earliestEnd < earliestStart || latestEnd < latestStart
  }
}
