// SPDX-License-Identifier: Apache-2.0

internal import CSTOKit
internal import CSTOKitText

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
    guard bytes.count <= longest else { return false }
    let (found, turn) = unsafe bytes.withUnsafeBytes { bytes in
      let count = bytes.count
      if count < 8 {
        var word: UInt64 = 0x2020_2020_2020_2020
        for index in 0..<count { word = word << 8 | UInt64(unsafe bytes[index]) }
        return (odd(word), mayTurn(word))
      }
      // The last word may reach into the one before.
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

  /// Is not zero if a byte of a word may begin a mark that turns the direction; dashes and typographic quotes begin with it too.
  @inline(__always)
  private static func mayTurn(_ word: UInt64) -> UInt64 {
    let difference = word ^ 0xE2E2_E2E2_E2E2_E2E2
    return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
  }

  /// Whether a mark that turns the direction is among the bytes: U+202A to U+202E, U+2066 to U+2069.
  @inline(never)
  private static func turnsDirection(_ bytes: Span<UInt8>) -> Bool {
    bytes.indices.dropLast(2).contains { index in
      bytes[index] == 0xE2
        && (bytes[index + 1] == 0x80 && (0xAA...0xAE).contains(bytes[index + 2])
          || bytes[index + 1] == 0x81 && (0xA6...0xA9).contains(bytes[index + 2]))
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

  /// Writes what holds nothing to escape, all of it ASCII.
  static func writeWord(_ word: String, to output: inout OutputBuffer) {
    guard word.utf8.count > longest else { return output.append(utf8Of: word, between: 0x22) }
    var rest = Substring(word)
    while !rest.isEmpty {
      if rest.startIndex > word.startIndex { output.append(" + ") }
      output.append(utf8Of: String(rest.prefix(longest)), between: 0x22)
      rest = rest.dropFirst(longest)
    }
  }

  /// Writes markup, with a comment of XML wherever the lexer would find too long a piece between two marks.
  static func writeMarkup(_ source: String, to output: inout OutputBuffer) {
    output.append(0x3C)
    if source.utf8.count <= longest {
      output.append(utf8Of: source)
    } else {
      var length = 0
      for scalar in source.unicodeScalars {
        // Never within an entity: each begins a run of its own.
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
    // In a tooltip the layout makes a line end of it.
    if case .label(let end) = kind { output.append(end) } else { output.append(0x6E) }
  }
}

extension String {
  /// The text itself, but for lines of which a label would show nothing: they have their scalars as numbers, `\u{FFFE}`.
  var spelledIfUnseen: String {
    let scalars = unicodeScalars
    if scalars.allSatisfy({ $0.isShown || $0.isLineEnd }) { return self }
    return scalars.split(omittingEmptySubsequences: false, whereSeparator: \.isLineEnd).map { line in
      if line.isEmpty || line.contains(where: { $0.isShown || $0 == "\t" }) { return String(line) }
      return line.map { "\\u{\(String($0.value, radix: 16, uppercase: true))}" }.joined()
    }.joined(separator: "\n")
  }
}
