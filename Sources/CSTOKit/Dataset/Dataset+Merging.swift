// SPDX-License-Identifier: Apache-2.0

extension Dataset {
  /// Merges the entities of several data sets, under the head of the first.
  ///
  /// Entities with the same id are all kept, so that validation can report them.
  ///
  /// - Complexity: O(n log n) in the number of entities.
  public init(merging parts: [Dataset]) {
    self.init(from: Collecting(parts))
  }
}

/// A source that reads a data set from several others, kind by kind.
private final class Collecting: DatasetSource {
  private let ownHead: DatasetHead
  /// The entities of every kind in published order, for each data set.
  private let parts: [[Any]]
  private var kind = 0

  init(_ parts: [Dataset]) {
    ownHead = parts.first?.head ?? DatasetHead()
    self.parts = parts.map { part in
      let listing = Listing()
      part.showKinds(to: listing)
      return listing.kinds
    }
  }

  func head() -> DatasetHead { ownHead }

  func entities<E: Entity>(of type: E.Type) -> Entities<E> {
    defer { kind += 1 }
    return Entities(parts.flatMap { ($0[kind] as? Entities<E>)?.array ?? [] })
  }

  private final class Listing: DatasetObserver {
    var kinds: [Any] = []
    func entities<E: Entity>(_ entities: Entities<E>) { kinds.append(entities) }
  }
}

extension Dataset {
  /// The entities of one kind, selected by its Swift type.
  ///
  /// - Complexity: O(1) in the number of entities.
  public func entities<E: Entity>(of type: E.Type) -> Entities<E> {
    let selecting = Selecting<E>()
    showKinds(to: selecting)
    return selecting.found
  }
}

private final class Selecting<Wanted: Entity>: DatasetObserver {
  private(set) var found = Entities<Wanted>()

  func entities<E: Entity>(_ entities: Entities<E>) {
    if let wanted = entities as? Entities<Wanted> { found = wanted }
  }
}
