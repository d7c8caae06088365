// SPDX-License-Identifier: Apache-2.0

extension RuleID {
  /// Checks that the memberships of a member in a host do not overlap.
  public static let spellsApart = RuleID("spells-apart")
}

/// A rule that the memberships of a member in a host do not overlap.
///
/// Periods include both ends. If one membership ends on the day on which the next one begins, they share that day. Memberships in different
/// capacities are not compared.
struct SpellsApart: ValidationRule {
  let id = RuleID.spellsApart
  let summary = "Two memberships of a member in the same host and capacity do not overlap."
  let severity = Finding.Severity.error
  let example: RuleExample? = RuleExample(
    breaking: #"""
      "memberships": [
        {"id": "a", "member": "one", "host": "org", "capacity": "member", "period": "1992-05-15/2002-10-07"},
        {"id": "b", "member": "one", "host": "org", "capacity": "member", "period": "2002-10-07/.."}
      ]
      """#,
    keeping: #"""
      "memberships": [
        {"id": "a", "member": "one", "host": "org", "capacity": "member", "period": "1992-05-15/2002-10-06"},
        {"id": "b", "member": "one", "host": "org", "capacity": "member", "period": "2002-10-07/.."}
      ]
      """#)

  /// Reports each membership that overlaps an earlier one.
  ///
  /// A certain overlap is an error, a possible one a warning. A shared day of change is a warning with its own message.
  ///
  /// - Complexity: O(n log n) in the number of memberships.
  func check(_ index: Dataset.Index, report: (Finding) -> Void) {
    for pair in index.pairsOfParties where pair.count > 1 {
      var spells: [(capacity: Capacity, days: CoveredDays)] = []
      _ = pair.forEach { capacity, period, _ in spells.append((capacity, CoveredDays(period, asOf: index.asOf))) }
      func spell(_ place: Int) -> Membership { pair[pair.startIndex + place] }
      for capacity in Set(spells.map(\.capacity)) {
        let own = spells.indices.filter { spells[$0].capacity == capacity }
        let undated = own.filter { spells[$0].days.possible == .everyDay }
        let dated = Set(own).subtracting(undated)
        if let other = dated.min() {
          // Beside a dated membership, it is open whether an undated one is another membership.
          for place in undated { report(undatedBeside(spell(other), spell(place))) }
        }
        for overlap in Overlap.all(in: spells.indices.map { dated.contains($0) ? spells[$0].days : nil }) {
          report(finding(of: overlap.kind, spell(overlap.before), spell(overlap.place)))
        }
      }
    }
  }

  private func undatedBeside(_ dated: Membership, _ spell: Membership) -> Finding {
    finding(
      .information, at: "memberships/\(spell.id)",
      "The membership has no dates, but \(dated.id) of the same member and host has.",
      related: ["memberships/\(dated.id)"],
      suggestion: "Add its dates, or make it an alternative.")
  }

  private func finding(of overlap: Overlap.Kind, _ before: Membership, _ spell: Membership) -> Finding {
    let (path, related) = ("memberships/\(spell.id)/period", ["memberships/\(before.id)"])
    switch overlap {
    case .possible:
      return finding(
        .warning, at: path,
        "The spell, \(spell.period?.text ?? ""), may overlap \(before.id), \(before.period?.text ?? "").",
        related: related)
    case .dayOfChange(let day):
      return finding(
        .warning, at: path, "The membership begins on \(day), the day on which \(before.id) ends.", related: related,
        suggestion: "End the earlier one on the day before, because a period includes both ends.")
    case .certain:
      return finding(
        .error, at: path, "The spell overlaps \(before.id), \(before.period?.text ?? "").", related: related,
        suggestion: "If it is another version of the same membership, make it an alternative.")
    }
  }
}
