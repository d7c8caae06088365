// SPDX-License-Identifier: Apache-2.0

/// The fields of an entity or a part, as text.
struct FieldTree: Equatable {
  /// A text that is compared byte by byte.
  ///
  /// Swift strings treat a letter with a combining mark as equal to the precomposed letter.
  struct Exact: Equatable {
    let text: String

    static func == (left: Exact, right: Exact) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }
  }

  enum Value: Equatable {
    case scalar(Exact)
    case parts([FieldTree])
  }

  struct Field: Equatable {
    let name: String
    let value: Value
  }

  private(set) var fields: [Field] = []

  init(_ value: some Described) {
    let noting = Noting()
    value.showFields(to: noting)
    fields = noting.fields
  }

  private init(token: some Token) { fields = [Field(name: "", value: .scalar(Exact(text: token.scalarText)))] }

  private final class Noting: FieldObserver {
    var fields: [Field] = []

    func scalar<Value: Scalar>(_ name: StaticString, _ value: Value) {
      fields.append(Field(name: name.description, value: .scalar(Exact(text: value.scalarText))))
    }

    func list<Element: Described>(_ name: StaticString, _ values: [Element]) {
      note(name, values.map { FieldTree($0) })
    }

    func tokens<Value: Token>(_ name: StaticString, _ values: [Value]) {
      note(name, values.map { FieldTree(token: $0) })
    }

    private func note(_ name: StaticString, _ parts: [FieldTree]) {
      if !parts.isEmpty { fields.append(Field(name: name.description, value: .parts(parts))) }
    }
  }

  func value(of name: String) -> Value? { fields.first { $0.name == name }?.value }

  /// The name of a part among its siblings: the text of its first scalar field.
  var key: String {
    for field in fields { if case .scalar(let text) = field.value { return text.text } }
    return ""
  }

  /// The scalar fields on one line; a token appears as its word.
  var summary: String {
    let scalars = fields.compactMap { field -> String? in
      guard case .scalar(let text) = field.value else { return nil }
      return field.name.isEmpty ? text.text : "\(field.name) = \(text.text)"
    }
    return scalars.joined(separator: ", ")
  }
}
