// SPDX-License-Identifier: Apache-2.0

/// An id or a class of SVG, by which style sheets and scripts find what was drawn.
///
/// Letters, digits, hyphens, dots and underscores of ASCII are kept; all else becomes a hyphen.
public struct DOTSVGID: Sendable, Hashable, ExpressibleByStringInterpolation {
  /// The text.
  public let text: String

  /// Makes an id.
  public init(_ text: String) {
    let isLetterOrUnderscore = (text.utf8.first ?? 0x5F) >= 0x41
    if isLetterOrUnderscore && text.utf8.allSatisfy(DOTSVGID.isPlain) {
      self.text = text
      return
    }
    var bytes = text.utf8.map { DOTSVGID.isPlain($0) ? $0 : 0x2D }
    // No name of XML begins with a digit, a hyphen or a dot.
    if let first = bytes.first, first < 0x41 { bytes.insert(0x5F, at: 0) }
    self.text = String(decoding: bytes, as: UTF8.self)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
    default: false
    }
  }

  /// Makes an id of a literal.
  public init(stringLiteral value: String) { self.init(value) }
}
