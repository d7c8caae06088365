// SPDX-License-Identifier: Apache-2.0

public import CSTOKit
internal import CSTOKitText

/// The views of a data set: graphs and charts as values, in the requested languages.
///
/// ```swift
/// let views = DatasetViews(.csto, languages: ["ru"])
/// let members = views.membership(of: .csto, on: day)
/// let timeline = views.timeline(of: .csto)
/// ```
///
/// Exporters such as `DOTExporter` draw the views. Your own code can draw them as well.
public struct DatasetViews: Sendable {
  /// The data set with the reading applied.
  public let dataset: Dataset
  /// The languages of names and sentences, in order of preference.
  public let languages: [LanguageTag]
  /// The reading, which decides which of several conflicting statements is used.
  public let reading: Reading
  package let localizer: Localizer
  package let index: Dataset.Index
  let referenceNames: ReferenceNames
  private(set) var sharedByParties = SharedNames()
  private(set) var sharedByPeople = SharedNames()
  private(set) var sharedByTreaties = SharedNames()
  private(set) var sharedByDocuments = SharedNames()

  /// Creates the views of a data set.
  ///
  /// - Parameters:
  ///   - dataset: The data set.
  ///   - languages: The languages of names, in order of preference. Sentences use the first one with a phrasebook, or else English.
  ///   - reading: The reading, which decides which of several conflicting statements is used.
  ///   - phrasebooks: Phrasebooks for further languages, or with other words for a built-in language.
  /// - Complexity: O(n) in the number of entities.
  public init(
    _ dataset: Dataset, languages: [LanguageTag] = ["en"], reading: Reading = .preferred, phrasebooks: [Phrasebook] = []
  ) {
    self.init(
      reading.isPreferred ? dataset : reading.view(of: dataset).dataset, readBy: reading, languages, phrasebooks)
  }

  /// Creates the views of an export, with its data set, reading and languages.
  public init(_ export: Export, phrasebooks: [Phrasebook] = []) {
    self.init(export.dataset, readBy: export.reading, export.languages, phrasebooks)
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

  /// The name of a party on a day.
  ///
  /// The id replaces a name without a visible character.
  package func name(_ id: PartyID, on day: CalendarDay? = nil) -> String {
    let name = index.party(id)?.names.best(in: languages, on: day ?? dataset.head.asOf) ?? id.slug
    return name.saysSomething ? name : id.slug
  }

  package func name<E: Entity>(_ id: EntityID<E>) -> String {
    let name = referenceNames.name(of: .id(E.kind), id.slug) ?? id.slug
    return name.saysSomething ? name : id.slug
  }

  package func name(_ id: PersonOrParty) -> String {
    switch id {
    case .person(let person): name(person)
    case .party(let party): name(party)
    }
  }

  /// Returns a graph with the reading line, the footer and the foreign lines filled in.
  func finished(_ graph: GraphView) -> GraphView {
    var graph = graph
    // The reading changes what the picture shows, so the subtitle must name it.
    if let readingLine { graph.subtitle.insert(readingLine, at: 0) }
    graph.footer = footer(sources: graph.sources.count)
    for place in graph.boxes.indices { graph.boxes[place].foreignLines = foreignLines(of: graph.boxes[place]) }
    let foreign = graph.boxes.reduce(0) { $0 + $1.foreignLines.count }
    if foreign > 0 { graph.footer.append(localizer(.foreignNames, "\(foreign)")) }
    return graph
  }

  /// The indices of the label lines that are foreign names.
  ///
  /// A foreign name is in neither the first requested language nor the language of the sentences.
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

  /// The footer of a picture.
  ///
  /// It names the title, version, as-of day and license of the record, and the number of sources.
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
    // A data set without sources gets no count.
    let counted = dataset.sources.isEmpty ? "" : localizer(.sourcesBehind, "\(sources)", "\(dataset.sources.count)")
    return [record, counted].filter { !$0.isEmpty }
  }

  /// The line below the title that names the reading; nil for the preferred reading.
  var readingLine: String? {
    switch reading.kind {
    case .preferred: nil
    case .source(let id):
      localizer(.readingOfSource, (dataset.sources[id]?.title.shownSafely ?? id.slug).cut(to: 48))
    case .basis(let basis): localizer(.readingOfBasis, localizer.value(basis.rawValue).shownSafely)
    case .custom: localizer(.readingOfOwn, reading.name.shownSafely)
    }
  }

  /// The party at the top of an organ's chain of parents.
  func party(above organ: PartyID) -> PartyID {
    var party = organ
    // A cycle of organs in the data ends after as many steps as there are organs.
    for _ in 0...dataset.organs.count {
      guard case .organ(let body)? = index.party(party) else { return party }
      party = body.parent
    }
    return party
  }

  /// The number of the earliest day of a date, or `Int.max`, for sorting.
  func place(_ date: EDTFDate?) -> Int { date?.bounds.earliest.dayNumber ?? .max }
}

extension String {
  /// Returns as many leading words of the text as fit in a width in columns.
  fileprivate func cut(to width: Int) -> String {
    if displayWidth <= width { return self }
    var (result, columns) = ("", 0)
    for character in self {
      columns += character.displayWidth
      if columns >= width { break }
      result.append(character)
    }
    // Cut between words, unless the text is a single word.
    if let space = result.lastIndex(of: " ") { result = String(result[..<space]) }
    while result.last.map({ $0.isPunctuation || $0.isWhitespace }) == true { result.removeLast() }
    return result + " …"
  }

  /// Whether the text has a visible character.
  var saysSomething: Bool { contains { !$0.isWhitespace && $0.displayWidth > 0 } }

  /// The text with a capital first letter, for the start of a sentence.
  ///
  /// A first word that already has capitals keeps its spelling.
  var capitalizedFirst: String {
    let hasCapitals = prefix { !$0.isWhitespace }.contains(where: \.isUppercase)
    return hasCapitals ? self : prefix(1).uppercased() + dropFirst()
  }
}
