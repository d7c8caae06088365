// SPDX-License-Identifier: Apache-2.0

/// An ordered set of validation rules, with unique ids.
///
/// ```swift
/// let mine: RuleSet = [MyRule()]
/// let all = RuleSet.standard.adding(MyRule()).removing(.sourcesUsed).changing(.spellsApart, to: .warning)
/// ```
public struct RuleSet: Sendable, ExpressibleByArrayLiteral {
  /// The rules, in the order in which they run.
  public let rules: [any ValidationRule]

  /// Makes a set of rules; of rules with the same id, the last is kept.
  public init(_ rules: [any ValidationRule]) {
    var kept: [any ValidationRule] = []
    for rule in rules {
      kept.removeAll { $0.id == rule.id }
      kept.append(rule)
    }
    self.rules = kept
  }

  /// Makes a set of rules; of rules with the same id, the last is kept.
  public init(arrayLiteral elements: any ValidationRule...) { self.init(elements) }

  /// The rules of this package.
  public static let standard: RuleSet = [
    UniqueIDs(), ReferencesResolve(), CodesWellFormed(), CodesUnique(), LabelsWithinLives(),
    OneOfficialName(), TransliterationsHaveOriginals(), TextClean(), KnownWords(), LanguagesInUse(), ValuesReadable(),
    OneCodePerDay(), NoCircles(), CountsNotNegative(), AddressesOpen(),
    EndsNotBeforeStarts(), StatusesWithinMemberships(), AnnouncedNotAfterEffective(), DocumentsNotBeforeMeetings(),
    NothingAfterAsOf(),
    SpellsApart(), MembershipsWithinLives(), CoverageStated(), CoverageWithinLives(), ActsFitMemberships(),
    StatusesApart(), AlternativesDiffer(), SuspensionsHaveMemberships(),
    ActsInOrder(), StagesInOrder(), PartsWithinWholes(), InForceNotBeforeSigned(), TermsReachExtensions(),
    ActorsExisted(), OneHolderAtATime(),
    ChairsTookPart(), AttendeesHeldOffices(), StatesRepresentedOnce(), MembersAccountedFor(), OrgansExisted(),
    VideoconferencesHaveNoPlace(), SuperlativesHold(), OrdinalsGrow(), DocumentsFitMeetings(), TalliesFitLists(),
    EntitiesCited(), SourcesUsed(), SourcesNotOlder(), HedgesKept(), StandingOfStatements(),
  ]

  /// The rules of this package, with every warning raised to an error.
  public static let strict = RuleSet(standard.rules.map { SeverityOverride(rule: $0) { $0 == .warning ? .error : $0 } })

  /// The empty set of rules.
  public static let none: RuleSet = []

  /// Returns the set with one more rule, which replaces one with the same id.
  public func adding(_ rule: any ValidationRule) -> RuleSet { RuleSet(rules + [rule]) }

  /// Returns the set without the rules with some ids.
  public func removing(_ ids: RuleID...) -> RuleSet { RuleSet(rules.filter { !ids.contains($0.id) }) }

  /// Returns the set of only the rules with some ids.
  public func keeping(_ ids: RuleID...) -> RuleSet { RuleSet(rules.filter { ids.contains($0.id) }) }

  /// Returns the set with all findings of one rule at another severity.
  public func changing(_ id: RuleID, to severity: Finding.Severity) -> RuleSet {
    RuleSet(rules.map { $0.id == id ? SeverityOverride(rule: $0) { _ in severity } : $0 })
  }

  /// The rule with an id given at run time; nil if there is none.
  public subscript(name: String) -> (any ValidationRule)? { rules.first { $0.id.name == name } }
}

/// A rule with the findings of another rule at changed severities.
private struct SeverityOverride: ValidationRule {
  let rule: any ValidationRule
  let grade: @Sendable (Finding.Severity) -> Finding.Severity

  var id: RuleID { rule.id }
  var summary: String { rule.summary }
  var severity: Finding.Severity { grade(rule.severity) }
  var example: RuleExample? { rule.example }

  func check(_ index: Dataset.Index, report: (Finding) -> Void) {
    rule.check(index) { found in
      report(
        finding(
          grade(found.severity), at: found.path, found.message, related: found.related, suggestion: found.suggestion))
    }
  }
}
