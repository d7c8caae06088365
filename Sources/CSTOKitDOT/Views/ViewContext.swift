// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// What every view starts from: the data set as the reading has it, an index of it, and the words of the language asked for.
struct ViewContext {
  let dataset: Dataset
  let index: Dataset.Index
  let languages: [LanguageTag]
  let localizer: Localizer
  let referenceNames: ReferenceNames
  private(set) var sharedByParties = SharedNames()
  private(set) var sharedByPeople = SharedNames()
  private(set) var sharedByTreaties = SharedNames()
  private(set) var sharedByDocuments = SharedNames()

  init(_ export: Export) {
    dataset = export.dataset
    index = Dataset.Index(dataset)
    languages = export.languages
    localizer = Localizer(export.languages)
    referenceNames = ReferenceNames(dataset, languages: export.languages)
    sharedByParties.note(dataset.states)
    sharedByParties.note(dataset.organizations)
    sharedByParties.note(dataset.organs)
    sharedByPeople.note(dataset.people)
    sharedByTreaties.note(dataset.treaties)
    sharedByDocuments.note(dataset.documents)
  }

  /// The name of a party on a day; its id where that says nothing.
  func name(_ id: PartyID, on day: CalendarDay? = nil) -> String {
    let name = index.party(id)?.names.best(in: languages, on: day ?? dataset.head.asOf) ?? id.slug
    return name.saysSomething ? name : id.slug
  }

  func name<E: Entity>(_ id: EntityID<E>) -> String {
    let name = referenceNames.name(of: .id(E.kind), id.slug) ?? id.slug
    return name.saysSomething ? name : id.slug
  }

  func name(_ id: PersonOrParty) -> String {
    switch id {
    case .person(let person): name(person)
    case .party(let party): name(party)
    }
  }

  /// The number of a day relative to others: the first that a date allows.
  func place(_ date: EDTFDate?) -> Int { date?.bounds.earliest.dayNumber ?? .max }
}

extension String {
  /// Whether there is anything to be seen in it.
  var saysSomething: Bool { contains { !$0.isWhitespace && $0.displayWidth > 0 } }

  /// With a large first letter, to begin a sentence; a word that has capitals already keeps its spelling.
  var capitalizedFirst: String {
    let hasCapitals = prefix { !$0.isWhitespace }.contains(where: \.isUppercase)
    return hasCapitals ? self : prefix(1).uppercased() + dropFirst()
  }
}
