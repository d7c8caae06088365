// SPDX-License-Identifier: Apache-2.0

extension EDTFValue {
  /// The value as a phrase in a language.
  ///
  /// ```swift
  /// try EDTFValue(parsing: "2005-05~").words(in: .english)   // circa May 2005
  /// try EDTFValue(parsing: "2005-05~").words(in: .russian)   // около мая 2005 года
  /// ```
  public func words(in language: EDTFLanguage) -> String {
    let writer = DateWords(language: language)
    return switch self {
    case .date(let date): writer.words(date)
    case .dateTime(let dateTime): "\(writer.words(dateTime.date)), \(dateTime.timeInWords)"
    case .interval(let interval): writer.words(interval)
    case .set(let set): writer.words(set)
    }
  }
}

extension EDTFDate {
  /// The date as a phrase in a language.
  public func words(in language: EDTFLanguage) -> String { EDTFValue.date(self).words(in: language) }

  /// The date after the word for “since”.
  package func wordsBehindSince(in language: EDTFLanguage) -> String {
    DateWords(language: language).words(self, behind: language.shared.table.since, .genitive)
  }
}

extension EDTFInterval {
  /// The interval as a phrase in a language.
  public func words(in language: EDTFLanguage) -> String { EDTFValue.interval(self).words(in: language) }

  /// The interval as a range of years.
  ///
  /// Returns nil unless both ends are plain years and the language has a form for such ranges.
  package func wordsOfYears(in language: EDTFLanguage) -> String? { DateWords(language: language).years(self) }
}

extension EDTFInterval.End {
  /// The end as a phrase for a label; nil if it is open or unknown.
  ///
  /// The phrase is a date, which may be followed by “or earlier” or “or later”.
  package func words(in language: EDTFLanguage) -> String? {
    DateWords(language: language).words(self, behind: "{}", .nominative)
  }

  /// The end after the word for “since”; nil if it is open or unknown.
  package func wordsBehindSince(in language: EDTFLanguage) -> String? {
    DateWords(language: language).words(self, behind: language.shared.table.since, .genitive)
  }

  /// The end after the word for “up to”; nil if it is open or unknown.
  package func wordsBehindUpTo(in language: EDTFLanguage) -> String? {
    DateWords(language: language).words(self, behind: language.shared.table.upTo, .accusative)
  }
}

extension EDTFDateTime {
  /// The time of day with its zone, for example `10:10:10 UTC+05:00`.
  fileprivate var timeInWords: String {
    let time = text.drop { $0 != "T" }.dropFirst()
    return switch zone {
    case .unstated: String(time)
    case .utc: time.prefix(8) + " UTC"
    case .offset: time.prefix(8) + " UTC" + time.dropFirst(8)
    }
  }
}

/// Composes phrases from the vocabulary of a language.
struct DateWords {
  typealias Case = EDTFLanguage.Case

  let language: EDTFLanguage
  var table: EDTFLanguage.Table { language.shared.table }

  // MARK: Dates

  /// The date with its qualifiers.
  func words(_ date: EDTFDate, _ form: Case = .nominative) -> String {
    date.isCirca ? filled(table.circa, bare(date, .genitive)) + marks(of: date) : bare(date, form) + marks(of: date)
  }

  /// The date after a preposition, at the `{}` of the pattern `preposition`.
  func words(_ date: EDTFDate, behind preposition: String, _ form: Case, _ side: String = "{}") -> String {
    guard date.isCirca else { return plain(date, behind: preposition, form, side) }
    guard let around = table.circaAroundPreposition else { return filled(preposition, filled(side, words(date))) }
    return filled(around, plain(date, behind: preposition, form, side))
  }

  /// The date after a preposition, without “circa”.
  private func plain(_ date: EDTFDate, behind preposition: String, _ form: Case, _ side: String = "{}") -> String {
    filled(preposition, filled(side, bare(date, form))) + marks(of: date)
  }

  /// An end of a period after a preposition; nil if it is open or unknown.
  func words(_ end: EDTFInterval.End, behind preposition: String, _ form: Case) -> String? {
    switch end {
    case .date(let date): words(date, behind: preposition, form)
    case .onOrBefore(let date): words(date, behind: preposition, form, table.orEarlier)
    case .onOrAfter(let date): words(date, behind: preposition, form, table.orLater)
    case .open, .unknown: nil
    }
  }

  /// The qualifiers of the date other than “circa”, in parentheses.
  private func marks(of date: EDTFDate) -> String {
    guard date.isUncertain || date.isApproximate else { return "" }
    var marks: [String] = []
    if let qualifier = date.qualifier, qualifier != .approximate { marks.append(table.uncertain) }
    let each = [date.qualifiers.year, date.qualifiers.month, date.qualifiers.day]
    for (component, qualifier) in zip(table.components, each) {
      guard let qualifier, qualifier != date.qualifier else { continue }
      marks.append("\(component) \(word(qualifier))")
    }
    return marks.isEmpty ? "" : " (\(marks.joined(separator: ", ")))"
  }

  private func word(_ qualifier: EDTFQualifier) -> String {
    switch qualifier {
    case .uncertain: table.uncertain
    case .approximate: table.approximate
    case .uncertainAndApproximate: table.uncertainAndApproximate
    }
  }

  /// The date without its qualifiers.
  private func bare(_ date: EDTFDate, _ form: Case) -> String {
    if let count = date.significantDigits {
      let year = date.components.year.map { words(year: $0, form) } ?? date.text.prefix { $0 != "S" }.description
      return filled(table.significantDigits, year, String(count))
    }
    if date.hasUnspecifiedDigits { return MaskedWords(date, self).words(form) }
    let parts = date.components
    guard let number = parts.year else { return date.text }
    if let season = date.season { return words(season: season, of: words(year: number, .genitive), form) }
    guard let month = parts.month else { return words(year: number, form) }
    let name = table.months[month - 1]
    let year = words(year: number, .genitive)
    if let day = parts.day { return "\(day) \(name.genitive) \(year)" }
    return "\(name[form]) \(year)"
  }

  /// A year in historical numbering, in which year 0 is 1 BC.
  func words(year: Int, _ form: Case) -> String {
    if year > 0 { return filled((year < 1000 ? table.earlyYear : table.year)[form], String(year)) }
    return filled(table.yearBeforeChrist[form], String(year.magnitude + 1))
  }

  /// A season with its year, which must be in the genitive.
  func words(season code: Int, of year: String, _ form: Case) -> String {
    switch code {
    case 21...32: "\(table.seasons[(code - 21) % 4][form]) \(year)\(hemisphere(of: code))"
    case 33...36: filled(table.quarters[code - 33][form], year)
    case 37...39: filled(table.quadrimesters[code - 37][form], year)
    default: filled(table.semesters[(code - 40) % 2][form], year)
    }
  }

  func hemisphere(of season: Int) -> String { season < 25 ? "" : season < 29 ? table.northern : table.southern }

  // MARK: Intervals and sets

  func words(_ interval: EDTFInterval) -> String {
    let (start, end) = (interval.start, interval.end)
    if start == end, let date = start.date { return words(date) }
    if let years = years(interval) { return years }
    if end == .open, let since = words(start, behind: table.since, .genitive) { return filled(table.stillSo, since) }
    if start == .open, let upTo = words(end, behind: table.upTo, .accusative) { return upTo }
    if let around = table.circaAroundPreposition, case .date(let first) = start, case .date(let last) = end,
      first.isCirca, last.isCirca
    {
      return filled(
        around, plain(first, behind: table.from, .genitive) + " " + plain(last, behind: table.to, .accusative))
    }
    let (from, to) = (words(start, behind: table.from, .genitive), words(end, behind: table.to, .accusative))
    switch (from, to) {
    case (let from?, let to?): return "\(from) \(to)"
    case (let from?, nil): return filled(table.endNotStated, from)
    case (nil, _): return filled(table.startNotStated, words(end, behind: table.upTo, .accusative) ?? "")
    }
  }

  func years(_ interval: EDTFInterval) -> String? {
    guard let pattern = table.fromYearToYear, let first = interval.start.plainYear,
      let last = interval.end.plainYear, first < last
    else { return nil }
    return filled(pattern, String(first), String(last))
  }

  func words(_ set: EDTFSet) -> String {
    let members = set.members.map { words($0, set.choice) }
    // A single date needs no “one of” or “all of”. The words for a lone open range already include it.
    if let only = set.members.first, members.count == 1, only.isSingle || only.first == nil || only.last == nil {
      return members[0]
    }
    return filled(set.choice == .oneOf ? table.oneOf : table.allOf, members.joined(separator: ", "))
  }

  private func words(_ member: EDTFSet.Member, _ choice: EDTFSet.Choice) -> String {
    switch (member.first, member.last) {
    case (let date?, _?) where member.isSingle: return words(date)
    case (let first?, let last?):
      if let range = table.range { return filled(range, words(first), words(last)) }
      return words(first, behind: table.from, .genitive) + " " + words(last, behind: table.to, .accusative)
    case (let first?, nil):
      let unit = unit(of: first)
      return filled(choice == .oneOf ? unit.oneAfter : unit.allAfter, words(first))
    case (nil, let last?):
      let unit = unit(of: last)
      return filled(choice == .oneOf ? unit.oneBefore : unit.allBefore, words(last))
    case (nil, nil): return ""
    }
  }

  /// The patterns for an open range that begins or ends with the date.
  private func unit(of date: EDTFDate) -> EDTFLanguage.Unit {
    switch date.precision {
    case .day: table.day
    case .month: table.month
    case .season: date.season.map { $0 < 33 } == true ? table.season : table.time
    case .year: table.yearUnit
    case .decade: table.decadeUnit
    default: table.time
    }
  }

  /// The pattern with its placeholders `{}` replaced by the parts, in order.
  func filled(_ pattern: String, _ parts: String...) -> String {
    var text = ""
    var start = pattern.utf8.startIndex
    for part in parts {
      let brace = pattern.utf8[start...].firstIndex(of: 0x7B) ?? pattern.utf8.endIndex
      text += pattern[start..<brace]
      text += part
      start = pattern.utf8.index(brace, offsetBy: 2, limitedBy: pattern.utf8.endIndex) ?? pattern.utf8.endIndex
    }
    return text + pattern[start...]
  }
}

extension EDTFDate {
  /// Whether the whole date is approximate.
  fileprivate var isCirca: Bool { qualifier == .approximate || qualifier == .uncertainAndApproximate }
}

extension EDTFInterval.End {
  /// The year, if the end is an unqualified year after Christ; otherwise nil.
  fileprivate var plainYear: Int? {
    guard case .date(let date) = self, date.precision == .year, date.components.month == nil, date.season == nil,
      !date.hasUnspecifiedDigits, date.significantDigits == nil, !date.isUncertain, !date.isApproximate
    else { return nil }
    return date.components.year.flatMap { $0 > 0 ? $0 : nil }
  }
}
