// SPDX-License-Identifier: Apache-2.0

/// An SVG id or class, by which style sheets and scripts find an element.
///
/// ASCII letters, digits, hyphens, dots and underscores are kept. Each other byte of UTF-8 becomes a hyphen.
public struct DOTSVGID: Sendable, Hashable, ExpressibleByStringInterpolation {
  /// The text of the id.
  public let text: String

  /// Creates an id, with an underscore before an initial digit, hyphen or dot.
  public init(_ text: String) {
    let isLetterOrUnderscore = (text.utf8.first ?? 0x5F) >= 0x41
    if isLetterOrUnderscore && text.utf8.allSatisfy(DOTSVGID.isPlain) {
      self.text = text
      return
    }
    var bytes = text.utf8.map { DOTSVGID.isPlain($0) ? $0 : 0x2D }
    // An XML name cannot begin with a digit, a hyphen or a dot.
    if let first = bytes.first, first < 0x41 { bytes.insert(0x5F, at: 0) }
    self.text = String(decoding: bytes, as: UTF8.self)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
    default: false
    }
  }

  /// Creates an id from a literal.
  public init(stringLiteral value: String) { self.init(value) }
}
