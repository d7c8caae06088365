// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTOKitText

/// Writes the quoted strings of the DOT language.
///
/// Up to three parts of Graphviz read a quoted string. The lexer recognizes only `\"`. Then the layout of labels recognizes `\N`,
/// `\n` and similar escapes. Finally, entities are decoded. Each kind of text is escaped for all parts that read it. The layout
/// never reads an id.
enum DOTString {
  /// The largest length of a piece in bytes.
  ///
  /// Graphviz 2.43 refuses strings over 16,384 bytes; longer ones are split and joined with `+`.
  static let longest = 16_000

  enum Kind {
    case id
    /// A label.
    ///
    /// A line end is written as `\n`, `\l` or `\r`, which also determines the alignment of the line before it.
    case label(lineEnd: UInt8)
    /// A tooltip.
    ///
    /// The layout expands escapes in it even after a doubled backslash, so no backslash from the data is written.
    case tooltip

    /// Whether the last line also gets a line end.
    ///
    /// Without it, Graphviz would center that line, regardless of the others.
    fileprivate var endsLastLine: Bool { if case .label(let end) = self { end != 0x6E } else { false } }

    fileprivate var backslash: StaticString { if case .tooltip = self { "/" } else { "\\\\" } }
  }

  /// Whether a text can be written unchanged, in one piece.
  @inline(__always)
  static func isPlain(_ text: String) -> Bool {
    unsafe text.utf8.withContiguousStorageIfAvailable { bytes in isPlain(unsafe bytes.span) } ?? false
  }

  @inline(__always)
  private static func isPlain(_ bytes: Span<UInt8>) -> Bool {
    guard bytes.count <= longest else { return false }
    let (found, turn) = unsafe bytes.withUnsafeBytes { bytes in
      let count = bytes.count
      if count < 8 {
        var word: UInt64 = 0x2020_2020_2020_2020
        for index in 0..<count { word = word << 8 | UInt64(unsafe bytes[index]) }
        return (odd(word), mayTurn(word))
      }
      // The last word may overlap the one before it.
      let last = unsafe bytes.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
      var (found, turn) = (odd(last), mayTurn(last))
      for index in stride(from: 0, to: count - 8, by: 8) {
        let word = unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        found |= odd(word)
        turn |= mayTurn(word)
      }
      return (found, turn)
    }
    return found == 0 && (turn == 0 || !turnsDirection(bytes))
  }

  /// Nonzero if a byte of a word can begin a mark that changes the direction.
  ///
  /// Dashes and typographic quotes begin with the same byte.
  @inline(__always)
  private static func mayTurn(_ word: UInt64) -> UInt64 {
    let difference = word ^ 0xE2E2_E2E2_E2E2_E2E2
    return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
  }

  /// Whether the bytes contain U+202A to U+202E or U+2066 to U+2069.
  ///
  /// These marks change the direction of text.
  @inline(never)
  private static func turnsDirection(_ bytes: Span<UInt8>) -> Bool {
    bytes.indices.dropLast(2).contains { index in
      bytes[index] == 0xE2
        && (bytes[index + 1] == 0x80 && (0xAA...0xAE).contains(bytes[index + 2])
          || bytes[index + 1] == 0x81 && (0xA6...0xA9).contains(bytes[index + 2]))
    }
  }

  /// Zero if no byte of a word needs escaping in any kind of text.
  ///
  /// 0xC2 can begin a C1 control, and 0xEF one of the two characters that XML forbids.
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
    for scalar in text.spelledIfUnseen.unicodeScalars {
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
      default: if scalar.isShown { for byte in UTF8.encode(scalar) ?? .init() { output.append(byte) } }
      }
      previous = scalar
    }
    if kind.endsLastLine { lineEnd(kind, to: &output) }
    output.append(0x22)
  }

  /// Writes ASCII text that needs no escaping.
  static func writeWord(_ word: String, to output: inout OutputBuffer) {
    guard word.utf8.count > longest else { return output.append(utf8Of: word, between: 0x22) }
    var rest = Substring(word)
    while !rest.isEmpty {
      if rest.startIndex > word.startIndex { output.append(" + ") }
      output.append(utf8Of: String(rest.prefix(longest)), between: 0x22)
      rest = rest.dropFirst(longest)
    }
  }

  /// Writes markup, with XML comments to split pieces that would be too long.
  static func writeMarkup(_ source: String, to output: inout OutputBuffer) {
    output.append(0x3C)
    if source.utf8.count <= longest {
      output.append(utf8Of: source)
    } else {
      var length = 0
      for scalar in source.unicodeScalars {
        // Not within an entity, because each entity begins at a possible break.
        if length > longest - 100, scalar == "&" || !scalar.isASCII || scalar == " " || length > longest - 20 {
          output.append("<!---->")
          length = 0
        }
        for byte in UTF8.encode(scalar) ?? .init() { output.append(byte) }
        length = scalar == "<" || scalar == ">" ? 0 : length + UTF8.width(scalar)
      }
    }
    output.append(0x3E)
  }

  private static func lineEnd(_ kind: Kind, to output: inout OutputBuffer) {
    output.append(0x5C)
    // In a tooltip, the layout turns this into a line end.
    if case .label(let end) = kind { output.append(end) } else { output.append(0x6E) }
  }
}

extension String {
  /// The text, with lines that would be invisible in a label spelled out.
  ///
  /// Their scalars are written as numbers, for example `\u{FFFE}`.
  var spelledIfUnseen: String {
    let scalars = unicodeScalars
    if scalars.allSatisfy({ $0.isShown || $0.isLineEnd }) { return self }
    return scalars.split(omittingEmptySubsequences: false, whereSeparator: \.isLineEnd).map { line in
      if line.isEmpty || line.contains(where: { $0.isShown || $0 == "\t" }) { return String(line) }
      return line.map { "\\u{\(String($0.value, radix: 16, uppercase: true))}" }.joined()
    }.joined(separator: "\n")
  }
}
