// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// Makes rows of the entities of a data set, one kind after the other.
@usableFromInline
protocol TableWalk: DatasetVisitor, ~Copyable where Failure == ExportError {}

extension TableWalk where Self: ~Copyable {
  /// The head is no row of these tables.
  @inlinable
  mutating func visit(_ head: DatasetHead) {}

  /// Walks to the end, or to a fault of the writer, which is then given back to whoever lent it.
  @inlinable
  mutating func fault(walking dataset: Dataset) -> ExportError? {
    do throws(ExportError) {
      try dataset.accept(&self)
      return nil
    } catch { return error }
  }
}
