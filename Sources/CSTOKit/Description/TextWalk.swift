// SPDX-License-Identifier: Apache-2.0

internal import EDTF

/// The texts of a data set that a search includes.
package enum TextScope: Sendable, Hashable {
  /// The texts of the head.
  case head
  /// The texts of the entities themselves and of their names.
  case names
  /// The texts of ``names``, and all other texts of one entity kind.
  case all(of: EntityKind)
  /// All texts of every entity kind and of the head.
  case everything

  fileprivate var hasHead: Bool { self == .head || self == .everything }

  fileprivate func isDeep(_ kind: EntityKind) -> Bool {
    switch self {
    case .head, .names: false
    case .all(let own): own == kind
    case .everything: true
    }
  }
}

/// A predicate on the UTF-8 bytes of texts.
///
/// It is a type because it is called for every text. A closure would be retained and released around each call.
package protocol TextTest {
  /// Whether a text satisfies the predicate.
  static func isMeant(_ text: Span<UInt8>) -> Bool
}

extension Dataset {
  /// The first text that satisfies a test, with its path; nil if there is none.
  ///
  /// Texts are searched in published order. A format checks every text in this way before it writes anything.
  ///
  /// - Complexity: O(n) in the number of values.
  package func firstText(
    in scope: TextScope = .everything, that test: any TextTest.Type
  ) -> (path: [String], text: String)? {
    var search = TextSearch(scope: scope, test: test)
    accept(&search)
    guard let place = search.place else { return nil }
    let naming = TextNaming(place, test)
    showKinds(to: naming)
    return naming.found
  }
}

private struct TextSearch: DatasetVisitor {
  typealias Failure = Never
  let scope: TextScope
  let test: any TextTest.Type
  /// The kind and position of the entity with the text; nil for the head.
  var place: (kind: EntityKind?, index: Int)?

  mutating func visit(_ head: DatasetHead) {
    if !scope.hasHead { return }
    var walk = TextWalk(isDeep: true, test: test)
    walk.look(at: head)
    if walk.isFound { place = (nil, 0) }
  }

  mutating func visit<E: Entity>(_ entities: Entities<E>) {
    if place != nil || scope == .head { return }
    var walk = TextWalk(isDeep: scope.isDeep(E.kind), test: test)
    let span = entities.elements.span
    for index in span.indices {
      walk.look(at: span[index])
      if walk.isFound {
        place = (E.kind, index)
        return
      }
    }
  }
}

/// Finds the path of the first matching text in an entity.
///
/// The walk that found the entity does not track paths, because that costs more than the test.
private final class TextNaming: DatasetObserver {
  private let place: (kind: EntityKind?, index: Int)
  private let test: any TextTest.Type
  private(set) var found: (path: [String], text: String)?

  init(_ place: (kind: EntityKind?, index: Int), _ test: any TextTest.Type) {
    self.place = place
    self.test = test
  }

  func head(_ head: DatasetHead) { if place.kind == nil { look(at: head, path: []) } }

  func entities<E: Entity>(_ entities: Entities<E>) {
    guard E.kind == place.kind else { return }
    let entity = entities[place.index]
    look(at: entity, path: [E.kind.collection, entity.id.slug])
  }

  private func look(at value: some Described, path: [String]) {
    ScalarWalk.over(value, path: path) { path, value in
      if found == nil, let value = value.freeText, TextWalk.holds(test, value) { found = (path, value) }
    }
  }
}

/// Finds out whether one of the texts of described values satisfies a test.
private struct TextWalk: FieldWriter, ScalarOutput {
  /// Whether the walk enters lists other than names.
  let isDeep: Bool
  let test: any TextTest.Type
  private(set) var isFound = false

  init(isDeep: Bool, test: any TextTest.Type) {
    self.isDeep = isDeep
    self.test = test
  }

  // Only the placeholders that a description returns are released here, as in the JSON writer.
  @inline(never) @_effects(releasenone)
  mutating func look(at value: some Described) { value.write(to: &self) }

  @inline(__always)
  static func holds(_ test: any TextTest.Type, _ text: String) -> Bool {
    let result = unsafe text.utf8.withContiguousStorageIfAvailable { test.isMeant(unsafe $0.span) }
    return result ?? test.isMeant(Array(text.utf8).span)
  }

  @inline(__always)
  mutating func id<Owner: Entity>(_ id: EntityID<Owner>) {}

  @inline(__always)
  mutating func scalar<Value: Scalar>(_ name: StaticString, _ value: Value) { value.write(to: &self) }

  mutating func list<Element: Described>(_ name: StaticString, _ values: [Element]) {
    guard isDeep || Element.self == Name.self else { return }
    let span = values.span
    for index in span.indices { look(at: span[index]) }
  }

  mutating func tokens<Value: Token>(_ name: StaticString, _ values: [Value]) {}

  @inline(__always) mutating func plain(_ text: String) {}
  @inline(__always) mutating func plain<Value: ShortText & LosslessStringConvertible>(short value: Value) {}
  @inline(__always) mutating func integer(_ value: Int) {}
  @inline(__always) mutating func boolean(_ value: Bool) {}
  mutating func text(_ text: String) { if TextWalk.holds(test, text) { isFound = true } }
}

extension Scalar {
  /// The text of a value that may contain any characters; otherwise nil.
  ///
  /// It is nil for dates, ids, numbers and other values with a fixed form.
  package var freeText: String? {
    var probe = TextProbe()
    write(to: &probe)
    return probe.text
  }
}

private struct TextProbe: ScalarOutput {
  var text: String?
  mutating func plain(_ text: String) {}
  mutating func text(_ text: String) { self.text = text }
  mutating func integer(_ value: Int) {}
  mutating func boolean(_ value: Bool) {}
}
