// SPDX-License-Identifier: Apache-2.0

/// Looks at a data set kind by kind, as a ``DatasetVisitor`` does, and is compiled once for all kinds.
///
/// It stands to a visitor as a ``FieldObserver`` stands to a writer of fields.
public protocol DatasetObserver: AnyObject {
  /// Takes the head.
  func head(_ head: DatasetHead)
  /// Takes the entities of one kind, which may be none.
  func entities<E: Entity>(_ entities: Entities<E>)
}

extension DatasetObserver {
  /// Does nothing.
  public func head(_ head: DatasetHead) {}
}

extension Dataset {
  /// Shows the head and every kind of entity to an observer, in published order.
  public func showKinds(to observer: any DatasetObserver) {
    var visitor = ObservedKinds(observer: observer)
    visitor.look(at: self)
  }
}

private struct ObservedKinds: DatasetVisitor {
  typealias Failure = Never
  let observer: any DatasetObserver

  // As `inout`, and not inlined, so that the compiler does not see through it to a class, for which it would compile each kind anew.
  @inline(never)
  mutating func look(at dataset: Dataset) { dataset.accept(&self) }

  func visit(_ head: DatasetHead) { observer.head(head) }
  func visit<E: Entity>(_ entities: Entities<E>) { observer.entities(entities) }
}
