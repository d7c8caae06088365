// SPDX-License-Identifier: Apache-2.0

/// Rules to hold a data set against.
///
/// ```swift
/// for finding in Validator(.standard).findings(in: dataset) { print(finding) }
/// let mine = Validator(RuleSet.standard.adding(MyRule()))
/// ```
public struct Validator: Sendable {
  /// The rules.
  public let rules: RuleSet

  /// Makes a validator of some rules.
  public init(_ rules: RuleSet) { self.rules = rules }

  /// Everything in a data set that breaks a rule, in the order of the paths; equal on every run.
  ///
  /// - Complexity: O(n log n) in the size of the data set, for the rules of this package.
  public func findings(in dataset: Dataset) -> [Finding] {
    var findings: [Finding] = []
    let index = Dataset.Index(dataset)
    for rule in rules.rules { rule.check(index) { findings.append($0) } }
    return findings.sorted()
  }
}

/// Some rules, each at most once.
public struct RuleSet: Sendable, ExpressibleByArrayLiteral {
  /// The rules in the order in which they run.
  public let rules: [any ValidationRule]

  /// Makes a set of rules; of several with one id the last holds.
  public init(_ rules: [any ValidationRule]) {
    var kept: [any ValidationRule] = []
    for rule in rules {
      kept.removeAll { $0.id == rule.id }
      kept.append(rule)
    }
    self.rules = kept
  }

  /// Makes a set of rules.
  public init(arrayLiteral elements: any ValidationRule...) { self.init(elements) }

  /// The rules of this package.
  public static let standard: RuleSet = [
    UniqueIDs(), ReferencesResolve(), EndsNotBeforeStarts(), SpellsApart(), MembershipsWithinLives(), EntitiesCited(),
    StandingOfStatements(),
  ]

  /// No rules.
  public static let none: RuleSet = []

  /// The set with another rule.
  public func adding(_ rule: any ValidationRule) -> RuleSet { RuleSet(rules + [rule]) }

  /// The set without the rule that has an id.
  public func removing(_ id: String) -> RuleSet { RuleSet(rules.filter { $0.id != id }) }
}
