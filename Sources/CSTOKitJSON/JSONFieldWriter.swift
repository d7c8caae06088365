// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// The engine of the writer: a growing buffer, and where in the nesting it stands.
struct JSONFieldWriter: FieldWriter {
  /// When a caller that has a sink should drain the buffer.
  static let fullAt = 48 << 10

  private(set) var bytes: [UInt8] = []
  private let isPretty: Bool
  private var depth = 0
  private var isFirst = true

  init(style: JSONExporter.Style) {
    isPretty = style == .pretty
    bytes.reserveCapacity(64 << 10)
  }

  mutating func drain(to sink: inout some ByteSink & ~Copyable) throws(ExportError) {
    try sink.write(bytes.span)
    bytes.removeAll(keepingCapacity: true)
  }

  mutating func lineFeed() { bytes.append(0x0A) }

  /// Opens an object or an array.
  mutating func open(_ bracket: UInt8) {
    bytes.append(bracket)
    depth += 1
    isFirst = true
  }

  /// Closes what is open; an empty pair of brackets stays on one line.
  mutating func close(_ bracket: UInt8) {
    depth -= 1
    if isPretty && !isFirst { newLine() }
    bytes.append(bracket)
    isFirst = false
  }

  /// Writes what stands before an element: a comma if one came before, and a new line.
  private mutating func separate() {
    if !isFirst { bytes.append(0x2C) }
    isFirst = false
    if isPretty { newLine() }
  }

  private mutating func newLine() {
    bytes.append(0x0A)
    for _ in 0..<depth {
      bytes.append(0x20)
      bytes.append(0x20)
    }
  }

  mutating func key(_ name: StaticString) {
    separate()
    bytes.append(0x22)
    unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    bytes.append(0x22)
    bytes.append(0x3A)
    if isPretty { bytes.append(0x20) }
  }

  mutating func element(_ value: some Described) {
    separate()
    open(0x7B)
    value.write(to: &self)
    close(0x7D)
  }

  mutating func array(_ values: [some Described]) {
    open(0x5B)
    for value in values { element(value) }
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
    bytes.append(0x22)
    appendUTF8(of: text)
    bytes.append(0x22)
  }

  mutating func integer(_ value: Int) { appendUTF8(of: String(value)) }

  mutating func boolean(_ value: Bool) { appendUTF8(of: value ? "true" : "false") }

  mutating func text(_ text: String) {
    var text = text
    bytes.append(0x22)
    text.withUTF8 { source in
      var runStart = 0
      for index in source.indices {
        let byte = unsafe source[index]
        guard byte < 0x20 || byte == 0x22 || byte == 0x5C else { continue }
        unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[runStart..<index]))
        appendEscape(of: byte)
        runStart = index + 1
      }
      unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[runStart...]))
    }
    bytes.append(0x22)
  }

  private mutating func appendUTF8(of text: String) {
    var text = text
    text.withUTF8 { unsafe bytes.append(contentsOf: $0) }
  }

  /// The short escapes of JSON where there is one, else `\u00xx`, as RFC 8785 has it.
  private mutating func appendEscape(of byte: UInt8) {
    bytes.append(0x5C)
    switch byte {
    case 0x22, 0x5C: bytes.append(byte)
    case 0x08: bytes.append(0x62)
    case 0x09: bytes.append(0x74)
    case 0x0A: bytes.append(0x6E)
    case 0x0C: bytes.append(0x66)
    case 0x0D: bytes.append(0x72)
    default:
      bytes.append(contentsOf: [0x75, 0x30, 0x30])
      bytes.append(byte < 0x10 ? 0x30 : 0x31)
      let low = byte & 0xF
      bytes.append(low < 10 ? 0x30 + low : 0x57 + low)
    }
  }
}
