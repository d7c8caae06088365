// SPDX-License-Identifier: Apache-2.0

/// What a panel of state-years covers, and how it counts.
public struct PanelOptions: Sendable, Hashable {
  /// When in a year a state has to belong so that the year counts.
  public enum Rule: String, Sendable, Hashable, CaseIterable {
    /// On some day of the year.
    case any
    /// On the first of January.
    case jan1
    /// On the thirty-first of December.
    case dec31
  }

  /// Which states have rows.
  public enum States: String, Sendable, Hashable, CaseIterable {
    /// Those that have a membership in one of the organizations, in any capacity.
    case everMembers = "ever-members"
    /// All of the record.
    case allInRecord = "all-in-record"
    /// Those that have a number of Correlates of War's, each in the years in which it was a state of that system.
    case correlatesOfWar = "cow"
    /// Those that have a number of Gleditsch and Ward's, each in the years in which it was a state of that system.
    case gleditschWard = "gw"

    /// The scheme of the system whose states have rows; nil if that does not depend on a system.
    package var system: CodeScheme? {
      switch self {
      case .everMembers, .allInRecord: nil
      case .correlatesOfWar: .correlatesOfWar
      case .gleditschWard: .gleditschWard
      }
    }
  }

  /// The first year; nil for that of the first membership.
  public var from: Int?
  /// The last year; nil for the last one that the record covers.
  public var until: Int?
  /// The organizations that have columns, in this order.
  public var organizations: [PartyID]
  /// The organizations that have columns of their own together with their predecessors.
  public var lineages: [PartyID]
  /// Which states have rows.
  public var states: States
  /// When in a year a state has to belong.
  public var rule: Rule
  /// Whether the year of the as-of day counts, although it was not over.
  public var includesPartialYear: Bool

  /// Makes the options.
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
