// SPDX-License-Identifier: Apache-2.0

/// A scheme that assigns codes to parties.
public struct CodeScheme: OpenValue {
  /// The word in data, for example `iso3166-1-alpha-3`.
  public let rawValue: String
  /// Creates a scheme from a word, which may be one outside ``known``.
  @inlinable public init(rawValue: String) { self.rawValue = rawValue }

  /// ISO 3166-1 codes of two letters: `UZ`.
  public static let isoAlpha2 = CodeScheme(rawValue: "iso3166-1-alpha-2")
  /// ISO 3166-1 codes of three letters: `UZB`.
  public static let isoAlpha3 = CodeScheme(rawValue: "iso3166-1-alpha-3")
  /// ISO 3166-1 codes of three digits: `860`.
  public static let isoNumeric = CodeScheme(rawValue: "iso3166-1-numeric")
  /// ISO 3166-3 codes of four letters, for entries withdrawn from ISO 3166-1: `SUHH`.
  public static let isoFormer = CodeScheme(rawValue: "iso3166-3-alpha-4")
  /// Codes of the M49 standard of the United Nations.
  public static let unM49 = CodeScheme(rawValue: "un-m49")
  /// Numeric state codes of Correlates of War: `704`.
  public static let correlatesOfWar = CodeScheme(rawValue: "cow")
  /// State abbreviations of Correlates of War.
  public static let correlatesOfWarAbbreviation = CodeScheme(rawValue: "cow-abbreviation")
  /// State numbers of Gleditsch and Ward.
  public static let gleditschWard = CodeScheme(rawValue: "gw")
  /// Wikidata item identifiers.
  public static let wikidata = CodeScheme(rawValue: "wikidata")
  /// Identifiers of the United Nations Treaty Collection.
  public static let untc = CodeScheme(rawValue: "untc")

  /// The words with a defined meaning, in documentation order.
  public static let known: [CodeScheme] = [
    .isoAlpha2, .isoAlpha3, .isoNumeric, .isoFormer, .unM49, .correlatesOfWar, .correlatesOfWarAbbreviation,
    .gleditschWard,
    .wikidata, .untc,
  ]

  /// Names of the schemes that people and statistics programs use.
  ///
  /// The rule `known-words` uses them to suggest the word that was meant.
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
  /// The consequence of an unknown word, as an English sentence for messages.
  ///
  /// No research table contains codes of unknown schemes.
  public static var ofUnknown: String { "Its codes are kept and not checked, and no table for research has them." }
}
