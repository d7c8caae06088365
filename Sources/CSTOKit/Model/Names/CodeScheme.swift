// SPDX-License-Identifier: Apache-2.0

/// Who gives a code.
public struct CodeScheme: OpenValue {
  /// The word.
  public let rawValue: String
  /// Makes the value of a word, known or not.
  @inlinable public init(rawValue: String) { self.rawValue = rawValue }

  /// ISO 3166-1, two letters.
  public static let isoAlpha2 = CodeScheme(rawValue: "iso3166-1-alpha-2")
  /// ISO 3166-1, three letters.
  public static let isoAlpha3 = CodeScheme(rawValue: "iso3166-1-alpha-3")
  /// ISO 3166-1, three digits.
  public static let isoNumeric = CodeScheme(rawValue: "iso3166-1-numeric")
  /// Four capital letters for what was withdrawn from ISO 3166-1, as ISO 3166-3 has them: `SUHH`.
  public static let isoFormer = CodeScheme(rawValue: "iso3166-3-alpha-4")
  /// The United Nations' M49.
  public static let unM49 = CodeScheme(rawValue: "un-m49")
  /// Correlates of War, the number of the state system.
  public static let correlatesOfWar = CodeScheme(rawValue: "cow")
  /// Correlates of War, the letters of the state system.
  public static let correlatesOfWarAbbreviation = CodeScheme(rawValue: "cow-abbreviation")
  /// Gleditsch and Ward, the number of the state.
  public static let gleditschWard = CodeScheme(rawValue: "gw")
  /// Wikidata, the item.
  public static let wikidata = CodeScheme(rawValue: "wikidata")
  /// The United Nations Treaty Collection.
  public static let untc = CodeScheme(rawValue: "untc")

  /// The known words.
  public static let known: [CodeScheme] = [
    .isoAlpha2, .isoAlpha3, .isoNumeric, .isoFormer, .unM49, .correlatesOfWar, .correlatesOfWarAbbreviation,
    .gleditschWard,
    .wikidata, .untc,
  ]

  /// What people and statistics programs write for them.
  public static var synonyms: KeyValuePairs<String, CodeScheme> {
    [
      "iso2": .isoAlpha2, "iso2c": .isoAlpha2, "iso-alpha-2": .isoAlpha2, "alpha-2": .isoAlpha2,
      "iso3166-alpha-2": .isoAlpha2, "iso3": .isoAlpha3, "iso3c": .isoAlpha3, "iso-alpha-3": .isoAlpha3,
      "alpha-3": .isoAlpha3, "iso3166-alpha-3": .isoAlpha3, "iso3n": .isoNumeric, "iso-numeric": .isoNumeric,
      "iso3166-numeric": .isoNumeric, "m49": .unM49, "ccode": .correlatesOfWar, "correlatesOfWar": .correlatesOfWar,
      "cow-number": .correlatesOfWar, "cown": .correlatesOfWar, "cowcode": .correlatesOfWar,
      "cowc": .correlatesOfWarAbbreviation, "cow-alpha": .correlatesOfWarAbbreviation,
      "correlatesOfWarAbbreviation": .correlatesOfWarAbbreviation, "gwcode": .gleditschWard, "gwn": .gleditschWard,
      "gleditschWard": .gleditschWard, "gleditsch-ward": .gleditschWard, "qid": .wikidata, "wikidata-item": .wikidata,
    ]
  }
  /// No table has them.
  public static var ofUnknown: String { "Its codes are kept and not checked, and no table for research has them." }
}
