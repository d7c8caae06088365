// SPDX-License-Identifier: Apache-2.0

internal import EDTF

/// Where in a data set a value stands.
struct FieldPlace {
  let collection: String
  fileprivate(set) var id = ""
  /// The lists on the way, with the positions in them.
  fileprivate(set) var steps: [(name: StaticString, position: Int)] = []

  /// The path of what the lists lead to.
  var path: String { "\(collection)/\(id)" + steps.map { "/\($0.name)/\($0.position)" }.joined() }

  /// The path of a field; a token in a list has no name of its own.
  func path(of name: StaticString) -> String { name.utf8CodeUnitCount == 0 ? path : "\(path)/\(name)" }
}

/// What a rule wants to see of the values of a data set.
struct FieldVisitor {
  /// Any text.
  var text: ((StaticString, String, borrowing FieldPlace) -> Void)?
  /// A period.
  var period: ((StaticString, EDTFInterval, borrowing FieldPlace) -> Void)?
  /// A reference to a party.
  var party: ((StaticString, PartyID, borrowing FieldPlace) -> Void)?
  /// A reference to a source.
  var source: ((StaticString, EntityID<Source>, borrowing FieldPlace) -> Void)?
  /// A reference to an entity of another kind.
  var reference: ((StaticString, EntityKind, String, borrowing FieldPlace) -> Void)?
  /// The name of a field in a list of such names.
  var field: ((FieldName, borrowing FieldPlace) -> Void)?
  /// The names of what they stand on.
  var names: (([Name], borrowing FieldPlace) -> Void)?
  /// The citations of what they stand on, which may be none.
  var citations: (([Citation], borrowing FieldPlace) -> Void)?
  /// Called when all has been seen.
  var finish: (() -> Void)?
}

/// A rule that looks at values wherever they stand.
///
/// A validator shows the values once to all rules of this kind.
protocol FieldRule: ValidationRule {
  /// What the rule wants to see.
  func visitor(_ index: Dataset.Index, report: @escaping (Finding) -> Void) -> FieldVisitor
}

extension FieldRule {
  /// Reports everything in a data set that breaks the rule.
  ///
  /// - Complexity: O(n) in the number of values.
  public func check(_ index: Dataset.Index, report: (Finding) -> Void) {
    withoutActuallyEscaping(report) { report in
      index.record.show(to: [visitor(index, report: report)])
    }
  }
}

extension Dataset {
  /// Shows every value of every entity to some visitors, in published order.
  ///
  /// - Complexity: O(n) in the number of values.
  func show(to visitors: [FieldVisitor]) {
    var walk = DatasetWalk(search: FieldSearch(visitors))
    accept(&walk)
    for visitor in visitors { visitor.finish?() }
  }
}

private struct DatasetWalk: DatasetVisitor {
  typealias Failure = Never
  var search: FieldSearch

  mutating func visit(_ head: DatasetHead) {}

  mutating func visit<E: Entity>(_ entities: Entities<E>) {
    search.place = FieldPlace(collection: E.kind.collection)
    let elements = entities.elements.span
    for index in elements.indices {
      search.place.id = elements[index].id.slug
      elements[index].write(to: &search)
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

  init(_ visitors: [FieldVisitor]) {
    text = visitors.compactMap(\.text)
    period = visitors.compactMap(\.period)
    party = visitors.compactMap(\.party)
    source = visitors.compactMap(\.source)
    reference = visitors.compactMap(\.reference)
    field = visitors.compactMap(\.field)
    names = visitors.compactMap(\.names)
    citations = visitors.compactMap(\.citations)
  }

  mutating func scalar<Value: Scalar>(_ name: StaticString, _ value: Value) {
    if Value.self == String.self {
      if let value = value as? String { for visit in text { visit(name, value, place) } }
    } else if Value.self == EDTFInterval.self {
      if let value = value as? EDTFInterval { for visit in period { visit(name, value, place) } }
    } else if Value.self == PartyID.self {
      if let value = value as? PartyID { for visit in party { visit(name, value, place) } }
    } else if Value.self == FieldName.self {
      if let value = value as? FieldName { for visit in field { visit(value, place) } }
    } else if Value.self == EntityID<Source>.self {
      // Most references lead to sources. The id of an entity, also of one that a rival adds, refers to nothing.
      if let value = value as? EntityID<Source>, name.utf8CodeUnitCount != 2 {
        for visit in source { visit(name, value, place) }
      }
    } else if let value = value as? any EntityReference {
      if !reference.isEmpty, name.utf8CodeUnitCount != 2 {
        for visit in reference { visit(name, value.targetKind, value.slug, place) }
      }
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

/// An id of an entity of some kind.
private protocol EntityReference {
  var slug: String { get }
  var targetKind: EntityKind { get }
}
extension EntityID: EntityReference {
  fileprivate var targetKind: EntityKind { Target.kind }
}
