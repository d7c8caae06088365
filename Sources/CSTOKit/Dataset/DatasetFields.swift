// SPDX-License-Identifier: Apache-2.0

/// What the description of a data set talks to: as ``Fields``, one level up.
///
/// Writers, readers, tables and rules implement this to meet every kind of entity without naming one.
public protocol DatasetFields: ~Copyable {
  /// What may go wrong on the way.
  associatedtype Failure: Error = Never
  /// The head. A writer returns what it was given or any other head.
  mutating func head(_ head: DatasetHead?) throws(Failure) -> DatasetHead
  /// The entities of one kind. A writer may return none.
  mutating func entities<E: Entity>(_ entities: Entities<E>?) throws(Failure) -> Entities<E>
}

/// What a format implements to write data sets, or a rule to look at them.
public protocol DatasetVisitor: DatasetFields, ~Copyable {
  /// Takes the head.
  mutating func visit(_ head: DatasetHead) throws(Failure)
  /// Takes the entities of one kind, which may be none.
  mutating func visit<E: Entity>(_ entities: Entities<E>) throws(Failure)
}

extension DatasetVisitor where Self: ~Copyable {
  /// Takes the head and returns a stand-in.
  @inlinable
  public mutating func head(_ head: DatasetHead?) throws(Failure) -> DatasetHead {
    if let head { try visit(head) }
    return DatasetHead()
  }

  /// Takes the entities and returns none.
  @inlinable
  public mutating func entities<E: Entity>(_ entities: Entities<E>?) throws(Failure) -> Entities<E> {
    if let entities { try visit(entities) }
    return Entities()
  }
}
