// SPDX-License-Identifier: Apache-2.0

internal import EDTF

/// The display names of referenced entities, in the requested languages.
///
/// The names are only looked up, never listed.
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

  /// The display name of the entity that a reference leads to.
  ///
  /// Nil if the entity has no name, or if the type is not a reference.
  package func name(of type: ScalarType, _ slug: String) -> String? {
    for kind in type.targetKinds { if let label = names[kind]?[slug] { return label } }
    return nil
  }

  private final class Collecting: DatasetObserver {
    private let languages: [LanguageTag]
    /// The as-of day of the record, which selects the names valid on it.
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
