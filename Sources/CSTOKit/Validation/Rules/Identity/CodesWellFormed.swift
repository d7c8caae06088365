// SPDX-License-Identifier: Apache-2.0

extension RuleID {
  /// Checks the form of codes, and codes of ISO 3166-1 against its list.
  ///
  /// The codes of ISO 3166-1 of one party must also belong to the same country.
  public static let codesWellFormed = RuleID("codes-well-formed")
}

struct CodesWellFormed: ValidationRule {
  let id = RuleID.codesWellFormed
  let summary =
    "A code has the form that its scheme requires, and a code of ISO 3166-1 is in the list of that standard, or was at the time."
  let severity = Finding.Severity.error
  let example: RuleExample? = RuleExample(
    breaking: #"""
      "states": [{"id": "arm", "codes": [{"scheme": "iso3166-1-alpha-3", "value": "Arm"}]}]
      """#,
    keeping: #"""
      "states": [{"id": "arm", "codes": [{"scheme": "iso3166-1-alpha-3", "value": "ARM"}]}]
      """#)

  /// Reports malformed or unlisted codes, and codes of two countries for one party.
  ///
  /// - Complexity: O(n) in the number of entities.
  func check(_ index: Dataset.Index, report: (Finding) -> Void) {
    let list = ISO3166()
    for party in index.record.parties {
      var countries: Set<Int> = []
      for (place, code) in party.codes.enumerated() {
        let path = "\(party.kind.collection)/\(party.id)/codes/\(place)/value"
        let country = list.country(of: code)
        let withdrawal = list.withdrawal(of: code)
        if let form = CodesWellFormed.form(of: code.scheme), !form.holds(code.value) {
          report(
            finding(
              .error, at: path, "\"\(code.value.cut)\" is no code of \(code.scheme), whose codes are \(form.words)."))
        } else if code.value.isEmpty {
          report(finding(.error, at: path, "The code of \(code.scheme) is empty."))
        } else if let validity = code.validity,
          withdrawal.contains(where: { PeriodExcess.of(validity, over: $0).isEmpty })
        {
          // The code was in the list at that time.
        } else if country == nil, !withdrawal.isEmpty {
          let periods = withdrawal.map(\.text).joined(separator: " and ")
          report(
            finding(
              code.validity == nil ? .information : .warning, at: path,
              "\"\(code.value)\" stood in ISO 3166-1 in \(periods), and was withdrawn.",
              suggestion: "State when it was in use, within that time."))
        } else if ISO3166.isOfKosovo(code) {
          report(
            finding(
              .information, at: path,
              "\"\(code.value)\" is not in the list of ISO 3166-1, which leaves it to its users; many use it for Kosovo."
            ))
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

  /// The form of the codes in a scheme.
  struct Form: Sendable {
    let words: String
    let holds: @Sendable (String) -> Bool

    init(_ words: String, _ range: ClosedRange<UInt8>, _ counts: ClosedRange<Int>, after first: UInt8? = nil) {
      self.words = words
      holds = { code in
        var bytes = code.utf8[...]
        if let first {
          guard bytes.popFirst() == first else { return false }
        }
        return counts.contains(bytes.count) && bytes.allSatisfy(range.contains)
      }
    }

    private init(_ words: String, holds: @escaping @Sendable (String) -> Bool) {
      self.words = words
      self.holds = holds
    }

    static let number = Form("numbers from 1 to 999 without zeros in front, such as 371") { code in
      (1...3).contains(code.utf8.count) && code.utf8.first != 0x30
        && code.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
  }

  /// The form of the codes in a scheme; nil if it is not fixed.
  static func form(of scheme: CodeScheme) -> Form? {
    switch scheme {
    case .isoAlpha2: Form("two capital letters, such as AM", 0x41...0x5A, 2...2)
    case .isoAlpha3, .correlatesOfWarAbbreviation: Form("three capital letters, such as ARM", 0x41...0x5A, 3...3)
    case .isoFormer: Form("four capital letters, such as SUHH", 0x41...0x5A, 4...4)
    case .isoNumeric, .unM49: Form("three digits, such as 051", 0x30...0x39, 3...3)
    case .correlatesOfWar, .gleditschWard: .number
    case .wikidata: Form("Q and a number, such as Q399", 0x30...0x39, 1...20, after: 0x51)
    default: nil
    }
  }
}
