// SPDX-License-Identifier: Apache-2.0

/// An address that a picture may lead to: of the schemes http, https and mailto, or relative.
public struct DOTURL: Sendable, Hashable {
  /// The address, with what Graphviz and browsers would take for something else in percent form.
  public let text: String

  /// Makes an address, or returns nil if its scheme is another one, or if nothing is left of it.
  ///
  /// Controls and spaces are taken away first, as browsers do before they look for the scheme.
  public init?(_ address: String) {
    var text = ""
    for scalar in address.unicodeScalars where scalar.value > 0x20 && scalar.isAllowedInSVG {
      switch scalar {
      case "\"", "<", ">", "\\", "`", "{", "}", "|", "^":
        text += "%" + String(scalar.value, radix: 16, uppercase: true)
      default: text.unicodeScalars.append(scalar)
      }
    }
    guard !text.isEmpty, DOTURL.hasAllowedScheme(text) else { return nil }
    self.text = text
  }

  private static func hasAllowedScheme(_ text: String) -> Bool {
    guard let colon = text.utf8.firstIndex(of: 0x3A) else { return true }
    let front = text.utf8[..<colon]
    // A colon behind a slash, a query or a fragment ends no scheme.
    if front.contains(where: { $0 == 0x2F || $0 == 0x3F || $0 == 0x23 }) { return true }
    return ["http", "https", "mailto"].contains(Substring(front).lowercased())
  }
}

/// A class of SVG, by which style sheets and scripts find what was drawn.
///
/// Letters, digits, hyphens, dots and underscores of ASCII are kept; all else becomes a hyphen.
public struct DOTHook: Sendable, Hashable, ExpressibleByStringInterpolation {
  /// The text.
  public let text: String

  /// Makes a hook.
  public init(_ text: String) {
    let isLetterOrUnderscore = (text.utf8.first ?? 0x5F) >= 0x41
    if isLetterOrUnderscore && text.utf8.allSatisfy(DOTHook.isPlain) {
      self.text = text
      return
    }
    var bytes = text.utf8.map { DOTHook.isPlain($0) ? $0 : 0x2D }
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

  /// Makes a hook of a literal.
  public init(stringLiteral value: String) { self.init(value) }
}
