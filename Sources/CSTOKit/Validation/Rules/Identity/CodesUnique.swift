// SPDX-License-Identifier: Apache-2.0

extension RuleID {
  /// Checks that no two parties have the same code at the same time.
  public static let codesUnique = RuleID("codes-unique")
}

struct CodesUnique: ValidationRule {
  let id = RuleID.codesUnique
  let summary = "No two parties have the same code of a scheme at the same time."
  let severity = Finding.Severity.error
  let example: RuleExample? = RuleExample(
    breaking: #"""
      "states": [
        {"id": "one", "codes": [{"scheme": "cow", "value": "1"}]},
        {"id": "two", "codes": [{"scheme": "cow", "value": "1"}]}
      ]
      """#,
    keeping: #"""
      "states": [
        {"id": "one", "codes": [{"scheme": "cow", "value": "1", "validity": "1990/1999"}]},
        {"id": "two", "codes": [{"scheme": "cow", "value": "1", "validity": "2000/.."}]}
      ]
      """#)

  /// Reports each code that another party has at the same time.
  ///
  /// - Complexity: O(n log n) in the number of codes.
  func check(_ index: Dataset.Index, report: (Finding) -> Void) {
    var bearers: [Code.Key: [Bearer]] = [:]
    for party in index.record.parties {
      for (place, code) in party.codes.enumerated() {
        let covered = code.validity.map { CoveredDays($0, asOf: nil) }
        guard let days = covered?.possible ?? (covered == nil ? .everyDay : nil) else { continue }
        let certain = covered.map(\.certain) ?? .everyDay
        bearers[Code.Key(scheme: code.scheme, value: code.value), default: []]
          .append(
            Bearer(
              id: party.id, path: "\(party.kind.collection)/\(party.id)", place: place, days: days, certain: certain))
      }
    }
    for (key, bearers) in bearers where bearers.count > 1 {
      // Each is compared with the earlier one that reaches furthest.
      var before: Bearer?
      for bearer in bearers.inOrder(by: { ($0.days.low, $0.path) < ($1.days.low, $1.path) }) {
        if let before, before.id != bearer.id, before.days.intersection(bearer.days) != nil {
          // If dates are known only to the year, it is open on which day one party passed the code to the other.
          let isCertain = before.certain.flatMap { one in bearer.certain.flatMap { one.intersection($0) } } != nil
          report(
            finding(
              isCertain ? .error : .warning, at: "\(bearer.path)/codes/\(bearer.place)/value",
              isCertain
                ? "\(before.id) also has the code \(key.value) of \(key.scheme)."
                : "\(before.id) may have had the code \(key.value) of \(key.scheme) at the same time.",
              related: [before.path],
              suggestion: "State when each of them had it."))
        }
        if before.map({ bearer.days.high > $0.days.high }) ?? true { before = bearer }
      }
    }
  }
}

private struct Bearer {
  let id: PartyID
  let path: String
  let place: Int
  let days: DaySpan
  let certain: DaySpan?
}

extension Code {
  fileprivate struct Key: Hashable {
    let scheme: CodeScheme
    let value: String
  }
}
