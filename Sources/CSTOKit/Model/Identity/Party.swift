// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// A state, an organization or an organ.
///
/// Parties can be members, hosts and holders of offices.
public enum Party: Sendable, Hashable {
  /// A state, one of the entities in `states`.
  case state(SovereignState)
  /// An organization, one of the entities in `organizations`.
  case organization(Organization)
  /// An organ, one of the entities in `organs`.
  case organ(Organ)
}

extension Party: Identifiable {
  /// The id in the namespace that all parties share.
  public var id: PartyID {
    switch self {
    case .state(let state): PartyID(state.id)
    case .organization(let organization): PartyID(organization.id)
    case .organ(let organ): PartyID(organ.id)
    }
  }

  /// The entity kind of the state, organization or organ.
  public var kind: EntityKind {
    switch self {
    case .state: SovereignState.kind
    case .organization: Organization.kind
    case .organ: Organ.kind
    }
  }

  /// All names of the party, in the order of the record.
  public var names: [Name] {
    switch self {
    case .state(let state): state.names
    case .organization(let organization): organization.names
    case .organ(let organ): organ.names
    }
  }

  /// All codes of the party, in the order of the record.
  public var codes: [Code] {
    switch self {
    case .state(let state): state.codes
    case .organization(let organization): organization.codes
    case .organ(let organ): organ.codes
    }
  }

  /// The period in which the party exists; nil if the record gives none.
  public var existence: EDTFInterval? {
    switch self {
    case .state(let state): state.existence
    case .organization(let organization): organization.existence
    case .organ(let organ): organ.existence
    }
  }

  /// The periods for which all members of the party are known.
  ///
  /// Empty for a state, which has no members.
  public var coverage: [Coverage] {
    switch self {
    case .state: []
    case .organization(let organization): organization.coverage
    case .organ(let organ): organ.coverage
    }
  }

  /// The everyday name in the first of the languages that has one.
  ///
  /// If none of the languages has a name, the result is the first name, or the id if the party has no names.
  public func name(in languages: LanguageTag...) -> String { names.best(in: languages) ?? id.slug }
}
