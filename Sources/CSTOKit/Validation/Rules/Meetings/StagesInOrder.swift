// SPDX-License-Identifier: Apache-2.0

internal import EDTF

extension RuleID {
  /// Checks that a document goes through its stages in order.
  public static let stagesInOrder = RuleID("stages-in-order")
}

struct StagesInOrder: ValidationRule {
  let id = RuleID.stagesInOrder
  let summary = "A document is drafted before it is considered, and adopted before it enters into force or lapses."
  let severity = Finding.Severity.error
  let example: RuleExample? = RuleExample(
    breaking: #"""
      "documents": [{"id": "d", "kind": "plan", "stages": [
        {"state": "adopted", "date": "2020-12-02"}, {"state": "considered", "date": "2021"}]}]
      """#,
    keeping: #"""
      "documents": [{"id": "d", "kind": "plan", "stages": [
        {"state": "considered", "date": "2020"}, {"state": "adopted", "date": "2020-12-02"}]}]
      """#)

  /// Reports stages in the wrong order, and documents valid before their adoption.
  ///
  /// A stage is reported only if its date certainly precedes that of an earlier stage.
  ///
  /// - Complexity: O(n log n) in the number of stages.
  func check(_ index: Dataset.Index, report: (Finding) -> Void) {
    let order = Document.State.allCases
    for document in index.record.documents {
      var latest: (state: Document.State, date: EDTFDate, place: Int)?
      let dated = document.stages.enumerated().compactMap { place, stage in
        stage.date.map { (state: stage.state, date: $0, place: place) }
      }
      .inOrder { (order.firstIndex(of: $0.state) ?? 0, $0.place) < (order.firstIndex(of: $1.state) ?? 0, $1.place) }
      for stage in dated {
        if let latest, latest.state != stage.state, stage.date.precedes(latest.date) == .yes {
          report(
            finding(
              .error, at: "documents/\(document.id)/stages/\(stage.place)/date",
              "It was \(stage.state) on \(stage.date), before it was \(latest.state) on \(latest.date).",
              related: ["documents/\(document.id)/stages/\(latest.place)"]))
        }
        if latest.map({ $0.date.precedes(stage.date) != .no }) ?? true { latest = stage }
      }
      let adopted =
        document.stages.first { $0.state == .adopted }?.date ?? (document.state == .adopted ? document.date : nil)
      // A report is valid for the time that it covers, so its validity may begin before its adoption.
      if let adopted, document.kind != .report, let start = document.validity?.start.ownDate,
        start.precedes(adopted) == .yes
      {
        report(
          finding(
            .warning, at: "documents/\(document.id)/validity",
            "It is in force from \(start), before it was adopted on \(adopted)."))
      }
    }
  }
}
