// SPDX-License-Identifier: Apache-2.0

extension ScalarType {
  /// A remark on the type for schemas; nil if its form needs no explanation.
  package var remark: String? {
    switch self {
    case .date: "A date of EDTF, as precise as it is known."
    case .period:
      "A period of EDTF. Both ends are included. An open end (..) means still so on the record's as-of day, a blank one that nobody states it."
    default: nil
    }
  }

  /// The type as a noun phrase for messages, for example “a whole number”.
  public var phrase: String {
    switch self {
    case .text: "text"
    case .integer: "a whole number"
    case .boolean: "true or false"
    case .date: "a date of EDTF, such as 2005, 2005-05 or 2005-05-13~"
    case .period: "a period of EDTF, such as 2002-10-07/.."
    case .periodEnd: "a date of EDTF, \"..\" or nothing"
    case .day: "a day, YYYY-MM-DD"
    case .language: "a language tag of BCP 47, such as en or ru-Latn"
    case .url: "an address on the web"
    case .duration: "a duration of ISO 8601 in years, months and days, such as P5Y"
    case .id(let kind): "the id of \(kind.phraseWithArticle), in the letters a-z, digits and hyphens"
    case .partyID: "the id of a state, an organization or an organ, in the letters a-z, digits and hyphens"
    case .fieldName: "the name of a field, such as period, in letters, digits and slashes"
    case .closed(let words): "one of \(words.joined(separator: ", "))"
    case .open: "a word"
    case .token: "a word without space, comma or semicolon"
    }
  }
}
