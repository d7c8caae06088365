// SPDX-License-Identifier: Apache-2.0

internal import EDTF

extension RuleID {
  /// Checks that a document is not older than the meeting that adopted it.
  public static let documentsNotBeforeMeetings = RuleID("documents-not-before-meetings")
}

struct DocumentsNotBeforeMeetings: ValidationRule {
  let id = RuleID.documentsNotBeforeMeetings
  let summary = "A document is not dated before the meeting that dealt with it."
  let severity = Finding.Severity.error
  let example: RuleExample? = RuleExample(
    breaking: #"""
      "meetings": [{"id": "m", "organ": "org", "date": "2020-12-02"}],
      "documents": [{"id": "d", "kind": "plan", "adoptedAt": "m", "date": "2020-12-01"}]
      """#,
    keeping: #"""
      "meetings": [{"id": "m", "organ": "org", "date": "2020-12-02"}],
      "documents": [{"id": "d", "kind": "plan", "adoptedAt": "m", "date": "2020-12"}]
      """#)

  /// Reports each document that is certainly dated before its meeting.
  ///
  /// - Complexity: O(n log n) in the number of documents.
  func check(_ index: Dataset.Index, report: (Finding) -> Void) {
    for document in index.record.documents {
      guard let date = document.date, let id = document.adoptedAt, let meeting = index.record.meetings[id],
        date.precedes(meeting.date) == .yes
      else { continue }
      report(
        finding(
          .error, at: "documents/\(document.id)/date", "The date, \(date), comes before the meeting, \(meeting.date).",
          related: ["meetings/\(id)"]))
    }
  }
}
