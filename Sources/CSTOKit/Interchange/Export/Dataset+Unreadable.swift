// SPDX-License-Identifier: Apache-2.0

extension Dataset {
  /// The values that a program can make but no reader accepts.
  ///
  /// Examples are an empty word and a day after the year 9999.
  ///
  /// - Complexity: O(n) in the number of values.
  package var unreadableValues: [Loss] {
    let search = UnreadableSearch()
    showKinds(to: search)
    if let problem = head.schemaProblem {
      search.losses.append(Loss(path: problem.path, "the schema \(problem.message): no reader takes it"))
    }
    return search.losses
  }
}

private final class UnreadableSearch: DatasetObserver {
  var losses: [Loss] = []

  func head(_ head: DatasetHead) { look(at: head, path: []) }

  func entities<E: Entity>(_ entities: Entities<E>) {
    for entity in entities { look(at: entity, path: [E.kind.collection, entity.id.slug]) }
  }

  private func look(at value: any Described, path: [String]) {
    ScalarWalk.over(value, path: path) { path, value in
      guard !UnreadableSearch.isRead(value) else { return }
      let text = value.scalarText
      losses.append(
        Loss(
          path: path.joined(separator: "/"),
          text.isEmpty ? "the text is empty, and no reader takes it" : "\"\(text.cut)\" is taken by no reader"))
    }
  }

  private static func isRead<Value: Scalar>(_ value: Value) -> Bool { Value(scalarText: value.scalarText) != nil }
}
