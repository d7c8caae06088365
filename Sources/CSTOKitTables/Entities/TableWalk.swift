// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// Writes the entities of a data set as rows, one kind after another.
@usableFromInline
protocol TableWalk: DatasetVisitor, ~Copyable where Failure == ExportError {}

extension TableWalk where Self: ~Copyable {
  /// Does nothing: the head has no row in these tables.
  @inlinable
  mutating func visit(_ head: DatasetHead) {}

  /// Walks the data set, and returns the first error of the writer, if any.
  @inlinable
  mutating func fault(walking dataset: Dataset) -> ExportError? {
    do throws(ExportError) {
      try dataset.accept(&self)
      return nil
    } catch { return error }
  }
}
