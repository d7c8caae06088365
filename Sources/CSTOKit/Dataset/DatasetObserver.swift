// SPDX-License-Identifier: Apache-2.0

/// An observer of a data set that is compiled once for all entity kinds.
///
/// It receives the same parts as a ``DatasetVisitor``. The relation between the two is that of a ``FieldObserver`` to a writer of fields.
public protocol DatasetObserver: AnyObject {
  /// Receives the head.
  func head(_ head: DatasetHead)
  /// Receives the entities of one kind; the collection may be empty.
  func entities<E: Entity>(_ entities: Entities<E>)
}

extension DatasetObserver {
  /// Ignores the head.
  public func head(_ head: DatasetHead) {}
}

extension Dataset {
  /// Passes the head and the entities of every kind to an observer, in published order.
  public func showKinds(to observer: any DatasetObserver) {
    var visitor = ObservedKinds(observer: observer)
    visitor.look(at: self)
  }
}

private struct ObservedKinds: DatasetVisitor {
  typealias Failure = Never
  let observer: any DatasetObserver

  // `inout` and not inlined, so that the compiler does not see through it to a class and compile each kind anew.
  @inline(never)
  mutating func look(at dataset: Dataset) { dataset.accept(&self) }

  func visit(_ head: DatasetHead) { observer.head(head) }
  func visit<E: Entity>(_ entities: Entities<E>) { observer.entities(entities) }
}
