// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// Makes every part of a type a row, wherever it stands in the entity.
final class CSVPartWriter<Part: Described>: FieldObserver, CSVEntityRows {
  private var rows: CSVRowWriter
  private var kind = ""
  private var id = ""
  private var path: [String] = []

  init(_ type: Part.Type, rows: consuming CSVRowWriter) { self.rows = rows }

  func rows<E: Entity>(of entity: E) {
    kind = E.kind.name.snakeCased
    id = entity.id.slug
    entity.showFields(to: self)
  }

  var isFull: Bool { rows.isFull }

  func drain(to sink: inout some ByteSink & ~Copyable) throws(ExportError) { try rows.drain(to: &sink) }

  func list<Element: Described>(_ name: StaticString, _ values: [Element]) {
    if values.isEmpty { return }
    path.append(name.description)
    if let parts = values as? [Part] {
      let list = path.joined(separator: "/")
      for (position, part) in parts.enumerated() {
        rows.key(kind: kind, id, list: list, position)
        rows.row(part)
      }
    } else {
      for (position, value) in values.enumerated() {
        path.append(String(position))
        value.showFields(to: self)
        path.removeLast()
      }
    }
    path.removeLast()
  }

  func id<Owner: Entity>(_ id: EntityID<Owner>) {}
  func scalar<Value: Scalar>(_ name: StaticString, _ value: Value) {}
  func tokens<Value: Token>(_ name: StaticString, _ values: [Value]) {}
}
