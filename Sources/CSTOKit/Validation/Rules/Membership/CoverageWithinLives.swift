// SPDX-License-Identifier: Apache-2.0

extension RuleID {
  /// Checks that a party exists on some of the days of its coverage.
  public static let coverageWithinLives = RuleID("coverage-within-lives")
}

struct CoverageWithinLives: ValidationRule {
  let id = RuleID.coverageWithinLives
  let summary = "A party exists on some of the days for which its list of members is said to be complete."
  let severity = Finding.Severity.warning
  let example: RuleExample? = RuleExample(
    breaking: #"""
      "organizations": [{"id": "org", "existence": "1990/2010", "coverage": [{"period": "2011/.."}]}]
      """#,
    keeping: #"""
      "organizations": [{"id": "org", "existence": "1990/2010", "coverage": [{"period": "1985/.."}]}]
      """#)

  /// Reports each coverage claim that is wholly outside the existence of its party.
  ///
  /// - Complexity: O(n) in the number of claims.
  func check(_ index: Dataset.Index, report: (Finding) -> Void) {
    let record = index.record
    let hosts = record.organizations.map { Party.organization($0) } + record.organs.map { Party.organ($0) }
    for party in hosts {
      guard let life = party.existence, let possible = CoveredDays(life, asOf: index.asOf).possible else { continue }
      for (place, claim) in party.coverage.enumerated() {
        let days = CoveredDays(claim.period, asOf: index.asOf).possible
        if days.flatMap(possible.intersection) != nil { continue }
        report(
          finding(
            .warning, at: "\(party.kind.collection)/\(party.id)/coverage/\(place)/period",
            "\(claim.period) is outside the existence of \(party.id), which existed \(life).",
            suggestion: "Limit the coverage to the existence of \(party.id)."))
      }
    }
  }
}
