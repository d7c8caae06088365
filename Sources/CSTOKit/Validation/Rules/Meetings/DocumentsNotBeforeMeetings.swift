// SPDX-License-Identifier: Apache-2.0

internal import EDTF

/// A document is not older than the meeting that adopted it.
public struct DocumentsNotBeforeMeetings: ValidationRule {
  /// `documents-not-before-meetings`.
  public let id = "documents-not-before-meetings"
  /// What holds.
  public let summary = "A document has the date of the meeting that dealt with it, or a later one."
  /// An error.
  public let severity = Finding.Severity.error

  /// An example.
  public let example: RuleExample? = RuleExample(
    breaking: #"""
      "meetings": [{"id": "m", "organ": "org", "date": "2020-12-02"}],
      "documents": [{"id": "d", "kind": "plan", "adoptedAt": "m", "date": "2020-12-01"}]
      """#,
    keeping: #"""
      "meetings": [{"id": "m", "organ": "org", "date": "2020-12-02"}],
      "documents": [{"id": "d", "kind": "plan", "adoptedAt": "m", "date": "2020-12"}]
      """#)

  /// Makes the rule.
  public init() {}

  /// Reports each document that is dated before its meeting.
  ///
  /// - Complexity: O(n log n) in the number of documents.
  public func check(_ index: Dataset.Index, report: (Finding) -> Void) {
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
