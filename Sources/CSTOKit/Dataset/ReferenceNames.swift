// SPDX-License-Identifier: Apache-2.0

internal import EDTF

/// What people call the entities that others refer to, in the languages asked for.
///
/// Looked up, never listed.
package struct ReferenceNames {
  private var names: [EntityKind: [String: String]] = [:]

  /// Collects the names of a data set.
  ///
  /// - Complexity: O(n) in the number of entities.
  package init(_ dataset: Dataset, languages: [LanguageTag]) {
    let collecting = Collecting(languages: languages, day: dataset.head.asOf)
    dataset.showKinds(to: collecting)
    names = collecting.names
  }

  /// The name of what a reference of a type leads to; nil if it has none or the type is no reference.
  package func name(of type: ScalarType, _ slug: String) -> String? {
    for kind in type.targetKinds { if let label = names[kind]?[slug] { return label } }
    return nil
  }

  private final class Collecting: DatasetObserver {
    private let languages: [LanguageTag]
    /// The names of the record's own day are taken.
    private let day: CalendarDay?
    private(set) var names: [EntityKind: [String: String]] = [:]

    init(languages: [LanguageTag], day: CalendarDay?) {
      self.languages = languages
      self.day = day
    }

    func entities<E: Entity>(_ entities: Entities<E>) {
      var own: [String: String] = [:]
      let span = entities.elements.span
      for index in span.indices {
        if let label = span[index].label(in: languages, on: day) { own[span[index].id.slug] = label }
      }
      if !own.isEmpty { names[E.kind] = own }
    }
  }
}
