// SPDX-License-Identifier: Apache-2.0

/// A check of data sets against a set of rules.
///
/// ```swift
/// for finding in Validator().findings(in: dataset) { print(finding) }
/// let mine = Validator(RuleSet.standard.adding(MyRule()), waivers: waivers)
/// ```
public struct Validator: Sendable {
  /// The rules that data sets are checked against.
  public let rules: RuleSet
  /// The accepted findings, which are not reported.
  public let waivers: [Waiver]

  /// Makes a validator; by default with the rules of this package and no waivers.
  public init(_ rules: RuleSet = .standard, waivers: [Waiver] = []) {
    self.rules = rules
    self.waivers = waivers
  }

  /// All findings in a data set that are not waived, in path order.
  ///
  /// The result is the same on every run. A waiver without a matching finding is itself reported, under the rule id `waivers-used`.
  ///
  /// - Complexity: O(n log n) in the size of the data set, for the rules of this package.
  public func findings(in dataset: Dataset) -> [Finding] {
    var findings: [Finding] = []
    let index = Dataset.Index(dataset)
    // Rules for single values share one pass over the data.
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
          suggestion: "Remove the waiver.")
      }
  }
}

extension Array {
  /// Splits the array into the results of a function and the elements without one.
  fileprivate func partitioned<Value>(_ make: (Element) -> Value?) -> ([Value], [Element]) {
    (compactMap(make), filter { make($0) == nil })
  }
}
