// SPDX-License-Identifier: Apache-2.0

internal import EDTF

extension RuleID {
  /// Checks that a party has at most one code of a scheme at a time.
  public static let oneCodePerDay = RuleID("one-code-per-day")
}

struct OneCodePerDay: ValidationRule {
  let id = RuleID.oneCodePerDay
  let summary = "A party has at most one code per scheme on any day."
  let severity = Finding.Severity.error
  let example: RuleExample? = RuleExample(
    breaking: #"""
      "states": [{"id": "yug", "codes": [{"scheme": "cow", "value": "345"}, {"scheme": "cow", "value": "347"}]}]
      """#,
    keeping: #"""
      "states": [{"id": "yug", "codes": [
        {"scheme": "cow", "value": "345", "validity": "1918/2003"}, {"scheme": "cow", "value": "347", "validity": "2008/.."}]}]
      """#)

  /// Reports each code of a party that overlaps another one of its scheme.
  ///
  /// A certain overlap is an error, a possible one a warning.
  ///
  /// - Complexity: O(n log n) in the number of codes.
  func check(_ index: Dataset.Index, report: (Finding) -> Void) {
    for party in index.record.parties where party.codes.count > 1 {
      let places = Dictionary(grouping: party.codes.indices) { party.codes[$0].scheme }
      for (scheme, places) in places where places.count > 1 {
        let codes = places.map { party.codes[$0] }
        // A code without a validity covers all days.
        let days = codes.map { $0.validity.map { CoveredDays($0, asOf: nil) } ?? .always }
        for overlap in Overlap.all(in: days) {
          let (own, before) = (codes[overlap.place], codes[overlap.before])
          let path = "\(party.kind.collection)/\(party.id)/codes"
          var severity = Finding.Severity.warning
          if case .certain = overlap.kind { severity = .error }
          report(
            finding(
              severity, at: "\(path)/\(places[overlap.place])/validity",
              "\(party.id) has the codes \(before.value.cut) and \(own.value.cut) of \(scheme) at the same time, or may have.",
              related: ["\(path)/\(places[overlap.before])"], suggestion: "State when each of them was in use."))
        }
      }
    }
  }
}
