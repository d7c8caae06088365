// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

extension Command {
  private static let about = CommandOption(
    name: "--for", value: "ID", help: "only the sources of this entity, or the statements that cite this source")

  static let sources = Command(
    name: "sources", synopsis: "[--for ID] [-i FILE]", summary: "Lists the sources and the statements that cite them.",
    options: [about, .input],
    discussion: { _ in
      """
      Without --for: each source with the number of statements that cite it. A statement is named by its path, for example
      memberships/uzb-csto-2006/alternatives/0, which \(Program.name) show accepts.
      """
    }
  ) { arguments throws(ToolError) in
    try arguments.noWords(command: "sources")
    let dataset = try arguments.dataset()
    let search = CitationSearch()
    dataset.showKinds(to: search)
    let lines: [String]
    if let id = arguments[about] {
      lines = try uses(of: id, in: dataset, search.uses)
    } else {
      var counts: [String: Int] = [:]
      for use in search.uses { counts[use.source, default: 0] += 1 }
      lines = dataset.sources.map { source in
        column(String(counts[source.id.slug] ?? 0), to: 5) + column(source.id.slug, to: 34) + title(of: source)
      }
    }
    try Console.write(lines.map { $0.shownSafely + "\n" }.joined())
    return 0
  }

  /// The statements that cite a source, or the sources of an entity.
  ///
  /// The text is an id or a path.
  private static func uses(
    of text: String, in dataset: Dataset, _ uses: [CitationSearch.Use]
  ) throws(ToolError) -> [String] {
    let slug = text.lowercased()
    let parts = slug.pathSteps.filter { !$0.isEmpty }
    let name = parts.count == 1 ? slug : parts.dropFirst().first ?? slug
    var lines: [String] = []
    if let source = dataset.sources.first(where: { $0.id.slug == name }), parts.count == 1 || parts.first == "sources" {
      lines.append("\(name): \(title(of: source))")
      lines += uses.filter { $0.source == name }.map { "  \($0.path)" }
    }
    let own = uses.filter { use in
      use.entity == name && (parts.count == 1 || use.path == slug || use.path.hasPrefix(slug + "/"))
    }
    for use in own {
      let source = dataset.sources.first { $0.id.slug == use.source }
      let details = [source.map(title(of:)), use.locator, use.hedge.map { "«\($0)»" }].compactMap { $0 }
      lines.append("\(padded(use.path, to: 48))  \(use.source): \(details.joined(separator: "; "))")
    }
    if parts.count == 1 || own.isEmpty == false {
      lines += referring(to: name, in: dataset, uses)
    }
    if lines.isEmpty {
      throw ToolError("\(Program.name): nothing with the id \"\(text)\" is cited or cites a source", exitCode: 1)
    }
    return lines
  }

  /// The sources cited by entities that refer to an entity.
  ///
  /// Examples are the participants and documents of a meeting.
  private static func referring(to name: String, in dataset: Dataset, _ uses: [CitationSearch.Use]) -> [String] {
    let kinds = DatasetSchema().kinds.map(\.kind).filter { kind in
      kind != Source.kind && uses.contains { $0.path.hasPrefix("\(kind.collection)/\(name)") && $0.entity == name }
    }
    let paths = kinds.flatMap { kind -> [String] in
      let search = ReferenceSearch(to: name, of: kind)
      dataset.showKinds(to: search)
      return search.found.flatMap { group in group.ids.map { "\(group.kind.collection)/\($0)" } }
    }
    let found = uses.filter { use in paths.contains { use.path == $0 || use.path.hasPrefix($0 + "/") } }
    return found.isEmpty ? [] : ["", "What refers to it:"] + found.map { "\(padded($0.path, to: 48))  \($0.source)" }
  }

  private static func title(of source: Source) -> String {
    ([source.title] + [source.publisher, source.date?.text].compactMap { $0 }).joined(separator: ", ")
  }
}

/// Collects every citation of every entity, in the order of the data set.
private final class CitationSearch: DatasetObserver {
  struct Use {
    /// The path of the statement, without the citation itself.
    var path: String
    var entity: String
    var source: String
    var locator: String?
    var hedge: String?
  }

  private(set) var uses: [Use] = []

  func entities<E: Entity>(_ entities: Entities<E>) {
    for entity in entities {
      let slug = entity.id.slug
      ScalarWalk.over(entity, path: [E.kind.collection, slug]) { path, value in
        // The path ends in …/citations/0/source, followed by the other fields of the citation.
        guard path.count >= 5, path[path.count - 3] == "citations", let field = path.last else { return }
        let text = value.scalarText
        switch field {
        case "source":
          uses.append(Use(path: path.dropLast(3).joined(separator: "/"), entity: slug, source: text))
        case "locator": uses[uses.count - 1].locator = text
        case "hedge": uses[uses.count - 1].hedge = text
        default: break
        }
      }
    }
  }
}
