// SPDX-License-Identifier: Apache-2.0

internal import EDTF

/// Which texts of a data set are looked at, besides those of the head.
package enum TextScope: Sendable, Hashable {
  /// The texts of entities themselves and of their names.
  case names
  /// These, and all others of one kind of entities.
  case all(of: EntityKind)
  /// All of every kind.
  case everything

  fileprivate func isDeep(_ kind: EntityKind) -> Bool {
    switch self {
    case .names: false
    case .all(let own): own == kind
    case .everything: true
    }
  }
}

extension Dataset {
  /// The path and the text of the first text of which a predicate holds, in published order; nil if it holds of none.
  ///
  /// A format looks at every text in this way before it writes anything. The predicate is given UTF-8.
  ///
  /// - Complexity: O(n) in the number of values.
  package func firstText(
    in scope: TextScope = .everything, where isMeant: @escaping (Span<UInt8>) -> Bool
  ) -> (path: [String], text: String)? {
    var search = TextSearch(scope: scope, isMeant: isMeant)
    accept(&search)
    return search.found
  }
}

private struct TextSearch: DatasetVisitor {
  typealias Failure = Never
  let scope: TextScope
  let isMeant: (Span<UInt8>) -> Bool
  var found: (path: [String], text: String)?

  mutating func visit(_ head: DatasetHead) {
    var walk = TextWalk(isDeep: true, isMeant: isMeant)
    walk.look(at: head)
    if walk.isFound { found = first(in: head, at: []) }
  }

  mutating func visit<E: Entity>(_ entities: Entities<E>) {
    if found != nil { return }
    var walk = TextWalk(isDeep: scope.isDeep(E.kind), isMeant: isMeant)
    let span = entities.elements.span
    for index in span.indices where !walk.isFound {
      walk.look(at: span[index])
      if walk.isFound { found = first(in: span[index], at: [E.kind.collection, span[index].id.slug]) }
    }
  }

  /// The walk that found it went without paths, which cost more than the look.
  private func first(in value: any Described, at path: [String]) -> (path: [String], text: String)? {
    let isMeant = isMeant
    var found: (path: [String], text: String)?
    ScalarWalk.over(value, path: path) { path, value in
      if found == nil, let value = value.freeText, TextWalk.holds(isMeant, value) { found = (path, value) }
    }
    return found
  }
}

/// Finds out whether a predicate holds of one of the texts of described values.
private struct TextWalk: FieldWriter, ScalarOutput {
  /// Whether lists other than names are looked into.
  let isDeep: Bool
  let isMeant: (Span<UInt8>) -> Bool
  private(set) var isFound = false

  init(isDeep: Bool, isMeant: @escaping (Span<UInt8>) -> Bool) {
    self.isDeep = isDeep
    self.isMeant = isMeant
  }

  // The stand-ins that a description returns are released here and nothing else, as in the writer of JSON.
  @inline(never) @_effects(releasenone)
  mutating func look(at value: some Described) { value.write(to: &self) }

  static func holds(_ isMeant: (Span<UInt8>) -> Bool, _ text: String) -> Bool {
    let result = unsafe text.utf8.withContiguousStorageIfAvailable { isMeant(unsafe $0.span) }
    return result ?? isMeant(Array(text.utf8).span)
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
  mutating func text(_ text: String) { if TextWalk.holds(isMeant, text) { isFound = true } }
}

extension Scalar {
  /// The text of a value that may hold any characters; nil for dates, ids, numbers and whatever else has a form of its own.
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
