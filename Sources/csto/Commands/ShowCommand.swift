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
    var search = EntitySearch(
      collection: collection, slug: slug, languages: languages,
      referenceNames: ReferenceNames(dataset, languages: languages))
    dataset.accept(&search)
    guard !search.pages.isEmpty else { throw ToolError("csto: there is nothing with the id \"\(text)\"", exitCode: 1) }
    try Console.write(search.pages.joined(separator: "\n"))
    return 0
  }
}

/// Finds entities by id in all kinds, or in one, and writes a page about each.
private struct EntitySearch: DatasetVisitor {
  typealias Failure = Never
  let collection: String?
  let slug: String
  let languages: [LanguageTag]
  let referenceNames: ReferenceNames
  var pages: [String] = []

  mutating func visit(_ head: DatasetHead) {}

  mutating func visit<E: Entity>(_ entities: Entities<E>) {
    if let collection, collection != E.kind.collection { return }
    for entity in entities where entity.id.slug == slug {
      var writer = PageWriter(referenceNames: referenceNames)
      let name = entity.label(in: languages).map { ": \($0.shownSafely)" } ?? ""
      writer.line("\(E.kind.phrase) \(slug)\(name)")
      writer.indented { entity.write(to: &$0) }
      pages.append(writer.text)
    }
  }
}
