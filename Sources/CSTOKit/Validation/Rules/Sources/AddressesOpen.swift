// SPDX-License-Identifier: Apache-2.0

extension RuleID {
  /// Checks that web addresses begin with http or https and name a host.
  public static let addressesOpen = RuleID("addresses-open")
}

struct AddressesOpen: FieldRule {
  let id = RuleID.addressesOpen
  let summary = "A web address begins with http or https, names a host, and contains no white space."
  let severity = Finding.Severity.warning
  let example: RuleExample? = RuleExample(
    breaking: #"""
      "sources": [{"id": "s", "title": "S", "url": "www.example.org/page one"}]
      """#,
    keeping: #"""
      "sources": [{"id": "s", "title": "S", "url": "https://www.example.org/page%20one"}]
      """#)

  /// Warns of each address that a browser cannot open as written.
  func visitor(_ index: Dataset.Index, report: @escaping (Finding) -> Void) -> FieldVisitor {
    FieldVisitor(url: { name, address, place in
      if AddressesOpen.isOpen(address.text) { return }
      report(
        finding(
          .warning, at: place.path(of: name),
          "\"\(address.text.cut)\" is no address of http or https, and formats for the web leave it out."))
    })
  }

  private static func isOpen(_ text: String) -> Bool {
    let lower = text.prefix(8).lowercased()
    let count = lower == "https://" ? 8 : lower.hasPrefix("http://") ? 7 : 0
    let rest = text.utf8.dropFirst(count)
    return count > 0 && rest.first.map { !"/?#:".utf8.contains($0) } == true
      && !rest.contains { $0 <= 0x20 || $0 == 0x7F }
  }
}
