// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

extension Command {
  static let show = Command(
    name: "show", synopsis: "ID [-i FILE] [--names LANG]",
    summary: "Prints an entity with its values, what others say, and the sources.", options: [.input, .names],
    discussion: """
      ID is an id, as in csto show uzb-csto-2006, or a path, as in csto show memberships/uzb-csto-2006/period, whose first
      two parts are taken. If several kinds have the id, all are shown.
      """
  ) { arguments throws(ToolError) in
    let text = try arguments.word("an id", command: "show")
    let dataset = try arguments.dataset()
    let languages = try arguments.languages()
    let parts = text.pathSteps
    let collection = parts.count > 1 ? parts[0] : nil
    let slug = (parts.count > 1 ? parts[1] : parts[0]).lowercased()
    let search = EntitySearch(
      collection: collection, slug: slug, languages: languages,
      referenceNames: ReferenceNames(dataset, languages: languages))
    dataset.showKinds(to: search)
    guard !search.pages.isEmpty else { throw ToolError("csto: there is nothing with the id \"\(text)\"", exitCode: 1) }
    try Console.write(search.pages.joined(separator: "\n"))
    return 0
  }
}

/// Finds entities by id in all kinds, or in one, and writes a page about each.
private final class EntitySearch: DatasetObserver {
  private let collection: String?
  private let slug: String
  private let languages: [LanguageTag]
  private let referenceNames: ReferenceNames
  private(set) var pages: [String] = []

  init(collection: String?, slug: String, languages: [LanguageTag], referenceNames: ReferenceNames) {
    self.collection = collection
    self.slug = slug
    self.languages = languages
    self.referenceNames = referenceNames
  }

  func entities<E: Entity>(_ entities: Entities<E>) {
    if let collection, collection != E.kind.collection { return }
    for entity in entities where entity.id.slug == slug {
      let writer = PageWriter(referenceNames: referenceNames)
      let name = entity.label(in: languages).map { ": \($0.shownSafely)" } ?? ""
      writer.line("\(E.kind.phrase) \(slug)\(name)")
      writer.indented { entity.showFields(to: writer) }
      pages.append(writer.text)
    }
  }
}
