// SPDX-License-Identifier: Apache-2.0

/// A number that is asserted fits the list.
public struct TalliesFitLists: ValidationRule {
  /// `tallies-fit-lists`.
  public let id = "tallies-fit-lists"
  /// What holds.
  public let summary =
    "The list in the record is not longer than the number that is asserted, and as long where it is complete."
  /// An error.
  public let severity = Finding.Severity.error

  /// An example.
  public let example: RuleExample? = RuleExample(
    breaking: #"""
      "tallies": [{"id": "t", "subject": "documents", "meeting": "m", "count": 1, "isListComplete": true}]
      """#,
    keeping: #"""
      "tallies": [{"id": "t", "subject": "documents", "meeting": "m", "count": 1, "isListComplete": true}],
      "documents": [{"id": "d", "kind": "plan", "state": "adopted", "adoptedAt": "m"}]
      """#)

  /// Makes the rule.
  public init() {}

  /// Reports each list that is longer, or shorter: an error where it is said to be complete, else information.
  ///
  /// - Complexity: O(n) in the number of entities.
  public func check(_ index: Dataset.Index, report: (Finding) -> Void) {
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
          "\(tally.count) \(tally.subject) are asserted, and the record lists \(listed)."))
    }
  }
}
