// SPDX-License-Identifier: Apache-2.0

/// Gives the parts of a data set kind by kind, as ``DatasetFields`` does for reading, and is compiled once for all kinds.
package protocol DatasetSource: AnyObject {
  /// The head.
  func head() -> DatasetHead
  /// The entities of one kind.
  func entities<E: Entity>(of type: E.Type) -> Entities<E>
}

extension Dataset {
  /// Puts together what a source gives.
  package init(from source: any DatasetSource) {
    var reader = SourcedKinds(source: source)
    self = reader.read()
  }
}

private struct SourcedKinds: DatasetFields {
  typealias Failure = Never
  let source: any DatasetSource

  // As `inout`, and not inlined, so that the compiler does not see through it to a class, for which it would compile each kind anew.
  @inline(never)
  mutating func read() -> Dataset { Dataset(describing: &self, nil) }

  func head(_ head: DatasetHead?) -> DatasetHead { source.head() }
  func entities<E: Entity>(_ entities: Entities<E>?) -> Entities<E> { source.entities(of: E.self) }
}
