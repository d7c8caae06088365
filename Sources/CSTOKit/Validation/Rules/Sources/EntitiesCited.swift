// SPDX-License-Identifier: Apache-2.0

extension RuleID {
  /// Checks that every statement cites a source.
  ///
  /// Statements are entities other than sources, alternatives, statuses and additions.
  public static let entitiesCited = RuleID("entities-cited")
}

struct EntitiesCited: FieldRule {
  let id = RuleID.entitiesCited
  let summary = "Every entity except a source, every alternative and every status cites a source."
  let severity = Finding.Severity.warning
  let example: RuleExample? = RuleExample(
    breaking: #"""
      "treaties": [{"id": "pact", "kind": "treaty"}]
      """#,
    keeping: #"""
      "sources": [{"id": "s", "title": "S"}],
      "treaties": [{"id": "pact", "kind": "treaty", "citations": [{"source": "s"}]}]
      """#)

  /// Reports each statement without a citation.
  func visitor(_ index: Dataset.Index, report: @escaping (Finding) -> Void) -> FieldVisitor {
    let found = UncitedStatements()
    return FieldVisitor(
      citations: { citations, place in
        guard citations.isEmpty else {
          found.hasCitations = true
          return
        }
        // The parts of an alternative are covered by its sources; names and codes, by the sources of their entity.
        let isStatement =
          place.steps.count == 1 && ["alternatives", "statuses", "additions"].contains("\(place.steps[0].name)")
        guard place.steps.isEmpty || isStatement else { return }
        found.paths.append((place.collection, place.path))
      },
      finish: {
        let suggestion = "Add a citation, or remove the statement."
        for (collection, paths) in found.grouped {
          if paths.count <= UncitedStatements.most {
            for path in paths {
              report(finding(.warning, at: path, "No source is cited.", suggestion: suggestion))
            }
          } else {
            let first = paths.prefix(3).joined(separator: ", ")
            report(
              finding(
                .warning, at: collection, "There is no source for \(paths.count) of these: \(first) …",
                related: paths, suggestion: suggestion))
          }
        }
      })
  }
}

/// The statements without a citation, reported singly only if they are few.
private final class UncitedStatements {
  /// The largest number of statements in a list that are reported singly.
  static let most = 3

  var paths: [(collection: String, path: String)] = []
  var hasCitations = false

  /// The paths, grouped by the place where they are reported.
  ///
  /// The places are the lists of entities. If nothing at all is cited, it is the list of sources.
  var grouped: [(collection: String, paths: [String])] {
    if !hasCitations, paths.count > UncitedStatements.most { return [("sources", paths.map(\.path))] }
    var groups: [(collection: String, paths: [String])] = []
    for (collection, path) in paths {
      if let place = groups.firstIndex(where: { $0.collection == collection }) {
        groups[place].paths.append(path)
      } else {
        groups.append((collection, [path]))
      }
    }
    return groups
  }
}
