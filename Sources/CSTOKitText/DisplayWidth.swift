// SPDX-License-Identifier: Apache-2.0

extension Character {
  /// The number of columns of the character in a fixed-width font.
  ///
  /// It is 0 for lone marks, 2 for wide East Asian characters and emoji, otherwise 1.
  package var displayWidth: Int {
    if isASCII, self != "\r\n" { return unicodeScalars.first?.displayWidth ?? 0 }
    var width = 0
    for scalar in unicodeScalars { width = max(width, scalar.displayWidth) }
    return width
  }
}

extension String {
  /// The number of columns of the text in a fixed-width font.
  package var displayWidth: Int { reduce(0) { $0 + $1.displayWidth } }

  /// Breaks lines that exceed a number of columns, at spaces and between wide characters.
  ///
  /// Nothing else changes, so the words stay the same. A word that is longer than two lines is broken at the end of each line.
  package func wrapped(to columns: Int) -> String {
    // In Swift, CR and LF together are one character.
    split(omittingEmptySubsequences: false) { $0.isNewline && $0.unicodeScalars.allSatisfy(\.isLineEnd) }
      .map { $0.wrappedLine(to: columns) }.joined(separator: "\n")
  }
}

extension Substring {
  fileprivate func wrappedLine(to columns: Int) -> String {
    var result = ""
    var width = 0
    for (index, word) in split(separator: " ", omittingEmptySubsequences: false).enumerated() {
      let wordWidth = word.reduce(0) { $0 + $1.displayWidth }
      let isBreak = width > 0 && !word.isEmpty && width + 1 + wordWidth > columns
      if index > 0 {
        result += isBreak ? "\n" : " "
        width = isBreak ? 0 : width + 1
      }
      let isLong = wordWidth > 2 * columns
      for character in word {
        let own = character.displayWidth
        if own == 2 || isLong, width > 0, width + own > columns {
          result += "\n"
          width = 0
        }
        result.append(character)
        width += own
      }
    }
    return result
  }
}

extension Unicode.Scalar {
  fileprivate var displayWidth: Int {
    // Looking up Unicode properties is slow.
    switch value {
    case 0x20...0x7E, 0xA1...0xAC, 0xAE...0x2FF, 0x400...0x482, 0x48A...0x52F: return 1
    default: if !isShown { return 0 }
    }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    switch value {
    // Hangul, kana, ideographs, full-width forms, pictographs: the wide ranges of UAX 11.
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
      0x1F680...0x1F6FF, 0x1F900...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: return properties.isEmojiPresentation ? 2 : 1
    }
  }
}

extension Unicode.Scalar {
  /// Whether XML 1.0, and therefore SVG, allows the scalar; C1 controls are excluded too.
  package var isAllowedInSVG: Bool {
    switch value {
    case 0..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF: false
    default: true
    }
  }

  /// Whether a label shows the scalar.
  ///
  /// Direction controls are excluded, because they would affect text beyond the label.
  package var isShown: Bool { isAllowedInSVG && !turnsDirection }

  /// Whether the scalar is a direction control: an embedding, override, isolate, or their end.
  package var turnsDirection: Bool { (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value) }

  /// Whether the scalar is LF or CR.
  package var isLineEnd: Bool { value == 0x0A || value == 0x0D }
}
