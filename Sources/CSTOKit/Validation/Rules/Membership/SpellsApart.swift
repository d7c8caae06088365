// SPDX-License-Identifier: Apache-2.0

extension RuleID {
  /// The spells of one pair do not overlap.
  public static let spellsApart = RuleID("spells-apart")
}

/// The spells of one pair do not overlap.
///
/// Both ends of a period are included. Two spells of which one ends on the day on which the next begins share that day.
struct SpellsApart: ValidationRule {
  let id = RuleID.spellsApart
  let summary = "Two spells of a member in a host, in one capacity, have no day in common."
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

  /// Reports each spell that overlaps one before it: for certain an error, possibly a warning, and on the day of a change a warning of its own.
  ///
  /// - Complexity: O(n log n) in the number of memberships.
  func check(_ index: Dataset.Index, report: (Finding) -> Void) {
    for pair in index.pairsOfParties where pair.count > 1 {
      var spells: [(place: Int, capacity: Capacity, days: CoveredDays)] = []
      _ = pair.forEach { capacity, period, _ in
        spells.append((spells.count, capacity, CoveredDays(period, asOf: index.asOf)))
      }
      spells.sort { ($0.days.possible?.low ?? .min, $0.place) < ($1.days.possible?.low ?? .min, $1.place) }
      for capacity in Set(spells.map(\.capacity)) {
        // Of those before, the one that may reach furthest decides, and the one that does so for certain.
        var furthest: (possible: Reach, certain: Reach)?
        let dated = spells.first { $0.capacity == capacity && $0.days.possible != .everyDay }
        for (place, own, days) in spells where own == capacity && days.possible == .everyDay {
          // Beside another one nobody can say whether they are two.
          guard let dated else { break }
          report(
            finding(
              .information, at: "memberships/\(pair[pair.startIndex + place].id)",
              "The spell has no dates, and \(pair[pair.startIndex + dated.place].id) of the same member and host has.",
              related: ["memberships/\(pair[pair.startIndex + dated.place].id)"],
              suggestion: "Say when it was, or make it an alternative."))
        }
        for (place, own, days) in spells where own == capacity && days.possible != .everyDay {
          let next = Reach(place: place, days: days)
          guard let (possible, certain) = furthest else {
            furthest = (next, next)
            continue
          }
          for before in possible.place == certain.place ? [possible] : [possible, certain]
          where before.days.intersection(days).possible != nil {
            compare(pair[pair.startIndex + before.place], before.days, pair[pair.startIndex + place], days, report)
          }
          furthest = (
            (days.possible?.high ?? .min) >= (possible.days.possible?.high ?? .min) ? next : possible,
            (days.certain?.high ?? .min) >= (certain.days.certain?.high ?? .min) ? next : certain
          )
        }
      }
    }
  }

  private struct Reach {
    let place: Int
    let days: CoveredDays
  }

  private func compare(
    _ before: Membership, _ earlier: CoveredDays, _ spell: Membership, _ later: CoveredDays, _ report: (Finding) -> Void
  ) {
    let shared = earlier.intersection(later)
    guard let possible = shared.possible else { return }
    let path = "memberships/\(spell.id)/period"
    let related = ["memberships/\(before.id)"]
    guard let certain = shared.certain else {
      let message = "The spell, \(spell.period?.text ?? ""), may overlap \(before.id), \(before.period?.text ?? "")."
      report(finding(.warning, at: path, message, related: related))
      return
    }
    if certain == possible, certain.low == certain.high, let day = certain.first {
      report(
        finding(
          .warning, at: path, "The spell begins on \(day), the day on which \(before.id) ends.", related: related,
          suggestion: "End the one before on the eve: both ends of a period are included."))
      return
    }
    report(
      finding(
        .error, at: path, "The spell overlaps \(before.id), \(before.period?.text ?? "").", related: related,
        suggestion: "Make it an alternative if it is another reading of the same membership."))
  }
}
