// SPDX-License-Identifier: Apache-2.0

internal import EDTF

extension RuleID {
  /// Checks that a treaty does not enter into force before it is signed.
  public static let inForceNotBeforeSigned = RuleID("in-force-not-before-signed")
}

struct InForceNotBeforeSigned: ValidationRule {
  let id = RuleID.inForceNotBeforeSigned
  let summary = "A treaty does not enter into force before the day on which it is signed."
  let severity = Finding.Severity.error
  let example: RuleExample? = RuleExample(
    breaking: #"""
      "treaties": [{"id": "pact", "kind": "treaty", "signed": "1992-05-15", "inForce": "1991"}]
      """#,
    keeping: #"""
      "treaties": [{"id": "pact", "kind": "treaty", "signed": "1992-05-15", "inForce": "1994-04-20"}]
      """#)

  /// Reports each treaty that certainly entered into force before it was signed.
  ///
  /// - Complexity: O(n) in the number of entities.
  func check(_ index: Dataset.Index, report: (Finding) -> Void) {
    for treaty in index.record.treaties {
      guard let signed = treaty.signed, let inForce = treaty.inForce, inForce.precedes(signed) == .yes else { continue }
      report(
        finding(
          .error, at: "treaties/\(treaty.id)/inForce",
          "It entered into force on \(inForce), before it was signed on \(signed)."))
    }
  }
}
