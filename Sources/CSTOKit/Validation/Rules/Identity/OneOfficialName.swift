// SPDX-License-Identifier: Apache-2.0

extension RuleID {
  /// Checks that there is at most one official name per language at a time.
  public static let oneOfficialName = RuleID("one-official-name")
}

struct OneOfficialName: FieldRule {
  let id = RuleID.oneOfficialName
  let summary = "An entity has at most one official name per language at a time."
  let severity = Finding.Severity.warning
  let example: RuleExample? = RuleExample(
    breaking: #"""
      "states": [{"id": "one", "names": [
        {"text": "One", "language": "en", "kind": "official"},
        {"text": "Uno", "language": "en", "kind": "official"}
      ]}]
      """#,
    keeping: #"""
      "states": [{"id": "one", "names": [
        {"text": "One", "language": "en", "kind": "official"},
        {"text": "Uno", "language": "en", "kind": "variant"}
      ]}]
      """#)

  /// Reports each official name that overlaps another one in its language.
  func visitor(_ index: Dataset.Index, report: @escaping (Finding) -> Void) -> FieldVisitor {
    FieldVisitor(names: { names, place in
      var official: [LanguageTag: [Dated]] = [:]
      for (position, name) in names.enumerated() where name.kind == .official {
        let days = name.validity.map { CoveredDays($0, asOf: nil).possible } ?? .everyDay
        if let days { official[name.language, default: []].append(Dated(position: position, days: days)) }
      }
      for dated in official.values where dated.count > 1 {
        // Each is compared with the earlier one that reaches furthest.
        var before: Dated?
        for own in dated.inOrder(by: { ($0.days.low, $0.position) < ($1.days.low, $1.position) }) {
          if let before, before.days.intersection(own.days) != nil {
            // The name that comes later in the list is reported.
            let positions = [own.position, before.position].sorted()
            let (other, name) = (names[positions[0]].text, names[positions[1]].text)
            report(
              finding(
                .warning, at: "\(place.path)/names/\(positions[1])",
                "«\(name)» is official in its language at the same time as «\(other)».",
                suggestion: "Make one of them a variant, or state when each was in use."))
          }
          if before.map({ own.days.high > $0.days.high }) ?? true { before = own }
        }
      }
    })
  }
}

private struct Dated {
  let position: Int
  let days: DaySpan
}
