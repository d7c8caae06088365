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
    for entity in entities {
      var search = Search()
      entity.write(to: &search)
      if let found = search.found { throw found.error(in: "\(E.kind.collection)/\(entity.id)/") }
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
