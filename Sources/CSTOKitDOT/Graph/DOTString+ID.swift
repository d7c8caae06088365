// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTOKitText

extension DOTString {
  /// Whether a text can be written as an id as it is.
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

  /// Writes an id so that the titles in SVG, which Graphviz makes of ids and a screen reader speaks, are the text.
  ///
  /// Titles are not escaped a second time where there is an entity, so that an entity can stand for whatever the lexer or Graphviz would change.
  static func writeID(_ text: String, to output: inout OutputBuffer) {
    output.append(0x22)
    // Without a name a graph has no title, and a node an empty one.
    if text.isEmpty { output.append("&#92;x;") }
    var start = output.count
    var previous: Unicode.Scalar?
    var endsInBackslash = false
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      // A backslash that ended a piece would take its quote away.
      if output.count - start > longest, !endsInBackslash {
        output.append("\" + \"")
        start = output.count
      }
      endsInBackslash = false
      switch scalar {
      case "&": output.append("&amp;")
      case "\"": output.append("\\\"")
      // Before a quote it would escape that, and Graphviz reads two of them in different ways.
      case "\\" where rest.first.map { $0 == "\"" || $0 == "\\" } ?? true: output.append("&#92;")
      case "\\":
        output.append(0x5C)
        endsInBackslash = true
      // Graphviz takes a name that begins with it for one that it gave itself.
      case "%" where previous == nil: output.append("&#37;")
      // Graphviz writes a space behind a space as one that does not break.
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

  /// Spells a control that XML has no way to write, or a mark that turns the direction.
  ///
  /// Ids that differ in one stay two: the backslash of a text that reads so is never an entity.
  private static func spell(_ scalar: Unicode.Scalar, to output: inout OutputBuffer) {
    output.append("&#92;x")
    output.append(utf8Of: String(scalar.value, radix: 16))
    output.append(0x3B)
  }
}
