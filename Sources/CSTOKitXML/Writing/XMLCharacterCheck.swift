// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// Finds text that XML 1.0 cannot carry, before anything is written: libxml2 would write it and report success.
struct XMLCharacterCheck: DatasetVisitor {
  typealias Failure = ExportError

  mutating func visit(_ head: DatasetHead) throws(ExportError) {
    var search = Search()
    head.write(to: &search)
    if let found = search.found { throw found.error(in: "") }
  }

  mutating func visit<E: Entity>(_ entities: Entities<E>) throws(ExportError) {
    // A span lends its elements; walking the entities would copy each.
    let array = entities.array
    let span = array.span
    for index in span.indices {
      var suspicion = Suspicion()
      suspicion.look(at: span[index])
      guard suspicion.isThere else { continue }
      var search = Search()
      span[index].write(to: &search)
      if let found = search.found { throw found.error(in: "\(E.kind.collection)/\(span[index].id)/") }
    }
  }

  private struct Found {
    let path: [String]
    let scalar: Unicode.Scalar

    func error(in entity: String) -> ExportError {
      let number = String(scalar.value, radix: 16, uppercase: true)
      let code = String(repeating: "0", count: max(0, 4 - number.count)) + number
      return ExportError(
        .unwritableValue, subject: entity + path.joined(separator: "/"), "holds U+\(code), which XML 1.0 does not have")
    }
  }

  /// Whether a text may hold such a character: what almost no entity does, found without a place.
  private struct Suspicion: FieldWriter, ScalarOutput {
    private(set) var isThere = false

    // The stand-ins that a description returns are released here and nothing else, as in the writer of JSON.
    @inline(never) @_effects(releasenone)
    mutating func look(at value: some Described) { value.write(to: &self) }

    @inline(__always)
    mutating func scalar<Value: Scalar>(_ name: StaticString, _ value: Value) { value.write(to: &self) }

    mutating func list<Element: Described>(_ name: StaticString, _ values: [Element]) {
      let values = values.span
      for index in values.indices { look(at: values[index]) }
    }

    mutating func tokens<Value: Token>(_ name: StaticString, _ values: [Value]) {}

    @inline(__always) mutating func plain(_ text: String) {}
    @inline(__always) mutating func plain<Value: ShortText & LosslessStringConvertible>(short value: Value) {}
    @inline(__always) mutating func integer(_ value: Int) {}
    @inline(__always) mutating func boolean(_ value: Bool) {}
    mutating func text(_ text: String) {
      let isSuspicious = unsafe text.utf8.withContiguousStorageIfAvailable { bytes in
        unsafe MarkupSearch.mayHoldForbidden(in: UnsafeRawBufferPointer(bytes))
      }
      if isSuspicious != false { isThere = true }
    }
  }

  private struct Search: FieldWriter, ScalarOutput {
    var found: Found?
    private var path: [String] = []
    private var forbidden: Unicode.Scalar?

    mutating func scalar<Value: Scalar>(_ name: StaticString, _ value: Value) {
      if found != nil { return }
      value.write(to: &self)
      if let forbidden { found = Found(path: path + [name.description], scalar: forbidden) }
    }

    mutating func list<Element: Described>(_ name: StaticString, _ values: [Element]) {
      for (index, value) in values.enumerated() where found == nil {
        path.append(name.description)
        path.append(String(index))
        value.write(to: &self)
        path.removeLast(2)
      }
    }

    mutating func tokens<Value: Token>(_ name: StaticString, _ values: [Value]) {}

    mutating func plain(_ text: String) {}
    mutating func integer(_ value: Int) {}
    mutating func boolean(_ value: Bool) {}
    mutating func text(_ text: String) { forbidden = text.unicodeScalars.first { !$0.isAllowedInXML } }
  }
}

extension Unicode.Scalar {
  /// The production Char of XML 1.0.
  fileprivate var isAllowedInXML: Bool {
    switch value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
