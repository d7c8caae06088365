// SPDX-License-Identifier: Apache-2.0

public import CSTOKit
internal import CSTOKitText

/// The views of a data set: graphs and charts as values, in the language asked for.
///
/// ```swift
/// let views = DatasetViews(.csto, languages: ["ru"])
/// let members = views.membership(of: .csto, on: day)
/// let timeline = views.timeline(of: .csto)
/// ```
///
/// Views are painted by exporters, `DOTExporter` among them, or by a client's own code.
public struct DatasetViews: Sendable {
  /// The data set as the reading has it.
  public let dataset: Dataset
  /// The languages of names and sentences, in order of preference.
  public let languages: [LanguageTag]
  /// Whose word is taken.
  public let reading: Reading
  package let localizer: Localizer
  let index: Dataset.Index
  let referenceNames: ReferenceNames
  private(set) var sharedByParties = SharedNames()
  private(set) var sharedByPeople = SharedNames()
  private(set) var sharedByTreaties = SharedNames()
  private(set) var sharedByDocuments = SharedNames()

  /// Makes the views of a data set.
  ///
  /// - Parameters:
  ///   - dataset: The data set.
  ///   - languages: The languages of names, in order of preference. Sentences are in the first of them that has a phrasebook, else in English.
  ///   - reading: Whose word is taken.
  ///   - phrasebooks: What is said around names, in further languages or in other words.
  /// - Complexity: O(n) in the number of entities.
  public init(
    _ dataset: Dataset, languages: [LanguageTag] = ["en"], reading: Reading = .preferred, phrasebooks: [Phrasebook] = []
  ) {
    self.init(
      reading.isPreferred ? dataset : reading.view(of: dataset).dataset, readBy: reading, languages, phrasebooks)
  }

  /// Makes the views of what is exported.
  public init(_ export: Export, phrasebooks: [Phrasebook] = []) {
    self.init(export.dataset, readBy: export.reading, export.languages, phrasebooks)
  }

  /// The words around names in a picture of what is exported.
  package static func localizer(_ export: Export, phrasebooks: [Phrasebook]) -> Localizer {
    Localizer(export.languages, phrasebooks)
  }

  private init(_ dataset: Dataset, readBy reading: Reading, _ languages: [LanguageTag], _ phrasebooks: [Phrasebook]) {
    self.dataset = dataset
    self.languages = languages
    self.reading = reading
    index = Dataset.Index(dataset)
    localizer = Localizer(languages, phrasebooks)
    referenceNames = ReferenceNames(dataset, languages: languages)
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

  /// A graph with what a reading and the record have to say of it.
  func finished(_ graph: GraphView) -> GraphView {
    var graph = graph
    // A reading changes what a picture shows, and the picture looks like any other.
    if let readingLine { graph.subtitle.insert(readingLine, at: 0) }
    graph.footer = footer(sources: graph.sources.count)
    for place in graph.boxes.indices { graph.boxes[place].foreignLines = foreignLines(of: graph.boxes[place]) }
    let foreign = graph.boxes.reduce(0) { $0 + $1.foreignLines.count }
    if foreign > 0 { graph.footer.append(localizer(.foreignNames, "\(foreign)")) }
    return graph
  }

  /// The lines of a box that are names in a language that was not asked for first, nor is that of the sentences.
  private func foreignLines(of box: GraphView.Box) -> [Int] {
    var names: [[Name]] = []
    switch box.subject {
    case .party(let id): names = [index.party(id)?.names ?? []]
    case .document(let id): names = [dataset.documents[id]?.names ?? []]
    case .attendance(let id):
      guard let attendance = dataset.attendances[id] else { return [] }
      switch attendance.participant {
      case .person(let person): names = [dataset.people[person]?.names ?? []]
      case .party(let party): names = [index.party(party)?.names ?? []]
      }
      if let office = attendance.office { names.append(dataset.offices[office]?.names ?? []) }
    case .meeting, .succession, nil: return []
    }
    let wanted = [languages.first?.primary, localizer.language.primary]
    return box.label.indices.filter { line in
      names.contains { names in
        let own = names.filter { $0.text == box.label[line] }
        return !own.isEmpty && !own.contains { wanted.contains($0.language.primary) }
      }
    }
  }

  /// What a picture rests on: the record, its version and as-of day, and the number of sources.
  func footer(sources: Int) -> [String] {
    let head = dataset.head
    let version = head.version.map { localizer(.version, $0) }
    let asOf = head.asOf.map { localizer(.asOf, localizer.day($0)) }
    let licence = head.licence.flatMap { text in
      LicenceReference(text).map { licence in
        let address = licence.path.map { "\($0.drop { $0 != "/" }.dropFirst(2))" }
        let name = licence.path == text ? address ?? text : licence.title ?? licence.name
        let words = localizer(.licence, name.shownSafely)
        return address.map { $0 == name ? words : "\(words) (\($0))" } ?? words
      }
    }
    let record = [head.title, version, asOf, licence].compactMap { $0 }.joined(separator: ", ")
    // A data set without sources has none to count.
    let counted = dataset.sources.isEmpty ? "" : localizer(.sourcesBehind, "\(sources)", "\(dataset.sources.count)")
    return [record, counted].filter { !$0.isEmpty }
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

  /// The party that an organ and those above it belong to in the end.
  func party(above organ: PartyID) -> PartyID {
    var party = organ
    // A circle of organs in the data ends when each was seen.
    for _ in 0...dataset.organs.count {
      guard case .organ(let body)? = index.party(party) else { return party }
      party = body.parent
    }
    return party
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
