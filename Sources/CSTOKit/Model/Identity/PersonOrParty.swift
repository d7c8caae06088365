// SPDX-License-Identifier: Apache-2.0

/// Who holds an office or takes part in a meeting: a person, or a party as such.
public enum PersonOrParty: Sendable, Hashable {
  /// A person.
  case person(EntityID<Person>)
  /// A state, an organization or an organ.
  case party(PartyID)
}

extension PersonOrParty: Described {
  /// Two fields, of which exactly one is there.
  @inlinable @inline(__always)
  public init<F: Fields & ~Copyable>(describing f: inout F, _ it: PersonOrParty?) {
    let person: EntityID<Person>? = f("person", it?.person)
    let party: PartyID? = f("party", it?.party)
    switch (person, party) {
    case (let person?, nil): self = .person(person)
    case (nil, let party?): self = .party(party)
    default: self = f.exactlyOne(ofLast: 2, "a person or a party is needed, and not both", otherwise: .party(.example))
    }
  }

  /// The person's id, or nil for a party.
  @inlinable public var person: EntityID<Person>? {
    if case .person(let id) = self { id } else { nil }
  }

  /// The party's id, or nil for a person.
  @inlinable public var party: PartyID? {
    if case .party(let id) = self { id } else { nil }
  }
}
