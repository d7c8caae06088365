// SPDX-License-Identifier: Apache-2.0

/// The permanent id of a rule, by which it is chosen, waived and reported.
///
/// ```swift
/// extension RuleID { static let sessionsHaveTopics = RuleID("sessions-have-topics") }
/// let rules = RuleSet.standard.removing(.spellsApart, .sourcesUsed)
/// ```
public struct RuleID: Sendable, Hashable {
  /// The id as reports and waivers have it: lower case, with hyphens.
  public let name: String

  /// Makes an id of a constant; an id that is given at run time is looked up in a ``RuleSet``.
  public init(_ name: StaticString) { self.name = name.description }
}

extension RuleID: Comparable, CustomStringConvertible {
  /// The order of the names' bytes.
  public static func < (left: RuleID, right: RuleID) -> Bool { left.name < right.name }
  /// The name.
  public var description: String { name }
}
