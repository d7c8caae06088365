// SPDX-License-Identifier: Apache-2.0

import CSTOKit
import Foundation

/// Holding a data set against all rules, and how that grows with the record.
func benchmarkValidation(_ harness: inout Harness, memberships count: Int) {
  guard harness.wants("validate") else { return }
  let (small, large) = (
    SyntheticDataset.make(memberships: count / 4, isConsistent: true),
    SyntheticDataset.make(memberships: count, isConsistent: true)
  )
  harness.growth("validate.standard") {
    _ = Validator(.standard).findings(in: small)
  } large: {
    _ = Validator(.standard).findings(in: large)
  }
  for rule in RuleSet.standard.rules {
    let start = ContinuousClock.now
    let findings = Validator([rule]).findings(in: large).count
    let time = ContinuousClock.now - start
    FileHandle.standardError.write(Data("validate: \(rule.id): \(time), \(findings) findings\n".utf8))
  }
}
