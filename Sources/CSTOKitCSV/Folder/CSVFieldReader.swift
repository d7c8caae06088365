// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// Reads the fields of an entity or a part from a row, and its lists from other tables.
struct CSVFieldReader: FieldReader {
  let package: CSVPackage
  let table: CSVTableData
  let row: Int
  let kind: String
  let id: String
  /// The names of the lists on the way, and the positions in them.
  var steps: [(name: String, position: Int)] = []

  private var path: String {
    let owner = CSVTable.all.first { $0.isEntities(of: kind.snakeCased) }?.name ?? table.name
    let front = kind.isEmpty ? "dataset" : "\(owner)/\(id)"
    return front + steps.map { "/\($0.name)/\($0.position)" }.joined()
  }

  mutating func id<Owner: Entity>(of type: Owner.Type) -> EntityID<Owner>? {
    value(RecordSchema.idName.description, isReference: false)
  }

  mutating func scalar<Value: Scalar>(_ name: StaticString, as type: Value.Type) -> Value? {
    value(name.description, isReference: Value.isReference)
  }

  private func value<Value: Scalar>(_ name: String, isReference: Bool) -> Value? {
    guard let field = table.field(name.snakeCased, row), let text = field.text else { return nil }
    if let value = Value(scalarText: unescaped(text, Value.self)) {
      if isReference {
        package.check(
          reference: text, Value.type, field, column: name.snakeCased, path: "\(path)/\(name)", in: table)
      }
      return value
    }
    package.note(
      field, .invalidValue, "in the column \(name.snakeCased): expected \(Value.type.phrase)", path: "\(path)/\(name)",
      in: table)
    return Value.example
  }

  /// The text of a cell as the model has it: a truth value as a word, a text without the formula guard.
  private func unescaped<Value: Scalar>(_ text: String, _ type: Value.Type) -> String {
    switch Value.form {
    case .boolean: return text == "1" ? "true" : text == "0" ? "false" : ""
    case .integer: return text
    case .text:
      guard table.isGuarded else { return text }
      // The guard is put before free text alone.
      return Value.example.freeText == nil ? text : CSVWriter.withoutGuard(text)
    }
  }

  mutating func list<Element: Described>(_ name: StaticString, of type: Element.Type) -> [Element] {
    let name = name.description
    if CSVTable.isShared(Element.self) { return shared(name, of: type) }
    let lists = steps.map(\.name) + [name]
    let tableName = ([kind] + lists).map(\.snakeCased).joined(separator: "_")
    guard let child = package.tables[tableName] else { return [] }
    let columns = ["\(kind.snakeCased)_id"] + steps.map { "\($0.name.snakeCased)_position" }
    let key = [id] + steps.map { String($0.position) }
    return elements(package.rows(of: child, keyColumns: columns, key: key), name, child)
  }

  /// Names, codes and citations have a table for all kinds.
  private mutating func shared<Element: Described>(_ name: String, of type: Element.Type) -> [Element] {
    guard let child = package.tables[CSVTable.sharedTable(of: Element.self)] else { return [] }
    let list = steps.map { "\($0.name)/\($0.position)" } + [name]
    let key = [kind.snakeCased, id, list.joined(separator: "/")]
    return elements(package.rows(of: child, keyColumns: ["entity_kind", "entity_id", "list"], key: key), name, child)
  }

  private func elements<Element: Described>(_ rows: [Int], _ name: String, _ child: CSVTableData) -> [Element] {
    rows.enumerated().map { position, row in
      var reader = CSVFieldReader(package: package, table: child, row: row, kind: kind, id: id)
      reader.steps = steps + [(name, position)]
      return Element(reading: &reader)
    }
  }

  mutating func tokens<Value: Token>(_ name: StaticString, of type: Value.Type) -> [Value] {
    let name = name.description
    guard let field = table.field(name.snakeCased, row), let text = field.text else { return [] }
    return text.split(separator: ";", omittingEmptySubsequences: false).map { part in
      if let value = Value(scalarText: String(part)) {
        if Value.isReference {
          package.check(
            reference: String(part), Value.type, field, column: name.snakeCased, path: "\(path)/\(name)", in: table)
        }
        return value
      }
      package.note(
        field, .invalidValue, "in the column \(name.snakeCased): expected \(Value.type.phrase), parted by \";\"",
        path: "\(path)/\(name)", in: table)
      return Value.example
    }
  }

  mutating func missing(_ name: StaticString) {
    let name = name.description
    let field = table.field(name.snakeCased, row) ?? table.rows[row].first
    package.note(
      field, .missingValue, "a value is needed in the column \(name.snakeCased)", path: "\(path)/\(name)", in: table)
  }

  mutating func refuse(_ message: StaticString) {
    package.note(table.rows[row].first, .invalidValue, message.description, path: path, in: table)
  }
}
