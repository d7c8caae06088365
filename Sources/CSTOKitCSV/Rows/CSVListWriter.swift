// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// Walks to the list at a path of field names, and makes its elements rows, each with the positions of the lists on the way as its key.
///
/// All other fields are passed over, of which nothing is left when the description is compiled.
struct CSVListWriter: FieldWriter, CSVEntityRows, ~Copyable {
  private var rows: CSVRowWriter
  private let path: [String]
  private var id = ""
  private var positions: [Int] = []

  init(_ path: [String], rows: consuming CSVRowWriter) {
    self.path = path
    self.rows = rows
  }

  mutating func rows<E: Entity>(of entity: E) {
    id = entity.id.slug
    walk(entity)
  }

  var isFull: Bool { rows.isFull }

  mutating func drain(to sink: inout some ByteSink & ~Copyable) throws(ExportError) { try rows.drain(to: &sink) }

  // The stand-ins that a description returns are released here and nothing else, as in the writer of JSON.
  @inline(never) @_effects(releasenone)
  private mutating func walk(_ value: some Described) { value.write(to: &self) }

  mutating func list<Element: Described>(_ name: StaticString, _ values: [Element]) {
    guard !values.isEmpty, path[positions.count] == name.description else { return }
    let isTarget = positions.count + 1 == path.count
    let values = values.span
    for index in values.indices {
      positions.append(index)
      if isTarget {
        rows.key(id, positions)
        rows.row(values[index])
      } else {
        walk(values[index])
      }
      positions.removeLast()
    }
  }

  @inline(__always)
  mutating func id<Owner: Entity>(_ id: EntityID<Owner>) {}
  @inline(__always)
  mutating func scalar<Value: Scalar>(_ name: StaticString, _ value: Value) {}
  @inline(__always)
  mutating func tokens<Value: Token>(_ name: StaticString, _ values: [Value]) {}
}
