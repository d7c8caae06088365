// SPDX-License-Identifier: Apache-2.0

internal import CSTOKitText

/// An address for a link in a picture: http, https, mailto, or relative.
public struct DOTURL: Sendable, Hashable {
  /// The address, with characters that Graphviz or browsers would misread in percent encoding.
  public let text: String

  /// Creates an address.
  ///
  /// The result is nil if the scheme is not allowed, or if the address is empty.
  ///
  /// Controls and spaces are removed first, as browsers do before they look for the scheme.
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
    // A colon after a slash, a question mark or a number sign does not end a scheme.
    if front.contains(where: { $0 == 0x2F || $0 == 0x3F || $0 == 0x23 }) { return true }
    return ["http", "https", "mailto"].contains(Substring(front).lowercased())
  }
}
