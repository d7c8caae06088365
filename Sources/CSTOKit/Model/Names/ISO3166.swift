// SPDX-License-Identifier: Apache-2.0

internal import EDTF

/// The codes of ISO 3166-1, and those withdrawn from it according to ISO 3166-3.
///
/// This is the only list of these codes in the package.
package struct ISO3166 {
  private let countries: [String: Int]
  /// The periods in which each withdrawn code was in the list.
  ///
  /// Some codes were assigned to two countries, one after the other.
  private let withdrawn: [String: [EDTFInterval]]

  init() {
    var countries: [String: Int] = [:]
    var withdrawn: [String: [EDTFInterval]] = [:]
    for (number, row) in ISO3166.rows.split(separator: "\n").enumerated() {
      for (value, validity) in ISO3166.codes(inRow: row) where value.utf8.count < 4 {
        if validity.hasSuffix("/..") {
          countries[String(value)] = number
        } else if let period = EDTFInterval(String(validity)) {
          withdrawn[String(value), default: []].append(period)
        }
      }
    }
    self.countries = countries
    self.withdrawn = withdrawn.mapValues(ISO3166.joined)
  }

  /// The codes of every state and territory, with its id.
  package static var codesByState:
    [(id: Substring, codes: [(scheme: CodeScheme, value: Substring, validity: Substring)])]
  {
    rows.split(separator: "\n").map { row in
      let codes = codes(inRow: row).map { (scheme(of: $0.value), $0.value, $0.validity) }
      return (row.prefix { $0 != " " }, codes)
    }
  }

  private static func codes(inRow row: Substring) -> [(value: Substring, validity: Substring)] {
    let parts = row.split(separator: " ").dropFirst()
    return stride(from: parts.startIndex, to: parts.endIndex - 1, by: 2).map { (parts[$0], parts[$0 + 1]) }
  }

  private static func scheme(of value: Substring) -> CodeScheme {
    if value.utf8.count == 4 { return .isoFormer }
    if value.utf8.count == 2 { return .isoAlpha2 }
    return value.utf8.allSatisfy { (0x30...0x39).contains($0) } ? .isoNumeric : .isoAlpha3
  }

  /// Merges periods that follow each other without a gap.
  ///
  /// A code that two states had in succession was in the list throughout.
  private static func joined(_ periods: [EDTFInterval]) -> [EDTFInterval] {
    var joined: [EDTFInterval] = []
    func start(_ period: EDTFInterval) -> Int { period.start.bounds.earliest.dayNumber ?? .min }
    for period in periods.sorted(by: { start($0) < start($1) }) {
      if let last = joined.last, let end = last.end.bounds.latest.dayNumber,
        period.start.bounds.earliest.dayNumber == end + 1, let whole = EDTFInterval(from: last.start, to: period.end)
      {
        joined[joined.count - 1] = whole
      } else {
        joined.append(period)
      }
    }
    return joined
  }

  static func holds(_ scheme: CodeScheme) -> Bool { [.isoAlpha2, .isoAlpha3, .isoNumeric].contains(scheme) }

  /// Whether a code is one used for Kosovo.
  ///
  /// ISO 3166-1 leaves the code to its users; the European Union, the World Bank and others use it.
  static func isOfKosovo(_ code: Code) -> Bool {
    (code.scheme == .isoAlpha2 && code.value == "XK") || (code.scheme == .isoAlpha3 && code.value == "XKX")
  }

  /// The row number of the country that has a code.
  ///
  /// Returns nil for other schemes and unknown codes.
  func country(of code: Code) -> Int? { ISO3166.holds(code.scheme) ? countries[code.value] : nil }

  /// The periods in which a code was in the list, if it was withdrawn.
  ///
  /// The periods include those in which the code belonged to another country. The result is empty for other schemes.
  func withdrawal(of code: Code) -> [EDTFInterval] {
    ISO3166.holds(code.scheme) ? withdrawn[code.value] ?? [] : []
  }
}
