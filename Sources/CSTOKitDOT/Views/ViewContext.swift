// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// What every view starts from: the data set as the reading has it, an index of it, and the words of the language asked for.
struct ViewContext {
  let dataset: Dataset
  let index: Dataset.Index
  let languages: [LanguageTag]
  let reading: Reading
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
    reading = export.reading
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

  /// What stands below the title of a picture that a reading decided; nil where nothing is to be told.
  var readingLine: String? {
    switch reading.kind {
    case .preferred: nil
    case .source(let id):
      localizer(.readingOfSource, (dataset.sources[id]?.title.shownSafely ?? id.slug).cut(to: 48))
    case .basis(let basis): localizer(.readingOfBasis, localizer.value(basis.rawValue).shownSafely)
    case .custom: localizer(.readingOfOwn, reading.name.shownSafely)
    }
  }

  /// The number of a day relative to others: the first that a date allows.
  func place(_ date: EDTFDate?) -> Int { date?.bounds.earliest.dayNumber ?? .max }
}

extension String {
  /// The text itself, or as many of its words as fit into some columns.
  fileprivate func cut(to width: Int) -> String {
    if displayWidth <= width { return self }
    var (result, columns) = ("", 0)
    for character in self {
      columns += character.displayWidth
      if columns >= width { break }
      result.append(character)
    }
    // A word is not cut, unless it is all there is.
    if let space = result.lastIndex(of: " ") { result = String(result[..<space]) }
    while result.last.map({ $0.isPunctuation || $0.isWhitespace }) == true { result.removeLast() }
    return result + " …"
  }

  /// Whether there is anything to be seen in it.
  var saysSomething: Bool { contains { !$0.isWhitespace && $0.displayWidth > 0 } }

  /// With a large first letter, to begin a sentence; a word that has capitals already keeps its spelling.
  var capitalizedFirst: String {
    let hasCapitals = prefix { !$0.isWhitespace }.contains(where: \.isUppercase)
    return hasCapitals ? self : prefix(1).uppercased() + dropFirst()
  }
}
