// SPDX-License-Identifier: Apache-2.0

/// The person or party that holds an office or attends a meeting.
public enum PersonOrParty: Sendable, Hashable {
  /// A person, by id in `people`.
  case person(EntityID<Person>)
  /// A party, by id in `states`, `organizations` or `organs`.
  case party(PartyID)
}

extension PersonOrParty: Described {
  /// Describes the fields `person` and `party`, exactly one of which must be present.
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

  /// The id of the person, or nil for a party.
  @inlinable public var person: EntityID<Person>? {
    if case .person(let id) = self { id } else { nil }
  }

  /// The id of the party, or nil for a person.
  @inlinable public var party: PartyID? {
    if case .party(let id) = self { id } else { nil }
  }
}
