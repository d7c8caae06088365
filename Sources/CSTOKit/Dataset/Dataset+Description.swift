// SPDX-License-Identifier: Apache-2.0

extension Dataset: CustomStringConvertible {
  /// One line with the title, version, as-of day, and number of entities per kind.
  public var description: String {
    let count = EntityCounts()
    showKinds(to: count)
    let head = [head.title ?? "data set", head.version, head.asOf.map { "as of \($0)" }].compactMap { $0 }
    return head.joined(separator: ", ") + ": " + (count.counts.isEmpty ? "empty" : count.counts.joined(separator: ", "))
  }
}

extension Entities: CustomStringConvertible {
  /// The ids in brackets, for example `[arm, blr, kaz]`.
  public var description: String { "[\(map(\.id.slug).joined(separator: ", "))]" }
}

private final class EntityCounts: DatasetObserver {
  private(set) var counts: [String] = []
  func entities<E: Entity>(_ entities: Entities<E>) {
    if !entities.isEmpty { counts.append("\(entities.count) \(E.kind.collection)") }
  }
}
