// SPDX-License-Identifier: Apache-2.0

/// The scope of a panel of state-years, and its rule for counting.
public struct PanelOptions: Sendable, Hashable {
  /// The days of a year on which a state must belong for it to count.
  public enum Rule: String, Sendable, Hashable, CaseIterable {
    /// At least one day of the year.
    case any
    /// January 1.
    case jan1
    /// December 31.
    case dec31
  }

  /// The states that have rows.
  public enum States: String, Sendable, Hashable, CaseIterable {
    /// States with a membership in one of the organizations, in any capacity.
    case everMembers = "ever-members"
    /// All states of the record.
    case allInRecord = "all-in-record"
    /// States with a Correlates of War number.
    ///
    /// Each has rows for the years in which it was a state of that system.
    case correlatesOfWar = "cow"
    /// States with a Gleditsch and Ward number.
    ///
    /// Each has rows for the years in which it was a state of that system.
    case gleditschWard = "gw"

    /// The scheme of the state system that determines the rows; nil if none does.
    package var system: CodeScheme? {
      switch self {
      case .everMembers, .allInRecord: nil
      case .correlatesOfWar: .correlatesOfWar
      case .gleditschWard: .gleditschWard
      }
    }
  }

  /// The first year; nil for the year of the first membership.
  public var from: Int?
  /// The last year; nil for the last year that the record covers.
  public var until: Int?
  /// The organizations that have columns, in column order.
  public var organizations: [PartyID]
  /// The organizations that have additional columns with their predecessors included.
  public var lineages: [PartyID]
  /// The states that have rows; by default those with a membership.
  public var states: States
  /// The counting rule; by default any day of the year.
  public var rule: Rule
  /// Whether the year of the as-of day counts even if it is incomplete.
  public var includesPartialYear: Bool

  /// Makes the options of a panel.
  public init(
    from: Int? = nil, until: Int? = nil, organizations: [PartyID], lineages: [PartyID] = [],
    states: States = .everMembers,
    rule: Rule = .any, includesPartialYear: Bool = false
  ) {
    self.from = from
    self.until = until
    self.organizations = organizations
    self.lineages = lineages
    self.states = states
    self.rule = rule
    self.includesPartialYear = includesPartialYear
  }
}
