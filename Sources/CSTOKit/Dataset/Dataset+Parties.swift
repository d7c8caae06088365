// SPDX-License-Identifier: Apache-2.0

extension Dataset {
  /// The state, organization or organ with an id; nil if there is none.
  ///
  /// - Complexity: O(log n).
  public func party(_ id: PartyID) -> Party? {
    if let state = states[id.slug] { return .state(state) }
    if let organization = organizations[id.slug] { return .organization(organization) }
    if let organ = organs[id.slug] { return .organ(organ) }
    return nil
  }

  /// All parties, in the order of their ids.
  ///
  /// - Complexity: O(n log n).
  public var parties: [Party] {
    let all = states.map(Party.state) + organizations.map(Party.organization) + organs.map(Party.organ)
    return all.inOrder { $0.id < $1.id }
  }

  /// The everyday name of a party in the first language that has one.
  ///
  /// If no language has a name, or the party is missing, the result is the id.
  ///
  /// - Complexity: O(log n).
  public func name(of id: PartyID, in languages: [LanguageTag]) -> String {
    party(id).flatMap { $0.names.best(in: languages, on: head.asOf) } ?? id.slug
  }
}
