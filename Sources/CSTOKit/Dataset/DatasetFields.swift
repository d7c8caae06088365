// SPDX-License-Identifier: Apache-2.0

/// The counterpart of ``Fields`` for the description of a whole data set.
///
/// Writers, readers, tables and rules conform to it to process every entity kind without naming one.
public protocol DatasetFields: ~Copyable {
  /// The error that reading or writing may throw; by default none.
  associatedtype Failure: Error = Never
  /// Reads or writes the head.
  ///
  /// A writer returns the head that it receives, or any other one.
  mutating func head(_ head: DatasetHead?) throws(Failure) -> DatasetHead
  /// Reads or writes the entities of one kind.
  ///
  /// A writer may return an empty collection.
  mutating func entities<E: Entity>(_ entities: Entities<E>?) throws(Failure) -> Entities<E>
}

/// A visitor to the parts of a data set, for formats and rules.
public protocol DatasetVisitor: DatasetFields, ~Copyable {
  /// Visits the head.
  mutating func visit(_ head: DatasetHead) throws(Failure)
  /// Visits the entities of one kind; the collection may be empty.
  mutating func visit<E: Entity>(_ entities: Entities<E>) throws(Failure)
}

extension DatasetVisitor where Self: ~Copyable {
  /// Visits the head and returns an empty placeholder.
  @inlinable
  public mutating func head(_ head: DatasetHead?) throws(Failure) -> DatasetHead {
    if let head { try visit(head) }
    return DatasetHead()
  }

  /// Visits the entities and returns an empty collection.
  @inlinable
  public mutating func entities<E: Entity>(_ entities: Entities<E>?) throws(Failure) -> Entities<E> {
    if let entities { try visit(entities) }
    return Entities()
  }
}
