// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

extension Dataset {
  /// The path of the first text that a spreadsheet would run as a formula; nil if there is none.
  ///
  /// Dialects with ``CSVDialect/guardsFormulas`` put an apostrophe before such texts.
  ///
  /// - Complexity: O(n) in the number of values.
  public var firstFormulaLikeText: String? {
    firstPath { value in (value as? TextValue).map { CSVCells.isFormulaLike($0.text) } ?? false }
  }

  /// The path of the first value that is written as a text, such as the one for no value of a dialect; nil if there is none.
  ///
  /// This package tells the two apart, as it quotes the value; other programs do not.
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
  /// Whether a cell of the table begins as formulas do and has no apostrophe in front.
  ///
  /// - Throws: `ExportError` as ``write(_:to:)`` does.
  /// - Complexity: O(n) in the number of values: the table is written down twice, and nothing of it kept.
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
