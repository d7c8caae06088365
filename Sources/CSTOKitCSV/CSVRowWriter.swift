// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// Writes the rows that an entity gives to one table: itself, the elements of one of its lists, or all parts of one type.
struct CSVRowWriter: FieldWriter {
  /// What becomes a row.
  enum Target {
    /// The entity itself.
    case entity
    /// The elements of the list at a path of field names.
    case list([String])
    /// Every part of a type, wherever it stands in the entity.
    case parts(any Described.Type)
  }

  private(set) var cells: CSVCells
  private let target: Target
  private let labels: Labels
  private var isInRow = false
  private var kind = ""
  private var id = ""
  private var positions: [Int] = []
  private var listPath: [String] = []

  init(_ target: Target, cells: CSVCells, labels: Labels) {
    self.target = target
    self.cells = cells
    self.labels = labels
  }

  mutating func drain(to sink: inout some ByteSink & ~Copyable) throws(ExportError) { try cells.drain(to: &sink) }

  mutating func rows<E: Entity>(of entity: E) {
    kind = E.kind.name.snakeCased
    id = entity.id.slug
    if case .entity = target { row(entity) } else { entity.write(to: &self) }
  }

  /// One row: the cells that are there already, then those of the value.
  mutating func row(_ value: some Described) {
    isInRow = true
    value.write(to: &self)
    isInRow = false
    cells.endRow()
  }

  // MARK: FieldWriter

  mutating func list<Element: Described>(_ name: StaticString, _ values: [Element]) {
    if isInRow || values.isEmpty { return }
    switch target {
    case .entity: return
    case .list(let path): listOnPath(path, name, values)
    case .parts(let type): parts(type, name, values)
    }
  }

  private mutating func listOnPath<Element: Described>(_ path: [String], _ name: StaticString, _ values: [Element]) {
    guard path[positions.count] == name.description else { return }
    for (position, value) in values.enumerated() {
      positions.append(position)
      if positions.count == path.count {
        cells.plain(id)
        for position in positions { cells.integer(position) }
        row(value)
      } else {
        value.write(to: &self)
      }
      positions.removeLast()
    }
  }

  private mutating func parts<Element: Described>(_ type: any Described.Type, _ name: StaticString, _ values: [Element])
  {
    listPath.append(name.description)
    for (position, value) in values.enumerated() {
      if Element.self == type {
        cells.plain(kind)
        cells.plain(id)
        cells.plain(listPath.joined(separator: "/"))
        cells.integer(position)
        row(value)
      } else {
        listPath.append(String(position))
        value.write(to: &self)
        listPath.removeLast()
      }
    }
    listPath.removeLast()
  }

  mutating func scalar<Value: Scalar>(_ name: StaticString, _ value: Value) {
    guard isInRow else { return }
    switch value {
    case let date as EDTFDate: cells.date(date)
    case let period as EDTFInterval: cells.period(period)
    case let end as EDTFInterval.End: cells.end(end)
    default:
      value.write(to: &self)
      // Exactly the types that have a second header; see CSVColumns.
      switch Value.type {
      case .id, .partyID:
        if name.description != "id" {
          if let label = labels.label(of: Value.type, value.scalarText) { cells.text(label) } else { cells.null() }
        }
      default: break
      }
    }
  }

  mutating func absent<Value: Scalar>(_ name: StaticString, as type: Value.Type) {
    guard isInRow else { return }
    cells.nulls(CSVColumns.headers(of: name.description, type.type).count)
  }

  mutating func usual<Value: Scalar>(_ name: StaticString, _ value: Value) { scalar(name, value) }

  mutating func tokens<Value: Token>(_ name: StaticString, _ values: [Value]) {
    guard isInRow else { return }
    if values.isEmpty { return cells.null() }
    cells.plain(values.map(\.scalarText).joined(separator: ";"))
  }
}

extension CSVRowWriter: ScalarOutput {
  mutating func plain(_ text: String) { cells.plain(text) }
  mutating func text(_ text: String) { cells.text(text) }
  mutating func integer(_ value: Int) { cells.integer(value) }
  /// One and zero, which every statistics program reads.
  mutating func boolean(_ value: Bool) { cells.integer(value ? 1 : 0) }
}
