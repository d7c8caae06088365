// SPDX-License-Identifier: Apache-2.0

internal import EDTF

extension Dataset {
  /// Passes every value of every entity to some visitors, in published order.
  ///
  /// - Complexity: O(n) in the number of values.
  package func show(to visitors: [FieldVisitor]) {
    var walk = DatasetWalk(search: FieldSearch(visitors))
    accept(&walk)
    for visitor in visitors { visitor.finish?() }
  }
}

private struct DatasetWalk: DatasetVisitor {
  typealias Failure = Never
  var search: FieldSearch

  mutating func visit(_ head: DatasetHead) {
    search.place = .head
    head.write(to: &search)
  }

  mutating func visit<E: Entity>(_ entities: Entities<E>) {
    search.place = FieldPlace(collection: E.kind.collection)
    let span = entities.elements.span
    for index in span.indices {
      search.place.id = span[index].id.slug
      span[index].write(to: &search)
    }
  }
}

private struct FieldSearch: FieldWriter {
  var place = FieldPlace(collection: "")
  private let text: [(StaticString, String, borrowing FieldPlace) -> Void]
  private let period: [(StaticString, EDTFInterval, borrowing FieldPlace) -> Void]
  private let party: [(StaticString, PartyID, borrowing FieldPlace) -> Void]
  private let source: [(StaticString, EntityID<Source>, borrowing FieldPlace) -> Void]
  private let reference: [(StaticString, EntityKind, String, borrowing FieldPlace) -> Void]
  private let field: [(FieldName, borrowing FieldPlace) -> Void]
  private let names: [([Name], borrowing FieldPlace) -> Void]
  private let citations: [([Citation], borrowing FieldPlace) -> Void]
  private let word: [(StaticString, any OpenValue, borrowing FieldPlace) -> Void]
  private let integer: [(StaticString, Int, borrowing FieldPlace) -> Void]
  private let url: [(StaticString, URLText, borrowing FieldPlace) -> Void]
  private let language: [(StaticString, LanguageTag, borrowing FieldPlace) -> Void]

  init(_ visitors: [FieldVisitor]) {
    text = visitors.compactMap(\.text)
    period = visitors.compactMap(\.period)
    party = visitors.compactMap(\.party)
    source = visitors.compactMap(\.source)
    reference = visitors.compactMap(\.reference)
    field = visitors.compactMap(\.field)
    names = visitors.compactMap(\.names)
    citations = visitors.compactMap(\.citations)
    word = visitors.compactMap(\.word)
    language = visitors.compactMap(\.language)
    integer = visitors.compactMap(\.integer)
    url = visitors.compactMap(\.url)
  }

  // The id of an entity, even of one that an alternative source adds, is not a reference.
  mutating func id<Owner: Entity>(_ id: EntityID<Owner>) {}

  mutating func scalar<Value: Scalar>(_ name: StaticString, _ value: Value) {
    if Value.self == TextValue.self {
      if let value = value as? TextValue { for visit in text { visit(name, value.text, place) } }
    } else if Value.self == EDTFInterval.self {
      if let value = value as? EDTFInterval { for visit in period { visit(name, value, place) } }
    } else if Value.self == PartyID.self {
      if let value = value as? PartyID { for visit in party { visit(name, value, place) } }
    } else if Value.self == FieldName.self {
      if let value = value as? FieldName { for visit in field { visit(value, place) } }
    } else if Value.self == EntityID<Source>.self {
      // Most references are references to sources.
      if let value = value as? EntityID<Source> { for visit in source { visit(name, value, place) } }
    } else if Value.self == LanguageTag.self {
      if let value = value as? LanguageTag { for visit in language { visit(name, value, place) } }
    } else if Value.self == IntegerValue.self {
      if let value = value as? IntegerValue { for visit in integer { visit(name, value.number, place) } }
    } else if Value.self == URLText.self {
      if let value = value as? URLText { for visit in url { visit(name, value, place) } }
    } else if Value.self == EDTFDate.self || Value.self == BooleanValue.self {
      // No rule of this kind checks these types, and testing for the other types would take longer than everything else.
      return
    } else if Value.isReference {
      if reference.isEmpty { return }
      if let value = value as? any EntityReference {
        for visit in reference { visit(name, value.targetKind, value.slug, place) }
      }
    } else if word.isEmpty {
      return
    } else if let value = (value as? CapacityWord)?.capacity ?? value as? any OpenValue {
      for visit in word { visit(name, value, place) }
    }
  }

  mutating func list<Element: Described>(_ name: StaticString, _ values: [Element]) {
    if Element.self == Citation.self, let values = values as? [Citation] {
      for visit in citations { visit(values, place) }
    } else if Element.self == Name.self, let values = values as? [Name] {
      for visit in names { visit(values, place) }
    }
    for (position, value) in values.enumerated() {
      place.steps.append((name, position))
      value.write(to: &self)
      place.steps.removeLast()
    }
  }

  mutating func tokens<Value: Token>(_ name: StaticString, _ values: [Value]) {
    for (position, value) in values.enumerated() {
      place.steps.append((name, position))
      scalar("", value)
      place.steps.removeLast()
    }
  }
}

/// The id of an entity of any kind.
private protocol EntityReference {
  var slug: String { get }
  var targetKind: EntityKind { get }
}
extension EntityID: EntityReference {
  fileprivate var targetKind: EntityKind { Target.kind }
}
