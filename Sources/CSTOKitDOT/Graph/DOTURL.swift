// SPDX-License-Identifier: Apache-2.0

internal import CSTOKitText

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
      case _ where scalar.turnsDirection:
        for byte in UTF8.encode(scalar) ?? .init() { text += "%" + String(byte, radix: 16, uppercase: true) }
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
