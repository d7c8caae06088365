// SPDX-License-Identifier: Apache-2.0

extension String {
  /// The text as a single line that is safe to show on a terminal.
  ///
  /// Control characters, line breaks, marks that change the writing direction, and noncharacters appear as `\u{…}`.
  ///
  /// - Complexity: O(n) in the length of the text.
  package var shownSafely: String {
    guard unicodeScalars.contains(where: \.isUnsafeToShow) else { return self }
    var result = ""
    for scalar in unicodeScalars {
      if scalar.isUnsafeToShow {
        result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension String {
  /// Whether the text is invisible, both as it is and as ``shownSafely``.
  ///
  /// Such a text is empty, or contains only white space and signs without a width.
  package var showsNothing: Bool {
    unicodeScalars.allSatisfy { scalar in
      if scalar.isUnsafeToShow || (0x21...0x7E).contains(scalar.value) { return false }
      return scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
    }
  }
}

extension String {
  /// The text; if it exceeds a number of bytes, only its beginning and end.
  package func shortened(to limit: Int) -> String {
    guard utf8.count > limit else { return self }
    let (front, back) = (unicodeScalars.prefix(limit / 2), unicodeScalars.suffix(limit / 8))
    return "\(String(front)) … \(String(back))"
  }

  /// The text for a quotation in a message, shortened if it exceeds 120 bytes.
  package var cut: String { shortened(to: 120) }
}

extension Unicode.Scalar {
  /// Whether the scalar is unsafe to show on a terminal.
  ///
  /// These are C0 and C1 controls, line and paragraph separators, bidirectional marks, overrides and isolates, the byte order mark, and
  /// noncharacters.
  var isUnsafeToShow: Bool {
    switch value {
    case 0...0x1F, 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFDD0...0xFDEF: true
    // The last two code points of every plane are noncharacters.
    default: value & 0xFFFE == 0xFFFE
    }
  }
}
