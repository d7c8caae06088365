// SPDX-License-Identifier: Apache-2.0

/// The permanent id of a rule, used for selection, waivers and reports.
///
/// ```swift
/// extension RuleID { static let sessionsHaveTopics = RuleID("sessions-have-topics") }
/// let rules = RuleSet.standard.removing(.spellsApart, .sourcesUsed)
/// ```
public struct RuleID: Sendable, Hashable {
  /// The id in reports and waivers: lower case, with hyphens.
  public let name: String

  /// Makes an id from a constant.
  ///
  /// To find a rule by an id that is given at run time, use the subscript of a ``RuleSet``.
  public init(_ name: StaticString) { self.name = name.description }
}

extension RuleID: Comparable, CustomStringConvertible {
  /// Orders ids by the bytes of their names.
  public static func < (left: RuleID, right: RuleID) -> Bool { left.name < right.name }
  /// The name of the rule.
  public var description: String { name }
}
