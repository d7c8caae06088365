// SPDX-License-Identifier: Apache-2.0

internal import EDTF

extension RuleID {
  /// Checks that the actions of a party on a treaty are in a possible order.
  public static let actsInOrder = RuleID("acts-in-order")
}

struct ActsInOrder: ValidationRule {
  let id = RuleID.actsInOrder
  let summary =
    "A party exists when it signs a treaty, signs before it ratifies, joins before it leaves, and does each only once."
  let severity = Finding.Severity.error
  let example: RuleExample? = RuleExample(
    breaking: #"""
      "treaties": [{"id": "pact", "kind": "treaty", "signed": "1992-05-15"}],
      "treatyActions": [
        {"id": "a", "treaty": "pact", "party": "one", "action": "signed", "date": "1992-05-15"},
        {"id": "b", "treaty": "pact", "party": "one", "action": "ratified", "date": "1991"}
      ]
      """#,
    keeping: #"""
      "treaties": [{"id": "pact", "kind": "treaty", "signed": "1992-05-15"}],
      "treatyActions": [
        {"id": "a", "treaty": "pact", "party": "one", "action": "signed", "date": "1992-05-15"},
        {"id": "b", "treaty": "pact", "party": "one", "action": "ratified", "date": "1993"}
      ]
      """#)

  private static let signing: Set<ActionKind> = [.signed, .signedWithReservation]
  private static let consenting: Set<ActionKind> = [.ratified, .acceded]
  private static let leaving: Set<ActionKind> = [.gaveNotice, .withdrew, .ended]

  /// Reports actions that certainly come too early, exits without entries, and repeated entries.
  ///
  /// - Complexity: O(n log n) in the number of actions.
  func check(_ index: Dataset.Index, report: (Finding) -> Void) {
    let stated = index.record.statedActions
    let groups = Dictionary(grouping: stated.indices) { [stated[$0].action.treaty.slug, stated[$0].action.party.slug] }
    for (_, places) in groups {
      let acts = places.map { stated[$0] }
      let treaty = index.record.treaties[acts[0].action.treaty]
      func date(_ kinds: Set<ActionKind>) -> (path: String, date: EDTFDate)? {
        acts.first { kinds.contains($0.action.action) && $0.action.date != nil }
          .flatMap { act in act.action.date.map { (act.path, $0) } }
      }
      for (path, action) in acts {
        guard let own = action.date else { continue }
        func early(_ what: String, _ date: EDTFDate, _ related: String) {
          guard own.precedes(date) == .yes else { return }
          report(
            finding(
              .error, at: "\(path)/date", "\(action.party) \(action.action) on \(own), before \(what) on \(date).",
              related: [related]))
        }
        if ActsInOrder.signing.contains(action.action), let signed = treaty?.signed, let treaty {
          early("the treaty was signed", signed, "treaties/\(treaty.id)")
        }
        // A parliament may approve joining before the treaty is signed.
        if action.action == .ratified, let signed = date(ActsInOrder.signing) {
          early("it signed", signed.date, signed.path)
        }
        if ActsInOrder.leaving.contains(action.action),
          let entry = date(ActsInOrder.signing.union(ActsInOrder.consenting))
        {
          early("it signed or joined", entry.date, entry.path)
        }
      }
      tellAlone(acts, report)
    }
  }

  /// Reports exits without an entry, and entries that occur twice.
  private func tellAlone(_ acts: [(path: String, action: TreatyAction)], _ report: (Finding) -> Void) {
    let entries = ActsInOrder.signing.union(ActsInOrder.consenting).union([.approved, .adopted, .announcedReturn])
    if let exit = acts.first(where: { [.withdrew, .ended].contains($0.action.action) }),
      !acts.contains(where: { entries.contains($0.action.action) })
    {
      report(
        finding(
          .warning, at: "\(exit.path)/action",
          "\(exit.action.party) \(exit.action.action), but no earlier action shows that it signed or joined.",
          suggestion: "Add the action by which it joined."))
    }
    if acts.contains(where: { ActsInOrder.leaving.contains($0.action.action) }) { return }
    for kinds in [ActsInOrder.signing, [.ratified], [.acceded]] as [Set<ActionKind>] {
      let same = acts.filter { kinds.contains($0.action.action) }
      for act in same.dropFirst() {
        report(
          finding(
            .warning, at: "\(act.path)/action", "\(act.action.party) \(act.action.action) twice.",
            related: [same[0].path], suggestion: "Make one of them an alternative of the other."))
      }
    }
  }
}
