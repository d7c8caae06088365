// SPDX-License-Identifier: Apache-2.0

/// The fields of an entity or a part, as text.
struct FieldTree: FieldWriter, Equatable {
  /// A text that equals another byte by byte: to Swift's strings, letters with a mark beside them are equal to letters that have it.
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

  init() {}

  init(_ value: some Described) { value.write(to: &self) }

  mutating func scalar<Value: Scalar>(_ name: StaticString, _ value: Value) {
    fields.append(Field(name: name.description, value: .scalar(Exact(text: value.scalarText))))
  }

  mutating func list<Element: Described>(_ name: StaticString, _ values: [Element]) {
    if !values.isEmpty { fields.append(Field(name: name.description, value: .parts(values.map(FieldTree.init)))) }
  }

  mutating func tokens<Value: Token>(_ name: StaticString, _ values: [Value]) {
    let parts = values.map { value in
      var part = FieldTree()
      part.scalar("", value)
      return part
    }
    if !parts.isEmpty { fields.append(Field(name: name.description, value: .parts(parts))) }
  }

  func value(of name: String) -> Value? { fields.first { $0.name == name }?.value }

  /// What a part is called among its neighbours: its first field.
  var key: String {
    for field in fields { if case .scalar(let text) = field.value { return text.text } }
    return ""
  }

  /// The fields in one line; a token is its word.
  var summary: String {
    let scalars = fields.compactMap { field -> String? in
      guard case .scalar(let text) = field.value else { return nil }
      return field.name.isEmpty ? text.text : "\(field.name) = \(text.text)"
    }
    return scalars.joined(separator: ", ")
  }
}
