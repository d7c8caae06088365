// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

extension Command {
  private static let on = CommandOption(
    name: "--on", value: "DATE", help: "only memberships and tenures that may cover this day")

  static let show = Command(
    name: "show", synopsis: "ID [--on DATE] [-i FILE] [--names LANG]",
    summary: "Prints an entity with its values, rival claims, references to it and sources.",
    options: [on, .input, .names],
    discussion: { _ in
      """
      ID is an id (\(Program.name) show uzb-csto-2006) or a path (\(Program.name) show memberships/uzb-csto-2006/period), of which the first two
      parts count. If several kinds have the id, all are shown. After the entity comes what refers to it: for a meeting, for example, the
      participants, the chair first, and what it dealt with and adopted.
      """
    }
  ) { arguments throws(ToolError) in
    let text = try arguments.word("an id", command: "show")
    let dataset = try arguments.dataset()
    let languages = try arguments.languages(for: dataset)
    let parts = text.pathSteps
    let collection = parts.count > 1 ? parts[0] : nil
    let slug = (parts.count > 1 ? parts[1] : parts[0]).lowercased()
    var day: CalendarDay?
    if arguments[on] != nil { day = try arguments.day(for: dataset) }
    let search = EntitySearch(
      collection: collection, slug: slug, languages: languages,
      dataset: dataset, day: day)
    dataset.showKinds(to: search)
    guard !search.pages.isEmpty else {
      let hint = NearestWord.question(slug, among: search.slugs)
      throw ToolError("\(Program.name): there is nothing with the id \"\(text.cut)\"\(hint)", exitCode: 1)
    }
    try Console.write(search.pages.joined(separator: "\n"))
    return 0
  }
}

/// Finds entities by id in one kind or all, and writes pages about them.
private final class EntitySearch: DatasetObserver {
  private let collection: String?
  private let slug: String
  private let languages: [LanguageTag]
  private let dataset: Dataset
  private let references: ReferencePage
  private let referenceNames: ReferenceNames
  private(set) var pages: [String] = []
  /// All ids that were searched.
  private(set) var slugs: [String] = []

  init(collection: String?, slug: String, languages: [LanguageTag], dataset: Dataset, day: CalendarDay?) {
    self.collection = collection
    self.slug = slug
    self.languages = languages
    self.dataset = dataset
    references = ReferencePage(dataset, languages: languages, on: day)
    referenceNames = ReferenceNames(dataset, languages: languages)
  }

  func entities<E: Entity>(_ entities: Entities<E>) {
    if let collection, collection != E.kind.collection { return }
    slugs += entities.map(\.id.slug)
    for entity in entities where entity.id.slug == slug {
      let writer = PageWriter(referenceNames: referenceNames)
      let name = entity.label(in: languages).map { ": \($0.shownSafely)" } ?? ""
      writer.line("\(E.kind.phrase) \(slug)\(name)")
      writer.indented { entity.showFields(to: writer) }
      for line in references.lines(for: slug, of: E.kind) + sources(of: entity) { writer.line(line.shownSafely) }
      pages.append(writer.text)
    }
  }

  /// The sources that the entity cites, without repetition, with their addresses.
  private func sources(of entity: some Entity) -> [String] {
    var ids: [String] = []
    ScalarWalk.over(entity) { path, value in
      if value is EntityID<Source>, !ids.contains(value.scalarText) { ids.append(value.scalarText) }
    }
    let lines = ids.compactMap { dataset.sources[$0] }.map { source in
      "  \(source.id): "
        + ([source.title] + [source.publisher, source.date?.text, source.url?.text].compactMap { $0 })
        .joined(separator: ", ")
    }
    return lines.isEmpty ? [] : ["", "Sources (\(lines.count)):"] + lines
  }
}
