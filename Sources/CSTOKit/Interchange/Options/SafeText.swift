// SPDX-License-Identifier: Apache-2.0

extension String {
  /// The text as one line that a terminal shows as it is: controls, line ends, marks that change the direction of
  /// writing, and what is no character appear as `\u{…}`.
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
  /// Whether the text shows nothing, neither as it is nor as ``shownSafely``: white space and signs without a width alone, or nothing at all.
  package var showsNothing: Bool {
    unicodeScalars.allSatisfy { scalar in
      if scalar.isUnsafeToShow || (0x21...0x7E).contains(scalar.value) { return false }
      return scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
    }
  }
}

extension String {
  /// The text, or its beginning and its end where it has more bytes than some.
  package func shortened(to limit: Int) -> String {
    guard utf8.count > limit else { return self }
    let (front, back) = (unicodeScalars.prefix(limit / 2), unicodeScalars.suffix(limit / 8))
    return "\(String(front)) … \(String(back))"
  }

  /// The text as a message quotes it, which is a line.
  package var cut: String { shortened(to: 120) }
}

extension Unicode.Scalar {
  /// Controls of C0 and C1, line and paragraph separators, bidirectional overrides and isolates, the mark of byte order, and noncharacters.
  var isUnsafeToShow: Bool {
    switch value {
    case 0...0x1F, 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFDD0...0xFDEF: true
    // The last two of every plane.
    default: value & 0xFFFE == 0xFFFE
    }
  }
}
