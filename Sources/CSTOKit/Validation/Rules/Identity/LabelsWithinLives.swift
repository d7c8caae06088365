// SPDX-License-Identifier: Apache-2.0

extension RuleID {
  /// Checks that the names and codes of a party are valid while it exists.
  public static let labelsWithinLives = RuleID("labels-within-lives")
}

struct LabelsWithinLives: ValidationRule {
  let id = RuleID.labelsWithinLives
  let summary = "The names and codes of a party are valid only while the party exists."
  let severity = Finding.Severity.warning
  let example: RuleExample? = RuleExample(
    breaking: #"""
      "organizations": [{
        "id": "org", "existence": "1990/2010",
        "names": [{"text": "Org", "language": "en", "kind": "short", "validity": "1980/1989"}]
      }]
      """#,
    keeping: #"""
      "organizations": [{
        "id": "org", "existence": "1990/2010",
        "names": [{"text": "Org", "language": "en", "kind": "short", "validity": "1990/2000"}]
      }]
      """#)

  /// Reports each name and code whose validity is certainly outside the party's existence.
  ///
  /// - Complexity: O(n) in the number of entities.
  func check(_ index: Dataset.Index, report: (Finding) -> Void) {
    for party in index.record.parties {
      guard let life = party.existence else { continue }
      let path = "\(party.kind.collection)/\(party.id)"
      let labels =
        party.names.enumerated().map { ("names/\($0)", $1.validity) }
        + party.codes.enumerated().map { ("codes/\($0)", $1.validity) }
      for (place, validity) in labels {
        guard let validity else { continue }
        let shared = CoveredDays(validity, asOf: nil).intersection(CoveredDays(life, asOf: nil))
        if shared.possible == nil {
          report(
            finding(
              .warning, at: "\(path)/\(place)/validity", "\(validity) is outside the existence of \(party.id), \(life)."
            ))
        }
      }
    }
  }
}
