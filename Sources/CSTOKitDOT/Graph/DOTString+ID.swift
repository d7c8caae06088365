// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTOKitText

extension DOTString {
  /// Whether a text can be written as an id without escaping.
  @inline(__always)
  static func isPlainID(_ text: String) -> Bool {
    guard !text.isEmpty, isPlain(text) else { return false }
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if byte == 0x20 && previous == 0x20 || byte == 0x25 && previous == 0 { return false }
      previous = byte
    }
    return true
  }

  /// Writes an id so that its title in SVG is the original text.
  ///
  /// Graphviz makes the titles from ids, and screen readers speak them.
  ///
  /// Graphviz does not escape a title again if it contains an entity. An entity can therefore replace any character that the
  /// lexer or Graphviz would change.
  static func writeID(_ text: String, to output: inout OutputBuffer) {
    output.append(0x22)
    // Without a name, a graph has no title and a node has an empty one.
    if text.isEmpty { output.append("&#92;x;") }
    var start = output.count
    var previous: Unicode.Scalar?
    var endsInBackslash = false
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      // A backslash at the end of a piece would escape the closing quote.
      if output.count - start > longest, !endsInBackslash {
        output.append("\" + \"")
        start = output.count
      }
      endsInBackslash = false
      switch scalar {
      case "&": output.append("&amp;")
      case "\"": output.append("\\\"")
      // Before a quote it would escape the quote, and two backslashes are read in different ways by different parts of Graphviz.
      case "\\" where rest.first.map { $0 == "\"" || $0 == "\\" } ?? true: output.append("&#92;")
      case "\\":
        output.append(0x5C)
        endsInBackslash = true
      // Graphviz reserves names that begin with a percent sign for its own nodes.
      case "%" where previous == nil: output.append("&#37;")
      // Graphviz writes the second of two spaces as a no-break space.
      case " " where previous == " ": output.append("&#32;")
      case "\t", "\n", "\r", "\u{7F}"..."\u{9F}": entity(scalar, to: &output)
      case _ where scalar.isShown: for byte in UTF8.encode(scalar) ?? .init() { output.append(byte) }
      default: spell(scalar, to: &output)
      }
      previous = scalar
    }
    output.append(0x22)
  }

  private static func entity(_ scalar: Unicode.Scalar, to output: inout OutputBuffer) {
    output.append("&#")
    output.append(utf8Of: String(scalar.value))
    output.append(0x3B)
  }

  /// Spells out a control that XML cannot represent, or a text direction mark.
  ///
  /// Ids that differ only in such a character stay different. A text that already reads this way contains a plain backslash, not an entity.
  private static func spell(_ scalar: Unicode.Scalar, to output: inout OutputBuffer) {
    output.append("&#92;x")
    output.append(utf8Of: String(scalar.value, radix: 16))
    output.append(0x3B)
  }
}
