// SPDX-License-Identifier: Apache-2.0

extension Dataset {
  /// What another, newer data set says otherwise, in the order of the kinds, the ids and the paths.
  ///
  /// Entities are compared by id, and parts of lists by what they hold: where a part stands in its list means nothing. Texts are compared byte by byte.
  /// There is no change exactly if the two say the same; and the changes back are those forth, each one ``DatasetChange/reversed``.
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

/// The entities of each kind in published order.
private final class TreesByKind: DatasetObserver {
  var kinds: [(collection: String, trees: [(id: String, tree: FieldTree)])] = []

  func entities<E: Entity>(_ entities: Entities<E>) {
    kinds.append((E.kind.collection, entities.map { (id: $0.id.slug, tree: FieldTree($0)) }))
  }
}

private enum TreeComparison {
  typealias Identified = (id: String, tree: FieldTree)

  /// Walks two lists in the order of their ids at once; entities of one id are paired in their order.
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

  /// Sets equal parts aside, then pairs those of one key in their order.
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

/// A step of a path, which holds no slash.
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
