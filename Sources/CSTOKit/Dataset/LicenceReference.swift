// SPDX-License-Identifier: Apache-2.0

/// The licence of a data set as descriptors and pictures name it: a name that programs know, and the address of its text.
package struct LicenceReference {
  /// Letters, digits and `-._`, as Data Package requires.
  package let name: String
  /// The address of the text of the licence; nil if the licence is not a known one.
  package let path: String?
  /// The licence as the data set writes it, if that is not the name.
  package let title: String?

  /// Reads a licence; nil for an empty text.
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

  /// The name of a licence that has none of its own.
  private static let unnamed = "custom"

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
    default: false
    }
  }

  /// Where the text of a licence stands that SPDX lists and data sets have; names in any case, as SPDX compares them.
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

  /// `cc-by-sa-4.0` at `licenses/by-sa/4.0/`.
  private static func creativeCommonsAddress(of name: String) -> String? {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count > 2, parts.first == "cc", let version = parts.last else { return nil }
    // A jurisdiction, such as DE or IGO, may stand behind the version.
    let isPorted = version.utf8.allSatisfy { (0x61...0x7A).contains($0) }
    let end = parts.count - (isPorted ? 2 : 1)
    guard end > 1 else { return nil }
    let kind = parts[1..<end].joined(separator: "-")
    guard ["by", "by-sa", "by-nc", "by-nd", "by-nc-sa", "by-nc-nd"].contains(kind),
      ["1.0", "2.0", "2.1", "2.5", "3.0", "4.0"].contains(String(parts[end]))
    else { return nil }
    return "https://creativecommons.org/licenses/\(kind)/\(parts[end])/" + (isPorted ? "\(version)/" : "")
  }

  /// Whether a text is an address on the web with something behind its scheme, and nothing in it that an address cannot hold.
  private static func isAddress(_ text: String) -> Bool {
    guard let scheme = ["https://", "http://"].first(where: text.hasPrefix) else { return false }
    let rest = text.utf8.dropFirst(scheme.utf8.count)
    return !rest.isEmpty && rest.first != 0x2F
      && rest.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x22 && $0 != 0x3C && $0 != 0x3E }
  }
}
