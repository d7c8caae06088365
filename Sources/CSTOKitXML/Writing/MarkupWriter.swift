// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// Writes elements of a vocabulary that is not our own, an element a line.
///
/// Names are constants of this module, and values are escaped for attributes, where a line feed needs it too.
struct MarkupWriter: ~Copyable {
  private var buffer = OutputBuffer()
  private var depth = 0

  init() { buffer.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") }

  mutating func drain(to sink: inout some ByteSink & ~Copyable) throws(ExportError) { try buffer.drain(to: &sink) }

  /// An element with elements in it; an empty one if there are none.
  mutating func element(
    _ name: StaticString, _ attributes: [(name: StaticString, value: String)] = [], _ body: (inout MarkupWriter) -> Void
  ) {
    start(name, attributes)
    buffer.append(">\n")
    let inside = buffer.count
    depth += 1
    body(&self)
    depth -= 1
    if buffer.count == inside {
      buffer.removeLast()
      buffer.removeLast()
      buffer.append("/>\n")
      return
    }
    indent()
    end(name)
  }

  /// An element with nothing in it.
  mutating func empty(_ name: StaticString, _ attributes: [(name: StaticString, value: String)]) {
    start(name, attributes)
    buffer.append("/>\n")
  }

  /// An element with a text in it.
  mutating func text(_ name: StaticString, _ text: String) {
    start(name, [])
    buffer.append(0x3E)
    escape(text)
    end(name)
  }

  private mutating func start(_ name: StaticString, _ attributes: [(name: StaticString, value: String)]) {
    indent()
    buffer.append(0x3C)
    buffer.append(name)
    for attribute in attributes {
      buffer.append(0x20)
      buffer.append(attribute.name)
      buffer.append("=\"")
      escape(attribute.value)
      buffer.append(0x22)
    }
  }

  private mutating func end(_ name: StaticString) {
    buffer.append("</")
    buffer.append(name)
    buffer.append(">\n")
  }

  private mutating func indent() { for _ in 0..<depth { buffer.append("  ") } }

  private mutating func escape(_ text: String) {
    // In an attribute a line feed and a tab would be read as spaces.
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": buffer.append("&lt;")
      case ">": buffer.append("&gt;")
      case "&": buffer.append("&amp;")
      case "\"": buffer.append("&quot;")
      case "\t": buffer.append("&#9;")
      case "\n": buffer.append("&#10;")
      case "\r": buffer.append("&#13;")
      default: for byte in UTF8.encode(scalar) ?? .init() { buffer.append(byte) }
      }
    }
  }
}
