// SPDX-License-Identifier: Apache-2.0

internal import EDTF

/// What people call the entities that others refer to, in the languages asked for.
///
/// Looked up, never listed.
package struct Labels {
  private var labels: [EntityKind: [String: String]] = [:]

  /// Collects the names of a data set.
  ///
  /// - Complexity: O(n) in the number of entities.
  package init(_ dataset: Dataset, languages: [LanguageTag]) {
    var collecting = Collecting(languages: languages, day: dataset.head.asOf)
    dataset.accept(&collecting)
    labels = collecting.labels
  }

  /// The name of what a reference of a type leads to; nil if it has none or the type is no reference.
  package func label(of type: ScalarType, _ slug: String) -> String? {
    switch type {
    case .id(let kind): labels[kind]?[slug]
    case .partyID:
      labels[SovereignState.kind]?[slug] ?? labels[Organization.kind]?[slug] ?? labels[Organ.kind]?[slug]
    default: nil
    }
  }

  private struct Collecting: DatasetVisitor {
    typealias Failure = Never
    let languages: [LanguageTag]
    /// The names of the record's own day are taken.
    let day: CalendarDay?
    var labels: [EntityKind: [String: String]] = [:]

    mutating func visit(_ head: DatasetHead) {}

    mutating func visit<E: Entity>(_ entities: Entities<E>) {
      var own: [String: String] = [:]
      // A span lends its elements; walking the entities would copy each.
      let array = entities.array
      let span = array.span
      for index in span.indices {
        if let label = span[index].label(in: languages, on: day) { own[span[index].id.slug] = label }
      }
      if !own.isEmpty { labels[E.kind] = own }
    }
  }
}
