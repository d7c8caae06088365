// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit

/// Writes the quoted strings of the DOT language.
///
/// A quoted string passes through up to three readers: the lexer knows `\"` alone, the layout of labels then knows `\N`, `\n` and their
/// like, and entities are decoded at last. Each kind of text is escaped for all that read it; the layout never reads an id.
enum DOTString {
  /// Graphviz 2.43 refuses strings over 16,384 bytes; longer ones are written in pieces joined with `+`.
  static let longest = 16_000

  enum Kind {
    case id
    /// A line end is written as `\n`, `\l` or `\r`, which also says how the line before it is set.
    case label(lineEnd: UInt8)
    /// The layout expands escapes there even behind a doubled backslash, so that none may come from data.
    case tooltip

    /// Whether the last line has an end too; without it that line would be centred, whatever the others are.
    fileprivate var endsLastLine: Bool { if case .label(let end) = self { end != 0x6E } else { false } }

    fileprivate var backslash: StaticString { if case .tooltip = self { "/" } else { "\\\\" } }
  }

  /// Whether a text can be written as it is, in one piece.
  @inline(__always)
  static func isPlain(_ text: String) -> Bool {
    unsafe text.utf8.withContiguousStorageIfAvailable { bytes in isPlain(unsafe bytes.span) } ?? false
  }

  @inline(__always)
  private static func isPlain(_ bytes: Span<UInt8>) -> Bool {
    unsafe bytes.withUnsafeBytes { bytes in
      let count = bytes.count
      guard count <= longest else { return false }
      if count < 8 {
        var word: UInt64 = 0x2020_2020_2020_2020
        for index in 0..<count { word = word << 8 | UInt64(unsafe bytes[index]) }
        return odd(word) == 0
      }
      // The last word may reach into the one before.
      var found = odd(unsafe bytes.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
      for index in stride(from: 0, to: count - 8, by: 8) {
        found |= odd(unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      }
      return found == 0
    }
  }

  /// Is zero if each byte of a word stands for itself in every kind of text.
  ///
  /// 0xC2 may begin a control of C1, and 0xEF one of the two characters that XML forbids.
  @inline(__always)
  private static func odd(_ word: UInt64) -> UInt64 {
    let (ones, highs): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
    func hasByte(_ byte: UInt64) -> UInt64 {
      let difference = word ^ (ones &* byte)
      return (difference &- ones) & ~difference
    }
    let controls = (word &- ones &* 0x20) & ~word | hasByte(0x7F) | hasByte(0xC2) | hasByte(0xEF)
    return (controls | hasByte(0x22) | hasByte(0x26) | hasByte(0x5C)) & highs
  }

  static func write(_ text: String, as kind: Kind, to output: inout OutputBuffer) {
    if case .id = kind {
      if isPlainID(text) { output.append(utf8Of: text, between: 0x22) } else { writeID(text, to: &output) }
    } else if !kind.endsLastLine, isPlain(text) {
      output.append(utf8Of: text, between: 0x22)
    } else {
      writeEscaped(text, as: kind, to: &output)
    }
  }

  private static func writeEscaped(_ text: String, as kind: Kind, to output: inout OutputBuffer) {
    output.append(0x22)
    var start = output.count
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if output.count - start > longest {
        output.append("\" + \"")
        start = output.count
      }
      switch scalar {
      case "&": output.append("&amp;")
      case "\\": output.append(kind.backslash)
      case "\"": output.append("\\\"")
      case "\n" where previous == "\r": break
      case "\n", "\r": lineEnd(kind, to: &output)
      case "\t": output.append(0x20)
      default: if scalar.isAllowedInSVG { for byte in UTF8.encode(scalar) ?? .init() { output.append(byte) } }
      }
      previous = scalar
    }
    if kind.endsLastLine { lineEnd(kind, to: &output) }
    output.append(0x22)
  }

  private static func lineEnd(_ kind: Kind, to output: inout OutputBuffer) {
    output.append(0x5C)
    // In a tooltip the layout makes a line end of it.
    if case .label(let end) = kind { output.append(end) } else { output.append(0x6E) }
  }
}

extension Unicode.Scalar {
  /// Whether XML 1.0, and so SVG, allows the scalar, controls of C1 left out as well.
  var isAllowedInSVG: Bool {
    switch value {
    case 0..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF: false
    default: true
    }
  }

  var isLineEnd: Bool { value == 0x0A || value == 0x0D }
}
