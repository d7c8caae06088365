// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

extension Dataset {
  /// The path of the first text that a spreadsheet would run as a formula; nil if there is none.
  ///
  /// Dialects with ``CSVDialect/guardsFormulas`` put an apostrophe before such texts.
  ///
  /// - Complexity: O(n) in the number of values.
  public var firstFormulaLikeText: String? {
    var search = FormulaSearch()
    accept(&search)
    return search.found
  }
}

private struct FormulaSearch: DatasetVisitor {
  typealias Failure = Never
  var found: String?

  mutating func visit(_ head: DatasetHead) {}

  mutating func visit<E: Entity>(_ entities: Entities<E>) {
    for entity in entities where found == nil {
      var first: String?
      var walk = ScalarWalk(path: [E.kind.collection, entity.id.slug]) { path, value in
        if first == nil, let text = value as? String, CSVCells.isFormulaLike(text) {
          first = path.joined(separator: "/")
        }
      }
      entity.write(to: &walk)
      found = first
    }
  }
}
