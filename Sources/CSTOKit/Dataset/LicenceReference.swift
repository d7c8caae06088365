// SPDX-License-Identifier: Apache-2.0

/// The licence of a data set, in the form that descriptors and pictures use.
///
/// It has a name that programs recognize and, for a known licence, the address of the text.
package struct LicenceReference {
  /// The name, with only the characters that Data Package allows: letters, digits, and `-._`.
  package let name: String
  /// The address of the licence text; nil if the licence is unknown.
  package let path: String?
  /// The text in the data set, if it is neither a name nor an address.
  package let title: String?

  /// Parses the licence text of a data set; nil if the text is empty.
  package init?(_ text: String) {
    if text.isEmpty { return nil }
    if LicenceReference.isAddress(text) {
      name = LicenceReference.unnamed
      path = text
      title = nil
    } else if text.utf8.allSatisfy(LicenceReference.isNameByte) {
      name = text
      path = LicenceReference.address(of: text)
      title = nil
    } else {
      name = LicenceReference.unnamed
      path = nil
      title = text
    }
  }

  /// The name used for a licence without a standard name.
  private static let unnamed = "custom"

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
    default: false
    }
  }

  /// The address of the text of a licence in the SPDX list.
  ///
  /// Covers the licences that data sets use. Names match in any case, as in SPDX.
  private static func address(of name: String) -> String? {
    let name = name.lowercased()
    switch name {
    case "cc0-1.0": return "https://creativecommons.org/publicdomain/zero/1.0/"
    case "pddl-1.0": return "https://opendatacommons.org/licenses/pddl/1-0/"
    case "odc-by-1.0": return "https://opendatacommons.org/licenses/by/1-0/"
    case "odbl-1.0": return "https://opendatacommons.org/licenses/odbl/1-0/"
    case "apache-2.0": return "https://www.apache.org/licenses/LICENSE-2.0"
    case "mit": return "https://opensource.org/license/mit"
    default: return creativeCommonsAddress(of: name)
    }
  }

  /// The address of a Creative Commons licence: `licenses/by-sa/4.0/` for `cc-by-sa-4.0`.
  private static func creativeCommonsAddress(of name: String) -> String? {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count > 2, parts.first == "cc", let version = parts.last else { return nil }
    // A jurisdiction, for example DE or IGO, may follow the version.
    let isPorted = version.utf8.allSatisfy { (0x61...0x7A).contains($0) }
    let end = parts.count - (isPorted ? 2 : 1)
    guard end > 1 else { return nil }
    let kind = parts[1..<end].joined(separator: "-")
    guard ["by", "by-sa", "by-nc", "by-nd", "by-nc-sa", "by-nc-nd"].contains(kind),
      ["1.0", "2.0", "2.1", "2.5", "3.0", "4.0"].contains(String(parts[end]))
    else { return nil }
    return "https://creativecommons.org/licenses/\(kind)/\(parts[end])/" + (isPorted ? "\(version)/" : "")
  }

  /// Whether a text is a web address.
  ///
  /// The address must have text after its scheme, and only characters that are allowed in an address.
  private static func isAddress(_ text: String) -> Bool {
    guard let scheme = ["https://", "http://"].first(where: text.hasPrefix) else { return false }
    let rest = text.utf8.dropFirst(scheme.utf8.count)
    return !rest.isEmpty && rest.first != 0x2F
      && rest.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x22 && $0 != 0x3C && $0 != 0x3E }
  }
}
