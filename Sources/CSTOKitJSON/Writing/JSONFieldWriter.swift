// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTOKitText

/// The engine of the writer: a growing buffer and the current nesting depth.
struct JSONFieldWriter: FieldWriter, ~Copyable {
  private var buffer = OutputBuffer()
  private let isPretty: Bool
  private var depth = 0
  /// The byte before the next key or element: the last opening bracket, or a comma.
  ///
  /// It is written together with that key or element.
  private var lead: UInt8 = 0x2C

  init(style: JSONExporter.Style) {
    isPretty = style == .pretty
  }

  var bytes: [UInt8] { buffer.bytes }
  var isFull: Bool { buffer.count >= OutputBuffer.fullAt }

  mutating func drain(to sink: inout some ByteSink & ~Copyable) throws(ExportError) { try buffer.drain(to: &sink) }

  mutating func lineFeed() { buffer.append(0x0A) }

  /// Opens an object or an array.
  @inline(__always)
  mutating func open(_ bracket: UInt8) {
    depth &+= 1
    lead = bracket
  }

  /// Closes the current object or array; an empty pair of brackets stays on one line.
  @inline(__always)
  mutating func close(_ bracket: UInt8) {
    depth &-= 1
    if lead != 0x2C { buffer.append(lead) } else if isPretty { newLine() }
    buffer.append(bracket)
    lead = 0x2C
  }

  /// Writes the separator before an element: a bracket or a comma.
  ///
  /// In the pretty style, a new line follows.
  @inline(__always)
  mutating func separate() {
    buffer.append(lead)
    lead = 0x2C
    if isPretty { newLine() }
  }

  @inline(never) @_effects(releasenone)
  private mutating func newLine() {
    buffer.append(0x0A)
    for _ in 0..<depth {
      buffer.append(0x20)
      buffer.append(0x20)
    }
  }

  @inline(__always)
  mutating func key(_ name: StaticString) {
    if isPretty { return prettyKey(name) }
    buffer.append(lead, 0x22, name, 0x22, 0x3A)
    lead = 0x2C
  }

  @inline(never) @_effects(releasenone)
  private mutating func prettyKey(_ name: StaticString) {
    separate()
    buffer.append(0x22)
    buffer.append(name)
    buffer.append("\": ")
  }

  /// The text around the members of a record.
  private enum Surrounding { case nothing, braces, separatorAndBraces }

  /// Writes a record: the only place where descriptions are compiled for this writer.
  // Releases only the placeholders that a description returns. The compiler cannot infer this: without the attribute, each element and all its
  // content would be copied around its writing.
  @inline(never) @_effects(releasenone)
  private mutating func record(_ value: some Described, in surrounding: Surrounding) {
    if surrounding == .separatorAndBraces { separate() }
    if surrounding != .nothing { open(0x7B) }
    value.write(to: &self)
    if surrounding != .nothing { close(0x7D) }
  }

  /// Writes an object as an element of an array.
  @inline(__always)
  mutating func element(_ value: some Described) { record(value, in: .separatorAndBraces) }

  /// Writes an object outside any array.
  @inline(__always)
  mutating func object(_ value: some Described) { record(value, in: .braces) }

  /// Writes members of an object that has further members.
  @inline(__always)
  mutating func members(of value: some Described) { record(value, in: .nothing) }

  @inline(never) @_effects(releasenone)
  mutating func array(_ values: [some Described]) {
    open(0x5B)
    let values = values.span
    for index in values.indices { element(values[index]) }
    close(0x5D)
  }

  // MARK: FieldWriter

  // Inlined into the descriptions, in which the name is a constant and becomes a few stores.
  @inline(__always)
  mutating func scalar<Value: Scalar>(_ name: StaticString, _ value: Value) {
    key(name)
    value.write(to: &self)
  }

  @inline(__always)
  mutating func list<Element: Described>(_ name: StaticString, _ values: [Element]) {
    if values.isEmpty { return }
    key(name)
    array(values)
  }

  @inline(__always)
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
  mutating func plain<Value: ShortText & LosslessStringConvertible>(short value: Value) {
    if !buffer.append(short: value, between: 0x22) { plain(value.description) }
  }

  @inline(never) @_effects(releasenone)
  mutating func plain(_ text: String) { buffer.append(utf8Of: text, between: 0x22) }

  mutating func integer(_ value: Int) { buffer.append(utf8Of: String(value)) }

  mutating func boolean(_ value: Bool) { if value { buffer.append("true") } else { buffer.append("false") } }

  @inline(never) @_effects(releasenone)
  mutating func text(_ text: String) {
    let isDone: Void? = unsafe text.utf8.withContiguousStorageIfAvailable { bytes in
      let bytes = unsafe bytes.span
      // Most texts are copied unchanged; a longer one is not worth scanning twice.
      if bytes.count <= 32 && JSONFieldWriter.isPlain(bytes) {
        buffer.append(bytes, between: 0x22)
      } else {
        escape(bytes)
      }
    }
    if isDone == nil { escape(slowly: text) }
  }

  @inline(never) @_effects(releasenone)
  private mutating func escape(slowly text: String) { escape(Array(text.utf8).span) }

  /// Copies whole runs up to the next byte that needs an escape.
  @inline(never)
  private mutating func escape(_ source: Span<UInt8>) {
    buffer.append(0x22)
    var runStart = 0
    while runStart < source.count {
      let index = JSONFieldWriter.firstEscape(in: source, from: runStart)
      buffer.append(source.extracting(runStart..<index))
      if index < source.count { appendEscape(of: source[index]) }
      runStart = index + 1
    }
    buffer.append(0x22)
  }

  /// Whether no byte needs an escape; the examined words may overlap.
  @inline(__always)
  private static func isPlain(_ source: Span<UInt8>) -> Bool {
    unsafe source.withUnsafeBytes { bytes in
      let count = bytes.count
      if count >= 8 {
        var found = escapes(in: unsafe bytes.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self))
        var index = 0
        while index &+ 8 < count {
          found |= escapes(in: unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
          index &+= 8
        }
        return found == 0
      }
      if count >= 4 {
        let (head, tail) = unsafe (
          bytes.loadUnaligned(as: UInt32.self), bytes.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)
        )
        return escapes(in: UInt64(head) | UInt64(tail) << 32) == 0
      }
      return unsafe !bytes.contains { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }
    }
  }

  /// The offset of the next byte that needs an escape, or the end.
  ///
  /// Control characters, quotes and backslashes need one.
  @inline(__always)
  private static func firstEscape(in source: Span<UInt8>, from start: Int) -> Int {
    unsafe source.withUnsafeBytes { unsafe ByteWord.firstOffset(in: $0, from: start) { escapes(in: $0) } }
  }

  /// Marks each byte that needs an escape.
  @inline(__always)
  private static func escapes(in word: UInt64) -> UInt64 {
    ByteWord.controls(in: word) | ByteWord.matches(0x22, in: word) | ByteWord.matches(0x5C, in: word)
  }

  /// Appends the short escape if there is one, otherwise `\u00xx` (RFC 8785).
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
