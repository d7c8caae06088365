// SPDX-License-Identifier: Apache-2.0

/// Rules to hold a data set against.
///
/// ```swift
/// for finding in Validator().findings(in: dataset) { print(finding) }
/// let mine = Validator(RuleSet.standard.adding(MyRule()), waivers: waivers)
/// ```
public struct Validator: Sendable {
  /// The rules.
  public let rules: RuleSet
  /// What is accepted.
  public let waivers: [Waiver]

  /// Makes a validator of some rules, by default those of this package, and of findings that are accepted.
  public init(_ rules: RuleSet = .standard, waivers: [Waiver] = []) {
    self.rules = rules
    self.waivers = waivers
  }

  /// Everything in a data set that breaks a rule and is not waived, in the order of the paths; equal on every run.
  ///
  /// A waiver that nothing needs is reported too, by the rule `waivers-used`.
  ///
  /// - Complexity: O(n log n) in the size of the data set, for the rules of this package.
  public func findings(in dataset: Dataset) -> [Finding] {
    var findings: [Finding] = []
    let index = Dataset.Index(dataset)
    // Rules that look at values wherever they stand see them together, in one pass.
    let (fieldRules, others) = rules.rules.partitioned { $0 as? any FieldRule }
    withoutActuallyEscaping({ (found: Finding) in findings.append(found) }) { report in
      dataset.show(to: fieldRules.map { $0.visitor(index, report: report) })
    }
    for rule in others { rule.check(index) { findings.append($0) } }
    if !waivers.isEmpty { findings = waived(findings) }
    return findings.sorted()
  }

  private func waived(_ findings: [Finding]) -> [Finding] {
    var unused = Set(waivers)
    let byPlace = Dictionary(grouping: waivers) { [$0.rule, $0.path] }
    var kept: [Finding] = []
    for finding in findings {
      guard let own = byPlace[[finding.rule, finding.path]] else {
        kept.append(finding)
        continue
      }
      unused.subtract(own)
    }
    return kept
      + unused.map { waiver in
        Finding(
          rule: "waivers-used", severity: .warning, path: waiver.path,
          message: "Nothing is found here by the rule \(waiver.rule), which is waived: \(waiver.reason)",
          suggestion: "Take the waiver out.")
      }
  }
}

extension Array {
  /// What a function makes something of, and the rest.
  fileprivate func partitioned<Value>(_ make: (Element) -> Value?) -> ([Value], [Element]) {
    (compactMap(make), filter { make($0) == nil })
  }
}
