// SPDX-License-Identifier: Apache-2.0

/// An address that a page may link to: http or https, nothing else.
struct WebAddress {
  let text: String

  /// Returns nil for any other scheme, and for an address without one.
  ///
  /// Controls and spaces are removed first, because browsers ignore them before they look for the scheme.
  init?(_ address: String) {
    var text = ""
    for scalar in address.unicodeScalars where scalar.value > 0x20 && !(0x7F...0x9F).contains(scalar.value) {
      text.unicodeScalars.append(scalar)
    }
    let start = text.prefix(8).lowercased()
    guard start.hasPrefix("https://") || start.hasPrefix("http://") else { return nil }
    self.text = text
  }
}
