// SPDX-License-Identifier: Apache-2.0

/// Where in a data set a value stands.
struct FieldPlace {
  let collection: String
  fileprivate(set) var id = ""
  /// The lists on the way, with the positions in them.
  fileprivate(set) var steps: [(name: StaticString, position: Int)] = []

  /// The path of what the lists lead to.
  var path: String { "\(collection)/\(id)" + steps.map { "/\($0.name)/\($0.position)" }.joined() }

  /// The path of a field.
  func path(of name: StaticString) -> String { name.utf8CodeUnitCount == 0 ? path : "\(path)/\(name)" }

  /// Whether the place is inside a list of a name.
  func isInside(_ name: String) -> Bool { steps.contains { "\($0.name)" == name } }
}

/// What a rule does with every value of a data set.
///
/// The calls are specialised for each type of value, so that passing over what does not matter costs nothing.
protocol FieldCheck {
  /// Looks at a value.
  mutating func check<Value: Scalar>(_ name: StaticString, _ value: Value, _ place: borrowing FieldPlace)
  /// Looks at a part of a list, before its fields.
  mutating func check<Element: Described>(part: Element, _ name: StaticString, _ place: borrowing FieldPlace)
  /// Looks at an entity, before its fields.
  mutating func check<E: Entity>(entity: E, _ place: borrowing FieldPlace)
}

extension FieldCheck {
  @inline(__always)
  mutating func check<Value: Scalar>(_ name: StaticString, _ value: Value, _ place: borrowing FieldPlace) {}
  @inline(__always)
  mutating func check<Element: Described>(part: Element, _ name: StaticString, _ place: borrowing FieldPlace) {}
  @inline(__always)
  mutating func check<E: Entity>(entity: E, _ place: borrowing FieldPlace) {}
}

extension Dataset {
  /// Shows every value of every entity to a check, in published order, and returns the check.
  ///
  /// - Complexity: O(n) in the number of values.
  func searched<Check: FieldCheck>(by check: Check) -> Check {
    var visitor = FieldSearchVisitor(check: check)
    accept(&visitor)
    return visitor.check
  }
}

private struct FieldSearchVisitor<Check: FieldCheck>: DatasetVisitor {
  typealias Failure = Never
  var check: Check

  mutating func visit(_ head: DatasetHead) {}

  mutating func visit<E: Entity>(_ entities: Entities<E>) {
    var search = FieldSearch(check: check, place: FieldPlace(collection: E.kind.collection))
    for entity in entities {
      search.place.id = entity.id.slug
      search.check.check(entity: entity, search.place)
      entity.write(to: &search)
    }
    check = search.check
  }
}

private struct FieldSearch<Check: FieldCheck>: FieldWriter {
  var check: Check
  var place: FieldPlace

  @inline(__always)
  mutating func scalar<Value: Scalar>(_ name: StaticString, _ value: Value) { check.check(name, value, place) }

  @inline(__always)
  mutating func list<Element: Described>(_ name: StaticString, _ values: [Element]) {
    if values.isEmpty { return }
    for (position, value) in values.enumerated() {
      place.steps.append((name, position))
      check.check(part: value, name, place)
      value.write(to: &self)
      place.steps.removeLast()
    }
  }

  @inline(__always)
  mutating func tokens<Value: Token>(_ name: StaticString, _ values: [Value]) {
    for (position, value) in values.enumerated() {
      // A token has no field of its own: its position names it.
      place.steps.append((name, position))
      check.check("", value, place)
      place.steps.removeLast()
    }
  }
}
