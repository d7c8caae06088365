// SPDX-License-Identifier: Apache-2.0

/// The field that a column of a plain table contains.
public enum PlainTableField: String, Sendable, Hashable, CaseIterable {
  /// The state: a name, a code or an id.
  case member
  /// The organization: a name or an id.
  case host
  /// The first day of the membership.
  case from
  /// The last day of the membership; blank if the state is still a member.
  case until
  /// A day on which the state was a member, if the start is unknown.
  case known
  /// The capacity, for example member, associate or observer.
  case capacity
  /// The status, for example suspended or former.
  case status
  /// The source of the row: a title or a key.
  case source
  /// The URL of the source.
  case url
  /// A note on the row, which becomes that of the membership.
  case note

  /// The recognized headings of the field, in English, French, German and Russian.
  ///
  /// Case, spaces and punctuation do not matter.
  public var headings: [String] {
    switch self {
    case .member:
      [
        "member", "country", "state", "member state", "member country", "member nation", "country name", "state name",
        "statenme", "nation", "party", "participant", "name", "countries", "states", "members", "member states",
        "iso3", "iso3c", "iso", "iso code", "alpha-3", "alpha3", "iso2", "iso2c", "alpha-2", "alpha2", "country code",
        "country/territory", "country or territory", "member countries", "parties", "state party", "contracting party",
        "economy",
        "countrylabel", "itemlabel", "stateabb", "cowc", "cowabb", "gwno", "cow", "iso_a3", "iso3 code", "staaten",
        "länder",
        "mitglieder", "mitgliedstaaten", "vertragsstaat", "états", "états membres", "pays membres", "état partie",
        "code", "ccode", "cow code", "cowcode", "cown", "gwcode", "gwn", "pays", "état", "état membre", "pays membre",
        "membre", "nom", "land", "staat", "mitglied", "mitgliedstaat", "mitgliedsstaat", "mitgliedsland", "страна",
        "государство", "страны", "государства", "государства-члены", "название", "наименование", "участник", "член",
        "государство-член", "государство-участник", "страна-участница", "код",
      ]
    case .host:
      [
        "organization", "organisation", "org", "igo", "ioname", "host", "alliance", "bloc",
        "organisation internationale",
        "организация", "союз",
      ]
    case .from:
      [
        "from", "joined", "join", "date joined", "joining date", "accession", "accession date", "date of accession",
        "admission", "admission date", "date of admission", "admitted", "entry", "entry date", "date of entry",
        "entered",
        "member since", "since", "start", "start date", "begin", "beginning", "membership start", "member from",
        "year joined", "joined on", "joined in", "date of joining", "join date", "year of accession",
        "year of admission", "acceded",
        "date of membership", "membership date", "membership since", "entry into force", "styear", "start year",
        "valid from",
        "effective date", "beitrittsjahr", "beigetreten", "beigetreten am", "datum des beitritts", "aufnahme",
        "inkrafttreten",
        "année d'adhésion", "date d'admission", "date d'accession", "entrée en vigueur", "date de début",
        "год вступления",
        "вступил", "вступила", "дата приёма", "дата приема", "членство с", "участник с", "adhésion", "date d'adhésion",
        "entrée", "date d'entrée", "depuis", "membre depuis", "début", "beitritt",
        "beitrittsdatum", "eintritt", "seit", "mitglied seit", "beginn", "von", "вступление", "дата вступления",
        "присоединение", "дата присоединения", "начало", "с", "член с",
      ]
    case .until:
      [
        "until", "left", "leave", "date left", "leaving date", "end", "end date", "ended", "to", "exit", "exit date",
        "withdrawal", "withdrawal date", "date of withdrawal", "withdrew", "withdrawn", "year left", "left on",
        "left in", "date of leaving", "date of exit", "date of departure", "departed",
        "end year", "endyear", "ceased", "terminated", "denounced", "expelled", "member to", "valid to", "mitglied bis",
        "ausgetreten", "ausgetreten am", "austrittsjahr", "kündigung", "départ", "date de fin", "dénonciation",
        "год выхода", "вышел",
        "вышла", "прекращение членства", "дата окончания", "денонсация", "membership end", "member until", "sortie",
        "date de sortie", "retrait", "date de retrait", "fin", "jusqu'au", "jusqu'à", "austritt", "austrittsdatum",
        "bis",
        "ende", "выход", "дата выхода", "окончание", "конец", "по", "до",
      ]
    case .known: ["known", "known on", "member on", "point in time", "as of"]
    case .capacity:
      [
        "capacity", "type", "membership type", "member type", "type of membership", "role", "category", "class",
        "membership status", "membership", "membership level", "level", "standing", "mitgliedschaft", "kategorie",
        "catégorie",
        "type de membre", "statut de membre", "статус членства", "тип членства", "категория", "роль", "type d'adhésion",
        "qualité", "typ", "art", "art der mitgliedschaft", "вид", "тип", "вид членства",
      ]
    case .status: ["status", "statut", "статус"]
    case .source: ["source", "sources", "reference", "references", "ref", "quelle", "référence", "источник"]
    case .url: ["url", "link", "web", "website", "source url", "lien", "ссылка"]
    case .note:
      [
        "note", "notes", "remark", "remarks", "comment", "comments", "bemerkung", "anmerkung", "remarque", "примечание",
        "комментарий",
      ]
    }
  }

  /// A heading in normalized form: only letters and digits, in lower case.
  static func plain(_ heading: String) -> String {
    String(
      String.UnicodeScalarView(
        heading.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }))
  }

  /// The year in a heading: `1990`, or `y1990` and `X1990` as in statistics programs.
  static func year(_ heading: String) -> Int? {
    let digits =
      heading.hasPrefix("y") || heading.hasPrefix("Y") || heading.hasPrefix("X") ? heading.dropFirst() : heading[...]
    return digits.utf8.count == 4 ? Int(digits).flatMap { (1500...2200).contains($0) ? $0 : nil } : nil
  }

  /// The field of a heading, and its rank among the field's headings; nil if unknown.
  static func of(_ heading: String) -> (field: PlainTableField, rank: Int)? {
    // For example "Joined[a]"
    let own = plain(heading.contains("[") ? String(heading.prefix { $0 != "[" }) : heading)
    if own.isEmpty { return nil }
    for field in allCases {
      if let rank = field.headings.firstIndex(where: { plain($0) == own }) { return (field, rank) }
    }
    return nil
  }
}

/// The columns of fields whose headings are not recognized.
public struct PlainTableMapping: Sendable, Hashable {
  private var pairs: [Pair]

  private struct Pair: Sendable, Hashable {
    let field: PlainTableField
    let column: String
  }

  /// Creates a mapping of fields to headings.
  public init(_ columns: KeyValuePairs<PlainTableField, String> = [:]) {
    pairs = columns.map { Pair(field: $0.key, column: $0.value) }
  }

  /// Parses `member=Country,from=Joined`; returns nil for invalid syntax or an unknown field.
  public init?(_ text: String) {
    pairs = []
    for part in text.split(separator: ",") {
      let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard sides.count == 2, let field = PlainTableField(rawValue: String(sides[0]).trimmed) else { return nil }
      pairs.append(Pair(field: field, column: String(sides[1]).trimmed))
    }
  }

  /// The chosen headings, each with its field.
  public var columns: [(field: PlainTableField, column: String)] { pairs.map { ($0.field, $0.column) } }
}

extension String {
  /// The text without white space at its ends.
  var trimmed: String {
    var scalars = unicodeScalars[...]
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }
}
