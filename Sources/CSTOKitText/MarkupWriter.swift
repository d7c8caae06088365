// SPDX-License-Identifier: Apache-2.0

/// A writer of XML elements for pages and images, well-formed for any text.
package struct MarkupWriter {
  /// The bytes written so far.
  package private(set) var bytes: [UInt8] = []
  private var openElements: [StaticString] = []

  /// Creates a writer without output.
  package init() {}

  /// Opens an element; attributes with the value nil are omitted.
  package mutating func open(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:]) {
    begin(name, attributes)
    append(">")
    openElements.append(name)
  }

  /// Closes the innermost open element.
  package mutating func close() {
    guard let name = openElements.popLast() else { return }
    append("</\(name)>")
  }

  /// Writes an element without content.
  package mutating func empty(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:]) {
    begin(name, attributes)
    append("/>")
  }

  /// Writes an element that contains a text.
  package mutating func element(
    _ name: StaticString, _ text: String, _ attributes: KeyValuePairs<StaticString, String?> = [:]
  ) {
    open(name, attributes)
    self.text(text)
    close()
  }

  /// Writes a text, with escapes.
  package mutating func text(_ text: String) { append(escaped: text) }

  /// Writes a line feed, which has no meaning between elements.
  package mutating func lineFeed() { bytes.append(0x0A) }

  /// Writes a style sheet, which must be a constant of this package.
  package mutating func style(_ sheet: String) { append("<style>\(sheet)</style>") }

  /// Writes a script, or data for one, which must not contain `</`.
  package mutating func script(_ text: String, _ attributes: KeyValuePairs<StaticString, String?> = [:]) {
    begin("script", attributes)
    append(">\(text)</script>")
  }

  /// Writes markup of this package, for example a drawing.
  package mutating func markup(_ bytes: some Sequence<UInt8>) { self.bytes += bytes }

  private mutating func begin(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?>) {
    append("<\(name)")
    for case (let name, let value?) in attributes {
      append(" \(name)=\"")
      append(escaped: value)
      append("\"")
    }
  }

  private mutating func append(_ text: String) { bytes += text.utf8 }

  /// Appends a text with escaped markup; characters that XML does not allow become U+FFFD.
  private mutating func append(escaped text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": append("&amp;")
      case "<": append("&lt;")
      case ">": append("&gt;")
      case "\"": append("&quot;")
      case "\t", "\n": bytes.append(UInt8(scalar.value))
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}", "\u{202A}"..."\u{202E}",
        "\u{2066}"..."\u{2069}":
        append("\u{FFFD}")
      default: bytes += UTF8.encode(scalar).map(Array.init) ?? []
      }
    }
  }
}
