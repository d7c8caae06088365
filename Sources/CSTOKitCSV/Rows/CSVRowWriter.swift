// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// Writes values as rows of a table; their lists are rows of others.
struct CSVRowWriter: FieldWriter, CSVEntityRows, ~Copyable {
  private var cells: CSVCells
  private let dataset: Dataset
  private let languages: [LanguageTag]
  /// The names that references lead to, by the types of the references.
  private var names: [(type: ScalarType, cells: LabelCells)] = []
  /// Which of them stand behind the references of a row, in the order of its columns, which all rows share; -1 behind those that lead to what has no label.
  private var references: [Int] = []
  private var reference = 0
  private var isReference = false

  init(cells: consuming CSVCells, _ export: Export) {
    self.cells = cells
    dataset = export.dataset
    languages = export.languages
  }

  var isFull: Bool { cells.areFull }

  mutating func drain(to sink: inout some ByteSink & ~Copyable) throws(ExportError) { try cells.drain(to: &sink) }

  @inline(__always)
  mutating func rows<E: Entity>(of entity: E) { row(entity) }

  /// The key of a row that belongs to another one: an entity, and positions in its lists.
  mutating func key(_ id: String, _ positions: [Int]) {
    cells.plain(id)
    for position in positions { cells.integer(position) }
  }

  /// The key of a row of a table that all kinds of entities share.
  mutating func key(kind: String, _ id: String, list: String, _ position: Int) {
    cells.plain(kind)
    cells.plain(id)
    cells.plain(list)
    cells.integer(position)
  }

  /// One row: the cells that are there already, then those of the value.
  // The stand-ins that a description returns are released here and nothing else, as in the writer of JSON.
  @inline(never) @_effects(releasenone)
  mutating func row(_ value: some Described) {
    reference = 0
    value.write(to: &self)
    cells.endRow()
  }

  // MARK: FieldWriter

  @inline(__always)
  mutating func list<Element: Described>(_ name: StaticString, _ values: [Element]) {}

  @inline(__always)
  mutating func id<Owner: Entity>(_ id: EntityID<Owner>) { cells.plain(id.slug) }

  @inline(__always)
  mutating func scalar<Value: Scalar>(_ name: StaticString, _ value: Value) {
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
    if !CSVColumns.hasLabel(type) { return references.append(-1) }
    if let known = names.firstIndex(where: { $0.type == type }) { return references.append(known) }
    references.append(names.count)
    names.append((type, LabelCells(type, dataset, languages: languages, cells.dialect)))
  }

  /// A reference, and the name of what it leads to.
  @inline(never) @_effects(releasenone)
  private mutating func labelled(_ slug: String) {
    isReference = false
    cells.plain(slug)
    let place = references[reference]
    reference += 1
    if place < 0 { return }
    var slug = slug
    slug.withUTF8 { slug in
      unsafe names[place].cells.withCell(of: UnsafeRawBufferPointer(slug)) { cell in
        if cell.isEmpty { cells.null() } else { cells.cell(written: cell) }
      }
    }
  }

  @inline(__always)
  mutating func absent<Value: Scalar>(_ name: StaticString, as type: Value.Type) {
    if Value.isReference {
      if reference == references.count { addReference(type) }
      cells.nulls(references[reference] < 0 ? 1 : 2)
      reference += 1
      return
    }
    cells.nulls(CSVColumns.count(of: type))
  }

  @inline(__always)
  mutating func usual<Value: Scalar>(_ name: StaticString, _ value: Value) { scalar(name, value) }

  mutating func tokens<Value: Token>(_ name: StaticString, _ values: [Value]) {
    if values.isEmpty { return cells.null() }
    cells.words(values.map(\.scalarText).joined(separator: ";"))
  }
}

extension CSVRowWriter: ScalarOutput {
  @inline(__always)
  mutating func plain(_ text: String) { if isReference { labelled(text) } else { cells.plain(text) } }
  // Nothing that others hold is released in these, as in the writer of JSON.
  @inline(never) @_effects(releasenone)
  mutating func text(_ text: String) { cells.text(text) }
  mutating func integer(_ value: Int) { cells.integer(value) }
  /// One and zero, which every statistics program reads.
  mutating func boolean(_ value: Bool) { cells.integer(value ? 1 : 0) }
}
