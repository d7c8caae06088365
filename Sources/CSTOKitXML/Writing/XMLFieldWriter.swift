// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTOXMLShim

/// The engine of the writer: a growing buffer, and where in the nesting it stands.
///
/// The names are constants and the nesting follows from the description, so that nothing is left for a writer of libxml2 to check;
/// what it would cost is in decision 0007. Texts with characters that may not stand in them are escaped by libxml2.
///
/// Each record is described twice: once for its attributes, once for its elements.
struct XMLFieldWriter: FieldWriter, ~Copyable {
  private var buffer = OutputBuffer()
  private let isPretty: Bool
  private var depth = 0
  private var isWritingAttributes = false
  /// Whether there was no memory to escape a text.
  private(set) var hasFailed = false

  init(isPretty: Bool) { self.isPretty = isPretty }

  var isFull: Bool { buffer.count >= OutputBuffer.fullAt }

  mutating func drain(to sink: inout some ByteSink & ~Copyable) throws(ExportError) {
    if hasFailed { throw ExportError(.unwritableValue, "there is no memory to escape a text") }
    try buffer.drain(to: &sink)
  }

  mutating func startDocument() {
    buffer.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<")
    buffer.append(XMLVocabulary.root)
    buffer.append(" xmlns=\"")
    buffer.append(XMLVocabulary.namespace)
    buffer.append("\">")
    depth = 1
  }

  mutating func endDocument() {
    depth = 0
    if isPretty { newLine() }
    buffer.append("</")
    buffer.append(XMLVocabulary.root)
    buffer.append(">\n")
  }

  private mutating func newLine() {
    buffer.append(0x0A)
    for _ in 0..<depth { buffer.append("  ") }
  }

  /// Opens an element that holds elements.
  @inline(__always)
  mutating func startElement(_ name: StaticString) {
    if isPretty { newLine() }
    buffer.append(0x3C)
    buffer.append(name)
    buffer.append(0x3E)
    depth += 1
  }

  /// Closes an element that holds elements.
  @inline(__always)
  mutating func endElement(_ name: StaticString) {
    depth -= 1
    if isPretty { newLine() }
    buffer.append("</")
    buffer.append(name)
    buffer.append(0x3E)
  }

  /// The elements of a record without an element of its own.
  mutating func content(_ value: some Described) { value.write(to: &self) }

  // The stand-ins that a description returns are released here and nothing else, as in the writer of JSON.
  @inline(never) @_effects(releasenone)
  mutating func element<Value: Described>(_ value: Value) {
    if isPretty { newLine() }
    buffer.append(0x3C)
    buffer.append(Value.partName)
    isWritingAttributes = true
    value.write(to: &self)
    isWritingAttributes = false
    buffer.append(0x3E)
    depth += 1
    let start = buffer.count
    value.write(to: &self)
    depth -= 1
    if buffer.count == start {
      // An element with nothing in it is written as libxml2 does.
      buffer.removeLast()
      buffer.append("/>")
      return
    }
    if isPretty { newLine() }
    buffer.append("</")
    buffer.append(Value.partName)
    buffer.append(0x3E)
  }

  @inline(__always)
  mutating func id<Owner: Entity>(_ id: EntityID<Owner>) {
    if isWritingAttributes { attribute(RecordSchema.idName, id) }
  }

  @inline(__always)
  private mutating func attribute<Value: Scalar>(_ name: StaticString, _ value: Value) {
    buffer.append(0x20)
    buffer.append(name)
    buffer.append("=\"")
    value.write(to: &self)
    buffer.append(0x22)
  }

  @inline(__always)
  mutating func scalar<Value: Scalar>(_ name: StaticString, _ value: Value) {
    let isAttribute = XMLVocabulary.isLanguage(name, Value.self)
    guard isAttribute == isWritingAttributes else { return }
    if isAttribute {
      attribute(XMLVocabulary.language, value)
    } else {
      if isPretty { newLine() }
      buffer.append(0x3C)
      buffer.append(name)
      buffer.append(0x3E)
      value.write(to: &self)
      buffer.append("</")
      buffer.append(name)
      buffer.append(0x3E)
    }
  }

  mutating func list<Element: Described>(_ name: StaticString, _ values: [Element]) {
    if isWritingAttributes || values.isEmpty { return }
    startElement(name)
    let values = values.span
    for index in values.indices { element(values[index]) }
    endElement(name)
  }

  mutating func tokens<Value: Token>(_ name: StaticString, _ values: [Value]) {
    if isWritingAttributes || values.isEmpty { return }
    if isPretty { newLine() }
    buffer.append(0x3C)
    buffer.append(name)
    buffer.append(0x3E)
    text(values.map(\.scalarText).joined(separator: " "))
    buffer.append("</")
    buffer.append(name)
    buffer.append(0x3E)
  }
}

extension XMLFieldWriter: ScalarOutput {
  @inline(__always)
  mutating func plain<Value: ShortText & LosslessStringConvertible>(short value: Value) {
    if !buffer.append(short: value) { plain(value.description) }
  }

  @inline(__always)
  mutating func plain(_ text: String) { buffer.append(utf8Of: text) }

  mutating func integer(_ value: Int) { buffer.append(decimal: value) }

  mutating func boolean(_ value: Bool) { if value { buffer.append("true") } else { buffer.append("false") } }

  mutating func text(_ text: String) {
    let isDone: Bool? = unsafe text.utf8.withContiguousStorageIfAvailable { bytes in
      // Almost every text is copied as it stands.
      if unsafe MarkupSearch.finds(in: UnsafeRawBufferPointer(bytes)) { return false }
      buffer.append(unsafe bytes.span)
      return true
    }
    if isDone != true { escape(text) }
  }

  /// A text in which libxml2 escapes what may not stand there.
  @inline(never)
  private mutating func escape(_ text: String) {
    guard let escaped = unsafe csto_xml_escape(text) else {
      hasFailed = true
      return
    }
    buffer.append(utf8Of: unsafe String(cString: escaped))
    unsafe csto_xml_free(escaped)
  }
}
