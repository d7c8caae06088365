// SPDX-License-Identifier: Apache-2.0

/// A view of a data set: a function that takes each entity as the record has it, or as one of its alternatives.
///
/// ```swift
/// let view = Reading.basis(.entryIntoForce).view(of: .csto)
/// view.dataset.members(of: .csto, on: day)
/// view.fallbacks                      // where nothing is said by that criterion and the preferred value stands
/// ```
public struct Reading: Sendable {
  /// What a reading has to choose from: the entity's own statement, and its alternatives.
  public struct Choices: Sendable, Hashable {
    /// A statement: who says it, and by which criterion.
    public struct Statement: Sendable, Hashable {
      /// The label of an alternative; empty for the preferred statement.
      public let label: String
      /// The criterion, if one is named.
      public let basis: Basis?
      /// Whether it is known to be wrong.
      public let isDeprecated: Bool
      /// The sources that say so.
      public let sources: [EntityID<Source>]
    }

    /// The kind of the entity.
    public let kind: EntityKind
    /// The id of the entity.
    public let id: String
    /// What the record prefers.
    public let preferred: Statement
    /// What others say.
    public let alternatives: [Statement]
  }

  /// What a reading takes.
  public enum Choice: Sendable, Hashable {
    /// The preferred statement, as the reading asks for it.
    case preferred
    /// The alternative at a position.
    case alternative(Int)
    /// The preferred statement, since nothing is said that the reading asks for.
    case fallback
  }

  /// By what a reading chooses, for titles and for whoever has to tell readings apart.
  public enum Kind: Sendable, Hashable {
    /// The record's own preference.
    case preferred
    /// What one source says.
    case source(EntityID<Source>)
    /// One criterion of joining for all.
    case basis(Basis)
    /// A function of a client's, known by its name alone.
    case custom
  }

  /// By what the reading chooses.
  public let kind: Kind
  /// What the reading is called: `preferred`, `source:atop-401`, `basis:entryIntoForce`, or what its maker calls it.
  public let name: String
  private let choose: (@Sendable (Choices) -> Choice)?

  /// The source whose additions the reading takes.
  var source: EntityID<Source>? { if case .source(let id) = kind { id } else { nil } }

  /// A reading of one's own.
  ///
  /// It is asked about each entity that has alternatives or names its criterion.
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

  /// The preferred values, which the entities hold themselves.
  public static let preferred = Reading(.preferred, name: "preferred", choose: nil)

  /// What one source says, with its additions; where it is silent the preferred value stands, marked as a fallback.
  public static func source(_ id: EntityID<Source>) -> Reading {
    Reading(.source(id), name: "source:\(id)") { choices in
      if let position = choices.alternatives.firstIndex(where: { $0.sources.contains(id) }) {
        return .alternative(position)
      }
      return choices.preferred.sources.contains(id) ? .preferred : .fallback
    }
  }

  /// One criterion of joining for all; where nothing is said by it the preferred value stands, marked as a fallback.
  public static func basis(_ basis: Basis) -> Reading {
    Reading(.basis(basis), name: "basis:\(basis)") { choices in
      if choices.preferred.basis == basis { return .preferred }
      let position = choices.alternatives.firstIndex { $0.basis == basis && !$0.isDeprecated }
      return position.map(Choice.alternative) ?? .fallback
    }
  }

  /// Whether every entity stays as it is.
  public var isPreferred: Bool { choose == nil }

  func choice(from choices: Choices) -> Choice {
    guard let choose else { return .preferred }
    let choice = choose(choices)
    if case .alternative(let position) = choice, !choices.alternatives.indices.contains(position) { return .fallback }
    return choice
  }
}

extension Reading: CustomStringConvertible {
  /// What the reading is called.
  public var description: String { name }
}

/// A data set as a reading has it.
public struct DatasetView: Sendable {
  /// The data set.
  ///
  /// Alternatives that were taken stand in their entities' own fields.
  public let dataset: Dataset
  /// The paths of the entities for which nothing is said that the reading asks for: `memberships/blr-csto-2002`.
  public let fallbacks: [String]
}
