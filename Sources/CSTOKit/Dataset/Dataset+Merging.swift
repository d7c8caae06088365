// SPDX-License-Identifier: Apache-2.0

extension Dataset {
  /// Puts the entities of several data sets into one, under the head of the first.
  ///
  /// Entities with one id are all kept, for validation to report.
  ///
  /// - Complexity: O(n log n) in the number of entities.
  public init(merging parts: [Dataset]) {
    var collecting = Collecting(parts: parts)
    self = Dataset(&collecting)
  }

  private init(_ collecting: inout Collecting) { self = Dataset(describing: &collecting, nil) }
}

/// Reads a data set out of several, kind by kind.
private struct Collecting: DatasetFields {
  typealias Failure = Never

  let parts: [Dataset]

  mutating func head(_ head: DatasetHead?) -> DatasetHead { parts.first?.head ?? DatasetHead() }

  mutating func entities<E: Entity>(_ entities: Entities<E>?) -> Entities<E> {
    Entities(parts.flatMap { $0.entities(of: E.self) })
  }
}

extension Dataset {
  /// The entities of a kind that is known by its type.
  ///
  /// - Complexity: O(1) in the number of entities.
  public func entities<E: Entity>(of type: E.Type) -> Entities<E> {
    var selecting = Selecting<E>()
    accept(&selecting)
    return selecting.found
  }
}

private struct Selecting<Wanted: Entity>: DatasetVisitor {
  typealias Failure = Never

  var found = Entities<Wanted>()

  mutating func visit(_ head: DatasetHead) {}

  mutating func visit<E: Entity>(_ entities: Entities<E>) {
    if let wanted = entities as? Entities<Wanted> { found = wanted }
  }
}
