// SPDX-License-Identifier: Apache-2.0

extension Dataset {
  /// The changes from this data set to a newer one.
  ///
  /// The changes are sorted by kind, id and path. Entities are compared by id. Parts of lists are compared by content, so their position in
  /// the list does not matter. Texts are compared byte by byte. The result is empty exactly if the two data sets have the same content. The
  /// changes in the opposite direction are the same ones, each ``DatasetChange/reversed``.
  ///
  /// - Complexity: O(n log n) in the number of values, and quadratic in the lengths of lists that differ.
  public func changes(to newer: Dataset) -> [DatasetChange] {
    let old = TreesByKind()
    let new = TreesByKind()
    showKinds(to: old)
    newer.showKinds(to: new)
    var changes = TreeComparison.fields(FieldTree(head), FieldTree(newer.head), path: "dataset")
    for (before, after) in zip(old.kinds, new.kinds) {
      changes += TreeComparison.entities(before.trees, after.trees, collection: before.collection)
    }
    return changes
  }
}

/// Collects the entities of each kind, in published order.
private final class TreesByKind: DatasetObserver {
  var kinds: [(collection: String, trees: [(id: String, tree: FieldTree)])] = []

  func entities<E: Entity>(_ entities: Entities<E>) {
    kinds.append((E.kind.collection, entities.map { (id: $0.id.slug, tree: FieldTree($0)) }))
  }
}

private enum TreeComparison {
  typealias Identified = (id: String, tree: FieldTree)

  /// Compares two lists sorted by id; entities with the same id are paired in order.
  static func entities(_ old: [Identified], _ new: [Identified], collection: String) -> [DatasetChange] {
    var changes: [DatasetChange] = []
    var (left, right) = (old[...], new[...])
    while let one = left.first ?? right.first {
      let id = min(one.id, right.first?.id ?? one.id)
      let before = left.first?.id == id ? left.popFirst()?.tree : nil
      let after = right.first?.id == id ? right.popFirst()?.tree : nil
      changes += tree(before, after, path: "\(collection)/\(id)")
    }
    return changes
  }

  private static func tree(_ old: FieldTree?, _ new: FieldTree?, path: String) -> [DatasetChange] {
    switch (old, new) {
    case (let old?, let new?): old == new ? [] : fields(old, new, path: path)
    case (let old?, nil): [DatasetChange(path: path, change: .removed, old: old.summary)]
    case (nil, let new?): [DatasetChange(path: path, change: .added, new: new.summary)]
    case (nil, nil): []
    }
  }

  static func fields(_ old: FieldTree, _ new: FieldTree, path: String) -> [DatasetChange] {
    var names = old.fields.map(\.name)
    names += new.fields.map(\.name).filter { !names.contains($0) }
    return names.sorted().flatMap { name in
      let path = name.isEmpty ? path : "\(path)/\(name)"
      switch (old.value(of: name), new.value(of: name)) {
      case (.scalar(let before)?, .scalar(let after)?):
        return before == after ? [] : [DatasetChange(path: path, change: .changed, old: before.text, new: after.text)]
      case (.scalar(let before)?, _): return [DatasetChange(path: path, change: .removed, old: before.text)]
      case (_, .scalar(let after)?): return [DatasetChange(path: path, change: .added, new: after.text)]
      case (let before, let after): return parts(before?.parts ?? [], after?.parts ?? [], path: path)
      }
    }
  }

  /// Removes equal parts, then pairs the other parts with the same key in order.
  private static func parts(_ old: [FieldTree], _ new: [FieldTree], path: String) -> [DatasetChange] {
    var after = new
    let before = old.filter { part in
      guard let place = after.firstIndex(of: part) else { return true }
      after.remove(at: place)
      return false
    }
    let keys = Set((before + after).map { Array($0.key.utf8) })
    return keys.sorted { $0.lexicographicallyPrecedes($1) }.flatMap { key in
      let (olds, news) = (
        before.filter { $0.key.utf8.elementsEqual(key) }, after.filter { $0.key.utf8.elementsEqual(key) }
      )
      return (0..<max(olds.count, news.count)).flatMap { place in
        tree(
          place < olds.count ? olds[place] : nil, place < news.count ? news[place] : nil,
          path: "\(path)/\(String(decoding: escaped(key), as: UTF8.self))")
      }
    }
  }
}

/// Escapes a path step, so that it contains no slash.
private func escaped(_ key: [UInt8]) -> [UInt8] {
  key.flatMap { byte -> [UInt8] in
    switch byte {
    case 0x7E: Array("~0".utf8)
    case 0x2F: Array("~1".utf8)
    default: [byte]
    }
  }
}

extension FieldTree.Value {
  fileprivate var parts: [FieldTree] { if case .parts(let parts) = self { parts } else { [] } }
}
