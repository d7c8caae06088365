// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

extension Dataset {
  /// The path of the first text that a spreadsheet would run as a formula.
  ///
  /// Nil if there is none. Dialects with ``CSVDialect/guardsFormulas`` put an apostrophe before such texts.
  ///
  /// - Complexity: O(n) in the number of values.
  public var firstFormulaLikeText: String? {
    firstPath { value in (value as? TextValue).map { CSVCells.isFormulaLike($0.text) } ?? false }
  }

  /// The path of the first value with a given text, for example a null text.
  ///
  /// Nil if there is none. This package quotes such a value to keep the two apart; other programs do not distinguish them.
  ///
  /// - Complexity: O(n) in the number of values.
  public func firstValue(writtenAs text: String) -> String? { firstPath { $0.scalarText == text } }

  private func firstPath(where isMeant: @escaping (any Scalar) -> Bool) -> String? {
    let search = ValueSearch(isMeant)
    showKinds(to: search)
    return search.found
  }
}

extension CSVExporter {
  /// Whether a cell of the table looks like a formula and is not guarded.
  ///
  /// - Throws: `ExportError` as ``write(_:to:)`` does.
  /// - Complexity: O(n) in the number of values: the table is written twice, and the output is discarded.
  public func holdsUnguardedFormulas(_ export: Export) throws(ExportError) -> Bool {
    if dialect.guardsFormulas { return false }
    var (plain, guarded) = (CountingSink(), CountingSink())
    try write(export, to: &plain)
    try CSVExporter(table: table, dialect: dialect.withGuard, headers: headers).write(export, to: &guarded)
    return plain.count != guarded.count
  }
}

private final class ValueSearch: DatasetObserver {
  private let isMeant: (any Scalar) -> Bool
  private(set) var found: String?

  init(_ isMeant: @escaping (any Scalar) -> Bool) { self.isMeant = isMeant }

  func entities<E: Entity>(_ entities: Entities<E>) {
    for entity in entities where found == nil {
      ScalarWalk.over(entity, path: [E.kind.collection, entity.id.slug]) { path, value in
        if found == nil, isMeant(value) { found = path.joined(separator: "/") }
      }
    }
  }
}
