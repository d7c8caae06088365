// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// Finds text that no reader of tables takes, before anything is written: U+0000, which stands for the end of a text in half of the programs there
/// are.
struct ZeroCheck: DatasetVisitor {
  typealias Failure = ExportError

  /// Of which entities all parts are looked at; of the others only what stands beside references, their names and titles.
  enum Depth {
    /// Of none.
    case names
    /// Of one kind.
    case all(of: EntityKind)
    /// Of every kind.
    case everything
  }

  private let depth: Depth

  /// Looks through a data set.
  ///
  /// - Throws: `ExportError` with the path of the first such text.
  static func check(_ dataset: Dataset, _ depth: Depth) throws(ExportError) {
    var check = ZeroCheck(depth: depth)
    try dataset.accept(&check)
  }

  mutating func visit(_ head: DatasetHead) throws(ExportError) {
    var texts = Texts(isDeep: true)
    texts.look(at: head)
    if texts.holdZero { try refuse(head, in: []) }
  }

  mutating func visit<E: Entity>(_ entities: Entities<E>) throws(ExportError) {
    let isDeep =
      switch depth {
      case .names: false
      case .all(let kind): kind == E.kind
      case .everything: true
      }
    // A span lends its elements; walking the entities would copy each.
    let array = entities.array
    let span = array.span
    var texts = Texts(isDeep: isDeep)
    for index in span.indices {
      texts.look(at: span[index])
      if texts.holdZero { try refuse(span[index], in: [E.kind.collection, span[index].id.slug]) }
    }
  }

  private func refuse(_ value: some Described, in path: [String]) throws(ExportError) {
    var found: [String]?
    var walk = ScalarWalk(path: path) { path, value in
      if found == nil, value.scalarText.utf8.contains(0) { found = path }
    }
    value.write(to: &walk)
    throw ExportError(
      .unwritableValue, subject: found?.joined(separator: "/"), "holds U+0000, which readers of tables refuse")
  }

  /// Whether one of the texts that are written here holds a zero.
  private struct Texts: FieldWriter, ScalarOutput {
    let isDeep: Bool
    private(set) var holdZero = false

    init(isDeep: Bool) { self.isDeep = isDeep }

    // The stand-ins that a description returns are released here and nothing else, as in the writer of JSON.
    @inline(never) @_effects(releasenone)
    mutating func look(at value: some Described) { value.write(to: &self) }

    @inline(__always)
    mutating func scalar<Value: Scalar>(_ name: StaticString, _ value: Value) { value.write(to: &self) }

    mutating func list<Element: Described>(_ name: StaticString, _ values: [Element]) {
      guard isDeep || Element.self == Name.self else { return }
      let values = values.span
      for index in values.indices { look(at: values[index]) }
    }

    mutating func tokens<Value: Token>(_ name: StaticString, _ values: [Value]) {}

    @inline(__always) mutating func plain(_ text: String) {}
    @inline(__always) mutating func plain<Value: ShortText & LosslessStringConvertible>(short value: Value) {}
    @inline(__always) mutating func integer(_ value: Int) {}
    @inline(__always) mutating func boolean(_ value: Bool) {}
    mutating func text(_ text: String) { if ByteSearch.holdsZero(text) { holdZero = true } }
  }
}
