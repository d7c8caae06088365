// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// Writes described values as elements.
///
/// Each record is written in two passes: one for its attributes, one for its elements.
struct XMLFieldWriter: FieldWriter, ~Copyable {
  private var writer: XMLTextWriter
  private var isWritingAttributes = false
  /// The field whose value is being written.
  private var name: StaticString = ""

  init(_ writer: consuming XMLTextWriter) { self.writer = writer }

  func check() throws(ExportError) { try writer.check() }
  mutating func finish() throws(ExportError) { try writer.finish() }

  mutating func startDocument() {
    writer.start(XMLVocabulary.root)
    writer.attribute("xmlns", XMLVocabulary.namespace.description)
  }

  /// Opens an element that contains elements.
  mutating func startElement(_ name: StaticString) { writer.start(name) }

  /// Closes an element that contains elements.
  mutating func endElement() { writer.end() }

  /// Writes the attributes or the elements of a record.
  ///
  /// This is the only place where descriptions are compiled for this writer.
  // Releases only the placeholders that a description returns, as in the JSON writer.
  @inline(never) @_effects(releasenone)
  mutating func fields(of value: some Described) { value.write(to: &self) }

  @inline(__always)
  mutating func element<Value: Described>(_ value: Value) {
    writer.start(Value.partName)
    isWritingAttributes = true
    fields(of: value)
    isWritingAttributes = false
    fields(of: value)
    writer.end()
  }

  // MARK: FieldWriter

  @inline(__always)
  mutating func id<Owner: Entity>(_ id: EntityID<Owner>) {
    if isWritingAttributes { writer.attribute(RecordSchema.idName, id.slug) }
  }

  @inline(__always)
  mutating func scalar<Value: Scalar>(_ name: StaticString, _ value: Value) {
    let isAttribute = XMLVocabulary.isLanguage(name, Value.self)
    guard isAttribute == isWritingAttributes else { return }
    self.name = isAttribute ? XMLVocabulary.language : name
    value.write(to: &self)
  }

  mutating func list<Element: Described>(_ name: StaticString, _ values: [Element]) {
    if isWritingAttributes || values.isEmpty { return }
    writer.start(name)
    let values = values.span
    for index in values.indices { element(values[index]) }
    writer.end()
  }

  mutating func tokens<Value: Token>(_ name: StaticString, _ values: [Value]) {
    if isWritingAttributes || values.isEmpty { return }
    writer.element(name, values.map(\.scalarText).joined(separator: " "))
  }
}

extension XMLFieldWriter: ScalarOutput {
  mutating func plain<Value: ShortText & LosslessStringConvertible>(short value: Value) {
    if isWritingAttributes { return plain(value.description) }
    let count = unsafe withUnsafeTemporaryAllocation(byteCount: ShortTextLimits.room, alignment: 8) { memory in
      guard let base = memory.baseAddress, let count = unsafe value.write(to: base) else { return 0 }
      unsafe writer.element(name, plain: UnsafeRawBufferPointer(rebasing: memory.prefix(count)))
      return count
    }
    if count == 0 { plain(value.description) }
  }

  @inline(never) @_effects(releasenone)
  mutating func plain(_ text: String) {
    if isWritingAttributes { return writer.attribute(name, text) }
    let isDone: Void? = unsafe text.utf8.withContiguousStorageIfAvailable { bytes in
      unsafe writer.element(name, plain: UnsafeRawBufferPointer(bytes))
    }
    if isDone == nil { writer.element(name, text) }
  }

  mutating func integer(_ value: Int) { plain(String(value)) }

  mutating func boolean(_ value: Bool) { plain(value ? "true" : "false") }

  @inline(never) @_effects(releasenone)
  mutating func text(_ text: String) {
    if isWritingAttributes { writer.attribute(name, text) } else { writer.element(name, text) }
  }
}
