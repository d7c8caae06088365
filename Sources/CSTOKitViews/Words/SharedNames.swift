// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// The names that several entities of one kind share, in any language, at any time.
struct SharedNames {
  private var owners: [String: String] = [:]
  private var shared: Set<String> = []

  /// Whether several entities share a name, so the name alone is ambiguous.
  func contains(_ name: String) -> Bool { shared.contains(name) }

  /// Adds the names of some entities.
  mutating func note<E: Named>(_ entities: Entities<E>) {
    for entity in entities {
      let slug = entity.id.slug
      for name in entity.names {
        if owners.updateValue(slug, forKey: name.text) ?? slug != slug { shared.insert(name.text) }
      }
    }
  }
}

extension DatasetViews {
  /// The name of a party in a sentence.
  ///
  /// The id follows in parentheses if other parties share the name.
  func displayName(of id: PartyID, on day: CalendarDay? = nil) -> String {
    let name = name(id, on: day)
    return sharedByParties.contains(name) ? "\(name) (\(id.slug))" : name
  }

  func displayName(of id: EntityID<Treaty>) -> String {
    let name = name(id)
    return sharedByTreaties.contains(name) ? "\(name) (\(id.slug))" : name
  }

  func displayName(of id: EntityID<Document>) -> String {
    let name = name(id)
    return sharedByDocuments.contains(name) ? "\(name) (\(id.slug))" : name
  }

  func displayName(of id: PersonOrParty) -> String {
    switch id {
    case .person(let person):
      let name = name(person)
      return sharedByPeople.contains(name) ? "\(name) (\(person.slug))" : name
    case .party(let party): return displayName(of: party)
    }
  }
}
