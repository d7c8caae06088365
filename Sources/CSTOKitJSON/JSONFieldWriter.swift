// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// The engine of the writer: a growing buffer, and where in the nesting it stands.
struct JSONFieldWriter: FieldWriter, ~Copyable {
  private var buffer = OutputBuffer()
  private let isPretty: Bool
  private var depth = 0
  private var isFirst = true

  init(style: JSONExporter.Style) {
    isPretty = style == .pretty
  }

  var bytes: [UInt8] { buffer.bytes }
  var isFull: Bool { buffer.count >= OutputBuffer.fullAt }

  mutating func drain(to sink: inout some ByteSink & ~Copyable) throws(ExportError) { try buffer.drain(to: &sink) }

  mutating func lineFeed() { buffer.append(0x0A) }

  /// Opens an object or an array.
  mutating func open(_ bracket: UInt8) {
    buffer.append(bracket)
    depth += 1
    isFirst = true
  }

  /// Closes what is open; an empty pair of brackets stays on one line.
  mutating func close(_ bracket: UInt8) {
    depth -= 1
    if isPretty && !isFirst { newLine() }
    buffer.append(bracket)
    isFirst = false
  }

  /// Writes what stands before an element: a comma if one came before, and a new line.
  mutating func separate() {
    if !isFirst { buffer.append(0x2C) }
    isFirst = false
    if isPretty { newLine() }
  }

  private mutating func newLine() {
    buffer.append(0x0A)
    for _ in 0..<depth {
      buffer.append(0x20)
      buffer.append(0x20)
    }
  }

  @inline(__always)
  mutating func key(_ name: StaticString) {
    if isPretty || isFirst {
      separate()
      buffer.append(0x22)
      buffer.append(name)
      buffer.append(0x22)
      buffer.append(0x3A)
      if isPretty { buffer.append(0x20) }
    } else {
      buffer.append(0x2C, 0x22, name, 0x22, 0x3A)
    }
  }

  mutating func element(_ value: some Described) {
    separate()
    open(0x7B)
    value.write(to: &self)
    close(0x7D)
  }

  /// An object that is no element of anything.
  mutating func object(_ value: some Described) {
    open(0x7B)
    value.write(to: &self)
    close(0x7D)
  }

  mutating func array(_ values: [some Described]) {
    open(0x5B)
    // A span lends its elements; an array would copy each.
    let values = values.span
    for index in values.indices { element(values[index]) }
    close(0x5D)
  }

  // MARK: FieldWriter

  mutating func scalar<Value: Scalar>(_ name: StaticString, _ value: Value) {
    key(name)
    value.write(to: &self)
  }

  mutating func list<Element: Described>(_ name: StaticString, _ values: [Element]) {
    if values.isEmpty { return }
    key(name)
    array(values)
  }

  mutating func tokens<Value: Token>(_ name: StaticString, _ values: [Value]) {
    if values.isEmpty { return }
    key(name)
    tokenArray(values)
  }
}

extension JSONFieldWriter {
  mutating func tokenArray(_ values: [some Token]) {
    open(0x5B)
    for value in values {
      separate()
      value.write(to: &self)
    }
    close(0x5D)
  }
}

extension JSONFieldWriter: ScalarOutput {
  mutating func plain(_ text: String) {
    buffer.append(0x22)
    buffer.append(utf8Of: text)
    buffer.append(0x22)
  }

  mutating func integer(_ value: Int) { buffer.append(utf8Of: String(value)) }

  mutating func boolean(_ value: Bool) { if value { buffer.append("true") } else { buffer.append("false") } }

  mutating func text(_ text: String) {
    buffer.append(0x22)
    let isDone: Void? = unsafe text.utf8.withContiguousStorageIfAvailable { escape(unsafe $0.span) }
    if isDone == nil { escape(Array(text.utf8).span) }
    buffer.append(0x22)
  }

  /// Copies whole runs up to the next byte that needs an escape.
  private mutating func escape(_ source: Span<UInt8>) {
    var runStart = 0
    for index in source.indices {
      let byte = unsafe source[unchecked: index]
      guard byte < 0x20 || byte == 0x22 || byte == 0x5C else { continue }
      buffer.append(source.extracting(runStart..<index))
      appendEscape(of: byte)
      runStart = index + 1
    }
    buffer.append(source.extracting(runStart..<source.count))
  }

  /// The short escapes of JSON where there is one, else `\u00xx`, as RFC 8785 has it.
  private mutating func appendEscape(of byte: UInt8) {
    buffer.append(0x5C)
    switch byte {
    case 0x22, 0x5C: buffer.append(byte)
    case 0x08: buffer.append(0x62)
    case 0x09: buffer.append(0x74)
    case 0x0A: buffer.append(0x6E)
    case 0x0C: buffer.append(0x66)
    case 0x0D: buffer.append(0x72)
    default:
      buffer.append("u00")
      buffer.append(byte < 0x10 ? 0x30 : 0x31)
      let low = byte & 0xF
      buffer.append(low < 10 ? 0x30 + low : 0x57 + low)
    }
  }
}
