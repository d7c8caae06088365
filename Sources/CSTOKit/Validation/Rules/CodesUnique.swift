// SPDX-License-Identifier: Apache-2.0

/// No two parties have a code of a scheme at the same time.
public struct CodesUnique: ValidationRule {
  /// `codes-unique`.
  public let id = "codes-unique"
  /// What holds.
  public let summary = "A code of a scheme belongs to one party at a time."
  /// An error.
  public let severity = Finding.Severity.error

  /// An example.
  public let example: RuleExample? = RuleExample(
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

  /// Makes the rule.
  public init() {}

  /// Reports each code that another party has at the same time.
  ///
  /// - Complexity: O(n log n) in the number of codes.
  public func check(_ index: Dataset.Index, report: (Finding) -> Void) {
    var bearers: [Code.Key: [(party: Party, code: Code)]] = [:]
    for party in index.record.parties {
      for (place, code) in party.codes.enumerated() {
        let key = Code.Key(scheme: code.scheme, value: code.value)
        let path = "\(party.kind.collection)/\(party.id)/codes/\(place)/value"
        for (other, own) in bearers[key] ?? [] where other.id != party.id && code.mayMeet(own) {
          report(
            finding(
              .error, at: path, "\(other.id) has the code \(code.value) of \(code.scheme) too.",
              related: ["\(other.kind.collection)/\(other.id)"],
              suggestion: "Say when each of them had it."))
        }
        bearers[key, default: []].append((party, code))
      }
    }
  }
}

extension Code {
  fileprivate struct Key: Hashable {
    let scheme: CodeScheme
    let value: String
  }

  /// Whether both may be valid on some day.
  fileprivate func mayMeet(_ other: Code) -> Bool {
    guard let validity, let others = other.validity else { return true }
    let (own, theirs) = (CoveredDays(validity, asOf: nil), CoveredDays(others, asOf: nil))
    return own.intersection(theirs).possible != nil
  }
}
