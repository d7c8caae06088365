// SPDX-License-Identifier: Apache-2.0

public import EDTF

/// A state, an organization or an organ: whoever can be a member, a host, a holder of an office.
public enum Party: Sendable, Hashable {
  /// A state.
  case state(SovereignState)
  /// An organization.
  case organization(Organization)
  /// An organ.
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

  /// The kind of party.
  public var kind: EntityKind {
    switch self {
    case .state: SovereignState.kind
    case .organization: Organization.kind
    case .organ: Organ.kind
    }
  }

  /// All names.
  public var names: [Name] {
    switch self {
    case .state(let state): state.names
    case .organization(let organization): organization.names
    case .organ(let organ): organ.names
    }
  }

  /// All codes.
  public var codes: [Code] {
    switch self {
    case .state(let state): state.codes
    case .organization(let organization): organization.codes
    case .organ(let organ): organ.codes
    }
  }

  /// The period in which the party exists, or nil if the record does not say.
  public var existence: EDTFInterval? {
    switch self {
    case .state(let state): state.existence
    case .organization(let organization): organization.existence
    case .organ(let organ): organ.existence
    }
  }

  /// The days on which all of its members are known; none of a state, which has no members.
  public var coverage: [Coverage] {
    switch self {
    case .state: []
    case .organization(let organization): organization.coverage
    case .organ(let organ): organ.coverage
    }
  }

  /// The everyday name in the first of the languages that has one, or the id.
  public func name(in languages: LanguageTag...) -> String { names.best(in: languages) ?? id.slug }
}
