// SPDX-License-Identifier: Apache-2.0

public import CSTOKit

/// Writes described values as rows of a table; their lists are rows of other tables.
// Visible to the compiler: entity tables reach the speed of the format's own code only if specialized with it.
@frozen @usableFromInline
struct RowWriter<Writer: TableWriter & ~Copyable>: FieldWriter, ~Copyable {
  @usableFromInline var writer: Writer
  @usableFromInline let dataset: Dataset
  @usableFromInline let languages: [LanguageTag]
  /// The labels of the reference targets, one index per type of reference.
  @usableFromInline var indices: [LabelIndex] = []
  @usableFromInline var types: [ScalarType] = []
  /// The writer's form of the labels, grouped by type.
  @usableFromInline var labels: [Writer.Label] = []
  /// The offset in `labels` at which each type's labels begin.
  @usableFromInline var starts: [Int] = []
  /// The index of the type of each reference column; -1 without labels.
  ///
  /// All rows share the order of the columns.
  @usableFromInline var references: [Int] = []
  @usableFromInline var reference = 0
  @usableFromInline var isReference = false

  @inlinable
  init(_ writer: consuming Writer, _ export: Export) {
    self.writer = writer
    dataset = export.dataset
    languages = export.languages
  }

  @inlinable
  consuming func finish() -> Writer { writer }

  /// Writes a row: the cells already written, then those of the value.
  @inlinable @inline(__always)
  mutating func row(_ value: some Described) throws(ExportError) {
    fields(of: value)
    try writer.endRow()
  }

  // Releases only the placeholders that a description returns, as in the JSON writer.
  @inlinable @inline(never) @_effects(releasenone)
  mutating func fields(of value: some Described) {
    reference = 0
    value.write(to: &self)
  }

  /// Writes the codes of a state on the as-of day.
  @usableFromInline @inline(never)
  mutating func codes(of entity: some Entity) {
    let codes = (entity as? SovereignState)?.codes ?? []
    let day = dataset.head.asOf
    if let code = codes[.isoAlpha3, on: day] { writer.text(code) } else { writer.nothing() }
    for scheme in [CodeScheme.correlatesOfWar, .gleditschWard] {
      if let number = codes[scheme, on: day].flatMap({ Int($0) }) { writer.integer(number) } else { writer.nothing() }
    }
  }

  // MARK: FieldWriter

  @inlinable @inline(__always)
  mutating func list<Element: Described>(_ name: StaticString, _ values: [Element]) {}

  @inlinable @inline(__always)
  mutating func id<Owner: Entity>(_ id: EntityID<Owner>) { writer.id(id.slug) }

  @inlinable @inline(__always)
  mutating func scalar<Value: Scalar>(_ name: StaticString, _ value: Value) {
    switch value {
    case let date as EDTFDate: writer.date(date)
    case let period as EDTFInterval: writer.period(period)
    case let end as EDTFInterval.End: writer.end(end)
    case let day as CalendarDay: writer.day(day)
    default:
      if Value.isReference { beginReference(Value.self) }
      value.write(to: &self)
    }
  }

  @inlinable @inline(__always)
  mutating func beginReference<Value: Scalar>(_ type: Value.Type) {
    isReference = true
    if reference == references.count { addReference(type.type) }
  }

  @inlinable @inline(never)
  mutating func addReference(_ type: ScalarType) {
    if !type.hasLabel { return references.append(-1) }
    if let known = types.firstIndex(of: type) { return references.append(known) }
    references.append(types.count)
    types.append(type)
    starts.append(labels.count)
    let index = LabelIndex(type, dataset, languages: languages)
    for name in index.names { labels.append(writer.label(for: name)) }
    indices.append(index)
  }

  /// Writes a reference and the label of its target.
  @inlinable @inline(never) @_effects(releasenone)
  mutating func labelled(_ slug: String) {
    isReference = false
    writer.id(slug)
    let place = references[reference]
    reference += 1
    if place < 0 { return }
    let number = indices[place].number(of: slug)
    if number == 0 { writer.nothing() } else { writer.label(labels[starts[place] + number - 1]) }
  }

  @inlinable @inline(__always)
  mutating func absent<Value: Scalar>(_ name: StaticString, as type: Value.Type) {
    if Value.isReference {
      if reference == references.count { addReference(type.type) }
      writer.nothing(references[reference] < 0 ? 1 : 2)
      reference += 1
      return
    }
    writer.nothing(DatePart.columnCount(of: type))
  }

  @inlinable @inline(__always)
  mutating func usual<Value: Scalar>(_ name: StaticString, _ value: Value) { scalar(name, value) }

  @inlinable
  mutating func tokens<Value: Token>(_ name: StaticString, _ values: [Value]) {
    if values.isEmpty { writer.nothing() } else { writer.words(values.map(\.scalarText)) }
  }
}

extension RowWriter: ScalarOutput where Writer: ~Copyable {
  @inlinable @inline(__always)
  mutating func plain(_ text: String) { if isReference { labelled(text) } else { writer.word(text) } }
  // These release nothing that others own, as in the JSON writer.
  @inlinable @inline(never) @_effects(releasenone)
  mutating func text(_ text: String) { writer.text(text) }
  @inlinable
  mutating func integer(_ value: Int) { writer.integer(value) }
  @inlinable
  mutating func boolean(_ value: Bool) { writer.truth(value) }
}
