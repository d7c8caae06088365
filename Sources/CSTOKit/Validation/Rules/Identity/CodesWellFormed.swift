// SPDX-License-Identifier: Apache-2.0

extension RuleID {
  /// Codes have the form of their scheme, and those of ISO 3166-1 are in its list and belong together.
  public static let codesWellFormed = RuleID("codes-well-formed")
}

struct CodesWellFormed: ValidationRule {
  let id = RuleID.codesWellFormed
  let summary = "Codes have the form of their scheme, and codes of ISO 3166-1 are in its list."
  let severity = Finding.Severity.error
  let example: RuleExample? = RuleExample(
    breaking: #"""
      "states": [{"id": "arm", "codes": [{"scheme": "iso3166-1-alpha-3", "value": "Arm"}]}]
      """#,
    keeping: #"""
      "states": [{"id": "arm", "codes": [{"scheme": "iso3166-1-alpha-3", "value": "ARM"}]}]
      """#)

  /// Reports each code that its scheme does not have, and codes of one state that the list gives to two.
  ///
  /// - Complexity: O(n) in the number of entities.
  func check(_ index: Dataset.Index, report: (Finding) -> Void) {
    let list = ISO3166()
    for party in index.record.parties {
      var countries: Set<Int> = []
      for (place, code) in party.codes.enumerated() {
        let path = "\(party.kind.collection)/\(party.id)/codes/\(place)/value"
        let country = list.country(of: code)
        if !CodesWellFormed.hasForm(code) {
          report(finding(.error, at: path, "\"\(code.value)\" is no code of \(code.scheme)."))
        } else if ISO3166.holds(code.scheme), country == nil {
          report(finding(.warning, at: path, "\"\(code.value)\" is not in the list of ISO 3166-1."))
        } else if let country {
          if !countries.isEmpty, !countries.contains(country) {
            report(finding(.error, at: path, "\"\(code.value)\" is the code of another country than the codes before."))
          }
          countries.insert(country)
        }
      }
    }
  }

  private static func hasForm(_ code: Code) -> Bool {
    let bytes = code.value.utf8
    func all(_ range: ClosedRange<UInt8>, _ counts: ClosedRange<Int>) -> Bool {
      counts.contains(bytes.count) && bytes.allSatisfy(range.contains)
    }
    switch code.scheme {
    case .isoAlpha2: return all(0x41...0x5A, 2...2)
    case .isoAlpha3, .correlatesOfWarAbbreviation: return all(0x41...0x5A, 3...3)
    case .isoNumeric, .unM49: return all(0x30...0x39, 3...3)
    case .correlatesOfWar, .gleditschWard: return all(0x30...0x39, 1...3) && bytes.first != 0x30
    case .wikidata:
      return bytes.first == 0x51 && bytes.count > 1 && bytes.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
    default: return !code.value.isEmpty
    }
  }
}
