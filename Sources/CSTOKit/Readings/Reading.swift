// SPDX-License-Identifier: Apache-2.0

/// A rule that selects, for each entity, the preferred values or one of the alternatives.
///
/// ```swift
/// let view = Reading.basis(.entryIntoForce).view(of: .csto)
/// view.dataset.members(of: .csto, on: day)
/// view.fallbacks                      // entities without such an alternative, with their preferred values
/// ```
public struct Reading: Sendable {
  /// The statements that a reading chooses from: the entity's own and its alternatives.
  public struct Choices: Sendable, Hashable {
    /// A statement, described by its label, criterion and sources.
    public struct Statement: Sendable, Hashable {
      /// The label of an alternative; empty for the preferred statement.
      public let label: String
      /// The criterion of the statement; nil if none is named.
      public let basis: Basis?
      /// Whether the statement is known to be wrong.
      public let isDeprecated: Bool
      /// The ids of the sources that make the statement.
      public let sources: [EntityID<Source>]
    }

    /// The kind of the entity.
    public let kind: EntityKind
    /// The id of the entity, without its kind.
    public let id: String
    /// The statement that the record prefers.
    public let preferred: Statement
    /// The alternative statements, in the order of the record.
    public let alternatives: [Statement]
  }

  /// The statement that a reading chooses.
  public enum Choice: Sendable, Hashable {
    /// The preferred statement, because it is what the reading looks for.
    case preferred
    /// The alternative at a position, counted from 0.
    case alternative(Int)
    /// The preferred statement, because nothing matches what the reading looks for.
    case fallback
  }

  /// The property by which a reading chooses.
  ///
  /// Used for titles and to distinguish readings.
  public enum Kind: Sendable, Hashable {
    /// The preference of the record.
    case preferred
    /// The statements of one source.
    case source(EntityID<Source>)
    /// One criterion of joining for all entities.
    case basis(Basis)
    /// A custom function, known only by the name of the reading.
    case custom
  }

  /// The property by which the reading chooses.
  public let kind: Kind
  /// The name: `preferred`, `source:atop-401`, `basis:entryIntoForce`, or that of a custom reading.
  public let name: String
  private let choose: (@Sendable (Choices) -> Choice)?

  /// The source whose additions the reading includes; nil if there is none.
  var source: EntityID<Source>? { if case .source(let id) = kind { id } else { nil } }

  /// Makes a custom reading.
  ///
  /// The function is called for each entity that has alternatives or names its criterion. If it chooses an alternative at a position that
  /// does not exist, the preferred statement is used as a fallback.
  public init(_ name: String, choose: @escaping @Sendable (Choices) -> Choice) {
    self.name = name
    self.choose = choose
    kind = .custom
  }

  private init(_ kind: Kind, name: String, choose: (@Sendable (Choices) -> Choice)?) {
    self.kind = kind
    self.name = name
    self.choose = choose
  }

  /// The preferred values, which the entities contain themselves.
  public static let preferred = Reading(.preferred, name: "preferred", choose: nil)

  /// A reading of the statements of one source, with its additions.
  ///
  /// If the source makes no statement on an entity, the preferred value is used and listed as a fallback.
  public static func source(_ id: EntityID<Source>) -> Reading {
    Reading(.source(id), name: "source:\(id)") { choices in
      if let position = choices.alternatives.firstIndex(where: { $0.sources.contains(id) }) {
        return .alternative(position)
      }
      return choices.preferred.sources.contains(id) ? .preferred : .fallback
    }
  }

  /// A reading by one criterion of joining for all entities.
  ///
  /// If an entity has no statement by that criterion, the preferred value is used and listed as a fallback.
  public static func basis(_ basis: Basis) -> Reading {
    Reading(.basis(basis), name: "basis:\(basis)") { choices in
      if choices.preferred.basis == basis { return .preferred }
      let position = choices.alternatives.firstIndex { $0.basis == basis && !$0.isDeprecated }
      return position.map(Choice.alternative) ?? .fallback
    }
  }

  /// Whether the reading leaves every entity unchanged.
  public var isPreferred: Bool { choose == nil }

  func choice(from choices: Choices) -> Choice {
    guard let choose else { return .preferred }
    let choice = choose(choices)
    if case .alternative(let position) = choice, !choices.alternatives.indices.contains(position) { return .fallback }
    return choice
  }
}

extension Reading: CustomStringConvertible {
  /// The name of the reading.
  public var description: String { name }
}

/// A data set with a reading applied.
public struct DatasetView: Sendable {
  /// The data set with the chosen statements.
  ///
  /// The fields of each entity contain the values of the chosen alternative.
  public let dataset: Dataset
  /// The paths of the entities for which the preferred value is a fallback.
  ///
  /// For example `memberships/blr-csto-2002`.
  public let fallbacks: [String]
}
