// SPDX-License-Identifier: Apache-2.0

/// A source of the parts of a data set, compiled once for all entity kinds.
///
/// It returns the same parts as ``DatasetFields`` does for reading.
package protocol DatasetSource: AnyObject {
  /// The head of the data set.
  func head() -> DatasetHead
  /// The entities of one kind.
  func entities<E: Entity>(of type: E.Type) -> Entities<E>
}

extension Dataset {
  /// Builds a data set from the parts that a source returns.
  package init(from source: any DatasetSource) {
    var reader = SourcedKinds(source: source)
    self = reader.read()
  }
}

private struct SourcedKinds: DatasetFields {
  typealias Failure = Never
  let source: any DatasetSource

  // `inout` and not inlined, so that the compiler does not see through it to a class and compile each kind anew.
  @inline(never)
  mutating func read() -> Dataset { Dataset(describing: &self, nil) }

  func head(_ head: DatasetHead?) -> DatasetHead { source.head() }
  func entities<E: Entity>(_ entities: Entities<E>?) -> Entities<E> { source.entities(of: E.self) }
}
