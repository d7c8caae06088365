// SPDX-License-Identifier: Apache-2.0

extension Reading {
  /// The data set with this reading applied.
  ///
  /// - Complexity: O(n log n) in the number of entities; O(1) for ``preferred``.
  public func view(of dataset: Dataset) -> DatasetView {
    if isPreferred { return DatasetView(dataset: dataset, fallbacks: []) }
    let resolver = Resolver(dataset, reading: self)
    let result = Dataset(from: resolver)
    return DatasetView(dataset: result, fallbacks: resolver.fallbacks)
  }
}

/// A source that resolves each entity of another data set to one statement.
private final class Resolver: DatasetSource {
  private let dataset: Dataset
  private let reading: Reading
  private(set) var fallbacks: [String] = []
  /// The additions from the source of the reading, to kinds that come later.
  ///
  /// They are only looked up, never listed.
  private var additions: [EntityKind: [any Cited]] = [:]

  init(_ dataset: Dataset, reading: Reading) {
    self.dataset = dataset
    self.reading = reading
  }

  func head() -> DatasetHead { dataset.head }

  func entities<E: Entity>(of type: E.Type) -> Entities<E> {
    let own = dataset.entities(of: type)
    if let source = reading.source { collectAdditions(of: own, by: source) }
    var result = (E.self as? any HasAlternatives.Type).flatMap { resolved(own, as: $0) as? Entities<E> } ?? own
    if let added = additions[E.kind] { result.insert(contentsOf: added.compactMap { $0 as? E }) }
    return result
  }

  /// Collects the additions of a source.
  ///
  /// An entity with additions belongs to a kind that comes before the kind of its additions.
  private func collectAdditions<E: Entity>(of entities: Entities<E>, by source: EntityID<Source>) {
    guard E.self is any HasAdditions.Type else { return }
    for case let entity as any HasAdditions in entities {
      for addition in entity.addedEntities where addition.citations.contains(where: { $0.source == source }) {
        additions[type(of: addition).kind, default: []].append(addition)
      }
    }
  }

  private func resolved<E: HasAlternatives>(_ entities: Any, as type: E.Type) -> Any {
    guard let entities = entities as? Entities<E> else { return entities }
    var result: [E] = []
    for entity in entities {
      guard !entity.alternatives.isEmpty || entity.basis != nil || reading.source != nil else {
        result.append(entity)
        continue
      }
      switch reading.choice(from: Reading.Choices(entity)) {
      case .preferred: result.append(entity)
      case .fallback:
        fallbacks.append("\(E.kind.collection)/\(entity.id)")
        result.append(entity)
      case .alternative(let position):
        guard var applied = entity.applying(entity.alternatives[position]) else { continue }
        // The replaced values become one of the alternatives.
        applied.alternatives[position] = Alternative(
          label: Reading.preferred.name, basis: entity.basis, values: entity.ownValues, citations: entity.citations,
          note: entity.note)
        result.append(applied)
      }
    }
    return Entities(result)
  }
}

extension HasAdditions {
  fileprivate var addedEntities: [any Cited] { additions }
}

extension Reading.Choices {
  fileprivate init<E: HasAlternatives>(_ entity: E) {
    self.init(
      kind: E.kind, id: entity.id.slug,
      preferred: Statement(
        label: "", basis: entity.basis, isDeprecated: false, sources: entity.citations.map(\.source)),
      alternatives: entity.alternatives.map { alternative in
        Statement(
          label: alternative.label, basis: alternative.basis, isDeprecated: alternative.isDeprecated,
          sources: alternative.citations.map(\.source))
      })
  }
}
