// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// The engine of the writer.
///
/// Each record is described twice: once for its attributes, once for its elements.
struct XMLFieldWriter: FieldWriter, ~Copyable {
  private var writer: XMLTextWriter
  private var isWritingAttributes = false
  private var pendingAttribute: StaticString?

  init(_ sink: BorrowedSink, isPretty: Bool) throws(ExportError) {
    writer = try XMLTextWriter(sink, isPretty: isPretty)
  }

  mutating func startDocument() {
    writer.startDocument()
    writer.startElement(XMLVocabulary.root)
    writer.attribute("xmlns", XMLVocabulary.namespace.description)
  }

  mutating func endDocument() throws(ExportError) {
    writer.endElement()
    try writer.endDocument()
  }

  func check() throws(ExportError) { try writer.check() }

  mutating func startElement(_ name: StaticString) { writer.startElement(name) }
  mutating func endElement() { writer.endElement() }

  /// The elements of a record without an element of its own.
  mutating func content(_ value: some Described) { value.write(to: &self) }

  mutating func element<Value: Described>(_ value: Value) {
    writer.startElement(Value.partName)
    isWritingAttributes = true
    value.write(to: &self)
    isWritingAttributes = false
    value.write(to: &self)
    writer.endElement()
  }

  mutating func scalar<Value: Scalar>(_ name: StaticString, _ value: Value) {
    let attribute = XMLVocabulary.attribute(for: name, Value.self)
    guard (attribute != nil) == isWritingAttributes else { return }
    if let attribute {
      pendingAttribute = attribute
      value.write(to: &self)
      pendingAttribute = nil
    } else {
      writer.startElement(name)
      value.write(to: &self)
      writer.endElement()
    }
  }

  mutating func list<Element: Described>(_ name: StaticString, _ values: [Element]) {
    if isWritingAttributes || values.isEmpty { return }
    writer.startElement(name)
    for value in values { element(value) }
    writer.endElement()
  }

  mutating func tokens<Value: Token>(_ name: StaticString, _ values: [Value]) {
    if isWritingAttributes || values.isEmpty { return }
    writer.startElement(name)
    writer.text(values.map(\.scalarText).joined(separator: " "))
    writer.endElement()
  }
}

extension XMLFieldWriter: ScalarOutput {
  mutating func plain(_ text: String) {
    if let pendingAttribute { writer.attribute(pendingAttribute, text) } else { writer.text(text) }
  }
  mutating func text(_ text: String) { plain(text) }
  mutating func integer(_ value: Int) { plain(String(value)) }
  mutating func boolean(_ value: Bool) { plain(value ? "true" : "false") }
}
