// SPDX-License-Identifier: Apache-2.0

internal import EDTF

extension RuleID {
  /// Checks that phases are within their operations, and events fit their tenures.
  public static let partsWithinWholes = RuleID("parts-within-wholes")
}

struct PartsWithinWholes: ValidationRule {
  let id = RuleID.partsWithinWholes
  let summary =
    "A phase is within its operation, and a person is appointed before a tenure ends and relieved after it begins."
  let severity = Finding.Severity.error
  let example: RuleExample? = RuleExample(
    breaking: #"""
      "operations": [{"id": "o", "kind": "exercise", "period": "2008/2010", "phases": [{"kind": "mission", "period": "2009/2011"}]}]
      """#,
    keeping: #"""
      "operations": [{"id": "o", "kind": "exercise", "period": "2008/2010", "phases": [{"kind": "mission", "period": "2009/2010"}]}]
      """#)

  private static let beginning: Set<TenureEventKind> = [.appointed, .elected, .inaugurated]
  private static let ending: Set<TenureEventKind> = [.resigned, .relieved]

  /// Reports phases outside their operation, and events on the wrong side of a tenure.
  ///
  /// A phase that is possibly outside is a warning. Everything else is an error.
  ///
  /// - Complexity: O(n) in the number of parts.
  func check(_ index: Dataset.Index, report: (Finding) -> Void) {
    for operation in index.record.operations {
      guard let period = operation.period else { continue }
      for (place, phase) in operation.phases.enumerated() {
        guard let own = phase.period else { continue }
        for excess in PeriodExcess.of(own, over: period) {
          report(
            finding(
              excess.isCertain ? .error : .warning, at: "operations/\(operation.id)/phases/\(place)/period",
              "The phase, \(own), \(excess.verb) the operation, \(period)."))
        }
      }
    }
    for tenure in index.record.tenures {
      guard let period = tenure.period else { continue }
      for (place, event) in tenure.events.enumerated() {
        guard let date = event.date else { continue }
        let isLate = period.end.ownDate.map { $0.precedes(date) == .yes } ?? false
        let isEarly = period.start.ownDate.map { date.precedes($0) == .yes } ?? false
        let isWrong =
          PartsWithinWholes.beginning.contains(event.kind) && isLate
          || PartsWithinWholes.ending.contains(event.kind) && isEarly
        guard isWrong else { continue }
        report(
          finding(
            .error, at: "tenures/\(tenure.id)/events/\(place)/date",
            "\(tenure.id) was \(event.kind) on \(date), \(isLate ? "after" : "before") the tenure, \(period)."))
      }
    }
  }
}
