// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// Writes the rows that an entity gives to one table: itself, the elements of one of its lists, or all parts of one type.
struct CSVRowWriter: FieldWriter, ~Copyable {
  /// What becomes a row.
  enum Target {
    /// The entity itself.
    case entity
    /// The elements of the list at a path of field names.
    case list([String])
    /// Every part of a type, wherever it stands in the entity.
    case parts(any Described.Type)
  }

  private var cells: CSVCells
  private let target: Target
  private let dataset: Dataset
  private let languages: [LanguageTag]
  /// The names that references lead to, by the types of the references.
  private var names: [(type: ScalarType, cells: LabelCells)] = []
  /// Which of them stand behind the references of a row, in the order of its columns, which all rows share.
  private var references: [Int] = []
  private var reference = 0
  private var isReference = false
  private var isInRow = false
  private var kind = ""
  private var id = ""
  private var positions: [Int] = []
  private var listPath: [String] = []

  init(_ target: Target, cells: consuming CSVCells, _ request: ExportRequest) {
    self.target = target
    self.cells = cells
    dataset = request.dataset
    languages = request.languages
  }

  var isFull: Bool { cells.areFull }

  mutating func drain(to sink: inout some ByteSink & ~Copyable) throws(ExportError) { try cells.drain(to: &sink) }

  /// Whether each entity is a row.
  var writesEntities: Bool { if case .entity = target { true } else { false } }

  mutating func rows<E: Entity>(of entity: E) {
    kind = E.kind.name.snakeCased
    id = entity.id.slug
    entity.write(to: &self)
  }

  /// One row: the cells that are there already, then those of the value.
  // The stand-ins that a description returns are released here and nothing else, as in the writer of JSON.
  @inline(never) @_effects(releasenone)
  mutating func row(_ value: some Described) {
    isInRow = true
    reference = 0
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

  @inline(__always)
  mutating func id<Owner: Entity>(_ id: EntityID<Owner>) { if isInRow { cells.plain(id.slug) } }

  @inline(__always)
  mutating func scalar<Value: Scalar>(_ name: StaticString, _ value: Value) {
    guard isInRow else { return }
    switch value {
    case let date as EDTFDate: cells.date(date)
    case let period as EDTFInterval: cells.period(period)
    case let end as EDTFInterval.End: cells.end(end)
    default:
      if Value.isReference { beginReference(Value.self) }
      value.write(to: &self)
    }
  }

  @inline(__always)
  private mutating func beginReference<Value: Scalar>(_ type: Value.Type) {
    isReference = true
    if reference == references.count { addReference(type) }
  }

  @inline(never)
  private mutating func addReference<Value: Scalar>(_ type: Value.Type) {
    let type = type.type
    if let known = names.firstIndex(where: { $0.type == type }) { return references.append(known) }
    references.append(names.count)
    names.append((type, LabelCells(type, dataset, languages: languages, cells.dialect)))
  }

  /// A reference, and the name of what it leads to.
  private mutating func labelled(_ slug: String) {
    isReference = false
    cells.plain(slug)
    var slug = slug
    slug.withUTF8 { slug in
      unsafe names[references[reference]].cells.withCell(of: UnsafeRawBufferPointer(slug)) { cell in
        if cell.isEmpty { cells.null() } else { cells.cell(written: cell) }
      }
    }
    reference += 1
  }

  @inline(__always)
  mutating func absent<Value: Scalar>(_ name: StaticString, as type: Value.Type) {
    guard isInRow else { return }
    if Value.isReference {
      if reference == references.count { addReference(type) }
      reference += 1
    }
    cells.nulls(CSVColumns.count(of: type))
  }

  @inline(__always)
  mutating func usual<Value: Scalar>(_ name: StaticString, _ value: Value) { scalar(name, value) }

  mutating func tokens<Value: Token>(_ name: StaticString, _ values: [Value]) {
    guard isInRow else { return }
    if values.isEmpty { return cells.null() }
    cells.words(values.map(\.scalarText).joined(separator: ";"))
  }
}

extension CSVRowWriter: ScalarOutput {
  @inline(__always)
  mutating func plain(_ text: String) { if isReference { labelled(text) } else { cells.plain(text) } }
  mutating func text(_ text: String) { cells.text(text) }
  mutating func integer(_ value: Int) { cells.integer(value) }
  /// One and zero, which every statistics program reads.
  mutating func boolean(_ value: Bool) { cells.integer(value ? 1 : 0) }
}
