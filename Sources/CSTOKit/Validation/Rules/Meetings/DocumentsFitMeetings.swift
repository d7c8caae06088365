// SPDX-License-Identifier: Apache-2.0

extension RuleID {
  /// Checks that documents were adopted only at meetings that took place.
  public static let documentsFitMeetings = RuleID("documents-fit-meetings")
}

struct DocumentsFitMeetings: ValidationRule {
  let id = RuleID.documentsFitMeetings
  let summary = "A document is adopted only at a meeting that took place."
  let severity = Finding.Severity.error
  let example: RuleExample? = RuleExample(
    breaking: #"""
      "meetings": [{"id": "m", "organ": "org", "date": "2030", "state": "planned"}],
      "documents": [{"id": "d", "kind": "plan", "state": "adopted", "adoptedAt": "m"}]
      """#,
    keeping: #"""
      "meetings": [{"id": "m", "organ": "org", "date": "2030", "state": "planned"}],
      "documents": [{"id": "d", "kind": "plan", "state": "draft", "adoptedAt": "m"}]
      """#)

  /// Reports each adopted document of a meeting that was only planned or announced.
  ///
  /// - Complexity: O(n log n) in the number of documents.
  func check(_ index: Dataset.Index, report: (Finding) -> Void) {
    for document in index.record.documents {
      guard let id = document.adoptedAt, let meeting = index.record.meetings[id], meeting.state != .held,
        [.adopted, .inForce, .lapsed].contains(document.state)
      else { continue }
      report(
        finding(
          meeting.state == .planned ? .error : .warning, at: "documents/\(document.id)/state",
          "The document was adopted at \(id), which was \(meeting.state.rawValue).", related: ["meetings/\(id)"]))
    }
  }
}
