// SPDX-License-Identifier: Apache-2.0

extension RuleID {
  /// Checks that an asserted total fits the list in the record.
  public static let talliesFitLists = RuleID("tallies-fit-lists")
}

struct TalliesFitLists: ValidationRule {
  let id = RuleID.talliesFitLists
  let summary = "A list in the record is not longer than its stated total, and equally long if it is complete."
  let severity = Finding.Severity.error
  let example: RuleExample? = RuleExample(
    breaking: #"""
      "tallies": [{"id": "t", "subject": "documents", "meeting": "m", "count": 1, "isListComplete": true}]
      """#,
    keeping: #"""
      "tallies": [{"id": "t", "subject": "documents", "meeting": "m", "count": 1, "isListComplete": true}],
      "documents": [{"id": "d", "kind": "plan", "state": "adopted", "adoptedAt": "m"}]
      """#)

  /// Reports each total that differs from the length of the list.
  ///
  /// It is an error if the list is longer, or if it is marked as complete. Otherwise the finding is information.
  ///
  /// - Complexity: O(n) in the number of entities.
  func check(_ index: Dataset.Index, report: (Finding) -> Void) {
    let adopted = index.record.documents.filter { [.adopted, .inForce, .lapsed].contains($0.state) }
    let documents = Dictionary(grouping: adopted) { $0.adoptedAt }
    let items = Dictionary(grouping: index.record.agendaItems, by: \.meeting)
    let meetings = Dictionary(grouping: index.record.meetings.filter { $0.state == .held }, by: \.organ)
    for tally in index.record.tallies {
      let listed: Int? =
        switch (tally.subject, tally.meeting, tally.party) {
        case (.documents, let meeting?, _): documents[meeting]?.count ?? 0
        case (.agendaItems, let meeting?, _): items[meeting]?.count ?? 0
        case (.meetings, nil, let party?): meetings[party]?.count ?? 0
        default: nil
        }
      guard let listed, listed != tally.count else { continue }
      let isError = listed > tally.count || tally.isListComplete
      report(
        finding(
          isError ? .error : .information, at: "tallies/\(tally.id)/count",
          "\(tally.count) \(tally.subject) are stated, but the record lists \(listed)."))
    }
  }
}
